//! Inspects bytes that are not text, which cannot be masked.

use std::io::Read as _;

use super::Mask;
use super::position::token_spans;

/// Compressed bytes are inspected up to this length.
const MAX_INFLATED: u64 = 64 * 1024 * 1024;

/// Whether bytes that are not UTF-8 contain a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inspection {
    /// They contain none.
    Clean,
    /// They contain one.
    Secret,
    /// They cannot be decoded, so nobody knows.
    Opaque,
}

impl Mask {
    /// Whether bytes that are not UTF-8 contain a secret: as they are, in UTF-16, or compressed with gzip or zlib.
    pub fn inspect(&self, bytes: &[u8]) -> Inspection {
        if self.contains(bytes) {
            return Inspection::Secret;
        }
        let mut inflated = Vec::new();
        let read = match bytes {
            [0x1F, 0x8B, ..] => flate2::read::MultiGzDecoder::new(bytes).take(MAX_INFLATED).read_to_end(&mut inflated),
            // RFC 1950, section 2.2: the first two bytes are a multiple of 31.
            [first @ (0x58 | 0x68 | 0x78), second, ..]
                if (u32::from(*first) << 8 | u32::from(*second)).is_multiple_of(31) =>
            {
                flate2::read::ZlibDecoder::new(bytes).take(MAX_INFLATED).read_to_end(&mut inflated)
            }
            _ if is_compressed(bytes) => return Inspection::Opaque,
            _ => return Inspection::Clean,
        };
        match read {
            _ if self.contains(&inflated) => Inspection::Secret,
            Ok(length)
                if u64::try_from(length).is_ok_and(|length| length < MAX_INFLATED) && !is_compressed(&inflated) =>
            {
                Inspection::Clean
            }
            _ => Inspection::Opaque,
        }
    }

    fn contains(&self, bytes: &[u8]) -> bool {
        let is_in = |text: &str| !self.secrets.find(text.as_bytes()).is_empty() || !token_spans(text).is_empty();
        if !self.secrets.find(bytes).is_empty() || is_in(&String::from_utf8_lossy(bytes)) {
            return true;
        }
        // UTF-16, at both positions and in both byte orders. Text in it has zeros.
        bytes.contains(&0)
            && (0..2).any(|skip| {
                let pairs =
                    || bytes.get(skip..).unwrap_or_default().chunks_exact(2).filter_map(|pair| pair.first_chunk());
                let text = |units: &mut dyn Iterator<Item = u16>| String::from_utf16_lossy(&units.collect::<Vec<_>>());
                is_in(&text(&mut pairs().map(|pair| u16::from_le_bytes(*pair))))
                    || is_in(&text(&mut pairs().map(|pair| u16::from_be_bytes(*pair))))
            })
    }
}

/// Formats that are compressed and cannot be decoded here: ZIP, Zstandard, XZ, bzip2, 7-Zip, PDF.
fn is_compressed(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 6] = [b"PK\x03\x04", b"\x28\xB5\x2F\xFD", b"\xFD7zXZ", b"BZh", b"7z\xBC\xAF", b"%PDF"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_in_bytes_is_found_and_compressed_bytes_are_opaque() {
        use std::io::Write as _;
        let mut mask = Mask::default();
        mask.add("hunter2");
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let gzip = |text: &[u8]| {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(text).unwrap();
            encoder.finish().unwrap()
        };
        assert_eq!(mask.inspect(&utf16("{\"a\": \"hunter2\"}")), Inspection::Secret);
        assert_eq!(mask.inspect(&utf16("nothing")), Inspection::Clean);
        assert_eq!(mask.inspect(&gzip(b"a hunter2 b")), Inspection::Secret);
        assert_eq!(mask.inspect(&gzip(b"nothing")), Inspection::Clean);
        assert_eq!(mask.inspect(b"PK\x03\x04\xFF"), Inspection::Opaque);
        assert_eq!(mask.inspect(b"\xFF\xFEhunter2"), Inspection::Secret);
    }
}
