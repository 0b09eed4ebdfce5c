# Что говорит командная строка, по-русски. Ключи те же, что в ky.ftl и en.ftl; это проверяет тест.

## Справка

help-about = Делает из программы развития города или района сайт на кыргызском, русском и английском языках
help-usage = Использование:
help-commands = Команды
help-options = Параметры
help-global-options = Общие параметры
help-examples = Примеры:
help-exit-codes =
    Коды завершения:
      0  готово
      1  в содержании есть ошибки; ничего не опубликовано
      2  команда задана неверно
      3  отказ системы: диск, права доступа
help-value-options = [ПАРАМЕТРЫ]
help-value-command = КОМАНДА
help-value-date = ДАТА
help-value-dir = ПАПКА
help-value-url = АДРЕС
help-value-format = ВИД
help-value-path = ПУТЬ
help-value-file = ФАЙЛ
help-value-lang = ЯЗЫК
help-value-color = КОГДА

help-build = Собирает сайт и публикует его в папке public
help-check = Проверяет содержание и показывает все ошибки с файлом и строкой
help-translations = Считает переводы, подтверждает их, обменивается ими с переводчиками
help-translations-status = Считает тексты каждого языка по состояниям; с --verbose перечисляет те, что требуют внимания
help-translations-accept = Записывает, что переводы соответствуют нынешней редакции оригинала
help-translations-export = Выгружает файл Gettext PO для переводчиков (Poedit, Weblate)
help-translations-import = Вносит переводы из файла PO в содержание
help-translations-lang = Язык переводов: ru или en
help-translations-lang-many = Считать только переводы на этот язык; можно указать несколько раз
help-translations-lang-one = Только переводы на этот язык
help-translations-lang-import = Язык переводов, если он не указан в файле
help-translations-paths = Только эти файлы и папки содержания (по умолчанию все)
help-translations-reviewed = Эти переводы проверил человек
help-translations-out = Файл для записи (по умолчанию стандартный вывод)
help-translations-file = Файл PO
help-translations-dry-run = Только показать, что изменится
help-help = Показывает справку по команде

help-as-of = День, на который считается состояние мер, ГГГГ-ММ-ДД (по умолчанию сегодня)
help-out = Папка для готового сайта (по умолчанию public в папке проекта)
help-base-url = Адрес сайта в интернете вместо указанного в content/site.yaml
help-reports = Отчёты из этой папки вместо собственных; каждая страница сообщает, что данные — пример
help-drafts = Показать и неутверждённые отчёты, с пометкой
help-compress = Записать рядом с каждым текстовым файлом и сжатые .br и .gz (для загрузки на сервер)
help-cards = Нарисовать картинки, которые мессенджеры показывают рядом со ссылками (несколько секунд)
help-no-cache = Ничего не брать из прошлой сборки, собрать всё заново
help-timings = Показать, на что ушло время, по шагам
help-format = Вид вывода: human (для чтения) или json (для программ)
help-strict = Считать предупреждения ошибками
help-root = Папка проекта (по умолчанию текущая)
help-lang = Язык этих сообщений: ky, ru или en
help-quiet = Показывать только ошибки
help-verbose = Показывать ещё предупреждения и время каждого шага
help-color = Цветной вывод: auto, always или never
help-flag-help = Показать эту справку
help-flag-version = Показать версию

help-examples-main =
    onuguu build                 собрать сайт в папке public
    onuguu check                 показать все ошибки содержания
    onuguu translations status   показать, сколько переведено
    onuguu help build            всё о команде build
help-examples-build =
    onuguu build
    onuguu build --as-of 2026-12-31
    onuguu build --out /var/www/programme --base-url https://example.kg/programme/
help-examples-check =
    onuguu check
    onuguu check --strict
    onuguu check --format json > problems.json
help-examples-translations-all =
    onuguu translations status               сколько переведено на каждый язык
    onuguu translations accept               записать, с чего сделаны переводы
    onuguu translations export --lang ru     файл для переводчиков
    onuguu translations import ru.po         внести его обратно
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
help-value-address = АДРЕС
help-serve = Показывает сайт и строит его заново при каждом изменении файлов
help-port = Порт, с которого ищется свободный (по умолчанию: 3000)
help-host = Адрес, по которому сайт показывается (по умолчанию: 127.0.0.1, только на этом компьютере)
help-examples-serve =
    onuguu serve
    onuguu serve --port 8080
    onuguu serve --host 0.0.0.0

