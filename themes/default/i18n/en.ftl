# Interface strings of the default theme: English.
# Keys are grouped by page kind; ky.ftl and ru.ftl hold the same keys with the same variables.
# Variables: $n is a number (for plurals); $value, $period, $date, $year, $programme and the like are ready-made text.

## The frame of every page

site-page-title = { $page } – { $site }
site-skip = Skip to main content
site-sight = Low-vision version
site-sight-note = Version for visually impaired readers: large letters, strong contrast, no pictures
site-languages = Language
site-menu = Main menu
site-breadcrumb = You are here
language-ky = Кыргызча
language-ru = Русский
language-en = English
# The language as previews of links name it (Open Graph).
locale-name = en_GB

menu-programme = Programme
menu-measures = Measures
menu-directions = Priority areas
menu-places = Places
menu-bodies = Bodies
menu-swot = SWOT
menu-about = About
menu-offline = Offline

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
reporting-period-year = year { $year }
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
home-lede = What the city promised, by when, who is responsible, and what is known of the results.
home-status = Where things stand
home-promised = { $n ->
    [one] measure promised
   *[other] measures promised
}
home-reported = with an approved report
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

## Files for machines: badges on other sites, the feed, the calendar

# Stands before what is built from invented reports.
export-sample = Sample, invented data. { $text }

# On the badge: the word above the measure's number, and the word that marks invented reports.
embed-badge-measure = Measure
embed-badge-sample = SAMPLE
embed-badge-title = Measure { $number } – { $status } ({ $as-of })
embed-title = Embed this badge
embed-text = This code shows the badge of the measure on another site. The picture changes as the status does.
embed-code = HTML code
embed-alt = Measure { $number }: current status

feed-link = New reports (Atom feed)
feed-title = { $site }: published reports
feed-subtitle = { $programme }: approved reports on measures, the newest first.
# $change begins with a small letter.
feed-entry = { $number }: { $change }
feed-entry-corrected = { $number } (corrected since): { $change }

calendar-link = Calendar of deadlines (iCalendar)
calendar-title = { $site }: deadlines
calendar-description = { $programme }: deadlines of measures and days by which reports are due. Information { $as-of }.
calendar-deadlines = Deadlines of measures
calendar-deadline = Deadline of measure { $number }: { $task }
calendar-deadline-text =
    The programme’s deadline for this measure is the last day of its period ({ $period }).
    Responsible bodies: { $bodies }.
    Badge { $as-of }: { $status }.
calendar-reports = Reports due
calendar-report-quarter = Last day for reports: { $period }
calendar-report-year = Last day for the annual report: { $period }
calendar-report-text-quarter = The responsible bodies report on measures once a quarter. Reporting period: { $period }.
calendar-report-text-year = The annual report on the programme is due. Reporting period: { $period }.

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

## Monitoring

menu-monitoring = Monitoring
home-monitoring = More on where things stand: by priority area, deadline and body
measures-by-badge = By status
monitoring-title = Where the measures stand
monitoring-description = { $programme }: where its { $n } measures stand, what was reported last and what is due next.
monitoring-lede = What was promised and what has been reported, as known on { $date }.
monitoring-latest = Reported last
monitoring-latest-none = No report has been published yet.
monitoring-next = Due next
monitoring-next-none = No report is due any more.
monitoring-next-line = Report on the { $period }, by { $date }
monitoring-n-measures = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
monitoring-n-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
monitoring-calendar = Deadlines for your calendar
monitoring-feed = News feed of reports
monitoring-all-of-them = { $n ->
    [one] The measure
   *[other] All { $n } measures
}
monitoring-breakdowns = Side by side
monitoring-breakdowns-lede = The length of a bar is the number of measures. Beside it: measures with an approved report / all measures.
monitoring-by-direction = By priority area
monitoring-by-year = By deadline
monitoring-by-body = By responsible body
monitoring-by-body-note = Bodies named for two measures or more. A measure counts for each body that it names.
monitoring-table = The same as a table
monitoring-column-direction = Priority area
monitoring-column-year = Deadline
monitoring-column-body = Body
monitoring-column-all = Measures
monitoring-column-reported = With an approved report
monitoring-timeline = All measures in time
monitoring-timeline-description = { $programme }: all { $n } measures by deadline, with the years and the state of each.
monitoring-timeline-lede = A bar covers the years that the programme sets for a measure. The upright line is { $date }.
monitoring-periods = Reporting periods
monitoring-periods-lede = How many of the reports that were due have been published.
monitoring-received = { $received } of { $due }
monitoring-rules = Rules of reporting
monitoring-rules-quarter = The body named first reports on a measure every quarter, { $days ->
    [one] within { $days } day of its end
   *[other] within { $days } days of its end
}.
monitoring-rules-year = The report on the whole year is due by { $day } { $month ->
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
   *[other] December
} of the next year.
monitoring-rules-approved = A report is published, and counts, once the monitoring and evaluation working group has approved it.
monitoring-data = All of this as open data

