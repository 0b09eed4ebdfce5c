//! One section of the programme's text.

use super::{crumb, neighbours};
use crate::model::{Id, Section};
use crate::plan::{Crumb, Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "section",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let ids: Vec<&Id> = plan.programme.sections.keys().collect();
    plan.programme
        .sections
        .iter()
        .enumerate()
        .map(|(idx, (id, section))| page(plan, &ids, idx, id, section))
        .collect()
}

fn page(plan: &Plan<'_>, ids: &[&Id], idx: usize, id: &Id, section: &Section) -> Page {
    let sections = &plan.programme.sections;
    // The nearest section above at each smaller depth: "2.2.3" lies in "2.2", which lies in "II".
    let mut above: Vec<&Id> = Vec::new();
    let mut depth = section.depth;
    for id in ids[..idx].iter().rev() {
        if sections[*id].depth < depth {
            depth = sections[*id].depth;
            above.push(id);
        }
        if depth == 0 {
            break;
        }
    }
    let mut crumbs = vec![crumb(route::PROGRAMME, "programme-title")];
    crumbs.extend(above.iter().rev().map(|id| Crumb {
        path: route::of_record(route::PROGRAMME, id),
        title: title(&sections[*id]),
    }));
    let below = ids[idx + 1..]
        .iter()
        .take_while(|id| sections[**id].depth > section.depth);
    let children = below.filter(|id| sections[**id].depth == section.depth + 1);
    let mut parts = vec![
        ("section", Part::SectionText(id.clone())),
        (
            "children",
            Part::List(children.map(|id| Part::Section((*id).clone())).collect()),
        ),
    ];
    parts.extend(neighbours(ids, idx, Part::Section));
    Page {
        kind: KIND.name,
        path: route::of_record(route::PROGRAMME, id),
        title: title(section),
        description: Words::message("section-description")
            .arg("title", WordsArg::Text(section.menu_title().clone())),
        crumbs,
        parts,
    }
}

/// "2.2.3. Education": printed numbers repeat, so a title alone or a number alone would not do.
fn title(section: &Section) -> Words {
    Words::Numbered(section.number.clone(), section.menu_title().clone())
}
