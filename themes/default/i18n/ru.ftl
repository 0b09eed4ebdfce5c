# Interface strings of the default theme: Russian.
# Keys are grouped by page kind; ky.ftl and en.ftl hold the same keys with the same variables.
# Variables: $n is a number (for plurals); $value, $period, $date, $year, $programme and the like are ready-made text.

## The frame of every page

site-page-title = { $page } — { $site }
site-skip = Перейти к основному тексту
site-sight = Версия для слабовидящих
site-sight-note = Крупные буквы, сильный контраст, без изображений
site-languages = Язык сайта
site-menu = Главное меню
site-breadcrumb = Путь к странице
language-ky = Кыргызча
language-ru = Русский
language-en = English
# The language as previews of links name it (Open Graph).
locale-name = ru_RU

menu-programme = Программа
menu-measures = Меры
menu-directions = Направления
menu-places = Места
menu-bodies = Исполнители
menu-swot = SWOT
menu-about = О сайте
menu-offline = Без интернета

footer-label = Сведения о сайте
footer-as-of = Данные { $as-of }.
footer-official = Официальный текст программы — на кыргызском языке.
footer-source = Принятый текст
footer-website = Сайт города

## Several pages

pager-label = Предыдущая и следующая страницы
pager-previous = Назад
pager-next = Далее
contents = Содержание
note-label = Примечание редактора
notes-title = Примечания редактора
source-label = В принятом тексте:
source-line = строка { $line }
source-lines = строки { $from }–{ $to }
as-printed-also = В программе также написано:

untranslated-page = Эта страница ещё не переведена: текст дан на кыргызском языке.
untranslated-part = Часть этой страницы ещё не переведена: она дана на кыргызском языке и помечена «ky».

## Dates, periods, counts

date-long = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } года
date-as-of = по состоянию на { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } года
period-year = { $year } г.
period-years = { $from }–{ $to } гг.
period-annual = ежегодно

## Units; $value is the number as it is to be shown

unit-percent = { $value } %
unit-km = { $value } км
unit-megawatt = { $value } МВт
unit-thousand-som = { $value } тыс. сомов
unit-million-som = { $value } млн сомов
unit-som = { $value } сомов
unit-hectare = { $value } га
unit-square-metre = { $value } м²
unit-piece = { $value } шт.
unit-person = { $n ->
    [one] { $value } человек
    [few] { $value } человека
    [many] { $value } человек
   *[other] { $value } человека
}
unit-job = { $n ->
    [one] { $value } рабочее место
    [few] { $value } рабочих места
    [many] { $value } рабочих мест
   *[other] { $value } рабочего места
}
unit-place = { $n ->
    [one] { $value } место
    [few] { $value } места
    [many] { $value } мест
   *[other] { $value } места
}
unit-enterprise = { $n ->
    [one] { $value } предприятие
    [few] { $value } предприятия
    [many] { $value } предприятий
   *[other] { $value } предприятия
}
unit-building = { $n ->
    [one] { $value } здание
    [few] { $value } здания
    [many] { $value } зданий
   *[other] { $value } здания
}
unit-school = { $n ->
    [one] { $value } школа
    [few] { $value } школы
    [many] { $value } школ
   *[other] { $value } школы
}
unit-kindergarten = { $n ->
    [one] { $value } детский сад
    [few] { $value } детских сада
    [many] { $value } детских садов
   *[other] { $value } детского сада
}
unit-bus = { $n ->
    [one] { $value } автобус
    [few] { $value } автобуса
    [many] { $value } автобусов
   *[other] { $value } автобуса
}
unit-well = { $n ->
    [one] { $value } скважина
    [few] { $value } скважины
    [many] { $value } скважин
   *[other] { $value } скважины
}

## Badges, schedule, roles, kinds

badge-label = Состояние
badge-what = Что означает эта отметка?
badge-cancelled = Отменена
badge-suspended = Приостановлена
badge-completed_verified = Выполнена, проверена
badge-completed = Выполнена, не проверена
badge-completed-disputed = Заявлена выполненной, не подтверждена
badge-not_completed = Не выполнена
badge-deadline_passed = Срок истёк, работы не завершены
badge-report_late = Отчёт запаздывает
badge-in_progress = Выполняется
badge-in_progress-percent = Выполняется: { $percent } %
badge-not_started = Не начата
badge-deadline_passed_no_report = Срок истёк, отчёт не опубликован
badge-no_report_yet = Отчёта пока нет

# $schedule is the value of the schedule (`due_this_year`), $period and $as-of are text.
badge-reason-deadline_passed_no_report = Срок по программе ({ $period }) истёк, но { $as-of } утверждённый отчёт об этой мере не опубликован. Это не значит, что мера не выполнена.
badge-reason-no_report_yet = { $schedule ->
    [not_started_yet] Срок по программе ({ $period }) ещё не наступил; { $as-of } отчёт об этой мере не опубликован.
    [due_this_year] Срок по программе ({ $period }) истекает в этом году; { $as-of } утверждённый отчёт об этой мере не опубликован.
    [no_deadline] Программа не устанавливает конечного срока ({ $period }); { $as-of } утверждённый отчёт об этой мере не опубликован.
   *[within_period] Срок по программе ({ $period }) ещё не истёк; { $as-of } утверждённый отчёт об этой мере не опубликован.
}

