//! The English words that the rules for names know, each list for one use; and names that everybody knows.
//!
//! The lists are general: they hold offices and kinds of organisations, not the people of one corpus. Longer lists are
//! text files beside this one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use corpus::NameKind;

use super::tokens::key;
use crate::language::stem::english_stem;
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

/// Common English words in small letters, the shortest of each stem: a capital word that is none of them is a name.
/// They are those of the lists 10, 20 and 35 of SCOWL; `words-licence.txt` is theirs.
static WORDS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("words.txt").split_whitespace().map(english_stem).collect());

/// Whether a word is a common English one, in any of its forms.
pub(super) fn common(key: &str) -> bool {
    stop(key) || WORDS.contains(&english_stem(key))
}

/// Places and organisations that everybody knows: what to call each, with its other names behind `|`.
pub(super) const GAZETTEER: [(NameKind, &str); 3] = [
    (NameKind::Place, include_str!("places.txt")),
    (NameKind::Organisation, include_str!("organisations.txt")),
    (NameKind::Thing, include_str!("things.txt")),
];

/// Titles and offices before a surname: `President Aliyev`, `Mr. Erdogan`.
pub(super) static TITLES: Words = LazyLock::new(|| {
    list(
        "admiral adviser advisor advocate alderman ambassador archbishop archdeacon aunt auntie ayatollah baba baron
        baroness bishop bosun brigadier bürgermeister canon captain cardinal chairman chairperson chairwoman
        chancellor churchwarden col colonel commander commissioner comrade congressman congresswoman constable
        consul corporal councillor councilor count countess czar dame deacon dean dr duchess duke earl emir emperor
        envoy frau gen general gov governor herr honorable honourable imam inspector judge justice king lady
        lieutenant lord lt madam maj major malam marquis marshal mayor minister miss mister mme monsieur mr mrs ms
        msgr mufti mullah pasha pastor patriarch pm pope premier president prince princess principal prof professor
        provost queen rabbi rep representative rev reverend secretary sen senator sergeant señor señora sgt shah
        sheik sheikh sheriff signor sir speaker spokesman spokesperson spokeswoman sultan superintendent taoiseach
        treasurer tsar uncle viscount",
    )
});

/// What a person is, if the whole name follows: `analyst Mark Fish`.
pub(super) static ROLES: Words = LazyLock::new(|| {
    list(
        "activist actor actress administrator agent aide analyst anchor anthropologist apprentice archaeologist
        architect archivist artist assistant astronaut astronomer attorney aunt author baker ballerina banker barber
        baritone barrister beekeeper billionaire biographer biologist blogger bosun bowler boxer brewer broker
        brother builder businessman butcher candidate captain carpenter carver cashier cellist ceo chair champion
        chef chemist chief choreographer cleric clerk climber coach cofounder colleague columnist comedian
        commentator composer conductor conservator cook correspondent counsel cousin critic curate curator cyclist
        daughter defender dentist deputy designer detective developer dictator diplomat director doctor driver
        drummer economist editor engineer entrepreneur envoy executive expert farmer father fellow filmmaker
        fisherman forester forward founder friend gardener geographer geologist goalkeeper grandfather grandmother
        grocer guitarist hacker head historian husband innkeeper inspector inventor investigator investor janitor
        joiner journalist keeper lawmaker lawyer leader lecturer linguist magistrate manager mathematician mechanic
        merchant mezzo midfielder midwife miller miner model monk mother mp musician naturalist negotiator nephew
        niece novelist nun nurse objector officer oligarch operative organist owner painter philosopher photographer
        physicist pianist pilot player playwright poet politician porter potter premier presenter producer professor
        programmer prosecutor psychologist ranger rapper referee reporter researcher resident rival runner sailor
        scholar scientist sculptor senator shepherd shopkeeper singer skipper smith sociologist soldier solicitor
        son soprano spinner sprinter star statistician stonemason strategist striker student surgeon surveyor
        swimmer tailor teacher technician tenor treasurer trustee tycoon uncle veteran vicar violinist volunteer
        weaver welder widow wife winger witness writer",
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
        "academy administration aerospace agency airline airlines airways alliance archdiocese argus army assembly
        association athletic authority bakery bank battalion board brewery brigade brigades broadcasting bros
        brotherhood bureau cabinet capital center centre chamber choir chronicle cinema club coalition college
        command commission committee company confederation conglomerate congress conservancy consortium consulate
        cooperative corp corporation corps council courier court dairy department design designs diocese directorate
        directorate-general dispatch distillery duchy echo editions electric electronics embassy engineering ensemble
        enterprise exchange express faculty fc federation fleet foods force forces foundation front fund gallery
        gazette group guard guards guild headquarters herald holding holdings hospital inc incorporated industries
        inspectorate institute institution jihad journal laboratory league legion library limited lines llc lodge ltd
        magazine mail marine media merchants militia mineral minerals mining ministry mission monitor motors
        movement museum navy network news newspaper observatory observer office oil opera orchestra organisation
        organization outfitters parliament partners party patrol petroleum pharma pharmaceuticals philharmonic plc
        plumbing police post press program programme publishers quartet radio railroad railways regiment registry
        regulator review roofing rovers school secretariat seminary senate service services shipping shipyard
        society solutions sons squadron star station steel studios survey surveyors symphony syndicate synod systems
        tabernacle technologies technology telecom telegraph television theatre times treasury tribunal tribune trio
        trust trustees tv union united university ventures volunteers wanderers weekly works",
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
        "abbey airport allotments arch archipelago avenue barracks barrage basin bay beach bluff boulevard bridge
        canal cape castle cathedral cemetery city coast county cove crags creek crescent crossing dale delta
        desert district emirate estuary farm fell fells ferry field fjord forest fort gate glacier glen gorge grove
        gulf hall harbor harbour heath heights highlands hill hills hotel inlet island islands isle isles junction
        kingdom lagoon lake lane lighthouse loch locks lough mansion marsh marshes meadow mill monastery moor mosque
        motorway mountain mountains oblast ocean palace park pass peninsula pier plain plateau plaza pond port
        prefecture priory province quarry quay quays rapids reef region republic reservoir ridge river road sea shoal
        shrine sound springs square stadium strait straits street territory tower town trail triangle valley village
        volcano wadi waterfall wharf",
    )
});

