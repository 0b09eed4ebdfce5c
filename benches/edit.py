#!/usr/bin/env python3
"""From a saved edit to the page that a polling browser gets: `onuguu serve` on programmes of several sizes.

    cargo build --release && cargo bench --bench build --no-run
    python3 benches/edit.py [--edits 15] [74 1000 10000]

One measure's text is saved as editors do it, beside the file and then over it, and its page is asked for again and
again until it shows the new text. The next edit follows when the preview has come to rest. What is counted starts
when the file stands in its place. The pages of the measure in the other languages and the list of its direction are
then asked for once, and have to show the new text at once.
"""

import argparse
import http.client
import os
import platform
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

REPOSITORY = Path(__file__).resolve().parent.parent
TARGET = REPOSITORY / "target"
DAY = "2026-11-22"
# How long the preview waits after the last event of a change: PAUSE in src/serve/watch.rs.
DEBOUNCE = 0.010
# Nothing takes as long on a machine that is not stuck.
BOUND = 600


def bench_program():
    """The newest program of `benches/build.rs`, which writes programmes of any size."""
    programs = [p for p in (TARGET / "release/deps").glob("build-*") if p.suffix == "" and os.access(p, os.X_OK)]
    if not programs:
        sys.exit("run `cargo bench --bench build --no-run` first")
    return max(programs, key=lambda p: p.stat().st_mtime)


class Client:
    """A browser that keeps its connection."""

    def __init__(self, address):
        self.address = urlsplit(address).netloc
        self.connection = None

    def get(self, path):
        """What stands at a path; nothing while nobody answers."""
        for _ in range(2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(self.address, timeout=BOUND)
                    self.connection.connect()
                    self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connection.request("GET", path)
                return self.connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                self.connection = None
        return b""


def wait(client, path, words):
    """Asks for a path until it has the words; says at what time it had."""
    begun = time.monotonic()
    while words not in client.get(path):
        if time.monotonic() - begun > BOUND:
            sys.exit(f"{path} never showed {words.decode()}")
        time.sleep(0.0005)
    return time.monotonic()


def save(file, text):
    """As editors save: beside the file, then over it. Says at what time it was done."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(text)
    beside.replace(file)
    return time.monotonic()


def edit_to_served(address, path, file, before, after, edits, rest, others=()):
    """Seconds from each of several edits to the moment when a polling client gets it.

    In `file` the bytes `before` become what `after(n)` says, which then have to stand on the page at `path`, and on
    those at `others` when they are next asked for. Between two edits there are `rest` seconds.
    """
    client = Client(address)
    original = file.read_bytes()
    if before not in original:
        sys.exit(f"{file} does not have {before.decode()}")
    seconds = []
    for n in range(edits):
        words = after(n)
        saved = save(file, original.replace(before, words, 1))
        seconds.append(wait(client, path, words) - saved)
        for other in others:
            if words not in client.get(other):
                sys.exit(f"{other} does not show {words.decode()}")
        time.sleep(rest)
    return seconds


def served(program, root):
    """A preview that runs, and its address."""
    command = [program, "--root", root, "serve", "--port", "4600", "--as-of", DAY, "--color", "never"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in child.stdout:
        found = re.search(r"http://[^/\s]+/", line)
        if found:
            return child, found.group()
    sys.exit("the preview has not started")


def row(size, program, edits, rest, scratch):
    root = scratch / f"programme-{size}"
    subprocess.run([bench_program(), "write", str(size), root], check=True, stdout=subprocess.DEVNULL)
    file = sorted((root / "content/measures").iterdir())[size // 2]
    text = file.read_text(encoding="utf-8")
    task = re.search(r"^task:.*?\bru:\s*(?:[|>]-?\n\s*)?['\"]?([^\n{}'\"]{8,})", text, re.MULTILINE | re.DOTALL)
    direction = re.search(r"^direction:\s*(\S+)", text, re.MULTILINE).group(1)
    begun = time.monotonic()
    child, address = served(program, root)
    started = time.monotonic() - begun
    try:
        page = f"measures/{file.stem}/"
        seconds = edit_to_served(
            address,
            f"/ru/{page}",
            file,
            task.group(1).strip().encode(),
            lambda n: f"Правка {n} этой меры".encode(),
            edits,
            rest,
            [f"/ru/directions/{direction}/"],
        )
        peak = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{child.pid}/status").read_text())
    finally:
        child.terminate()
        child.wait()
    total, above = statistics.median(seconds), statistics.median(seconds) - DEBOUNCE
    best, worst = min(seconds), max(seconds)
    print(
        f"| {size:,} | {started:.1f} | {1000 * total:.0f} | {1000 * above:.0f} | {1000 * best:.0f} | "
        f"{1000 * worst:.0f} | "
        f"{int(peak.group(1)) / 1024:.0f} |",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[74, 1_000, 10_000], help="numbers of measures")
    parser.add_argument("--edits", type=int, default=15)
    parser.add_argument("--rest", type=float, default=1.0, help="seconds between two edits")
    parser.add_argument("--program", type=Path, default=TARGET / "release/onuguu")
    args = parser.parse_args()
    memory = Path("/dev/shm")
    print(f"{os.cpu_count()} cores, {platform.machine()}; medians of {args.edits} edits; ", end="")
    print(f"load before: {os.getloadavg()[0]:.1f}\n")
    print("| measures | start s | edit to served ms | above the debounce ms | fastest ms | slowest ms | peak MiB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in args.sizes:
        with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as scratch:
            row(size, args.program, args.edits, args.rest, Path(scratch))


if __name__ == "__main__":
    main()
