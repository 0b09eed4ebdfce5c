//! However the camera was held, the picture is upright.

use super::*;

#[test]
fn however_the_camera_was_held_the_picture_is_upright() {
    let upright = [RED, GREEN, BLUE, YELLOW];
    // What the sensor saw of the same scene, and whether it lay on its side.
    let held = [
        (1, [RED, GREEN, BLUE, YELLOW], false),
        (2, [GREEN, RED, YELLOW, BLUE], false),
        (3, [YELLOW, BLUE, GREEN, RED], false),
        (4, [BLUE, YELLOW, RED, GREEN], false),
        (5, [RED, BLUE, GREEN, YELLOW], true),
        (6, [GREEN, YELLOW, RED, BLUE], true),
        (7, [YELLOW, GREEN, BLUE, RED], true),
        (8, [BLUE, RED, YELLOW, GREEN], true),
    ];
    for (orientation, seen, is_on_its_side) in held {
        let (width, height) = if is_on_its_side { (480, 640) } else { (640, 480) };
        let sensor = quarters(width, height, seen);
        for is_big_endian in [false, true] {
            let what = format!("orientation {orientation}, big endian: {is_big_endian}");
            let file = with_segments(
                &camera(&sensor),
                &[(0xE1, &exif_segment(orientation, is_big_endian))],
            );
            let photo = photo(&file).expect("a photograph");
            assert_eq!((photo.main.width, photo.main.height), (640, 480), "{what}");
            assert_eq!((photo.small.width, photo.small.height), (480, 360), "{what}");
            assert_quarters(&photo, upright, &what);
        }
    }
}

#[test]
fn a_png_is_turned_upright_as_well() {
    let sensor = quarters(48, 64, [GREEN, YELLOW, RED, BLUE]);
    let mut file = Vec::new();
    let mut encoder = PngEncoder::new(&mut file);
    encoder.set_exif_metadata(exif(6, true)).expect("PNG holds EXIF");
    let color = image::ExtendedColorType::Rgb8;
    encoder.write_image(&sensor, 48, 64, color).expect("a PNG");
    let photo = photo(&file).expect("a photograph");
    assert_eq!((photo.main.width, photo.main.height), (64, 48));
    assert_quarters(&photo, [RED, GREEN, BLUE, YELLOW], "PNG");
}

#[test]
fn an_orientation_that_does_not_exist_turns_nothing() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for orientation in [0, 9, 600] {
        let file = with_segments(
            &camera(&quarters(64, 48, colors)),
            &[(0xE1, &exif_segment(orientation, false))],
        );
        assert_quarters(&photo(&file).expect("a photograph"), colors, "odd orientation");
    }
}
