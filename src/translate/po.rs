//! Gettext PO files, which Poedit, Weblate and every other translator's tool open.
//!
//! The only file that names the crate for the format. One message a text: its context names the text, its reference
//! is the place of the original, `fuzzy` stands where the translation is behind or unrecorded. The same content
//! gives the same bytes: there is no date but the one that the caller fixes.

use std::fmt::Write as _;
use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::{Message, MessageFlags};
use polib::metadata::CatalogMetadata;
use polib::po_file;

use super::Unit;
use crate::diag::SourceMap;
use crate::i18n::Locale;
use crate::model::SiteConfig;
use crate::model::lock::TranslationState;

/// A longer line would reach the crate in pieces.
const MAX_LINE: usize = 60_000;

/// A header of nothing, which the crate wants before any message.
const EMPTY_HEADER: &str = "msgid \"\"\nmsgstr \"MIME-Version: 1.0\\n\"\n\n";

/// What a PO file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoFile {
    /// The language that its header names, as written there.
    pub language: Option<String>,
    /// Its messages, in order.
    pub entries: Vec<Entry>,
    /// Lines, from 1, of messages that cannot be read.
    pub broken: Vec<usize>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line that it begins at, from 1.
    pub line: usize,
    /// The context: which text it is.
    pub context: String,
    /// The original.
    pub original: String,
    /// The translation; empty where there is none.
    pub translation: String,
    /// Whether the translator, or a tool, is unsure of it.
    pub is_fuzzy: bool,
}

/// The PO file of `units`, which are all of `locale`. `date` stands as the day of the last change.
#[must_use]
pub fn write(
    units: &[Unit],
    config: &SiteConfig,
    source_map: &SourceMap,
    locale: Locale,
    date: Option<&str>,
) -> String {
    // The crate gives no other way to its plural rules.
    let mut metadata =
        CatalogMetadata::parse(&format!("Plural-Forms: {}", plural_forms(locale))).unwrap_or_default();
    config
        .title
        .resolve(locale)
        .text
        .clone_into(&mut metadata.project_id_version);
    date.unwrap_or_default()
        .clone_into(&mut metadata.pot_creation_date);
    date.unwrap_or("YEAR-MO-DA HO:MI+ZONE")
        .clone_into(&mut metadata.po_revision_date);
    "FULL NAME <EMAIL@ADDRESS>".clone_into(&mut metadata.last_translator);
    locale.as_str().clone_into(&mut metadata.language_team);
    "1.0".clone_into(&mut metadata.mime_version);
    "text/plain; charset=UTF-8".clone_into(&mut metadata.content_type);
    "8bit".clone_into(&mut metadata.content_transfer_encoding);
    locale.as_str().clone_into(&mut metadata.language);
    let mut catalog = Catalog::new(metadata);
    for unit in units {
        catalog.append_or_update(message(unit, source_map));
    }
    let mut writer = BufWriter::new(Vec::new());
    // Writing to memory does not fail; were it to, what is missing would be seen at once by any reader of the file.
    let _ = po_file::write(&catalog, &mut writer);
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn message(unit: &Unit, source_map: &SourceMap) -> Message {
    let mut flags = MessageFlags::new();
    if matches!(
        unit.state,
        Some(TranslationState::Behind | TranslationState::Unrecorded)
    ) {
        flags.add_flag("fuzzy");
    }
    let (line, _) = source_map.line_column(unit.original_span.file, unit.original_span.start);
    let path = &source_map.file(unit.original_span.file).path;
    let translation = unit.translation.as_ref().map_or("", |(words, _)| words);
    Message::build_singular()
        .with_extracted_comments(comment(unit.state).to_owned())
        .with_source(format!("{path}:{line}"))
        .with_flags(flags)
        .with_msgctxt(unit.context.clone())
        .with_msgid(unit.original.clone())
        .with_msgstr(translation.to_owned())
        .done()
}

/// The state of a translation, in the words of the format's own tools: they are English.
fn comment(state: Option<TranslationState>) -> &'static str {
    match state {
        Some(TranslationState::Reviewed) => "state: reviewed",
        Some(TranslationState::Current) => "state: not reviewed",
        Some(TranslationState::Behind) => "state: behind, the original has changed",
        Some(TranslationState::Unrecorded) => "state: nobody has recorded what it was made from",
        None => "state: missing",
    }
}

/// The plural rule that tools ask for. No message has plural forms, so that other languages do without.
fn plural_forms(locale: Locale) -> &'static str {
    match locale.as_str() {
        "ru" | "uk" | "be" => {
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
        }
        "en" | "de" | "ky" | "kk" | "uz" | "tr" => "nplurals=2; plural=(n != 1);",
        _ => "nplurals=1; plural=0;",
    }
}

/// Reads a PO file; goes on after what cannot be read.
///
/// The crate knows no lines, panics on lines that are none of the format and gives up at the first mistake. So the
/// file is cut into messages here, line by line, and handed over one message at a time in its plainest form.
#[must_use]
pub fn read(text: &str) -> PoFile {
    let mut file = PoFile::default();
    let mut block = Block::default();
    for (idx, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let line = line.trim();
        let is_start = line.is_empty() || line.starts_with('#') || line.starts_with("msgctxt") || {
            line.starts_with("msgid") && !line.starts_with("msgid_plural")
        };
        // A broken message ends at the next empty line at the latest, so that it costs no other.
        if is_start && (block.has_translation || (line.is_empty() && block.broken.is_some())) {
            std::mem::take(&mut block).finish(&mut file);
        }
        block.add(idx + 1, line);
    }
    block.finish(&mut file);
    file
}