# $about is the period that the last report is about, $by the body that made it; $percent is text, $has-percent yes or no.
badge-reason-cancelled = Последний утверждённый отчёт ({ $about }; { $by }) сообщает, что мера отменена; решение приложено к подтверждениям.
badge-reason-suspended = Последний утверждённый отчёт ({ $about }; { $by }) сообщает, что работы временно остановлены.
badge-reason-completed_verified = Последний утверждённый отчёт ({ $about }; { $by }) сообщает о выполнении меры; рабочая группа по мониторингу и оценке проверила и подтвердила это.
badge-reason-completed = { $verification ->
    [disputed] Последний утверждённый отчёт ({ $about }; { $by }) сообщает о выполнении меры, но рабочая группа по мониторингу и оценке этого не подтвердила.
   *[other] Последний утверждённый отчёт ({ $about }; { $by }) сообщает о выполнении меры; рабочая группа по мониторингу и оценке этого ещё не проверила.
}
badge-reason-not_completed = Последний утверждённый отчёт ({ $about }; { $by }) сообщает, что мера завершена без выполнения.
badge-reason-deadline_passed = { $has-percent ->
    [yes] Срок по программе ({ $period }) истёк, а последний утверждённый отчёт ({ $about }; { $by }) сообщает о выполнении на { $percent } %.
   *[no] Срок по программе ({ $period }) истёк, а по последнему утверждённому отчёту ({ $about }; { $by }) работы не завершены.
}
badge-reason-report_late = Последний утверждённый отчёт о мере — { $about } ({ $by }); отчёт, который нужно было представить { $due }, { $as-of } не опубликован.
badge-reason-in_progress = { $has-percent ->
    [yes] Последний утверждённый отчёт ({ $about }; { $by }) сообщает о выполнении на { $percent } %.
   *[no] По последнему утверждённому отчёту ({ $about }; { $by }) работы идут.
}
badge-reason-not_started = По последнему утверждённому отчёту ({ $about }; { $by }) работы не начаты; срок по программе ({ $period }) ещё не истёк.

schedule-label = По сроку
schedule-not_started_yet = Срок ещё не наступил
schedule-within_period = В пределах срока
schedule-due_this_year = Срок истекает в этом году
schedule-deadline_passed = Срок истёк
schedule-no_deadline = Конечного срока нет

delivery-not_started = Не начата
delivery-in_progress = Выполняется
delivery-partly_completed = Выполнена частично
delivery-completed = Выполнена
delivery-not_completed = Не выполнена
delivery-suspended = Приостановлена
delivery-cancelled = Отменена
delivery-label = Выполнение

verification-not_verified = Не проверено
verification-verified = Проверено и подтверждено
verification-disputed = Не подтверждено
verification-label = Проверка

reporting-not_due = Срок отчёта не наступил
reporting-due = Отчёт ожидается
reporting-reported = Отчёт представлен
reporting-late = Последний отчёт запаздывает
reporting-missing = Не опубликовано несколько отчётов
reporting-never = Отчёты не опубликованы
reporting-label = Отчётность
reporting-period-quarter = { $quarter ->
    [1] I квартал { $year } года
    [2] II квартал { $year } года
    [3] III квартал { $year } года
   *[4] IV квартал { $year } года
}
reporting-period-year = { $year } год
reporting-period-checkpoint-50 = проверка при выполнении 50 % работ
reporting-period-checkpoint-100 = проверка при выполнении 100 % работ

standing-in_time = В срок
standing-late = С опозданием
standing-overdue = Не опубликован
standing-open = Ожидается

evidence-photo = Фотография
evidence-acceptance_act = Акт приёмки
evidence-decision = Решение
evidence-contract = Договор
evidence-document = Документ

role-lead = ответственный исполнитель, назван первым
role-co = ответственный исполнитель
role-by_agreement = по согласованию

body-kind-city = Городские органы и службы
body-kind-oblast = Областные органы
body-kind-republic = Республиканские органы
body-kind-enterprise = Предприятия
body-kind-education = Учебные заведения
body-kind-association = Объединения
body-kind-group = Группы людей и организаций

place-kind-street = Улицы
place-kind-territory = Территориальные управления
place-kind-village = Сёла
place-kind-microdistrict = Микрорайоны
place-kind-square = Площади
place-kind-school = Школы
place-kind-kindergarten = Детские сады
place-kind-college = Вузы, колледжи, лицеи
place-kind-health = Здравоохранение
place-kind-culture = Учреждения культуры
place-kind-sport = Спортивные объекты
place-kind-park = Парки и скверы
place-kind-water = Реки, каналы, источники
place-kind-landmark = Известные места
place-kind-industry = Предприятия и рынки
place-kind-district = Территории за пределами города

## Home

home-description = { $programme }: что запланировано, к какому сроку и кто отвечает.
home-lede = Что город обещал, к какому сроку, кто отвечает и что известно о выполнении.
home-status = Текущее состояние
home-promised = { $n ->
    [one] мера обещана
    [few] меры обещано
   *[other] мер обещано
}
home-reported = с утверждённым отчётом
home-coverage = Утверждённый отчёт опубликован по { $reported } из { $total } { $total ->
    [one] меры
   *[other] мер
}.
home-coverage-none = Пока не опубликовано ни одного отчёта о выполнении программы. Отсутствие отчёта не значит, что мера не выполнена.
home-place = Моя улица, моя школа, моё село
home-place-lede = Узнайте, что запланировано там, где вы живёте.
home-place-all = Все места
home-directions = По направлениям
home-years = По срокам
home-years-lede = В каком году мера должна завершиться.
home-year = { $year } год
home-annual = Ежегодно
home-chapters = Текст программы
home-chapters-all = Целиком на одной странице
home-measures-all = Все меры

## The programme's text

