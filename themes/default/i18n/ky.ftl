# Interface strings of the default theme: Kyrgyz, the original language of the first programme.
# Keys are grouped by page kind; ru.ftl and en.ftl hold the same keys with the same variables.
# Variables: $n is a number (for plurals); $value, $period, $date, $year, $programme and the like are ready-made text.

## The frame of every page

site-page-title = { $page } – { $site }
site-skip = Негизги текстке өтүү
site-sight = Начар көргөндөр үчүн версия
site-sight-note = Ири тамгалар, күчтүү контраст, сүрөтсүз
site-languages = Сайттын тили
site-menu = Башкы меню
site-breadcrumb = Сиз бул жердесиз
language-ky = Кыргызча
language-ru = Русский
language-en = English
# The language as previews of links name it (Open Graph).
locale-name = ky_KG

menu-programme = Программа
menu-measures = Чаралар
menu-directions = Багыттар
menu-places = Жерлер
menu-bodies = Аткаруучулар
menu-swot = SWOT
menu-about = Сайт жөнүндө
menu-offline = Интернетсиз окуу

footer-label = Сайт жөнүндө маалымат
footer-as-of = Маалымат { $as-of } берилди.
footer-official = Программанын расмий тексти – кыргыз тилинде.
footer-source = Кабыл алынган текст
footer-website = Шаардын сайты

## Several pages

pager-label = Мурунку жана кийинки бет
pager-previous = Мурунку
pager-next = Кийинки
contents = Мазмуну
note-label = Редактордун эскертүүсү
notes-title = Редактордун эскертүүлөрү
source-label = Кабыл алынган текстте:
source-line = { $line }-сап
source-lines = { $from }–{ $to }-саптар
as-printed-also = Программада мындайча да жазылган:

untranslated-page = Бул бет азырынча которула элек: текст кыргыз тилинде берилди.
untranslated-part = Бул беттин бир бөлүгү азырынча которула элек: ал кыргыз тилинде берилип, «ky» деп белгиленди.

## Dates, periods, counts

date-long = { $year }-жылдын { $day }-{ $month ->
    [1] январы
    [2] февралы
    [3] марты
    [4] апрели
    [5] майы
    [6] июну
    [7] июлу
    [8] августу
    [9] сентябры
    [10] октябры
    [11] ноябры
   *[12] декабры
}
date-as-of = { $year }-жылдын { $day }-{ $month ->
    [1] январына
    [2] февралына
    [3] мартына
    [4] апрелине
    [5] майына
    [6] июнуна
    [7] июлуна
    [8] августуна
    [9] сентябрына
    [10] октябрына
    [11] ноябрына
   *[12] декабрына
} карата
period-year = { $year }-ж.
period-years = { $from }-{ $to }-жж.
period-annual = жыл сайын

## Units; $value is the number as it is to be shown

unit-percent = { $value }%
unit-km = { $value } км
unit-megawatt = { $value } МВт
unit-thousand-som = { $value } миң сом
unit-million-som = { $value } млн. сом
unit-som = { $value } сом
unit-hectare = { $value } га
unit-square-metre = { $value } м²
unit-piece = { $value } даана
unit-person = { $n ->
   *[other] { $value } адам
}
unit-job = { $n ->
   *[other] { $value } жумуш орду
}
unit-place = { $n ->
   *[other] { $value } орун
}
unit-enterprise = { $n ->
   *[other] { $value } ишкана
}
unit-building = { $n ->
   *[other] { $value } имарат
}
unit-school = { $n ->
   *[other] { $value } мектеп
}
unit-kindergarten = { $n ->
   *[other] { $value } бала бакча
}
unit-bus = { $n ->
   *[other] { $value } автобус
}
unit-well = { $n ->
   *[other] { $value } скважина
}

## Badges, schedule, roles, kinds

badge-label = Абалы
badge-what = Бул белги эмнени билдирет?
badge-cancelled = Жокко чыгарылды
badge-suspended = Убактылуу токтотулду
badge-completed_verified = Аткарылды, текшерилди
badge-completed = Аткарылды, текшериле элек
badge-completed-disputed = Аткарылды деп билдирилди, бирок ырасталган жок
badge-not_completed = Аткарылган жок
badge-deadline_passed = Мөөнөтү өттү, иш бүтө элек
badge-report_late = Отчет кечикти
badge-in_progress = Аткарылып жатат
badge-in_progress-percent = Аткарылып жатат: { $percent } %
badge-not_started = Баштала элек
badge-deadline_passed_no_report = Мөөнөтү өттү, отчет жарыяланган эмес
badge-no_report_yet = Отчет азырынча жок

# $schedule is the value of the schedule (`due_this_year`), $period and $as-of are text.
badge-reason-deadline_passed_no_report = Программа боюнча мөөнөтү ({ $period }) өттү, бирок { $as-of } бул чара тууралуу бекитилген отчет жарыяланган эмес. Бул чара аткарылган жок дегенди билдирбейт.
badge-reason-no_report_yet = { $schedule ->
    [not_started_yet] Программа боюнча мөөнөтү ({ $period }) баштала элек; { $as-of } бул чара тууралуу отчет жарыяланган эмес.
    [due_this_year] Программа боюнча мөөнөтү ({ $period }) быйыл бүтөт; { $as-of } бул чара тууралуу бекитилген отчет жарыяланган эмес.
    [no_deadline] Программада акыркы мөөнөтү жок ({ $period }); { $as-of } бул чара тууралуу бекитилген отчет жарыяланган эмес.
   *[within_period] Программа боюнча мөөнөтү ({ $period }) али бүтө элек; { $as-of } бул чара тууралуу бекитилген отчет жарыяланган эмес.
}

# $about is the period that the last report is about, $by the body that made it; $percent is text, $has-percent yes or no.
badge-reason-cancelled = Акыркы бекитилген отчетто ({ $about }; { $by }) чара жокко чыгарылганы айтылат; чечим далилдердин арасында.
badge-reason-suspended = Акыркы бекитилген отчетто ({ $about }; { $by }) иштер убактылуу токтотулганы айтылат.
badge-reason-completed_verified = Акыркы бекитилген отчетто ({ $about }; { $by }) чара аткарылганы айтылат, мониторинг жана баалоо боюнча жумушчу топ муну текшерип, ырастаган.
badge-reason-completed = { $verification ->
    [disputed] Акыркы бекитилген отчетто ({ $about }; { $by }) чара аткарылганы айтылат, бирок мониторинг жана баалоо боюнча жумушчу топ муну ырастаган эмес.
   *[other] Акыркы бекитилген отчетто ({ $about }; { $by }) чара аткарылганы айтылат; мониторинг жана баалоо боюнча жумушчу топ муну али текшере элек.
}
badge-reason-not_completed = Акыркы бекитилген отчетто ({ $about }; { $by }) чара аткарылбай аяктаганы айтылат.
badge-reason-deadline_passed = { $has-percent ->
    [yes] Программа боюнча мөөнөтү ({ $period }) өттү, акыркы бекитилген отчетто ({ $about }; { $by }) иштин { $percent } % аткарылганы айтылат.
   *[no] Программа боюнча мөөнөтү ({ $period }) өттү, акыркы бекитилген отчетко ({ $about }; { $by }) ылайык иш бүтө элек.
}
badge-reason-report_late = Чара боюнча акыркы бекитилген отчет: { $about } ({ $by }); андан кийин { $due } тапшырыла турган отчет { $as-of } жарыяланган эмес.
badge-reason-in_progress = { $has-percent ->
    [yes] Акыркы бекитилген отчетто ({ $about }; { $by }) иштин { $percent } % аткарылганы айтылат.
   *[no] Акыркы бекитилген отчетко ({ $about }; { $by }) ылайык иш жүрүп жатат.
}
badge-reason-not_started = Акыркы бекитилген отчетко ({ $about }; { $by }) ылайык иш баштала элек; программа боюнча мөөнөтү ({ $period }) өтө элек.

