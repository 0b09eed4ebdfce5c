//! Annex 1 and its registries: measures, directions, bodies, places; and the SWOT analysis.

use indexmap::IndexMap;

use super::decode::{Context, Fields};
use super::site::{notes, optional_list};
use super::yaml::{Node, Yaml};
use crate::diag::{Code, Diagnostic, Spanned};
use crate::model::body::Successor;
use crate::model::measure::{
    Action, Decimal, ExpectedResult, Indicator, Measure, Printed, Responsible, TargetYear,
};
use crate::model::period::year;
use crate::model::swot::Quadrant;
use crate::model::{
    Body, BodyKind, Direction, Id, Number, Place, PlaceKind, Role, SourceLines, Swot, SwotItem, SwotKind,
};

/// A measure; `file_stem` is the name that its file bears, and its id.
pub(super) fn measure(cx: &mut Context<'_>, node: &Node, file_stem: &str) -> Option<Measure> {
    let mut fields = cx.fields(node)?;
    let id = fields
        .required("number")
        .and_then(|n| measure_id(cx, n, file_stem));
    let direction = fields.required("direction").and_then(|n| cx.id(n));
    let task = fields.required("task").and_then(|n| cx.text(n));
    let actions = fields.required("actions").and_then(|n| cx.list(n, action));
    let period = fields.required("period").and_then(|n| cx.period(n));
    let expected_results = fields
        .required("expected_results")
        .and_then(|n| cx.list(n, expected_result));
    let responsible = fields
        .required("responsible")
        .and_then(|n| cx.list(n, responsible));
    let funding_stated = optional_list(&mut fields, "funding_stated", cx, Context::text);
    let places = ids(&mut fields, "places", cx);
    let indicators = optional_list(&mut fields, "indicators", cx, indicator);
    let printed = fields
        .optional("printed")
        .and_then(|n| printed(n, cx))
        .unwrap_or_default();
    let source = source(&mut fields, cx);
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    let (id, number) = id?;
    Some(Measure {
        id,
        number,
        direction: direction?,
        task: task?,
        actions: actions?,
        period: period?,
        expected_results: expected_results?,
        responsible: responsible?,
        funding_stated,
        places,
        indicators,
        printed,
        source: source?,
        notes,
    })
}

fn measure_id(cx: &mut Context<'_>, node: &Node, file_stem: &str) -> Option<(Spanned<Id>, Number)> {
    let found = cx.printed_number(node)?;
    let Some(number) = Number::new(&found) else {
        cx.sink
            .push(Diagnostic::new(Code::InvalidNumber, node.span.clone()).arg("found", found));
        return None;
    };
    if found != file_stem {
        let diagnostic = Diagnostic::new(Code::FileNameMismatch, node.span.clone());
        cx.sink
            .push(diagnostic.arg("found", found.as_str()).arg("expected", file_stem));
        return None;
    }
    Some((
        Spanned {
            value: Id::new(&found)?,
            span: node.span.clone(),
        },
        number,
    ))
}

fn action(cx: &mut Context<'_>, node: &Node) -> Option<Action> {
    let mut fields = cx.fields(node)?;
    let text = fields.required("text").and_then(|n| cx.text(n));
    let period = fields.optional("period").and_then(|n| cx.period(n));
    let places = ids(&mut fields, "places", cx);
    let responsible = optional_list(&mut fields, "responsible", cx, responsible);
    fields.finish(cx);
    Some(Action {
        text: text?,
        period,
        places,
        responsible,
    })
}

fn expected_result(cx: &mut Context<'_>, node: &Node) -> Option<ExpectedResult> {
    let mut fields = cx.fields(node)?;
    let text = fields.required("text").and_then(|n| cx.text(n));
    let period = fields.optional("period").and_then(|n| cx.period(n));
    fields.finish(cx);
    Some(ExpectedResult { text: text?, period })
}

fn responsible(cx: &mut Context<'_>, node: &Node) -> Option<Responsible> {
    let mut fields = cx.fields(node)?;
    let body = fields.required("body").and_then(|n| cx.id(n));
    let role = fields
        .required("role")
        .and_then(|n| cx.word(n, Role::ALL, Role::as_str));
    fields.finish(cx);
    Some(Responsible {
        body: body?,
        role: role?,
    })
}

fn indicator(cx: &mut Context<'_>, node: &Node) -> Option<Indicator> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let title = fields.required("title").and_then(|n| cx.text(n));
    let unit = fields.required("unit").and_then(|n| {
        let value = cx.string(n)?;
        Some(Spanned {
            value,
            span: n.span.clone(),
        })
    });
    let baseline = fields
        .optional("baseline")
        .and_then(|n| values_by_year(cx, n))
        .unwrap_or_default();
    let target = fields.required("target").and_then(|n| values_by_year(cx, n));
    let source = source(&mut fields, cx);
    fields.finish(cx);
    Some(Indicator {
        id: id?,
        title: title?,
        unit: unit?,
        baseline,
        target: target?,
        source: source?,
    })
}

