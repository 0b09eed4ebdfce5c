//! `programme/<section>/<locale>.md`: the text of the programme.

use super::decode::Context;
use super::front_matter::{self, FrontMatterError};
use super::memory::Piece;
use super::programme::utf8;
use super::yaml::Node;
use super::{letters, markdown, spaces, yaml};
use crate::diag::{Code, Diagnostic, FileId, SourceSpan, Spanned};
use crate::i18n::Locale;
use crate::model::lock::TranslationState;
use crate::model::markdown::Markdown;
use crate::model::passage::{Counterpart, align};
use crate::model::{Id, LocalizedText, Section, SourceLines};

/// One language of a section, as read.
pub(super) struct SectionFile<'a> {
    /// The language that the file is in.
    pub(super) locale: Locale,
    /// The file.
    pub(super) file: FileId,
    /// Its path.
    pub(super) path: String,
    /// Its text.
    pub(super) text: &'a str,
}

/// The readable texts of one section, the original first.
pub(super) fn files<'s>(cx: &mut Context<'_>, piece: &Piece<'s>) -> Option<Vec<SectionFile<'s>>> {
    let original = cx.locales.original();
    let is_original = |name: &str| name.strip_suffix(".md") == Some(original.as_str());
    if !piece.files.iter().any(|(name, ..)| is_original(name)) {
        let path = format!("{}{original}.md", piece.path);
        let diagnostic = Diagnostic::new(Code::MissingOriginal, SourceSpan::file_start(piece.first().0));
        cx.sink.push(diagnostic.arg("path", path));
        return None;
    }
    let mut texts = Vec::new();
    for (name, file, bytes) in &piece.files {
        let locale = name
            .strip_suffix(".md")
            .and_then(|tag| tag.parse::<Locale>().ok());
        let Some(locale) = locale.filter(|locale| cx.locales.contains(*locale)) else {
            let allowed: Vec<_> = cx.locales.iter().map(|locale| locale.to_string()).collect();
            cx.sink.push(
                Diagnostic::new(Code::UnknownLocale, SourceSpan::file_start(*file))
                    .arg("found", name.strip_suffix(".md").unwrap_or(name))
                    .arg("allowed", allowed.join(", ")),
            );
            continue;
        };
        if let Some(text) = utf8(bytes, *file, cx.sink) {
            letters::check(text, *file, cx.sink);
            texts.push(SectionFile {
                locale,
                file: *file,
                path: format!("{}{name}", piece.path),
                text,
            });
        }
    }
    texts.sort_by_key(|text| text.locale != original);
    (texts.first()?.locale == original).then_some(texts)
}

/// A section from its files, that of the original language first.
pub(super) fn section(cx: &mut Context<'_>, id: &Id, files: &[SectionFile<'_>]) -> Option<Section> {
    let original = files.first()?;
    let (head, body) = document(cx, original, true)?;
    let mut section = Section {
        id: Spanned {
            value: id.clone(),
            span: SourceSpan::file_start(original.file),
        },
        number: head.number?,
        depth: depth(id),
        title: LocalizedText::in_locale(original.locale, head.title?.value),
        label: head
            .label
            .map(|label| LocalizedText::in_locale(original.locale, label.value)),
        source: head.source,
        bodies: vec![(original.locale, body)],
    };
    for file in &files[1..] {
        let Some((head, mut body)) = document(cx, file, false) else {
            continue;
        };
        if let Some(title) = head.title {
            insert_translation(cx, &mut section.title, file, title);
        }
        if let (Some(label), Some(words)) = (&mut section.label, head.label) {
            insert_translation(cx, label, file, words);
        }
        align_with_original(cx, &section.bodies[0].1, &mut body, file);
        section.bodies.push((file.locale, body));
    }
    Some(section)
}

/// Adds a translated title, and says where it was made from an earlier wording.
fn insert_translation(
    cx: &mut Context<'_>,
    text: &mut LocalizedText,
    file: &SectionFile<'_>,
    translation: Spanned<String>,
) {
    let original = text.resolve(cx.locales.original()).text;
    let state = cx
        .lock
        .state(&file.path, file.locale, original, &translation.value);
    text.insert(file.locale, translation.value);
    if state == TranslationState::Behind {
        text.mark_behind(file.locale);
        cx.report_behind(file.locale, translation.span);
    }
}