/// The last word of a name of something else: an event, an accord, a thing made or sold.
pub(super) static THINGS: Words = LazyLock::new(|| {
    list(
        "accord accords act affair biennale dam derby marathon proms regatta tour age agreement agreements aircraft amendment anthem archive arena award awards
        battle bill book boulevards calendar campaign century championship charter code cold communique conference
        conflict constitution convention corridor coup crisis crusade cup day deal decade declaration defence
        defense dialogue doctrine dome drone election elections empire-building era exhibition expo fair festival
        forum games garden gardens genocide highway holocaust house index initiative intifada jet law line
        literature massacre missile missiles month mountain-pass movie operation order pact palace-coup peace
        pipeline plan policy prize process project protocol railway rebellion referendum reform report resolution
        revolt revolution rifle room route scandal section series special spring statement story strategy submarine
        summit system talks tank tanks temple terror theater theory trail treaty truce uavs uprising vaccine vision
        walk wall war wars week winter year years",
    )
});

/// The last word of the name of a treaty, a war or a line through the land, or its first before `of`.
pub(super) static NAMED_THINGS: Words = LazyLock::new(|| {
    list(
        "accord accords act agreement agreements amendment armistice award battle cable championship championships
        biennale charter constitution convention conventions cup dam declaration derby directive festival intifada marathon medal pact peace pipe pipeline
        pipelines prize proms protocol rebellion regatta revolution siege tour tournament treaties treaty trophy uprising war wars",
    )
});

/// Words that with such a last word make no name yet: `Peace Agreement`.
pub(super) static GENERIC: Words = LazyLock::new(|| {
    list(
        "annual bilateral border civil cooperation defence defense draft final framework free free-trade gas interim
        joint military mutual national new nuclear oil peace prime regional same security special state strategic
        top trade world",
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
        "agency airline analyst bank broadcaster campaigners carrier channel charity club company daily fighters firm giant
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
        "airport area barracks basin bay beach border bridge camp canal capital city coast coastline colliery county
        creek dam delta desert district estate ferry gate governorate hamlet harbor harbour hills island islands
        lake mine mountain mountains municipality neighborhood neighbourhood oblast oilfield outskirts parish
        peninsula plain plateau port prefecture province quarry quarter region reservoir resort river road
        roundabout sea settlement shipyard shore slum strait street suburb suburbs town townspeople valley village",
    )
});

/// The first word of a place's name, whatever follows: `Loch Marra`, `San Telmo`.
pub(super) static PLACE_BEGINNINGS: Words = LazyLock::new(|| {
    list(
        "avenida bad beit calle cape ciudad county deir el fort glen gunung ile isla jabal jebel kfar khao koh kota kuala
        lake las loch los lough monte mount mt nizhny novi nueva nuevo piazza pico playa port porto puerto pulau ras
        rio river rua rue san sankt santa santo serra sierra st stara ste são tanjung tel umm ust veliky via villa
        wadi",
    )
});