## Неверная команда

label-error = ошибка
label-warning = предупреждение
label-help = подсказка

usage-more = Подробнее: { $command }
usage-did-you-mean = возможно, имелось в виду `{ $suggestion }`?
usage-unknown-command = нет команды `{ $found }`
usage-unknown-option = нет параметра `{ $found }`
usage-unexpected = лишний аргумент `{ $found }`
usage-option-of-command = этот параметр пишется после команды: `onuguu { $command } { $found }`
usage-missing-argument = не указано `{ $option }`
usage-no-language = `{ $found }` — не код языка
usage-language-form = код состоит из двух или трёх строчных латинских букв: ru, en
usage-language-of-original = `{ $found }` — язык оригинала, он не переводится
usage-language-not-on-site = на язык `{ $found }` сайт не переводится
usage-translation-languages = переводится на { $known }; языки перечислены в content/site.yaml
usage-no-text-there = по пути { $path } нет текстов для перевода
usage-no-text-there-help = укажите файл или папку внутри content, например content/measures
usage-po-not-utf8 = файл { $file } не в кодировке UTF-8
usage-po-not-utf8-help = сохраните его в UTF-8 в программе переводчика
usage-po-without-language = в файле { $file } не указан язык
usage-po-without-language-help = укажите его параметром --lang после `import`
usage-po-other-language = язык файла { $file } не тот, что указан в --lang: `{ $found }`
usage-missing-value = у параметра `{ $option }` не указано значение
usage-invalid-value = значение `{ $found }` не подходит для `{ $option }`
usage-allowed-values = допустимые значения: { $allowed }
usage-repeated = параметр `{ $option }` указан дважды
usage-conflict = параметры `{ $option }` и `{ $other }` нельзя указать вместе
usage-no-value = у параметра `{ $option }` не бывает значения, а указано `{ $found }`
usage-not-unicode = один из аргументов записан не в Юникоде
usage-missing-command = не указана команда
usage-commands = есть команды { $commands }
usage-other = команду не удалось понять
usage-unknown-language = сообщений на языке `{ $found }` нет
usage-languages = есть языки ky, ru и en
usage-kg-is-country = `kg` — код страны; код кыргызского языка — `ky`
usage-invalid-date = дата записана неверно: `{ $found }`
usage-date-form = укажите год, месяц и день: 2026-12-31
usage-invalid-epoch = в SOURCE_DATE_EPOCH стоит `{ $found }`, а это не время в секундах
usage-epoch-form = уберите эту переменную или укажите день параметром --as-of
usage-invalid-url = `{ $found }` — не адрес сайта в интернете
usage-url-form = укажите адрес полностью, без `?` и `#`: https://example.kg/programme/
usage-no-project = { $root } не содержит программы: нет папки `content`
usage-no-project-help = перейдите в папку проекта или укажите её параметром --root
usage-out-is-source = сайт нельзя опубликовать в { $out }: там лежат файлы самого проекта
usage-out-help = выберите для сайта отдельную папку, например `public`
usage-no-reports = папки отчётов `{ $dir }` нет
usage-no-reports-help = укажите папку, в которой лежат папки периодов, например `2026-Q3`

## Что сделано

build-ready =
    Сайт готов в папке { $out }: { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    } на { $locales ->
        [one] { $locales } языке
       *[other] { $locales } языках
    }, { $measures ->
        [one] { $measures } мера
        [few] { $measures } меры
       *[many] { $measures } мер
    }, по состоянию на { $date }
build-files =
    { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }, { $size }: новых и изменённых — { $written }, без изменений — { $unchanged }, удалено — { $removed }
build-nothing-changed =
    { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }, { $size }: с прошлой сборки ничего не изменилось
build-time = Время: { $seconds } с
build-step = { $step }: { $seconds } с
build-step-read = чтение
build-step-build = сборка
build-step-write = публикация
timings-read = чтение
timings-parse = разбор
timings-check = проверка
timings-monitor = мониторинг
timings-plan = планирование
timings-search = поиск
timings-export = данные и ленты
timings-render = страницы
timings-compress = сжатие
timings-write = публикация
timings-total = всего
timings-milliseconds = { $n } мс

