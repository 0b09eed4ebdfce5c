//! The table of all problems that the generator can report.
//!
//! The wording of each stands in `messages/<locale>.ftl` under its code; a test holds both together.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops publication.
    Error,
    /// Is shown, and the site is published.
    Warning,
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $doc:literal;)*) => {
        /// What kind of problem. The number is stable: people search for it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code as printed (`E203`); also the key of its message.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether it stops publication.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // Files
    InvalidUtf8          "E101" Error   "A file is not UTF-8. Args: none; the span is the first bad byte.";
    MissingFile          "E102" Error   "A file that a programme needs does not exist. Args: `path`, `of` (content, language or theme).";
    UnexpectedFile       "W103" Warning "A file stands where the generator does not look for it. Args: `path`, `suggestion`.";
    FileNameMismatch     "E104" Error   "The file's name and the number or id inside differ. Args: `expected`, `found`.";
    MissingOriginal      "E105" Error   "A section has no text in the original language. Args: `path`.";
    // YAML and its shape
    YamlSyntax           "E201" Error   "The YAML cannot be read. Args: `reason` (the parser's words).";
    DuplicateKey         "E202" Error   "A key stands twice. Args: `key`. Label `first`.";
    UnknownKey           "E203" Error   "A key that the record does not have. Args: `key`, `allowed`, `suggestion`.";
    MissingKey           "E204" Error   "A key that the record needs. Args: `key`.";
    WrongType            "E205" Error   "A value of another type. Args: `expected` (a kind), `found` (a kind).";
    UnquotedNumber       "E206" Error   "A printed number without quotes. Args: `found`.";
    EmptyText            "E207" Error   "A text that is empty. Args: `of` (where: file, heading, original, other).";
    UnknownLocale        "E208" Error   "A language that the site does not have. Args: `found`, `allowed`.";
    ForbiddenYaml        "E209" Error   "Anchors, aliases or nesting too deep. Args: `reason`.";
    UnknownVariant       "E210" Error   "A word outside a closed list. Args: `found`, `allowed`, `suggestion`.";
    MissingTextOriginal  "E211" Error   "A text without its original language. Args: `locale`.";
    // Values
    InvalidNumber        "E301" Error   "A printed number that is none. Args: `found`.";
    InvalidPeriod        "E302" Error   "A period that cannot be read. Args: `found`, `expected` (a kind).";
    PeriodOutside        "E304" Error   "A period outside the programme's or the measure's. Args: `found`, `period`, `of` (which).";
    LinesOutside         "E305" Error   "Lines that the adopted text does not have. Args: `found`, `n-lines`.";
    InvalidUrl           "E306" Error   "An address that is none. Args: `found`.";
    CellCount            "E307" Error   "A row with more or fewer cells than columns. Args: `found`, `expected`.";
    InvalidId            "E308" Error   "An identifier with other characters than allowed. Args: `found`.";
    InvalidLines         "E309" Error   "Line numbers that are none. Args: `found`.";
    InvalidLanguage      "E310" Error   "A language of the site that is none. Args: `found`.";
    InvalidDate          "E311" Error   "A day that is none. Args: `found`.";
    // References
    UnknownId            "E401" Error   "A reference to something that does not exist. Args: `kind`, `found`, `suggestion`.";
    DuplicateId          "E402" Error   "Two records with one identifier. Args: `kind`, `found`. Label `first`.";
    ParentCycle          "E403" Error   "A record that is its own ancestor. Args: `found`.";
    UnusedRecord         "W404" Warning "A body, place or table that nothing uses. Args: `kind`, `found`.";
    UnknownPage          "E406" Error   "Everyday words that lead to a page that does not exist. Args: `found`, `suggestion`.";
    UnknownWords         "W407" Warning "Everyday words that stand for words that no page says. Args: `found`, `locale`.";
    MissingChart         "E405" Error   "A chart of a table that declares none. Args: `table`.";
    // Markdown
    FrontMatter          "E501" Error   "Front matter that is missing or not closed. Args: `of` (which).";
    BrokenLink           "E502" Error   "A link to something that does not exist. Args: `found`, `suggestion`.";
    UnknownAnchor        "E503" Error   "A link to a heading that does not exist. Args: `found`, `suggestion`.";
    RawHtml              "E504" Error   "HTML in Markdown. Args: `found`.";
    UnknownPlacement     "E505" Error   "A placement (`![](…)`) that cannot be. Args: `found`, `misplaced` (yes or no), `suggestion`.";
    MissingAsset         "E506" Error   "A picture or document that does not exist. Args: `found`, `suggestion`.";
    HeadingLevel         "E507" Error   "A heading of a level that cannot stand there. Args: `found`, `expected`.";
    MissingAlt           "E508" Error   "A picture without alternative text. Args: `found`, `of` (report or text).";
    TextOutsideOriginal  "W509" Warning "A translation does not place what the original places. Args: `missing`.";
    // Translations
    TranslationBehind    "W510" Warning "A translation made from an earlier wording. Args: `locale`.";
    TranslationSurplus   "W511" Warning "A passage of a translation that stands for none of the original. Args: `locale`.";
    NumbersDiffer        "W512" Warning "A translation with other numbers than the original. Args: `locale`, `text`, `missing`, `surplus`.";
    // Tables
    TotalDiffers         "W601" Warning "A printed total is not the sum. Args: `printed`, `computed`, `difference`.";
    TotalNotedButRight   "W602" Warning "A total marked as differing adds up. Args: `printed`.";
    NotNumeric           "E603" Error   "A sum or a chart over a cell that is no number. Args: `found`.";
    ChartAxes            "E604" Error   "A chart of rows against rows, or columns against columns. Args: none.";
    // Letters
    LetterLookAlike      "E701" Error   "ѳ or ɵ instead of ө. Args: `found`, `expected`.";
    MixedAlphabet        "W702" Warning "Latin and Cyrillic letters in one word. Args: `found`, `letters`.";
    StraySpace           "W703" Warning "Doubled spaces or a space at the edge of a text. Args: none.";
    // Reports
    ReportOutside        "E901" Error   "A report on a period outside the calendar or the measure's years. Args: `found`, `of` (calendar, programme, measure or inspection), `period`.";
    BodyNotResponsible   "E902" Error   "A report by a body that is not responsible for the measure. Args: `found`, `measure`, `allowed`, `suggestion`.";
    PercentFell          "W903" Warning "A per cent below that of the report before. Args: `found`, `before`. Label `first`.";
    CompletedReopened    "W904" Warning "A measure that was reported completed before. Args: `found` (a state). Label `first`.";
    CompletedUnproven    "E905" Error   "A completion without evidence. Args: none.";
    CancelledUndecided   "E906" Error   "A cancellation without a decision. Args: none.";
    EvidenceMissing      "E907" Error   "A file of evidence that does not exist. Args: `found`, `folder`, `suggestion`.";
    EvidenceChanged      "E908" Error   "A file of evidence whose sum differs from the recorded one. Args: `file`, `found` (the file's sum).";
    CorrectionAstray     "E909" Error   "A correction of no report, of itself, in a circle, of one on another measure or period, or of one corrected already. Args: `found`, `of` (missing, itself, cycle, measure, period or corrected), `suggestion`.";
    SecondReport         "E910" Error   "A second report on a measure and period that corrects none. Args: `measure`, `period`, `first`. Label `first`.";
    PercentContradicts   "E911" Error   "A per cent that contradicts the state. Args: `percent`, `found` (a state).";
    DatesOutOfOrder      "E912" Error   "Days of a report in an order that cannot be. Args: `found`, `bound`, `of` (period, correction, approval or evidence).";
    SampleReport         "E913" Error   "An invented report where real ones belong. Args: none.";
    UnusedEvidence       "W914" Warning "A file beside reports that none of them names. Args: `found`.";
    PhotoUnreadable      "E915" Error   "A photograph that cannot be read. Args: `found`.";
    NoCalendar           "E916" Error   "Reports in a programme without a calendar. Args: none.";
    EvidenceRuns         "E917" Error   "A file of evidence that a browser would run. Args: `found`.";
    // Theme
    TemplateError        "E801" Error   "A template that cannot be read or rendered. Args: `reason`, `template`.";
    MissingMessage       "E802" Error   "An interface string without a translation. Args: `key`, `locale`.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
