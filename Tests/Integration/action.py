#!/usr/bin/env python3
"""Runs the steps of action.yml as a runner would.

    Tests/Integration/action.py RELEASE.tar.gz    with a release made by .ci/release
    Tests/Integration/action.py DECANT            with a program, packed like one

A stand-in for `gh` hands the release out. A sound sample must pass, a damaged one must fail with
annotations, and a path that looks like a command must stay a path.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run_step(step, values, folder, environment):
    """Runs one step with its variables filled in, and returns what a shell would."""
    variables = {name: fill(text, values) for name, text in step["env"].items()}
    assert "${{" not in step["run"], "an input is pasted into a script"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=folder,
        env={**environment, **variables}, capture_output=True, text=True)


def fill(text, values):
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: values[match[1]], str(text))


def packed(program, folder):
    """An archive of a program, with its checksum beside it, as .ci/release makes them."""
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    name = f"decant-{version.stdout.strip()}-linux-{os.uname().machine}"
    release = folder / f"{name}.tar.gz"
    with tarfile.open(release, "w:gz", compresslevel=1) as archive:
        archive.add(program, f"{name}/decant")
    digest = hashlib.sha256(release.read_bytes()).hexdigest()
    (folder / f"{release.name}.sha256").write_text(f"{digest}  {release.name}\n")
    return release


def main():
    with tempfile.TemporaryDirectory() as folder:
        given = pathlib.Path(sys.argv[1]).resolve()
        check(given if given.name.endswith(".tar.gz") else packed(given, pathlib.Path(folder)))


def check(release):
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    install, validate = action["runs"]["steps"]
    inputs = {f"inputs.{name}": str(value["default"]) for name, value in action["inputs"].items()}
    inputs |= {"github.action_repository": "owner/decant", "github.token": "none"}
    inputs["inputs.version"] = re.match(r"decant-(.*?)-linux", release.name)[1]

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        tools = folder / "tools"
        tools.mkdir()
        (tools / "gh").write_text(f"#!/bin/sh\ncp '{release}' '{release}.sha256' .\n")
        (tools / "gh").chmod(0o755)
        environment = {
            "PATH": f"{tools}:/usr/bin:/bin", "RUNNER_TEMP": str(folder / "temp"),
            "GITHUB_OUTPUT": str(folder / "output"), "GITHUB_ACTIONS": "true"}
        (folder / "temp").mkdir()
        ran = run_step(install, inputs, folder, environment)
        assert ran.returncode == 0, ran.stderr

        passed = 0
        for name, expected in (("harbour", 0), ("cut-off-export", 1)):
            shutil.copy(ROOT / "samples" / name / "source.xml", folder / f"{name}.xml")
            ran = run_step(validate, {**inputs, "inputs.path": f"{name}.xml"}, folder, environment)
            assert ran.returncode == expected, f"{name}: {ran.returncode}\n{ran.stdout}{ran.stderr}"
            assert f"status={expected}" in (folder / "output").read_text()
            assert ("::error " in ran.stdout) == (expected == 1), ran.stdout
            passed += 1

        path = "$(touch harmed).xml"
        ran = run_step(validate, {**inputs, "inputs.path": path}, folder, environment)
        assert ran.returncode == 2 and not (folder / "harmed").exists(), ran.stdout + ran.stderr
        print(f"{passed + 1} passed, 0 failed")


if __name__ == "__main__":
    main()