# While a step goes on; $step is its name.
progress-counted = { $step }: { $done } из { $all }
build-warnings =
    { $warnings ->
        [one] { $warnings } предупреждение; его покажет `onuguu check`
        [few] { $warnings } предупреждения; их покажет `onuguu check`
       *[many] { $warnings } предупреждений; их покажет `onuguu check`
    }
build-next = Дальше: посмотрите сайт командой `onuguu serve`, затем загрузите всю папку { $out } на веб-сервер
build-refused = { $problems }; ничего не опубликовано, папка { $out } осталась прежней

size-kilobytes = { $n } кБ
size-megabytes = { $n } МБ

problems-errors =
    { $n ->
        [one] { $n } ошибка
        [few] { $n } ошибки
       *[many] { $n } ошибок
    }
problems-warnings =
    { $n ->
        [one] { $n } предупреждение
        [few] { $n } предупреждения
       *[many] { $n } предупреждений
    }
problems-both = { $errors }, { $warnings }
problems-none = ошибок не найдено
check-errors = { $problems }: пока ошибки не исправлены, сайт опубликовать нельзя
check-warnings = { $problems }: сайт можно публиковать
check-strict = { $problems }: с параметром --strict проверка не пройдена

## Переводы

translations-column-language = язык
translations-column-texts = текстов
translations-column-current = переведено
translations-column-reviewed = проверено
translations-column-behind = отстаёт
translations-column-unrecorded = не учтено
translations-column-missing = нет
translations-column-share = доля
translations-percent = { $n } %
translations-open = { $place }: { $locale }, { $state }: { $name }
translations-state-behind = оригинал изменился
translations-state-unrecorded = не записано, с чего сделан перевод
translations-state-missing = перевода нет
translations-nothing-to-accept = Записывать нечего: в { $file } уже всё есть
translations-accepted =
    { $n ->
        [one] В { $file } записан { $n } перевод
        [few] В { $file } записано { $n } перевода
       *[many] В { $file } записано { $n } переводов
    }
translations-accepted-as-reviewed =
    { $n ->
        [one] В { $file } записан как проверенный { $n } перевод
        [few] В { $file } записано как проверенные { $n } перевода
       *[many] В { $file } записано как проверенные { $n } переводов
    }
translations-exported =
    { $n ->
        [one] В { $file } записан { $n } текст
        [few] В { $file } записано { $n } текста
       *[many] В { $file } записано { $n } текстов
    }
translations-imported =
    { $n ->
        [one] Изменён { $n } перевод
        [few] Изменено { $n } перевода
       *[many] Изменено { $n } переводов
    } в { $files ->
        [one] { $files } файле
       *[other] { $files } файлах
    }
translations-would-import =
    { $n ->
        [one] Изменится { $n } перевод
        [few] Изменятся { $n } перевода
       *[many] Изменятся { $n } переводов
    } в { $files ->
        [one] { $files } файле
       *[other] { $files } файлах
    }; ничего не записано
translations-nothing-to-import = Ни один перевод не изменился
translations-same =
    { $n ->
        [one] Без изменений — { $n }
       *[other] Без изменений — { $n }
    }
translations-fuzzy =
    { $n ->
        [one] Пропущен как неуверенный (fuzzy) — { $n }
       *[other] Пропущены как неуверенные (fuzzy) — { $n }
    }
translations-untranslated =
    { $n ->
        [one] Без перевода — { $n }
       *[other] Без перевода — { $n }
    }
translations-n-refused =
    { $n ->
        [one] Отклонён — { $n }
       *[other] Отклонены — { $n }
    }
translations-refused = { $place }: { $reason } ({ $text })
translations-refused-line = { $place }: { $reason }
translations-reason-unreadable = запись не читается
translations-reason-unknown-text = такого текста в содержании нет
translations-reason-original-changed = оригинал изменился с тех пор, как выгружен файл; выгрузите его заново
translations-reason-twice = этот же текст уже есть выше в файле
translations-reason-unfit = с этими словами файл не читается или меняет строение

## Отказ системы или чужие файлы

failure-busy = в { $path } прямо сейчас публикует другая сборка
    .help = дождитесь её конца и запустите сборку снова
failure-foreign = в { $path } на местах файлов сайта лежат файлы, созданные не Onuguu; ничего не опубликовано
    .help = переместите или удалите их либо опубликуйте в другую папку параметром --out
