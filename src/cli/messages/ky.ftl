# Буйрук сабы эмне дейт, кыргызча. Ачкычтар ru.ftl жана en.ftl файлдарындагыдай; муну тест текшерет.

## Жардам

help-about = Шаардын же райондун өнүгүү программасынан кыргыз, орус жана англис тилдеринде сайт түзөт
help-usage = Колдонулушу:
help-commands = Буйруктар
help-options = Параметрлер
help-global-options = Жалпы параметрлер
help-examples = Мисалдар:
help-exit-codes =
    Аяктоо коддору:
      0  даяр
      1  мазмунда ката бар; эч нерсе жарыяланган жок
      2  буйрук туура эмес берилди
      3  система аткара алган жок: диск, кирүү укугу
help-value-options = [ПАРАМЕТРЛЕР]
help-value-command = БУЙРУК
help-value-date = КҮН
help-value-dir = ПАПКА
help-value-url = ДАРЕК
help-value-format = ТҮР
help-value-path = ЖОЛ
help-value-file = ФАЙЛ
help-value-lang = ТИЛ
help-value-color = КАЧАН

help-build = Сайтты түзүп, public папкасына жарыялайт
help-check = Мазмунду текшерип, бардык каталарды файлы жана сабы менен көрсөтөт
help-translations = Котормолорду санайт, ырастайт, котормочулар менен алмашат
help-translations-status = Ар бир тилдеги тексттерди абалы боюнча санайт; --verbose менен көңүл бурууну талап кылгандарын атайт
help-translations-accept = Котормолор түп нусканын азыркы редакциясына дал келерин жазып коёт
help-translations-export = Котормочулар үчүн Gettext PO файлын чыгарат (Poedit, Weblate)
help-translations-import = PO файлындагы котормолорду мазмунга киргизет
help-translations-lang = Котормонун тили: ru же en
help-translations-lang-many = Ушул тилдеги котормолорду гана саноо; бир нече жолу көрсөтсө болот
help-translations-lang-one = Ушул тилдеги котормолор гана
help-translations-lang-import = Котормонун тили, эгер файлда көрсөтүлбөсө
help-translations-paths = Мазмундун ушул файлдары жана папкалары гана (көрсөтүлбөсө, баары)
help-translations-reviewed = Бул котормолорду адам текшерген
help-translations-out = Жазыла турган файл (көрсөтүлбөсө, стандарттык чыгаруу)
help-translations-file = PO файлы
help-translations-dry-run = Эмне өзгөрөрүн гана көрсөтүү
help-help = Буйрук боюнча жардам көрсөтөт

help-as-of = Чаралардын абалы ушул күнгө карата эсептелет, ЖЖЖЖ-АА-КК (көрсөтүлбөсө, бүгүнкү күн)
help-out = Даяр сайттын папкасы (көрсөтүлбөсө, долбоордун папкасындагы public)
help-base-url = Сайттын интернеттеги дареги; content/site.yaml файлындагынын ордуна
help-reports = Программанын өз отчетторунун ордуна ушул папкадагылар; ар бир барак үлгү маалымат экенин айтат
help-drafts = Бекитиле элек отчетторду да көрсөтүү, белгиси менен
help-compress = Ар бир тексттик файлдын жанына кысылган .br жана .gz файлдарын да жазуу (серверге жүктөө үчүн)
help-cards = Мессенджерлер шилтеменин жанында көрсөтүүчү сүрөттөрдү тартуу (бир нече секунд)
help-no-cache = Мурда түзүлгөндөн эч нерсе албай, баарын жаңыдан түзүү
help-timings = Убакыт эмнеге кеткенин кадам-кадамы менен көрсөтүү
help-format = Чыгаруунун түрү: human (окуу үчүн) же json (программалар үчүн)
help-strict = Эскертүүлөрдү да ката катары эсептөө
help-root = Долбоордун папкасы (көрсөтүлбөсө, учурдагы папка)
help-lang = Ушул билдирүүлөрдүн тили: ky, ru же en
help-quiet = Каталарды гана көрсөтүү
help-verbose = Эскертүүлөрдү жана ар бир кадамдын убактысын да көрсөтүү
help-color = Түстүү чыгаруу: auto, always же never
help-flag-help = Ушул жардамды көрсөтүү
help-flag-version = Версиясын көрсөтүү

