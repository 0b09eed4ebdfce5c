# Problems in English. How to word them stands in `diag/mod.rs`; what each code means, in `diag/code.rs`.

severity-error = error
severity-warning = warning
help = help

## What kind of thing: arguments `kind`

kind-approver = approver
kind-body = body
kind-chart = chart
kind-column = column
kind-direction = direction
kind-indicator = indicator
kind-language = language
kind-measure = measure
kind-page = page
kind-place = place
kind-row = row
kind-section = section
kind-swot = SWOT item
kind-synonym = everyday word
kind-table = table
kind-unit = unit

## What type a value has: arguments `expected` and `found`

type-bool = `true` or `false`
type-cell = a table cell
type-empty = nothing
type-languages = a list of languages, that of the adopted text first (`[ky, ru, en]`)
type-lines = line numbers of the adopted text (`[54, 623]`)
type-list = a list
type-number = a number
type-period = a period (`2023`, `2023/2026` or `annual`)
type-target-year = a year (`2026`) or `annual`
type-record = a record (keys with values)
type-text = a text
type-texts-by-language = a text by language (`ky: …`)
type-whole-number = a whole number
type-years-in-order = a period that begins with its earlier year (`2023/2026`)
type-years = a year or two (`2023`, `2023/2026`)
type-date = a date (`2024-07-08`)
type-days = a number of days from 0 to 90
type-month-day = a month and a day (`"03-01"`)
type-per-cent = a whole per cent from 0 to 100
type-quarter = a quarter (`2023-Q1`)
type-report = a report's name (`2024-Q2/2.14`)
type-reporting-period = a reporting period (`2024-Q2`, `2024`, `checkpoint-50` or `checkpoint-100`)
type-sha256 = the file's SHA-256 sum: 64 hexadecimal digits (as `sha256sum` prints them)

## What is refused in YAML: argument `reason`

yaml-anchor = an anchor (`&`)
yaml-alias = an alias (`*`)
yaml-depth = nesting that is too deep
yaml-size = a value that is too large
yaml-tag = a tag (`!`)

## What breaks YAML: argument `reason`

yaml-bracket = this bracket and the one that closes it are of different kinds
yaml-colon = there is a colon where none can be
yaml-comma = a comma or a closing bracket is missing before this place
yaml-indentation = this line begins at another place than those that it belongs to
yaml-quote = this quotation mark is not closed
yaml-tab = there is a tab at the beginning of the line

## Files

E101 = the file is not UTF-8
    .label = this byte cannot be read as UTF-8
    .help = save the file again with the encoding UTF-8
E102 = the file `{ $path }` is missing, and the programme needs it
    .label = expected: `{ $path }`
    .help = { $of ->
        [language] translate `themes/default/i18n/en.ftl` into this file, or take the language out of `site.yaml`
        [theme] correct the name, or restore the file: it is part of the default theme
       *[other] create `{ $path }`; `content/README.md` says what belongs in it
    }
W103 = the file `{ $path }` is not used: nothing is looked for under this name
    .label = no such file is expected here
    .help = correct the file's name or move it out of the folder
    .suggest = did you mean `{ $suggestion }`?
E104 = the file's name says `{ $expected }`, but `{ $found }` stands inside
    .label = by the file's name, `{ $expected }` is expected
    .help = correct the value or rename the file, so that both agree
E105 = the section has no text in the original language: `{ $path }` is missing
    .label = expected: `{ $path }`
    .help = create `{ $path }`; translations stand beside it

## YAML

E201 = the YAML cannot be read: { $reason }
    .label = reading stopped here
    .help = check indentation, commas and quotation marks; a text with a colon, or that begins with a sign, needs quotes
E202 = the key `{ $key }` stands twice in one record, expected once
    .label = here it stands again
    .first = here it stands first
    .help = keep one of the two
E203 = unknown key `{ $key }`
    .label = this record has no such key
    .help = keys that may stand here: { $allowed }
    .suggest = did you mean `{ $suggestion }`?
E204 = the key `{ $key }` is missing
    .label = this record needs `{ $key }`
    .help = add `{ $key }: …`
E205 = expected { $expected }, found { $found }
    .label = expected { $expected }
    .help = write { $expected } here
E206 = the number `{ $found }` is not in quotes
    .label = without quotes, 2.10 would become 2.1
    .help = write `"{ $found }"`
E207 = { $of ->
    [file] the file is empty
    [heading] the heading has no words
   *[other] the text is empty
}
    .label = a text is expected
    .help = { $of ->
        [file] fill the file in as `content/README.md` says
        [heading] write the heading, or remove its `#` signs
        [original] write the text: the other languages are translations of it
       *[other] write the text, or leave the key out
    }