failure-mount-point = { $path } — точка монтирования, её нельзя заменить целиком
    .help = опубликуйте в папку внутри неё или рядом параметром --out
failure-not-a-folder = { $path } — не папка
    .help = уберите этот файл или опубликуйте в другую папку параметром --out
failure-damaged-manifest = список { $path } повреждён: файлы прежней сборки не отличить от чужих
    .help = восстановите его или уберите всю папку и соберите сайт заново
failure-foreign-owner = { $path } принадлежит другому пользователю, сохранить его без изменений нельзя
    .help = вынесите его из папки сайта или запустите сборку от имени этого пользователя
failure-unsafe-path = у файла сайта недопустимое имя: { $path }
    .help = переименуйте то, из чего он получается
failure-colliding-paths = два файла сайта различаются только регистром букв или занимают одно место: { $path }, { $other }
    .help = переименуйте один из них
failure-disk-full = на диске нет места; ничего не опубликовано
    .help = освободите место на диске и запустите сборку снова
failure-read-only = диск доступен только для чтения; ничего не опубликовано
    .help = опубликуйте в другую папку параметром --out
failure-permission = система не разрешает это действие
    .help = проверьте, кому принадлежит файл или папка и кто может туда писать
failure-more = … и ещё { $n }

## Предварительный просмотр

serve-started = Сайт открыт по адресу { $address }; чтобы остановить, нажмите Ctrl-C
serve-open-to-all = Его может видеть каждый в этой сети
serve-network = С телефона или другого компьютера: { $address }
serve-built = Построен за { $seconds } с
serve-stays = Пока ошибки не исправлены, показывается прежний сайт

## Формы и отчёты

help-value-body = ИСПОЛНИТЕЛЬ
help-value-period = ПЕРИОД
help-reports-command = Создаёт формы отчётов для исполнителей, читает заполненные, показывает, кто не отчитался
help-reports-form = Создаёт форму, которую исполнитель заполняет за период (.xlsx)
help-reports-import = Читает заполненные формы и записывает отчёты в содержание
help-reports-status = Показывает по исполнителям, каких отчётов за квартал нет
help-reports-body = Исполнитель, его id в content/bodies.yaml; all — по файлу для каждого, кто обязан отчитаться
help-reports-period = Квартал (2026-Q4), год (2026), checkpoint-50 или checkpoint-100
help-reports-quarter = Квартал, например 2026-Q3 (по умолчанию последний закончившийся)
help-reports-lang = Язык формы (по умолчанию язык оригинала)
help-reports-out = Файл для записи; с --body all — папка (по умолчанию ПЕРИОД-ИСПОЛНИТЕЛЬ.xlsx в текущей папке)
help-reports-force = Заменить уже имеющиеся файлы
help-reports-of-forms = Отчёты из этой папки вместо собственных
help-reports-files = Заполненные формы (.xlsx)
help-reports-dry-run = Только показать, что изменится
help-examples-reports-all =
    onuguu reports form --body road-directorate --period 2026-Q4     форма для заполнения
    onuguu reports import 2026-Q4-road-directorate.xlsx --dry-run    что она изменит
    onuguu reports status                                            кто ещё не отчитался
help-examples-reports-form =
    onuguu reports form --body road-directorate --period 2026-Q4
    onuguu reports form --body all --period 2026-Q4 --lang ru --out forms
