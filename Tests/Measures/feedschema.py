#!/usr/bin/env python3
"""Compares what `decant validate` says of feeds with a JSON Schema for JSON Feed 1.1.

    feedschema.py DECANT FILE.json...

The schema is written from the specification and needs jsonschema from PyPI. A schema can't tell a
duplicate name, an id that comes twice, a loop of pages, a tag in a plain text or a date that
doesn't exist, so that decant may find errors where the schema finds none; what the schema refuses,
decant must call an error too, and at least one error of each file that only decant refuses must be
of a rule that no schema can say. Prints a line a file and exits 1 if the verdicts disagree.
"""
import json
import subprocess
import sys

import jsonschema

TEXT = {"type": "string"}
ADDRESS = {"type": "string", "pattern": r"^[^\s<>\"\\^`{|}]*$"}
EXTENSION = {r"^_": {}}


def record(properties, **more):
    # A name that isn't known is a warning of decant's, not an error: it may be of a later version.
    return {"type": "object", "properties": properties, **more}


AUTHOR = record(
    {"name": TEXT, "url": ADDRESS, "avatar": ADDRESS},
    anyOf=[{"required": ["name"]}, {"required": ["url"]}, {"required": ["avatar"]}])
DATE = {"type": "string", "pattern":
        r"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$"}
ATTACHMENT = record(
    {"url": ADDRESS, "mime_type": TEXT, "title": TEXT, "size_in_bytes": {"type": "number"},
     "duration_in_seconds": {"type": "number"}},
    required=["url", "mime_type"])
ITEM = record(
    {"id": {"type": "string", "pattern": r"\S"}, "url": ADDRESS, "external_url": ADDRESS,
     "title": TEXT, "content_html": TEXT, "content_text": TEXT, "summary": TEXT, "image": ADDRESS,
     "banner_image": ADDRESS, "date_published": DATE, "date_modified": DATE, "author": AUTHOR,
     "authors": {"type": "array", "items": AUTHOR}, "tags": {"type": "array", "items": TEXT},
     "language": TEXT, "attachments": {"type": "array", "items": ATTACHMENT}},
    required=["id"], anyOf=[{"required": ["content_html"]}, {"required": ["content_text"]}])
NAMES = {"patternProperties": {r"^_": {}},
         "propertyNames": {"anyOf": [{"pattern": r"^_[A-Za-z][^.]*$"}, {"pattern": r"^[^_]|^$"}]}}
SCHEMA = record(
    {"version": {"enum": ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"]},
     "title": TEXT, "home_page_url": ADDRESS, "feed_url": ADDRESS, "description": TEXT,
     "user_comment": TEXT, "next_url": ADDRESS, "icon": ADDRESS, "favicon": ADDRESS,
     "author": AUTHOR, "authors": {"type": "array", "items": AUTHOR}, "language": TEXT,
     "hubs": {"type": "array",
              "items": record({"type": TEXT, "url": ADDRESS}, required=["type", "url"])},
     "items": {"type": "array", "items": {**ITEM, **NAMES}}},
    required=["version", "title", "items"], **NAMES)

# What a schema has no words for.
BEYOND = {"truncated", "broken-item", "too-large", "trailing-text", "byte-order-mark",
          "loose-syntax", "control-character", "invalid-utf8", "too-deep", "duplicate-id",
          "invalid-date", "invalid-url", "next-url-loop", "extension-member", "other-version"}


def by_schema(path):
    try:
        with open(path, encoding="utf-8") as file:
            feed = json.load(file)
    except ValueError as error:
        return [f"no JSON: {error}"]
    found = jsonschema.Draft7Validator(SCHEMA).iter_errors(feed)
    return sorted(f"{'/'.join(map(str, e.absolute_path))}: {e.message[:60]}" for e in found)


def by_decant(decant, path):
    run = subprocess.run([decant, "validate", "--from", "jsonfeed", "--format", "json", path],
                         capture_output=True, timeout=120)
    findings = json.loads(run.stdout)["findings"]
    return sorted({f["rule"].split("/")[1] for f in findings if f["severity"] == "error"})


def main():
    decant, bad = sys.argv[1], 0
    for path in sys.argv[2:]:
        schema, rules = by_schema(path), by_decant(decant, path)
        agrees = bool(schema) == bool(rules) or (not schema and set(rules) & BEYOND)
        bad += not agrees
        print(f"{'agree' if agrees else 'DIFFER'}  {path}: {', '.join(rules) or 'no errors'}"
              + (f"  | schema: {schema[0]}" if schema else ""))
    print(f"{len(sys.argv) - 2} files, {bad} differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
