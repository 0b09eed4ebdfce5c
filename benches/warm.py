#!/usr/bin/env python3
"""A build after one edit beside a cold one: processor time, time on the clock, and their ratio.

    cargo build --release
    cargo bench --bench build -- write 10000 FOLDER
    python3 benches/warm.py FOLDER [--rounds 3] [--program target/release/onuguu]

Both are the program itself, from its start to the published site, in alternation, so that a busy machine is busy for
both. A cold build starts without a site and without a cache; the other one finds both, and one word of one measure is
another than before. Every round edits another measure; after the last one the sites are compared, byte for byte.

FOLDER is left as it was found. Sites go to a memory file system where there is one (/dev/shm).
"""

import argparse
import filecmp
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
# The day that every build is for, so that the pages of two runs are the same.
DAY = "2026-11-22"


def build(program, project, out):
    """Seconds on all cores and on the clock."""
    before, begun = os.times(), os.times().elapsed
    command = [program, "--root", project, "build", "--as-of", DAY, "--quiet", "--out", out]
    subprocess.run(command, check=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu, after.elapsed - begun


def edit(measure):
    """Doubles the last letter of the first Kyrgyz text."""
    text = measure.read_text(encoding="utf-8")
    edited = re.sub(r'(ky: "?[^"\n}]*?\w)(?=[^\w\n]*(?:"|\n|,))', lambda m: m[1] + m[1][-1], text, count=1)
    if edited == text:
        sys.exit(f"{measure} has no Kyrgyz text")
    measure.write_text(edited, encoding="utf-8")


def files(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--program", type=Path, default=REPOSITORY / "target/release/onuguu")
    args = parser.parse_args()
    measures = sorted((args.folder / "content/measures").glob("*.yaml"))
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        project, warm, cold = Path(folder, "project"), Path(folder, "warm"), Path(folder, "cold")
        shutil.copytree(args.folder, project, ignore=shutil.ignore_patterns("public", "target", ".*"))
        measures = [project / measure.relative_to(args.folder) for measure in measures]
        build(args.program, project, warm)
        print("          cold CPU s  cold s   warm CPU s  warm s   ratio of CPU  of the clock")
        ratios = []
        for number in range(args.rounds):
            edit(measures[(number + 1) * len(measures) // (args.rounds + 1)])
            of_warm = build(args.program, project, warm)
            shutil.rmtree(cold, ignore_errors=True)
            for left in (".cold.cache", ".cold.records"):
                Path(folder, left).unlink(missing_ok=True)
            of_cold = build(args.program, project, cold)
            ratios.append([one / other for one, other in zip(of_warm, of_cold)])
            print(
                f"round {number + 1:2} {of_cold[0]:11.2f} {of_cold[1]:7.2f}  {of_warm[0]:11.2f} {of_warm[1]:7.2f}"
                f" {ratios[-1][0]:14.3f} {ratios[-1][1]:13.3f}"
            )
        medians = [statistics.median(ratio) for ratio in zip(*ratios)]
        print(f"median of the ratios {medians[0]:34.3f} {medians[1]:13.3f}")
        if files(warm) != files(cold):
            sys.exit("the two sites do not have the same files")
        differing = [path for path in files(cold) if not filecmp.cmp(warm / path, cold / path, shallow=False)]
        if differing:
            sys.exit(f"{len(differing)} files differ, {differing[0]} among them")


if __name__ == "__main__":
    main()
