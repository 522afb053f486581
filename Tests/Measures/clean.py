#!/usr/bin/env python3
"""Holds what `decant convert` writes from clean sources against `decant validate`.

    clean.py DECANT INPUT... [--to wxr,jsonfeed,...] [--list]

An input is a file, or a folder with exports and feeds in it. Each one in which `validate` finds no
error is converted to every format. What `validate` says of the output as an error or a warning is
the writer's fault, unless it was true of the source before; TRUE says for each rule why it may be,
and TRUE_IF which rule must have fired in the source. Prints a line a format, and what is the
writer's fault; --list shows what was taken as true too. Exits 1 if a writer has a fault.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ENDINGS = {"jsonfeed": ".json", "jsonl": ".jsonl", "wxr": ".xml"}

# What speaks of the words of the blog's owner, which no writer changes, or of something that the
# source doesn't have and no writer may make up.
TRUE = {
    "markdown/missing-anchor": "a link in a text leads to a place that the text doesn't have",
    "markdown/missing-file": "a picture in a text is on the old site's disk, not in the export",
    "markdown/missing-date": "an entry of the source has no date",
    "markdown/alias-conflict": "two entries of the source had one slug before",
    "jsonfeed/missing-url": "an entry of the source has no address",
    "jsonfeed/missing-home-page": "the source doesn't say the address of its blog",
    "jsonfeed/missing-feed-url": "nor that of its feed",
    "jsonfeed/blank-value": "the source has no title, which a feed must have",
    "wxr/missing-date": "an entry of the source has no date",
    "wxr/missing-address": "the source doesn't say the address of its blog",
    "wxr/unregistered-type": "the plugin that made the entries has to be there again",
    "wxr/password": "an export with a password has it in every export",
}

# What must have been found in the source by another rule.
TRUE_IF = {
    "markdown/duplicate-address": {"wxr/duplicate-id", "wxr/duplicate-slug"},
    "jsonfeed/relative-url": {"wxr/missing-address"},
}


def findings(decant, path):
    """What is wrong with a blog, by rule; None if it can't be judged."""
    run = subprocess.run([decant, "validate", "--format", "json", str(path)],
                         capture_output=True, timeout=300)
    if run.returncode == 2:
        return None, run.stderr.decode("utf-8", "replace").strip()
    found = json.loads(run.stdout)["findings"]
    return [f for f in found if f["severity"] in ("error", "warning")], ""


def by_rule(found):
    return collections.Counter(f["rule"] for f in found)


class Measure:
    def __init__(self, decant):
        self.decant = decant
        self.faults, self.true = [], collections.Counter()

    def judge(self, source, before, format_id, work):
        """Converts a source that is clean, and judges the output."""
        output = work / ("out" + ENDINGS.get(format_id, ""))
        run = subprocess.run(
            [self.decant, "convert", str(source), "--to", format_id, "-o", str(output),
             "--report", str(work / "report.json"), "--progress", "never"],
            capture_output=True, timeout=300)
        if run.returncode == 2:
            return self.fault(source, format_id, "refused: " + run.stderr.decode()[-200:].strip())
        found, message = findings(self.decant, output)
        if found is None:
            # A folder of a blog without posts and pages has nothing in it to be judged.
            files = output.rglob("*.md") if output.is_dir() else [output]
            if all(".decant" in f.parts for f in files):
                return
            return self.fault(source, format_id, message.replace(str(work), ""))
        known = by_rule(before)
        for f in found:
            rule = f["rule"]
            if known[rule] > 0:
                known[rule] -= 1
            elif rule in TRUE or TRUE_IF.get(rule, set()) & set(by_rule(before)):
                self.true[format_id, rule] += 1
            else:
                place = f.get("path", "").removeprefix(str(work) + "/")
                self.fault(source, format_id, "%s:%s: %s: %s [%s]" % (
                    place, f.get("line"), f["severity"], f["message"], rule))

    def fault(self, source, format_id, text):
        self.faults.append((format_id, "%-9s %s: %s" % (format_id, source.name, text)))


def sources(inputs):
    for path in inputs:
        if path.is_dir():
            yield from sorted(f for f in path.rglob("*")
                              if f.suffix in (".xml", ".wxr", ".json") and f.is_file())
        else:
            yield path


def main():
    p = argparse.ArgumentParser(description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("decant")
    p.add_argument("inputs", type=pathlib.Path, nargs="+")
    p.add_argument("--to", default="wxr,jsonfeed,jsonl,markdown,hugo,jekyll,eleventy")
    p.add_argument("--list", action="store_true")
    o = p.parse_args()
    measure, clean, left_out = Measure(o.decant), [], 0
    for source in sources(o.inputs):
        before, _ = findings(o.decant, source)
        if before is None or any(f["severity"] == "error" for f in before):
            left_out += 1
        else:
            clean.append((source, before))
    for format_id in o.to.split(","):
        for source, before in clean:
            work = pathlib.Path(tempfile.mkdtemp(prefix="clean-"))
            measure.judge(source, before, format_id, work)
            shutil.rmtree(work, ignore_errors=True)
        faults = [text for format, text in measure.faults if format == format_id]
        true = {rule: n for (format, rule), n in measure.true.items() if format == format_id}
        print("%-9s %d clean sources, %d faults of the writer, %d findings true of the source" % (
            format_id, len(clean), len(faults), sum(true.values())))
        for rule in sorted(true) if o.list else []:
            print("  %5d  %s: %s" % (true[rule], rule, TRUE.get(rule, "found in the source too")))
        for text in faults[:20]:
            print(text[:300])
    print("%d left out: broken or no blog" % left_out)
    return 1 if measure.faults or not clean else 0


if __name__ == "__main__":
    sys.exit(main())
