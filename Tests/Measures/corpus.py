#!/usr/bin/env python3
"""Converts every export of a folder to every format and checks what must hold for all of them.

    corpus.py DECANT FOLDER [--to markdown,hugo,...]

Demands of each conversion: it ends with 0 or 1, in time, with an output; 1 exactly if the report
says that something was dropped; nothing is left beside the output. A file that is refused (2) must
be refused in every format, with a message and without an output. Prints a line a format, and exits
1 if anything failed.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ENDINGS = {"jsonfeed": ".json", "jsonl": ".jsonl", "wxr": ".xml"}


def convert(decant, source, format_id, work):
    output = work / ("out" + ENDINGS.get(format_id, ""))
    report = work / "report.json"
    command = [decant, "convert", str(source), "--to", format_id, "-o", str(output),
               "--report", str(report), "--progress", "never"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return None, "no answer in 120 s"
    dropped = 0
    if report.exists():
        dropped = json.loads(report.read_text(encoding="utf-8"))["effects"].get("dropped", 0)
        report.unlink()
    left = {p.name for p in work.iterdir()} - {output.name, output.name + ".decant"}
    if left:
        return run.returncode, "left behind: " + ", ".join(sorted(left))
    if run.returncode == 2:
        if output.exists() or not run.stderr.strip():
            return 2, "refused with an output or without a message"
        return 2, None
    if run.returncode not in (0, 1):
        return run.returncode, "exit %d: %s" % (run.returncode, run.stderr[-200:])
    if not output.exists():
        return run.returncode, "no output"
    if (run.returncode == 1) != (dropped > 0):
        return run.returncode, "exit %d with %d dropped" % (run.returncode, dropped)
    return run.returncode, None


def main():
    p = argparse.ArgumentParser(description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("decant")
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--to", default="markdown,hugo,jekyll,eleventy,jsonfeed,jsonl,wxr")
    o = p.parse_args()
    files = sorted(f for f in o.folder.rglob("*") if f.suffix in (".xml", ".wxr"))
    failed = False
    refused = {}
    for format_id in o.to.split(","):
        codes = {}
        for f in files:
            work = pathlib.Path(tempfile.mkdtemp(prefix="corpus-"))
            code, problem = convert(o.decant, f, format_id, work)
            shutil.rmtree(work, ignore_errors=True)
            codes[code] = codes.get(code, 0) + 1
            if code == 2:
                refused.setdefault(f.name, set()).add(format_id)
            if problem:
                failed = True
                print("%-9s %-60s %s" % (format_id, f.name[:60], problem))
        print("%-9s %s of %d files" % (
            format_id, ", ".join("exit %s: %d" % c for c in sorted(codes.items(), key=str)),
            len(files)))
    for name, formats in sorted(refused.items()):
        everywhere = len(formats) == len(o.to.split(","))
        failed |= not everywhere
        print("refused   %s%s" % (name, "" if everywhere else " in some formats only"))
    sys.exit(1 if failed else 0)


main()
