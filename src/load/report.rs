//! Reports, and the calendar that says when they are due.

use jiff::civil::Date;

use super::annex;
use super::decode::Context;
use super::site::{notes, optional_list};
use super::yaml::{Node, Yaml};
use crate::diag::{Code, Diagnostic, SourceSpan, Spanned};
use crate::model::report::{Actual, Approval, Spent};
use crate::model::reporting::{Approver, MonthDay};
use crate::model::{
    Delivery, Evidence, EvidenceKind, LocalizedText, Report, ReportId, ReportingCalendar, ReportingPeriod,
    Verification,
};

/// Digits of a SHA-256 sum.
const SHA256_DIGITS: usize = 64;

/// A report; `path` is where its file stands below `reports/`, without the ending, `start` the file's beginning.
pub(super) fn report(cx: &mut Context<'_>, node: &Node, path: &str, start: &SourceSpan) -> Option<Report> {
    let mut fields = cx.fields(node)?;
    let is_sample = fields
        .optional("sample")
        .and_then(|n| cx.boolean(n))
        .unwrap_or_default();
    let measure_node = fields.required("measure");
    let measure = measure_node.and_then(|n| cx.id(n));
    let period_node = fields.required("period");
    let period = period_node.and_then(|n| reporting_period(cx, n));
    let reported_by = fields.required("reported_by").and_then(|n| cx.id(n));
    let submitted = fields.required("submitted").and_then(|n| date(cx, n));
    let approved = fields.optional("approved").map(|n| approval(cx, n));
    let delivery = fields
        .required("delivery_status")
        .and_then(|n| spanned_word(cx, n, Delivery::ALL, Delivery::as_str));
    let percent_complete = fields.optional("percent_complete").and_then(|n| per_cent(cx, n));
    let verification = fields
        .optional("verification")
        .and_then(|n| spanned_word(cx, n, Verification::ALL, Verification::as_str));
    let summary = fields
        .required("summary")
        .and_then(|n| cx.text_in_any_language(n));
    let actuals = optional_list(&mut fields, "actuals", cx, actual);
    let spent = optional_list(&mut fields, "spent", cx, spent);
    let evidence = fields
        .optional("evidence")
        .map_or_else(|| Some(Vec::new()), |n| whole_list(cx, n, evidence));
    let obstacles = fields
        .optional("obstacles")
        .and_then(|n| cx.text_in_any_language(n));
    let next_steps = fields
        .optional("next_steps")
        .and_then(|n| cx.text_in_any_language(n));
    let corrects = fields.optional("corrects").and_then(|n| report_id(cx, n));
    fields.finish(cx);
    let (folder_found, name_found) = path.split_once('/')?;
    if folder_found.parse::<ReportingPeriod>().is_err() {
        cx.invalid_period(start, folder_found, "@type-reporting-period");
        return None;
    }
    let (measure, period) = (measure?, period?);
    let (folder, stem) = (period.value.to_string(), measure.value.as_str());
    let is_further = |rest: &str| {
        let count = rest.strip_prefix('-').unwrap_or_default();
        let number = count.parse::<u32>().unwrap_or_default();
        number > 1 && number.to_string() == count
    };
    let is_own_name = |name: &str| {
        name.strip_prefix(stem)
            .is_some_and(|rest| rest.is_empty() || is_further(rest))
    };
    if folder_found != folder {
        mismatch(cx, &period.span, &folder, folder_found);
        return None;
    }
    if !is_own_name(name_found) {
        mismatch(cx, &measure.span, stem, name_found);
        return None;
    }
    Some(Report {
        id: Spanned {
            value: ReportId::new(path)?,
            span: start.clone(),
        },
        measure,
        period,
        reported_by: reported_by?,
        submitted: submitted?,
        // One that cannot be read does not make the report a draft.
        approved: match approved {
            Some(approval) => Some(approval?),
            None => None,
        },
        delivery: delivery?,
        percent_complete,
        verification: verification.unwrap_or(Spanned {
            value: Verification::NotVerified,
            span: start.clone(),
        }),
        summary: summary?,
        actuals,
        spent,
        evidence: evidence?,
        obstacles,
        next_steps,
        corrects,
        is_sample,
    })
}