schedule-label = Мөөнөтү боюнча
schedule-not_started_yet = Мөөнөтү баштала элек
schedule-within_period = Аткаруу мезгилинде
schedule-due_this_year = Мөөнөтү быйыл бүтөт
schedule-deadline_passed = Мөөнөтү өттү
schedule-no_deadline = Акыркы мөөнөтү жок

delivery-not_started = Баштала элек
delivery-in_progress = Аткарылып жатат
delivery-partly_completed = Жарым-жартылай аткарылды
delivery-completed = Аткарылды
delivery-not_completed = Аткарылган жок
delivery-suspended = Убактылуу токтотулду
delivery-cancelled = Жокко чыгарылды
delivery-label = Аткарылышы

verification-not_verified = Текшериле элек
verification-verified = Текшерилди, ырасталды
verification-disputed = Ырасталган жок
verification-label = Текшерүү

reporting-not_due = Отчет мөөнөтү келе элек
reporting-due = Отчет күтүлүүдө
reporting-reported = Отчет берилди
reporting-late = Акыркы отчет кечикти
reporting-missing = Бир нече отчет жарыяланган эмес
reporting-never = Отчет жарыяланган эмес
reporting-label = Отчеттуулук
reporting-period-quarter = { $quarter ->
    [1] { $year }-жылдын I кварталы
    [2] { $year }-жылдын II кварталы
    [3] { $year }-жылдын III кварталы
   *[4] { $year }-жылдын IV кварталы
}
reporting-period-year = { $year }-жыл
reporting-period-checkpoint-50 = иштердин 50 % аткарылгандагы текшерүү
reporting-period-checkpoint-100 = иштердин 100 % аткарылгандагы текшерүү

standing-in_time = Мөөнөтүндө
standing-late = Кечигип
standing-overdue = Жарыяланган эмес
standing-open = Күтүлүүдө

evidence-photo = Сүрөт
evidence-acceptance_act = Кабыл алуу актысы
evidence-decision = Чечим
evidence-contract = Келишим
evidence-document = Документ

role-lead = жооптуу, биринчи аталган
role-co = жооптуу
role-by_agreement = макулдашуу боюнча

body-kind-city = Шаардык мекемелер
body-kind-oblast = Облустук мекемелер
body-kind-republic = Республикалык мекемелер
body-kind-enterprise = Ишканалар
body-kind-education = Окуу жайлар
body-kind-association = Бирикмелер
body-kind-group = Адамдардын жана уюмдардын топтору

place-kind-street = Көчөлөр
place-kind-territory = Аймактык башкармалыктар
place-kind-village = Айылдар
place-kind-microdistrict = Кичи райондор
place-kind-square = Аянттар
place-kind-school = Мектептер
place-kind-kindergarten = Бала бакчалар
place-kind-college = ЖОЖдор, колледждер, лицейлер
place-kind-health = Саламаттыкты сактоо мекемелери
place-kind-culture = Маданият жайлары
place-kind-sport = Спорт жайлары
place-kind-park = Парктар жана бактар
place-kind-water = Суулар жана булактар
place-kind-landmark = Белгилүү жерлер
place-kind-industry = Ишканалар жана базарлар
place-kind-district = Шаардан тышкаркы аймактар

## Home

home-description = { $programme }: эмне пландалган, качанга чейин жана ким жооптуу.
home-lede = Шаар эмнени, качанга чейин убада кылган, ким жооптуу жана аткарылышы тууралуу эмне белгилүү.
home-status = Азыркы абалы
home-promised = { $n ->
   *[other] чара убада кылынган
}
home-reported = чаранын бекитилген отчету бар
home-coverage = Бекитилген отчету жарыяланган чаралар: { $total } чаранын ичинен { $reported }.
home-coverage-none = Программанын аткарылышы боюнча бир да отчет азырынча жарыялана элек. Отчеттун жоктугу чара аткарылган жок дегенди билдирбейт.
home-place = Менин көчөм, мектебим, айылым
home-place-lede = Жашаган жериңизде эмне пландалганын билиңиз.
home-place-all = Бардык жерлер
home-directions = Багыттар боюнча
home-years = Мөөнөтү боюнча
home-years-lede = Чара кайсы жылы бүтүшү керек.
home-year = { $year }-жыл
home-annual = Жыл сайын
home-chapters = Программанын тексти
home-chapters-all = Толугу менен бир бетте
home-measures-all = Бардык чаралар

## The programme's text

programme-title = Программанын тексти
programme-description = { $programme }: толук тексти, таблицалары жана SWOT-талдоосу.
programme-lede = Программа кабыл алынган түрүндө берилди. Редактордун эскертүүлөрү тексттен бөлүп көрсөтүлгөн.
programme-all-link = Программаны толугу менен бир бетте окуу
programme-annex = 1-тиркеме. Иш-чаралар планы
section-description = { $programme }: { $title }.
section-contents = Бөлүмдүн мазмуну
section-subsections = Бул баптын бөлүмдөрү
all-title = Программа толугу менен
all-description = { $programme }: окуу жана басып чыгаруу үчүн бир бетте.
all-lede = Программанын бардык баптары бир бетте. Басып чыгарууга ыңгайлуу.
swot-title = SWOT-талдоо
swot-description = { $programme }: артыкчылыктар, кемчиликтер, мүмкүнчүлүктөр жана коркунучтар.
swot-lede = Артыкчылыктар жана кемчиликтер – шаардын ички жагдайлары, мүмкүнчүлүктөр жана коркунучтар – тышкы жагдайлар.

