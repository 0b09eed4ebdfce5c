# What the command line says, in English. The same keys stand in ky.ftl and ru.ftl; a test compares them.

## Help

help-about = Turns a local government's development programme into a website in Kyrgyz, Russian and English
help-usage = Usage:
help-commands = Commands
help-options = Options
help-global-options = Options of every command
help-examples = Examples:
help-exit-codes =
    Exit codes:
      0  done
      1  the content has errors; nothing was published
      2  the command was used wrongly
      3  the machine refused: disk, permissions
help-value-options = [OPTIONS]
help-value-command = COMMAND
help-value-date = DATE
help-value-dir = DIR
help-value-url = URL
help-value-format = FORMAT
help-value-path = PATH
help-value-file = FILE
help-value-lang = LANGUAGE
help-value-color = WHEN

help-build = Build the site and publish it to the folder public
help-check = Check the content and show every problem with its file and line
help-translations = Count translations, record them, or exchange them with translators
help-translations-status = Count the texts of each language by state; with --verbose, name those that need somebody
help-translations-accept = Record that translations go with the present wording of the original
help-translations-export = Write a Gettext PO file for translators (Poedit, Weblate)
help-translations-import = Take the translations of a PO file into the content
help-translations-lang = Language of the translations: ru or en
help-translations-lang-many = Count only this language of translations; may be given several times
help-translations-lang-one = Only translations into this language
help-translations-lang-import = Language of the translations, where the file does not say it
help-translations-paths = Only these files and folders of the content (default: all)
help-translations-reviewed = A person has reviewed these translations
help-translations-out = File to write (default: standard output)
help-translations-file = PO file to read
help-translations-dry-run = Only show what would change
help-help = Show help for a command

