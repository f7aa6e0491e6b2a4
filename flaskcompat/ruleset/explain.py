"""Rules to prose, and pasted errors to rules."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.advice import advice
from flaskcompat.ruleset.evidence import Evidence, told

_MOST = 3
_SHARING = 5
"""Rules that are named for one and the same error."""
_WIDTH = 88
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{2,}|\d{3}")
_COMMON = frozenset(
    "error file line most recent call last traceback module from import cannot name lib python site packages "
    "flask werkzeug the and for with app init not has attribute object none self return in is".split()
)


def find(text: str, rules: Sequence[Rule]) -> list[Rule]:
    """The rules that a code names, or whose recorded errors a pasted text holds; best first, few.

    An error of a rule is its literal text: the longest one that the paste contains wins. A paste that
    contains none is compared by its rarer words, and only a clear likeness counts.
    """
    code = text.strip().upper()
    by_code = [rule for rule in rules if rule.code == code or rule.name == text.strip()]
    if by_code:
        return by_code
    flat = " ".join(text.split())
    hits = [(max(lengths), rule) for rule in rules if (lengths := _lengths(rule, flat))]
    if hits:
        best = max(length for length, _ in hits)
        rules = [rule for length, rule in hits if length == best]
        return sorted(rules, key=lambda rule: (not _is_met(rule, flat), rule.code))[:_SHARING]
    return _alike(flat, rules)


def _lengths(rule: Rule, flat: str) -> list[int]:
    return [len(error) for error in rule.errors if " ".join(error.split()) in flat]


def _is_met(rule: Rule, text: str) -> bool:
    """Whether the paste has one of the distributions that the rule is tagged with, such as in a path."""
    return any(re.search(rf"\b{tag.replace('-', '[-_]')}\b", text, re.IGNORECASE) for tag in rule.tags)


def _alike(flat: str, rules: Sequence[Rule]) -> list[Rule]:
    words = _words(flat)
    if len(words) < 2:
        return []
    frequency: dict[str, int] = {}
    vocabularies = {
        rule.code: _words(" ".join([rule.summary, rule.message, rule.why, *rule.errors])) for rule in rules
    }
    for vocabulary in vocabularies.values():
        for word in vocabulary:
            frequency[word] = frequency.get(word, 0) + 1
    scores = [(sum(1 / frequency[word] for word in words & vocabularies[rule.code]), rule) for rule in rules]
    best = max((score for score, _ in scores), default=0.0)
    if best < 0.5:
        return []
    return [rule for score, rule in sorted(scores, key=lambda s: (-s[0], s[1].code)) if score >= 0.8 * best][
        :_MOST
    ]


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)} - _COMMON


def explanation(rule: Rule, seen: Sequence[Evidence] = ()) -> str:
    """A rule as text: what it says, why, a bad and a good example, the proof, the references.

    `seen` are the rows of the table of evidence that are about it.
    """
    breaks = f", breaks {rule.breaks}" if rule.breaks else ""
    parts = [
        f"{rule.code} {rule.name} ({rule.severity}{breaks})",
        rule.summary + ".",
        "Why\n" + _wrapped(rule.why),
        "Bad\n" + _indented(rule.example["bad"]),
        "Good\n" + _indented(rule.example["good"]),
    ]
    told_to_do = "\n".join(f"- {text}" for text in advice(rule))
    if told_to_do:
        parts.append("What to do\n" + _wrapped(told_to_do))
    if rule.errors:
        parts.append("How it shows\n" + _indented("\n".join(rule.errors)))
    parts.append("Proof\n" + _indented(_proof(rule)))
    if seen:
        parts.append("Seen by running\n" + _indented(told(seen)))
    parts.append("References\n" + _indented("\n".join(f"- {reference}" for reference in rule.references)))
    return "\n\n".join(parts)


def _proof(rule: Rule) -> str:
    if rule.witness is None:
        return f"Not proven by running: {rule.reason}"
    python = rule.witness.get("python", "3.11")
    ranges = len(rule.witness.get("boundaries", ()))
    text = f"tests/rules/{rule.code}/bad fails and tests/rules/{rule.code}/good passes on Python {python}"
    text += f"; {ranges} range{'s' if ranges > 1 else ''} searched release by release." if ranges else "."
    return text + f"\nRun it: flaskcompat rules verify {rule.code}" + (" --boundaries" if ranges else "")


def _wrapped(text: str) -> str:
    """Prose in lines that a terminal holds; line ends of the rule file stay."""
    lines = (
        textwrap.wrap(line, _WIDTH, subsequent_indent="  " if line.startswith("- ") else "") or [""]
        for line in text.strip().splitlines()
    )
    return _indented("\n".join(part for line in lines for part in line))


def _indented(text: str) -> str:
    return "\n".join("  " + line if line else "" for line in text.strip().splitlines())