table-unit = Өлчөө бирдиги: { $unit }
table-caption-by-editor = Программада таблицанын аталышы жок; аны редактор койгон.
table-total-differs = «{ $row }» сабы, «{ $column }» тилкеси: басылган жыйынтык ({ $printed }) саптардын суммасына ({ $computed }) дал келбейт; айырмасы { $difference }.
table-column-total-differs = «{ $row }» сабы, «{ $column }» тилкеси: басылган жыйынтык ({ $printed }) тилкелердин суммасына ({ $computed }) дал келбейт; айырмасы { $difference }.
chart-description = { $title }. Эң төмөнкү көрсөткүч – { $min } ({ $min-category }), эң жогорку көрсөткүч – { $max } ({ $max-category }). Бардык сандар таблицада берилген.
chart-legend = Шарттуу белгилер

## Measures

measures-title = Иш-чаралар планынын чаралары
measures-description = { $programme }: { $n } чара, алардын мөөнөтү, жооптуу аткаруучулары жана абалы.
measures-lede = 1-тиркемедеги { $n } чара, багыттар боюнча.
measures-filter = Чараларды тандоо
measures-by-direction = Багыты боюнча
measures-by-year = Мөөнөтү боюнча
measures-by-body = Аткаруучусу боюнча
measures-by-place = Жайгашкан жери боюнча

measure-number = { $number }-чара
measure-title = { $number }-чара. { $task }
measure-description = { $number }-чара, { $direction }. Мөөнөтү: { $period }. Жооптуу аткаруучулар, иш-аракеттер жана күтүлүүчү натыйжалар.
measure-facts = Кыскача маалымат
measure-direction = Багыты
measure-period = Ишке ашыруу мөөнөтү
measure-responsible = Жооптуу аткаруучулар
measure-responsible-none = Программада жооптуу аткаруучу көрсөтүлгөн эмес
measure-funding = Көрсөтүлгөн каржылоо булагы
measure-places = Жерлер
measure-actions = Иш-аракеттер
measure-action-period = Мөөнөтү: { $period }
measure-expected = Күтүлүүчү натыйжалар
measure-expected-label = Программада күтүлүүчү натыйжа ушундай жазылган. Бул аткарылган иш жөнүндө отчет эмес.
measure-indicators = Көрсөткүчтөр
measure-indicators-label = Программада сан менен көрсөтүлгөн максаттар.
measure-reports = Отчеттор
measure-reports-none = Бул чара боюнча отчет жарыяланган эмес.
measure-printed = Программада кандай басылган
measure-printed-period = Мөөнөтү
measure-printed-responsible = Жооптуу аткаруучулар
measure-related = Байланыштуу чаралар
measure-related-place = Ушул эле жерлерде
measure-related-body = Ушул эле аткаруучуларда
measure-previous = Мурунку чара
measure-next = Кийинки чара
indicator-baseline = Баштапкы маани, { $year }-ж.: { $value }
indicator-target = Максаттуу маани, { $year }-ж.: { $value }
indicator-target-annual = Максаттуу маани, жыл сайын: { $value }
indicator-baseline-annual = Баштапкы маани, жыл сайын: { $value }

## Directions, bodies, places, years

directions-title = Багыттар
directions-description = { $programme }: иш-чаралар планынын багыттары.
directions-lede = Иш-чаралар планынын (1-тиркеме) бөлүмдөрү программадагы ирети менен берилди.
direction-description = { $title }: программанын чаралары, мөөнөттөрү жана жооптуу аткаруучулары.
direction-goal = Максаты
direction-sub = Бөлүмчөлөрү
direction-parent = Кайсы багытка кирет
direction-measures = Чаралар

bodies-title = Жооптуу аткаруучулар
bodies-description = { $programme }: чараларга жооптуу мекемелер жана уюмдар.
bodies-lede = Программада чараларга жооптуу деп аталган мекемелер, уюмдар жана топтор.
body-description = { $name }: өнүгүү программасындагы чаралары, мөөнөттөрү жана абалы.
body-measures-lead = Биринчи аталган чаралар
body-measures-co = Кошо аталган чаралар
body-measures-by_agreement = Макулдашуу боюнча катышкан чаралар
body-parent = Кайсы мекеменин курамында
body-children = Курамына кирген мекемелер
body-successor = Укук мураскору
body-coverage = Бекитилген отчету жарыяланган чаралар: { $total } чаранын ичинен { $reported }.

places-title = Көчөлөр, мектептер, айылдар
places-description = { $programme }: көчөлөрдө, мектептерде жана айылдарда эмне пландалган.
places-lede = Программада аталган жерлер. Жанындагы сан ошол жер канча чарада аталганын билдирет.
places-kinds = Жерлердин түрлөрү
place-title = { $name }: эмне пландалган
place-description = { $name }: бул жерде эмне пландалган. { $programme }.
place-planned = Бул жерде эмне пландалган
place-planned-none = Иш-чаралар планынын бир да чарасында бул жер аталган эмес.
place-sections = Программанын текстинде
place-within = Кайда жайгашкан
place-contains = Бул аймакта

year-title = Мөөнөтү { $year }-жылы бүтүүчү чаралар
year-title-annual = Жыл сайын аткарылуучу чаралар
year-description = Өнүгүү программасы боюнча { $year }-жылдын аягына чейин аткарылышы керек болгон чаралар.
year-description-annual = Өнүгүү программасы боюнча жыл сайын аткарылуучу чаралар.
year-lede = Программа боюнча бул чаралардын мөөнөтү { $year }-жылдын 31-декабрында бүтөт.
year-lede-annual = Программада бул чаралар үчүн акыркы мөөнөт коюлган эмес.
years-label = Жылдар

## About