E208 = { $found ->
    [kg] `kg` is a country's code; the Kyrgyz language is `ky`
   *[other] the site has no language `{ $found }`; it has: { $allowed }
}
    .label = { $found ->
        [kg] expected `ky`
       *[other] expected one of: { $allowed }
    }
    .help = { $found ->
        [kg] write `ky`
       *[other] correct the language code, or add the language to `site.yaml`
    }
E209 = this YAML is not allowed: { $reason }
    .label = not allowed here
    .help = write the value out in full, without anchors, aliases or deep nesting
E210 = unknown value `{ $found }`
    .label = expected one of: { $allowed }
    .help = values that may stand here: { $allowed }
    .suggest = did you mean `{ $suggestion }`?
E211 = the text is missing in the original language `{ $locale }`
    .label = there is no `{ $locale }` here
    .help = add `{ $locale }: …`; the other languages are translations of it

## Values

E301 = `{ $found }` is not a printed number
    .label = expected digits parted by dots
    .help = write the number as the programme prints it, for example `"2.10"`
E302 = `{ $found }` cannot stand for a period here
    .label = expected { $expected }
    .help = write { $expected }
E304 = { $of ->
    [measure] the period `{ $found }` lies outside its measure's, which is `{ $period }`
   *[other] the period `{ $found }` lies outside the programme's, which is `{ $period }`
}
    .label = expected within `{ $period }`
    .help = { $of ->
        [measure] compare both with the adopted text; the measure's `period` is that of the whole row
       *[other] compare it with the adopted text; the programme's years stand in `site.yaml`
    }
E305 = { $n-lines ->
    [one] there is no line { $found }: the adopted text has { $n-lines } line
   *[other] there is no line { $found }: the adopted text has { $n-lines } lines
}
    .label = no such line
    .help = look the lines up in `content/source`; they are counted from 1
E306 = `{ $found }` is not a web address
    .label = expected an address with `https://`
    .help = write the whole address, for example `https://example.org/page`
E307 = { $found ->
    [one] the row has { $found } cell
   *[other] the row has { $found } cells
    }, { $expected ->
    [one] expected { $expected }, one for each column
   *[other] expected { $expected }, one for each column
}
    .label = { $expected ->
        [one] expected { $expected } cell
       *[other] expected { $expected } cells
    }
    .help = add what is missing (`null` where nothing is printed) or remove what is too much
E308 = `{ $found }` cannot be an identifier
    .label = expected lower-case Latin letters, digits, hyphens and dots
    .help = write it like this: `street-lenin`
E309 = `{ $found }` names no lines of the adopted text
    .label = expected the first and the last line
    .help = write two numbers, counted from 1, the smaller first: `[54, 623]`
E310 = { $found ->
    [kg] `kg` is a country's code; the Kyrgyz language is `ky`
   *[other] `{ $found }` is not the code of a language
}
    .label = { $found ->
        [kg] expected `ky`
       *[other] expected two or three lower-case letters
    }
    .help = { $found ->
        [kg] write `ky`
       *[other] write the code of ISO 639, for example `ky`, `ru` or `en`
    }
E311 = `{ $found }` is no date
    .label = expected a date such as `2024-07-08`
    .help = write year, month and day with hyphens: `2024-07-08`

## References

E401 = there is no { $kind } `{ $found }`
    .label = expected the name of an existing record
    .help = correct the name, or add the record that it should name
    .suggest = did you mean `{ $suggestion }`?
E402 = there are two records with one name: { $kind } `{ $found }`
    .label = here it stands again
    .first = here it stands first
    .help = give one of them another name
E403 = `{ $found }` is part of itself
    .label = from here the way up leads back to `{ $found }`
    .help = name another parent, or leave the key out
E405 = the table `{ $table }` has no chart
    .label = this places its chart
    .help = describe the chart under `charts:` in `content/tables/{ $table }.yaml`, or place `table:{ $table }`
W404 = nothing uses the { $kind } `{ $found }`
    .label = no measure, text or record refers to it
    .help = refer to it where it belongs, or remove the record
E406 = the site has no page `{ $found }`
    .label = expected its address below the language, like `measures/2.3`
    .help = correct the address: it is what follows the language in the address of the page
    .suggest = did you mean `{ $suggestion }`?
W407 = no page of the site says “{ $found }”
    .label = the search will find nothing by these words
    .help = write words that stand on pages, or name the page's address under `pages:`

## Markdown

