//! Nothing but pixels is published.

use super::*;

#[test]
fn nothing_that_a_camera_or_a_program_wrote_is_published() {
    let mut file = with_segments(
        &camera(&street(700, 500)),
        &[
            (0xE1, &exif_segment(1, true)),
            (
                0xE1,
                b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>TestCamera</x:xmpmeta>",
            ),
            (0xE2, b"ICC_PROFILE\0\x01\x01TestCamera"),
            (0xED, b"Photoshop 3.0\08BIM\x04\x04TestCamera"),
            (0xEC, b"TestCamera"),
            (0xFE, b"TestCamera"),
        ],
    );
    file.extend(b"a film behind the picture, TestCamera");
    let photo = photo(&file).expect("a photograph");
    for picture in [&photo.main, &photo.small] {
        let bytes = &picture.bytes;
        let has = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        for text in [
            &b"TestCamera"[..],
            b"Exif",
            b"xmp",
            b"ICC_PROFILE",
            b"Photoshop",
            b"8BIM",
        ] {
            assert!(!has(text), "{}", String::from_utf8_lossy(text));
        }
        let markers: Vec<u8> = segments::segments(bytes).map(|(marker, _)| marker).collect();
        // APP0 says that the file is a JPEG; then tables, the frame, scans and the end.
        let is_needed = |marker: &u8| matches!(marker, 0xD8 | 0xE0 | 0xDB | 0xC2 | 0xC4 | 0xDA | 0xD9);
        assert!(markers.iter().all(is_needed), "{markers:x?}");
        assert_eq!(markers[..2], [0xD8, 0xE0]);
        assert!(!markers[2..].contains(&0xE0));
        assert!(segments::segments(bytes).all(|(marker, content)| marker != 0xE0 || content.len() == 14));
        assert!(bytes.ends_with(&[0xFF, 0xD9]), "nothing behind the end");
    }
}

/// Where everything that is not a pixel differs, what is published does not.
#[test]
fn metadata_leaves_no_trace_in_the_pixels() {
    let bare = camera(&street(500, 300));
    let file = with_segments(&bare, &[(0xE1, &exif_segment(1, false)), (0xFE, b"TestCamera")]);
    assert!(photo(&bare) == photo(&file));
}
