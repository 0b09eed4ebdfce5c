"""Reads feeds, calendars and badges of built sites as other programs do, and says what is wrong with them.

    check.py DAY REAL SAMPLE
"""

import datetime
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import feedparser
import icalendar

ATOM = "{http://www.w3.org/2005/Atom}"
SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = ["ky", "ru", "en"]
# RFC 4287: how often an element may stand in a feed and in an entry; what is not named may not stand at all.
FEED = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "author": (1, None),
    "subtitle": (0, 1),
    "rights": (0, 1),
    "generator": (0, 1),
    "link": (1, None),
    "entry": (0, None),
}
ENTRY = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "published": (0, 1),
    "summary": (0, 1),
    "link": (1, None),
    "category": (0, None),
}
EVENT = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "URL"]
# RFC 3339, as RFC 4287 narrows it.
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

problems: list[str] = []
n_files = 0


def expect(is_so: bool, place: str, problem: str) -> None:
    """Notes a problem."""
    if not is_so:
        problems.append(f"{place}: {problem}")


def leads_somewhere(site: pathlib.Path, base: str, address: str) -> bool:
    """Whether an address of the site is that of one of its files."""
    path = address.removeprefix(base).partition("#")[0]
    if not address.startswith(base):
        return False
    return (site / (path + "index.html" if path == "" or path.endswith("/") else path)).is_file()