E501 = { $of ->
    [unclosed] the front matter is not closed
   *[other] the file does not begin with its front matter
}
    .label = { $of ->
        [unclosed] no second line `---` ends what begins here
       *[other] expected a line `---` before this
    }
    .help = write the keys, such as `title: …`, between two lines `---` at the beginning of the file
E502 = the link `{ $found }` leads nowhere
    .label = there is nothing under this name
    .help = correct the name; links are written like `measure:2.14` or `section:2.2.3-education`
    .suggest = did you mean `{ $suggestion }`?
E503 = there is no heading `{ $found }`
    .label = expected the name of an existing heading
    .help = compare it with the headings of that section
    .suggest = did you mean `{ $suggestion }`?
E504 = HTML is not allowed: `{ $found }`
    .label = expected Markdown
    .help = write it in Markdown; tables stand in `content/tables` and are placed by name
E505 = { $misplaced ->
    [yes] `{ $found }` has to stand on a line of its own
   *[other] `{ $found }` cannot be placed
}
    .label = { $misplaced ->
        [yes] it stands within a text, a list or a quotation
       *[other] expected a table, a chart, the SWOT or a picture
    }
    .help = { $misplaced ->
        [yes] put an empty line before it and after it
       *[other] one may place `table:…`, `chart:…`, `table+chart:…`, `swot:` and pictures of `assets/…`
    }
    .suggest = did you mean `{ $suggestion }`?
E506 = the file `{ $found }` does not exist
    .label = expected a file in `assets`
    .help = put the file into `assets`, or correct its name
    .suggest = did you mean `{ $suggestion }`?
E507 = a heading of level { $found } cannot stand here, expected level { $expected }
    .label = expected level { $expected }
    .help = change the number of `#` signs in front of the heading
E508 = the picture `{ $found }` has no description
    .label = { $of ->
        [report] expected `alt:` with a description
       *[other] a description is expected between the square brackets
    }
    .help = say in a few words what one sees: people who cannot see the picture will hear it
W509 = the translation does not place what the original does: { $missing }
    .label = differs from the original
    .help = place the same tables and charts as the original, each on a line of its own

## Tables

W601 = the printed total { $printed } is not the sum of its parts, { $computed }
    .label = the parts add up to { $computed }; the difference is { $difference }
    .help = compare it with the adopted text; if it is printed so, add `noted: true` to the total
W602 = the total { $printed } is marked as differing, but it is the sum of its parts
    .label = the sum is right
    .help = remove `noted: true`
E603 = a sum or a chart needs a number here, found { $found }
    .label = expected a number
    .help = correct the cell, or leave its row or column out of the sum and the chart
E604 = the series and the categories of a chart cannot both be rows, or both columns
    .label = the categories are of the same kind
    .help = name columns in one of them and rows in the other

## Letters

E701 = the letter `{ $found }` only looks like `{ $expected }`
    .label = expected `{ $expected }`
    .help = replace `{ $found }` by the Kyrgyz letter `{ $expected }`
W702 = the word `{ $found }` mixes Latin and Cyrillic letters
    .label = of the other alphabet: { $letters }
    .help = type the word again with one keyboard layout
W703 = there is a space too many
    .label = expected one space inside a text and none at its edges
    .help = remove the space

## Reports

E901 = { $of ->
    [calendar] no report is asked for on `{ $found }`: the calendar begins with `{ $period }`
    [measure] the period `{ $found }` lies before its measure's, which is `{ $period }`
    [inspection] the inspection, reported on { $found }, lies outside its measure's period, which is `{ $period }`
   *[other] the period `{ $found }` lies outside the programme's, which is `{ $period }`
}
    .label = { $of ->
        [calendar] expected `{ $period }` or later
        [inspection] expected within `{ $period }` or the three months after it
       *[other] expected within `{ $period }`
    }
    .help = { $of ->
        [calendar] correct the period, or `first` under `reporting` in `site.yaml`
        [measure] correct the period, or the measure's
        [inspection] correct the date; what is done after a measure's last year is told in the report on a quarter or a year
       *[other] correct the period; the programme's years stand in `site.yaml`
    }
E902 = the body `{ $found }` is not responsible for the measure { $measure }
    .label = expected one of: { $allowed }
    .help = name a responsible body; they stand in `content/measures/{ $measure }.yaml`
    .suggest = did you mean `{ $suggestion }`?
W903 = the per cent of works done has fallen: { $before } before, { $found } now
    .label = expected { $before } or more
    .first = the report before says { $before }
    .help = compare both reports; if the earlier one was wrong, correct it by a report with `corrects: …`, otherwise say why under `obstacles:`
