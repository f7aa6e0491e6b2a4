from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.errors import RuleError
from flaskcompat.ruleset.load import load_file, load_rule

GOOD = """\
code: FLC110
name: too-old
summary: Too old
severity: error
breaks: production
since: "0.1.0"
tags: [stack]
match:
  all:
    - distribution: flask
      specifier: ">=2.0,<2.2.4"
    - python: "<3.9"
message: "{flask} is too old"
why: Because.
example: {bad: x, good: y}
actions: []
references: [somewhere]
witness: none
reason: it is an example
"""


def test_a_rule() -> None:
    rule = load_rule(GOOD, "rules/FLC110.yaml")
    assert (rule.code, rule.witness, rule.path) == ("FLC110", None, "rules/FLC110.yaml")


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("severity: error", "severity: fatal", 4, "severity"),
        ("code: FLC110", "code: 110", 1, "code"),
        ('      specifier: ">=2.0,<2.2.4"', '      specifier: "about 2"', 11, "match.all[0].specifier"),
        ("      specifier:", "      version:", 10, "match.all[0]"),
        ("    - distribution: flask", "    - packge: flask", 10, "match.all[0]"),
        ("  all:\n", "  all: []\n  any:\n", 9, "match"),
        ("reason: it is an example\n", "", 1, ""),
        ("references: [somewhere]", "references: []", 17, "references"),
        (
            "    - python",
            "    - {usage: a, values: {x: {matches: '['}}}\n    - python",
            12,
            "match.all[1].values.x.matches",
        ),
        ("witness: none", "witness: {python: 3.11}", 18, "witness"),
    ],
)
def test_errors_name_the_line_and_the_key(old: str, new: str, line: int, key: str) -> None:
    assert old in GOOD
    with pytest.raises(RuleError) as caught:
        load_rule(GOOD.replace(old, new), "x.yaml")
    assert (caught.value.line, caught.value.key) == (line, key)
    assert str(caught.value).startswith(f"x.yaml:{line}: ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n- b\n",
        "{",
        "a: &a [*a]\n",
        "code: !!python/object/apply:os.system [true]\n",
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
        ),
        "match: " + "[" * 100_000,
        GOOD.replace(
            "match:\n  all:\n",
            "match:\n" + "".join("  " * (i + 1) + "not:\n" for i in range(40)) + "  " * 41 + "all:\n",
        ),
    ],
)
def test_hostile_files_are_refused_with_a_message(text: str) -> None:
    with pytest.raises(RuleError):
        load_rule(text, "x.yaml")


def test_a_pipe_is_no_rule_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    with pytest.raises(RuleError, match="not a regular file"):
        load_file(str(tmp_path / "x.yaml"))
