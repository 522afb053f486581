#!/usr/bin/env python3
"""Builds what decant writes with real generators, and looks for every old path.

    Tests/Generators/build.py DECANT [EXPORT...]

For each WordPress export, as Hugo and as Jekyll where these are installed: the build ends without
an error or a warning, each published post and page is at the path of its old address, nothing
private, behind a password, unfinished or scheduled is published, and the words of each page's
<article> are those of the body as HTML, as the JSON Feed of the same export has it. The exports are
read here by plain patterns, so that decant isn't asked about paths and privacy itself. Without EXPORT those in samples/ and, beside the
project, in ../shared/corpus are taken. Exit status 1 if anything differs.
"""

import html
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ["wptt-themeunittestdata.wordpress.xml", "pelican-wordpressexport.xml"]
GENERATORS = {
    "hugo": (["hugo", "--destination", "{out}"], []),
    "jekyll": (["jekyll", "build", "--destination", "{out}", "--trace"], ["--disable-disk-cache"]),
}


def element(name, text):
    match = re.search(rf"<{name}(?:\s[^>]*)?>(.*?)</{name}>", text, re.S)
    if not match:
        return ""
    value = match[1].strip()
    cdata = re.findall(r"<!\[CDATA\[(.*?)\]\]>", value, re.S)
    return "".join(cdata) if cdata else html.unescape(value)


def entries(export):
    """The posts and pages: kind, title, path of the address, whether they are for everyone."""
    text = export.read_text(encoding="utf-8", errors="replace")
    channel = text.split("<item>")[0]
    base = urllib.parse.urlsplit(element("link", channel)).path.rstrip("/")
    now = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
    found = []
    for item in re.findall(r"<item>(.*?)</item>", text, re.S):
        kind = element("wp:post_type", item)
        if kind not in ("post", "page"):
            continue
        address = urllib.parse.urlsplit(element("link", item))
        path = re.sub("/+", "/", urllib.parse.unquote(address.path))
        if base and path.startswith(base + "/"):
            path = path[len(base):]
        status, is_past = element("wp:status", item), element("wp:post_date_gmt", item) <= now
        is_locked = bool(element("wp:post_password", item))
        if status == "future" and is_past and not is_locked:
            continue  # its time has come since the export: WordPress would have published it
        is_public = status == "publish" and is_past and not is_locked
        is_own = not address.query and path not in ("", "/")
        found.append((kind, element("title", item), path if is_own else None, is_public))
    return found


def is_there(out, path):
    below = path.lstrip("/")
    candidates = [below.rstrip("/") + "/index.html", below, below.rstrip("/") + ".html"]
    return any((out / candidate).is_file() for candidate in candidates if candidate)


def differences(out, export):
    """What the built site lacks, and what it shows and mustn't."""
    problems = []
    listed = entries(export)
    public = {path for _, _, path, is_public in listed if is_public}
    for kind, title, path, is_public in listed:
        if not path:
            continue
        if is_public and not is_there(out, path):
            problems.append(f"{kind} {title!r} isn't at {path}")
        if not is_public and path not in public and is_there(out, path):
            problems.append(f"{kind} {title!r} isn't public, and is at {path}")
    for name in ("_private", ".decant"):
        if (out / name).exists():
            problems.append(f"{name} is published")
    count = sum(1 for entry in listed if entry[2] and entry[3])
    return problems, count