programme-title = Текст программы
programme-description = { $programme }: полный текст, таблицы и SWOT-анализ.
programme-lede = Программа дана в том виде, в каком она принята. Примечания редактора выделены и не смешаны с текстом.
programme-all-link = Читать программу целиком на одной странице
programme-annex = Приложение 1. План мероприятий
section-description = { $programme }: { $title }.
section-contents = Содержание раздела
section-subsections = Разделы этой главы
all-title = Программа целиком
all-description = { $programme }: на одной странице, для чтения и печати.
all-lede = Все главы программы на одной странице. Удобно для печати.
swot-title = SWOT-анализ
swot-description = { $programme }: сильные и слабые стороны, возможности и угрозы.
swot-lede = Сильные и слабые стороны — внутренние обстоятельства города, возможности и угрозы — внешние.

table-unit = Единица измерения: { $unit }
table-caption-by-editor = В программе у таблицы нет названия; его дал редактор.
table-total-differs = Строка «{ $row }», столбец «{ $column }»: напечатанный итог ({ $printed }) не совпадает с суммой строк ({ $computed }); разница { $difference }.
table-column-total-differs = Строка «{ $row }», столбец «{ $column }»: напечатанный итог ({ $printed }) не совпадает с суммой столбцов ({ $computed }); разница { $difference }.
chart-description = { $title }. Наименьшее значение — { $min } ({ $min-category }), наибольшее — { $max } ({ $max-category }). Все числа даны в таблице.
chart-legend = Обозначения

## Measures

measures-title = Меры плана мероприятий
measures-description = { $programme }: меры (всего { $n }), их сроки, ответственные и состояние.
measures-lede = { $n ->
    [one] { $n } мера
    [few] { $n } меры
   *[many] { $n } мер
} приложения 1 по направлениям.
measures-filter = Выбор мер
measures-by-direction = По направлению
measures-by-year = По сроку
measures-by-body = По исполнителю
measures-by-place = По месту

measure-number = Мера { $number }
measure-title = Мера { $number }. { $task }
measure-description = Мера { $number }, { $direction }. Срок: { $period }. Ответственные, действия и ожидаемые результаты.
measure-facts = Коротко
measure-direction = Направление
measure-period = Срок реализации
measure-responsible = Ответственные исполнители
measure-responsible-none = В программе ответственный исполнитель не указан
measure-funding = Указанный источник финансирования
measure-places = Места
measure-actions = Действия
measure-action-period = Срок: { $period }
measure-expected = Ожидаемые результаты
measure-expected-label = Так в программе записан ожидаемый результат. Это не отчёт о сделанном.
measure-indicators = Показатели
measure-indicators-label = Целевые значения, которые программа задаёт числами.
measure-reports = Отчёты
measure-reports-none = Отчёты об этой мере не опубликованы.
measure-printed = Как напечатано в программе
measure-printed-period = Срок
measure-printed-responsible = Ответственные исполнители
measure-related = Связанные меры
measure-related-place = В тех же местах
measure-related-body = У тех же исполнителей
measure-previous = Предыдущая мера
measure-next = Следующая мера
indicator-baseline = Базовое значение, { $year } г.: { $value }
indicator-target = Целевое значение, { $year } г.: { $value }
indicator-target-annual = Целевое значение, ежегодно: { $value }
indicator-baseline-annual = Базовое значение, ежегодно: { $value }

## Directions, bodies, places, years

directions-title = Направления
directions-description = { $programme }: направления плана мероприятий.
directions-lede = Разделы плана мероприятий (приложение 1) в том порядке, в каком они стоят в программе.
direction-description = { $title }: меры программы, сроки и ответственные.
direction-goal = Цель
direction-sub = Подразделы
direction-parent = Входит в направление
direction-measures = Меры

bodies-title = Ответственные исполнители
bodies-description = { $programme }: органы и организации, ответственные за меры.
bodies-lede = Органы, организации и группы, которые в программе названы ответственными за меры.
body-description = { $name }: меры в программе развития, сроки и состояние.
body-measures-lead = Меры, где исполнитель назван первым
body-measures-co = Меры, где исполнитель назван наряду с другими
body-measures-by_agreement = Меры, где исполнитель участвует по согласованию
body-parent = В составе
body-children = Подразделения
body-successor = Правопреемник
body-coverage = Утверждённый отчёт опубликован по { $reported } из { $total } { $total ->
    [one] меры
   *[other] мер
}.

places-title = Улицы, школы, сёла
places-description = { $programme }: что запланировано на улицах, в школах и сёлах.
places-lede = Места, которые названы в программе. Число рядом с названием показывает, в скольких мерах названо это место.
places-kinds = Виды мест
place-title = { $name }: что запланировано
place-description = { $name }: что здесь запланировано. { $programme }.
place-planned = Что здесь запланировано
place-planned-none = Ни в одной мере плана мероприятий это место не названо.
place-sections = В тексте программы
place-within = Где находится
place-contains = На этой территории

year-title = Меры, срок которых истекает в { $year } году
year-title-annual = Ежегодные меры
year-description = Меры, которые по программе развития должны быть выполнены до конца { $year } года.
year-description-annual = Меры, которые по программе развития выполняются ежегодно.
year-lede = Срок этих мер по программе истекает 31 декабря { $year } года.
year-lede-annual = Для этих мер программа не устанавливает конечного срока.
years-label = Годы

## About

