"""`[tool.tox]` of a pyproject.toml; see https://tox.wiki/en/latest/config.html#pyproject-toml."""

from __future__ import annotations

from flaskcompat.readers.python_words import add_used
from flaskcompat.readers.toml_facts import Facts, Path
from flaskcompat.readers.tox_ini import factors, parse

_TOX: Path = ("tool", "tox")


def read(facts: Facts) -> None:
    """Turn the environments that tox runs, natively or in an embedded tox.ini, into Pythons that are used."""
    if not facts.table(*_TOX):
        return
    for index, name in enumerate(facts.array(*_TOX, "env_list")):
        # What is no string is a reference to another list, or a product of several.
        for factor in factors(name) if isinstance(name, str) else ():
            add_used(facts, factor, (*_TOX, "env_list", index))
    for name in facts.table(*_TOX, "env"):
        for place, text in facts.strings(*_TOX, "env", name, "base_python"):
            add_used(facts, text, place)
    if legacy := facts.string(*_TOX, "legacy_tox_ini"):
        _read_ini(facts, legacy)


def _read_ini(facts: Facts, text: str) -> None:
    # The text begins on the line of its key, or on the next one, which it then tells by a newline of its own
    # that TOML drops.
    above = facts.line((*_TOX, "legacy_tox_ini"))
    found = parse(text, facts.path)
    facts.pythons.extend(claim._replace(line=claim.line + above) for claim in found.pythons)
    facts.problems.extend(each._replace(line=each.line + above) for each in found.problems)