status-description = { $programme }: measures with the status “{ $badge }” ({ $n }).
status-lede = { $n } of { $total } measures.
status-others = Other statuses

period-title = Reports: { $period }
period-description = { $programme }. Reports on the { $period }: what changed, measure by measure, and which reports are missing.
period-due = Reports were due by { $date }.
period-due-open = Reports are due by { $date }.
period-changes = What changed
period-changes-none = No report on this period has been published.
period-corrected = (corrected later)
period-overdue = No report published
period-overdue-lede = A report on these measures was due. Its absence does not mean that nothing was done.
period-open = Reports awaited
period-no-body = The programme names no body first

record-due = Reports due
record-period = Period
body-record = Reporting record
body-record-lede = Quarterly reports on the measures where this body is named first.
body-record-periods = By quarter
## Open data

menu-data = Open data
data-title = Open data
data-description = { $programme }: measures, reports and indicators as XLSX, CSV and JSON files.
data-lede = Everything that this site says about measures, reports and indicators can be downloaded as files, to be studied on your own.
data-as-of = The data are { $as-of }. All files are renewed together with the site.
data-sample = SAMPLE DATA. The reports are invented and say nothing about the city.
data-files = Files
data-size = { $n } KB
data-file-xlsx = All tables in one file, each on a sheet of its own, with the data dictionary in three languages. For Excel or LibreOffice.
data-file-measures-csv = Measures: one row a measure.
data-file-reports-csv = Published reports: one row a report.
data-file-indicators-csv = Values of indicators: baselines, targets and actual values.
data-file-measures-json = All measures in full, with their state.
data-file-reports-json = All published reports, with their evidence and the funds spent.
data-file-measure-json = One measure with the whole history of its published reports; the address holds the measure’s number. The link is also on the page of each measure.
data-file-schema = The schema of the JSON files (JSON Schema 2020-12).
data-file-package = A description of all files and columns (Frictionless Data Package).
data-description-package = Measures of the development programme, published reports and indicators. Draft reports are not included.
data-description-schema = measures.json, reports.json and the file of a single measure follow this schema.
data-notes = Before you use them
data-note-absence = An empty value means that nothing is known, not zero. The absence of a report does not mean that a measure was not carried out.
data-note-expected = Expected results are the programme’s words, not a report of work done.
data-note-number = A measure’s number is text: 2.10 and 2.1 are different measures. Excel reads them as numbers when it opens a CSV file, so take the XLSX file for Excel.
data-note-languages = A text in several languages takes a column for each of them in CSV and XLSX (task_ky, task_ru, task_en), and is an object by language in JSON. What is not translated is empty.
data-note-lists = Several identifiers in one cell of CSV and XLSX are separated by semicolons.
data-note-csv = CSV: UTF-8, separated by commas, with decimal points and dates such as 2026-11-22.
data-dictionary = Data dictionary
data-dictionary-text = The names of columns and fields are the same in every language and do not change.
data-column-field = Field
data-column-meaning = Meaning
data-only-tables = CSV, XLSX only
data-only-records = JSON only
data-optional = may be empty
data-word-list = List of codes
data-codes = Codes
data-codes-text = Codes are the same in every language; here is what the site calls them.
data-licence = Licence
data-licence-none = The city has not yet set a licence for the use of the data.
data-cite = How to cite
data-cite-text = { $publisher }. { $programme }: open data { $as-of }. { $address }
measure-data = Download this measure’s data (JSON)

# Types of fields
data-type-measure-number = measure number, text
data-type-string = string
data-type-report-id = report identifier
data-type-reporting-period = reporting period
data-type-text = text in each language
data-type-addresses = address in each language
data-type-address = address
data-type-date = date
data-type-whole = whole number
data-type-decimal = number
data-type-truth = true or false
data-type-word = code
data-type-ids = identifiers
data-type-texts = list of texts
data-type-records = list of records

# Tables
data-table-measures = Measures and where they stand: one record a measure.
data-table-reports = Published reports, those corrected included: one record a report.
data-table-indicators = Values of indicators: one record a value.

