//! The sheet that a picture is drawn on: its size, its colours, lines of text, and the site's name at its foot.

use std::{collections::BTreeSet, fmt::Write};

use corpus::Site;

use super::letters::Letters;
use crate::site::{escape::escaped, style::token};

/// The size in pixels that other sites ask for.
pub(super) const SIZE: (f32, f32) = (1200.0, 630.0);
/// What is left free on each side.
pub(super) const MARGIN: f32 = 64.0;
/// How wide a line may be.
pub(super) const WIDTH: f32 = SIZE.0 - 2.0 * MARGIN;
/// The base of the line at the foot.
const FOOT: f32 = SIZE.1 - 40.0;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// In pixels; lines are 1.3 of it apart.
    pub(super) size: f32,
    /// A colour of the site's style: `ink`, `soft`, `c1`.
    pub(super) colour: &'static str,
}

/// Where a text stands: its left edge, its width, and the lines that it may have.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) most: usize,
}

/// The whole width, in so many lines.
pub(super) fn across(most: usize) -> Area {
    Area { x: MARGIN, width: WIDTH, most }
}

/// A picture being drawn.
pub(super) struct Canvas<'a> {
    letters: &'a Letters,
    lacking: BTreeSet<char>,
    svg: String,
}

impl<'a> Canvas<'a> {
    /// An empty sheet with the name of the site, and where it is, at its foot.
    pub(super) fn new(letters: &'a Letters, site: &Site) -> Canvas<'a> {
        let mut canvas = Canvas { letters, lacking: BTreeSet::new(), svg: String::new() };
        canvas.rect([0.0, 0.0, SIZE.0, SIZE.1], "paper");
        canvas.rect([MARGIN, FOOT - 34.0, WIDTH, 1.0], "line");
        let address = site.address.as_deref().unwrap_or_default();
        let address = address.split_once("://").map_or("", |(_, rest)| rest.trim_end_matches('/'));
        let small = Type { size: 21.0, colour: "soft" };
        let right = canvas.letters.lines(address, small.size, WIDTH / 2.0, 1).concat();
        let x = SIZE.0 - MARGIN - canvas.letters.width(&right, small.size);
        let left = Area { x: MARGIN, width: x - MARGIN - 32.0, most: 1 };
        canvas.text(&site.title, small, left, FOOT);
        canvas.text(&right, small, Area { x, width: WIDTH, most: 1 }, FOOT);
        canvas
    }

    /// Draws a box, given its left and upper edge, its width and its height.
    pub(super) fn rect(&mut self, [x, y, width, height]: [f32; 4], colour: &str) {
        self.faded_rect([x, y, width, height], colour, 1.0);
    }

    /// Draws a box that is seen through: 0 is not seen at all.
    pub(super) fn faded_rect(&mut self, [x, y, width, height]: [f32; 4], colour: &str, opacity: f32) {
        let fill = token(colour);
        let fade = if opacity < 1.0 { format!(r#" opacity="{opacity}""#) } else { String::new() };
        // Writing to a string does not fail.
        let _ = writeln!(
            self.svg,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"{fade}/>"#
        );
    }

    /// Draws a text whose first line stands on `y`, and gives where the line after its last would stand.
    pub(super) fn text(&mut self, text: &str, set: Type, area: Area, y: f32) -> f32 {
        let lines = self.letters.lines(text, set.size, area.width, area.most);
        self.lacking.extend(self.letters.lacking(text));
        let fill = token(set.colour);
        let from_right = is_from_right(text);
        let (x, anchor) = if from_right { (area.x + area.width, r#" text-anchor="end""#) } else { (area.x, "") };
        let mut y = y;
        for line in lines {
            let _ = writeln!(
                self.svg,
                r#"<text x="{x:.1}" y="{y:.1}" font-size="{}" fill="{fill}"{anchor}>{}</text>"#,
                set.size,
                escaped(&line)
            );
            y += set.size * 1.3;
        }
        y
    }

    /// The largest of these sizes at which a text fits into a width and a height; the smallest if none does.
    pub(super) fn fitting(&self, text: &str, sizes: &[f32], width: f32, height: f32) -> (f32, usize) {
        let mut fitting = (16.0, 1);
        for &size in sizes {
            let most = (height / (size * 1.3)) as usize;
            fitting = (size, most);
            if self.letters.lines(text, size, width, usize::MAX).len() <= most {
                break;
            }
        }
        fitting
    }

    /// How wide a text is at a size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        self.letters.width(text, size)
    }

    /// The picture as SVG, and the letters in it that the font lacks.
    pub(super) fn finish(self) -> (String, BTreeSet<char>) {
        let (width, height) = SIZE;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:space=\"preserve\">\n{}</svg>\n",
            self.svg
        );
        (svg, self.lacking)
    }
}

/// Whether the first letter of a text is of a script that is written from the right.
fn is_from_right(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(
        |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}
