//! Short words and endings of the languages that the search knows.

use crate::i18n::Locale;

/// What the search knows of a language.
pub(super) struct LanguageWords {
    /// Words that say nothing of what is looked for: function words, question words, "measure", "number".
    pub(super) stop: &'static str,
    /// Words that tell next to nothing beside others, as stems: "city", "programme".
    pub(super) weak: &'static str,
    /// Common endings, besides those that the stemmer was seen to cut.
    pub(super) endings: &'static str,
    /// Whether the stemmer takes names for forms of other words: "parking" for a park.
    pub(super) has_names_apart: bool,
    /// About how many bytes of rare words stand in a part of the index, so that one fits beside the first file and the
    /// script into what a search may fetch: 30 KB in Kyrgyz, 20 KB in Russian and English.
    pub(super) part: usize,
}

/// The words of a language; none for one that the search does not know.
pub(super) fn of(locale: Locale) -> LanguageWords {
    let (stop, weak, endings, part) = match locale {
        Locale::KY => (KY_STOP, KY_WEAK, "", 6_000),
        Locale::RU => (RU_STOP, RU_WEAK, RU_ENDINGS, 1_400),
        Locale::EN => (EN_STOP, EN_WEAK, EN_ENDINGS, 1_500),
        _ => ("", "", "", 2_000),
    };
    LanguageWords {
        stop,
        weak,
        endings,
        has_names_apart: locale == Locale::EN,
        part,
    }
}

const KY_STOP: &str = "жана менен же бул ал ошол ушул үчүн эле да де деле гана эмес бар жок болот болобу бар бы би бу \
    качан кайда кайсы кайсыл канча кантип кандай эмне эмнеге эмнелер ким кимдер кимге кайдан неге канчан \
    боюнча тууралуу жөнүндө тарабынан чейин кийин деген деп дагы аны анын мен мени сен биз биздин сиз алар \
    керек мүмкүн ооба турат жатат каралган пландалган болсо чара чарасы чаралар тизме тизмеси пункт номер номери жүргүзүү камсыз кылуу \
    менин сенин сиздин алардын анда мында андан мындан ушунда кайдагы качандан канчага канчасы канчадан эмнеден \
    эмнени кимди кимдин барбы болсун болуп болгон бүтөт башталат кылат кылышат жасайт жасалат беришет берет \
    алсам алсак алабыз каалайм каалайт келет барам абдан өтө эң көп аз кийинки жакшы дейт айткыла айтчы көрсөт \
    табуу издөө жөн карата учун жатабы элек эмеспи жокпу керекпи эми азыр быйыл беришсин бергиле берсе бересиз болсок турган калган калды кетти кеткен келген алуу алса бүтө \
    бүтөт кылып кылса жасап жасаса салып салат салышат коюп коет жүрөт жатабыз таппай эмнеси дейсиз айтып саны милдет мера мероприятие measure mera chara";

const RU_STOP: &str = "список и в во на с со к ко по о об от до из за для при под над у а но или не ни же ли бы что как где \
    когда куда кто кем кому чем чей какой какая какое какие каких каком сколько почему зачем это этот эта эти тот та те \
    есть будет будут был была были быть мне меня нас вы он она они его ее их ей им \
    мера меры пункт номер п год года г гг годы годов нужно можно ли уже еще все также \
    наш наша наше наши нашу нашей нашего нашем нашим наших мой моя мое мои моей моем моего моих твой ваш ваша \
    вашего сделают сделать делают делать станет станут хочу хотим хочет надо нужен нужна нужны нету здесь там \
    тут откуда очень про этом этого этой этих том того сейчас скоро новости покажите показать найти скажите \
    пожалуйста нет свое своей всю весь вся всей много мало плохо находится можете могу может мы ты я свой своего чего всех всего число количество численность задача мероприятие чара measure mera chara который которые которая";

const EN_STOP: &str = "list a an the of in on at to for from by with and or not is are be been will was were do does did has \
    have had there this that these those it its what when where who whom whose why how which can could would should i \
    me we you they their he she his her any some as into about if than then so no measure item number per get gets \
    im us going go much many \
    our my your him want wants need needs please tell show find give like happen happens happening done made \
    make makes planned plan plans here now soon also just very let anyone someone something anything still yet \
    dear point task action мера чара mera chara";

const KY_WEAK: &str = "жыл шаар шаардык биз тургун жаңы жакшы кыргызстан";
const RU_WEAK: &str = "год город городск жител нов хорош кыргызстан";
const EN_WEAK: &str = "year deadlin city town urban local new good kyrgyzstan";

const RU_ENDINGS: &str = "а я о е ы и у ю ь ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ые ие ого его \
    ому ему ым им ыми ими ых их ую юю ия ии ию ием иях иям иями ать ять ить еть ется ится ет ит ют ат ят ла ло ли л";

const EN_ENDINGS: &str = "s es ed ing er ers ly e d al ion ions ing's ment ments";