# Codes that have no other words
data-code-years = period given in years
data-code-annual = every year
data-code-baseline = baseline, as the programme states it
data-code-target = target, as the programme states it
data-code-actual = actual value, by the reports that count

# Fields
data-field-title = Title of the programme, as adopted.
data-field-publisher = The authority that publishes the data.
data-field-as-of = The day that everything computed is computed for.
data-field-sample = True in sample data: the reports are invented. Always false in the city’s data.
data-field-languages = Languages of the texts, the original first.
data-field-number = The measure’s number as printed in the programme.
data-field-task = The task, as adopted in the programme.
data-field-badge = The badge on the site: it follows from deadline, reports and day.
data-field-delivery = Delivery, by the last report that counts; empty without reports.
data-field-percent = Per cent of the work that is done, by the same report.
data-field-verification = What the monitoring and evaluation working group found of the same report; not_verified without reports.
data-field-schedule = Where the day of the data lies in the measure’s period.
data-field-reporting = Whether reports are published as they are due.
data-field-period-kind = Kind of implementation period: years or annual.
data-field-own-period = Kind of the part’s own period; where empty, the measure’s holds.
data-field-period-from = First year of the period; empty for annual.
data-field-period-to = Last year of the period; empty for annual.
data-field-deadline = The measure’s last day: 31 December of the last year of its period.
data-field-direction = Identifier of the priority area of the action plan.
data-field-direction-title = Title of the priority area.
data-field-responsible = Responsible bodies in the programme’s order; an empty list where the programme names none.
data-field-lead-bodies = The responsible body that the programme names first.
data-field-co-bodies = Responsible bodies named after it.
data-field-by-agreement-bodies = Bodies named with the words “by agreement”.
data-field-body-names = Names of all responsible bodies.
data-field-body = Identifier of the body.
data-field-body-name = Name of the body.
data-field-role = The body’s part in the measure.
data-field-funding-stated = Sources of funding that the programme names in the column of bodies.
data-field-places = Places that the measure names.
data-field-place-ids = Identifiers of the places that the measure names.
data-field-place-names = Names of the places that the measure names.
data-field-place = Identifier of the place.
data-field-place-kind = Kind of place.
data-field-place-name = Name of the place.
data-field-actions = Actions, in the programme’s order.
data-field-all-actions = All actions, each on a line of its own.
data-field-action-text = Text of the action.
data-field-action-responsible = Responsible bodies of the action itself, where it has its own.
data-field-action-places = Identifiers of the places that the action names.
data-field-expected-results = Expected results in the programme’s words; not a report.
data-field-all-expected-results = All expected results, each on a line of its own; not a report.
data-field-expected-text = Text of the expected result.
data-field-indicators = Indicators that the programme states as numbers.
data-field-n-reports = Number of published reports, those corrected included.
data-field-last-report = The last report, on which the state rests.
data-field-last-report-period = Reporting period of that report.
data-field-last-report-approved = The day that report was approved.
data-field-next-report-period = The period that the next report is due for.
data-field-next-report-due = The day by which the next report is due.
data-field-editor-notes = Editor’s notes.
data-field-source-lines = Lines of the adopted text.
data-field-line-from = Number of the first line.
data-field-line-to = Number of the last line.
data-field-page = The measure’s page on the site.
data-field-json = The measure’s own file, with the whole history of its reports.
data-field-reports = Published reports, oldest first; their fields are described in the table reports. Only in the measure’s own file.
data-field-report-id = Identifier of the report: period and measure; a second report ends in -2.
data-field-measure = Number of the measure.
data-field-reporting-period = Reporting period: a quarter (2024-Q2), a year (2024), or the inspection at 50 or 100 per cent of the work.
data-field-period-start = First day of the reporting period; empty for inspections.
data-field-period-end = Last day of the reporting period; empty for inspections.
data-field-reported-by = Identifier of the body that reports.
data-field-reported-by-name = Name of the body that reports.
data-field-submitted = The day the report was handed in.
data-field-approved-by = Identifier of the group that approved the report.
data-field-approved-on = The day the report was approved, from which it counts.
data-field-report-delivery = Delivery, as reported.
data-field-report-percent = Per cent of the work that is done, as reported.
data-field-report-verification = What the monitoring and evaluation working group found of the report.
data-field-counts = Whether the report counts: one that was corrected stays visible and does not.
data-field-corrects = The report that this one corrects.
data-field-corrected-by = The report that corrects this one.
data-field-summary = What was done, in the reporting body’s words.
data-field-obstacles = What stood in the way.
data-field-next-steps = What comes next.
data-field-actuals = Values of indicators given in the report.
data-field-spent = Funds spent, with the document that says so.
data-field-spent-som = Funds spent by the report in all, in soms; empty where none are named.
data-field-amount = Sum, in soms.
data-field-document = The document that states the sum.
data-field-evidence = Files that support the report.
data-field-n-evidence = Number of files that support the report.
data-field-evidence-kind = Kind of file: photograph, act, decision, contract or another document.
data-field-evidence-file = Name of the file.
data-field-sha256 = SHA-256 sum of the original file that came with the report.
data-field-evidence-title = What the file shows.
data-field-alt = Description of a photograph in words; empty for documents.
data-field-evidence-date = The day the file was made.
data-field-indicator = Identifier of the indicator within the measure.
data-field-indicator-title = Title of the indicator.
data-field-unit = Code of the unit of measure: percent, km, piece, million-som and so on.
data-field-value-kind = Kind of value: baseline, target or actual.
data-field-year = The year of the value; empty for every year.
data-field-value = The value, in the indicator’s unit.
data-field-value-report = The report that the value is taken from.

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

