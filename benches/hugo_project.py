"""Makes a Hugo site of a programme, as a webmaster would write one.

In: the programme's folder, the site that Onuguu made of it, and an empty folder. Out: a Hugo project in that folder,
with Hugo's own means: a page bundle of content for each measure and section in each language, texts in front matter
and Markdown; taxonomies for directions, bodies, places, years and badges, whose lists Hugo makes; interface strings
as i18n files; the layouts in `benches/hugo`.

What Hugo cannot know it is told in front matter: badges, and what follows from them (the rules are ours); so are
tables and charts, as finished figures. Pages that are not of these kinds (the home page, monitoring, search, open
data, the adopted text and the like) are handed to it as finished HTML; `MADE` names those that it makes itself.
"""

import json
import re
import shutil
from datetime import date
from html import escape, unescape
from pathlib import Path

import yaml

LANGUAGES = ["ky", "ru", "en"]
LAYOUTS = Path(__file__).resolve().parent / "hugo" / "layouts"
THEME = Path(__file__).resolve().parent.parent / "themes" / "default"
DAY = date(2026, 11, 22)

# The pages that Hugo makes, by their address below a language; the first that matches tells the kind.
MADE = {
    "measure": r"measures/[^/]+/",
    "measures": r"measures/",
    "direction": r"directions/[^/]+/",
    "directions": r"directions/",
    "body": r"bodies/[^/]+/",
    "bodies": r"bodies/",
    "place": r"places/[^/]+/",
    "year": r"years/[^/]+/",
    "badge": r"monitoring/status/[^/]+/",
    "section": r"programme/(?!all/)[^/]+/",
}

# Hugo's names for what the programme calls by these.
TAXONOMIES = {"direction": "directions", "body": "bodies", "place": "places", "year": "years", "badge": "badges"}

PLURALS = {"zero", "one", "two", "few", "many", "other"}

FINISHED = "finished"


def kind_of(path):
    """The kind of the page at `path`, an address below a language."""
    return next((kind for kind, pattern in MADE.items() if re.fullmatch(pattern, path)), FINISHED)


def pages_of(public):
    """Every page of a site: language, address below it, file."""
    for lang in LANGUAGES:
        for file in sorted((public / lang).rglob("index.html")):
            path = file.parent.relative_to(public / lang).as_posix()
            yield lang, "" if path == "." else f"{path}/", file


def main_of(html):
    """What stands in a page's <main>."""
    return re.search(r"<main[^>]*>(.*)</main>", html, re.DOTALL).group(1)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def content(path, front_matter, body=""):
    write(path, f"{json.dumps(front_matter, ensure_ascii=False, indent=1)}\n\n{body}")