help-as-of = The day for which the state of each measure is computed, YYYY-MM-DD (default: today)
help-out = Folder to publish to (default: public in the project's folder)
help-base-url = Public address of the site, instead of the one in content/site.yaml
help-reports = Reports from this folder in place of the programme's own; every page says that it shows sample data
help-drafts = Show reports that nobody has approved yet, too, marked as such
help-compress = Also write compressed .br and .gz files beside every text file (for upload to a server)
help-cards = Draw the pictures that messengers show beside links (takes a few seconds)
help-no-cache = Take nothing over from the last build, make everything anew
help-timings = Say where the time went, step by step
help-format = Form of the output: human (for reading) or json (for programs)
help-strict = Fail on warnings, too
help-root = The project's folder (default: the current one)
help-lang = Language of these messages: ky, ru or en
help-quiet = Show problems only
help-verbose = Show warnings, too, and how long each step took
help-color = Colors: auto, always or never
help-flag-help = Show this help
help-flag-version = Show the version

help-examples-main =
    onuguu build                 build the site in public
    onuguu check                 show every problem of the content
    onuguu translations status   see how much is translated
    onuguu help build            all about the command build
help-examples-build =
    onuguu build
    onuguu build --as-of 2026-12-31
    onuguu build --out /var/www/programme --base-url https://example.kg/programme/
help-examples-check =
    onuguu check
    onuguu check --strict
    onuguu check --format json > problems.json
help-examples-translations-all =
    onuguu translations status               all the translations of each language, counted
    onuguu translations accept               record what translations were made from
    onuguu translations export --lang ru     a file for translators
    onuguu translations import ru.po         take it back in
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

help-value-port = PORT
help-value-address = ADDRESS
help-serve = Preview the site, building it anew whenever a file changes
help-port = Port to look for a free one from (default: 3000)
help-host = Address to answer at (default: 127.0.0.1, this computer only)
help-examples-serve =
    onuguu serve
    onuguu serve --port 8080
    onuguu serve --host 0.0.0.0

## Wrong usage

label-error = error
label-warning = warning
label-help = help

usage-more = More: { $command }
usage-did-you-mean = did you mean `{ $suggestion }`?
usage-unknown-command = there is no command `{ $found }`
usage-unknown-option = there is no option `{ $found }`
usage-unexpected = unexpected argument `{ $found }`
usage-option-of-command = the option belongs to a command: `onuguu { $command } { $found }`
usage-missing-argument = `{ $option }` is missing
usage-no-language = `{ $found }` is no language code
usage-language-form = a code has two or three lower-case letters: ru, en
usage-language-of-original = `{ $found }` is the language of the original, which is not translated
usage-language-not-on-site = the site is not translated into `{ $found }`
usage-translation-languages = it is translated into { $known }; more languages stand in content/site.yaml
usage-no-text-there = no text to translate stands in { $path }
usage-no-text-there-help = name a file or folder below content, such as content/measures
usage-po-not-utf8 = { $file } is not in UTF-8
usage-po-not-utf8-help = save it as UTF-8 in the translator's program
usage-po-without-language = { $file } does not say which language it is in
usage-po-without-language-help = name it with --lang behind `import`
usage-po-other-language = { $file } is in another language than --lang says: `{ $found }`
usage-missing-value = `{ $option }` needs a value
usage-invalid-value = `{ $found }` is no value for `{ $option }`
usage-allowed-values = one of: { $allowed }
usage-repeated = `{ $option }` is given twice
usage-conflict = `{ $option }` and `{ $other }` exclude each other
usage-no-value = `{ $option }` takes no value, but was given `{ $found }`
usage-not-unicode = an argument is not valid Unicode
usage-missing-command = a command is missing
usage-commands = the commands are { $commands }
usage-other = the command cannot be understood
usage-unknown-language = there are no messages in the language `{ $found }`
usage-languages = the languages are ky, ru and en
usage-kg-is-country = `kg` is the code of the country; the Kyrgyz language is `ky`
usage-invalid-date = the date `{ $found }` cannot be read
usage-date-form = write year, month and day: 2026-12-31
usage-invalid-epoch = SOURCE_DATE_EPOCH is `{ $found }`, which is no time in seconds
usage-epoch-form = unset it, or name the day with --as-of
usage-invalid-url = `{ $found }` is no public address of a site
usage-url-form = write it in full, without `?` and `#`: https://example.kg/programme/
usage-no-project = { $root } holds no programme: the folder `content` is missing
usage-no-project-help = go to the project's folder, or name it with --root
usage-out-is-source = the site cannot be published to { $out }: the project's own files lie there
usage-out-help = choose a folder of its own, such as `public`
usage-no-reports = there is no folder of reports `{ $dir }`
usage-no-reports-help = name the folder that holds the folders of periods, such as `2026-Q3`

## What was done

build-ready =
    { $out } is ready: { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } in { $locales ->
        [one] { $locales } language
       *[other] { $locales } languages
    }, { $measures ->
        [one] { $measures } measure
       *[other] { $measures } measures
    }, as of { $date }
build-files =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size }: { $written } new or changed, { $unchanged } unchanged, { $removed } removed
build-nothing-changed =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size }: nothing has changed since the last build
build-time = Took { $seconds } s
build-step = { $step }: { $seconds } s
build-step-read = reading
build-step-build = building
build-step-write = publishing
timings-read = reading
timings-parse = parsing
timings-check = checking
timings-monitor = monitoring
timings-plan = planning
timings-search = search
timings-export = open data and feeds
timings-render = pages
timings-compress = compressing
timings-write = publishing
timings-total = in all
timings-milliseconds = { $n } ms

# While a step goes on; $step is its name.
progress-counted = { $step }: { $done } of { $all }
build-warnings =
    { $warnings ->
        [one] { $warnings } warning; `onuguu check` shows it
       *[other] { $warnings } warnings; `onuguu check` shows them
    }
build-next = Next: look at the site with `onuguu serve`, then upload the whole folder { $out } to the web server
build-refused = { $problems }; nothing was published, { $out } is as it was

size-kilobytes = { $n } kB
size-megabytes = { $n } MB

problems-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
problems-warnings =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
problems-both = { $errors }, { $warnings }
problems-none = no problems found
check-errors = { $problems }: the site cannot be published until the errors are mended
check-warnings = { $problems }: the site can be published
check-strict = { $problems }: with --strict that counts as failure

## Translations

translations-column-language = language
translations-column-texts = texts
translations-column-current = current
translations-column-reviewed = reviewed
translations-column-behind = behind
translations-column-unrecorded = unrecorded
translations-column-missing = missing
translations-column-share = share
translations-percent = { $n }%
translations-open = { $place }: { $locale }, { $state }: { $name }
translations-state-behind = the original has changed
translations-state-unrecorded = not recorded what it was made from
translations-state-missing = no translation
translations-nothing-to-accept = Nothing to record: { $file } says it all
translations-accepted =
    { $n ->
        [one] { $n } translation recorded in { $file }
       *[other] { $n } translations recorded in { $file }
    }
