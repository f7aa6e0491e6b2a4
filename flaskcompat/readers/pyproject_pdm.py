"""`[tool.pdm]` of a pyproject.toml; see https://pdm-project.org/latest/reference/pep621/."""

from __future__ import annotations

from flaskcompat.model.inventory import Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers import pep508
from flaskcompat.readers.toml_entry import entry
from flaskcompat.readers.toml_facts import Facts, Path
from flaskcompat.readers.url_name import name_of

_DEV: Path = ("tool", "pdm", "dev-dependencies")
# `[tool.pdm.overrides]` is the older name: https://pdm-project.org/latest/usage/dependency/
_OVERRIDES: tuple[Path, ...] = (("tool", "pdm", "resolution", "overrides"), ("tool", "pdm", "overrides"))


def read(facts: Facts) -> None:
    """Turn PDM's development dependencies into requirements of their groups, and its overrides into such."""
    if not facts.table("tool", "pdm"):
        return
    for group in facts.table(*_DEV):
        for place, text in facts.strings(*_DEV, group):
            if requirement := _dev_requirement(facts, place, text):
                facts.requirements.append(requirement._replace(group=normalize(group)))
    for keys in _OVERRIDES:
        for name, value in facts.table(*keys).items():
            if found := entry(facts, (*keys, name), value, _override):
                facts.requirements.append(found[0]._replace(role="override"))


def _dev_requirement(facts: Facts, keys: Path, text: str) -> Requirement | None:
    """A dependency specifier, or an editable one: `-e URL#egg=name` or `-e name @ URL`."""
    option, _, rest = text.partition(" ")
    if option not in ("-e", "--editable"):
        return facts.read(text, keys)
    rest = rest.strip()
    if "@" in rest.partition("://")[0]:
        found = facts.read(rest, keys)
        return found._replace(editable=True) if found else None
    return Requirement(name_of(rest), "", facts.path, facts.line(keys), source=rest, editable=True)


def _override(text: str) -> str:
    """A version alone is exact."""
    if text == "*":
        return ""
    return pep508.specifier(text if not text[:1].isdigit() else f"=={text}")