/// Finds for each passage of the original the one that stands for it, and reports those that are behind or stand
/// for nothing.
fn align_with_original(
    cx: &mut Context<'_>,
    original: &Markdown,
    translation: &mut Markdown,
    file: &SectionFile<'_>,
) {
    let digests = |markdown: &Markdown| {
        markdown
            .passages
            .iter()
            .map(|(digest, _)| digest.clone())
            .collect::<Vec<_>>()
    };
    let pairs = cx.lock.pairs(&file.path, file.locale);
    translation.counterparts = align(&digests(original), &digests(translation), pairs);
    for (idx, (_, range)) in translation.passages.iter().enumerate() {
        let span = SourceSpan::new(
            file.file,
            translation.offset + range.start..translation.offset + range.end,
        );
        if translation.counterparts.contains(&Counterpart::Behind(idx)) {
            cx.report_behind(file.locale, span);
        } else if !translation.counterparts.contains(&Counterpart::Current(idx)) {
            let diagnostic = Diagnostic::new(Code::TranslationSurplus, span);
            cx.sink.push(diagnostic.arg("locale", file.locale.as_str()));
        }
    }
}

/// What stands in front of a text.
#[derive(Default)]
struct Head {
    number: Option<String>,
    title: Option<Spanned<String>>,
    label: Option<Spanned<String>>,
    source: Spanned<SourceLines>,
}

fn document(cx: &mut Context<'_>, file: &SectionFile<'_>, is_original: bool) -> Option<(Head, Markdown)> {
    let (yaml_range, body_offset) = match front_matter::split(file.text) {
        Ok(parts) => parts,
        Err(error) => {
            let of = match error {
                FrontMatterError::Missing => "missing",
                FrontMatterError::Unclosed => "unclosed",
            };
            let first_line = file.text.lines().next().unwrap_or("").trim_end();
            let span = SourceSpan::new(file.file, 0..first_line.len());
            cx.sink
                .push(Diagnostic::new(Code::FrontMatter, span).arg("of", of));
            return None;
        }
    };
    let node = yaml::parse(
        &file.text[yaml_range.clone()],
        yaml_range.start,
        file.file,
        cx.sink,
    )?;
    let mut fields = cx.fields(&node)?;
    let mut head = Head {
        title: fields.required("title").and_then(|n| spanned(cx, n)),
        label: fields.optional("label").and_then(|n| spanned(cx, n)),
        ..Head::default()
    };
    if is_original {
        // Facts of the section stand once, beside the original.
        head.number = fields.required("number").and_then(|n| cx.printed_number(n));
        head.source = fields
            .optional("source")
            .and_then(|n| cx.source(n))
            .unwrap_or_default();
    }
    fields.finish(cx);
    for space in spaces::between_words(&file.text[body_offset..]) {
        let span = SourceSpan::new(file.file, body_offset + space.start..body_offset + space.end);
        cx.sink.push(Diagnostic::new(Code::StraySpace, span));
    }
    let body = markdown::parse(&file.text[body_offset..], body_offset, file.file, cx.sink);
    Some((head, body))
}

fn spanned(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<String>> {
    Some(Spanned {
        value: cx.string(node)?,
        span: node.span.clone(),
    })
}

/// How deep a section lies, by the parts of the number that its folder's name begins with.
fn depth(id: &Id) -> usize {
    let number = id.as_str().split('-').next().unwrap_or("");
    number.matches('.').count()
}

/// What sections are ordered by: each part of the folder's number, with the letter that tells repeated numbers apart.
pub(super) fn order_key(id: &str) -> Vec<(u32, String)> {
    let number = id.split('-').next().unwrap_or("");
    let part = |part: &str| {
        let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        (part[..end].parse().unwrap_or(u32::MAX), part[end..].to_owned())
    };
    number.split('.').map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::order_key;

    #[test]
    fn repeated_chapter_number_comes_after_the_sections_of_the_first() {
        let mut ids = [
            "2b-outer", "2.10-z", "3-goal", "2-inner", "2.2.1-x", "2.2-y", "10-end",
        ];
        ids.sort_by_key(|id| order_key(id));
        assert_eq!(
            ids,
            [
                "2-inner", "2.2-y", "2.2.1-x", "2.10-z", "2b-outer", "3-goal", "10-end"
            ]
        );
    }
}
