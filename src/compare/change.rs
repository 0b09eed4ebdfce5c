//! What a comparison finds: parts of a programme and what became of them.
//!
//! Values are kept as they are; only [`tell`](super::tell) puts them into words of one language.

use jiff::civil::Date;

use crate::i18n::Locale;
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{LocalizedText, Period, ReportId, ReportingPeriod, closed_list};
use crate::plan::Words;

/// Everything that differs between two states of a project, measures first.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The parts that differ, in the order of the programme.
    pub parts: Vec<Part>,
    /// Errors of the content before and after: what cannot be read is not compared.
    pub n_errors: (usize, usize),
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many parts of `kind` differ, within others too.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.parts.iter().map(|part| part.count(kind)).sum()
    }

    /// How many translations no longer go with the wording of the original.
    #[must_use]
    pub fn n_behind(&self) -> usize {
        self.parts.iter().map(Part::n_behind).sum()
    }
}

/// A part of a programme that is new, gone, or differs.
#[derive(Clone, Debug)]
pub struct Part {
    /// What kind of part.
    pub kind: Kind,
    /// Its name; nothing where there is one of its kind.
    pub name: Option<Value>,
    /// What became of it.
    pub fate: Fate,
    /// What differs in it; of a new part what it says, of one that is gone nothing.
    pub changes: Vec<Change>,
}

impl Part {
    fn count(&self, kind: Kind) -> usize {
        usize::from(self.kind == kind) + self.inner().map(|part| part.count(kind)).sum::<usize>()
    }

    fn n_behind(&self) -> usize {
        let is_behind = |edit: &&TextEdit| edit.standing == Standing::FellBehind;
        let own: usize = self
            .changes
            .iter()
            .map(|change| match change {
                Change::Text { edits, .. } => edits.iter().filter(is_behind).count(),
                Change::Value { .. } | Change::Part(_) => 0,
            })
            .sum();
        own + self.inner().map(Self::n_behind).sum::<usize>()
    }

    fn inner(&self) -> impl Iterator<Item = &Self> {
        self.changes.iter().filter_map(|change| match change {
            Change::Part(part) => Some(part),
            Change::Value { .. } | Change::Text { .. } => None,
        })
    }
}

closed_list! {
    /// What kind of part of a programme; a key of the messages.
    Kind {
        /// A measure.
        Measure = "measure",
        /// A section of the text.
        Section = "section",
        /// A table.
        Table = "table",
        /// The SWOT analysis.
        Swot = "swot",
        /// A direction.
        Direction = "direction",
        /// A responsible body.
        Body = "body",
        /// A place.
        Place = "place",
        /// What is true of the whole site.
        Settings = "settings",
        /// A page of the site.
        Page = "page",
        /// A picture, document or file of the theme.
        File = "file",
        /// A report on a measure.
        Report = "report",
        /// An action of a measure.
        Action = "action",
        /// An expected result of a measure.
        Expected = "expected",
        /// A body's part in a measure.
        Responsible = "responsible",
        /// An aim that is stated as a number.
        Indicator = "indicator",
        /// A file that shows what a report says.
        Evidence = "evidence",
        /// A row of a table.
        Row = "row",
        /// A column of a table.
        Column = "column",
        /// An item of the SWOT analysis.
        Item = "item",
        /// A note of the editor.
        Note = "note",
        /// A source of funding.
        Funding = "funding",
        /// A name that the city has had.
        FormerName = "former-name",
        /// A group that approves reports.
        Approver = "approver",
    }
}

impl Kind {
    /// The kinds of the parts that a comparison consists of, in their order.
    pub const TOP: [Self; 10] = [
        Self::Measure,
        Self::Section,
        Self::Table,
        Self::Swot,
        Self::Direction,
        Self::Body,
        Self::Place,
        Self::Settings,
        Self::Page,
        Self::File,
    ];
}

closed_list! {
    /// What became of a part; a key of the messages.
    Fate {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// It was there and is there.
        Changed = "changed",
    }
}

/// One thing that differs.
#[derive(Clone, Debug)]
pub enum Change {
    /// A value.
    Value {
        /// Which one.
        field: Field,
        /// Which of several: a year, a column.
        of: Option<Value>,
        /// What it was, if there was one.
        before: Option<Value>,
        /// What it is, if there is one.
        after: Option<Value>,
    },
    /// A text, language by language.
    Text {
        /// Which one.
        field: Field,
        /// The languages whose words differ, the original first.
        edits: Vec<TextEdit>,
    },
    /// A part within.
    Part(Part),
}