about-title = Сайт жөнүндө
about-description = Белгилер эмнени билдирет, шаардын аталышы, котормолор, булактар жана сайтты пайдалануу.
about-lede = Бул сайт шаардын өнүгүү программасын ар бир тургунга түшүнүктүү кылуу үчүн түзүлгөн.
about-badges = Белгилерди кантип окуу керек
about-badges-text = Ар бир чаранын абалы бир белги менен көрсөтүлөт. Белги кол менен коюлбайт: ал программадагы мөөнөткө, жарыяланган отчетторго жана беттин датасына жараша аныкталат.
about-badge-cancelled = Акыркы бекитилген отчетко ылайык чара аткарылбайт. Мындай отчет жокко чыгаруу чечими менен гана жарыяланат.
about-badge-suspended = Акыркы бекитилген отчетко ылайык иштер убактылуу токтотулган.
about-badge-completed_verified = Мекеме чара аткарылды деп билдирген, мониторинг жана баалоо боюнча жумушчу топ муну текшерип, ырастаган.
about-badge-completed = Мекеме чара аткарылды деп билдирген, бирок жумушчу топ муну али текшере элек же ырастаган эмес.
about-badge-not_completed = Акыркы бекитилген отчетко ылайык чара аткарылбай аяктаган.
about-badge-deadline_passed = Мөөнөттүн акыркы жылы бүткөн, акыркы бекитилген отчетко ылайык аткарылбаган иштер калган.
about-badge-report_late = Чара боюнча мурда отчет жарыяланган, бирок акыркы тапшырыла турган отчет мөөнөтүндө жарыяланган эмес.
about-badge-in_progress = Акыркы бекитилген отчетко ылайык иш жүрүп жатат. Пайыз көрсөтүлсө, ал ошол отчеттон алынган.
about-badge-not_started = Акыркы бекитилген отчетко ылайык иш баштала элек, мөөнөтү өтө элек.
about-badge-deadline_passed_no_report = Мөөнөттүн акыркы жылы бүткөн, бирок бекитилген отчет жарыяланган эмес. Чара аткарылганын же аткарылбаганын сайт билбейт.
about-badge-no_report_yet = Мөөнөтү али бүтө элек же акыркы мөөнөтү жок, отчет азырынча жарыялана элек.
about-expected = Күтүлүүчү натыйжа – отчет эмес
about-expected-text = Программада күтүлүүчү натыйжалар көбүнчө «курулду», «түзүлдү» деп өткөн чакта жазылган. Алар пландалган нерсени билдирет, аткарылган ишти эмес.
about-name = Шаардын аталышы
about-translations = Тилдер жана котормолор
about-translations-text = Программа кыргыз тилинде кабыл алынган, ошол текст гана расмий. Орусча жана англисче тексттер – окурмандарга ыңгайлуу болсун үчүн жасалган котормолор. Которула элек жерлер кыргызча калтырылып, белгиленген.
about-text = Текст кандай берилди
about-text-text = Текст кабыл алынган түрүндө берилди: бири-бирине окшош тамгалар жана ашыкча боштуктар гана оңдолду. Кайталанган номерлер, дал келбеген суммалар жана каталар калтырылып, алардын жанына редактордун эскертүүсү коюлду.
about-source = Булак
about-source-text = Чаралардын жана бөлүмдөрдүн беттеринин аягында кабыл алынган тексттин саптарына шилтеме бар.
about-access = Сайтты пайдалануу
about-access-text = Сайт скриптсиз иштейт, арзан телефондорго жана жай интернетке ылайыкталган, экранды окуган программаларга ыңгайлуу. Ал сиз жөнүндө эч кандай маалымат чогултпайт.

## The adopted text

source-title = Кабыл алынган текст
source-description = { $programme }: кабыл алынган текст, саптары номерленген.
source-lede = Сайттын бардык беттери ушул текстке таянат. Саптардын номерлери шилтемелер үчүн коюлган.
source-download = Текстти файл түрүндө жүктөп алуу
source-page-title = Кабыл алынган текст, { $from }–{ $to }-саптар
source-pages = Тексттин беттери
source-page = { $from }–{ $to }

## Программалар үчүн файлдар: башка сайттардагы белгилер, жаңылыктар агымы, календарь

# Ойдон чыгарылган отчеттордон түзүлгөн нерсенин алдында турат.
export-sample = Үлгү, ойдон чыгарылган маалымат. { $text }

# Белгиде: чаранын номеринин үстүндөгү сөз жана ойдон чыгарылган отчетторду белгилеген сөз.
embed-badge-measure = Чара
embed-badge-sample = ҮЛГҮ
embed-badge-title = { $number }-чара – { $status } ({ $as-of })
embed-title = Белгини башка сайтка коюу
embed-text = Бул код чаранын белгисин башка сайтта көрсөтөт. Чаранын абалы өзгөргөндө сүрөт да өзгөрөт.
embed-code = HTML коду
embed-alt = { $number }-чара: учурдагы абалы

feed-link = Жаңы отчеттор (Atom агымы)
feed-title = { $site }: жарыяланган отчеттор
feed-subtitle = { $programme }: чаралар боюнча бекитилген отчеттор, адегенде жаңылары.
# $change кичине тамга менен башталат.
feed-entry = { $number }: { $change }
feed-entry-corrected = { $number } (кийин оңдолгон): { $change }

calendar-link = Мөөнөттөр календары (iCalendar)
calendar-title = { $site }: мөөнөттөр
calendar-description = { $programme }: чаралардын мөөнөттөрү жана отчеттор тапшырылуучу акыркы күндөр. Маалымат { $as-of } берилди.
calendar-deadlines = Чаралардын мөөнөттөрү
calendar-deadline = { $number }-чаранын мөөнөтү: { $task }
calendar-deadline-text =
    Программа боюнча чаранын мөөнөтү – аны ишке ашыруу мезгилинин акыркы күнү ({ $period }).
    Жооптуу аткаруучулар: { $bodies }.
    { $as-of } белгиси: { $status }.
calendar-reports = Отчетторду тапшыруу
calendar-report-quarter = Отчетторду тапшыруунун акыркы күнү: { $period }
calendar-report-year = Жылдык отчетту тапшыруунун акыркы күнү: { $period }
calendar-report-text-quarter = Жооптуу аткаруучулар чаралар боюнча кварталына бир жолу отчет беришет. Отчеттук мезгил: { $period }.
calendar-report-text-year = Программанын аткарылышы боюнча жылдык отчеттун мөөнөтү. Отчеттук мезгил: { $period }.

## Not found

not-found-title = Мындай бет жок
not-found-description = Бул дарек боюнча бет табылган жок.
not-found-text = Дарек туура эмес жазылган же бет башка жерге көчкөн болушу мүмкүн. Төмөнкү беттерден издеп көрүңүз.

## Translations

translation-behind = [түпнуска өзгөргөн]
translation-original = Кыргызча
translation-note = { $review ->
    [all] Расмий эмес котормо, адам текшерген. Расмий текст – кыргыз тилинде.
    [part] Расмий эмес котормо, жарым-жартылай текшерилген. Расмий текст – кыргыз тилинде.
   *[none] Расмий эмес котормо, текшериле элек. Расмий текст – кыргыз тилинде.
}

## Отчет эмнени өзгөрттү; кичине тамга менен башталат, чаранын номеринен кийин турат

change-not-started = баштала элек
change-in-progress = аткарылып жатат
change-partly-completed = жарым-жартылай аткарылды
change-completed = аткарылды
change-not-completed = аткарылган жок
change-suspended = убактылуу токтотулду
change-cancelled = жокко чыгарылды
change-with-percent = { $state }, { $percent } %
change-first = биринчи отчет: { $after }
change-none = өзгөрүүсүз: { $after }
change-percent = { $state }, { $from } % → { $to } %
change-state = { $before } → { $after }
change-verified = { $change }; жумушчу топ ырастады
change-disputed = { $change }; жумушчу топ ырастаган жок
change-correction = оңдоо: { $change }
change-draft = бекитиле элек отчет: { $change }

## Мониторинг

