//! What has to hold for any file.

use proptest::collection::vec;
use proptest::prelude::{Just, any, prop_oneof};

use super::*;

#[test]
fn the_same_file_gives_the_same_bytes_on_any_number_of_cores() {
    let file = camera(&street(1500, 1100));
    let expected = photo(&file).expect("a photograph");
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| photo(&file))).collect();
        for run in runs {
            assert!(run.join().expect("no panic") == Ok(expected.clone()));
        }
    });
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(256))]

    #[test]
    fn no_bytes_make_it_panic(
        start in prop_oneof![
            Just(&b""[..]),
            Just(&b"\xFF\xD8\xFF"[..]),
            Just(&b"\xFF\xD8\xFF\xC0\0\x11\x08\0\x10\0\x10\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"[..]),
            Just(&b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..]),
        ],
        bytes in vec(any::<u8>(), 0..600),
        end in prop_oneof![Just(&b""[..]), Just(&b"\xFF\xD9"[..])],
    ) {
        let _ = photo(&[start, &bytes, end].concat());
    }

    #[test]
    fn no_damage_to_a_photograph_makes_it_panic(
        kind in 0..3_usize,
        changes in vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let pixels = street(40, 30);
        let mut file = match kind {
            0 => with_segments(&camera(&pixels), &[(0xE1, &exif_segment(6, true))]),
            1 => jpeg(&pixels, 80),
            _ => png(&pixels, (40, 30), image::ExtendedColorType::Rgb8),
        };
        for (at, byte) in changes {
            *at.get_mut(&mut file) = byte;
        }
        let _ = photo(&file);
    }
}