/// The lines of one message.
#[derive(Default)]
struct Block {
    line: Option<usize>,
    flags: String,
    body: String,
    has_translation: bool,
    broken: Option<usize>,
}

impl Block {
    fn add(&mut self, number: usize, line: &str) {
        if let Some(flags) = line.strip_prefix("#,") {
            let comma = if self.flags.is_empty() { "" } else { "," };
            let _ = write!(self.flags, "{comma}{flags}");
            return;
        }
        if line.is_empty() || line.starts_with('#') {
            return;
        }
        self.line.get_or_insert(number);
        let at = line.find('"').unwrap_or(line.len());
        let (keyword, string) = (line[..at].trim_end(), &line[at..]);
        let is_keyword = match keyword {
            "" => !self.body.is_empty(),
            "msgctxt" | "msgid" => true,
            "msgstr" => {
                self.has_translation = true;
                true
            }
            // No text of the content has plural forms.
            _ => false,
        };
        if !is_keyword || !is_string(string) || line.len() > MAX_LINE {
            self.has_translation |= keyword.starts_with("msgstr");
            self.broken.get_or_insert(number);
            return;
        }
        let space = if keyword.is_empty() { "" } else { " " };
        let _ = writeln!(self.body, "{keyword}{space}{string}");
    }

    fn finish(self, file: &mut PoFile) {
        let Some(line) = self.line else { return };
        if let Some(broken) = self.broken {
            file.broken.push(broken);
            return;
        }
        let is_header = self.body.starts_with("msgid \"\"\nmsgstr");
        let context = if is_header { "msgctxt \"header\"\n" } else { "" };
        let flags = if self.flags.is_empty() {
            String::new()
        } else {
            format!("#, {}\n", self.flags.trim())
        };
        let one = format!("{EMPTY_HEADER}{flags}{context}{}", self.body);
        let catalog = po_file::parse_from_reader(one.as_bytes());
        let entry = catalog.ok().and_then(|catalog| {
            let message = catalog.messages().next()?;
            Some(Entry {
                line,
                context: message.msgctxt().unwrap_or_default().to_owned(),
                original: message.msgid().to_owned(),
                translation: message.msgstr().ok()?.to_owned(),
                is_fuzzy: message.is_fuzzy(),
            })
        });
        match entry {
            Some(header) if is_header => {
                let language = header
                    .translation
                    .lines()
                    .find_map(|line| line.strip_prefix("Language:"));
                file.language = language
                    .map(|language| language.trim().to_owned())
                    .filter(|l| !l.is_empty());
            }
            Some(entry) => file.entries.push(entry),
            None => file.broken.push(line),
        }
    }
}

/// Whether `text` is one string in quotation marks, to its last letter.
fn is_string(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return false;
    };
    let mut is_escaped = false;
    for c in inner.chars() {
        if c == '"' && !is_escaped {
            return false;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    !is_escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_read_with_their_lines() {
        let text = "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Plural-Forms: nplurals=x\\n\"\n\n\
                    #. state\n#: a.yaml:1\n#, fuzzy, no-wrap\n#| msgid \"old\"\nmsgctxt \"a\"\nmsgid \"\"\n\"one \"\n\"two\"\n\
                    msgstr \"раз\\n«\\\"два\\\"»\"\nmsgctxt \"b\"\nmsgid \"б\"\nmsgstr \"\"\n\n#~ msgid \"gone\"\n#~ msgstr \"x\"\n";
        let file = read(text);
        assert_eq!(
            (file.language.as_deref(), file.broken.as_slice()),
            (Some("ru"), &[][..])
        );
        let entry = |line, context: &str, original: &str, translation: &str, is_fuzzy| Entry {
            line,
            context: context.to_owned(),
            original: original.to_owned(),
            translation: translation.to_owned(),
            is_fuzzy,
        };
        let expected = [
            entry(10, "a", "one two", "раз\n«\"два\"»", true),
            entry(15, "b", "б", "", false),
        ];
        assert_eq!(file.entries, expected);
    }

    #[test]
    fn a_broken_message_costs_only_itself() {
        let text = "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\nmsgctxt \"a\"\nmsgid x\nmsgstr \"a\"\n\n\"\n\n\
                    msgctxt \"b\"\nmsgid \"b\"\nmsgstr \"\\q\"\n\nmsgctxt \"c\"\nmsgid \"c\"\nmsgstr \"ц\"\n";
        let file = read(text);
        assert_eq!(file.broken, [5, 8, 10]);
        assert_eq!(file.entries.len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn no_file_stops_the_reader(text in "(msgid|msgstr|msgctxt|msgid_plural| |\"|\\\\|\n|#|#,|#~|ө|fuzzy)*") {
            let _ = read(&text);
        }
    }
}