about-title = О сайте
about-description = Что означают отметки, название города, переводы, источники и как пользоваться сайтом.
about-lede = Этот сайт сделан, чтобы программа развития города была понятна каждому жителю.
about-badges = Как читать отметки
about-badges-text = Состояние каждой меры показывает одна отметка. Её не ставят вручную: она определяется сроком по программе, опубликованными отчётами и датой страницы.
about-badge-cancelled = По последнему утверждённому отчёту мера выполняться не будет. Такой отчёт публикуется только вместе с решением об отмене.
about-badge-suspended = По последнему утверждённому отчёту работы временно остановлены.
about-badge-completed_verified = Исполнитель сообщил о выполнении, и рабочая группа по мониторингу и оценке проверила и подтвердила это.
about-badge-completed = Исполнитель сообщил о выполнении, но рабочая группа этого ещё не проверила или не подтвердила.
about-badge-not_completed = По последнему утверждённому отчёту мера завершена без выполнения.
about-badge-deadline_passed = Последний год срока закончился, а по последнему утверждённому отчёту работы не завершены.
about-badge-report_late = Отчёты о мере публиковались, но последний, срок которого наступил, не опубликован.
about-badge-in_progress = По последнему утверждённому отчёту работы идут. Процент, если он указан, взят из этого отчёта.
about-badge-not_started = По последнему утверждённому отчёту работы не начаты, а срок ещё не истёк.
about-badge-deadline_passed_no_report = Последний год срока закончился, а утверждённый отчёт не опубликован. Выполнена мера или нет, сайту неизвестно.
about-badge-no_report_yet = Срок ещё не истёк или конечного срока нет, а отчёт пока не опубликован.
about-expected = Ожидаемый результат — не отчёт
about-expected-text = Ожидаемые результаты в программе чаще всего записаны в прошедшем времени: «построено», «создано». Они говорят о том, что запланировано, а не о том, что сделано.
about-name = Название города
about-translations = Языки и переводы
about-translations-text = Программа принята на кыргызском языке, и официальным является этот текст. Русский и английский тексты — переводы для удобства читателей. Части, которые ещё не переведены, оставлены на кыргызском языке и помечены.
about-text = Как дан текст
about-text-text = Текст дан в том виде, в каком он принят: исправлены только перепутанные одинаковые на вид буквы и лишние пробелы. Повторы номеров, несовпадающие суммы и опечатки сохранены, рядом с ними стоит примечание редактора.
about-source = Источник
about-source-text = В конце страниц мер и разделов есть ссылка на строки принятого текста.
about-access = Как пользоваться сайтом
about-access-text = Сайт работает без скриптов, рассчитан на недорогие телефоны и медленный интернет, удобен для программ экранного доступа. Он не собирает о вас никаких данных.

## The adopted text

source-title = Принятый текст
source-description = { $programme }: принятый текст с номерами строк.
source-lede = На этот текст опираются все страницы сайта. Номера строк поставлены для ссылок.
source-download = Скачать текст файлом
source-page-title = Принятый текст, строки { $from }–{ $to }
source-pages = Страницы текста
source-page = { $from }–{ $to }

## Файлы для программ: отметки на других сайтах, лента, календарь

# Стоит перед тем, что построено на вымышленных отчётах.
export-sample = Пример, вымышленные данные. { $text }

# На отметке: слово над номером меры и слово, которым помечены вымышленные отчёты.
embed-badge-measure = Мера
embed-badge-sample = ПРИМЕР
embed-badge-title = Мера { $number } — { $status } ({ $as-of })
embed-title = Разместить отметку на своём сайте
embed-text = Этот код показывает отметку меры на другом сайте. Когда состояние меры меняется, меняется и картинка.
embed-code = Код HTML
embed-alt = Мера { $number }: текущее состояние

feed-link = Новые отчёты (лента Atom)
feed-title = { $site }: опубликованные отчёты
feed-subtitle = { $programme }: утверждённые отчёты о мерах, сначала новые.
# $change начинается со строчной буквы.
feed-entry = { $number }: { $change }
feed-entry-corrected = { $number } (позднее исправлено): { $change }

calendar-link = Календарь сроков (iCalendar)
calendar-title = { $site }: сроки
calendar-description = { $programme }: сроки мер и последние дни сдачи отчётов. Данные { $as-of }.
calendar-deadlines = Сроки мер
calendar-deadline = Срок меры { $number }: { $task }
calendar-deadline-text =
    Срок меры по программе — последний день периода её реализации ({ $period }).
    Ответственные исполнители: { $bodies }.
    Отметка { $as-of }: { $status }.
calendar-reports = Сдача отчётов
calendar-report-quarter = Последний день сдачи отчётов: { $period }
calendar-report-year = Последний день сдачи годового отчёта: { $period }
calendar-report-text-quarter = Ответственные исполнители отчитываются о мерах раз в квартал. Отчётный период: { $period }.
calendar-report-text-year = Срок годового отчёта об исполнении программы. Отчётный период: { $period }.

## Not found

not-found-title = Такой страницы нет
not-found-description = По этому адресу страницы нет.
not-found-text = Возможно, адрес набран с ошибкой или страница перенесена. Попробуйте найти нужное здесь.

## Translations

translation-behind = [оригинал с тех пор изменён]
translation-original = Кыргызча
translation-note = { $review ->
    [all] Неофициальный перевод, проверен человеком. Официальный текст — на кыргызском языке.
    [part] Неофициальный перевод, проверен частично. Официальный текст — на кыргызском языке.
   *[none] Неофициальный перевод, не проверен. Официальный текст — на кыргызском языке.
}

## Что изменил отчёт; начинается со строчной буквы, стоит после номера меры

