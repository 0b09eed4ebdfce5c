# What the preview says in the browser, in English. The same keys stand in ky.ftl and ru.ftl; a test compares them.

## Words that the terminal uses as well

severity-error = error
severity-warning = warning
help = help
n-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
n-warnings =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
errors-and-warnings = { $errors }, { $warnings }

## Before there is a site

waiting-title = The site is being prepared
waiting-text = The page appears by itself as soon as the site can be built.

## What lies over a page while the content has errors

overlay-stays = Until the errors are mended, the earlier site stays.
overlay-nothing-yet = The site is shown as soon as the errors are mended.
overlay-close = Close
title-trouble = The project cannot be read
title-no-problems = No problems found
more-problems =
    { $n ->
        [one] … and { $n } more
       *[other] … and { $n } more
    }

trouble-no-content = The folder “content” is missing
trouble-no-content-help = put it back where it was; the preview goes on by itself
trouble-unreadable = A file cannot be read: { $reason }
trouble-unreadable-help = check whether the file is there and may be read; the preview goes on by itself
trouble-failed = The program has failed while building the site
trouble-failed-help = take back the last change and report the mistake with what the terminal shows

## The review bar

bar-label = Preview
bar-compare = Languages side by side
bar-files = Files
bar-files-of-page = Files behind this page
bar-files-hint = Click a path to copy it. Side by side, every passage has its own line.
bar-problems = Problems
bar-problems-of-page = Problems of this page
bar-no-problems = No problems found in the files of this page.
bar-all-problems = All problems of the site ({ $n })
copy = Copy
copied = Copied

## The preview's own pages

back-to-site = Back to the site
back-to-page = Back to the page
problems-hint = Warnings do not stop publication.
compare-title = Languages side by side
compare-columns = Languages
compare-nothing = This page has no translated texts of its own: its words come from other pages and from the theme.
passage = Passage { $n }
state-original = original
state-reviewed = reviewed
state-current = current, not reviewed
state-behind = the original has changed
state-unrecorded = not recorded what it was made from
state-missing = no translation
