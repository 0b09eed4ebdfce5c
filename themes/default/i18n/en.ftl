# Interface strings of the default theme: English.
# Keys are grouped by page kind; ky.ftl and ru.ftl hold the same keys with the same variables.
# Variables: $n is a number (for plurals); $value, $period, $date, $year, $programme and the like are ready-made text.

## The frame of every page

site-page-title = { $page } – { $site }
site-skip = Skip to main content
site-languages = Language
site-menu = Main menu
site-breadcrumb = You are here
language-ky = Кыргызча
language-ru = Русский
language-en = English

menu-programme = Programme
menu-measures = Measures
menu-directions = Priority areas
menu-places = Places
menu-bodies = Bodies
menu-swot = SWOT
menu-about = About

footer-label = About this site
footer-as-of = Information { $as-of }.
footer-official = The official text of the programme is in Kyrgyz.
footer-source = Adopted text
footer-website = City website

## Several pages

pager-label = Previous and next pages
pager-previous = Previous
pager-next = Next
contents = Contents
note-label = Editor’s note
notes-title = Editor’s notes
source-label = In the adopted text:
source-line = line { $line }
source-lines = lines { $from }–{ $to }
as-printed-also = Also written in the programme as:

untranslated-page = This page is not translated yet: the text is in Kyrgyz.
untranslated-part = Part of this page is not translated yet: it is given in Kyrgyz and marked “ky”.

## Dates, periods, counts