def read_yaml(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def strings(lang):
    """The theme's interface strings in Hugo's form. A string that depends on a number becomes Hugo's plural, with
    the number as `count`; one that depends on a word or a month becomes a string for each, `key-value`."""
    made = {}
    text = (THEME / "i18n" / f"{lang}.ftl").read_text(encoding="utf-8")
    for key, value in re.findall(r"^([a-z][\w-]*) =[ ]?(.*(?:\n(?:[ ]+.*|\}.*))*)", text, re.MULTILINE):
        variable = lambda text: re.sub(
            r"\{ \$([\w-]+) \}", lambda m: "{{ .%s }}" % m[1].replace("-", "_"), " ".join(text.split())
        )
        select = re.search(r"\{ \$([\w-]+) ->(.*?)\n\s*\}", value, re.DOTALL)
        if not select:
            made[key] = variable(value)
            continue
        before, after = value[: select.start()], value[select.end() :]
        variants = re.findall(r"(\*?)\[([\w-]+)\] (.*)", select[2])
        whole = {name: variable(before + words + after) for _, name, words in variants}
        if set(whole) <= PLURALS:
            whole["other"] = whole.get("other") or whole["many"]
            made[key] = whole
        else:
            made.update({f"{key}-{name}": words for name, words in whole.items()})
    return made


class Programme:
    """The records of a programme, and what our site adds to them."""

    def __init__(self, folder, public):
        of = folder / "content"
        self.directions, self.bodies, self.places = (
            {record["id"]: record for record in read_yaml(of / f"{name}.yaml")}
            for name in ("directions", "bodies", "places")
        )
        self.site = read_yaml(of / "site.yaml")
        states = json.loads((public / "data/measures.json").read_text(encoding="utf-8"))["measures"]
        self.states = {state["number"]: state for state in states}
        self.measures = {number: read_yaml(of / f"measures/{number}.yaml") for number in self.states}
        # The order and depth of sections, from the list of contents.
        contents = (public / "ky/programme/index.html").read_text(encoding="utf-8")
        listed = re.findall(r'class="?depth-(\d)"?><a href="?\.\./programme/([^/]+)/', contents)
        self.depths = {name: int(depth) for depth, name in listed}
        self.sections = {name: self.section(of / "programme" / name) for name in self.depths}
        self.page_of_line = {}
        for file in (public / "ky/source").rglob("index.html"):
            path = file.parent.relative_to(public / "ky").as_posix()
            for line in re.findall(r"id=l(\d+)", file.read_text(encoding="utf-8")):
                self.page_of_line[int(line)] = f"{path}/"

    @staticmethod
    def section(folder):
        return yaml.safe_load((folder / "ky.md").read_text(encoding="utf-8").split("---\n")[1])

    def source(self, record):
        lines = (record.get("source") or {}).get("lines") or []
        ranges = [lines] if lines and isinstance(lines[0], int) else lines
        return [{"from": a, "to": b, "path": f"{self.page_of_line[a]}#l{a}"} for a, b in ranges]


def text(by_language, lang):
    """A text as HTML; in the original, marked as such, where it is not translated."""
    words = by_language.get(lang) or by_language["ky"]
    html = "<br>".join(escape(line, quote=False) for line in words.splitlines())
    return html if lang in by_language or lang == "ky" else f'<span lang="ky">{html}</span>'


def plain(by_language, lang):
    return " ".join((by_language.get(lang) or by_language["ky"]).split())


def years(period):
    """A period for the templates: its first and last year, nothing for every year."""
    if period in (None, "annual"):
        return {"annual": True} if period else None
    first, last = (str(period).split("/") * 2)[:2]
    return {"from": first, "to": last}


def decimal(value, lang):
    """A number as it is written in a language; Hugo's own formatting would drop the zero of 20.0."""
    words = f"{value:,}"
    return words if lang == "en" else words.replace(",", "\xa0").replace(".", ",")


def overdue(period):
    """Quarters of a measure whose reports were due 30 days after them, before the day."""
    if period["period_kind"] != "years":
        period = {"period_from": 2023, "period_to": 2026}
    quarters = [(y, q) for y in range(period["period_from"], period["period_to"] + 1) for q in range(1, 5)]
    ends = [date(y, 3 * q, 30 if q in (2, 3) else 31) for y, q in quarters]
    return sum((DAY - end).days > 30 for end in ends)


def measure(programme, number, lang):
    record, state = programme.measures[number], programme.states[number]
    t = lambda by_language: text(by_language, lang)
    actions = [
        {
            "text": t(action["text"]),
            "period": years(action.get("period")),
            "places": action.get("places", []),
            "responsible": action.get("responsible", []),
        }
        for action in record["actions"]
    ]
    everybody = record.get("responsible", []) + [r for action in actions for r in action["responsible"]]
    roles = {}
    for one in everybody:
        roles.setdefault(one["body"], one["role"])
    places = list(record.get("places", [])) + [place for action in actions for place in action["places"]]
    period = years(record["period"])
    due = state.get("next_report_due")
    return {
        "title": plain(record["task"], lang),
        "task": t(record["task"]),
        "number": number,
        "directions": [record["direction"]],
        "bodies": list(roles),
        "roles": roles,
        "places": list(dict.fromkeys(places)),
        "years": [period.get("to", "annual")],
        "badges": [state["badge"]],
        "schedule": state["schedule"],
        "reporting": state["reporting"],
        "overdue": overdue(state),
        "next": {"period": state["next_report_period"], "due": due} if due else None,
        "period": period,
        "responsible": record.get("responsible", []),
        "funding": [t(funding) for funding in record.get("funding_stated", [])],
        "actions": actions,
        "expected": [
            {"text": t(result["text"]), "period": years(result.get("period"))}
            for result in record.get("expected_results", [])
        ],
        "indicators": [
            {
                "id": indicator["id"],
                "title": t(indicator["title"]),
                "unit": indicator["unit"],
                "values": [
                    {"kind": kind, "year": str(year), "value": decimal(value, lang), "count": str(value)}
                    for kind in ("baseline", "target")
                    for year, value in (indicator.get(kind) or {}).items()
                ],
            }
            for indicator in record.get("indicators", [])
        ],
        "printed": record.get("printed"),
        "notes": [t(note) for note in record.get("notes", [])],
        "source": programme.source(record),
    }


def term(programme, kind, term_id, lang, main):
    """Front matter of a term: what its record says of it."""
    record = getattr(programme, TAXONOMIES[kind], {}).get(term_id, {})
    t = lambda by_language: text(by_language, lang)
    name = record.get("name") or record.get("title")
    made = {
        "title": plain(name, lang) if name else term_id,
        "name": t(name) if name else term_id,
        "notes": [t(note) for note in record.get("notes", [])],
        "aliases_printed": record.get("aliases", []),
        "source": programme.source(record) if kind in ("direction", "place") else [],
        "parent": record.get("parent"),
    }
    if kind == "direction":
        made |= {"number": record.get("number"), "goal": t(record["goal"]) if "goal" in record else None}
    if kind == "body":
        ready = re.search(r'<h2 id="?record"?>.*?(?:</details>|</dl>(?!.*</details>))', main, re.DOTALL)
        made |= {"kind_of_body": record["kind"], "record": ready[0] if ready else ""}
        successor = record.get("successor")
        if successor:
            made["successor"] = {"name": t(successor["name"]), "note": t(successor["note"])}
    if kind == "place":
        lines = [first for first, _ in ((r["from"], r["to"]) for r in made["source"])]
        made |= {"within": record.get("within", []), "sections": sections_at(programme, lines)}
    if kind in ("direction", "body", "place"):
        key = "within" if kind == "place" else "parent"
        all_of_kind = getattr(programme, TAXONOMIES[kind])
        made["inside"] = [
            other for other, of in all_of_kind.items() if term_id in (of.get(key) or ([] if key == "within" else ""))
        ]
    return made


def sections_at(programme, lines):
    """The deepest sections that hold one of the lines."""
    holds = lambda name: any(
        r["from"] <= line <= r["to"] for r in programme.source(programme.sections[name]) for line in lines
    )
    named, depth = [name for name in programme.sections if holds(name)], programme.depths
    pairs = zip(named, [*named[1:], None])
    return [name for name, after in pairs if after is None or depth[after] <= depth[name]]


def section(programme, folder, lang, main):
    """Front matter, Markdown and finished figures of a section."""
    above, below, names = [], [], list(programme.sections)
    idx, depth = names.index(folder.name), programme.depths
    for name in reversed(names[:idx]):
        if depth[name] < depth[above[0] if above else folder.name]:
            above.insert(0, name)
    for name in names[idx + 1 :]:
        if depth[name] <= depth[folder.name]:
            break
        if depth[name] == depth[folder.name] + 1:
            below.append(name)
    own = folder / f"{lang}.md"
    is_own = own.exists()
    _, head, body = (own if is_own else folder / "ky.md").read_text(encoding="utf-8").split("---\n", 2)
    head = yaml.safe_load(head)
    figures = iter(re.findall(r"<figure.*?</figure>", main, re.DOTALL))
    swot = re.search(r'<h2>[^<]*</h2><div class="wide swot">.*?</ul></section></div>', main, re.DOTALL)
    ready = {}
    for placement in re.findall(r"!\[\]\((\S+)\)", body):
        n = 2 if placement.startswith("table+chart:") else 1
        ready[placement] = swot[0] if placement.startswith("swot") else "".join(next(figures) for _ in range(n))
    front_matter = {
        "title": head["title"],
        "menu_title": head.get("label") or head["title"],
        "number": str(programme.sections[folder.name]["number"]),
        "above": above,
        "children": below,
        "source": programme.source(programme.sections[folder.name]),
    }
    return front_matter, body, ready


def head_of(html):
    """What stands in a finished page's head, for the layout to say again."""

    def attribute(pattern):
        found = re.search(pattern, html)
        return unescape(next(group for group in found.groups() if group is not None)) if found else ""

    return {
        "title": attribute(r"<title>([^<]*)"),
        "description": attribute(r'<meta content=(?:"([^"]*)"|([^ >]+)) name=description')
        or attribute(r'<meta name=description content=(?:"([^"]*)"|([^ >]+))'),
    }


def config(programme):
    site = programme.site
    languages = {
        lang: {
            "locale": lang,
            "contentDir": f"content/{lang}",
            "title": plain(site["short_title"], lang),
            "weight": weight,
            "params": {
                "publisher": plain(site["publisher"], lang),
                "action_plan": plain(site["action_plan"], lang),
                "programme": plain(site["title"], lang),
            },
        }
        for weight, lang in enumerate(LANGUAGES, 1)
    }
    return {
        "baseURL": site["base_url"],
        "defaultContentLanguage": "ky",
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "languages": languages,
        "taxonomies": TAXONOMIES,
        "permalinks": {"term": {"badges": "/monitoring/status/:slug/"}},
        # What Hugo would make of its own accord and has no counterpart in ours.
        "disableKinds": ["rss", "sitemap", "robotstxt", "404"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}, "extensions": {"typographer": {"disable": True}, "linkify": False}}},
        # Finished pages are content in HTML, which has to be allowed.
        "security": {"allowContent": [".*"]},
        "params": {"website": site["website"], "as_of": DAY.isoformat()},
    }