help-examples-main =
    onuguu build                 сайтты public папкасында түзөт
    onuguu check                 мазмундагы бардык каталарды көрсөтөт
    onuguu translations status   канчасы которулганын көрсөтөт
    onuguu help build            build буйругу жөнүндө баары
help-examples-build =
    onuguu build
    onuguu build --as-of 2026-12-31
    onuguu build --out /var/www/programme --base-url https://example.kg/programme/
help-examples-check =
    onuguu check
    onuguu check --strict
    onuguu check --format json > problems.json
help-examples-translations-all =
    onuguu translations status               ар бир тилге канчасы которулганын көрсөтөт
    onuguu translations accept               котормолор эмнеден жасалганын жазып коёт
    onuguu translations export --lang ru     котормочулар үчүн файл чыгарат
    onuguu translations import ru.po         аны кайра киргизет
help-examples-translations-status =
    onuguu translations status
    onuguu translations status --lang ru --verbose
help-examples-translations-accept =
    onuguu translations accept
    onuguu translations accept content/measures/2.14.yaml --lang ru --reviewed
help-examples-translations-export =
    onuguu translations export --lang ru > ru.po
    onuguu --lang en translations export --lang ru --out ru.po
help-examples-translations-import =
    onuguu translations import ru.po --dry-run
    onuguu translations import ru.po

help-value-port = ПОРТ
help-value-address = ДАРЕК
help-serve = Сайтты алдын ала көрсөтөт, файл өзгөргөн сайын кайра түзөт
help-port = Кайсы порттон баштап бош порт изделет (көрсөтүлбөсө: 3000)
help-host = Кайсы даректе көрсөтүлөт (көрсөтүлбөсө: 127.0.0.1, ушул компьютерде гана)
help-examples-serve =
    onuguu serve
    onuguu serve --port 8080
    onuguu serve --host 0.0.0.0

## Туура эмес буйрук

label-error = ката
label-warning = эскертүү
label-help = кеңеш

usage-more = Кененирээк: { $command }
usage-did-you-mean = балким, `{ $suggestion }` болуп жүрбөсүн?
usage-unknown-command = `{ $found }` деген буйрук жок
usage-unknown-option = `{ $found }` деген параметр жок
usage-unexpected = `{ $found }` деген ашыкча аргумент берилди
usage-option-of-command = бул параметр буйруктан кийин жазылат: `onuguu { $command } { $found }`
usage-missing-argument = `{ $option }` көрсөтүлгөн жок
usage-no-language = `{ $found }` — тилдин коду эмес
usage-language-form = тилдин коду эки же үч кичине латын тамгадан турат: ru, en
usage-language-of-original = `{ $found }` — түп нусканын тили, ал которулбайт
usage-language-not-on-site = сайт `{ $found }` тилине которулбайт
usage-translation-languages = котормонун тилдери: { $known }; алар content/site.yaml файлында саналган
usage-no-text-there = { $path } жолунда которула турган текст жок
usage-no-text-there-help = content ичиндеги файлды же папканы көрсөтүңүз, мисалы, content/measures
usage-po-not-utf8 = { $file } файлы UTF-8 менен жазылган эмес
usage-po-not-utf8-help = аны котормочунун программасында UTF-8 менен сактаңыз
usage-po-without-language = { $file } файлында тили көрсөтүлгөн эмес
usage-po-without-language-help = аны `import` сөзүнөн кийин --lang параметри менен көрсөтүңүз
usage-po-other-language = { $file } файлынын тили --lang параметриндегидей эмес: `{ $found }`
usage-missing-value = `{ $option }` параметринин мааниси көрсөтүлгөн жок
usage-invalid-value = `{ $found }` мааниси `{ $option }` параметрине туура келбейт
usage-allowed-values = мүмкүн болгон маанилер: { $allowed }
usage-repeated = `{ $option }` параметри эки жолу көрсөтүлдү
usage-conflict = `{ $option }` жана `{ $other }` параметрлерин чогуу көрсөтүүгө болбойт
usage-no-value = `{ $option }` параметринин мааниси болбойт, бирок `{ $found }` көрсөтүлдү
usage-not-unicode = аргументтердин бири Юникод менен жазылган эмес
usage-missing-command = буйрук көрсөтүлгөн жок
usage-commands = буйруктар: { $commands }
usage-other = буйрукту түшүнүү мүмкүн болбоду
usage-unknown-language = `{ $found }` тилинде билдирүүлөр жок
usage-languages = ky, ru жана en тилдери бар
usage-kg-is-country = `kg` — өлкөнүн коду; кыргыз тилинин коду — `ky`
usage-invalid-date = күн туура эмес жазылган: `{ $found }`
usage-date-form = жылды, айды жана күндү жазыңыз: 2026-12-31
usage-invalid-epoch = SOURCE_DATE_EPOCH өзгөрмөсүндө `{ $found }` турат, бул секунд менен берилген убакыт эмес
usage-epoch-form = бул өзгөрмөнү алып салыңыз же күндү --as-of параметри менен көрсөтүңүз
usage-invalid-url = `{ $found }` — сайттын интернеттеги дареги эмес
usage-url-form = даректи `?` жана `#` белгилерисиз толук жазыңыз: https://example.kg/programme/
usage-no-project = { $root } папкасында программа жок: `content` папкасы табылган жок
usage-no-project-help = долбоордун папкасына өтүңүз же аны --root параметри менен көрсөтүңүз
usage-out-is-source = сайтты { $out } папкасына жарыялоого болбойт: анда долбоордун өз файлдары турат
usage-out-help = сайт үчүн өзүнчө папка тандаңыз, мисалы, `public`
usage-no-reports = `{ $dir }` деген отчеттор папкасы жок
usage-no-reports-help = ичинде мезгилдердин папкалары бар папканы атаңыз, мисалы `2026-Q3`

