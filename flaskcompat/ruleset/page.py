"""All rules to one page of Markdown, for people who read before they run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.advice import advice

FAMILIES = {
    "1": "Declared requirements and pairs of versions",
    "2": "Deprecated names",
    "3": "Removed and moved names",
    "4": "Behaviour that changes",
    "5": "Configuration",
    "6": "Python",
    "7": "Concurrency and servers",
    "8": "Security",
    "9": "Practice, and this tool's own comments and settings",
}
_SPECIAL = re.compile(r"[*<\[]|(?<!\w)_|_(?!\w)")
_BEGINNING = """\
# Rules

{count} rules, by the first digit of their codes. This page is made from the files in `rules/` by
`flaskcompat rules page`; `flaskcompat explain CODE` tells the same in a terminal, with what was seen by
running. How a rule is written is in [rule-language.md](rule-language.md).
"""


def page(rules: Sequence[Rule]) -> str:
    """Turn rules into a page: a table of each family, then what each rule says, why, and what to do."""
    groups = {digit: [rule for rule in rules if rule.code[3:4] == digit] for digit in FAMILIES}
    parts = [_BEGINNING.format(count=len(rules))]
    for digit, members in groups.items():
        if members:
            parts.append(f"## {FAMILIES[digit]}\n")
            parts.append(_table(members))
            parts += map(_section, members)
    return "\n".join(parts)


def _table(rules: Iterable[Rule]) -> str:
    lines = ["| Code | Severity | Says |", "|---|---|---|"]
    lines += [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.severity} | {_cell(rule.summary)} |"
        for rule in rules
    ]
    return "\n".join(lines) + "\n"


def _section(rule: Rule) -> str:
    breaks = f", breaks {rule.breaks}" if rule.breaks else ""
    parts = [
        f"### {rule.code} {rule.name}",
        f"{_prose(rule.summary)}. ({rule.severity}{breaks}; {', '.join(rule.tags)})",
        _prose(rule.why),
        "Bad:\n\n" + _fenced(rule.example["bad"]),
        "Good:\n\n" + _fenced(rule.example["good"]),
        "\n".join(f"- {_prose(text)}" for text in advice(rule)),
        f"Proof: {_proof(rule)}",
        "\n".join(f"- {_reference(one)}" for one in rule.references),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _proof(rule: Rule) -> str:
    if rule.witness is None:
        return f"not by running: {_prose(rule.reason).rstrip('.')}."
    ranges = len(rule.witness.get("boundaries", ()))
    searched = f"; {ranges} range{'s' if ranges > 1 else ''} searched release by release" if ranges else ""
    folder = f"tests/rules/{rule.code}"
    return f"`{folder}/bad` fails and `{folder}/good` passes when run{searched}."


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def _prose(text: str) -> str:
    """Paragraphs as they are; what Markdown would take for HTML or emphasis outside of code is escaped."""
    parts = re.split(r"(`[^`]*`)", text.strip())
    return "".join(part if part.startswith("`") else _SPECIAL.sub(r"\\\g<0>", part) for part in parts)


def _cell(text: str) -> str:
    return " ".join(_prose(text).replace("|", r"\|").split())


def _reference(text: str) -> str:
    return f"<{text}>" if text.startswith("https://") else _prose(text)
