# Что говорит сравнение, по-русски. Ключи те же, что в ky.ftl и en.ftl; это проверяет тест.

title = Что изменилось
before = Было: { $state }
after = Стало: { $state }
as-of = Состояние мер: { $as-of }
label-before = Было
label-after = Стало
label-as-of = Состояние мер
nothing = Ничего не изменилось.
summary = Изменения: { $counts }.
summary-behind = Переводов, отставших от оригинала: { $n }.
errors-before = В прежнем состоянии есть ошибки ({ $n }): то, что не удалось прочитать, не сравнивалось.
errors-after = В нынешнем состоянии есть ошибки ({ $n }): то, что не удалось прочитать, не сравнивалось. Их показывает `onuguu check`.
contents = Содержание
legend = Удалённые слова зачёркнуты, добавленные подчёркнуты.
removed-word = удалено:
added-word = добавлено:

## Количества

count-measure = { $n ->
    [one] { $n } мера
    [few] { $n } меры
   *[many] { $n } мер
}
count-report = { $n ->
    [one] { $n } отчёт
    [few] { $n } отчёта
   *[many] { $n } отчётов
}
count-section = { $n ->
    [one] { $n } раздел текста
    [few] { $n } раздела текста
   *[many] { $n } разделов текста
}
count-table = { $n ->
    [one] { $n } таблица
    [few] { $n } таблицы
   *[many] { $n } таблиц
}
count-swot = SWOT-анализ
count-direction = { $n ->
    [one] { $n } направление
    [few] { $n } направления
   *[many] { $n } направлений
}
count-body = { $n ->
    [one] { $n } исполнитель
    [few] { $n } исполнителя
   *[many] { $n } исполнителей
}
count-place = { $n ->
    [one] { $n } место
    [few] { $n } места
   *[many] { $n } мест
}
count-settings = настройки сайта
count-page = { $n ->
    [one] { $n } страница сайта
    [few] { $n } страницы сайта
   *[many] { $n } страниц сайта
}
count-file = { $n ->
    [one] { $n } файл
    [few] { $n } файла
   *[many] { $n } файлов
}

## Группы

group-measure = Меры
group-section = Текст программы
group-table = Таблицы
group-swot = SWOT-анализ
group-direction = Направления
group-body = Ответственные исполнители
group-place = Места
group-settings = Сайт в целом
group-page = Страницы сайта
group-file = Изображения, документы и другие файлы

## Части

part-measure = Мера { $number }. { $name }
part-section = { $number }. { $name }
part-table = { $name }
part-swot-bare = SWOT-анализ
part-direction = { $name }
part-body = { $name }
part-place = { $name }
part-settings-bare = Настройки сайта
part-page = { $name }
part-file = { $name }
part-report = Отчёт: { $name }
part-action = Действие: { $name }
part-action-n = Действие { $name }
part-expected = Ожидаемый результат: { $name }
part-expected-n = Ожидаемый результат { $name }
part-responsible = Ответственный исполнитель: { $name }
part-indicator = Показатель: { $name }
part-evidence = Подтверждение: { $name }
part-row = Строка: { $name }
part-row-n = Строка { $name }
part-column = Столбец: { $name }
part-item = { $name }
part-note = Примечание редактора: { $name }
part-note-bare = Примечание редактора
part-funding = Указанный источник финансирования: { $name }
part-funding-bare = Указанный источник финансирования
part-former-name = Прежнее название: { $name }
part-approver = Утверждает отчёты: { $name }

fate-added = добавлено
fate-removed = удалено

## Поля

field-badge = Состояние
field-delivery = Выполнение
field-percent = Процент выполнения
field-verification = Проверка
field-schedule = По сроку
field-reporting = Отчётность
field-task = Задача
field-text = Текст
field-title = Название
field-short = Краткое название
field-period = Срок
field-direction = Направление
field-place = Место
field-role = Роль
field-unit = Единица измерения
field-baseline = Базовое значение, { $of }
field-target = Целевое значение, { $of }
field-lines = Строки принятого текста
field-printed-period = Срок, как напечатано
field-printed-responsible = Исполнители, как напечатано
field-tells = Сообщается
field-reported-by = Кто отчитался
field-submitted = Представлен
field-approved = Утверждён
field-summary = Что сделано
field-obstacles = Препятствия
field-next-steps = Дальнейшие шаги
field-actual = Фактическое значение, { $of }
field-spent = Израсходовано по документам
field-corrects = Исправляет отчёт
field-kind = Вид
field-file = Файл
field-alt = Описание изображения
field-date = Дата
field-number = Номер
field-parent = Входит в
field-alias = Другое написание
field-successor = Правопреемник
field-goal = Цель
field-placement = Показано в тексте
field-links = Ссылка
field-cell = { $of }
field-chart = Диаграмма
field-action-plan = Заголовок плана мероприятий
field-publisher = Кто публикует
field-language = Язык сайта
field-address = Адрес сайта
field-website = Сайт города
field-licence = Лицензия
field-days-after-quarter = Дней на отчёт за квартал
field-annual-due = Срок годового отчёта (день.месяц)
field-first-quarter = Первый отчётный квартал

value-stated = { $field }: { $after }
value-changed = { $field }: { $before } → { $after }
value-added = { $field }, добавлено: { $after }
value-removed = { $field }, удалено: { $before }

standing-behind = перевод больше не соответствует оригиналу
standing-current = перевод снова соответствует оригиналу