## Эмне жасалды

build-ready = Сайт { $out } папкасында даяр: { $locales } тилде { $pages } барак, { $measures } чара, { $date } күнүнө карата
build-files = { $files } файл, { $size }: жаңы жана өзгөргөнү — { $written }, өзгөрбөгөнү — { $unchanged }, өчүрүлгөнү — { $removed }
build-nothing-changed = { $files } файл, { $size }: мурунку түзүүдөн бери эч нерсе өзгөргөн жок
build-time = Убакыт: { $seconds } с
build-step = { $step }: { $seconds } с
build-step-read = окуу
build-step-build = түзүү
build-step-write = жарыялоо
timings-read = окуу
timings-parse = талдоо
timings-check = текшерүү
timings-monitor = мониторинг
timings-plan = пландоо
timings-search = издөө
timings-export = маалыматтар жана ленталар
timings-render = барактар
timings-compress = кысуу
timings-write = жарыялоо
timings-total = бардыгы
timings-milliseconds = { $n } мс

# While a step goes on; $step is its name.
progress-counted = { $step }: { $all } ичинен { $done }
build-warnings = { $warnings } эскертүү бар; { $warnings ->
        [one] аны
       *[other] аларды
    } `onuguu check` көрсөтөт
build-next = Эми сайтты `onuguu serve` буйругу менен көрүп, { $out } папкасын толугу менен веб-серверге жүктөңүз
build-refused = { $problems }; эч нерсе жарыяланган жок, { $out } папкасы мурункудай калды

size-kilobytes = { $n } кБ
size-megabytes = { $n } МБ

problems-errors = { $n } ката
problems-warnings = { $n } эскертүү
problems-both = { $errors }, { $warnings }
problems-none = ката табылган жок
check-errors = { $problems }: каталар оңдолмоюнча сайтты жарыялоого болбойт
check-warnings = { $problems }: сайтты жарыялоого болот
check-strict = { $problems }: --strict параметри менен текшерүүдөн өткөн жок

## Котормолор

