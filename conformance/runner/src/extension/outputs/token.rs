//! JSON Web Tokens in compact form (RFC 7519, RFC 7515 section 7.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use signoff_arazzo::json::{Map, Value, parse};

/// A decoded token. Its signature has not been verified.
#[derive(Debug, Clone)]
pub(in crate::extension) struct Token<'a> {
    /// The JOSE header.
    pub(in crate::extension) header: Map,
    /// The claims.
    pub(in crate::extension) claims: Map,
    /// The text that the signature covers.
    pub(in crate::extension) signed: &'a str,
    /// The signature as written.
    pub(in crate::extension) signature: &'a str,
}

impl<'a> Token<'a> {
    /// Decodes a token.
    ///
    /// # Errors
    /// The text does not consist of three parts, or the header or the claims are not base64url of a JSON object. The message does not
    /// contain the text, which is a secret.
    pub(in crate::extension) fn decode(text: &'a str) -> Result<Self, &'static str> {
        let Some((signed, signature)) = text.rsplit_once('.') else { return Err("is not a token of three parts") };
        let Some((header, claims)) = signed.split_once('.').filter(|(_, claims)| !claims.contains('.')) else {
            return Err("is not a token of three parts");
        };
        Ok(Self {
            header: object(header).ok_or("has a header that cannot be decoded")?,
            claims: object(claims).ok_or("has claims that cannot be decoded")?,
            signed,
            signature,
        })
    }

    /// Header and claims as one value.
    pub(super) fn to_value(&self) -> Value {
        let mut members = Map::new();
        members.insert("header".to_owned(), Value::Object(self.header.clone()));
        members.insert("claims".to_owned(), Value::Object(self.claims.clone()));
        Value::Object(members)
    }
}

fn object(part: &str) -> Option<Map> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(part).ok()?).ok()?;
    parse(&text)?.as_object().cloned()
}