change-not-started = не начата
change-in-progress = выполняется
change-partly-completed = выполнена частично
change-completed = выполнена
change-not-completed = не выполнена
change-suspended = приостановлена
change-cancelled = отменена
change-with-percent = { $state }, { $percent } %
change-first = первый отчёт: { $after }
change-none = без изменений: { $after }
change-percent = { $state }, { $from } % → { $to } %
change-state = { $before } → { $after }
change-verified = { $change }; рабочая группа подтвердила
change-disputed = { $change }; рабочая группа не подтвердила
change-correction = исправление: { $change }
change-draft = черновик, не утверждён: { $change }

## Мониторинг

menu-monitoring = Мониторинг
home-monitoring = Подробнее о состоянии: по направлениям, срокам и исполнителям
measures-by-badge = По состоянию
monitoring-title = Состояние мер
monitoring-description = { $programme }: состояние мер ({ $n }), последние отчёты и ближайшие сроки.
monitoring-lede = Что было обещано и о чём есть отчёты. Дата данных — { $date }.
monitoring-latest = Последние отчёты
monitoring-latest-none = Пока не опубликовано ни одного отчёта.
monitoring-next = Ближайший срок
monitoring-next-none = Отчётов больше не ожидается.
monitoring-next-line = Отчёт за { $period }, срок — { $date }
monitoring-n-measures = { $n ->
    [one] { $n } мера
    [few] { $n } меры
    [many] { $n } мер
   *[other] { $n } меры
}
monitoring-n-reports = { $n ->
    [one] { $n } отчёт
    [few] { $n } отчёта
    [many] { $n } отчётов
   *[other] { $n } отчёта
}
monitoring-calendar = Сроки для вашего календаря
monitoring-feed = Лента новых отчётов
monitoring-all-of-them = { $n ->
    [one] Все меры ({ $n })
   *[other] Все меры ({ $n })
}
monitoring-breakdowns = В сравнении
monitoring-breakdowns-lede = Длина полосы показывает количество мер. Рядом: меры с утверждённым отчётом / все меры.
monitoring-by-direction = По направлениям
monitoring-by-year = По срокам
monitoring-by-body = По исполнителям
monitoring-by-body-note = Исполнители, названные не менее чем в двух мерах. Мера учтена у каждого названного в ней исполнителя.
monitoring-table = То же в виде таблицы
monitoring-column-direction = Направление
monitoring-column-year = Срок
monitoring-column-body = Исполнитель
monitoring-column-all = Всего мер
monitoring-column-reported = С утверждённым отчётом
monitoring-timeline = Все меры по времени
monitoring-timeline-description = { $programme }: все меры ({ $n }) по срокам, годы и состояние каждой.
monitoring-timeline-lede = Полоса охватывает годы, отведённые мере программой. Вертикальная черта — { $date }.
monitoring-periods = Отчётные периоды
monitoring-periods-lede = Сколько отчётов из ожидавшихся опубликовано.
monitoring-received = { $received } из { $due }
monitoring-rules = Правила отчётности
monitoring-rules-quarter = Исполнитель, названный первым, отчитывается о мере каждый квартал в течение { $days ->
    [one] { $days } дня
   *[other] { $days } дней
} после его окончания.
monitoring-rules-year = Отчёт за весь год представляется до { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[other] декабря
} следующего года.
monitoring-rules-approved = Отчёт публикуется и учитывается после того, как его утвердит рабочая группа по мониторингу и оценке.
monitoring-data = Всё это как открытые данные

status-description = { $programme }: меры с отметкой «{ $badge }» ({ $n }).
status-lede = { $n } из { $total } { $total ->
    [one] меры
   *[other] мер
}.
status-others = Другие состояния

period-title = Отчёты: { $period }
period-description = { $programme }. Отчёты: { $period }. Что изменилось по каждой мере и каких отчётов нет.
period-due = Отчёты нужно было представить в срок: { $date }.
period-due-open = Срок представления отчётов: { $date }.
period-changes = Что изменилось
period-changes-none = За этот период отчётов не опубликовано.
period-corrected = (позже исправлено)
period-overdue = Отчёт не опубликован
period-overdue-lede = Срок отчёта об этих мерах прошёл. Отсутствие отчёта не значит, что ничего не сделано.
period-open = Отчёты ожидаются
period-no-body = Программа никого не называет первым

record-due = Ожидалось отчётов
record-period = Период
body-record = Отчётность
body-record-lede = Квартальные отчёты о мерах, где этот исполнитель назван первым.
body-record-periods = По кварталам
## Open data