translations-column-language = тил
translations-column-texts = текст
translations-column-current = которулган
translations-column-reviewed = текшерилген
translations-column-behind = артта калган
translations-column-unrecorded = жазылбаган
translations-column-missing = жок
translations-column-share = үлүшү
translations-percent = { $n } %
translations-open = { $place }: { $locale }, { $state }: { $name }
translations-state-behind = түп нуска өзгөргөн
translations-state-unrecorded = эмнеден жасалганы жазылган эмес
translations-state-missing = котормосу жок
translations-nothing-to-accept = Жаза турган эч нерсе жок: { $file } файлында баары бар
translations-accepted = { $file } файлына { $n } котормо жазылды
translations-accepted-as-reviewed = { $file } файлына { $n } котормо текшерилген катары жазылды
translations-exported = { $file } файлына { $n } текст жазылды
translations-imported = { $files } файлда { $n } котормо өзгөрдү
translations-would-import = { $files } файлда { $n } котормо өзгөрмөк; эч нерсе жазылган жок
translations-nothing-to-import = Бир да котормо өзгөргөн жок
translations-same = Мурункудай калганы — { $n }
translations-fuzzy = Күмөндүү (fuzzy) деп белгиленгендиктен өткөрүлүп жиберилгени — { $n }
translations-untranslated = Котормосу жогу — { $n }
translations-n-refused = Кабыл алынбаганы — { $n }
translations-refused = { $place }: { $reason } ({ $text })
translations-refused-line = { $place }: { $reason }
translations-reason-unreadable = жазуу окулбайт
translations-reason-unknown-text = мазмунда мындай текст жок
translations-reason-original-changed = файл чыгарылгандан бери түп нуска өзгөргөн; файлды кайра чыгарыңыз
translations-reason-twice = ушул эле текст файлда жогоруда бар
translations-reason-unfit = бул сөздөр менен файл окулбайт же анын түзүлүшү өзгөрүп калат

## Система аткара албаганы жана башканын файлдары

failure-busy = { $path } папкасына азыр башка процесс сайт жарыялап жатат
    .help = анын аякташын күтүп, сайтты кайра түзүңүз
failure-foreign = { $path } папкасында сайттын файлдарынын ордунда Onuguu түзбөгөн файлдар турат; эч нерсе жарыяланган жок
    .help = аларды башка жерге жылдырыңыз же өчүрүңүз, болбосо --out параметри менен башка папкага жарыялаңыз
failure-mount-point = { $path } — туташтыруу чекити (mount point), аны толугу менен алмаштырууга болбойт
    .help = --out параметри менен анын ичиндеги же жанындагы папкага жарыялаңыз
failure-not-a-folder = { $path } — папка эмес
    .help = аны башка жерге жылдырыңыз же --out параметри менен башка папкага жарыялаңыз
failure-damaged-manifest = { $path } тизмеси бузулган: мурун түзүлгөн файлдарды башкалардан ажыратууга болбойт
    .help = аны калыбына келтириңиз же папканы бүт башка жерге жылдырып, сайтты кайра түзүңүз
failure-foreign-owner = { $path } башка колдонуучуга таандык, аны өзгөртпөй сактоого болбойт
    .help = аны сайттын папкасынан чыгарыңыз же ошол колдонуучунун атынан түзүңүз
failure-unsafe-path = сайттын файлынын аты жараксыз: { $path }
    .help = ал эмнеден түзүлсө, ошонун атын өзгөртүңүз
failure-colliding-paths = сайттын эки файлы тамгалардын чоң-кичинеси менен гана айырмаланат же бир орунду ээлейт: { $path }, { $other }
    .help = бирөөнүн атын өзгөртүңүз
failure-disk-full = дискте орун калган жок; эч нерсе жарыяланган жок
    .help = дискте орун бошотуп, сайтты кайра түзүңүз
failure-read-only = дискти окууга гана болот; эч нерсе жарыяланган жок
    .help = --out параметри менен башка папкага жарыялаңыз
failure-permission = система уруксат берген жок
    .help = файл же папка кимге таандык экенин жана ага ким жаза аларын текшериңиз
failure-more = … жана дагы { $n }

## Алдын ала көрсөтүү