translations-accepted-as-reviewed =
    { $n ->
        [one] { $n } translation recorded as reviewed in { $file }
       *[other] { $n } translations recorded as reviewed in { $file }
    }
translations-exported =
    { $n ->
        [one] { $n } text written to { $file }
       *[other] { $n } texts written to { $file }
    }
translations-imported =
    { $n ->
        [one] { $n } translation changed
       *[other] { $n } translations changed
    } in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
translations-would-import =
    { $n ->
        [one] { $n } translation would change
       *[other] { $n } translations would change
    } in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }; nothing was written
translations-nothing-to-import = No translation changed
translations-same =
    { $n ->
        [one] { $n } as before
       *[other] { $n } as before
    }
translations-fuzzy =
    { $n ->
        [one] { $n } passed over, because it is marked as uncertain (fuzzy)
       *[other] { $n } passed over, because they are marked as uncertain (fuzzy)
    }
translations-untranslated =
    { $n ->
        [one] { $n } without a translation
       *[other] { $n } without a translation
    }
translations-n-refused =
    { $n ->
        [one] { $n } refused
       *[other] { $n } refused
    }
translations-refused = { $place }: { $reason } ({ $text })
translations-refused-line = { $place }: { $reason }
translations-reason-unreadable = the message cannot be read
translations-reason-unknown-text = the content has no such text
translations-reason-original-changed = the original has other words than when the file was made; export it anew
translations-reason-twice = the same text stands further up in the file
translations-reason-unfit = with these words the file could not be read, or would be built otherwise

## What the machine or another hand refused

failure-busy = another build is publishing to { $path } right now
    .help = wait for it to end, then build again
failure-foreign = { $path } holds files that Onuguu did not make, where the site needs the place; nothing was published
    .help = move or delete them, or publish to another folder with --out
failure-mount-point = { $path } is a mount point and cannot be replaced as a whole
    .help = publish to a folder inside it or beside it with --out
failure-not-a-folder = { $path } is not a folder
    .help = move it away, or publish to another folder with --out
failure-damaged-manifest = { $path } is damaged, so the files made earlier cannot be told from others
    .help = restore it, or move the whole folder away and build anew
failure-foreign-owner = { $path } belongs to another user and cannot be kept as it is
    .help = move it out of the site's folder, or build as that user
failure-unsafe-path = the site has a file with an impossible name: { $path }
    .help = rename what it comes from
failure-colliding-paths = two files of the site differ only in case or stand in each other's place: { $path }, { $other }
    .help = rename one of them
failure-disk-full = the disk is full; nothing was published
    .help = make room on the disk, then build again
failure-read-only = the disk can only be read; nothing was published
    .help = publish to another folder with --out
failure-permission = the system does not permit it
    .help = check whom the file or folder belongs to, and who may write there
failure-more = … and { $n } more

## Preview

serve-started = The site is open at { $address }; press Ctrl-C to stop
serve-open-to-all = Everybody in this network can see it
serve-network = From a phone or another computer: { $address }
serve-built = Built in { $seconds } s
serve-stays = Until the errors are mended, the earlier site stays

## Forms and reports

help-value-body = BODY
help-value-period = PERIOD
help-reports-command = Write the spreadsheet forms that bodies report with, read them back, list who owes a report
help-reports-form = Write the form that a body fills in for a period (.xlsx)
help-reports-import = Read forms that were filled in, and write their reports into the content
help-reports-status = List which reports are missing for a quarter, body by body
help-reports-body = The body that reports, by its id in content/bodies.yaml; all: one file for each body that has to report
help-reports-period = Quarter (2026-Q4), year (2026), checkpoint-50 or checkpoint-100
help-reports-quarter = Quarter, such as 2026-Q3 (default: the last one that has ended)
help-reports-lang = Language of the form (default: the original's)
help-reports-out = File to write; with --body all, the folder (default: PERIOD-BODY.xlsx in the current folder)
help-reports-force = Replace files that are there already
help-reports-of-forms = Reports from this folder in place of the programme's own
help-reports-files = Forms that were filled in (.xlsx)
help-reports-dry-run = Only show what would change
help-examples-reports-all =
    onuguu reports form --body road-directorate --period 2026-Q4     a form to fill in
    onuguu reports import 2026-Q4-road-directorate.xlsx --dry-run    what it would change
    onuguu reports status                                            who still owes a report
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
        [one] { $n } measure
       *[other] { $n } measures
    }