def check_children(element: ElementTree.Element, allowed: dict, place: str) -> None:
    """The rules of RFC 4287, 4.1.1 and 4.1.2."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    for name in set(names) - set(allowed):
        expect(False, place, f"unexpected element {name}")
    for name, (least, most) in allowed.items():
        n = names.count(name)
        expect(n >= least and (most is None or n <= most), place, f"{name} stands {n} times")
    for time in [child for child in element if child.tag in (ATOM + "updated", ATOM + "published")]:
        is_time = TIME.fullmatch(time.text or "") and datetime.datetime.fromisoformat(time.text)
        expect(bool(is_time), place, f"{time.text} is no time")
    links = [
        (link.get("type"), link.get("hreflang"))
        for link in element.findall(ATOM + "link")
        if link.get("rel", "alternate") == "alternate"
    ]
    expect(len(links) == len(set(links)), place, "two alternate links of one type and language")
    expect(bool(links), place, "there is no alternate link")


def check_feed(site: pathlib.Path, lang: str, is_sample: bool) -> None:
    """One feed, by a strict reader and by the rules of its format."""
    path = site / lang / "feed.xml"
    place = f"{site.name}/{lang}/feed.xml"
    text = path.read_bytes()
    read = feedparser.parse(text, response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    expect(read.bozo == 0, place, f"feedparser: {read.get('bozo_exception')}")
    expect(read.version == "atom10", place, f"it is {read.version}")
    feed = ElementTree.fromstring(text)
    expect(feed.tag == ATOM + "feed" and feed.get(XML_LANG) == lang, place, "it is no feed in its language")
    check_children(feed, FEED, place)
    entries = feed.findall(ATOM + "entry")
    expect(len(entries) == len(read.entries), place, "feedparser reads other entries")
    expect(bool(entries) == is_sample, place, f"there are {len(entries)} entries")
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    expect(len(ids) == len(set(ids)), place, "two entries have one id")
    for entry in entries:
        check_children(entry, ENTRY, f"{place}: {entry.findtext(ATOM + 'id')}")
    own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    expect(len(own) == 1, place, "it does not say where it is")
    base = own[0].removesuffix(f"{lang}/feed.xml")
    for link in feed.iter(ATOM + "link"):
        expect(leads_somewhere(site, base, link.get("href")), place, f"{link.get('href')} leads nowhere")


def check_calendar(site: pathlib.Path, lang: str, day: datetime.date) -> None:
    """One calendar, by a strict reader and by the rules that it is lenient about."""
    place = f"{site.name}/{lang}/deadlines.ics"
    text = (site / lang / "deadlines.ics").read_bytes()
    expect(text.count(b"\n") == text.count(b"\r\n") == text.count(b"\r"), place, "a line does not end in CRLF")
    for line in text.split(b"\r\n"):
        expect(len(line) <= 75, place, f"a line of {len(line)} octets")
        try:
            line.decode()
        except UnicodeDecodeError:
            expect(False, place, f"a character is cut: {line!r}")
    calendars = icalendar.Calendar.from_ical(text, multiple=True)
    expect(len(calendars) == 1, place, f"{len(calendars)} calendars")
    for component in calendars[0].walk():
        for error in getattr(component, "errors", []):
            expect(False, place, f"icalendar: {error}")
    for name in ["VERSION", "PRODID", "NAME", "X-WR-CALNAME"]:
        expect(name in calendars[0], place, f"there is no {name}")
    events = calendars[0].walk("VEVENT")
    expect(len(events) > 0, place, "there are no events")
    uids = [str(event.get("UID")) for event in events]
    expect(len(uids) == len(set(uids)), place, "two events have one id")
    base = str(calendars[0]["URL"]).removesuffix(f"{lang}/")
    for event in events:
        lacking = [name for name in EVENT if name not in event]
        if lacking:
            expect(False, place, f"{event.get('UID')} lacks {lacking}")
            continue
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        is_day = type(start) is datetime.date and end - start == datetime.timedelta(days=1)
        expect(is_day, place, f"{event['UID']} does not take one day")
        expect(event.decoded("DTSTAMP").date() == day, place, f"{event['UID']} is not of the site's day")
        expect(bool(str(event["SUMMARY"]).strip()), place, f"{event['UID']} has no summary")
        expect(event["SUMMARY"].params.get("LANGUAGE") == lang, place, f"{event['UID']} is in no language")
        expect(event["TRANSP"] == "TRANSPARENT", place, f"{event['UID']} takes somebody's time")
        expect(leads_somewhere(site, base, str(event["URL"])), place, f"{event['URL']} leads nowhere")
    # What was read can be written and read again.
    again = icalendar.Calendar.from_ical(calendars[0].to_ical())
    expect([str(event.get("UID")) for event in again.walk("VEVENT")] == uids, place, "it does not survive a copy")


def check_badge(path: pathlib.Path, site: pathlib.Path) -> None:
    """One drawing: well formed, named, with no address in it but that of its format."""
    place = f"{site.name}/{path.relative_to(site)}"
    svg = ElementTree.fromstring(path.read_bytes())
    expect(svg.tag == SVG + "svg" and svg.get("role") == "img", place, "it is no image")
    title = svg.find(SVG + "title")
    is_named = title is not None and bool(title.text) and title.get("id") == svg.get("aria-labelledby")
    expect(is_named, place, "it has no name")
    ids = [element.get("id") for element in svg.iter() if element.get("id")]
    expect(len(ids) == len(set(ids)), place, "an id stands twice")
    for element in svg.iter():
        is_alone = not any("url(" in value or name.endswith("href") for name, value in element.items())
        expect(is_alone and element.tag != SVG + "style", place, "it needs something else")


def read(check, site: pathlib.Path, *rest) -> None:
    """Checks one file; one that cannot be read at all is a problem as well."""
    try:
        check(site, *rest)
    except (ElementTree.ParseError, LookupError, TypeError, ValueError, OSError) as error:
        expect(False, f"{site} {rest}", f"it cannot be read: {error!r}")


def main() -> None:
    """Checks the two sites."""
    global n_files
    day = datetime.date.fromisoformat(sys.argv[1])
    for site, is_sample in zip(map(pathlib.Path, sys.argv[2:4]), [False, True]):
        for lang in LANGUAGES:
            read(check_feed, site, lang, is_sample)
            read(check_calendar, site, lang, day)
            badges = sorted((site / "badges" / lang).glob("*.svg"))
            n_measures = len(list((site / lang / "measures").glob("*/index.html")))
            expect(len(badges) == n_measures > 0, site.name, f"{len(badges)} badges in {lang}")
            for badge in badges:
                read(check_badge, badge, site)
            n_files += 2 + len(badges)
    for problem in problems:
        print(problem)
    print(f"{n_files} files read, {len(problems)} problems")
    sys.exit(bool(problems))


main()
