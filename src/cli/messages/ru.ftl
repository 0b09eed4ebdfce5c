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
help-value-lang = ЯЗЫК
help-value-color = КОГДА

help-build = Собирает сайт и публикует его в папке public
help-check = Проверяет содержание и показывает все ошибки с файлом и строкой
help-help = Показывает справку по команде

help-as-of = День, на который считается состояние мер, ГГГГ-ММ-ДД (по умолчанию сегодня)
help-out = Папка для готового сайта (по умолчанию public в папке проекта)
help-base-url = Адрес сайта в интернете вместо указанного в content/site.yaml
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
    onuguu help build            всё о команде build
help-examples-build =
    onuguu build
    onuguu build --as-of 2026-12-31
    onuguu build --out /var/www/programme --base-url https://example.kg/programme/
help-examples-check =
    onuguu check
    onuguu check --strict
    onuguu check --format json > problems.json

## Неверная команда

label-error = ошибка
label-help = подсказка

usage-more = Подробнее: { $command }
usage-did-you-mean = возможно, имелось в виду `{ $suggestion }`?
usage-unknown-command = нет команды `{ $found }`
usage-unknown-option = нет параметра `{ $found }`
usage-unexpected = лишний аргумент `{ $found }`
usage-option-of-command = этот параметр пишется после команды: `onuguu { $command } { $found }`
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
build-warnings =
    { $warnings ->
        [one] { $warnings } предупреждение; его покажет `onuguu check`
        [few] { $warnings } предупреждения; их покажет `onuguu check`
       *[many] { $warnings } предупреждений; их покажет `onuguu check`
    }
build-next = Дальше: откройте { $page } в браузере, затем загрузите всю папку на веб-сервер
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