def make(folder, public, project, made=MADE):
    """Makes the Hugo project of the programme in `folder`, whose site is in `public`; only pages of the kinds in
    `made` are left to Hugo. Gives the number of pages of each kind and their bytes in our site."""
    programme = Programme(folder, public)
    shutil.copytree(LAYOUTS, project / "layouts")
    icons = {file.stem: file.read_text(encoding="utf-8").strip() for file in (THEME / "icons").glob("*.svg")}
    write(project / "data/icons.json", json.dumps(icons))
    write(project / "hugo.json", json.dumps(config(programme), ensure_ascii=False, indent=1))
    words = {lang: strings(lang) for lang in LANGUAGES}
    for lang in LANGUAGES:
        write(project / f"i18n/{lang}.json", json.dumps(words[lang], ensure_ascii=False, indent=1))
        for listed in ("years", "badges", "places", "programme", FINISHED):
            content(project / f"content/{lang}/{listed}/_index.md", {"build": {"render": "never"}})
    weights = {number: weight for weight, number in enumerate(programme.measures, 1)}
    weights |= {name: weight for weight, name in enumerate(programme.directions, 1)}
    weights |= {name: weight for weight, name in enumerate(programme.sections, 1)}
    counts, figures = {}, {lang: {} for lang in LANGUAGES}
    shared = {"site_css": "site.*.css", "sight_js": "sight.*.js", "page_js": "page.*.js"}
    assets = {name: next((public / "assets").glob(file)).name for name, file in shared.items()}
    for n, (lang, path, file) in enumerate(pages_of(public)):
        html = file.read_text(encoding="utf-8")
        kind, name = kind_of(path), path.rstrip("/").rsplit("/", 1)[-1]
        kind = kind if kind in made else FINISHED
        of_kind = counts.setdefault(kind, [0, 0])
        of_kind[0] += 1
        of_kind[1] += len(html.encode())
        at, body = project / "content" / lang, ""
        main = main_of(html)
        if kind == "measure":
            front_matter, at = measure(programme, name, lang), at / f"measures/{name}.md"
        elif kind in TAXONOMIES:
            front_matter = term(programme, kind, name, lang, main)
            at = at / f"{TAXONOMIES[kind]}/{name}/_index.md"
        elif kind in ("measures", "directions", "bodies"):
            front_matter, at = {"title": words[lang][f"{kind}-title"]}, at / f"{kind}/_index.md"
        elif kind == "section":
            front_matter, body, ready = section(programme, folder / "content/programme" / name, lang, main)
            figures[lang] |= {f"{name}/{placement}": figure for placement, figure in ready.items()}
            at = at / f"programme/{name}.md"
        else:
            front_matter = head_of(html) | {"layout": "finished", "path_of_page": path}
            body = main
            at = at / ("_index.html" if not path else f"{FINISHED}/{n}.html")
        front_matter |= {"url": f"/{lang}/{path}", "path_of_page": path, "kind_of_page": kind}
        front_matter["weight"] = weights.get(name, 0) or n + 1
        untranslated = re.search(r'<div class="?notice"?><p>(.*?)</p>', main)
        if untranslated and kind != FINISHED:
            front_matter["untranslated"] = untranslated[1]
        content(at, front_matter, body)
    write(project / "data/figures.json", json.dumps(figures, ensure_ascii=False))
    write(project / "data/assets.json", json.dumps(assets))
    return counts