fn values_by_year(cx: &mut Context<'_>, node: &Node) -> Option<IndexMap<TargetYear, Decimal>> {
    let fields = cx.fields(node)?;
    let mut values = IndexMap::new();
    for (key, value) in fields.entries() {
        let target_year = match key.name.as_str() {
            "annual" => Some(TargetYear::Annual),
            name => year(name).map(TargetYear::Year),
        };
        let Some(target_year) = target_year else {
            cx.invalid_period(&key.span, &key.name, "@type-target-year");
            continue;
        };
        if let Some(value) = cx.decimal(value) {
            values.insert(target_year, value);
        }
    }
    Some(values)
}

fn printed(node: &Node, cx: &mut Context<'_>) -> Option<Printed> {
    let mut fields = cx.fields(node)?;
    let period = fields.optional("period").and_then(|n| cx.printed_number(n));
    let responsible = fields.optional("responsible").and_then(|n| cx.string(n));
    fields.finish(cx);
    Some(Printed { period, responsible })
}

fn ids(fields: &mut Fields<'_>, name: &'static str, cx: &mut Context<'_>) -> Vec<Spanned<Id>> {
    fields
        .optional(name)
        .and_then(|node| cx.ids(node))
        .unwrap_or_default()
}

pub(super) fn source(fields: &mut Fields<'_>, cx: &mut Context<'_>) -> Option<Spanned<SourceLines>> {
    fields
        .optional("source")
        .map_or_else(|| Some(Spanned::default()), |node| cx.source(node))
}

/// A direction.
pub(super) fn direction(cx: &mut Context<'_>, node: &Node) -> Option<Direction> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let number = fields.optional("number").and_then(|n| cx.printed_number(n));
    let title = fields.required("title").and_then(|n| cx.text(n));
    let goal = fields.optional("goal").and_then(|n| cx.text(n));
    let parent = fields.optional("parent").and_then(|n| cx.id(n));
    let source = source(&mut fields, cx);
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    Some(Direction {
        id: id?,
        number,
        title: title?,
        goal,
        parent,
        source: source?,
        notes,
    })
}

/// A responsible body.
pub(super) fn body(cx: &mut Context<'_>, node: &Node) -> Option<Body> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let name = fields.required("name").and_then(|n| cx.text(n));
    let short = fields.optional("short").and_then(|n| cx.text(n));
    let kind = fields
        .required("kind")
        .and_then(|n| cx.word(n, BodyKind::ALL, BodyKind::as_str));
    let parent = fields.optional("parent").and_then(|n| cx.id(n));
    let aliases = optional_list(&mut fields, "aliases", cx, Context::string);
    let successor = fields.optional("successor").and_then(|n| successor(cx, n));
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    Some(Body {
        id: id?,
        name: name?,
        short,
        kind: kind?,
        parent,
        aliases,
        successor,
        notes,
    })
}

fn successor(cx: &mut Context<'_>, node: &Node) -> Option<Successor> {
    let mut fields = cx.fields(node)?;
    let name = fields.required("name").and_then(|n| cx.text(n));
    let note = fields.required("note").and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(Successor {
        name: name?,
        note: note?,
    })
}

/// A place.
pub(super) fn place(cx: &mut Context<'_>, node: &Node) -> Option<Place> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let kind = fields
        .required("kind")
        .and_then(|n| cx.word(n, PlaceKind::ALL, PlaceKind::as_str));
    let name = fields.required("name").and_then(|n| cx.text(n));
    let aliases = optional_list(&mut fields, "aliases", cx, Context::string);
    let within = ids(&mut fields, "within", cx);
    let source = source(&mut fields, cx);
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    Some(Place {
        id: id?,
        kind: kind?,
        name: name?,
        aliases,
        within,
        source: source?,
        notes,
    })
}

/// The SWOT analysis.
pub(super) fn swot(cx: &mut Context<'_>, node: &Node) -> Option<Swot> {
    let mut fields = cx.fields(node)?;
    let title = fields.required("title").and_then(|n| cx.text(n));
    let source = source(&mut fields, cx);
    let mut quadrants = Vec::new();
    for kind in SwotKind::ALL {
        let quadrant = fields
            .required(kind.as_str())
            .and_then(|n| quadrant(cx, n, *kind));
        quadrants.extend(quadrant);
    }
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    Some(Swot {
        title: title?,
        quadrants,
        source: source?,
        notes,
    })
}

fn quadrant(cx: &mut Context<'_>, node: &Node, kind: SwotKind) -> Option<Quadrant> {
    let mut fields = cx.fields(node)?;
    let title = fields.required("title").and_then(|n| cx.text(n));
    let items = fields.required("items").and_then(|n| cx.list(n, swot_item));
    fields.finish(cx);
    Some(Quadrant {
        kind,
        title: title?,
        items: items?,
    })
}

fn swot_item(cx: &mut Context<'_>, node: &Node) -> Option<SwotItem> {
    let mut fields = cx.fields(node)?;
    let id = fields.required("id").and_then(|n| cx.id(n));
    let text = fields.required("text").and_then(|n| cx.text(n));
    let source = source(&mut fields, cx);
    fields.finish(cx);
    Some(SwotItem {
        id: id?,
        text: text?,
        source: source?,
    })
}

/// The id that a record claims, also when the rest of it cannot be read.
pub(super) fn claimed_id(node: &Node) -> Option<Id> {
    let Yaml::Record(entries) = &node.value else {
        return None;
    };
    let (_, value) = entries.iter().find(|(key, _)| key.name == "id")?;
    match &value.value {
        Yaml::Text(text) => Id::new(text),
        _ => None,
    }
}
