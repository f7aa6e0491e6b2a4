"""What speaks against releases where no code tells which parts of them are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from flaskcompat.engine.lacks import Lacks
from flaskcompat.model.lack import ABSENT, Imports, Lack, Lookup, Versions
from flaskcompat.ruleset.compile import CompiledRule, compile_rule, looks_at_code


class Careful:
    """A lookup that counts what only submodules need, unless the project's code imports the package.

    Code that imports it tells which submodules it uses. Where none does, because there is no code beside a
    file of pins, nobody knows: a release whose every module works is the better choice.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def __call__(self, name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        """What the release needs and those around it do not have."""
        found = self._lookup(
            name,
            version,
            versions,
            lambda module: imports(module) or not imports(module.partition(".")[0]),
        )
        # A module that needs what nobody installed is one that nobody imports.
        return tuple(
            lack for lack in found if not lack.module or lack.version != ABSENT or imports(lack.module)
        )

    def partners(self, name: str) -> frozenset[str]:
        """The distributions that some release may lack something of."""
        return partners_of(self._lookup, name)


def partners_of(lookup: Lookup, name: str) -> frozenset[str]:
    """The distributions that some release of a name may lack something of; none where nobody knows."""
    return lookup.partners(name) if isinstance(lookup, Lacks | Careful) else frozenset()


def without_code(rules: Iterable[CompiledRule]) -> Iterator[CompiledRule]:
    """Turn rules into those for pins that have no code beside them: which part is used, nobody knows.

    Of a rule about two distributions that an upgrade cures, what it asks of the code is left out, so that a
    plan takes releases of which every part works. Other rules about code stay, and do not hold.
    """
    for compiled in rules:
        yield compiled
        rule = compiled.rule
        if not compiled.looks_at_code or not rule.actions or rule.actions[0]["kind"] != "upgrade":
            continue
        rest = _versions_of(rule.match)
        if rest is not None:
            bare = compile_rule(rule._replace(match=rest))
            if len(bare.needs) > 1:
                yield bare


def _versions_of(match: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """A condition without its parts about code; nothing where nothing is left."""
    for key in ("all", "any"):
        if key in match:
            parts = [part for part in map(_versions_of, match[key]) if part is not None]
            return {key: parts} if parts else None
    return None if looks_at_code(match) else match