serve-started = Сайт { $address } дарегинде ачылды; токтотуу үчүн Ctrl-C басыңыз
serve-open-to-all = Аны ушул тармактагы ар бир адам көрө алат
serve-network = Телефондон же башка компьютерден: { $address }
serve-built = { $seconds } секундда түзүлдү
serve-stays = Каталар оңдолгончо сайттын мурунку көрүнүшү калат

## Формалар жана отчеттор

help-value-body = АТКАРУУЧУ
help-value-period = МЕЗГИЛ
help-reports-command = Аткаруучулар үчүн отчет формаларын түзөт, толтурулганын окуйт, ким отчет бербегенин көрсөтөт
help-reports-form = Аткаруучу мезгил боюнча толтура турган форманы түзөт (.xlsx)
help-reports-import = Толтурулган формаларды окуп, отчетторду мазмунга жазат
help-reports-status = Квартал боюнча кайсы отчеттор жок экенин аткаруучулар боюнча көрсөтөт
help-reports-body = Отчет берүүчү аткаруучу, content/bodies.yaml файлындагы id; all – отчет берүүгө милдеттүүлөрдүн ар бирине бирден файл
help-reports-period = Квартал (2026-Q4), жыл (2026), checkpoint-50 же checkpoint-100
help-reports-quarter = Квартал, мисалы 2026-Q3 (көрсөтүлбөсө, акыркы бүткөнү)
help-reports-lang = Форманын тили (көрсөтүлбөсө, түп нусканыкы)
help-reports-out = Жазыла турган файл; --body all менен – папка (көрсөтүлбөсө, учурдагы папкадагы МЕЗГИЛ-АТКАРУУЧУ.xlsx)
help-reports-force = Бар файлдарды алмаштыруу
help-reports-of-forms = Программанын өз отчетторунун ордуна ушул папкадагылар
help-reports-files = Толтурулган формалар (.xlsx)
help-reports-dry-run = Эмне өзгөрөрүн гана көрсөтүү
help-examples-reports-all =
    onuguu reports form --body road-directorate --period 2026-Q4     толтурула турган форма
    onuguu reports import 2026-Q4-road-directorate.xlsx --dry-run    ал эмнени өзгөртөт
    onuguu reports status                                            ким али отчет бере элек
help-examples-reports-form =
    onuguu reports form --body road-directorate --period 2026-Q4
    onuguu reports form --body all --period 2026-Q4 --lang ru --out forms
