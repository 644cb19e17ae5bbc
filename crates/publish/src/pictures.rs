//! Pictures of pages: SVG drawn as PNG.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

/// The one font of all pictures, which `prerender` measured their lines with. Its licence lies beside it.
const FONT: &[u8] = include_bytes!("../../../style/font/pictures.ttf");

/// Where the pictures lie.
const FOLDER: &str = "pictures/";

/// Draws every picture of a site, and puts the PNG in the place of the SVG. Gives how many.
///
/// # Errors
/// If one is no picture, or cannot be written.
pub(crate) fn draw(site: &Path) -> Result<usize> {
    let all = super::folder::files(site)?;
    let pictures: Vec<String> =
        all.into_iter().filter(|file| file.starts_with(FOLDER) && file.ends_with(".svg")).collect();
    let font = font();
    super::folder::each(site, &pictures, |file| {
        let png = png(&fs::read_to_string(file)?, &font)?;
        fs::write(file.with_extension("png"), png)?;
        Ok(fs::remove_file(file)?)
    })?;
    Ok(pictures.len())
}

fn font() -> Arc<Database> {
    let mut fonts = Database::new();
    fonts.load_font_data(FONT.to_vec());
    Arc::new(fonts)
}

/// A picture as PNG: the same bytes for the same picture, whatever fonts the machine has.
fn png(svg: &str, font: &Arc<Database>) -> Result<Vec<u8>> {
    let family = font.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
    let options = Options {
        font_family: family.context("the font of the pictures has no name")?,
        fontdb: Arc::clone(font),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a picture without a size")?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::{example, files};

    fn drawn(text: &str) -> Vec<u8> {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><rect width="300" height="40" fill="#fff"/><text x="5" y="30" font-size="24">{text}</text></svg>"##
        );
        png(&svg, &font()).unwrap()
    }

    #[test]
    fn letters_of_every_script_are_drawn_and_always_alike() {
        let empty = drawn("");
        for text in ["ğ İ ş ’ –", "Москва", "نفط", "נפט"] {
            assert_ne!(drawn(text), empty, "{text}");
            assert_eq!(drawn(text), drawn(text), "{text}");
        }
        assert_ne!(drawn("ğ"), drawn("g"));
    }

    #[test]
    fn a_picture_takes_the_place_of_its_drawing_and_nothing_else_is_touched() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>"#;
        let site = example("pictures", &[("pictures/1.svg", svg), ("map.svg", svg), ("index.html", "x")]);
        assert_eq!(draw(&site).unwrap(), 1);
        assert_eq!(files(&site).unwrap(), ["index.html", "map.svg", "pictures/1.png"]);
        assert!(fs::read(site.join("pictures/1.png")).unwrap().starts_with(b"\x89PNG"));
        fs::remove_dir_all(site).unwrap();
    }
}
