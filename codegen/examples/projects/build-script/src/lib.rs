//! Uses code that `build.rs` generates.

/// The generated code.
pub mod pets {
    include!(concat!(env!("OUT_DIR"), "/pets.rs"));
}

#[cfg(test)]
mod tests {
    use super::pets::types::Pet;

    #[test]
    fn types_are_generated() {
        assert_eq!(Pet { age: Some(3), ..Pet::new("Rex".to_owned()) }.name, "Rex");
    }
}