date-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-as-of = as of { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
period-year = { $year }
period-years = { $from }–{ $to }
period-annual = every year

## Units; $value is the number as it is to be shown

unit-percent = { $value }%
unit-km = { $value } km
unit-megawatt = { $value } MW
unit-thousand-som = KGS { $value } thousand
unit-million-som = KGS { $value } million
unit-som = KGS { $value }
unit-hectare = { $value } ha
unit-square-metre = { $value } m²
unit-piece = { $value }
unit-person = { $n ->
    [one] { $value } person
   *[other] { $value } people
}
unit-job = { $n ->
    [one] { $value } job
   *[other] { $value } jobs
}
unit-place = { $n ->
    [one] { $value } place
   *[other] { $value } places
}
unit-enterprise = { $n ->
    [one] { $value } enterprise
   *[other] { $value } enterprises
}
unit-building = { $n ->
    [one] { $value } building
   *[other] { $value } buildings
}
unit-school = { $n ->
    [one] { $value } school
   *[other] { $value } schools
}
unit-kindergarten = { $n ->
    [one] { $value } kindergarten
   *[other] { $value } kindergartens
}
unit-bus = { $n ->
    [one] { $value } bus
   *[other] { $value } buses
}
unit-well = { $n ->
    [one] { $value } well
   *[other] { $value } wells
}

## Badges, schedule, roles, kinds

badge-label = Status
badge-what = What does this badge mean?
badge-cancelled = Cancelled
badge-suspended = Suspended
badge-completed_verified = Completed, verified
badge-completed = Completed, not verified
badge-completed-disputed = Reported completed, disputed
badge-not_completed = Not completed
badge-deadline_passed = Deadline passed, work left
badge-report_late = Report late
badge-in_progress = In progress
badge-in_progress-percent = In progress: { $percent }%
badge-not_started = Not started
badge-deadline_passed_no_report = Deadline passed, no report published
badge-no_report_yet = No report yet

# $schedule is the value of the schedule (`due_this_year`), $period and $as-of are text.
badge-reason-deadline_passed_no_report = The programme’s deadline for this measure ({ $period }) has passed, and { $as-of } no approved report on it has been published. This does not mean that the measure was not carried out.
badge-reason-no_report_yet = { $schedule ->
    [not_started_yet] The period set by the programme ({ $period }) has not begun; { $as-of } no report on this measure has been published.
    [due_this_year] The period set by the programme ({ $period }) ends this year; { $as-of } no approved report on this measure has been published.
    [no_deadline] The programme sets no final deadline ({ $period }); { $as-of } no approved report on this measure has been published.
   *[within_period] The period set by the programme ({ $period }) has not ended; { $as-of } no approved report on this measure has been published.
}

# $about is the period that the last report is about, $by the body that made it; $percent is text, $has-percent yes or no.
badge-reason-cancelled = The last approved report ({ $about }; { $by }) says that the measure has been cancelled; the decision is among its evidence.
badge-reason-suspended = The last approved report ({ $about }; { $by }) says that work has been stopped for the time being.
badge-reason-completed_verified = The last approved report ({ $about }; { $by }) says that the measure has been completed, and the monitoring and evaluation working group has checked and confirmed it.
badge-reason-completed = { $verification ->
    [disputed] The last approved report ({ $about }; { $by }) says that the measure has been completed, but the monitoring and evaluation working group has not found it so.
   *[other] The last approved report ({ $about }; { $by }) says that the measure has been completed; the monitoring and evaluation working group has not checked it yet.
}
badge-reason-not_completed = The last approved report ({ $about }; { $by }) says that the measure has ended without being completed.
badge-reason-deadline_passed = { $has-percent ->
    [yes] The programme’s deadline ({ $period }) has passed, and the last approved report ({ $about }; { $by }) says that { $percent }% of the work is done.
   *[no] The programme’s deadline ({ $period }) has passed, and by the last approved report ({ $about }; { $by }) there is work left.
}
badge-reason-report_late = The last approved report on the measure is for the { $about } ({ $by }); the one that was due { $due } had not been published { $as-of }.
badge-reason-in_progress = { $has-percent ->
    [yes] The last approved report ({ $about }; { $by }) says that { $percent }% of the work is done.
   *[no] By the last approved report ({ $about }; { $by }) work is going on.
}
badge-reason-not_started = By the last approved report ({ $about }; { $by }) work has not begun; the programme’s deadline ({ $period }) has not passed.

schedule-label = Schedule
schedule-not_started_yet = Not started yet
schedule-within_period = Within the period
schedule-due_this_year = Due this year
schedule-deadline_passed = Deadline passed
schedule-no_deadline = No final deadline

delivery-not_started = Not started
delivery-in_progress = In progress
delivery-partly_completed = Partly completed
delivery-completed = Completed
delivery-not_completed = Not completed
delivery-suspended = Suspended
delivery-cancelled = Cancelled
delivery-label = Delivery

verification-not_verified = Not verified
verification-verified = Verified
verification-disputed = Disputed
verification-label = Verification

reporting-not_due = Not due yet
reporting-due = Due
reporting-reported = Reported
reporting-late = Last report not published
reporting-missing = Several reports not published
reporting-never = No report published
reporting-label = Reporting
reporting-period-quarter = { $quarter ->
    [1] first quarter of { $year }
    [2] second quarter of { $year }
    [3] third quarter of { $year }
   *[4] fourth quarter of { $year }
}
reporting-period-year = { $year }
reporting-period-checkpoint-50 = inspection at 50% of the work
reporting-period-checkpoint-100 = inspection at 100% of the work

standing-in_time = In time
standing-late = Late
standing-overdue = Not published
standing-open = Awaited

evidence-photo = Photograph
evidence-acceptance_act = Acceptance act
evidence-decision = Decision
evidence-contract = Contract
evidence-document = Document

role-lead = responsible, named first
role-co = responsible
role-by_agreement = by agreement

body-kind-city = City bodies and services
body-kind-oblast = Oblast bodies
body-kind-republic = National bodies
body-kind-enterprise = Enterprises
body-kind-education = Educational institutions
body-kind-association = Associations
body-kind-group = Groups of people and organisations

place-kind-street = Streets
place-kind-territory = Territorial administrations
place-kind-village = Villages
place-kind-microdistrict = Microdistricts
place-kind-square = Squares
place-kind-school = Schools
place-kind-kindergarten = Kindergartens
place-kind-college = Universities, colleges and lyceums
place-kind-health = Health facilities
place-kind-culture = Cultural venues
place-kind-sport = Sports facilities
place-kind-park = Parks and gardens
place-kind-water = Rivers, canals and springs
place-kind-landmark = Landmarks
place-kind-industry = Enterprises and markets
place-kind-district = Areas outside the city

## Home

home-description = { $programme }: what is planned, by when and who is responsible.
home-lede = What the city has planned, by when and who is responsible: the full text of the programme, and a page for { $n ->
    [one] its { $n } measure
   *[other] each of its { $n } measures
}.
home-status = Where things stand
home-coverage = An approved report has been published on { $reported } of { $total } measures.
home-coverage-none = No report on the programme has been published yet. The absence of a report does not mean that a measure was not carried out.
home-place = My street, my school, my village
home-place-lede = Find out what is planned where you live.
home-place-all = All places
home-directions = By priority area
home-years = By deadline
home-years-lede = The year in which a measure is due to end.
home-year = { $year }
home-annual = Every year
home-chapters = Text of the programme
home-chapters-all = All on one page
home-measures-all = All measures

## The programme's text

programme-title = Text of the programme
programme-description = { $programme }: the full text, tables and SWOT analysis.
programme-lede = The programme is given as adopted. Editor’s notes are set apart from the text.
programme-all-link = Read the whole programme on one page
programme-annex = Annex 1. Action plan
section-description = { $programme }: { $title }.
section-contents = In this section
section-subsections = Sections of this chapter
all-title = The whole programme
all-description = { $programme } on one page, for reading and printing.
all-lede = All chapters of the programme on one page, ready to print.
swot-title = SWOT analysis
swot-description = { $programme }: strengths, weaknesses, opportunities and threats.
swot-lede = Strengths and weaknesses lie within the city; opportunities and threats come from outside.

table-unit = Unit: { $unit }
table-caption-by-editor = The programme gives this table no title; this one is the editor’s.
table-total-differs = Row “{ $row }”, column “{ $column }”: the printed total ({ $printed }) differs from the sum of the rows ({ $computed }) by { $difference }.
table-column-total-differs = Row “{ $row }”, column “{ $column }”: the printed total ({ $printed }) differs from the sum of the columns ({ $computed }) by { $difference }.
chart-description = { $title }. The lowest value is { $min } ({ $min-category }), the highest is { $max } ({ $max-category }). All numbers are in the table.
chart-legend = Key

## Measures

measures-title = Measures of the action plan
measures-description = { $programme }: { $n } measures, their deadlines, responsible bodies and status.
measures-lede = { $n ->
    [one] The { $n } measure of Annex 1
   *[other] The { $n } measures of Annex 1
}, by priority area.
measures-filter = Choose measures
measures-by-direction = By priority area
measures-by-year = By deadline
measures-by-body = By responsible body
measures-by-place = By place

measure-number = Measure { $number }
measure-title = Measure { $number }. { $task }
measure-description = Measure { $number }, { $direction }. Period: { $period }. Responsible bodies, actions and expected results.
measure-facts = In brief
measure-direction = Priority area
measure-period = Implementation period
measure-responsible = Responsible bodies
measure-responsible-none = The programme names no responsible body
measure-funding = Stated source of funding
measure-places = Places
measure-actions = Actions
measure-action-period = Period: { $period }
measure-expected = Expected results
measure-expected-label = This is how the programme words the result that it expects. It is not a report of work done.
measure-indicators = Indicators
measure-indicators-label = Aims that the programme states as numbers.
measure-reports = Reports
measure-reports-none = No report on this measure has been published.
measure-printed = As printed in the programme
measure-printed-period = Period
measure-printed-responsible = Responsible bodies
measure-related = Related measures
measure-related-place = In the same places
measure-related-body = By the same bodies
measure-previous = Previous measure
measure-next = Next measure
indicator-baseline = Baseline, { $year }: { $value }
indicator-target = Target, { $year }: { $value }
indicator-target-annual = Target, every year: { $value }
indicator-baseline-annual = Baseline, every year: { $value }

## Directions, bodies, places, years

directions-title = Priority areas
directions-description = { $programme }: priority areas of the action plan.
directions-lede = The sections of the action plan (Annex 1), in the programme’s order.
direction-description = { $title }: measures of the programme, deadlines and responsible bodies.
direction-goal = Goal
direction-sub = Subsections
direction-parent = Part of
direction-measures = Measures

bodies-title = Responsible bodies
bodies-description = { $programme }: bodies and organisations responsible for measures.
bodies-lede = Bodies, organisations and groups that the programme names as responsible for measures.
body-description = { $name }: its measures in the development programme, deadlines and status.
body-measures-lead = Measures where it is named first
body-measures-co = Measures where it is named with others
body-measures-by_agreement = Measures in which it takes part by agreement
body-parent = Part of
body-children = Bodies within it
body-successor = Successor
body-coverage = An approved report has been published on { $reported } of { $total } measures.

places-title = Streets, schools, villages
places-description = { $programme }: what is planned in the streets, schools and villages.
places-lede = Places named in the programme. The number shows how many measures name the place.
places-kinds = Kinds of places
place-title = { $name }: what is planned
place-description = { $name }: what is planned here. { $programme }.
place-planned = What is planned here
place-planned-none = No measure of the action plan names this place.
place-sections = In the text of the programme
place-within = Where it is
place-contains = In this area

year-title = Measures due in { $year }
year-title-annual = Measures due every year
year-description = Measures that the development programme plans to complete by the end of { $year }.
year-description-annual = Measures that the development programme plans for every year.
year-lede = The programme’s deadline for these measures is 31 December { $year }.
year-lede-annual = The programme sets no final deadline for these measures.
years-label = Years

## About

about-title = About this site
about-description = What the badges mean, the name of the city, translations, sources and how to use the site.
about-lede = This site exists so that everyone in the city can understand its development programme.
about-badges = How to read the badges
about-badges-text = One badge shows where each measure stands. Nobody sets it by hand: it follows from the programme’s deadline, the published reports and the date of the page.
about-badge-cancelled = By the last approved report the measure will not be carried out. Such a report is published only with the decision that says so.
about-badge-suspended = By the last approved report the work has been stopped for the time being.
about-badge-completed_verified = The responsible body reports completion, and the monitoring and evaluation working group has checked and confirmed it.
about-badge-completed = The responsible body reports completion; the working group has not checked it yet, or has not confirmed it.
about-badge-not_completed = By the last approved report the measure has ended without being completed.
about-badge-deadline_passed = The last year of the period is over, and by the last approved report there is work left.
about-badge-report_late = Reports on the measure have been published before, but the one that was due last has not.
about-badge-in_progress = By the last approved report work is going on. A per cent, where there is one, is taken from that report.
about-badge-not_started = By the last approved report work has not begun, and the deadline has not passed.
about-badge-deadline_passed_no_report = The last year of the period is over and no approved report has been published. The site does not know whether the measure was carried out.
about-badge-no_report_yet = The period has not ended, or has no final deadline, and no report has been published so far.
about-expected = An expected result is not a report
about-expected-text = The programme mostly words its expected results in the past tense: “was built”, “was created”. They say what is planned, not what has been done.
about-name = The name of the city
about-translations = Languages and translations
about-translations-text = The programme was adopted in Kyrgyz, and that text is the official one. The Russian and English texts are translations for readers’ convenience. What is not translated yet stays in Kyrgyz and is marked.
about-text = How the text is given
about-text-text = The text is given as adopted: only look-alike letters and stray spaces were corrected. Repeated numbers, sums that do not add up and misprints stay, with an editor’s note beside them.
about-source = Source
about-source-text = Each page of a measure or a section ends with a link to its lines in the adopted text.
about-access = Using the site
about-access-text = The site works without scripts, suits inexpensive phones and slow connections, and works with screen readers. It collects no data about you.

## The adopted text

source-title = Adopted text
source-description = { $programme }: the adopted text with numbered lines.
source-lede = Every page of this site rests on this text. The lines are numbered for links.
source-download = Download the text as a file
source-page-title = Adopted text, lines { $from }–{ $to }
source-pages = Pages of the text
source-page = { $from }–{ $to }

## Not found

not-found-title = There is no such page
not-found-description = There is no page at this address.
not-found-text = The address may be mistyped, or the page may have moved. Try one of these.

## Translations

translation-behind = [the original has changed since]
translation-original = Кыргызча
translation-note = { $review ->
    [all] Unofficial translation, reviewed by a person. The official text is in Kyrgyz.
    [part] Unofficial translation, partly reviewed. The official text is in Kyrgyz.
   *[none] Unofficial translation, not reviewed. The official text is in Kyrgyz.
}

## What a report changed; begins with a small letter, stands behind a measure's number

change-not-started = not started
change-in-progress = in progress
change-partly-completed = partly completed
change-completed = completed
change-not-completed = not completed
change-suspended = suspended
change-cancelled = cancelled
change-with-percent = { $state }, { $percent }%
change-first = first report: { $after }
change-none = unchanged: { $after }
change-percent = { $state }, { $from }% → { $to }%
change-state = { $before } → { $after }
change-verified = { $change }; verified by the working group
change-disputed = { $change }; disputed by the working group
change-correction = correction: { $change }
change-draft = draft, not approved: { $change }

## What reports say of a measure

date-by = by { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-by-every-year = by { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
sample-banner-label = Sample data
sample-banner = The reports on these pages are invented. They say nothing about the real city.
draft-banner = Preview: this page shows a report that has not been approved. It is not published and changes no status.

delivery-none = No report
standing-next = Next report
measure-reports-jump = Reports on this measure: { $n }
measure-reports-lede = The newest report comes first. A report that was corrected stays here, with a link to its correction.
measure-reports-how = How reporting works

schedule-bar = Schedule and reports
schedule-bar-description = The scale runs from { $from } to { $to }. Period of the measure: { $period }. Reports { $as-of }: { $reports }; not published by the day they were due: { $overdue }.
mark-report = report
mark-corrected = report that was corrected
mark-missing = not published by the day it was due
mark-draft = draft
mark-deadline = deadline: { $date }
mark-value = actual value, as reported
mark-target = target
mark-baseline = baseline
duties-title = Reports due: { $due }, published: { $received }
duty-period = Period
duty-due = Due
duty-submitted = Handed in

report-submitted = Handed in on { $date }
report-in-time = in time
report-late = late: it was due { $due }
report-approved = Approved on { $date }: { $by }
report-actuals = Actual values
report-spent = Documented spending
report-evidence = Evidence
report-obstacles = Obstacles
report-next-steps = Next steps
report-corrected = This report was corrected and no longer counts.
report-to-correction = Go to the correction
report-corrects = This report corrects an earlier one.
report-to-corrected = Go to the corrected report
report-draft = Draft: not approved and not published.
file-kilobytes = { $size } KB
file-megabytes = { $size } MB

indicator-last = Last actual value reported, { $period }: { $value }
indicator-none = No actual value has been published.
indicator-values = Actual values reported: { $n }
indicator-value = Value
indicator-value-corrected = corrected later
indicator-value-draft = draft
indicator-chart-description = { $title }: { $first } ({ $first-period }), last { $last } ({ $last-period }). All values are in the table.

measure-money = Money
money-planned = Planned
money-planned-none = The programme names no sum for this measure.
money-spent = Documented spending
money-spent-note = The total of the sums that published reports document. It need not be all that was spent.
money-spent-none = No published report documents a sum.

about-reporting = How reporting works
about-reporting-text = Responsible bodies report once a quarter. The report on a year is due { $annual } of the following year. On this site a report is published once the monitoring and evaluation working group has approved it, and only approved reports change the status of a measure. A quarter’s report counts as in time when it is handed in within { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the quarter has ended.
