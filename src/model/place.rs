//! Places of the city.

use super::{Id, LocalizedText, SourceLines, Spanned, closed_list};

closed_list! {
    /// What kind of place it is.
    PlaceKind {
        /// A street.
        Street = "street",
        /// A territorial administration of the city.
        Territory = "territory",
        /// A village.
        Village = "village",
        /// A microdistrict.
        Microdistrict = "microdistrict",
        /// A square.
        Square = "square",
        /// A school.
        School = "school",
        /// A kindergarten.
        Kindergarten = "kindergarten",
        /// A university, college or lyceum.
        College = "college",
        /// A hospital, doctors' group or other health facility.
        Health = "health",
        /// A museum, theatre, library.
        Culture = "culture",
        /// A stadium, sports hall, sports school.
        Sport = "sport",
        /// A park or public garden.
        Park = "park",
        /// A river, canal or spring.
        Water = "water",
        /// A landmark.
        Landmark = "landmark",
        /// A plant, market, depot, airport.
        Industry = "industry",
        /// A district or other area outside the city.
        District = "district",
    }
}

/// A place that the programme names.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Place {
    /// Its name in addresses.
    pub id: Spanned<Id>,
    /// What kind of place.
    pub kind: PlaceKind,
    /// Its name.
    pub name: LocalizedText,
    /// Other spellings printed in the programme.
    pub aliases: Vec<String>,
    /// Places that it lies in.
    pub within: Vec<Spanned<Id>>,
    /// Where the programme names it.
    pub source: Spanned<SourceLines>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}
