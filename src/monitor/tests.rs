//! The derivation as a whole: every combination of dimensions, the days on which duties change, corrections,
//! inspections, drafts, and what has to hold for any programme of reports.

mod any_reports;
mod badges;
mod corrections;
mod duties;

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::*;
use crate::i18n::{Locale, LocaleSet};
use crate::model::measure::Printed;
use crate::model::report::Approval;
use crate::model::reporting::MonthDay;
use crate::model::{
    Body, BodyKind, Delivery, LocalizedText, Number, Period, Report, ReportId, ReportingCalendar,
    ReportingPeriod, Responsible, Role, SiteConfig, Spanned, Verification,
};

fn here<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        span: Default::default(),
    }
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn text(text: &str) -> LocalizedText {
    LocalizedText::in_locale(Locale::KY, text)
}

fn measure(number: &str, period: &str) -> Measure {
    Measure {
        id: here(id(number)),
        number: Number::new(number).unwrap(),
        direction: here(id("roads")),
        task: text("task"),
        actions: Vec::new(),
        period: here(period.parse().unwrap()),
        expected_results: Vec::new(),
        responsible: vec![Responsible {
            body: here(id("city-hall")),
            role: Role::Lead,
        }],
        funding_stated: Vec::new(),
        places: Vec::new(),
        indicators: Vec::new(),
        printed: Printed::default(),
        source: Spanned::default(),
        notes: Vec::new(),
    }
}

/// A report that says that work is going on, approved a week after it was handed in.
fn report(name: &str, submitted: Date) -> Report {
    let id_of_report = ReportId::new(name).unwrap();
    let number = id_of_report.stem().split('-').next().unwrap();
    Report {
        measure: here(id(number)),
        period: here(id_of_report.folder().parse().unwrap()),
        id: here(id_of_report),
        reported_by: here(id("city-hall")),
        submitted: here(submitted),
        approved: Some(Approval {
            by: here(id("me-working-group")),
            on: here(submitted.saturating_add(7.days())),
        }),
        delivery: here(Delivery::InProgress),
        percent_complete: None,
        verification: here(Verification::NotVerified),
        summary: text("summary"),
        actuals: Vec::new(),
        spent: Vec::new(),
        evidence: Vec::new(),
        obstacles: None,
        next_steps: None,
        corrects: None,
        is_sample: true,
    }
}

impl Report {
    fn saying(mut self, delivery: Delivery, percent: u8) -> Self {
        self.delivery = here(delivery);
        self.percent_complete = Some(here(percent));
        self
    }

    fn approved_on(mut self, day: Date) -> Self {
        self.approved = Some(Approval {
            by: here(id("me-working-group")),
            on: here(day),
        });
        self
    }

    fn draft(mut self) -> Self {
        self.approved = None;
        self
    }

    fn correcting(mut self, name: &str) -> Self {
        self.corrects = Some(here(ReportId::new(name).unwrap()));
        self
    }
}

fn programme(measures: &[(&str, &str)], reports: Vec<Report>) -> Programme {
    let mut config = SiteConfig::unreadable(LocaleSet::default());
    config.period = Period::Years { from: 2023, to: 2026 };
    config.reporting = Some(ReportingCalendar {
        days_after_quarter: 30,
        annual_due: MonthDay { month: 3, day: 1 },
        first: "2023-Q1".parse().unwrap(),
        approvers: Vec::new(),
        source: Spanned::default(),
        notes: Vec::new(),
    });
    let body = Body {
        id: here(id("city-hall")),
        name: text("City Hall"),
        short: None,
        kind: BodyKind::City,
        parent: None,
        aliases: Vec::new(),
        successor: None,
        notes: Vec::new(),
    };
    let measures = measures.iter().map(|(number, period)| measure(number, period));
    let reports = reports.into_iter();
    Programme {
        config,
        sections: Registry::default(),
        tables: Registry::default(),
        swot: None,
        directions: Registry::default(),
        measures: measures
            .map(|measure| (measure.id.value.clone(), measure))
            .collect(),
        bodies: Registry::from_iter([(id("city-hall"), body)]),
        places: Registry::default(),
        reports: reports.map(|report| (report.id.value.clone(), report)).collect(),
        evidence: BTreeMap::new(),
        synonyms: Vec::new(),
        adopted: None,
        lock: Default::default(),
        assets: Default::default(),
        unreadable: Default::default(),
        unreadable_kinds: Default::default(),
        unreadable_reports: Default::default(),
    }
}

/// The state of a measure of the years 2023 and 2024 with these reports.
fn state(reports: &[Report], as_of: Date) -> MeasureState {
    let programme = programme(&[("1.1", "2023/2024")], reports.to_vec());
    let monitoring = monitor(&programme, as_of, Drafts::Hidden);
    monitoring.state(&id("1.1")).unwrap().clone()
}

fn without_history(state: &MeasureState) -> MeasureState {
    MeasureState {
        history: Vec::new(),
        ..state.clone()
    }
}
