//! The English words that the rules for names know, each list for one use; and names that everybody knows.
//!
//! The lists are general: they hold offices and kinds of organisations, not the people of one corpus. Longer lists are
//! text files beside this one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use corpus::NameKind;

use super::tokens::key;
use crate::language::stopwords::is_stopword;

/// A list of words, folded as [`key`] folds them.
pub(super) type Words = LazyLock<BTreeSet<String>>;

fn list(words: &str) -> BTreeSet<String> {
    words.split_whitespace().map(key).collect()
}

/// Given names that are common somewhere: a name that begins with one is a person's.
pub(super) static GIVEN: Words = LazyLock::new(|| list(include_str!("given.txt")));

/// Words with a capital that name nobody and nowhere: peoples, faiths, languages, days, months, parties' adjectives.
pub(super) static PEOPLES: Words = LazyLock::new(|| list(include_str!("peoples.txt")));

/// Places and organisations that everybody knows: what to call each, with its other names behind `|`.
pub(super) const GAZETTEER: [(NameKind, &str); 3] = [
    (NameKind::Place, include_str!("places.txt")),
    (NameKind::Organisation, include_str!("organisations.txt")),
    (NameKind::Thing, include_str!("things.txt")),
];

/// Titles and offices before a surname: `President Aliyev`, `Mr. Erdogan`.
pub(super) static TITLES: Words = LazyLock::new(|| {
    list(
        "admiral adviser advisor ambassador archbishop ayatollah baron baroness bishop brigadier cardinal captain
        chairman chairwoman chancellor col colonel commander commissioner congressman congresswoman consul count
        countess dame dr emir emperor envoy gen general gov governor imam judge justice king lady lieutenant lord lt
        maj major marshal mayor minister miss monsieur mr mrs ms mullah mufti patriarch pm pope premier president
        prince princess prof professor queen rabbi rep representative reverend rev secretary sen senator sergeant shah
        sheik sheikh sir speaker spokesman spokesperson spokeswoman sultan tsar advocate alderman cardinal chairperson constable councillor czar dean duchess duke earl  inspector madam marquis mister msgr pastor principal provost señor señora sheriff signor superintendent taoiseach treasurer viscount",
    )
});

/// What a person is, if the whole name follows: `analyst Mark Fish`.
pub(super) static ROLES: Words = LazyLock::new(|| {
    list(
        "activist actor aide analyst architect artist assistant author banker billionaire businessman candidate ceo
        chair chief coach columnist composer correspondent counsel critic daughter deputy dictator diplomat director
        economist editor engineer executive expert father fellow founder cofounder head historian husband inspector
        investor journalist lawmaker lawyer leader manager mother mp negotiator novelist officer oligarch operative
        owner philosopher photographer physicist poet politician prosecutor reporter researcher scholar scientist
        singer sociologist soldier son strategist student teacher tycoon widow wife writer actress administrator agent analyst anchor anthropologist archaeologist astronaut astronomer attorney aunt barrister baritone biographer biologist blogger boxer broker brother builder captain cellist champion chef chemist choreographer cleric climber colleague comedian commentator conductor cousin critic curator cyclist defender dentist designer detective developer doctor driver drummer entrepreneur envoy farmer filmmaker fisherman forward friend geographer geologist goalkeeper grandfather grandmother guitarist hacker investigator keeper lecturer linguist magistrate mathematician mezzo midfielder model monk musician nephew niece nun nurse painter pianist pilot player playwright porter premier presenter producer professor programmer psychologist rapper referee resident runner sculptor senator skipper solicitor soprano sprinter star statistician striker surgeon surveyor swimmer tenor treasurer trustee uncle veteran vicar violinist volunteer winger",
    )
});

/// What stands before an office and belongs to it: `Foreign Minister`, `Deputy Secretary`.
pub(super) static OFFICE_WORDS: Words = LazyLock::new(|| {
    list(
        "acting assistant chief crown culture defence defense deputy economy education energy environment exterior
        finance first foreign former general grand health home incoming infrastructure intelligence interior justice
        labour oil outgoing petroleum press prime security national senior state strategic then trade transport vice",
    )
});

/// Who says something does one of these.
pub(super) static SPEECH: Words = LazyLock::new(|| {
    list(
        "acknowledged acknowledges added adds admitted announced announces argued argues asked asserted believes cited
        cites claimed claims clarified commented concluded condemned confirmed declared declares denied describes
        emphasised emphasises emphasized emphasizes explained explains highlighted insisted insists noted notes
        observed pointed posted predicted quoted quotes recalled referred remarked replied reported reports revealed
        said says stated states stressed suggested suggests told tells thinks tweeted underlined underscored warned
        warns wrote writes",
    )
});