## Search

search-title = Search
search-description = Search the programme’s measures, sections, bodies and places, and an index of all pages.
search-label = What are you looking for?
search-hint = A word, a street, a body or the number of a measure; also in Latin letters or in another language of the site.
search-button = Search
search-link = Search and index
search-filters = Narrow down to measures
search-filter-direction = Priority area
search-filter-badge = Status
search-filter-year = Deadline
search-filter-bodies = Responsible body
search-filter-places = Place
search-any = any
search-annual = every year
search-reset = Clear filters
search-found = Results: { $n }
search-none = Nothing found for “{ $query }”
search-shown-for = Results for “{ $query }”.
search-words-ky = Results for the words in Kyrgyz.
search-words-ru = Results for the words in Russian.
search-words-en = Results for the words in English.
search-exactly = Search for exactly “{ $query }”
search-more = Show more ({ $n })
search-in-text = Found in the text of the page
search-failed = The search could not be loaded. Use the index below, or try again later.
search-empty = The programme may call it by another name, or may not mention it. You can look through:
search-tips = Check the spelling, use fewer or more general words, or type the number of a measure.
search-no-script = Searching needs JavaScript. All pages are listed here.
search-index = Index of all pages
search-index-measures = Measures by number
search-index-directions = Priority areas
search-index-bodies = Responsible bodies by first letter
search-index-places = Places by first letter
search-index-programme = Text of the programme
search-index-others = Other pages
search-kind-directions = Priority area
search-kind-bodies = Responsible body
search-kind-places = Place
search-kind-programme = Text of the programme
search-kind-others = Page of the site
search-leaf-title = { $list }: page { $n } of { $of }
search-leaf-description = Index of all pages. { $list }: page { $n } of { $of }.
search-limited = Only the { $n } options with the most results are shown

## Reading without a connection

app-short-name = Programme
offline-title = Reading offline
offline-description = { $programme }: how to keep the site on a device and read it without the internet.
offline-lede = Without a connection you can read the pages that are kept on your device.
offline-copy = The whole site
offline-copy-text = All pages of the site in English, search included, can be kept on your device. When new information is published, the copy renews itself, and only files that changed are downloaded. Open data and documents for download are not part of the copy.
offline-copy-size = Space on the device: { $size }. Files are usually compressed on their way, so less data is used.
offline-size = { $value } MB
offline-progress = How much is kept
offline-part = Kept: { $percent }%.
offline-keep = Keep the whole site
offline-go-on = Continue
offline-stop = Stop
offline-drop = Remove the copy
offline-keeping = The site is being saved to the device.
offline-stopped = Saving was stopped.
offline-whole = The whole site in English is kept on this device.
offline-dropped = The copy was removed.
offline-failed = Saving could not be finished. Check the connection and try again.
offline-no-space = There is not enough space on the device.
offline-unable = This browser cannot keep pages on the device.
offline-no-script = To keep a copy, JavaScript has to be switched on in the browser.
offline-read = Pages that you have read
offline-read-text = Pages that you open are kept by themselves: the last 60 can be read again without a connection.
offline-kept = There is no connection to the site: this is a copy kept on your device, with information { $as-of }.
offline-missing = There is no connection to the site, and this page is not kept on your device. Reload the page when the connection is back.

## Passing a page on

share = Share:
share-copy = Copy link
share-part = Copy the link to this action
share-done = Link copied
share-telegram = Telegram
share-whatsapp = WhatsApp
