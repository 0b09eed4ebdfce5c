//! What cells look like: grey is given, white is to be filled in.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::layout::{Choice, Kind};

/// Has all Kyrgyz letters, and stands on every machine with an office program or has its double there.
const FONT: &str = "Arial";
const SIZE: f64 = 10.0;

const INK: Color = Color::RGB(0x1B_26_31);
const FAINT: Color = Color::RGB(0x5A_66_72);
const LINE: Color = Color::RGB(0xA9_B4_BF);
const GIVEN: Color = Color::RGB(0xEE_F1_F4);
const GIVEN_HEADING: Color = Color::RGB(0xD5_DC_E3);
const ASKED_HEADING: Color = Color::RGB(0x1F_4E_79);

/// The looks of all kinds of cells.
pub(super) struct Styles {
    /// A sheet's title.
    pub(super) title: Format,
    /// What to do on a sheet.
    pub(super) about: Format,
    /// A heading within the instructions.
    pub(super) section: Format,
    /// What stands before a fact of the instructions.
    pub(super) label: Format,
    /// The number before a step of the instructions.
    pub(super) step: Format,
    /// A paragraph of the instructions.
    pub(super) paragraph: Format,
    /// The heading of a column that is given.
    pub(super) given_heading: Format,
    /// The heading of a column that is to be filled in.
    pub(super) asked_heading: Format,
    /// What is given.
    pub(super) given: Format,
    /// What is given and stands out.
    pub(super) given_strong: Format,
    /// A name for the program.
    pub(super) name: Format,
    date_format: String,
}

impl Styles {
    /// The looks, with days written as `date_format` says.
    pub(super) fn new(date_format: &str) -> Self {
        let wrapped = text().set_text_wrap().set_align(FormatAlign::Top);
        let heading = bordered(&wrapped)
            .set_bold()
            .set_align(FormatAlign::VerticalCenter);
        Self {
            title: text().set_bold().set_font_size(14),
            about: text().set_font_color(FAINT),
            section: text().set_bold().set_font_size(11).set_font_color(ASKED_HEADING),
            label: bordered(&wrapped).set_bold().set_background_color(GIVEN),
            step: wrapped
                .clone()
                .set_align(FormatAlign::Right)
                .set_font_color(FAINT),
            paragraph: wrapped.clone(),
            given_heading: heading.clone().set_background_color(GIVEN_HEADING),
            asked_heading: heading
                .set_background_color(ASKED_HEADING)
                .set_font_color(Color::White),
            given: bordered(&wrapped)
                .set_background_color(GIVEN)
                .set_align(FormatAlign::Left),
            given_strong: bordered(&wrapped).set_background_color(GIVEN).set_bold(),
            name: text().set_font_color(FAINT).set_font_size(8),
            date_format: date_format.to_owned(),
        }
    }

    /// A cell that accepts `kind`.
    pub(super) fn asked(&self, kind: Kind) -> Format {
        let cell = bordered(&text())
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_unlocked();
        match kind {
            Kind::Given | Kind::Hidden => self.given.clone(),
            // As text: typed as a number, 2.10 would become 2.1.
            Kind::Measure | Kind::FileName | Kind::Text => cell.set_num_format("@"),
            Kind::Choice(Choice::Delivery | Choice::EvidenceKind) => cell,
            Kind::Percent => cell.set_num_format("0").set_align(FormatAlign::Left),
            Kind::Date => cell
                .set_num_format(&self.date_format)
                .set_align(FormatAlign::Left),
            Kind::Number => cell.set_num_format("General"),
            Kind::Amount => cell.set_num_format("#,##0.##"),
        }
    }
}

fn text() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(SIZE)
        .set_font_color(INK)
}

fn bordered(format: &Format) -> Format {
    format
        .clone()
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
}