/// The last word of an organisation's name, or its first before `of`, `for` or `on`.
pub(super) static ORGANISATIONS: Words = LazyLock::new(|| {
    list(
        "academy administration aerospace agency airline airlines airways alliance army assembly association authority bank battalion board
        brigade brigades broadcasting brotherhood bureau cabinet capital center centre chamber chronicle club coalition college
        command commission committee company confederation congress conglomerate consortium consulate cooperative
        corporation corp corps council court department directorate directorate-general embassy enterprise exchange
        faculty federation force forces foundation front fund gazette group guard guards headquarters herald hospital inc
        industries institute institution inspectorate jihad journal league legion library limited llc ltd magazine
        media militia mineral minerals mining ministry mission monitor motors movement museum navy network news newspaper observatory office oil
        organisation organization parliament party patrol petroleum police post press programme program
        publishers radio review school seminary senate service services society station steel studios symphony syndicate
        synod technologies telecom telegraph television theatre times treasury tribunal tribune trust tv union university volunteers weekly brewery choir ensemble fleet incorporated laboratory marine orchestra plc regiment squadron trustees",
    )
});

/// Such a word needs no modifier but its `of`: `Ministry of Culture and Tourism` goes on behind `and`.
pub(super) static OFFICES: Words = LazyLock::new(|| {
    list(
        "agency bureau center centre committee council department directorate faculty institute ministry office school",
    )
});

/// The last word of a place's name, or its first before `of`.
pub(super) static PLACES: Words = LazyLock::new(|| {
    list(
        "airport archipelago avenue basin bay beach boulevard bridge canal cape city coast county creek dam delta desert
        district emirate estuary forest gulf harbour harbor heights highlands hill hills island islands isle isles
        kingdom lake mountain mountains oblast ocean park peninsula plain plateau port prefecture province reservoir
        region republic river sea square strait straits street territory town valley village bluff bay cape cove crossing fell fjord glacier glen harbour inlet junction lagoon loch lough marsh meadow moor pass peak point pond ridge sound springs triangle volcano wadi waterfall",
    )
});

/// The last word of a name of something else: an event, an accord, a thing made or sold.
pub(super) static THINGS: Words = LazyLock::new(|| {
    list(
        "accord accords act affair age agreement agreements aircraft amendment anthem archive award awards battle book
        bill campaign calendar century championship charter code cold communique conference conflict constitution
        convention corridor coup crisis crusade cup day deal decade declaration defence defense dialogue doctrine dome
        drone election elections empire-building era expo exhibition fair festival films forum gallery games genocide
        highway holocaust index initiative intifada jet law literature massacre missile missiles mountain-pass month
        movie operation order pact palace-coup peace pipeline plan policy prize process project protocol railway
        rebellion referendum reform report resolution revolt revolution rifle road route scandal section series
        special spring statement story strategy submarine summit system systems talks tank tanks temple terror theory
        treaty truce uavs uprising vaccine vision war wars week winter year years arena boulevards cathedral garden gardens gate hall hotel house lane line mansion motorway palace plaza room stadium theater tower trail walk wall",
    )
});

/// The last word of the name of a treaty, a war or a line through the land, or its first before `of`.
pub(super) static NAMED_THINGS: Words = LazyLock::new(|| {
    list(
        "accord accords agreement agreements armistice battle cable charter convention conventions intifada pact peace pipe
        pipeline pipelines protocol rebellion revolution siege treaties treaty uprising war wars",
    )
});

/// Words that with such a last word make no name yet: `Peace Agreement`.
pub(super) static GENERIC: Words = LazyLock::new(|| {
    list(
        "bilateral border civil cooperation defence defense draft final framework free free-trade gas interim joint
        military mutual national new nuclear oil peace regional security state strategic trade world",
    )
});

/// Titles that are surnames too: `Martin Luther King`.
pub(super) static SURNAMES: Words = LazyLock::new(|| {
    list("baron bishop dean duke earl judge justice king lord major marshal page pope prince shah speaker")
});

/// Months and days, which belong to no organisation: `In May Congress`.
pub(super) static CALENDAR: Words = LazyLock::new(|| {
    list(
        "january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec",
    )
});

/// What somebody gives, before `by` and the name: `Address by Ann Lee`.
pub(super) static GIVEN_BY: Words = LazyLock::new(|| {
    list(
        "address essay homily interview keynote lecture letter photographs remarks report review sermon speech statement story talk text toast translated written",
    )
});