/// A list, if all of it can be read: without one of its items others would seem to be missing or superfluous.
fn whole_list<'c, T>(
    cx: &mut Context<'c>,
    node: &Node,
    read: impl FnMut(&mut Context<'c>, &Node) -> Option<T>,
) -> Option<Vec<T>> {
    let list = cx.list(node, read)?;
    let is_whole = matches!(&node.value, Yaml::List(items) if items.len() == list.len());
    is_whole.then_some(list)
}

fn mismatch(cx: &mut Context<'_>, span: &SourceSpan, found: &str, expected: &str) {
    let diagnostic = Diagnostic::new(Code::FileNameMismatch, span.clone());
    cx.sink
        .push(diagnostic.arg("found", found).arg("expected", expected));
}

fn spanned_word<T: Copy>(
    cx: &mut Context<'_>,
    node: &Node,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Option<Spanned<T>> {
    let value = cx.word(node, all, as_str)?;
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

fn approval(cx: &mut Context<'_>, node: &Node) -> Option<Approval> {
    let mut fields = cx.fields(node)?;
    let by = fields.required("by").and_then(|n| cx.id(n));
    let on = fields.required("on").and_then(|n| date(cx, n));
    fields.finish(cx);
    Some(Approval { by: by?, on: on? })
}

fn actual(cx: &mut Context<'_>, node: &Node) -> Option<Actual> {
    let mut fields = cx.fields(node)?;
    let indicator = fields.required("indicator").and_then(|n| cx.id(n));
    let value = fields.required("value").and_then(|n| cx.decimal(n));
    fields.finish(cx);
    Some(Actual {
        indicator: indicator?,
        value: value?,
    })
}

fn spent(cx: &mut Context<'_>, node: &Node) -> Option<Spent> {
    let mut fields = cx.fields(node)?;
    let amount = fields.required("amount").and_then(|n| cx.decimal(n));
    let document = fields
        .required("document")
        .and_then(|n| cx.text_in_any_language(n));
    fields.finish(cx);
    Some(Spent {
        amount: amount?,
        document: document?,
    })
}

fn evidence(cx: &mut Context<'_>, node: &Node) -> Option<Evidence> {
    let mut fields = cx.fields(node)?;
    let kind = fields
        .required("kind")
        .and_then(|n| cx.word(n, EvidenceKind::ALL, EvidenceKind::as_str));
    let file = fields.required("file").and_then(|n| spanned_string(cx, n));
    let sha256 = fields.required("sha256").and_then(|n| sha256(cx, n));
    let title = fields.required("title").and_then(|n| cx.text_in_any_language(n));
    let alt = fields.optional("alt").and_then(|n| cx.text_in_any_language(n));
    let date = fields.optional("date").and_then(|n| date(cx, n));
    fields.finish(cx);
    let (kind, file) = (kind?, file?);
    if kind == EvidenceKind::Photo && alt.is_none() {
        let diagnostic = Diagnostic::new(Code::MissingAlt, file.span.clone());
        cx.sink
            .push(diagnostic.arg("found", file.value.as_str()).arg("of", "report"));
    }
    Some(Evidence {
        kind,
        file,
        sha256: sha256?,
        title: title?,
        alt,
        date,
    })
}

fn spanned_string(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<String>> {
    let value = cx.string(node)?;
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

/// A sum of 64 hexadecimal digits. One that happens to have no letters has to be quoted, like all printed numbers.
fn sha256(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<String>> {
    let sum = cx.printed_number(node)?;
    let is_sum = sum.len() == SHA256_DIGITS
        && sum
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !is_sum {
        cx.wrong_type(node, "@type-sha256");
        return None;
    }
    Some(Spanned {
        value: sum,
        span: node.span.clone(),
    })
}

fn report_id(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<ReportId>> {
    let value = match &node.value {
        Yaml::Text(text) => ReportId::new(text),
        _ => None,
    };
    let Some(value) = value else {
        cx.wrong_type(node, "@type-report");
        return None;
    };
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

fn per_cent(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<u8>> {
    let value = match &node.value {
        Yaml::Number(written) => written.parse::<u8>().ok().filter(|value| *value <= 100),
        _ => None,
    };
    let Some(value) = value else {
        cx.wrong_type(node, "@type-per-cent");
        return None;
    };
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

/// A period or stage that a report is about.
pub(super) fn reporting_period(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<ReportingPeriod>> {
    let (Yaml::Text(written) | Yaml::Number(written)) = &node.value else {
        cx.wrong_type(node, "@type-reporting-period");
        return None;
    };
    let Ok(value) = written.parse() else {
        cx.invalid_period(&node.span, written, "@type-reporting-period");
        return None;
    };
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

/// A day, as `2024-07-08`.
fn date(cx: &mut Context<'_>, node: &Node) -> Option<Spanned<Date>> {
    let Yaml::Text(written) = &node.value else {
        cx.wrong_type(node, "@type-date");
        return None;
    };
    // The parser of dates knows more forms than people should have to.
    let is_plain = written.len() == "2024-07-08".len();
    let Some(value) = written.parse::<Date>().ok().filter(|_| is_plain) else {
        let diagnostic = Diagnostic::new(Code::InvalidDate, node.span.clone());
        cx.sink.push(diagnostic.arg("found", written.as_str()));
        return None;
    };
    Some(Spanned {
        value,
        span: node.span.clone(),
    })
}

/// `reporting` in `site.yaml`.
pub(super) fn calendar(cx: &mut Context<'_>, node: &Node) -> Option<ReportingCalendar> {
    let mut fields = cx.fields(node)?;
    let days_after_quarter = fields.required("days_after_quarter").and_then(|n| days(cx, n));
    let annual_due = fields.required("annual_due").and_then(|n| month_day(cx, n));
    let first = fields.required("first").and_then(|n| first_quarter(cx, n));
    let approvers = fields
        .required("approvers")
        .and_then(|n| cx.list(n, approver))
        .unwrap_or_default();
    let source = annex::source(&mut fields, cx);
    let notes: Vec<LocalizedText> = notes(&mut fields, cx);
    fields.finish(cx);
    Some(ReportingCalendar {
        days_after_quarter: days_after_quarter?,
        annual_due: annual_due?,
        first: first?,
        approvers,
        source: source?,
        notes,
    })
}

fn approver(cx: &mut Context<'_>, node: &Node) -> Option<Approver> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let name = fields.required("name").and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(Approver { id: id?, name: name? })
}

/// Days within which a quarter's report is in time: fewer than the quarter that follows has.
fn days(cx: &mut Context<'_>, node: &Node) -> Option<i16> {
    let days = match &node.value {
        Yaml::Number(written) => written.parse().ok().filter(|days| (0..=90).contains(days)),
        _ => None,
    };
    if days.is_none() {
        cx.wrong_type(node, "@type-days");
    }
    days
}

fn month_day(cx: &mut Context<'_>, node: &Node) -> Option<MonthDay> {
    // In a year that is no leap year, so that there is such a day in every year.
    let date = match &node.value {
        Yaml::Text(written) if written.len() == "03-01".len() => {
            format!("2023-{written}").parse::<Date>().ok()
        }
        _ => None,
    };
    let Some(date) = date else {
        cx.wrong_type(node, "@type-month-day");
        return None;
    };
    Some(MonthDay {
        month: date.month(),
        day: date.day(),
    })
}

fn first_quarter(cx: &mut Context<'_>, node: &Node) -> Option<ReportingPeriod> {
    let period = reporting_period(cx, node)?;
    if !matches!(period.value, ReportingPeriod::Quarter { .. }) {
        cx.invalid_period(&node.span, &period.value.to_string(), "@type-quarter");
        return None;
    }
    Some(period.value)
}
