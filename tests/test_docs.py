"""What the documentation says is so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import tomli
import typer
import yaml

from flaskcompat.cli.app import build
from flaskcompat.cli.settings import merged
from flaskcompat.matchers import MATCHERS
from flaskcompat.model.match import CONFIDENCES
from flaskcompat.model.report import SEVERITIES
from flaskcompat.readers import FORMATS
from flaskcompat.reporters import REPORTERS
from flaskcompat.ruleset.load import load_file
from flaskcompat.ruleset.schema import schema_text
from flaskcompat.ruleset.store import all_rules

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
RULES = (ROOT / "docs/rule-language.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]
_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^`\n]*)\n(?P<text>.*?)^(?P=indent)```$", re.M | re.S)
# Built here, as this file too is searched for them.
HOSTS = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|rubygems|anaconda)\." + r"(?:org|io|com)\b")
IMAGE_FOLDERS = ("app", "code", "opt", "src", "srv", "usr")


class Block(NamedTuple):
    """A fenced block: the words after the fence, and its text without the fence's indentation."""

    info: str
    text: str


def blocks(text: str) -> Iterator[Block]:
    """Every fenced block of a page."""
    for found in _FENCE.finditer(text):
        lines = found["text"].splitlines(keepends=True)
        yield Block(found["info"].strip(), "".join(line.removeprefix(found["indent"]) for line in lines))


