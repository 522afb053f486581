#!/usr/bin/env python3
"""Holds what `decant validate --format sarif` writes against the schema of SARIF 2.1.0.

    sarif.py DECANT SCHEMA.json INPUT...

The schema is OASIS's (sarif-schema-2.1.0.json) and isn't part of this project; jsonschema is PyPI's.
Prints a line and exits 1 if the document is invalid.
"""
import json
import subprocess
import sys

import jsonschema


def main():
    decant, schema, inputs = sys.argv[1], sys.argv[2], sys.argv[3:]
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    run = subprocess.run([decant, "validate", "--format", "sarif", *inputs], capture_output=True)
    document = json.loads(run.stdout)
    errors = list(jsonschema.validators.validator_for(schema)(schema).iter_errors(document))
    for error in errors[:10]:
        print(f"{'/'.join(map(str, error.absolute_path))}: {error.message[:100]}")
    print(f"{len(document['runs'][0]['results'])} results, {len(errors)} errors of the schema")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