menu-data = Открытые данные
data-title = Открытые данные
data-description = { $programme }: меры, отчёты и показатели в файлах XLSX, CSV и JSON.
data-lede = Все сведения о мерах, отчётах и показателях с этого сайта можно скачать файлами и анализировать самостоятельно.
data-as-of = Данные приведены { $as-of }. Все файлы обновляются вместе с сайтом.
data-sample = ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ. Отчёты вымышлены и ничего не говорят о городе.
data-files = Файлы
data-size = { $n } КБ
data-file-xlsx = Все таблицы в одном файле, каждая на своём листе; словарь данных на трёх языках. Для Excel или LibreOffice.
data-file-measures-csv = Меры: одна строка на меру.
data-file-reports-csv = Опубликованные отчёты: одна строка на отчёт.
data-file-indicators-csv = Значения показателей: базовые, целевые и фактические.
data-file-measures-json = Все меры с полными сведениями и состоянием.
data-file-reports-json = Все опубликованные отчёты с перечнем подтверждающих документов и израсходованными средствами.
data-file-measure-json = Одна мера и вся история опубликованных отчётов о ней; в адресе – номер меры. Ссылка есть и на странице каждой меры.
data-file-schema = Схема файлов JSON (JSON Schema 2020-12).
data-file-package = Описание всех файлов и столбцов (Frictionless Data Package).
data-description-package = Меры программы развития, опубликованные отчёты и показатели. Черновики отчётов не включаются.
data-description-schema = По этой схеме составлены measures.json, reports.json и файл отдельной меры.
data-notes = Прежде чем использовать
data-note-absence = Пустое значение означает, что сведений нет, а не ноль. Отсутствие отчёта не означает, что мера не выполнена.
data-note-expected = Ожидаемые результаты – слова программы, а не отчёт о выполненной работе.
data-note-number = Номер меры – текст: 2.10 и 2.1 – разные меры. Открывая CSV, Excel читает их как числа, поэтому для Excel берите файл XLSX.
data-note-languages = Текст на нескольких языках занимает в CSV и XLSX по столбцу на язык (task_ky, task_ru, task_en), а в JSON это объект с языками. Непереведённый текст остаётся пустым.
data-note-lists = В CSV и XLSX несколько идентификаторов в одной ячейке разделены точкой с запятой.
data-note-csv = CSV: UTF-8, разделитель – запятая, десятичный знак – точка, даты в виде 2026-11-22.
data-dictionary = Словарь данных
data-dictionary-text = Имена столбцов и полей одинаковы на всех языках и не меняются.
data-column-field = Поле
data-column-meaning = Значение
data-only-tables = только CSV, XLSX
data-only-records = только JSON
data-optional = может быть пустым
data-word-list = Список кодов
data-codes = Коды
data-codes-text = Коды одинаковы на всех языках; здесь приведены их названия на сайте.
data-licence = Лицензия
data-licence-none = Город пока не установил лицензию на использование данных.
data-cite = Как ссылаться
data-cite-text = { $publisher }. { $programme }: открытые данные { $as-of }. { $address }
measure-data = Скачать данные об этой мере (JSON)

# Types of fields
data-type-measure-number = номер меры, текст
data-type-string = строка
data-type-report-id = идентификатор отчёта
data-type-reporting-period = отчётный период
data-type-text = текст на каждом языке
data-type-addresses = адрес на каждом языке
data-type-address = адрес
data-type-date = дата
data-type-whole = целое число
data-type-decimal = число
data-type-truth = true или false
data-type-word = код
data-type-ids = идентификаторы
data-type-texts = список текстов
data-type-records = список записей

# Tables
data-table-measures = Меры и их состояние: одна запись на меру.
data-table-reports = Опубликованные отчёты, включая исправленные: одна запись на отчёт.
data-table-indicators = Значения показателей: одна запись на значение.

# Codes that have no other words
data-code-years = период, заданный годами
data-code-annual = ежегодно
data-code-baseline = базовое значение, по программе
data-code-target = целевое значение, по программе
data-code-actual = фактическое значение, по отчётам, принятым в расчёт

