//! Colours, computed from the theme files: contrast of every text and mark, agencies told apart by people who see
//! colours differently, and signs told apart where there is no colour at all.

use egui::{Color32, Rgba, Vec2};
use egui_kittest::Harness;
use roadblock::ui::paint::sign;
use roadblock::ui::stage::{StageHeight, stage_ui};
use roadblock::ui::theme::{Agency, AgencyColors, ThemeKind, Tokens, install};

use crate::raster::Raster;

/// WCAG 2 contrast ratio.
fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |c: Color32| {
        let linear = Rgba::from(c);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

fn themes() -> [(ThemeKind, Tokens); 3] {
    ThemeKind::ALL.map(|kind| (kind, Tokens::shipped(kind).unwrap()))
}

#[test]
fn every_text_can_be_read_on_every_ground_it_stands_on() {
    for (kind, t) in themes() {
        let grounds = [("bg", t.bg), ("surface", t.surface), ("sunken", t.sunken)];
        let mut pairs: Vec<(String, Color32, Color32)> = Vec::new();
        for (name, ground) in grounds.into_iter().chain([("lamp_soft", t.lamp_soft), ("plate", t.plate)]) {
            pairs.push((format!("ink on {name}"), t.ink, ground));
        }
        for (name, ground) in grounds {
            for (text, ink) in [("ink_2", t.ink_2), ("ink_3", t.ink_3), ("talk", t.talk), ("problem", t.problem)] {
                pairs.push((format!("{text} on {name}"), ink, ground));
            }
        }
        for (name, text, ground) in [
            ("ink_2 on lamp_soft", t.ink_2, t.lamp_soft),
            ("on_head on head", t.on_head, t.head),
            ("on_primary on primary", t.on_primary, t.primary),
            ("on_lamp on lamp", t.on_lamp, t.lamp),
            ("talk on talk_soft", t.talk, t.talk_soft),
            ("problem on problem_soft", t.problem, t.problem_soft),
            ("white on the curtain", Color32::WHITE, t.curtain),
        ] {
            pairs.push((name.to_owned(), text, ground));
        }
        for (name, text, ground) in pairs {
            let ratio = contrast(text, ground);
            assert!(ratio >= 4.5, "{kind:?}: {name} is {ratio:.1}");
        }
    }
}

#[test]
fn every_mark_can_be_seen_on_every_ground_it_stands_on() {
    for (kind, t) in themes() {
        let grounds = [("bg", t.bg), ("surface", t.surface), ("sunken", t.sunken)];
        for (name, ground) in grounds {
            for (mark, color) in [("edge", t.edge), ("talk", t.talk), ("ink", t.ink)] {
                assert!(contrast(color, ground) >= 3.0, "{kind:?}: {mark} on {name}");
            }
            // One of the two rings of the focus can be seen on any ground; the lamp alone is only 1.6 on paper.
            let ring = contrast(t.focus, ground).max(contrast(t.lamp, ground));
            assert!(ring >= 3.0, "{kind:?}: focus on {name} is {ring:.1}");
        }
        for agency in Agency::ALL {
            let fill = t.agencies.of(agency);
            for (name, ground) in [("bg", t.bg), ("surface", t.surface)] {
                assert!(contrast(fill, ground) >= 3.0, "{kind:?}: {agency:?} on {name}");
            }
            assert!(contrast(t.sign_mark, fill) >= 3.0, "{kind:?}: the mark inside {agency:?}");
            let paper = if t.outlined { t.plate } else { Color32::WHITE };
            let on_paper = contrast(t.agencies_on_paper.of(agency), paper);
            assert!(on_paper >= 3.0, "{kind:?}: {agency:?} in a disc is {on_paper:.1}");
        }
    }
}

/// Severe colour-vision deficiencies by Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
const SIMULATIONS: [(&str, [[f32; 3]; 3]); 4] = [
    ("everybody", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

/// CIE L*a*b* under D65 of a colour as somebody sees it.
fn lab(color: Color32, seen: &[[f32; 3]; 3]) -> [f32; 3] {
    let linear = Rgba::from(color);
    let rgb = seen.map(|row| (row[0] * linear.r() + row[1] * linear.g() + row[2] * linear.b()).clamp(0.0, 1.0));
    let to_xyz = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175],
        [0.019_333_9, 0.119_192, 0.950_304_1],
    ];
    let xyz = to_xyz.map(|row: [f32; 3]| row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
    let f = |v: f32| if v > 0.008_856 { v.cbrt() } else { 7.787 * v + 16.0 / 116.0 };
    let [x, y, z] = [f(xyz[0] / 0.950_47), f(xyz[1]), f(xyz[2] / 1.088_83)];
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000.
fn difference(one: [f32; 3], other: [f32; 3]) -> f32 {
    let chroma = |c: [f32; 3]| c[1].hypot(c[2]);
    let seventh = |c: f32| (c.powi(7) / (c.powi(7) + 25.0_f32.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh(f32::midpoint(chroma(one), chroma(other))));
    let polar = |c: [f32; 3]| {
        let a = c[1] * (1.0 + g);
        (a.hypot(c[2]), c[2].atan2(a).to_degrees().rem_euclid(360.0))
    };
    let ((c1, h1), (c2, h2)) = (polar(one), polar(other));
    let (dl, dc) = (other[0] - one[0], c2 - c1);
    let turn = (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0;
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f32::midpoint(one[0], other[0]), f32::midpoint(c1, c2));
    let h = if (h1 - h2).abs() > 180.0 { f32::midpoint(h1, h2) + 180.0 } else { f32::midpoint(h1, h2) };
    let cos = |degrees: f32| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.2 * cos(4.0 * h - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rt = -2.0 * seventh(c) * (60.0 * (-((h - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

fn smallest(agencies: &[Agency], colors: &AgencyColors, seen: &[[f32; 3]; 3]) -> (f32, Agency, Agency) {
    let mut least = (f32::MAX, Agency::POLICE, Agency::POLICE);
    for (at, &a) in agencies.iter().enumerate() {
        for &b in &agencies[at + 1..] {
            let apart = difference(lab(colors.of(a), seen), lab(colors.of(b), seen));
            if apart < least.0 {
                least = (apart, a, b);
            }
        }
    }
    least
}

#[test]
fn the_difference_of_colours_is_measured_as_its_authors_do() {
    // Pairs 1, 7 and 25 of the test data of Sharma, Wu and Dalal (2005).
    for (one, other, apart) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((difference(one, other) - apart).abs() < 0.001, "{one:?} {other:?}: {}", difference(one, other));
    }
}

#[test]
fn agencies_are_told_apart_however_colours_are_seen() {
    let core = &Agency::ALL[..4];
    let all = &Agency::ALL[..8];
    for (kind, t) in themes() {
        for (name, seen) in &SIMULATIONS {
            for (who, agencies, least) in [("the core four", core, 9.0), ("all eight", all, 8.0)] {
                let (apart, a, b) = smallest(agencies, &t.agencies, seen);
                assert!(apart >= least, "{kind:?}, {name}, {who}: {a:?} and {b:?} are {apart:.1} apart");
            }
        }
    }
}

#[test]
fn in_high_contrast_rooms_and_people_are_white_outlines() {
    let raster = Raster::default();
    let mut ready = false;
    let view = crate::samples::stage();
    let mut harness =
        Harness::builder().with_size(Vec2::new(1280.0, 284.0)).renderer(raster.clone()).build_ui(move |ui| {
            if ready {
                let whole = ui.ctx().viewport_rect();
                let place = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(whole);
                let mut root = egui::Ui::new(ui.ctx().clone(), egui::Id::new("root"), place);
                stage_ui(&mut root, &view, StageHeight::Full(284.0));
            } else {
                install(ui.ctx(), Tokens::shipped(ThemeKind::HighContrast).unwrap());
                ready = true;
                ui.ctx().request_repaint();
            }
        });
    harness.run_steps(4);
    let picture = raster.draw(&harness.ctx, harness.output());
    let bright = |x: std::ops::Range<usize>, y: std::ops::Range<usize>| {
        let all = y.flat_map(|y| x.clone().map(move |x| (x, y)));
        all.filter(|&(x, y)| picture.pixels[y * picture.size[0] + x].g() > 200).count()
    };
    // The shelf of bottles at the right, and the heads of five people.
    assert!(bright(1000..1250, 44..160) > 1000, "{}", bright(1000..1250, 44..160));
    assert!(bright(200..760, 60..110) > 400, "{}", bright(200..760, 60..110));
}

/// The signs at 18 pixels, all in one grey, as in a grey print: brightness of each pixel.
fn signs_in_grey() -> Vec<(Agency, Vec<u8>)> {
    const SIDE: usize = 18;
    let grey = Color32::DARK_GRAY;
    let one = AgencyColors {
        police: grey,
        police_specialised: grey,
        social_welfare: grey,
        advocacy: grey,
        health: grey,
        guardian: grey,
        shelter: grey,
        justice: grey,
        other: grey,
        person: grey,
    };
    let tokens = Tokens { agencies: one, ..Tokens::shipped(ThemeKind::Light).unwrap() };
    Agency::ALL
        .iter()
        .map(|&agency| {
            let raster = Raster::default();
            let mut harness =
                Harness::builder().with_size(Vec2::splat(40.0)).renderer(raster.clone()).build_ui(move |ui| {
                    let whole = ui.ctx().viewport_rect();
                    ui.painter().rect_filled(whole.expand(20.0), 0, Color32::WHITE);
                    sign(ui.painter(), whole.center(), SIDE as f32, agency, &tokens);
                });
            harness.run_steps(2);
            let picture = raster.draw(&harness.ctx, harness.output());
            let from = (40 - SIDE) / 2;
            let rows = (from..from + SIDE).flat_map(|y| (from..from + SIDE).map(move |x| (x, y)));
            (agency, rows.map(|(x, y)| picture.pixels[y * picture.size[0] + x].g()).collect())
        })
        .collect()
}

#[test]
fn signs_are_told_apart_in_a_grey_print_at_eighteen_pixels() {
    let all = signs_in_grey();
    for (at, (a, one)) in all.iter().enumerate() {
        assert!(one.iter().filter(|&&g| g < 160).count() > 60, "{a:?} is hardly there");
        for (b, other) in &all[at + 1..] {
            let apart = one.iter().zip(other).filter(|(x, y)| x.abs_diff(**y) > 60).count();
            // A sixth of all pixels: more than an outline drawn a pixel wider would change.
            assert!(apart >= 18 * 18 / 6, "{a:?} and {b:?} differ in {apart} pixels only");
        }
    }
}
