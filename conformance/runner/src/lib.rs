//! Replays Arazzo scenarios against a server and judges what it answers.