# Fields
data-field-title = Название программы, как принято.
data-field-publisher = Орган, публикующий данные.
data-field-as-of = День, по состоянию на который рассчитаны все значения.
data-field-sample = В демонстрационных данных true: отчёты вымышлены. В данных города всегда false.
data-field-languages = Языки текстов; первый – язык оригинала.
data-field-number = Номер меры, как напечатан в программе.
data-field-task = Задача: текст программы, как принят.
data-field-badge = Значок на сайте: следует из срока, отчётов и даты.
data-field-delivery = Исполнение по последнему отчёту, принятому в расчёт; без отчётов пусто.
data-field-percent = Процент выполнения работ по тому же отчёту.
data-field-verification = Вывод рабочей группы по мониторингу и оценке о том же отчёте; без отчётов – not_verified.
data-field-schedule = Положение даты данных относительно срока меры.
data-field-reporting = Публикуются ли отчёты в установленные сроки.
data-field-period-kind = Вид периода реализации: years или annual.
data-field-own-period = Вид собственного периода этой части; если пусто, действует период меры.
data-field-period-from = Первый год периода; для annual пусто.
data-field-period-to = Последний год периода; для annual пусто.
data-field-deadline = Последний день срока меры: 31 декабря последнего года периода.
data-field-direction = Идентификатор направления плана мероприятий.
data-field-direction-title = Название направления.
data-field-responsible = Ответственные исполнители в порядке программы; если программа никого не называет, список пуст.
data-field-lead-bodies = Ответственный исполнитель, названный в программе первым.
data-field-co-bodies = Ответственные исполнители, названные после него.
data-field-by-agreement-bodies = Исполнители с пометкой «по согласованию».
data-field-body-names = Названия всех ответственных исполнителей.
data-field-body = Идентификатор исполнителя.
data-field-body-name = Название исполнителя.
data-field-role = Роль исполнителя в мере.
data-field-funding-stated = Источники финансирования, названные в графе исполнителей программы.
data-field-places = Места, названные в мере.
data-field-place-ids = Идентификаторы мест, названных в мере.
data-field-place-names = Названия мест, названных в мере.
data-field-place = Идентификатор места.
data-field-place-kind = Вид места.
data-field-place-name = Название места.
data-field-actions = Меры/действия в порядке программы.
data-field-all-actions = Все действия, каждое с новой строки.
data-field-action-text = Текст действия.
data-field-action-responsible = Собственные ответственные исполнители действия, если названы.
data-field-action-places = Идентификаторы мест, названных в действии.
data-field-expected-results = Ожидаемые результаты словами программы; это не отчёт.
data-field-all-expected-results = Все ожидаемые результаты, каждый с новой строки; это не отчёт.
data-field-expected-text = Текст ожидаемого результата.
data-field-indicators = Показатели, заданные в программе числами.
data-field-n-reports = Число опубликованных отчётов, включая исправленные.
data-field-last-report = Последний отчёт, на котором основано состояние.
data-field-last-report-period = Отчётный период этого отчёта.
data-field-last-report-approved = День утверждения этого отчёта.
data-field-next-report-period = Период, за который ожидается следующий отчёт.
data-field-next-report-due = Срок следующего отчёта.
data-field-editor-notes = Примечания редактора.
data-field-source-lines = Строки принятого текста.
data-field-line-from = Номер первой строки.
data-field-line-to = Номер последней строки.
data-field-page = Страница меры на сайте.
data-field-json = Собственный файл меры с полной историей отчётов.
data-field-reports = Опубликованные отчёты, начиная со старых; поля описаны в таблице reports. Только в собственном файле меры.
data-field-report-id = Идентификатор отчёта: период и мера; второй отчёт оканчивается на -2.
data-field-measure = Номер меры.
data-field-reporting-period = Отчётный период: квартал (2024-Q2), год (2024) или проверка при 50 или 100 процентах работ.
data-field-period-start = Первый день отчётного периода; для проверок пусто.
data-field-period-end = Последний день отчётного периода; для проверок пусто.
data-field-reported-by = Идентификатор органа, представившего отчёт.
data-field-reported-by-name = Название органа, представившего отчёт.
data-field-submitted = День представления отчёта.
data-field-approved-by = Идентификатор группы, утвердившей отчёт.
data-field-approved-on = День утверждения отчёта; с этого дня он учитывается.
data-field-report-delivery = Исполнение по отчёту.
data-field-report-percent = Процент выполнения работ по отчёту.
data-field-report-verification = Вывод рабочей группы по мониторингу и оценке об отчёте.
data-field-counts = Учитывается ли отчёт: исправленный отчёт остаётся виден, но не учитывается.
data-field-corrects = Отчёт, который исправлен этим.
data-field-corrected-by = Отчёт, которым исправлен этот.
data-field-summary = Что сделано, словами отчитавшегося органа.
data-field-obstacles = Что помешало.
data-field-next-steps = Дальнейшие шаги.
data-field-actuals = Значения показателей, приведённые в отчёте.
data-field-spent = Израсходованные средства и подтверждающий документ.
data-field-spent-som = Сумма израсходованных средств по отчёту, в сомах; если не указана, пусто.
data-field-amount = Сумма, в сомах.
data-field-document = Документ, подтверждающий сумму.
data-field-evidence = Файлы, подтверждающие отчёт.
data-field-n-evidence = Число файлов, подтверждающих отчёт.
data-field-evidence-kind = Вид файла: фотография, акт, решение, договор или иной документ.
data-field-evidence-file = Имя файла.
data-field-sha256 = Сумма SHA-256 исходного файла, приложенного к отчёту.
data-field-evidence-title = Что показывает файл.
data-field-alt = Описание фотографии словами; для документов пусто.
data-field-evidence-date = День создания файла.
data-field-indicator = Идентификатор показателя внутри меры.
data-field-indicator-title = Название показателя.
data-field-unit = Код единицы измерения: percent, km, piece, million-som и др.
data-field-value-kind = Вид значения: baseline, target или actual.
data-field-year = Год, к которому относится значение; если пусто – каждый год.
data-field-value = Значение в единицах показателя.
data-field-value-report = Отчёт, из которого взято значение.

## Что отчёты сообщают о мере

