//! Sizes in pixels and in bytes.

use super::*;

#[test]
fn sizes_fit_their_frames_and_nothing_is_enlarged() {
    let sizes = [
        ((4000, 3000), (1280, 960), (480, 360)),
        ((3000, 4000), (960, 1280), (480, 640)),
        ((3000, 3000), (1280, 1280), (480, 480)),
        ((9248, 6936), (1280, 960), (480, 360)),
        ((4000, 1000), (1280, 320), (480, 120)),
        ((1080, 2400), (576, 1280), (288, 640)),
        ((1281, 1280), (1280, 1279), (480, 480)),
        ((1280, 1280), (1280, 1280), (480, 480)),
        ((800, 600), (800, 600), (480, 360)),
        ((480, 640), (480, 640), (480, 640)),
        ((300, 200), (300, 200), (300, 200)),
        ((1, 1), (1, 1), (1, 1)),
        ((1, 65_535), (1, 1280), (1, 640)),
        ((65_535, 1), (1280, 1), (480, 1)),
    ];
    for (original, main, small) in sizes {
        assert_eq!(MAIN.fit(original), main, "{original:?}");
        assert_eq!(SMALL.fit(MAIN.fit(original)), small, "{original:?}");
    }
}

#[test]
fn pictures_have_the_sizes_that_they_claim() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for (width, height) in [(3000, 2250), (1500, 1000), (100, 3000), (300, 200), (3, 2)] {
        let photo = photo(&camera(&quarters(width, height, colors))).expect("a photograph");
        let (main, small) = (MAIN.fit((width, height)), SMALL.fit(MAIN.fit((width, height))));
        assert_eq!(decoded(&photo.main).dimensions(), main);
        assert_eq!(decoded(&photo.small).dimensions(), small);
        if width > 8 {
            assert_quarters(&photo, colors, &format!("{width} by {height}"));
        }
    }
}

#[test]
fn a_photograph_is_light_enough_for_a_slow_line() {
    for (width, height) in [(1600, 1200), (1200, 1600)] {
        let photo = photo(&camera(&street(width, height))).expect("a photograph");
        assert!(photo.main.bytes.len() <= 150_000, "{}", photo.main.bytes.len());
        assert!(photo.small.bytes.len() <= 25_000, "{}", photo.small.bytes.len());
    }
}