def table(heading: str) -> list[list[str]]:
    """The cells of the rows below the heading of a table in the README."""
    assert README.count(heading) == 1, heading
    rows = README.partition(heading)[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def rule_blocks() -> list[str]:
    return [
        block.text
        for page in PAGES
        for block in blocks(page.read_text("utf-8"))
        if "code: " in block.text[:6]
    ]


def flaskcompat(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flaskcompat", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_table_of_formats_is_the_registry() -> None:
    told = {
        name: (re.findall(r"`([^`]+)`", files), kind)
        for name, files, kind in table("| Format | Files | Kind |")
    }
    assert list(told) == [entry.name for entry in FORMATS]
    for entry in FORMATS:
        files, kind = told[entry.name]
        assert kind == entry.kind
        assert not entry.patterns or files == list(entry.patterns)


def test_the_table_of_reporters_is_the_registry() -> None:
    assert [name.strip("`") for name, _ in table("| Format | For |")] == list(REPORTERS)


def test_the_tables_of_severity_and_confidence_are_complete() -> None:
    assert [name.strip("`") for name, _ in table("| Severity | Means |")] == list(SEVERITIES)
    told = {name.strip("`") for name, _ in table("| Confidence | Means |")}
    assert told == set(CONFIDENCES.values())


def test_exit_statuses(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask==3.1.3\nwerkzeug==3.1.9\n", "utf-8")
    runs = [flaskcompat("check", where) for where in (str(tmp_path), "docs/example", "nowhere")]
    assert [str(done.returncode) for done in runs] == ["0", "1", "2"]
    assert [name.strip("`") for name, _ in table("| Exit status | Means |")] == ["0", "1", "2"]


@pytest.mark.parametrize("command", ["check docs/example", "audit docs/upgrade"])
def test_the_session_shows_what_the_example_gives(command: str) -> None:
    start = f"$ flaskcompat {command}\n"
    (session,) = [block.text for block in blocks(README) if block.text.startswith(start)]
    shown = session.partition("\n")[2].splitlines()
    given = flaskcompat(*command.split()).stdout.splitlines()
    # The numbers of rules and the date of the catalog change with every rule and every update.
    assert shown[:-1] == given[:-1], f"the README shows an older output of: flaskcompat {command}"
    assert shown[-1].partition(" (")[0] == given[-1].partition(" (")[0]


def commands() -> Iterator[list[str]]:
    """Every command line of flaskcompat in the docs."""
    for page in PAGES:
        text = page.read_text("utf-8")
        lines = [line for block in blocks(text) for line in block.text.splitlines()]
        for line in [*lines, *re.findall(r"`(flaskcompat [^`]+)`", _FENCE.sub("", text))]:
            if found := re.search(r"(?:^|\$ |&& |run: )flaskcompat (.+)", line):
                yield shlex.split(found[1], comments=True)


def test_every_command_and_option_in_the_docs_exists() -> None:
    assert len(list(commands())) > 10
    for words in commands():
        command: Any = typer.main.get_command(build())
        while hasattr(command, "commands") and words and words[0] in command.commands:
            command = command.commands[words.pop(0)]
        assert not hasattr(command, "commands") or words[0].startswith("-"), f"no such command: {words}"
        options = {option for each in command.params for option in each.opts}
        assert {word for word in words if word.startswith("-") and word != "-"} <= options, words


def test_options_that_the_text_of_the_readme_names_exist() -> None:
    root: Any = typer.main.get_command(build())
    commands = [root.commands[name] for name in ("check", "audit", "doctor", "fix", "gate")]
    options = {option for command in commands for each in command.params for option in each.opts}
    assert set(re.findall(r"`(--[a-z-]+)", _FENCE.sub("", README))) - {"--group"} <= options


def test_the_settings_in_the_readme_are_accepted(tmp_path: Path) -> None:
    (text,) = [block.text for block in blocks(README) if block.info == "toml"]
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    assert merged({}, [str(tmp_path)]).fail_on == tomli.loads(text)["tool"]["flaskcompat"]["fail-on"]


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_that_is_mentioned_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    examples = set(re.findall(r"^ *code: (\w+)$", text, re.M))
    assert set(re.findall(r"FLC\d{3}", text)) - examples <= {rule.code for rule in all_rules()}


@pytest.mark.parametrize("text", rule_blocks())
def test_every_rule_in_the_docs_is_valid(text: str, tmp_path: Path) -> None:
    data = yaml.safe_load(text)
    path = tmp_path / f"{data['code']}-{data['name']}.yaml"
    path.write_text(text, "utf-8")
    assert load_file(str(path)).code == data["code"]
    if not data["code"].startswith("FLC"):
        done = flaskcompat("rules", "lint", str(tmp_path))
        assert done.returncode == 0, done.stderr


def test_the_docs_have_a_rule_to_start_from() -> None:
    assert len(rule_blocks()) >= 2


def properties() -> list[tuple[str, str]]:
    """Every property of every condition, and of what conditions hold, by the schema."""
    definitions = json.loads(schema_text())["definitions"]
    return sorted(
        {(kind, name) for kind in (*MATCHERS, "value", "within") for name in definitions[kind]["properties"]}
    )


@pytest.mark.parametrize(("kind", "name"), properties())
def test_the_rule_language_is_described_in_full(kind: str, name: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(name)}:", RULES), f"{name} of {kind}"


@pytest.mark.parametrize("name", NAMES)
def test_every_relative_link_leads_somewhere(name: str) -> None:
    page = ROOT / name
    targets = re.findall(r"\]\((?![a-z]+:|#)([^)#\s]+)", _FENCE.sub("", page.read_text("utf-8")))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_python_in_the_docs_compiles(name: str) -> None:
    for block in blocks((ROOT / name).read_text("utf-8")):
        words = block.info.split()
        if words[:1] == ["python"] and len(words) < 3:
            compile(block.text, name, "exec")


def test_no_file_names_a_registry_or_a_place_on_this_machine() -> None:
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    # Images keep projects in folders that fixtures may name: nothing can be told there.
    places = [] if ROOT.parts[1] in IMAGE_FOLDERS else [f"{ROOT}/"]
    found = []
    for name in filter(None, listed.split("\0")):
        text = (ROOT / name).read_bytes().decode("utf-8", "replace") if (ROOT / name).is_file() else ""
        found += [f"{name}: {host[0]}" for host in HOSTS.finditer(text)]
        found += [f"{name}: {place}" for place in places if place in text]
    assert found == []