/// The first word of a place's name if an unknown one follows: `Upper Marra`.
pub(super) static PLACE_ADJECTIVES: Words = LazyLock::new(|| {
    list("east easter great high inner little long lower nether new north old outer south upper west wester")
});

/// Heads of names that are surnames too: `Noel Winter`.
pub(super) static HEAD_SURNAMES: Words = LazyLock::new(|| {
    list(
        "banks beach battle brook church cross day field fields ford forest gates green grove hall hill hills knight
        lake lane love marsh moor page park pond post power rivers rock steel stone strait summers temple wall waters
        wells west winter winters wood woods young",
    )
});

/// The first word of an organisation's name in other languages: `Banco do Marra`.
pub(super) static ORGANISATION_BEGINNINGS: Words = LazyLock::new(|| {
    list(
        "agence agencia asociación associação banca banco banque borsa casa comisión compagnie crédit deutsche editorial
        éditions fondation fondazione fundación groupe grupo gruppo institut instituto ministère ministerio parti
        partido partito sociedad société stiftung universidad universidade università université universität verlag",
    )
});

/// The first word of an organisation's name before a land: `Statistics Karsu`.
pub(super) static LAND_BEGINNINGS: Words =
    LazyLock::new(|| list("air health historic marine radio sport statistics telecom transport"));

/// What bears a name of its own and is no person, place or organisation: `the frigate Marra`, `her novel, The Marra`.
pub(super) static THING_NOUNS: Words = LazyLock::new(|| {
    list(
        "album ballad barrier documentary destroyer ferry film frigate hurricane icebreaker liner locomotive lugger memoir
        missile missiles musical novel opera orbiter painting poem probe rocket rover satellite schooner software
        song spacecraft steamer submarine symphony tanker telescope torpedo tournament trawler tug typhoon yacht",
    )
});

/// Colours, which are surnames and ends of the names of places too.
pub(super) static COLOURS: Words = LazyLock::new(|| list("black blue gold gray green grey red white"));

/// Titles that make a person even of a place's name: `Lord Marra`.
pub(super) static COURTESY: Words = LazyLock::new(|| list("dr lady lord miss mr mrs ms professor sir"));

/// Organisations that are buildings too: `at the Marra Theatre`.
pub(super) static BUILDINGS: Words =
    LazyLock::new(|| list("center centre cinema gallery museum opera theater theatre"));

/// Numbers of kings and popes.
pub(super) static ORDINALS: Words =
    LazyLock::new(|| list("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xxiii"));

/// What a ship's name begins with.
pub(super) static SHIPS: Words = LazyLock::new(|| list("hmas hmcs hms mv rms ss uss"));

/// Words before a name that is most likely a place's.
pub(super) static TO_PLACES: Words = LazyLock::new(|| {
    list(
        "above across around at below besieged beyond bombed captured crossed entered flattened from in inside
        invaded leave leaving left near of off outside reach reached shelled stormed struck throughout to toward
        towards via visit visited visiting",
    )
});

/// Words before a place: `in Quba`.
pub(super) static WHERE: Words = LazyLock::new(|| list("across around in inside near off outside throughout via"));

/// Words that join parts of a name in small letters: `Mohammed bin Salman`, `Bashar al-Assad`.
pub(super) static PARTICLES: Words = LazyLock::new(|| {
    list(
        "aan abu ad al ar ben bin bint da dal das de degli del della delle den der di do dos du el ibn la las le los
        op san ten ter van von y zu zum zur",
    )
});

/// Capitals that no rule takes for a name: what a sentence may begin with, ranks in a row, letters of trade.
pub(super) static COMMON: Words = LazyLock::new(|| {
    list(
        "abs ac ad additionally agustos ai aids am analysts annex appendix aralik art article bc bce bible big black
        blue carsamba cd central ceo cfo ch chapter church cm co credit critics cuma cumartesi dc dj dna dvd early
        ekim eu-wide eur experts eylul faq feb fifth figure first foreign former fourth furthermore gas gdp gh
        global gmt gnp gold government gps grand great green gw haziran hiv hk holy however i id ii iii image
        increasingly indeed international internet it iv ix kasim kg km kw kwh late lkw lng lpg mart mayis meanwhile
        middle minister ministry mm moreover mw mwst national new nisan nr nt nz ocak officials oil ok old others
        page paradoxically part pazar pazartesi pdf people persembe photo pkw pm pp prime ps recently red rna rs
        sali second small sms source sources special state subat suv table tbc tel temmuz third today tomorrow tv
        uav uavs url usb usd utc v vat vi vice vii viii vip vol volume white world x yesterday",
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
