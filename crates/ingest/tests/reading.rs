//! Figures, names and versions of one text, in the sets that belong to the project: `cargo xtask figures`, `names` and
//! `pairs` show where they are read otherwise than a reader has marked them.

use ingest::{readings, versions};

#[test]
fn figures_and_names_are_read_as_marked() {
    for (reading, (figures, names)) in readings().unwrap().into_iter().zip(LEAST) {
        assert!(reading.figures.precision() >= figures[0], "{}", reading.of_figures(true));
        assert!(reading.figures.recall() >= figures[1], "{}", reading.of_figures(true));
        assert_eq!(reading.joined, 0, "{}", reading.of_names(true));
        assert!(reading.names.precision() >= names[0], "{}", reading.of_names(true));
        assert!(reading.names.recall() >= names[1], "{}", reading.of_names(true));
    }
}

/// The least precision and recall of figures and of names: of the set that may be read, and of the one kept aside.
const LEAST: [([f64; 2], [f64; 2]); 2] = [([0.95, 0.95], [0.93, 0.86]), ([0.95, 0.95], [0.86, 0.86])];

#[test]
fn counterparts_in_versions_of_one_text_are_paired() {
    for (versions, least) in versions().unwrap().into_iter().zip([0.99, 0.3, 0.9]) {
        assert!(versions.paired as f64 >= least * versions.counterparts as f64, "{versions}");
    }
}
