# Problems found in filled-in forms, in English. The same keys stand in ky.ftl and ru.ftl; a test compares them.
# How to word them stands in diag/mod.rs. The file, the sheet and the cell stand before each message.

## The file

import-file-empty = the file is empty
    .help = copy or download it again, then repeat the command
import-file-old = this is a file of an old Excel (.xls), or one with a password
    .help = open it in Excel or LibreOffice and save it as .xlsx without a password
import-file-ods = this is a file of LibreOffice in its own format (.ods)
    .help = open it in LibreOffice and save it as .xlsx with “Save As”
import-file-other = this is no spreadsheet in the format .xlsx
    .help = open the form itself in Excel or LibreOffice and save it as .xlsx
import-file-damaged = the file is damaged and cannot be read
    .help = ask for the file again, or open it in Excel and have it repaired

## The form

import-no-form = this is no form made by `onuguu reports form`: its hidden sheet is missing
    .help = make a new form and copy what was filled in
import-other-version = the form was made by another version of the program
    .help = make a new form with `onuguu reports form` and copy what was filled in
import-other-programme = the form belongs to another programme: `{ $found }`
    .help = name a form of this programme, or run the command in the folder of that one
import-unknown-body = there is no body `{ $found }`
    .help = make a new form with the body's name from content/bodies.yaml
import-unknown-period = `{ $found }` is no reporting period
    .help = make a new form for the right period: `onuguu reports form --period 2026-Q4`
import-unknown-language = the site has no language `{ $found }`
    .help = make a new form in one of the site's languages
import-other-period = the period { $found } lies outside the programme's reporting calendar
    .help = make a new form for the right period: `onuguu reports form --period 2026-Q4`
import-period-not-over = the period { $found } is not over yet: its last day is { $end }
    .help = reports are handed in after the end of the period; import the form then
import-sheet-missing = the sheet “{ $sheet }” is missing
    .help = make a new form for the same period and copy what was filled in; sheets must not be deleted
import-names-missing = the sheet “{ $sheet }” is not known any more: its first, hidden row has been deleted
    .help = restore the deleted row, or make a new form and copy what was filled in
import-sheet-twice = the sheet “{ $first }” has the same hidden row
    .help = delete the copy of the sheet
import-column-missing = columns are missing: { $names }
    .help = make a new form and copy what was filled in; columns must not be deleted
import-merged = cells are merged: nobody can tell which row the value belongs to
    .help = split the cells and enter the value in each row

## The measure

import-measure-empty = the row has no number of a measure
    .help = enter the measure's number, or clear the row
import-measure-unknown = there is no measure `{ $found }`
    .help = enter one of the form's measures: { $known }
import-measure-of-another = this body is not responsible for measure { $found }
    .help = enter one of the form's measures: { $known }
import-measure-ambiguous = nobody can tell which measure `{ $found }` is: the spreadsheet made a number of it and lost the zero at its end
    .help = give the cell the format “Text” and enter the whole number, such as 2.10
import-measure-date = the spreadsheet made a date of the measure's number: { $found }
    .help = give the cell the format “Text” and enter the number again, such as 2.10
import-measure-twice = measure { $found } is filled in twice; the first time: { $first }
    .help = keep one row and clear the other
import-measure-not-reported = the sheet “Measures” has no status for measure { $found }
    .help = choose its status there and write what was done, or clear this row
import-two-forms = two of the forms report on measure { $found }
    .help = find out which one is right, and give only that one
import-reported-by-another = another body has reported on this measure for this period: { $body } ({ $report })
    .help = let the bodies agree on one report; one that is not approved may be deleted, an approved one is corrected in its file only

## Status, per cent, texts

import-status-unknown = there is no status `{ $found }`
    .help = choose one of the list: { $words }
import-status-missing = the row is filled in, but no status is chosen
    .help = choose the status from the list, or clear the row
import-summary-missing = a status is chosen, but what was done is not written
    .help = write shortly what was done in the period
import-percent = expected a number of per cent, found `{ $found }`
    .help = enter a whole number from 0 to 100 without the sign %
import-percent-not-whole = expected a whole number of per cent, found `{ $found }`
    .help = round it to a whole number from 0 to 100
import-percent-range = `{ $found }` cannot be the per cent done
    .help = enter a whole number from 0 to 100 without the sign %
import-completed-below-100 = the measure is said to be completed, but { $found } is done
    .help = enter 100, or choose another status
import-not-started-above-0 = the measure is said not to be started, but { $found } is done
    .help = delete the per cent, or choose another status
import-completed-without-evidence = the measure is said to be completed, but there is no evidence
    .help = enter an acceptance act, a decision, a contract, a document or a photograph on the sheet “Evidence”
import-cancelled-without-decision = the measure is said to be cancelled, but there is no decision to cancel it
    .help = enter the file of the decision on the sheet “Evidence”, with the kind “Decision”

## Indicators, money, dates

import-indicator-unknown = nobody can tell which indicator of the measure the row is about: `{ $found }`
    .help = restore the row as it was, or make a new form
import-indicator-twice = this indicator has two values
    .help = keep one row and clear the other
import-number = expected a number, found `{ $found }`
    .help = enter the number only, its unit stands in the row: 8.5
import-amount = expected a sum in soms, found `{ $found }`
    .help = enter the whole sum without words and without a minus: 1200000
import-amount-missing = there is a document, but no sum
    .help = enter the sum in soms, or clear the row
import-document-missing = there is a sum, but no document that confirms it
    .help = enter the document's name, number and date
import-date = there is no date `{ $found }`, or it cannot be understood
    .help = enter day, month and year: 15.01.2027
import-date-future = { $found } has not come yet: today is { $today }
    .help = correct the date
import-submitted-early = the form would have been handed in before the period was over: { $found }, while its last day is { $end }
    .help = correct the date handed in

## Evidence

import-kind-unknown = there is no kind of evidence `{ $found }`
    .help = choose one of the list: { $words }
import-kind-missing = the kind of evidence is not chosen
    .help = choose it from the list
import-file-name-missing = the name of the file is missing
    .help = enter the file's name with its ending: 2.2-lenin.jpg
import-file-name = `{ $found }` cannot be the name of a file
    .help = enter the file's name with its ending and without folders: 2.2-lenin.jpg
import-title-missing = the evidence has no title
    .help = write what the file shows or is called
import-alt-missing = it is not written what is seen on the photograph
    .help = describe what is seen, for readers who cannot see it
import-photo-format = a photograph in this format cannot be published: `{ $found }`
    .help = save it as JPEG or PNG and enter its new name
import-evidence-runs = a file of this type cannot be published: `{ $found }`
    .help = save it as PDF, or as a picture in JPEG or PNG, and enter its new name
import-evidence-missing = the form's folder has no file `{ $found }`
    .help = put the file beside the form, or correct the name
import-evidence-empty = the file `{ $found }` is empty
    .help = copy it again

## Any cell

import-cell-error = the cell holds an error of a formula: `{ $found }`
    .help = enter the value itself in place of the formula
import-not-text = expected a text, found `{ $found }`
    .help = give the cell the format “Text” and enter the text again
