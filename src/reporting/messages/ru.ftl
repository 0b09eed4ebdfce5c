# Слова формы, которую заполняют исполнители, по-русски. Ключи те же, что в ky.ftl и en.ftl; это проверяет тест.
# Слова состояний и видов подтверждений берутся с сайта (delivery-…, evidence-…) и здесь не повторяются.

## Листы

sheet-guide = Инструкция
sheet-measures = Меры
sheet-indicators = Показатели
sheet-money = Расходы
sheet-evidence = Подтверждения

title-guide = Отчёт о выполнении мер программы
title-measures = Меры
title-indicators = Показатели
title-money = Израсходованные средства
title-evidence = Подтверждающие материалы

about-measures = Одна строка — одна мера. Заполняются белые ячейки; пустая строка не учитывается.
about-indicators = Укажите значение, достигнутое к концу периода; если оно неизвестно, оставьте ячейку пустой.
about-money = Только суммы, подтверждённые документом; одна строка — один документ. Если расходов не было, оставьте лист пустым.
about-evidence = Одна строка — один файл. Сами файлы передайте вместе с этой формой.

page-footer = Страница { $page } из { $pages }

## Графы

measures-measure = №
measures-task = Мера по программе
measures-deadline = Срок
measures-duty = Отчёт за этот период
measures-last_period = Последний отчёт: период
measures-last_status = Последний отчёт: состояние
measures-last_percent = Последний отчёт: %
measures-delivery_status = Состояние
measures-percent_complete = Выполнено, %, от 0 до 100
measures-summary = Что сделано за период
measures-obstacles = Препятствия
measures-next_steps = Дальнейшие шаги
indicators-measure = №
indicators-indicator = Ключ
indicators-title = Показатель
indicators-unit = Единица
indicators-target = Целевое значение
indicators-last_value = Последнее значение
indicators-value = Новое значение
money-measure = № меры
money-amount = Сумма, сомов
money-document = Подтверждающий документ: название, номер, дата
evidence-measure = № меры
evidence-kind = Вид
evidence-file = Имя файла
evidence-title = Название
evidence-alt = Для фотографий: что на снимке
evidence-date = Дата

duty-due = Обязателен
duty-reported = Опубликован; заполняйте только для исправления
duty-submitted = Представлен, ожидает утверждения
duty-over = Не требуется: по отчёту мера завершена
duty-outside = Не требуется: не входит в срок меры
duty-partner = По согласованию; отчитывается: { $bodies }
duty-optional = Если есть что сообщить
last-none = Отчётов не было

target-year = { $year } г.: { $value }
target-annual = ежегодно: { $value }

## Подсказки у ячеек и замечания к введённому

# How spreadsheets write a day, and how it is typed.
date-format = dd.mm.yyyy
date-example = { $day }.{ $month }.{ $year }

input-submitted = День, когда форма сдана, например { $example }.
input-measures-delivery_status = Выберите из списка состояние на конец периода.
input-measures-percent_complete = Целое число от 0 до 100, без знака %.
input-measures-summary = Что сделано за этот период: работы, объёмы, места. Обязательно, если выбрано состояние.
input-measures-obstacles = Что мешало работе. Можно не заполнять.
input-measures-next_steps = Что и когда будет сделано дальше. Можно не заполнять.
input-indicators-value = Число в единицах, указанных в строке.
input-money-measure = Выберите номер меры из списка.
input-money-amount = Сумма в сомах: число без слов.
input-money-document = Например: платёжное поручение, его номер и дата.
input-evidence-measure = Выберите номер меры из списка.
input-evidence-kind = Выберите вид материала из списка.
input-evidence-file = Имя файла с расширением, без папок, например: 2.2-lenin.jpg
input-evidence-title = Что показывает или как называется материал: одна строка.
input-evidence-alt = Только для фотографий: опишите, что видно, — для тех, кто не видит снимка.
input-evidence-date = Когда сделан снимок или подписан документ, например { $example }.

error-title = Проверьте значение
error-delivery = Выберите одно из значений списка.
error-evidence = Выберите одно из значений списка.
error-measure = Выберите один из номеров списка.
error-percent = Введите целое число от 0 до 100, без знака %.
error-date = Введите дату, например { $example }.
error-number = Введите число.
error-amount = Введите сумму в сомах: число не меньше 0, без слов.
error-text = Текст слишком длинный: не более { $most } знаков.
error-file = Введите имя файла без папок, не более { $most } знаков.

## Инструкция

guide-programme = Программа
guide-body = Исполнитель
guide-period = Отчётный период
guide-due = Представить не позднее
guide-as-of = Сведения о последних отчётах
guide-submitted = Дата представления
guide-submitted-note = заполните

guide-steps = Как заполнить форму
guide-step-1 = Заполняйте только белые ячейки. Серые ячейки уже заполнены и защищены от изменений.
guide-step-2 = Укажите выше дату представления. Она относится ко всем мерам формы.
guide-step-3 = На листе «{ $measures }» выберите состояние каждой меры, отчёт о которой обязателен, и напишите, что сделано. Строка без состояния не учитывается.
guide-step-4 = Пишите на русском языке, кратко и по существу. Новая строка внутри ячейки — Alt + Enter.
guide-step-5 = На листах «{ $indicators }», «{ $money }» и «{ $evidence }» укажите значения, суммы и файлы, если они есть. Номер меры выбирается из списка.
guide-step-6 = К выполненной мере нужны подтверждения: акт приёмки, решение, договор, документ или фотографии. К отменённой мере нужно решение об отмене.
guide-step-7 = Не переименовывайте листы и не переставляйте графы. Сохраните файл в формате .xlsx и передайте его вместе с файлами подтверждений.
guide-approval = Отчёты публикуются на сайте программы после утверждения. Утверждает: { $approver }.
guide-partner = Если отчитывается другой исполнитель, согласуйте с ним, кто из вас заполняет строку: отчёт нужен один.

guide-statuses = Что означает каждое состояние
meaning-not_started = Работы по мере не начаты.
meaning-in_progress = Работы идут. Укажите процент выполнения, если его можно определить.
meaning-partly_completed = Часть меры завершена, работы по остальному продолжаются.
meaning-completed = Сделано всё, что предусмотрено мерой.
meaning-not_completed = Работы по мере закончены, но сделано не всё, что предусмотрено.
meaning-suspended = Работы временно остановлены. Причину укажите в графе «{ $obstacles }».
meaning-cancelled = Мера выполняться не будет по решению уполномоченного органа.
