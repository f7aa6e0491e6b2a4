"""The recipes of docs/contributing.md, followed word by word in a copy of the repository.

The words after a fence say where its text belongs: a file, and where the file is there already, what the line
holds below which the text is added.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_docs import ROOT, Block, blocks

PAGE = (ROOT / "docs/contributing.md").read_text("utf-8")
RECIPES = ("Add a format", "Add a rule", "Add a matcher", "Add a reporter")
COPIED = ("flaskcompat", "rules", "docs", "tests", "README.md", "pyproject.toml", "LICENSE")
IGNORED = shutil.ignore_patterns("__pycache__", ".*_cache", "_compiled.json", "corpus", "hostile", "property")
# It fails for reasons of its own: whenever the words of a cure change before the README does.
SESSION = "tests/test_docs.py::test_the_session_shows_what_the_example_gives"


def recipe(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def follow(block: Block, folder: Path) -> None:
    """Write the text of a block where it belongs."""
    _, name, *rest = block.info.split(maxsplit=2)
    path = folder / name
    if not rest:
        assert not path.exists(), f"{name} is there already"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
        return
    lines = path.read_text("utf-8").splitlines(keepends=True)
    places = [number for number, line in enumerate(lines, 1) if rest[0] in line]
    assert places, f"no line of {name} holds {rest[0]!r}"
    lines.insert(places[0], block.text)
    path.write_text("".join(lines), "utf-8")


def commands(title: str) -> Iterator[list[str]]:
    """What the recipe tells to run, but for what needs a package index, and of the witnesses its own."""
    for block in blocks(recipe(title)):
        for line in block.text.splitlines() if block.info == "console" else ():
            words = shlex.split(line)
            if words[0] in ("pytest", "flaskcompat"):
                words = [sys.executable, "-m", *words]
            if words[-1] == "tests/test_rules.py":
                words += ["-k", "FLC390 or habits or both"]
            if "pytest" in words:
                words += ["--deselect", SESSION]
            if "verify" not in words:
                yield words


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=IGNORED)
        else:
            shutil.copy2(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("title", RECIPES)
def test_following_a_recipe_gives_what_its_checks_accept(title: str, copy: Path) -> None:
    for block in blocks(recipe(title)):
        if len(block.info.split()) > 1:
            follow(block, copy)
    for words in commands(title):
        command, file = (words[:-2], words[-1]) if words[-2] == ">" else (words, "")
        done = subprocess.run(
            command, cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}\n{done.stderr[-2000:]}"
        if file:
            (copy / file).write_text(done.stdout, "utf-8")
