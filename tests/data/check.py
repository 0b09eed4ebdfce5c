"""What tests/data/check asks of one set of open data: the folder, the report of frictionless, the sheets as CSV."""

import csv
import json
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from openpyxl import load_workbook

data, report, sheets = (Path(argument) for argument in sys.argv[1:4])
problems = []
n_checked = 0


def expect(is_so, problem):
    global n_checked
    n_checked += 1
    if not is_so:
        problems.append(problem)


# The data package, by frictionless.
report = json.loads(report.read_text(encoding="utf-8"))
expect(report["valid"], f"frictionless: {report['errors']}")
expect(len(report["tasks"]) == 7, f"frictionless looked at {len(report['tasks'])} resources")
for task in report["tasks"]:
    for error in task["errors"]:
        problems.append(f"{task['name']}: {error['message']}")

# Every JSON file, by the published schema.
schema = json.loads((data / "measures.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
files = [data / "measures.json", data / "reports.json", *sorted((data / "measures").iterdir())]
expect(len(files) == 2 + 74, f"{len(files)} JSON files")
for file in files:
    content = json.loads(file.read_text(encoding="utf-8"))
    for error in validator.iter_errors(content):
        innermost = min(error.context or [error], key=lambda it: len(list(it.path)) == 0)
        problems.append(f"{file.name}: {innermost.json_path}: {innermost.message[:200]}")
    # A schema that lets everything pass is none.
    broken = dict(content, as_of="yesterday")
    broken.pop("publisher")
    expect(not validator.is_valid(broken), f"{file.name}: the schema takes a file without publisher")

# The sheets, as LibreOffice reads them, against the CSV files.
package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
expect("licenses" not in package, "a licence is stated that the city has not set")
workbook = load_workbook(data / "measures.xlsx")
expect(workbook.sheetnames == ["measures", "reports", "indicators", "dictionary", "codes"], workbook.sheetnames)
for resource in package["resources"][:3]:
    name = resource["name"]
    with open(data / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with open(sheets / f"measures-{name}.csv", encoding="utf-8", newline="") as file:
        raw = file.read()
    converted = list(csv.reader(raw.splitlines(keepends=True)))
    expect(converted[0] == rows[0], f"{name}: another header")
    expect(len(converted) == len(rows), f"{name}: {len(converted)} rows of {len(rows)}")
    types = [field["type"] for field in resource["schema"]["fields"]]
    for row, other in zip(rows[1:], converted[1:]):
        for column, kind, text, found in zip(rows[0], types, row, other):
            if kind == "boolean":
                found = found.lower()
            if kind == "number" and text:
                is_same = found != "" and float(found) == float(text)
            else:
                is_same = found.replace("\r\n", "\n") == text
            expect(is_same, f"{name}, {row[0]}, {column}: {text!r} became {found!r}")
    # A quoted field is text to LibreOffice, and 2.10 has to be that; a bare one is a number or a day.
    if name == "measures":
        expect(re.search(r'^"2\.10",', raw, re.M), "2.10 is a number to LibreOffice")
        expect(re.search(r",20\d\d-12-31,", raw), "no deadline is a day to LibreOffice")
        expect(not re.search(r',"20\d\d-12-31",', raw), "a deadline is text to LibreOffice")
    sheet = workbook[name]
    expect(sheet.freeze_panes == "B2" and sheet.auto_filter.ref, f"{name}: no frozen header or no filter")
expect(str(workbook.properties.created.date()) == package["version"], "the workbook was made on another day")

for problem in problems[:40]:
    print(problem)
print(f"{n_checked} expectations, {len(problems)} problems")
sys.exit(1 if problems else 0)