closed_list! {
    /// What a change is about; a key of the messages.
    Field {
        /// A measure's badge.
        Badge = "badge",
        /// How far it has got.
        Delivery = "delivery",
        /// Per cent of the works.
        Percent = "percent",
        /// What the working group found.
        Verification = "verification",
        /// Where the day lies in its period.
        Schedule = "schedule",
        /// Whether it is reported on in time.
        Reporting = "reporting",
        /// The task of a measure.
        Task = "task",
        /// A text that needs no name beside its part's.
        Text = "text",
        /// A title or name.
        Title = "title",
        /// A short title or name.
        Short = "short",
        /// When something is to be done.
        Period = "period",
        /// The direction of a measure.
        Direction = "direction",
        /// A place.
        Place = "place",
        /// A body's role.
        Role = "role",
        /// A unit.
        Unit = "unit",
        /// A value before the programme.
        Baseline = "baseline",
        /// An aim.
        Target = "target",
        /// Lines of the adopted text.
        Lines = "lines",
        /// A column as printed.
        PrintedPeriod = "printed-period",
        /// A column as printed.
        PrintedResponsible = "printed-responsible",
        /// What a report tells that is new.
        Tells = "tells",
        /// Who reports.
        ReportedBy = "reported-by",
        /// When a report was handed in.
        Submitted = "submitted",
        /// When a report was approved.
        Approved = "approved",
        /// What was done.
        Summary = "summary",
        /// What stood in the way.
        Obstacles = "obstacles",
        /// What comes next.
        NextSteps = "next-steps",
        /// A value as reported.
        Actual = "actual",
        /// Money spent.
        Spent = "spent",
        /// The report that a report corrects.
        Corrects = "corrects",
        /// A kind.
        Kind = "kind",
        /// A file.
        File = "file",
        /// What is seen on a photograph.
        Alt = "alt",
        /// A day.
        Date = "date",
        /// A printed number.
        Number = "number",
        /// What lies above.
        Parent = "parent",
        /// Another spelling.
        Alias = "alias",
        /// Who took over.
        Successor = "successor",
        /// A goal.
        Goal = "goal",
        /// A table, chart or picture that a text shows.
        Placement = "placement",
        /// Where the links of a text lead.
        Links = "links",
        /// A cell of a table.
        Cell = "cell",
        /// A chart.
        Chart = "chart",
        /// The heading of the action plan.
        ActionPlan = "action-plan",
        /// Who publishes.
        Publisher = "publisher",
        /// A language of the site.
        Language = "language",
        /// The public address of the site.
        Address = "address",
        /// The city's site.
        Website = "website",
        /// The licence.
        Licence = "licence",
        /// Days within which a report is in time.
        DaysAfterQuarter = "days-after-quarter",
        /// When the annual report is due.
        AnnualDue = "annual-due",
        /// The first quarter that is reported on.
        FirstQuarter = "first-quarter",
    }
}

/// A value, before a language is chosen.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text of the content.
    Text(LocalizedText),
    /// The same in every language.
    Plain(String),
    /// Words of the site's interface.
    Words(Words),
    /// A word of the site's interface, by its key.
    Word(String),
    /// A printed number and a text.
    Numbered(String, LocalizedText),
    /// A period.
    Period(Period),
    /// A report: what it is about, and its name.
    Report(ReportingPeriod, ReportId),
    /// A reporting period.
    ReportingPeriod(ReportingPeriod),
    /// A day.
    Date(Date),
    /// A number with a unit of the interface.
    Amount(String, Decimal),
    /// A number.
    Number(Decimal),
    /// A count, such as the place in a list.
    Count(usize),
    /// Per cent.
    Percent(u8),
    /// When a target is to be met.
    Year(TargetYear),
    /// A unit of the interface.
    Unit(String),
    /// Several.
    List(Vec<Value>),
}

/// What became of a text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// The language.
    pub locale: Locale,
    /// The passages that differ, in their order.
    pub passages: Vec<PassageEdit>,
    /// Whether a translation still goes with the original.
    pub standing: Standing,
}

/// Whether a translation still goes with the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As before.
    Same,
    /// The original has other words now.
    FellBehind,
    /// It was behind, and no longer is.
    CaughtUp,
}

/// What became of a passage of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassageEdit {
    /// It is new.
    Added(String),
    /// It is gone.
    Removed(String),
    /// Some of its words differ.
    Changed(Vec<Piece>),
}

/// A stretch of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that stayed; where many did, `…` stands for those far from any change.
    Same(String),
    /// Words that are gone.
    Removed(String),
    /// Words that are new.
    Added(String),
}