date-by = до { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } года
date-by-every-year = до { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
sample-banner-label = Пример
sample-banner = Отчёты на этих страницах вымышлены. Они ничего не говорят о настоящем городе.
draft-banner = Предварительный просмотр: на этой странице есть неутверждённый отчёт. Он не опубликован и не меняет состояния меры.

delivery-none = Отчёта нет
standing-next = Следующий отчёт
measure-reports-jump = Отчёты об этой мере: { $n }
measure-reports-lede = Сначала идёт самый новый отчёт. Исправленный отчёт остаётся на странице со ссылкой на исправление.
measure-reports-how = Как устроена отчётность

schedule-bar = Срок и отчёты
schedule-bar-description = Шкала с { $from } по { $to } год. Срок меры: { $period }. Отчёты { $as-of }: { $reports }; не опубликовано к сроку: { $overdue }.
mark-report = отчёт
mark-corrected = исправленный отчёт
mark-missing = не опубликован к сроку
mark-draft = черновик
mark-deadline = срок: { $date }
mark-value = фактическое значение по отчёту
mark-target = целевое значение
mark-baseline = базовое значение
duties-title = Отчёты, срок которых наступил: { $due }, опубликовано: { $received }
duty-period = Период
duty-due = Срок отчёта
duty-submitted = Представлен

report-submitted = Представлен { $date }
report-in-time = в срок
report-late = с опозданием: нужно было { $due }
report-approved = Утверждён { $date }: { $by }
report-actuals = Фактические значения
report-spent = Израсходовано по документам
report-evidence = Подтверждения
report-obstacles = Препятствия
report-next-steps = Дальнейшие шаги
report-corrected = Этот отчёт исправлен и больше не учитывается.
report-to-correction = Перейти к исправлению
report-corrects = Этот отчёт исправляет прежний.
report-to-corrected = Перейти к исправленному отчёту
report-draft = Черновик: не утверждён и не опубликован.
file-kilobytes = { $size } КБ
file-megabytes = { $size } МБ

indicator-last = Последнее фактическое значение по отчёту, { $period }: { $value }
indicator-none = Фактические значения не опубликованы.
indicator-values = Фактические значения по отчётам: { $n }
indicator-value = Значение
indicator-value-corrected = позднее исправлено
indicator-value-draft = черновик
indicator-chart-description = { $title }: { $first } ({ $first-period }), последнее значение — { $last } ({ $last-period }). Все значения указаны в таблице.

measure-money = Деньги
money-planned = Запланировано
money-planned-none = Программа не называет суммы на эту меру.
money-spent = Израсходовано по документам
money-spent-note = Итог сумм, которые подтверждены документами в опубликованных отчётах. Это могут быть не все расходы.
money-spent-none = Ни в одном опубликованном отчёте сумма документами не подтверждена.

about-reporting = Как устроена отчётность
about-reporting-text = Ответственные исполнители отчитываются раз в квартал. Отчёт за год представляется { $annual } следующего года. На сайте отчёт публикуется после того, как его утвердит рабочая группа по мониторингу и оценке; состояние меры меняют только утверждённые отчёты. Отчёт за квартал считается представленным в срок, если он сдан в течение { $days ->
    [one] { $days } дня
   *[many] { $days } дней
} после окончания квартала.

## Search

search-title = Поиск
search-description = Поиск по мерам, разделам, исполнителям и местам программы, указатель всех страниц.
search-label = Что вы ищете?
search-hint = Слово, улица, исполнитель или номер меры; можно латинскими буквами или на другом языке сайта.
search-button = Найти
search-link = Поиск и указатель
search-filters = Отбор мер
search-filter-direction = Направление
search-filter-badge = Состояние
search-filter-year = Срок
search-filter-bodies = Исполнитель
search-filter-places = Место
search-any = не важно
search-annual = ежегодно
search-reset = Сбросить отбор
search-found = Найдено: { $n }
search-none = По запросу «{ $query }» ничего не найдено
search-shown-for = Показаны результаты по запросу «{ $query }».
search-words-ky = Показаны результаты по словам на кыргызском языке.
search-words-ru = Показаны результаты по словам на русском языке.
search-words-en = Показаны результаты по словам на английском языке.
search-exactly = Искать именно «{ $query }»
search-more = Показать ещё ({ $n })
search-in-text = Найдено в тексте страницы
search-failed = Не удалось загрузить поиск. Воспользуйтесь указателем ниже или попробуйте позже.
search-empty = Возможно, в программе это называется иначе или не упоминается. Можно посмотреть:
search-tips = Проверьте написание, возьмите меньше слов или более общие либо введите номер меры.
search-no-script = Для поиска нужен JavaScript. Здесь перечислены все страницы.
search-index = Указатель всех страниц
search-index-measures = Меры по номерам
search-index-directions = Направления
search-index-bodies = Исполнители по алфавиту
search-index-places = Места по алфавиту
search-index-programme = Текст программы
search-index-others = Другие страницы
search-kind-directions = Направление
search-kind-bodies = Исполнитель
search-kind-places = Место
search-kind-programme = Текст программы
search-kind-others = Страница сайта
search-leaf-title = { $list }: страница { $n } из { $of }
search-leaf-description = Указатель всех страниц. { $list }: страница { $n } из { $of }.
search-limited = Показаны только { $n } вариантов с наибольшим числом результатов

## Reading without a connection

app-short-name = Программа
offline-title = Чтение без интернета
offline-description = { $programme }: как сохранить сайт на устройстве, чтобы читать его без интернета.
offline-lede = Когда нет связи, можно читать страницы, сохранённые на вашем устройстве.
offline-copy = Весь сайт
offline-copy-text = На устройстве можно сохранить все страницы сайта на русском языке вместе с поиском. Когда публикуются новые данные, копия обновляется сама: загружаются только изменившиеся файлы. Открытые данные и документы для скачивания в копию не входят.
offline-copy-size = Место на устройстве: { $size }. При загрузке файлы обычно передаются в сжатом виде, поэтому трафика расходуется меньше.
offline-size = { $value } МБ
offline-progress = Сколько сохранено
offline-part = Сохранено: { $percent } %.
offline-keep = Сохранить весь сайт
offline-go-on = Продолжить сохранение
offline-stop = Остановить
offline-drop = Удалить копию
offline-keeping = Сайт сохраняется на устройстве.
offline-stopped = Сохранение остановлено.
offline-whole = Весь сайт на русском языке сохранён на этом устройстве.
offline-dropped = Копия удалена.
offline-failed = Сохранить до конца не удалось. Проверьте связь и попробуйте ещё раз.
offline-no-space = На устройстве недостаточно места.
offline-unable = Этот браузер не может сохранять страницы на устройстве.
offline-no-script = Чтобы сохранить копию, в браузере должен быть включён JavaScript.
offline-read = Прочитанные страницы
offline-read-text = Открытые вами страницы сохраняются сами: последние 60 можно перечитать без связи.
offline-kept = Нет связи с сайтом: показана копия, сохранённая на вашем устройстве; данные { $as-of }.
offline-missing = Нет связи с сайтом, а эта страница на вашем устройстве не сохранена. Обновите страницу, когда связь восстановится.

## Поделиться страницей

share = Поделиться:
share-copy = Копировать ссылку
share-part = Скопировать ссылку на это действие
share-done = Скопировано
share-telegram = Telegram
share-whatsapp = WhatsApp
