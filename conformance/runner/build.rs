//! Keeps the path of the machine that builds out of the binary and of the snapshots it writes.

fn main() {
    // insta resolves snapshot folders against this; ours are always absolute.
    println!("cargo:rustc-env=INSTA_WORKSPACE_ROOT=");
    println!("cargo:rerun-if-changed=build.rs");
}