help-examples-reports-import =
    onuguu reports import 2026-Q4-road-directorate.xlsx --dry-run
    onuguu reports import forms/*.xlsx
help-examples-reports-status =
    onuguu reports status
    onuguu reports status --period 2026-Q3 --format json

reports-form-written =
    { $file }: { $n ->
        [one] { $n } мера
        [few] { $n } меры
       *[other] { $n } мер
    }
reports-file-exists = файл { $file } уже есть и может быть заполнен
reports-file-exists-help = укажите другой файл параметром --out или замените его с --force; ничего не записано
reports-unknown-body = исполнителя `{ $found }` нет
reports-body-without-measures = `{ $found }` не отвечает ни за одну меру, отчитываться не о чем
reports-unknown-period = отчётного периода `{ $found }` нет
reports-unknown-quarter = квартала `{ $found }` в отчётности нет
reports-unknown-language = на сайте нет языка `{ $found }`
reports-no-quarter = ни один отчётный квартал ещё не закончился, или в content/site.yaml не задан календарь отчётности
reports-content-errors = на содержание нельзя полагаться: { $problems }
reports-content-errors-help = их показывает `onuguu check`
reports-status-title = Отчётный период: { $period } ({ $id })
reports-status-due = Срок представления: { $due }; данные на { $day }
reports-status-nothing-due = Отчёты за этот квартал пока не требуются
reports-status-body = { $name } ({ $id }): не опубликовано { $missing } из { $due }
reports-status-nobody = Исполнитель в программе не указан
reports-status-complete = Все отчёты опубликованы
reports-status-overdue = просрочен
reports-status-open = срок ещё не истёк
reports-status-submitted = представлен, ожидает утверждения
reports-status-total = Требуется: { $due }. Опубликовано: { $received }, из них с опозданием: { $late }. Просрочено: { $overdue }. Срок не истёк: { $open }. Представлено, ожидает утверждения: { $submitted }.

## Загрузка форм

help-reports-submitted = День, когда сданы формы, если в них он не указан (по умолчанию — сегодня)

usage-no-form-file = нет файла { $file }
usage-no-form-file-help = укажите файлы заполненных форм
reports-problem = { $place }: { $problem }
reports-state-percent = { $status } { $percent } %
reports-change-first = { $measure }: { $after }; первый отчёт
reports-change-moved = { $measure }: { $before } → { $after }
reports-change-percent = { $measure }: { $status } { $before } % → { $after } %
reports-change-as-before = { $measure }: { $after }, как и прежде
reports-change-unchanged = { $measure }: без изменений ({ $path })
reports-fate-new = новый файл: { $path }
reports-fate-draft = вместо черновика: { $path }
reports-fate-corrects = исправляет отчёт { $report }, который остаётся: { $path }
reports-fate-evidence = подтверждение: { $path }
reports-imported =
    { $n ->
        [one] Записан { $n } отчёт
        [few] Записано { $n } отчёта
       *[other] Записано { $n } отчётов
    }
reports-would-import =
    { $n ->
        [one] Был бы записан { $n } отчёт
        [few] Было бы записано { $n } отчёта
       *[other] Было бы записано { $n } отчётов
    }; ничего не записано
reports-nothing-to-import = Записывать нечего: обо всём этом уже есть отчёты
reports-nothing-filled-in = Записывать нечего: не заполнена ни одна строка
reports-n-unchanged = Без изменений: { $n }
reports-left-over = Файл { $path } больше не назван ни в одном отчёте; удалите его, если он не нужен
reports-import-refused = { $problems }; ничего не записано
reports-next = Дальше: проверьте содержание командой `onuguu check`. Отчёты записаны как черновики, сайт их не показывает; когда рабочая группа утвердит отчёт, впишите в его файл: { $line }

## Сравнение

help-value-revision = ВЕРСИЯ
help-diff = Показывает по мерам и текстам, что изменилось с прежнего состояния
help-diff-revision = Версия git для сравнения: коммит, ветка или метка (по умолчанию HEAD, последний коммит)
help-diff-against = Папка другого проекта вместо версии git
help-diff-html = Записать изменения в один файл HTML, который можно отправить
help-examples-diff =
    onuguu diff                               что изменилось с последнего коммита
    onuguu diff main --html changes.html      файл для рабочей группы
    onuguu diff --against /srv/published      отличия от проекта в другой папке
diff-revision = версия { $name } ({ $hash }, { $day })
diff-working-tree = рабочая папка
diff-written = Изменения записаны в файл { $file }
diff-file-exists = файл { $file } уже есть, и записала его не эта команда
diff-file-exists-help = укажите в --html другой файл; ничего не записано
diff-no-git = программа git не найдена
    .help = установите её или укажите папку прежнего состояния параметром --against
diff-no-repository = папка { $root } не лежит в репозитории git
    .help = укажите папку прежнего состояния параметром --against
diff-unknown-revision = нет версии `{ $found }`
    .help = версии показывает `git log --oneline`, ветки – `git branch --all`
diff-no-programme = в версии `{ $found }` программы нет: в ней не найдена папка `content`
    .help = укажите более позднюю версию: их показывает `git log --oneline -- content`