/// Nouns behind or before a name that say it is an organisation's: `the IzRus website`, `an IMPACT-SE report`.
pub(super) static ORGANISATION_NOUNS: Words = LazyLock::new(|| {
    list(
        "agency airline analyst bank broadcaster campaigners carrier channel company daily fighters firm giant
        group headquarters lawmaker leaders magazine maker manufacturer militants militia movement news newspaper officials
        outlet party portal report reporter researcher researchers shares site spokesman spokesperson spokeswoman
        startup subsidiary survey terrorists think-tank tabloid website weekly bookseller brewer builder chain chipmaker developer distributor dealer insurer lender manufacturer mapmaker miner operator producer publisher regulator retailer shipbuilder supplier utility watchdog yard",
    )
});

/// Who speaks for, or works at, what is named behind: `a spokesman for X`, `analysts at X`.
pub(super) static SPEAKERS: Words = LazyLock::new(|| {
    list(
        "analyst analysts economist economists editor reporter researcher researchers spokesman spokesperson spokeswoman",
    )
});

/// Nouns before `of` and a place, or behind it: `the city of Quba`, `the Demir valley`.
pub(super) static PLACE_NOUNS: Words = LazyLock::new(|| {
    list(
        "airport area barracks basin beach bay border canal capital city coast coastline county creek delta desert
        district governorate harbour harbor hills island islands lake mountain mountains municipality neighbourhood
        neighborhood oblast oilfield outskirts peninsula plain plateau port prefecture province reservoir
        region resort river sea shore settlement strait suburb suburbs town townspeople valley village",
    )
});

/// Words before a place: `in Quba`.
pub(super) static WHERE: Words = LazyLock::new(|| list("in near outside throughout around inside"));

/// Words that join parts of a name in small letters: `Mohammed bin Salman`, `Bashar al-Assad`.
pub(super) static PARTICLES: Words = LazyLock::new(|| {
    list("al el bin ibn ben bint abu ad ar as ash at da das de del della der di dos du la le san ter ten van von zu y")
});

/// Capitals that no rule takes for a name: what a sentence may begin with, ranks in a row, letters of trade.
pub(super) static COMMON: Words = LazyLock::new(|| {
    list(
        "ai am aids ceo cfo dna eu-wide faq gas gdp gnp gps hiv id it lng lpg oil ok pdf pm rna sms suv tv uav uavs url
        usd vat vip x eur gmt utc am pm i ii iii iv v vi vii viii ix
        fifth first fourth second third former new old late early big small great grand holy red black white green blue
        black gold church state government internet bible prime foreign minister ministry world global international
        national middle central special recently however meanwhile moreover furthermore additionally indeed
        increasingly paradoxically today yesterday tomorrow officials critics analysts experts others people sources
        part chapter vol volume table figure page pp annex appendix article photo image credit source vice feb",
    )
});

/// Words whose case does not matter inside a place's name: `eastern Mediterranean`, `Caspian sea`.
pub(super) static LOOSE: Words = LazyLock::new(|| {
    list(
        "the of and central east eastern far middle near north northern northeast northeastern northwest northwestern
        south southern southeast southeastern southwest southwestern sub-saharan west western bay basin canal city
        desert gulf island islands lake mountains ocean peninsula province region river sea strait straits strip
        valley",
    )
});

/// What makes an adjective with the name before it: `a Scholz-led cabinet`.
pub(super) static SUFFIXES: Words = LazyLock::new(|| {
    list("aligned allied backed based born brokered built controlled era friendly funded held inspired led like made majority
        occupied origin owned run sponsored style supplied supported wide")
});

/// Whose name an organisation bears with a possessive in it: `Workers' Party`.
pub(super) static OWNERS: Words = LazyLock::new(|| {
    list(
        "years days children citizens doctors farmers lawyers men people peoples students teachers veterans women workers writers",
    )
});

/// Whether a word is too common to be of a name, whatever its capital. Short words may be: `Donald Lu`.
pub(super) fn stop(key: &str) -> bool {
    const SHORT: &str = " a am an as at be by do go he i if in is it me my no of on or so to up us we ";
    is_stopword(key) && (key.chars().count() > 2 || SHORT.contains(&format!(" {key} ")))
}

/// What makes an adjective of a name: `anti-Israel rhetoric` names no place.
pub(super) static PREFIXES: Words = LazyLock::new(|| list("anti pro non post pre ex un neo pan"));