reports-file-exists = { $file } is there already and may have been filled in
reports-file-exists-help = name another file with --out, or replace it with --force; nothing was written
reports-unknown-body = there is no body `{ $found }`
reports-body-without-measures = `{ $found }` is responsible for no measure and so has nothing to report
reports-unknown-period = there is no reporting period `{ $found }`
reports-unknown-quarter = there is no quarter `{ $found }` to report on
reports-unknown-language = the site has no language `{ $found }`
reports-no-quarter = no quarter to report on has ended yet, or content/site.yaml has no reporting calendar
reports-content-errors = the content cannot be relied on: { $problems }
reports-content-errors-help = `onuguu check` shows them
reports-status-title = Reports: { $period } ({ $id })
reports-status-due = Due by { $due }; state on { $day }
reports-status-nothing-due = No report is due for this quarter
reports-status-body = { $name } ({ $id }): { $missing } of { $due } not published
reports-status-nobody = No body is named in the programme
reports-status-complete = All reports published
reports-status-overdue = overdue
reports-status-open = there is time left
reports-status-submitted = handed in, awaits approval
reports-status-total = Due: { $due }. Published: { $received }, of them late: { $late }. Overdue: { $overdue }. Time left: { $open }. Handed in, awaiting approval: { $submitted }.

## Import of forms

help-reports-submitted = The day that forms were handed in on, where they do not say it (default: today)

usage-no-form-file = there is no file { $file }
usage-no-form-file-help = name the forms that were filled in, as files
reports-problem = { $place }: { $problem }
reports-state-percent = { $status } { $percent }%
reports-change-first = { $measure }: { $after }; the first report
reports-change-moved = { $measure }: { $before } → { $after }
reports-change-percent = { $measure }: { $status } { $before }% → { $after }%
reports-change-as-before = { $measure }: { $after }, as before
reports-change-unchanged = { $measure }: nothing new ({ $path })
reports-fate-new = new: { $path }
reports-fate-draft = replaces the draft: { $path }
reports-fate-corrects = corrects { $report }, which stays: { $path }
reports-fate-evidence = evidence: { $path }
reports-imported =
    { $n ->
        [one] { $n } report written
       *[other] { $n } reports written
    }
reports-would-import =
    { $n ->
        [one] { $n } report would be written
       *[other] { $n } reports would be written
    }; nothing was written
reports-nothing-to-import = Nothing to write: all of it has been reported
reports-nothing-filled-in = Nothing to write: no row is filled in
reports-n-unchanged =
    { $n ->
        [one] { $n } unchanged
       *[other] { $n } unchanged
    }
reports-left-over = No report names { $path } any more; delete it if nobody needs it
reports-import-refused = { $problems }; nothing was written
reports-next = Next: check the content with `onuguu check`. The reports are drafts, which the site does not show; once the working group has approved one, write into its file: { $line }

## Comparison

help-value-revision = REVISION
help-diff = Tell measure by measure and text by text what changed since an earlier state
help-diff-revision = Git revision to compare with: a commit, branch or tag (default: HEAD, the last commit)
help-diff-against = Folder of another project, instead of a git revision
help-diff-html = Write the changes to one HTML file, fit to be sent
help-examples-diff =
    onuguu diff                               what changed since the last commit
    onuguu diff main --html changes.html      a file for the working group
    onuguu diff --against /srv/published      how the project in another folder differs
diff-revision = revision { $name } ({ $hash }, { $day })
diff-working-tree = the working folder
diff-written = The changes were written to { $file }
diff-file-exists = there is a file { $file } that this command did not write
diff-file-exists-help = name another file with --html; nothing was written
diff-no-git = the program git was not found
    .help = install it, or name the folder of the earlier state with --against
diff-no-repository = { $root } is not in a git repository
    .help = name the folder of the earlier state with --against
diff-unknown-revision = there is no revision `{ $found }`
    .help = `git log --oneline` lists revisions, `git branch --all` branches
diff-no-programme = there is no programme in the revision `{ $found }`: it has no folder `content`
    .help = name a later revision: `git log --oneline -- content` lists them
