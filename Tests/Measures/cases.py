#!/usr/bin/env python3
"""How other readers of Markdown see the bodies that decant writes.

    cases.py DECANT CASES.tsv CHECK [--set body=exact] [--list] [--floor READER=N ...]

CASES.tsv has a name and a fragment of HTML in each line, after a heading. They go through decant as
one JSON Feed; each body is rendered by cmark-gfm, markdown-it-py and mistune (those that are
installed) and compared with the fragment at the level `full` of html_compare.py in the folder CHECK.
Prints a line a reader; --list names what differs. Exits 1 if a reader has fewer equal than its floor.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def readers():
    """The readers that are installed, by name."""
    found = {}
    try:
        import cmarkgfm
        from cmarkgfm.cmark import Options
        found["cmark-gfm"] = lambda text: cmarkgfm.markdown_to_html_with_extensions(
            text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough"])
    except ImportError:
        pass
    try:
        from markdown_it import MarkdownIt
        reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        # Which addresses are safe is for the site to say.
        reader.validateLink = lambda url: True
        found["markdown-it-py"] = reader.render
    except ImportError:
        pass
    try:
        import mistune
        found["mistune"] = mistune.create_markdown(escape=False, plugins=["table", "strikethrough"])
    except ImportError:
        pass
    return found


def convert(decant, cases, options, work):
    """The Markdown of each case, by its name."""
    items = [{"id": str(n), "url": "https://cases.example/case%dx/" % n, "title": "Case %d" % n,
              "date_published": "2020-01-01T00:00:00Z", "content_html": html}
             for n, (_, html) in enumerate(cases)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Cases",
            "home_page_url": "https://cases.example/", "items": items}
    source = work / "cases.json"
    source.write_text(json.dumps(feed), encoding="utf-8")
    command = [decant, "convert", str(source), "--to", "markdown", "-o", str(work / "site")]
    subprocess.run(command + options, check=True, capture_output=True)
    texts = {}
    for file in (work / "site").rglob("*.md"):
        name = file.stem.split("-")[-1]
        if name.startswith("case") and name.endswith("x"):
            text = file.read_bytes().decode("utf-8")
            texts[int(name[4:-1])] = text.split("\n---\n", 1)[1].removeprefix("\n")
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("decant")
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("check", type=pathlib.Path)
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--floor", action="append", default=[])
    o = parser.parse_args()
    sys.path.insert(0, str(o.check))
    import html_compare
    rows = [line.split("\t") for line in o.cases.read_text(encoding="utf-8").split("\n")[1:] if line]
    unescape = lambda text: text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
    cases = [(row[0], unescape(row[1])) for row in rows]
    work = pathlib.Path(tempfile.mkdtemp(prefix="cases-"))
    texts = convert(o.decant, cases, [x for s in o.set for x in ("--set", s)], work)
    view = lambda html: html_compare.views(html, html_compare.parse_html5lib)["full"]
    floors = dict(floor.split("=") for floor in o.floor)
    failed = False
    for name, render in readers().items():
        differ = [n for n, (_, html) in enumerate(cases)
                  if n not in texts or view(html) != view(render(texts[n]))]
        print("%s: %d of %d equal" % (name, len(cases) - len(differ), len(cases)))
        failed |= len(cases) - len(differ) < int(floors.get(name, 0))
        for n in differ if o.list else []:
            print("  %s\n    %r\n    %r\n    %r" % (cases[n][0], cases[n][1], texts.get(n), n in texts and render(texts[n])))
    sys.exit(failed)


main()
