#!/usr/bin/env python3
"""Holds `decant validate` on a large folder of Markdown against the least work that it could be.

    folder.py DECANT [--files 20000] [--runs 5] [--keep FOLDER]

Makes a site of Hugo's with so many files, reads all of them and hands their front matter to
libyaml, event by event and on one core (the floor), and judges the same folder with decant. Prints
the best time of each, in seconds, and the ratio. Needs a C compiler and libyaml's headers.
"""
import argparse
import pathlib
import random
import subprocess
import tempfile
import time

FLOOR = r"""
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static char file[1 << 24];

static long events(const char *text, size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  long count = 0;
  int done = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
  while (!done && yaml_parser_parse(&parser, &event)) {
    done = event.type == YAML_STREAM_END_EVENT;
    count++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

int main(void) {
  char path[4096];
  long files = 0, bytes = 0, count = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    int handle = open(path, O_RDONLY);
    if (handle < 0) return 1;
    ssize_t length = read(handle, file, sizeof file - 1);
    close(handle);
    if (length < 0) return 1;
    file[length] = 0;
    char *end = strstr(file + 4, "\n---\n");
    if (strncmp(file, "---\n", 4) || !end) return 1;
    count += events(file + 4, end + 1 - (file + 4));
    files++;
    bytes += length;
  }
  printf("%ld files, %ld bytes, %ld events\n", files, bytes, count);
  return 0;
}
"""

WORDS = """ebb flood quay harbour rope anchor fog lamp tide boat gull net salt pier mast wind keel
buoy chart lock sluice dyke ferry crane barge oyster herring beacon storm sand shore""".split()


def text(source, count):
    words = [source.choice(WORDS) for _ in range(count)]
    return " ".join(words).capitalize() + "."


def post(source, number):
    month, day = number // 28 % 12 + 1, number % 28 + 1
    year = 2004 + number * 20 // 20000 % 20
    tags = sorted(set(source.choice(WORDS) for _ in range(3)))
    lines = ["---", 'title: "%s"' % text(source, 5), "date: %d-%02d-%02dT08:30:00+01:00"
             % (year, month, day), "lastmod: %d-%02d-%02dT18:00:00+01:00" % (year, month, day),
             "slug: post-%d" % number, "description: %s" % text(source, 9),
             "author: Greta Lund", "categories:", "  - %s" % source.choice(WORDS), "tags:"]
    lines += ["  - %s" % tag for tag in tags] + ["aliases:", "  - /?p=%d" % number, "---", ""]
    for part in range(source.randrange(3, 9)):
        lines += [text(source, source.randrange(20, 90)), ""]
        if part % 3 == 1:
            lines += ["## %s" % text(source, 3), "", "See [the %s](https://quay.example/%d) and *%s*."
                      % (source.choice(WORDS), number, source.choice(WORDS)), ""]
        if part % 3 == 2:
            lines += ["- %s" % text(source, 6), "- `%s`" % source.choice(WORDS), "",
                      "```sh", "tide --at quay", "```", ""]
    return "\n".join(lines)


def make(folder, count):
    source = random.Random(20)
    (folder / "hugo.yaml").write_text(
        "baseURL: https://quay.example/\nlanguageCode: en\ntitle: The quay\n"
        "markup:\n  goldmark:\n    renderer:\n      unsafe: true\n")
    paths = []
    for number in range(count):
        path = folder / "content" / "posts" / ("post-%d.md" % number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(post(source, number))
        paths.append(str(path))
    return "\n".join(paths) + "\n"


def best(command, runs, text=None):
    times, output = [], ""
    for _ in range(runs):
        start = time.monotonic()
        run = subprocess.run(command, input=text, capture_output=True, text=True)
        times.append(time.monotonic() - start)
        if run.returncode != 0:
            raise SystemExit("%s ended with %d\n%s%s"
                             % (command[0], run.returncode, run.stdout[-500:], run.stderr[-500:]))
        output = (run.stdout + run.stderr).strip().splitlines()[-1]
    return min(times), output


def main():
    p = argparse.ArgumentParser(description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("decant")
    p.add_argument("--files", type=int, default=20000)
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--keep", type=pathlib.Path, help="make the site here, or use what is here")
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        folder = o.keep or work / "site"
        if folder.exists():
            names = sorted(str(path) for path in (folder / "content" / "posts").iterdir())
            paths = "\n".join(names) + "\n"
        else:
            folder.mkdir(parents=True)
            paths = make(folder, o.files)
        (work / "floor.c").write_text(FLOOR)
        subprocess.run(["cc", "-O2", "-o", str(work / "floor"), str(work / "floor.c"), "-lyaml"],
                       check=True)
        floor, said = best([str(work / "floor")], o.runs, paths)
        print("floor  %.3f s   %s" % (floor, said))
        taken, said = best([o.decant, "validate", str(folder)], o.runs)
        print("decant %.3f s   %s" % (taken, said))
        print("ratio  %.2f" % (taken / floor))


if __name__ == "__main__":
    main()
