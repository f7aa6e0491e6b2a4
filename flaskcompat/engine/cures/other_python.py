"""The Python on which a finding goes away, where the versions stay."""

from __future__ import annotations

from collections.abc import Collection

from flaskcompat.engine.cures.troubles import Judge, Trouble
from flaskcompat.engine.pythons import MINORS
from flaskcompat.matchers.facts import Facts


def other_python(
    facts: Facts, broken: Trouble, judge: Judge, admitted: Collection[str] = MINORS, *, ranged: bool = False
) -> str:
    """`use Python 3.9 instead of 3.8 (.python-version:1).`, empty where none of those admitted would do.

    Where a range admits the Python (`ranged`), and a newer one would do, the range can begin with that.
    """
    python = _fitting(facts, broken, judge, admitted)
    if not python:
        return ""
    if facts.python_assumed:
        return f"use Python {python} instead of {facts.python}, and name it (.python-version)."
    line = f":{facts.python_line}" if facts.python_line else ""
    stated = f" ({facts.python_path}{line})" if facts.python_path else ""
    if ranged and stated and MINORS.index(python) > MINORS.index(".".join(facts.python.split(".")[:2])):
        return f"ask for Python>={python}: {facts.python_path}{line} admits {facts.python}."
    return f"use Python {python} instead of {facts.python}{stated}."


def _fitting(facts: Facts, broken: Trouble, judge: Judge, admitted: Collection[str]) -> str:
    """The nearest Python on which the trouble is gone and none is new; empty where there is none.

    A newer one comes before an older one.
    """
    minor = ".".join(facts.python.split(".")[:2])
    if minor not in MINORS:
        return ""
    place = MINORS.index(minor)
    before = judge.troubles(facts)
    for other in (*MINORS[place + 1 :], *reversed(MINORS[:place])):
        there = facts._replace(python=other)
        if other in admitted and not judge.still(broken, there) and judge.troubles(there) <= before:
            return other
    return ""
