//! The data dictionary: every field of open data, in the order in which files hold them.

use super::Vocabulary;
use super::field::{Field, Kind, Place};
use super::vocabulary::{
    BADGE, DELIVERY, EVIDENCE_KIND, PERIOD_KIND, PLACE_KIND, REPORTING, ROLE, SCHEDULE, VALUE_KIND,
    VERIFICATION,
};

/// Records of one kind: a CSV file, a sheet, a list in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name: that of the CSV file and of the sheet.
    pub name: &'static str,
    /// The interface string that says what it holds.
    pub about: &'static str,
    /// The fields that together name a record.
    pub key: &'static [&'static str],
    /// Fields that name a record of another table: field, table, its field.
    pub refers: &'static [(&'static str, &'static str, &'static str)],
    /// Its fields.
    pub fields: &'static [Field],
}

/// What stands before the records in every JSON file.
pub const HEAD: &[Field] = &[
    Field::new("title", "data-field-title", Kind::Text),
    Field::new("publisher", "data-field-publisher", Kind::Text),
    AS_OF,
    SAMPLE,
    Field::new("languages", "data-field-languages", Kind::Ids),
];

/// One record a measure.
pub static MEASURES: Table = Table {
    name: "measures",
    about: "data-table-measures",
    key: &["number"],
    refers: &[],
    fields: &[
        Field::new("number", "data-field-number", Kind::MeasureNumber),
        SAMPLE.only_in(Place::Tables),
        AS_OF.only_in(Place::Tables),
        Field::new("task", "data-field-task", Kind::Text),
        Field::new("badge", "data-field-badge", word(&BADGE)),
        Field::new("delivery", "data-field-delivery", word(&DELIVERY)).optional(),
        Field::new("percent_complete", "data-field-percent", PERCENT).optional(),
        Field::new("verification", "data-field-verification", word(&VERIFICATION)),
        Field::new("schedule", "data-field-schedule", word(&SCHEDULE)),
        Field::new("reporting", "data-field-reporting", word(&REPORTING)),
        PERIOD_KIND_FIELD,
        PERIOD_FROM,
        PERIOD_TO,
        Field::new("deadline", "data-field-deadline", Kind::Date).optional(),
        Field::new("direction", "data-field-direction", Kind::Id),
        Field::new("direction_title", "data-field-direction-title", Kind::Text),
        Field::new(
            "responsible",
            "data-field-responsible",
            Kind::Records(RESPONSIBLE),
        )
        .only_in(Place::Records),
        Field::new("lead_bodies", "data-field-lead-bodies", Kind::Ids)
            .only_in(Place::Tables)
            .optional(),
        Field::new("co_bodies", "data-field-co-bodies", Kind::Ids)
            .only_in(Place::Tables)
            .optional(),
        Field::new("by_agreement_bodies", "data-field-by-agreement-bodies", Kind::Ids)
            .only_in(Place::Tables)
            .optional(),
        Field::new("body_names", "data-field-body-names", Kind::Text)
            .only_in(Place::Tables)
            .optional(),
        Field::new("funding_stated", "data-field-funding-stated", Kind::Texts).only_in(Place::Records),
        Field::new("places", "data-field-places", Kind::Records(PLACES)).only_in(Place::Records),
        Field::new("place_ids", "data-field-place-ids", Kind::Ids)
            .only_in(Place::Tables)
            .optional(),
        Field::new("place_names", "data-field-place-names", Kind::Text)
            .only_in(Place::Tables)
            .optional(),
        Field::new("actions", "data-field-actions", Kind::Records(ACTIONS)).only_in(Place::Records),
        Field::new("all_actions", "data-field-all-actions", Kind::Text)
            .only_in(Place::Tables)
            .optional(),
        Field::new(
            "expected_results",
            "data-field-expected-results",
            Kind::Records(EXPECTED_RESULTS),
        )
        .only_in(Place::Records),
        Field::new(
            "all_expected_results",
            "data-field-all-expected-results",
            Kind::Text,
        )
        .only_in(Place::Tables)
        .optional(),
        Field::new("indicators", "data-field-indicators", Kind::Records(INDICATOR)).only_in(Place::Records),
        Field::new("n_reports", "data-field-n-reports", COUNT),
        Field::new("last_report", "data-field-last-report", Kind::ReportId).optional(),
        Field::new(
            "last_report_period",
            "data-field-last-report-period",
            Kind::ReportingPeriod,
        )
        .optional(),
        Field::new(
            "last_report_approved",
            "data-field-last-report-approved",
            Kind::Date,
        )
        .optional(),
        Field::new(
            "next_report_period",
            "data-field-next-report-period",
            Kind::ReportingPeriod,
        )
        .optional(),
        Field::new("next_report_due", "data-field-next-report-due", Kind::Date).optional(),
        Field::new("editor_notes", "data-field-editor-notes", Kind::Texts).only_in(Place::Records),
        Field::new("source_lines", "data-field-source-lines", Kind::Records(LINES)).only_in(Place::Records),
        Field::new("page", "data-field-page", Kind::Addresses),
        Field::new("json", "data-field-json", Kind::Address),
        Field::new("reports", "data-field-reports", Kind::Records(REPORTS.fields)).only_in(Place::OwnRecord),
    ],
};

