//! Letters that look right and are wrong: search and sorting would miss the words that they stand in.

use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan};
use crate::i18n::letters;

/// Reports look-alikes and mixed alphabets anywhere in the text of a content file.
pub(super) fn check(text: &str, file: FileId, sink: &mut Sink) {
    if text.is_ascii() {
        return;
    }
    for (range, found, expected) in letters::look_alikes(text) {
        sink.push(
            Diagnostic::new(Code::LetterLookAlike, SourceSpan::new(file, range))
                .arg("found", found.to_string())
                .arg("expected", expected.to_string()),
        );
    }
    for mixed in letters::mixed_alphabet_words(text) {
        let letters: Vec<String> = mixed.odd_letters.iter().map(char::to_string).collect();
        sink.push(
            Diagnostic::new(Code::MixedAlphabet, SourceSpan::new(file, mixed.range))
                .arg("found", mixed.word)
                .arg("letters", letters.join(", ")),
        );
    }
}
