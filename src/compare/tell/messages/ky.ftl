# Салыштыруу эмне дейт, кыргызча. Ачкычтар ru.ftl жана en.ftl файлдарындагыдай; муну тест текшерет.

title = Эмне өзгөрдү
before = Мурун: { $state }
after = Азыр: { $state }
as-of = Чаралардын абалы: { $as-of }
label-before = Мурун
label-after = Азыр
label-as-of = Чаралардын абалы
nothing = Эч нерсе өзгөргөн жок.
summary = Өзгөрүүлөр: { $counts }.
summary-behind = Түп нускадан артта калган котормолор: { $n }.
errors-before = Мурунку абалда каталар бар ({ $n }): окулбай калгандар салыштырылган жок.
errors-after = Азыркы абалда каталар бар ({ $n }): окулбай калгандар салыштырылган жок. Каталарды `onuguu check` көрсөтөт.
contents = Мазмуну
legend = Алынып салынган сөздөр чийилген, кошулган сөздөрдүн асты сызылган.
removed-word = алынып салынды:
added-word = кошулду:

## Сандар

count-measure = { $n ->
   *[other] { $n } чара
}
count-report = { $n ->
   *[other] { $n } отчет
}
count-section = { $n ->
   *[other] тексттин { $n } бөлүмү
}
count-table = { $n ->
   *[other] { $n } таблица
}
count-swot = SWOT-талдоо
count-direction = { $n ->
   *[other] { $n } багыт
}
count-body = { $n ->
   *[other] { $n } аткаруучу
}
count-place = { $n ->
   *[other] { $n } жер
}
count-settings = сайттын жөндөөлөрү
count-page = { $n ->
   *[other] сайттын { $n } бети
}
count-file = { $n ->
   *[other] { $n } файл
}

## Топтор

group-measure = Чаралар
group-section = Программанын тексти
group-table = Таблицалар
group-swot = SWOT-талдоо
group-direction = Багыттар
group-body = Жооптуу аткаруучулар
group-place = Жерлер
group-settings = Жалпы сайт
group-page = Сайттын беттери
group-file = Сүрөттөр, документтер жана башка файлдар

## Бөлүктөр

part-measure = { $number }-чара. { $name }
part-section = { $number }. { $name }
part-table = { $name }
part-swot-bare = SWOT-талдоо
part-direction = { $name }
part-body = { $name }
part-place = { $name }
part-settings-bare = Сайттын жөндөөлөрү
part-page = { $name }
part-file = { $name }
part-report = Отчет: { $name }
part-action = Иш-аракет: { $name }
part-action-n = { $name }-иш-аракет
part-expected = Күтүлүүчү натыйжа: { $name }
part-expected-n = { $name }-күтүлүүчү натыйжа
part-responsible = Жооптуу аткаруучу: { $name }
part-indicator = Көрсөткүч: { $name }
part-evidence = Далил: { $name }
part-row = Сап: { $name }
part-row-n = { $name }-сап
part-column = Тилке: { $name }
part-item = { $name }
part-note = Редактордун эскертүүсү: { $name }
part-note-bare = Редактордун эскертүүсү
part-funding = Көрсөтүлгөн каржылоо булагы: { $name }
part-funding-bare = Көрсөтүлгөн каржылоо булагы
part-former-name = Мурунку аталышы: { $name }
part-approver = Отчетторду бекитет: { $name }

fate-added = кошулду
fate-removed = алынып салынды

## Талаалар

field-badge = Абалы
field-delivery = Аткарылышы
field-percent = Аткаруу пайызы
field-verification = Текшерүү
field-schedule = Мөөнөтү боюнча
field-reporting = Отчеттуулук
field-task = Тапшырма
field-text = Текст
field-title = Аталышы
field-short = Кыскача аталышы
field-period = Мөөнөтү
field-direction = Багыты
field-place = Жер
field-role = Ролу
field-unit = Өлчөө бирдиги
field-baseline = Баштапкы маани, { $of }
field-target = Максаттуу маани, { $of }
field-lines = Кабыл алынган тексттин саптары
field-printed-period = Мөөнөтү, басылгандай
field-printed-responsible = Аткаруучулар, басылгандай
field-tells = Отчет боюнча
field-reported-by = Отчет берген
field-submitted = Тапшырылган күнү
field-approved = Бекитилген күнү
field-summary = Эмне жасалды
field-obstacles = Тоскоолдуктар
field-next-steps = Кийинки кадамдар
field-actual = Иш жүзүндөгү маани, { $of }
field-spent = Документтер боюнча сарпталганы
field-corrects = Оңдогон отчету
field-kind = Түрү
field-file = Файл
field-alt = Сүрөттүн баяны
field-date = Күнү
field-number = Номери
field-parent = Курамында
field-alias = Башкача жазылышы
field-successor = Укук мураскору
field-goal = Максаты
field-placement = Текстте көрсөтүлгөнү
field-links = Шилтеме
field-cell = { $of }
field-chart = Диаграмма
field-action-plan = Иш-чаралар планынын аталышы
field-publisher = Жарыялоочу
field-language = Сайттын тили
field-address = Сайттын дареги
field-website = Шаардын сайты
field-licence = Лицензия
field-days-after-quarter = Кварталдык отчетко берилген күн саны
field-annual-due = Жылдык отчеттун мөөнөтү (күн.ай)
field-first-quarter = Биринчи отчеттук квартал

value-stated = { $field }: { $after }
value-changed = { $field }: { $before } → { $after }
value-added = { $field }, кошулду: { $after }
value-removed = { $field }, алынып салынды: { $before }

standing-behind = котормо мындан ары түп нускага дал келбейт
standing-current = котормо кайра түп нускага дал келет