/// One record a published report.
pub static REPORTS: Table = Table {
    name: "reports",
    about: "data-table-reports",
    key: &["id"],
    refers: &[("measure", "measures", "number")],
    fields: &[
        Field::new("id", "data-field-report-id", Kind::ReportId),
        SAMPLE.only_in(Place::Tables),
        Field::new("measure", "data-field-measure", Kind::MeasureNumber),
        Field::new(
            "reporting_period",
            "data-field-reporting-period",
            Kind::ReportingPeriod,
        ),
        Field::new("period_start", "data-field-period-start", Kind::Date).optional(),
        Field::new("period_end", "data-field-period-end", Kind::Date).optional(),
        Field::new("reported_by", "data-field-reported-by", Kind::Id),
        Field::new("reported_by_name", "data-field-reported-by-name", Kind::Text),
        Field::new("submitted", "data-field-submitted", Kind::Date),
        Field::new("approved_by", "data-field-approved-by", Kind::Id),
        Field::new("approved_on", "data-field-approved-on", Kind::Date),
        Field::new("delivery", "data-field-report-delivery", word(&DELIVERY)),
        Field::new("percent_complete", "data-field-report-percent", PERCENT).optional(),
        Field::new(
            "verification",
            "data-field-report-verification",
            word(&VERIFICATION),
        ),
        Field::new("counts", "data-field-counts", Kind::Truth),
        Field::new("corrects", "data-field-corrects", Kind::ReportId).optional(),
        Field::new("corrected_by", "data-field-corrected-by", Kind::ReportId).optional(),
        Field::new("summary", "data-field-summary", Kind::ReportText),
        Field::new("obstacles", "data-field-obstacles", Kind::ReportText).optional(),
        Field::new("next_steps", "data-field-next-steps", Kind::ReportText).optional(),
        Field::new("actuals", "data-field-actuals", Kind::Records(ACTUALS)).only_in(Place::Records),
        Field::new("spent", "data-field-spent", Kind::Records(SPENT)).only_in(Place::Records),
        Field::new("spent_som", "data-field-spent-som", Kind::Decimal).optional(),
        Field::new("evidence", "data-field-evidence", Kind::Records(EVIDENCE)).only_in(Place::Records),
        Field::new("n_evidence", "data-field-n-evidence", COUNT).only_in(Place::Tables),
    ],
};

/// One record a number of an indicator: a baseline, a target, or a value as reported.
pub static INDICATORS: Table = Table {
    name: "indicators",
    about: "data-table-indicators",
    key: &["measure", "indicator", "value_kind", "year", "report"],
    refers: &[("measure", "measures", "number"), ("report", "reports", "id")],
    fields: &[
        Field::new("measure", "data-field-measure", Kind::MeasureNumber),
        SAMPLE.only_in(Place::Tables),
        Field::new("indicator", "data-field-indicator", Kind::Id),
        Field::new("indicator_title", "data-field-indicator-title", Kind::Text),
        Field::new("unit", "data-field-unit", Kind::Id),
        Field::new("value_kind", "data-field-value-kind", word(&VALUE_KIND)),
        Field::new("year", "data-field-year", YEAR).optional(),
        Field::new("value", "data-field-value", Kind::Decimal),
        Field::new("report", "data-field-value-report", Kind::ReportId).optional(),
        Field::new(
            "reporting_period",
            "data-field-reporting-period",
            Kind::ReportingPeriod,
        )
        .optional(),
    ],
};

