# What a comparison says, in English. The same keys as in ky.ftl and ru.ftl; a test holds them together.

title = What changed
before = Before: { $state }
after = Now: { $state }
as-of = Status of the measures: { $as-of }
label-before = Before
label-after = Now
label-as-of = Status of the measures
nothing = Nothing changed.
summary = Changed: { $counts }.
summary-behind = Translations that no longer match the original: { $n }.
errors-before = The earlier state has errors ({ $n }): what could not be read there was not compared.
errors-after = The present state has errors ({ $n }): what could not be read was not compared. `onuguu check` shows them.
contents = Contents
legend = Words that were taken out are struck through, words that were put in are underlined.
removed-word = removed:
added-word = added:

## Counts

count-measure = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
count-report = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
count-section = { $n ->
    [one] { $n } section of the text
   *[other] { $n } sections of the text
}
count-table = { $n ->
    [one] { $n } table
   *[other] { $n } tables
}
count-swot = the SWOT analysis
count-direction = { $n ->
    [one] { $n } priority area
   *[other] { $n } priority areas
}
count-body = { $n ->
    [one] { $n } responsible body
   *[other] { $n } responsible bodies
}
count-place = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
count-settings = the settings of the site
count-page = { $n ->
    [one] { $n } page of the site
   *[other] { $n } pages of the site
}
count-file = { $n ->
    [one] { $n } file
   *[other] { $n } files
}

## Groups

group-measure = Measures
group-section = Text of the programme
group-table = Tables
group-swot = SWOT analysis
group-direction = Priority areas
group-body = Responsible bodies
group-place = Places
group-settings = The whole site
group-page = Pages of the site
group-file = Pictures, documents and other files

## Parts

part-measure = Measure { $number }. { $name }
part-section = { $number }. { $name }
part-table = { $name }
part-swot-bare = SWOT analysis
part-direction = { $name }
part-body = { $name }
part-place = { $name }
part-settings-bare = Settings of the site
part-page = { $name }
part-file = { $name }
part-report = Report: { $name }
part-action = Action: { $name }
part-action-n = Action { $name }
part-expected = Expected result: { $name }
part-expected-n = Expected result { $name }
part-responsible = Responsible body: { $name }
part-indicator = Indicator: { $name }
part-evidence = Evidence: { $name }
part-row = Row: { $name }
part-row-n = Row { $name }
part-column = Column: { $name }
part-item = { $name }
part-note = Editor's note: { $name }
part-note-bare = Editor's note
part-funding = Stated source of funding: { $name }
part-funding-bare = Stated source of funding
part-former-name = Former name: { $name }
part-approver = Approves reports: { $name }

fate-added = added
fate-removed = removed

## Fields

field-badge = Status
field-delivery = Implementation
field-percent = Percent complete
field-verification = Verification
field-schedule = Schedule
field-reporting = Reporting
field-task = Task
field-text = Text
field-title = Title
field-short = Short title
field-period = Period
field-direction = Priority area
field-place = Place
field-role = Role
field-unit = Unit
field-baseline = Baseline, { $of }
field-target = Target, { $of }
field-lines = Lines of the adopted text
field-printed-period = Period as printed
field-printed-responsible = Responsible bodies as printed
field-tells = Reported
field-reported-by = Reported by
field-submitted = Submitted
field-approved = Approved
field-summary = What was done
field-obstacles = Obstacles
field-next-steps = Next steps
field-actual = Actual value, { $of }
field-spent = Spent according to documents
field-corrects = Corrects the report
field-kind = Kind
field-file = File
field-alt = Description of the picture
field-date = Date
field-number = Number
field-parent = Part of
field-alias = Other spelling
field-successor = Successor
field-goal = Goal
field-placement = Shown in the text
field-links = Link
field-cell = { $of }
field-chart = Chart
field-action-plan = Heading of the action plan
field-publisher = Publisher
field-language = Language of the site
field-address = Address of the site
field-website = Website of the city
field-licence = Licence
field-days-after-quarter = Days for a quarterly report
field-annual-due = Annual report due (day.month)
field-first-quarter = First quarter reported on

value-stated = { $field }: { $after }
value-changed = { $field }: { $before } → { $after }
value-added = { $field }, added: { $after }
value-removed = { $field }, removed: { $before }

standing-behind = the translation no longer matches the original
standing-current = the translation matches the original again