help-examples-reports-import =
    onuguu reports import 2026-Q4-road-directorate.xlsx --dry-run
    onuguu reports import forms/*.xlsx
help-examples-reports-status =
    onuguu reports status
    onuguu reports status --period 2026-Q3 --format json

reports-form-written = { $file }: { $n } чара
reports-file-exists = { $file } файлы бар, ал толтурулган болушу мүмкүн
reports-file-exists-help = --out менен башка файлды көрсөтүңүз же аны --force менен алмаштырыңыз; эч нерсе жазылган жок
reports-unknown-body = `{ $found }` деген аткаруучу жок
reports-body-without-measures = `{ $found }` бир да чарага жооптуу эмес, отчет бере турган эч нерсеси жок
reports-unknown-period = `{ $found }` деген отчеттук мезгил жок
reports-unknown-quarter = отчет бериле турган `{ $found }` деген квартал жок
reports-unknown-language = сайтта `{ $found }` тили жок
reports-no-quarter = отчет бериле турган бир да квартал бүтө элек же content/site.yaml файлында отчеттуулуктун календары жок
reports-content-errors = мазмунга таянууга болбойт: { $problems }
reports-content-errors-help = аларды `onuguu check` көрсөтөт
reports-status-title = Отчеттук мезгил: { $period } ({ $id })
reports-status-due = Тапшыруунун акыркы күнү: { $due }; маалыматтын күнү: { $day }
reports-status-nothing-due = Бул квартал боюнча отчеттор азырынча талап кылынбайт
reports-status-body = { $name } ({ $id }): { $due } отчеттун { $missing } жарыяланган эмес
reports-status-nobody = Программада аткаруучу көрсөтүлгөн эмес
reports-status-complete = Бардык отчеттор жарыяланган
reports-status-overdue = мөөнөтү өттү
reports-status-open = мөөнөтү өтө элек
reports-status-submitted = тапшырылды, бекитилиши күтүлүүдө
reports-status-total = Тапшырылышы керек: { $due }. Жарыяланганы: { $received }, анын ичинен кечиккени: { $late }. Мөөнөтү өткөнү: { $overdue }. Мөөнөтү өтө элеги: { $open }. Тапшырылып, бекитилиши күтүлгөнү: { $submitted }.

## Формаларды киргизүү

help-reports-submitted = Формада көрсөтүлбөсө, ал тапшырылган күн (көрсөтүлбөсө, бүгүн)

usage-no-form-file = { $file } файлы жок
usage-no-form-file-help = толтурулган формалардын файлдарын көрсөтүңүз
reports-problem = { $place }: { $problem }
reports-state-percent = { $status } { $percent } %
reports-change-first = { $measure }: { $after }; биринчи отчет
reports-change-moved = { $measure }: { $before } → { $after }
reports-change-percent = { $measure }: { $status } { $before } % → { $after } %
reports-change-as-before = { $measure }: { $after }, мурункудай эле
reports-change-unchanged = { $measure }: өзгөрүү жок ({ $path })
reports-fate-new = жаңы файл: { $path }
reports-fate-draft = бекитиле элек отчеттун ордуна: { $path }
reports-fate-corrects = { $report } отчетун оңдойт, ал да сакталат: { $path }
reports-fate-evidence = далил: { $path }
reports-imported = { $n } отчет жазылды
reports-would-import = { $n } отчет жазылмак; эч нерсе жазылган жок
reports-nothing-to-import = Жаза турган эч нерсе жок: баары боюнча отчет бар
reports-nothing-filled-in = Жаза турган эч нерсе жок: бир да сап толтурулган эмес
reports-n-unchanged = Өзгөрүүсү жок: { $n }
reports-left-over = { $path } файлы эми бир да отчетто аталган эмес; керек болбосо, аны өчүрүңүз
reports-import-refused = { $problems }; эч нерсе жазылган жок
reports-next = Андан ары: мазмунду `onuguu check` менен текшериңиз. Отчеттор бекитиле элек болуп жазылды, сайт аларды көрсөтпөйт; жумушчу топ отчетту бекиткенде, анын файлына мындай жазыңыз: { $line }

## Салыштыруу

help-value-revision = ВЕРСИЯ
help-diff = Мурунку абалдан бери эмне өзгөргөнүн чара-чара, текст-текст көрсөтөт
help-diff-revision = Салыштырыла турган git версиясы: коммит, бутак же тег (көрсөтүлбөсө, HEAD – акыркы коммит)
help-diff-against = git версиясынын ордуна башка долбоордун папкасы
help-diff-html = Өзгөрүүлөрдү жөнөтүүгө ылайыктуу бир HTML файлына жазуу
help-examples-diff =
    onuguu diff                               акыркы коммиттен бери эмне өзгөрдү
    onuguu diff main --html changes.html      жумушчу топко жөнөтүлө турган файл
    onuguu diff --against /srv/published      башка папкадагы долбоордон айырмасы
diff-revision = { $name } версиясы ({ $hash }, { $day })
diff-working-tree = жумушчу папка
diff-written = Өзгөрүүлөр { $file } файлына жазылды
diff-file-exists = { $file } файлы бар, аны бул буйрук жазган эмес
diff-file-exists-help = --html менен башка файлды көрсөтүңүз; эч нерсе жазылган жок
diff-no-git = git программасы табылган жок
    .help = аны орнотуңуз же мурунку абалдын папкасын --against параметри менен көрсөтүңүз
diff-no-repository = { $root } папкасы git репозиторийинде эмес
    .help = мурунку абалдын папкасын --against параметри менен көрсөтүңүз
diff-unknown-revision = `{ $found }` деген версия жок
    .help = версияларды `git log --oneline`, бутактарды `git branch --all` көрсөтөт
diff-no-programme = `{ $found }` версиясында программа жок: анда `content` папкасы табылган жок
    .help = кийинки версияны көрсөтүңүз: бул папканын версияларын `git log --oneline -- content` көрсөтөт