class Words(html.parser.HTMLParser):
    """The words of HTML that a reader sees: all of it, or what is in its article."""

    HIDDEN = {"script", "style", "template", "noscript"}

    def __init__(self, text, within=None):
        super().__init__(convert_charrefs=True)
        self.within, self.depth, self.hidden, self.parts = within, 0, 0, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.depth += tag == self.within
        self.hidden += tag in self.HIDDEN
        # Hugo and kramdown add what leads back from a footnote; their marks are numbers as ours.
        self.parts.append(" ")

    def handle_endtag(self, tag):
        self.depth -= tag == self.within
        self.hidden -= tag in self.HIDDEN
        self.parts.append(" ")

    def handle_data(self, data):
        if not self.hidden and (self.depth or not self.within):
            self.parts.append(data)

    def texts(self):
        """The letters between addresses, since an embed shows what is there in place of one."""
        return [self.folded(text) for text in re.split(r"https?://\S+", "".join(self.parts))]

    def all(self):
        return self.folded("".join(self.parts))

    @staticmethod
    def folded(text):
        """The letters without white space, with the quotation marks and dashes as they are typed:
        generators turn them as WordPress does. The marks of emphasis are left out, which shortcodes
        that stay to the byte may hold."""
        text = re.sub(r"[*_]", "", text)
        for turned, typed in [("\u2018\u2019\u201a\u2032", "'"), ("\u201c\u201d\u201e\u2033", '"')]:
            text = re.sub(f"[{turned}]", typed, text)
        text = text.replace("\u2026", "...").replace("\u21a9", "").replace("\ufe0e", "")
        text = re.sub("[\u2013\u2014-]+", "-", text)
        return re.sub(r"\s+", "", text)


def wordings(decant, export, out, folder):
    """The pages whose article lacks words of the body, in their order."""
    feed = folder / "feed.json"
    subprocess.run([decant, "convert", export, "-o", feed], capture_output=True)
    problems, compared = [], 0
    for item in json.loads(feed.read_text(encoding="utf-8")).get("items", []):
        body = item.get("content_html", "")
        path = re.sub("/+", "/", urllib.parse.unquote(urllib.parse.urlsplit(item.get("url", "")).path))
        page = out / path.lstrip("/") / "index.html"
        if not body or not page.is_file():
            continue
        text = page.read_text(encoding="utf-8")
        if path == "/" or "<article" not in text:
            continue
        found = Words(text, "article").all()
        compared += 1
        start = 0
        for meant in Words(body).texts():
            place = found.find(meant, start)
            if place < 0:
                count = 0
                while count < len(meant) and meant[: count + 1] in found[start:]:
                    count += 1
                problems.append(f"{path} doesn't say {meant[max(0, count - 30):count]!r}, "
                                f"and then {meant[count:count + 40]!r}")
                break
            start = place + len(meant)
    return problems, compared


def check(decant, generator, export, folder):
    site, out = folder / "site", folder / "out"
    convert = subprocess.run(
        [decant, "convert", export, "--to", generator, "-o", site], capture_output=True, text=True)
    if convert.returncode not in (0, 1):
        return [f"decant ends with {convert.returncode}: {convert.stderr.strip()[-300:]}"], "nothing"
    command, extra = GENERATORS[generator]
    build = subprocess.run(
        [part.format(out=out) for part in command + extra], cwd=site, capture_output=True, text=True)
    said = build.stdout + build.stderr
    # Hugo asks the network for posts that are shown by a call; there may be none.
    remote = re.compile(r"unable to retrieve the remote data|suppress this warning")
    problems = [f"said: {line}" for line in said.splitlines()
                if re.search(r"warn|error", line, re.I) and not remote.search(line)]
    if build.returncode:
        problems.append(f"{generator} ends with {build.returncode}: {said.strip()[-600:]}")
    found, count = differences(out, export)
    words, compared = wordings(decant, export, out, folder)
    return problems + found + words, f"{count} paths, {compared} texts"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    decant = pathlib.Path(sys.argv[1]).resolve()
    exports = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    if not exports:
        exports = sorted((ROOT / "samples").glob("*/source.xml"))
        shared = [ROOT.parent / "shared/corpus/wxr" / name for name in CORPUS]
        exports += [export for export in shared if export.is_file()]
    failures = 0
    for generator in GENERATORS:
        if not shutil.which(generator):
            print(f"{generator} isn't installed: not built")
            continue
        for export in exports:
            with tempfile.TemporaryDirectory() as folder:
                problems, count = check(decant, generator, export, pathlib.Path(folder))
            name = export.name if export.name != "source.xml" else export.parent.name
            print(f"{generator} {name}: {count}, {len(problems)} problems")
            for problem in problems[:20]:
                print(f"  {problem}")
            failures += bool(problems)
    sys.exit(1 if failures else 0)


main()