W904 = the measure was reported completed before, and is `{ $found }` now
    .label = expected `completed`
    .first = here it was reported completed
    .help = compare both reports; if the earlier one was wrong, correct it by a report with `corrects: …`
E905 = the measure is reported completed without any evidence
    .label = a completion needs evidence
    .help = put an act of acceptance, a photograph or another document beside the report and name it under `evidence:`
E906 = the measure is reported cancelled without the decision to cancel it
    .label = expected evidence of the kind `decision`
    .help = put the decision beside the report and name it under `evidence:` with `kind: decision`
E907 = the file of evidence `{ $found }` does not exist
    .label = expected a file in `reports/{ $folder }`
    .help = put the file beside the report, or correct its name
    .suggest = did you mean `{ $suggestion }`?
E908 = the file of evidence `{ $file }` is not the one that was recorded: its sum differs
    .label = the file has another sum
    .help = restore the file that was handed in; if this one is right, write `sha256: { $found }`
E909 = { $of ->
    [itself] the report `{ $found }` corrects itself
    [cycle] the corrections lead in a circle, back to this report
    [measure] the report `{ $found }`, corrected here, is about another measure
    [period] the report `{ $found }`, corrected here, is about another period
    [corrected] the report `{ $found }` is already corrected by another
   *[other] there is no report `{ $found }` that could be corrected
}
    .label = { $of ->
        [itself] expected another report
        [cycle] from here the way leads back to this report
        [measure] expected a report on the same measure
        [period] expected a report on the same period
        [corrected] expected the correction that came last
       *[other] expected the name of an existing report
    }
    .help = name the report on the same measure and period that this one corrects, for example `2024-Q2/2.14`, or leave the key out
    .suggest = did you mean `{ $suggestion }`?
E910 = there is a second report on the measure { $measure } for `{ $period }`, and it corrects none
    .label = the second report
    .first = the first report
    .help = if it corrects the first, write `corrects: { $first }`; otherwise remove one of the two
E911 = { $percent } per cent contradicts the state `{ $found }`
    .label = expected a per cent that goes with `{ $found }`
    .help = only `completed` goes with 100 per cent, `not_started` goes with 0, `partly_completed` with 1 to 99: correct the per cent or the state
E912 = { $of ->
    [approval] the report was approved on { $found }, before it was handed in
    [correction] the correction was handed in on { $found }, before the report that it corrects
    [evidence] the evidence is of { $found }, after the report was handed in
   *[other] the report was handed in on { $found }, before its period was over
}
    .label = { $of ->
        [evidence] expected { $bound } or earlier
       *[other] expected { $bound } or later
    }
    .help = { $of ->
        [period] correct the date or the period
       *[other] correct the date that is wrong
    }
E913 = the report is invented (`sample: true`) and cannot stand among the city's own
    .label = an invented report
    .help = remove it from `content/reports`; invented reports are shown with `onuguu build --reports …`
W914 = no report names the file `{ $found }`
    .label = no report beside it names this file
    .help = name it under `evidence:` in its report, or remove it
E915 = the photograph `{ $found }` cannot be read
    .label = expected a picture in JPEG or PNG
    .help = open the picture, save it again as JPEG or PNG, and write its new sum under `sha256:`
E916 = there are reports, but `site.yaml` has no reporting calendar
    .label = the first of the reports
    .help = add `reporting: …` to `content/site.yaml`; `content/README.md` says how
E917 = the file of evidence `{ $found }` is of a type that a browser would run as a part of the site
    .label = expected a document or a picture
    .help = save it as PDF, or as a picture in JPEG or PNG, and name the new file with its sum

## Theme

E801 = the file `{ $template }` of the theme cannot be used: { $reason }
    .label = the problem is here
    .help = correct the file; one that a theme of the city's own lacks is taken from the default theme
E802 = the interface string `{ $key }` is missing in the language `{ $locale }`
    .label = expected `{ $key } = …`
    .help = add `{ $key } = …` to `i18n/{ $locale }.ftl` of the theme

## Translations

W510 = the translation ({ $locale }) was made from an earlier wording of the original
    .label = the original has changed since
    .help = compare the translation with the original and confirm it with `onuguu translations accept`
W511 = this passage of the translation ({ $locale }) stands for nothing in the original
    .label = the original has no such passage
    .help = delete the passage or move it to where it stands in the original
W512 = the translation ({ $locale }) has other numbers than the original: missing { $missing }, surplus { $surplus }
    .label = the numbers differ
    .help = compare the numbers with the original; where the difference is right, record it as `{ $text }` with its reason in `content/number-differences.yaml`
