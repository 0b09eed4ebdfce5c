# Words of the form that bodies fill in, in English. The same keys stand in ky.ftl and ru.ftl; a test compares them.
# The words of states and kinds of evidence are the site's own (delivery-…, evidence-…) and do not stand here.

## Sheets

sheet-guide = Instructions
sheet-measures = Measures
sheet-indicators = Indicators
sheet-money = Money spent
sheet-evidence = Evidence

title-guide = Report on the measures of the programme
title-measures = Measures
title-indicators = Indicators
title-money = Money spent
title-evidence = Evidence

about-measures = One row per measure. Fill in the white cells; a row that is left empty will not be read.
about-indicators = Enter the value reached by the end of the period; leave the cell empty if it is not known.
about-money = Only sums confirmed by a document; one row per document. If nothing was spent, leave the sheet empty.
about-evidence = One row per file. Hand in the files themselves together with this form.

page-footer = Page { $page } of { $pages }

## Columns

measures-measure = No.
measures-task = Measure, as in the programme
measures-deadline = Deadline
measures-duty = Report for this period
measures-last_period = Last report: period
measures-last_status = Last report: status
measures-last_percent = Last report: %
measures-delivery_status = Status
measures-percent_complete = Per cent done, 0–100
measures-summary = What was done in the period
measures-obstacles = Obstacles
measures-next_steps = Next steps
indicators-measure = No.
indicators-indicator = Key
indicators-title = Indicator
indicators-unit = Unit
indicators-target = Target
indicators-last_value = Last value
indicators-value = New value
money-measure = Measure No.
money-amount = Amount, soms
money-document = Supporting document: name, number, date
evidence-measure = Measure No.
evidence-kind = Kind
evidence-file = File name
evidence-title = Title
evidence-alt = Photographs: what is seen
evidence-date = Date

duty-due = Required
duty-reported = Published; fill in only to correct it
duty-submitted = Handed in, awaiting approval
duty-over = Not required: reported as ended
duty-outside = Not required: outside the measure's years
duty-partner = By agreement with the body that reports: { $bodies }
duty-optional = If there is something to report
last-none = No reports

target-year = { $year }: { $value }
target-annual = every year: { $value }

## Help at a cell and complaints about what was typed

# How spreadsheets write a day, and how it is typed.
date-format = yyyy-mm-dd
date-example = { $year }-{ $month }-{ $day }

input-submitted = The day on which the form is handed in, for example { $example }.
input-measures-delivery_status = Choose the status at the end of the period from the list.
input-measures-percent_complete = A whole number from 0 to 100, without the sign %.
input-measures-summary = What was done in this period: works, quantities, places. Required if a status is chosen.
input-measures-obstacles = What hindered the work. May be left empty.
input-measures-next_steps = What will be done next and when. May be left empty.
input-indicators-value = A number in the unit that stands in the row.
input-money-measure = Choose the number of the measure from the list.
input-money-amount = The amount in soms: a number without words.
input-money-document = For example: Payment order, its number and date.
input-evidence-measure = Choose the number of the measure from the list.
input-evidence-kind = Choose the kind of evidence from the list.
input-evidence-file = The name of the file with its ending, without folders, for example: 2.2-lenin.jpg
input-evidence-title = What the file shows or is called: one line.
input-evidence-alt = For photographs only: describe what is seen, for readers who cannot see it.
input-evidence-date = When the photograph was taken or the document signed, for example { $example }.

error-title = Please check the value
error-delivery = Choose one of the words of the list.
error-evidence = Choose one of the words of the list.
error-measure = Choose one of the numbers of the list.
error-percent = Enter a whole number from 0 to 100, without the sign %.
error-date = Enter a date, for example { $example }.
error-number = Enter a number.
error-amount = Enter the amount in soms: a number not below 0, without words.
error-text = The text is too long: at most { $most } characters.
error-file = Enter the name of a file without folders, at most { $most } characters.

## Instructions

guide-programme = Programme
guide-body = Reporting body
guide-period = Reporting period
guide-due = To be handed in by
guide-as-of = Last reports
guide-submitted = Date handed in
guide-submitted-note = fill in

guide-steps = How to fill in the form
guide-step-1 = Fill in white cells only. Grey cells are filled in already and are locked.
guide-step-2 = Enter the date handed in above. It applies to all measures of the form.
guide-step-3 = On the sheet “{ $measures }” choose a status for each measure whose report is required, and write what was done. A row without a status will not be read.
guide-step-4 = Write in English, briefly and to the point. For a new line within a cell press Alt + Enter.
guide-step-5 = On the sheets “{ $indicators }”, “{ $money }” and “{ $evidence }” enter figures, sums and files, if there are any. Choose the number of the measure from the list.
guide-step-6 = A completed measure needs evidence: an acceptance act, a decision, a contract, a document or photographs. A cancelled measure needs the decision to cancel it.
guide-step-7 = Do not rename sheets or move columns. Save the file in the format .xlsx and hand it in together with the files of evidence.
guide-approval = Reports are published on the programme's website after approval. Approved by: { $approver }.
guide-partner = Where another body is named for the report, agree with it which of you reports; only one report is needed.

guide-statuses = What each status means
meaning-not_started = No work on the measure has begun.
meaning-in_progress = Work is under way. State the per cent done, if it can be determined.
meaning-partly_completed = A part of the measure is finished, and work on the rest goes on.
meaning-completed = Everything that the measure provides for has been done.
meaning-not_completed = The measure has ended, and not everything that it provides for has been done.
meaning-suspended = Work has been stopped for the time being. State the reason under “{ $obstacles }”.
meaning-cancelled = The measure will not be carried out, by decision of a competent authority.