/// All tables.
pub static TABLES: &[&Table] = &[&MEASURES, &REPORTS, &INDICATORS];

const PERCENT: Kind = Kind::Whole(0, 100);
const YEAR: Kind = Kind::Whole(1900, 2200);
const COUNT: Kind = Kind::Whole(0, 1_000_000);

const AS_OF: Field = Field::new("as_of", "data-field-as-of", Kind::Date);
const SAMPLE: Field = Field::new("sample", "data-field-sample", Kind::Truth);
const PERIOD_KIND_FIELD: Field = Field::new("period_kind", "data-field-period-kind", word(&PERIOD_KIND));
const PERIOD_FROM: Field = Field::new("period_from", "data-field-period-from", YEAR).optional();
const PERIOD_TO: Field = Field::new("period_to", "data-field-period-to", YEAR).optional();
const OWN_PERIOD_KIND: Field =
    Field::new("period_kind", "data-field-own-period", word(&PERIOD_KIND)).optional();

const RESPONSIBLE: &[Field] = &[
    Field::new("body", "data-field-body", Kind::Id),
    Field::new("name", "data-field-body-name", Kind::Text),
    Field::new("role", "data-field-role", word(&ROLE)),
];

const PLACES: &[Field] = &[
    Field::new("id", "data-field-place", Kind::Id),
    Field::new("kind", "data-field-place-kind", word(&PLACE_KIND)),
    Field::new("name", "data-field-place-name", Kind::Text),
];

const ACTIONS: &[Field] = &[
    Field::new("text", "data-field-action-text", Kind::Text),
    OWN_PERIOD_KIND,
    PERIOD_FROM,
    PERIOD_TO,
    Field::new(
        "responsible",
        "data-field-action-responsible",
        Kind::Records(RESPONSIBLE),
    ),
    Field::new("places", "data-field-action-places", Kind::Ids),
];

const EXPECTED_RESULTS: &[Field] = &[
    Field::new("text", "data-field-expected-text", Kind::Text),
    OWN_PERIOD_KIND,
    PERIOD_FROM,
    PERIOD_TO,
];

const INDICATOR: &[Field] = &[
    Field::new("id", "data-field-indicator", Kind::Id),
    Field::new("title", "data-field-indicator-title", Kind::Text),
    Field::new("unit", "data-field-unit", Kind::Id),
    Field::new("baseline", "data-code-baseline", Kind::Records(BY_YEAR)),
    Field::new("target", "data-code-target", Kind::Records(BY_YEAR)),
    Field::new("actual", "data-code-actual", Kind::Records(ACTUAL)),
    Field::new("source_lines", "data-field-source-lines", Kind::Records(LINES)),
];

const BY_YEAR: &[Field] = &[
    Field::new("year", "data-field-year", YEAR).optional(),
    Field::new("value", "data-field-value", Kind::Decimal),
];

const ACTUAL: &[Field] = &[
    Field::new("year", "data-field-year", YEAR),
    Field::new("value", "data-field-value", Kind::Decimal),
    Field::new("report", "data-field-value-report", Kind::ReportId),
    Field::new(
        "reporting_period",
        "data-field-reporting-period",
        Kind::ReportingPeriod,
    ),
];

const LINES: &[Field] = &[
    Field::new("from", "data-field-line-from", LINE),
    Field::new("to", "data-field-line-to", LINE),
];

const LINE: Kind = Kind::Whole(1, 1_000_000);

const ACTUALS: &[Field] = &[
    Field::new("indicator", "data-field-indicator", Kind::Id),
    Field::new("value", "data-field-value", Kind::Decimal),
];

const SPENT: &[Field] = &[
    Field::new("amount", "data-field-amount", Kind::Decimal),
    Field::new("document", "data-field-document", Kind::ReportText),
];

const EVIDENCE: &[Field] = &[
    Field::new("kind", "data-field-evidence-kind", word(&EVIDENCE_KIND)),
    Field::new("file", "data-field-evidence-file", Kind::Plain),
    Field::new("sha256", "data-field-sha256", Kind::Sha256),
    Field::new("title", "data-field-evidence-title", Kind::ReportText),
    Field::new("alt", "data-field-alt", Kind::ReportText).optional(),
    Field::new("date", "data-field-evidence-date", Kind::Date).optional(),
];

const fn word(vocabulary: &'static Vocabulary) -> Kind {
    Kind::Word(vocabulary)
}
