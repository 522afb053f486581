#!/usr/bin/env python3
"""Holds what `decant validate --format junit` writes against a schema.

    junit.py DECANT SCHEMA.xsd INPUT...

There are two in use: that of Jenkins's xunit plugin (junit-10.xsd) and that of Ant's task of JUnit
(JUnit.xsd). They aren't part of this project; lxml is PyPI's.
The numbers that the report states are counted again too, which no schema does. Prints a line and
exits 1 if the document is invalid or a number is wrong.
"""
import subprocess
import sys

from lxml import etree


def miscounted(element):
    """The attributes of `element` that differ from what stands below it."""
    counts = {
        "tests": len(list(element.iter("testcase"))),
        "failures": len(list(element.iter("failure"))),
        "errors": len(list(element.iter("error"))),
        "skipped": len(list(element.iter("skipped"))),
    }
    return [
        f"{element.get('name')}: {name}={element.get(name)}, counted {count}"
        for name, count in counts.items()
        if element.get(name) not in (None, str(count))
    ]


def main():
    decant, schema, inputs = sys.argv[1], sys.argv[2], sys.argv[3:]
    schema = etree.XMLSchema(etree.parse(schema))
    run = subprocess.run([decant, "validate", "--format", "junit", *inputs], capture_output=True)
    document = etree.fromstring(run.stdout, etree.XMLParser(huge_tree=True))
    errors = [] if schema.validate(document) else [
        f"{error.line}: {error.message}" for error in schema.error_log
    ]
    for element in document.iter("testsuites", "testsuite"):
        errors += miscounted(element)
    for error in errors[:10]:
        print(error[:200])
    cases = len(list(document.iter("testcase")))
    print(f"{cases} test cases, {len(errors)} errors of the schema")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