menu-monitoring = Мониторинг
home-monitoring = Абалы тууралуу кененирээк: багыттар, мөөнөттөр жана аткаруучулар боюнча
measures-by-badge = Абалы боюнча
monitoring-title = Чаралардын абалы
monitoring-description = { $programme }: { $n } чаранын абалы, акыркы отчеттор жана жакынкы мөөнөттөр.
monitoring-lede = Эмне убада кылынган жана ал тууралуу кандай отчеттор бар. Маалыматтын күнү — { $date }.
monitoring-latest = Акыркы отчеттор
monitoring-latest-none = Азырынча бир да отчет жарыялана элек.
monitoring-next = Жакынкы мөөнөт
monitoring-next-none = Мындан ары отчет күтүлбөйт.
monitoring-next-line = Отчет: { $period }, мөөнөтү — { $date }
monitoring-n-measures = { $n ->
   *[other] { $n } чара
}
monitoring-n-reports = { $n ->
   *[other] { $n } отчет
}
monitoring-calendar = Мөөнөттөр календарыңыз үчүн
monitoring-feed = Жаңы отчеттордун лентасы
monitoring-all-of-them = { $n ->
   *[other] Бардык { $n } чара
}
monitoring-breakdowns = Салыштырып караганда
monitoring-breakdowns-lede = Тилкенин узундугу чаралардын санын көрсөтөт. Жанында: бекитилген отчету бар чаралар / бардык чаралар.
monitoring-by-direction = Багыттар боюнча
monitoring-by-year = Мөөнөтү боюнча
monitoring-by-body = Аткаруучулар боюнча
monitoring-by-body-note = Кеминде эки чарада аталган аткаруучулар. Чара анда аталган ар бир аткаруучуга эсептелет.
monitoring-table = Ошол эле маалымат таблица түрүндө
monitoring-column-direction = Багыт
monitoring-column-year = Мөөнөтү
monitoring-column-body = Аткаруучу
monitoring-column-all = Бардык чаралар
monitoring-column-reported = Бекитилген отчету барлар
monitoring-timeline = Бардык чаралар жылдар боюнча
monitoring-timeline-description = { $programme }: { $n } чаранын баары мөөнөттөрү боюнча, ар биринин жылдары жана абалы.
monitoring-timeline-lede = Тилке программада чара үчүн белгиленген жылдарды камтыйт. Тик сызык — { $date }.
monitoring-periods = Отчеттук мезгилдер
monitoring-periods-lede = Күтүлгөн отчеттордун канчасы жарыяланган.
monitoring-received = { $due } отчеттун ичинен { $received }
monitoring-rules = Отчет берүү эрежелери
monitoring-rules-quarter = Биринчи аталган аткаруучу чара боюнча ар бир кварталда, квартал бүткөндөн кийинки { $days ->
   *[other] { $days } күндүн
} ичинде отчет берет.
monitoring-rules-year = Жылдык отчет кийинки жылдын { $day }-{ $month ->
    [1] январга
    [2] февралга
    [3] мартка
    [4] апрелге
    [5] майга
    [6] июнга
    [7] июлга
    [8] августка
    [9] сентябрга
    [10] октябрга
    [11] ноябрга
   *[other] декабрга
} чейин берилет.
monitoring-rules-approved = Отчет мониторинг жана баалоо боюнча жумушчу топ бекиткенден кийин жарыяланат жана эсепке алынат.
monitoring-data = Ушунун баары ачык маалымат түрүндө

status-description = { $programme }: «{ $badge }» белгиси бар чаралар ({ $n }).
status-lede = { $total } чаранын ичинен { $n }.
status-others = Башка абалдар

period-title = Отчеттор: { $period }
period-description = { $programme }. Отчеттор: { $period }. Ар бир чара боюнча эмне өзгөргөнү жана кайсы отчеттор жок экени.
period-due = Отчетторду берүү мөөнөтү өттү: { $date }.
period-due-open = Отчетторду берүү мөөнөтү: { $date }.
period-changes = Эмне өзгөрдү
period-changes-none = Бул мезгил боюнча отчет жарыяланган эмес.
period-corrected = (кийин оңдолгон)
period-overdue = Отчет жарыяланган эмес
period-overdue-lede = Бул чаралар боюнча отчеттун мөөнөтү өттү. Отчеттун жоктугу эч нерсе жасалган жок дегенди билдирбейт.
period-open = Отчет күтүлүүдө
period-no-body = Программада биринчи болуп эч ким аталган эмес

record-due = Күтүлгөн отчеттор
record-period = Мезгил
body-record = Отчеттуулугу
body-record-lede = Бул аткаруучу биринчи аталган чаралар боюнча кварталдык отчеттор.
body-record-periods = Кварталдар боюнча
## Open data

menu-data = Ачык маалыматтар
data-title = Ачык маалыматтар
data-description = { $programme }: чаралар, отчеттор жана көрсөткүчтөр XLSX, CSV жана JSON файлдарында.
data-lede = Бул сайттагы чаралар, отчеттор жана көрсөткүчтөр тууралуу бардык маалыматты файл түрүндө жүктөп алып, өз алдынча талдасаңыз болот.
data-as-of = Маалымат { $as-of } берилди. Сайт жаңырганда бардык файлдар чогуу жаңырат.
data-sample = ҮЛГҮ МААЛЫМАТ. Отчеттор ойдон чыгарылган жана шаар тууралуу эч нерсе айтпайт.
data-files = Файлдар
data-size = { $n } КБ
data-file-xlsx = Бардык таблицалар бир файлда, ар бири өзүнчө баракта; маалыматтар сөздүгү үч тилде. Excel же LibreOffice үчүн.
data-file-measures-csv = Чаралар: ар бир чара бир сапта.
data-file-reports-csv = Жарыяланган отчеттор: ар бир отчет бир сапта.
data-file-indicators-csv = Көрсөткүчтөрдүн маанилери: баштапкы, максаттуу жана иш жүзүндөгү.
data-file-measures-json = Бардык чаралар толук маалыматы жана абалы менен.
data-file-reports-json = Бардык жарыяланган отчеттор: далилдердин тизмеси жана сарпталган каражат менен.
data-file-measure-json = Бир чара жана анын жарыяланган отчетторунун толук тарыхы; даректе – чаранын номери. Шилтеме ар бир чаранын барагында да бар.
data-file-schema = JSON файлдарынын схемасы (JSON Schema 2020-12).
data-file-package = Бардык файлдардын жана мамычалардын сыпаттамасы (Frictionless Data Package).
data-description-package = Өнүгүү программасынын чаралары, жарыяланган отчеттору жана көрсөткүчтөрү. Долбоор түрүндөгү отчеттор кирбейт.
data-description-schema = measures.json, reports.json жана бир чаранын файлы ушул схемага ылайык түзүлөт.
data-notes = Колдонуудан мурда
data-note-absence = Бош маани маалымат жок дегенди билдирет, нөл эмес. Отчеттун жоктугу чара аткарылган жок дегенди билдирбейт.
data-note-expected = Күтүлүүчү натыйжалар – программанын сөздөрү, аткарылган иштер тууралуу отчет эмес.
data-note-number = Чаранын номери – текст: 2.10 жана 2.1 – эки башка чара. Excel CSV файлын ачканда аларды сан катары окуйт, ошондуктан Excel үчүн XLSX файлын алыңыз.
data-note-languages = Бир нече тилдеги текст CSV жана XLSX файлдарында ар бир тил үчүн өзүнчө мамычада (task_ky, task_ru, task_en), JSON файлында – тилдер боюнча объектте. Которула элек текст бош калат.
data-note-lists = CSV жана XLSX файлдарында бир уячадагы бир нече идентификатор үтүрлүү чекит менен бөлүнөт.
data-note-csv = CSV: UTF-8, бөлгүч – үтүр, ондук белги – чекит, күн – 2026-11-22 түрүндө.
data-dictionary = Маалыматтар сөздүгү
data-dictionary-text = Мамычалардын жана талаалардын аттары бардык тилде бирдей жана өзгөрбөйт.
data-column-field = Талаа
data-column-meaning = Мааниси
data-only-tables = CSV, XLSX гана
data-only-records = JSON гана
data-optional = бош болушу мүмкүн
data-word-list = Коддордун тизмеси
data-codes = Коддор
data-codes-text = Коддор кайсы тилде болбосун бирдей; бул жерде сайттагы аталыштары берилди.
data-licence = Лицензия
data-licence-none = Шаар маалыматты колдонуунун лицензиясын азырынча белгилей элек.
data-cite = Шилтеме берүү
data-cite-text = { $publisher }. { $programme }: ачык маалыматтар, { $as-of }. { $address }
measure-data = Чара тууралуу маалыматты жүктөп алуу (JSON)

