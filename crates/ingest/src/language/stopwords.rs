//! English words that say nothing of what a passage is about, and so join no two passages.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Whether a folded word is one of them. Words of other languages are left to their frequency.
pub(crate) fn is_stopword(folded: &str) -> bool {
    static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| STOPWORDS.split_whitespace().collect());
    folded.chars().count() < 3 || WORDS.contains(folded)
}

const STOPWORDS: &str = "
    about above according accordingly across after again against ago all almost alone along already also although
    always amid among an and another any anyone anything anywhere are around as aside at away back became because
    become becomes been before began behind being below beside besides between beyond both bring brings brought but
    came can cannot come comes coming could despite did does doing don don't done down due during each either else
    especially even ever every everyone everything example except far few first for former found from further gave get
    gets getting give given gives giving goes going gone got had has have having he hence her here hers herself him
    himself his how however if in including indeed instead into is it its itself just keep keeps kept large last late
    later latter least less let like likely little long made mainly make makes making many may maybe me meanwhile
    might more moreover most mostly much must my myself namely near nearly neither never nevertheless new next no nor
    not nothing now of off often on once one ones only onto or other others otherwise our ours out over own part
    particularly per perhaps placed play played playing plays put quite rather really recent recently same saw see
    seem seems seen set several shall she should since so some someone something sometimes soon still such take taken
    takes taking than that the their theirs them themselves then there therefore these they thing things this those
    though three through throughout thus times to today together too took toward towards two under unlike until up
    upon us use used uses using various very via want wants was way ways we well went were what when where whether
    which while who whole whom whose why will with within without would yes yet you your
    said say saying says told tell tells noted notes noting stated stating states' reported reports reporting
    emphasized emphasised emphasizes explained explains added adds adding quoted citing cited remarked declared
    announced claims claimed wrote mentioned called known highlighted stressed underlined clarified
    fact facts turn turned turns send sent hand hands stand stands standing start started begin reflect reflects
    figure figures increasing increasingly immediate immediately expect expected context establishing establishment
    open opened opening openly anti past continue continued continues continuing hope hoping believe think thinks
    find found show shows shown showing know knows need needs needed result lead leads leading led wide broad deeply
    deep fully clear clearly important importance special specially example case way help helped helping work works
    simply highly strongly aspect kind sort lot point view views change changed move
    people peoples place places official officials officially major modern
    state states world subject subjects reality realities
    hold holds holding held role roles year years month months time day days number numbers country countries nation nations
";
