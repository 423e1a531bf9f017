"""Opens the downloads of a site with Python's own csv and sqlite3 and with jsonschema, and prints what it found as JSON."""

import csv
import json
import os
import sqlite3
import sys

import jsonschema

folder = sys.argv[1]


def path(name):
    return os.path.join(folder, name)


def load(name):
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)


database = sqlite3.connect(f"file:{path('all.sqlite')}?mode=ro", uri=True)
found = {
    "integrity": [row[0] for row in database.execute("PRAGMA integrity_check")],
    "lost": database.execute("PRAGMA foreign_key_check").fetchall(),
    "tables": {},
}
for resource in load("datapackage.json")["resources"]:
    name = resource["name"]
    with open(path(resource["path"]), encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    stored = database.execute('SELECT count(*) FROM "%s"' % name.replace("-", "_")).fetchone()[0]
    entry = {"header": header, "csv": len(rows), "stored": stored}
    if os.path.exists(path(f"{name}.schema.json")):
        check = jsonschema.Draft202012Validator(load(f"{name}.schema.json"))
        check.check_schema(check.schema)
        content = load(f"{name}.json")
        content["rows"] = content["rows"][:500]
        entry["wrong"] = [error.message[:200] for error in check.iter_errors(content)][:3]
        with open(path(f"{name}.jsonl"), encoding="utf-8") as file:
            entry["lines"] = sum(1 for line in file if json.loads(line))
    found["tables"][name] = entry
json.dump(found, sys.stdout)