# Types of fields
data-type-measure-number = чаранын номери, текст
data-type-string = сап
data-type-report-id = отчеттун идентификатору
data-type-reporting-period = отчеттук мезгил
data-type-text = ар бир тилдеги текст
data-type-addresses = ар бир тилдеги дарек
data-type-address = дарек
data-type-date = күн
data-type-whole = бүтүн сан
data-type-decimal = сан
data-type-truth = true же false
data-type-word = код
data-type-ids = идентификаторлор
data-type-texts = тексттердин тизмеси
data-type-records = жазуулардын тизмеси

# Tables
data-table-measures = Чаралар жана алардын абалы: ар бир чара бир жазуу.
data-table-reports = Жарыяланган отчеттор, анын ичинде оңдолгондору: ар бир отчет бир жазуу.
data-table-indicators = Көрсөткүчтөрдүн маанилери: ар бир маани бир жазуу.

# Codes that have no other words
data-code-years = жылдар менен белгиленген мезгил
data-code-annual = жыл сайын
data-code-baseline = баштапкы маани, программа боюнча
data-code-target = максаттуу маани, программа боюнча
data-code-actual = иш жүзүндөгү маани, эсепке алынган отчеттор боюнча

# Fields
data-field-title = Программанын кабыл алынган аталышы.
data-field-publisher = Маалыматты жарыялаган орган.
data-field-as-of = Бардык эсептелген маанилер ушул күнгө карата берилген.
data-field-sample = Үлгү маалыматта true: отчеттор ойдон чыгарылган. Шаардын маалыматында дайыма false.
data-field-languages = Тексттердин тилдери; биринчиси – түп нуска.
data-field-number = Чаранын программада басылган номери.
data-field-task = Тапшырма: программанын кабыл алынган тексти.
data-field-badge = Сайттагы белги: мөөнөттөн, отчеттордон жана күндөн келип чыгат.
data-field-delivery = Аткарылышы, эсепке алынган акыркы отчет боюнча; отчет болбосо – бош.
data-field-percent = Иштердин аткарылган пайызы, ошол эле отчет боюнча.
data-field-verification = Мониторинг жана баалоо боюнча жумушчу топтун корутундусу, ошол эле отчет боюнча; отчет болбосо – not_verified.
data-field-schedule = Маалымат берилген күн чаранын мөөнөтүнө карата кайда турат.
data-field-reporting = Отчеттор белгиленген убакта жарыяланып жатабы.
data-field-period-kind = Аткаруу мезгилинин түрү: years же annual.
data-field-own-period = Бул бөлүктүн өзүнө берилген мезгилдин түрү; бош болсо, чаранын мезгили колдонулат.
data-field-period-from = Мезгилдин биринчи жылы; annual үчүн бош.
data-field-period-to = Мезгилдин акыркы жылы; annual үчүн бош.
data-field-deadline = Чаранын акыркы күнү: мезгилдин акыркы жылынын 31-декабры.
data-field-direction = Иш-чаралар планынын багытынын идентификатору.
data-field-direction-title = Багыттын аталышы.
data-field-responsible = Жооптуу аткаруучулар, программадагы ирети боюнча; программада эч ким аталбаса, тизме бош.
data-field-lead-bodies = Программада биринчи аталган жооптуу аткаруучу.
data-field-co-bodies = Андан кийин аталган жооптуу аткаруучулар.
data-field-by-agreement-bodies = «Макулдашуу боюнча» деп аталган аткаруучулар.
data-field-body-names = Бардык жооптуу аткаруучулардын аталыштары.
data-field-body = Аткаруучунун идентификатору.
data-field-body-name = Аткаруучунун аталышы.
data-field-role = Аткаруучунун чарадагы орду.
data-field-funding-stated = Программада аткаруучулар мамычасында аталган каржылоо булактары.
data-field-places = Чарада аталган жерлер.
data-field-place-ids = Чарада аталган жерлердин идентификаторлору.
data-field-place-names = Чарада аталган жерлердин аталыштары.
data-field-place = Жердин идентификатору.
data-field-place-kind = Жердин түрү.
data-field-place-name = Жердин аталышы.
data-field-actions = Чаралар/иш-аракеттер, программадагы ирети боюнча.
data-field-all-actions = Бардык иш-аракеттер, ар бири жаңы саптан.
data-field-action-text = Иш-аракеттин тексти.
data-field-action-responsible = Иш-аракеттин өзүнүн жооптуу аткаруучулары, эгер аталса.
data-field-action-places = Иш-аракетте аталган жерлердин идентификаторлору.
data-field-expected-results = Күтүлүүчү натыйжалар, программанын сөздөрү менен; бул отчет эмес.
data-field-all-expected-results = Бардык күтүлүүчү натыйжалар, ар бири жаңы саптан; бул отчет эмес.
data-field-expected-text = Күтүлүүчү натыйжанын тексти.
data-field-indicators = Программада сан менен берилген көрсөткүчтөр.
data-field-n-reports = Жарыяланган отчеттордун саны, оңдолгондору менен кошо.
data-field-last-report = Абал негизделген акыркы отчет.
data-field-last-report-period = Ошол отчеттун отчеттук мезгили.
data-field-last-report-approved = Ошол отчет бекитилген күн.
data-field-next-report-period = Кийинки отчет кайсы мезгил үчүн күтүлөт.
data-field-next-report-due = Кийинки отчеттун мөөнөтү.
data-field-editor-notes = Редактордун эскертүүлөрү.
data-field-source-lines = Кабыл алынган тексттеги саптар.
data-field-line-from = Биринчи саптын номери.
data-field-line-to = Акыркы саптын номери.
data-field-page = Чаранын сайттагы барагы.
data-field-json = Чаранын өз файлы: отчетторунун толук тарыхы менен.
data-field-reports = Жарыяланган отчеттор, эскисинен баштап; талаалары reports таблицасында сыпатталган. Чаранын өз файлында гана.
data-field-report-id = Отчеттун идентификатору: мезгил жана чара; экинчи отчет -2 менен бүтөт.
data-field-measure = Чаранын номери.
data-field-reporting-period = Отчеттук мезгил: квартал (2024-Q2), жыл (2024) же иштердин 50 же 100 пайызындагы текшерүү.
data-field-period-start = Отчеттук мезгилдин биринчи күнү; текшерүүлөрдө бош.
data-field-period-end = Отчеттук мезгилдин акыркы күнү; текшерүүлөрдө бош.
data-field-reported-by = Отчет берген органдын идентификатору.
data-field-reported-by-name = Отчет берген органдын аталышы.
data-field-submitted = Отчет тапшырылган күн.
data-field-approved-by = Отчетту бекиткен топтун идентификатору.
data-field-approved-on = Отчет бекитилген күн; ошол күндөн тартып эсепке алынат.
data-field-report-delivery = Отчет боюнча аткарылышы.
data-field-report-percent = Отчет боюнча иштердин аткарылган пайызы.
data-field-report-verification = Мониторинг жана баалоо боюнча жумушчу топтун отчет тууралуу корутундусу.
data-field-counts = Отчет эсепке алынабы: оңдолгон отчет көрүнүп турат, бирок эсепке алынбайт.
data-field-corrects = Бул отчет оңдогон отчет.
data-field-corrected-by = Бул отчетту оңдогон отчет.
data-field-summary = Эмне жасалганы, отчет берген органдын сөзү менен.
data-field-obstacles = Эмне тоскоол болду.
data-field-next-steps = Кийинки кадамдар.
data-field-actuals = Отчетто берилген көрсөткүчтөрдүн маанилери.
data-field-spent = Сарпталган каражат жана аны тастыктаган документ.
data-field-spent-som = Отчеттогу сарпталган каражаттын суммасы, сом менен; аталбаса – бош.
data-field-amount = Сумма, сом менен.
data-field-document = Сумманы тастыктаган документ.
data-field-evidence = Отчетту тастыктаган файлдар.
data-field-n-evidence = Отчетту тастыктаган файлдардын саны.
data-field-evidence-kind = Файл эмнени тастыктайт: сүрөт, акт, чечим, келишим же башка документ.
data-field-evidence-file = Файлдын аты.
data-field-sha256 = Отчетко тиркелген түп нуска файлдын SHA-256 суммасы.
data-field-evidence-title = Файлда эмне көрсөтүлгөнү.
data-field-alt = Сүрөттүн сөз менен сыпаттамасы; документтерде бош.
data-field-evidence-date = Файл түзүлгөн күн.
data-field-indicator = Көрсөткүчтүн чара ичиндеги идентификатору.
data-field-indicator-title = Көрсөткүчтүн аталышы.
data-field-unit = Өлчөө бирдигинин коду: percent, km, piece, million-som ж.б.
data-field-value-kind = Маанинин түрү: baseline, target же actual.
data-field-year = Маани тиешелүү жыл; бош болсо – жыл сайын.
data-field-value = Маани, көрсөткүчтүн өлчөө бирдиги менен.
data-field-value-report = Маани алынган отчет.

## Отчеттор чара жөнүндө эмне дейт

date-by = { $year }-жылдын { $day }-{ $month ->
    [1] январына
    [2] февралына
    [3] мартына
    [4] апрелине
    [5] майына
    [6] июнуна
    [7] июлуна
    [8] августуна
    [9] сентябрына
    [10] октябрына
    [11] ноябрына
   *[12] декабрына
} чейин
date-by-every-year = { $day }-{ $month ->
    [1] январына
    [2] февралына
    [3] мартына
    [4] апрелине
    [5] майына
    [6] июнуна
    [7] июлуна
    [8] августуна
    [9] сентябрына
    [10] октябрына
    [11] ноябрына
   *[12] декабрына
} чейин
sample-banner-label = Үлгү
sample-banner = Бул беттердеги отчеттор ойдон чыгарылган. Алар чыныгы шаар жөнүндө эч нерсе билдирбейт.
draft-banner = Алдын ала көрүү: бул бетте бекитиле элек отчет бар. Ал жарыяланган эмес жана чаранын абалын өзгөртпөйт.

delivery-none = Отчет жок
standing-next = Кийинки отчет
measure-reports-jump = Бул чара боюнча отчеттор: { $n }
measure-reports-lede = Эң жаңы отчет биринчи турат. Оңдолгон отчет бетте калат, анын оңдоосуна шилтеме берилет.
measure-reports-how = Отчеттуулук кандай уюштурулган

schedule-bar = Мөөнөтү жана отчеттор
schedule-bar-description = Шкала { $from }-жылдан { $to }-жылга чейин. Чаранын мөөнөтү: { $period }. Отчеттордун саны { $as-of }: { $reports }; мөөнөтүндө жарыяланбаганы: { $overdue }.
mark-report = отчет
mark-corrected = оңдолгон отчет
mark-missing = мөөнөтүндө жарыяланган эмес
mark-draft = бекитиле элек отчет
mark-deadline = мөөнөтү: { $date }
mark-value = отчет боюнча иш жүзүндөгү маани
mark-target = максаттуу маани
mark-baseline = баштапкы маани
duties-title = Мөөнөтү келген отчеттор: { $due }, жарыяланганы: { $received }
duty-period = Мезгил
duty-due = Тапшыруу мөөнөтү
duty-submitted = Тапшырылган күнү

report-submitted = Тапшырылды: { $date }
report-in-time = мөөнөтүндө
report-late = кечигип: { $due } тапшырылышы керек эле
report-approved = Бекитилди: { $date }, { $by }
report-actuals = Иш жүзүндөгү маанилер
report-spent = Документтер боюнча чыгым
report-evidence = Далилдер
report-obstacles = Тоскоолдуктар
report-next-steps = Кийинки кадамдар
report-corrected = Бул отчет оңдолгон, ал эми эске алынбайт.
report-to-correction = Оңдоого өтүү
report-corrects = Бул отчет мурунку отчетту оңдойт.
report-to-corrected = Оңдолгон отчетко өтүү
report-draft = Бекитиле элек отчет: ал жарыяланган эмес.
file-kilobytes = { $size } КБ
file-megabytes = { $size } МБ

indicator-last = Отчет боюнча акыркы иш жүзүндөгү маани, { $period }: { $value }
indicator-none = Иш жүзүндөгү мааниси жарыяланган эмес.
indicator-values = Отчеттор боюнча иш жүзүндөгү маанилер: { $n }
indicator-value = Мааниси
indicator-value-corrected = кийин оңдолгон
indicator-value-draft = бекитиле элек
indicator-chart-description = { $title }: { $first } ({ $first-period }), акыркы мааниси – { $last } ({ $last-period }). Бардык маанилер таблицада берилген.

measure-money = Каражат
money-planned = Пландалган
money-planned-none = Программада бул чара үчүн сумма көрсөтүлгөн эмес.
money-spent = Документтер боюнча чыгым
money-spent-note = Жарыяланган отчеттордо документ менен ырасталган суммалардын жыйындысы. Бул бардык чыгым болбошу мүмкүн.
money-spent-none = Жарыяланган отчеттордун биринде да документ менен ырасталган сумма жок.

about-reporting = Отчеттуулук кандай уюштурулган
about-reporting-text = Жооптуу аткаруучулар ар бир кварталда бир жолу отчет берет. Жылдык отчет кийинки жылдын { $annual } тапшырылат. Сайтта отчет мониторинг жана баалоо боюнча жумушчу топ бекиткенден кийин жарыяланат, чаранын абалын бекитилген отчеттор гана өзгөртөт. Квартал бүткөндөн кийин { $days } күндүн ичинде тапшырылган отчет өз убагында берилген болуп эсептелет.

## Search

search-title = Издөө
search-description = Программанын чаралары, бөлүмдөрү, аткаруучулары жана жерлери боюнча издөө, бардык беттердин көрсөткүчү.
search-label = Эмне издеп жатасыз?
search-hint = Сөз, көчө, аткаруучу же чаранын номери; латын тамгалары менен же сайттын башка тилинде да жазса болот.
search-button = Издөө
search-link = Издөө жана көрсөткүч
search-filters = Чараларды тандоо
search-filter-direction = Багыты
search-filter-badge = Абалы
search-filter-year = Мөөнөтү
search-filter-bodies = Аткаруучусу
search-filter-places = Жайгашкан жери
search-any = баары
search-annual = жыл сайын
search-reset = Тандоону тазалоо
search-found = Табылганы: { $n }
search-none = «{ $query }» боюнча эч нерсе табылган жок
search-shown-for = «{ $query }» боюнча табылгандар көрсөтүлдү.
search-words-ky = Кыргызча сөздөр боюнча табылгандар көрсөтүлдү.
search-words-ru = Орусча сөздөр боюнча табылгандар көрсөтүлдү.
search-words-en = Англисче сөздөр боюнча табылгандар көрсөтүлдү.
search-exactly = Дал ушуну издөө: «{ $query }»
search-more = Дагы көрсөтүү ({ $n })
search-in-text = Беттин текстинен табылды
search-failed = Издөө жүктөлгөн жок. Төмөнкү көрсөткүчтү колдонуңуз же кийинчерээк кайталап көрүңүз.
search-empty = Балким, программада бул башкача аталат же айтылбайт. Булардан карап көрсөңүз болот:
search-tips = Жазылышын текшериңиз, азыраак же жалпыраак сөз менен издеңиз же чаранын номерин жазыңыз.
search-no-script = Издөө үчүн JavaScript керек. Бул жерде бардык беттер берилген.
search-index = Бардык беттердин көрсөткүчү
search-index-measures = Чаралар номери боюнча
search-index-directions = Багыттар
search-index-bodies = Аткаруучулар алфавит боюнча
search-index-places = Жерлер алфавит боюнча
search-index-programme = Программанын тексти
search-index-others = Башка беттер
search-kind-directions = Багыт
search-kind-bodies = Аткаруучу
search-kind-places = Жер
search-kind-programme = Программанын тексти
search-kind-others = Сайттын бети
search-leaf-title = { $list }: { $n }-бет, баары { $of } бет
search-leaf-description = Бардык беттердин көрсөткүчү. { $list }: { $n }-бет, баары { $of } бет.
search-limited = Натыйжасы эң көп { $n } вариант гана көрсөтүлдү

## Reading without a connection

app-short-name = Өнүгүү
offline-title = Интернетсиз окуу
offline-description = { $programme }: сайтты интернетсиз окуу үчүн түзмөктө сактоо.
offline-lede = Байланыш жок болгондо түзмөгүңүздө сакталган барактарды окуй аласыз.
offline-copy = Бүтүндөй сайт
offline-copy-text = Сайттын бардык барактарын кыргыз тилинде, издөөсү менен кошо, түзмөгүңүздө сактай аласыз. Жаңы маалымат жарыяланганда көчүрмө өзү жаңыланып, өзгөргөн файлдар гана жүктөлөт. Ачык маалыматтар жана жүктөп алынуучу документтер көчүрмөгө кирбейт.
offline-copy-size = Түзмөктө ээлей турган орду: { $size }. Жүктөп алууда файлдар адатта кысылып берилет, ошондуктан трафик азыраак сарпталат.
offline-size = { $value } МБ
offline-progress = Көчүрмө канчалык сакталды
offline-part = Сакталганы: { $percent } %.
offline-keep = Бүтүндөй сайтты сактоо
offline-go-on = Сактоону улантуу
offline-stop = Токтотуу
offline-drop = Көчүрмөнү өчүрүү
offline-keeping = Сайт түзмөккө сакталууда.
offline-stopped = Сактоо токтотулду.
offline-whole = Бүтүндөй сайт кыргыз тилинде ушул түзмөктө сакталды.
offline-dropped = Көчүрмө өчүрүлдү.
offline-failed = Сактоо аягына чыккан жок. Байланышты текшерип, кайра аракет кылыңыз.
offline-no-space = Түзмөктө орун жетишсиз.
offline-unable = Бул браузер барактарды түзмөктө сактай албайт.
offline-no-script = Көчүрмөнү сактоо үчүн браузерде JavaScript күйгүзүлгөн болушу керек.
offline-read = Окулган барактар
offline-read-text = Сиз ачкан барактар өзүнөн-өзү сакталат: акыркы 60 баракты байланышсыз кайра окуса болот.
offline-kept = Сайт менен байланыш жок: түзмөгүңүздө сакталган көчүрмө көрсөтүлүүдө, андагы маалымат { $as-of } берилген.
offline-missing = Сайт менен байланыш жок, ал эми бул барак түзмөгүңүздө сакталган эмес. Байланыш калыбына келгенде баракты жаңылаңыз.

## Баракты бөлүшүү

share = Бөлүшүү:
share-copy = Шилтемени көчүрүү
share-part = Ушул иш-аракеттин шилтемесин көчүрүү
share-done = Шилтеме көчүрүлдү
share-telegram = Telegram
share-whatsapp = WhatsApp
