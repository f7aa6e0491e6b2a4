"""What a scan has to look for, so that the rules on missing names can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.engine.pythons import ASSUMED
from flaskcompat.engine.situation import Situation
from flaskcompat.model.lack import PYTHON
from flaskcompat.ruleset.compile import CompiledRule


def concerned(situations: Iterable[Situation], rules: Sequence[CompiledRule]) -> frozenset[str]:
    """The modules of the indexed distributions in the environments, and what their Pythons lack.

    Of the standard library, which all code uses, only the parts of names that may be lacking: `os:errno`.
    Where no Python is named the newest counts, as it does for what is judged.
    """
    if not any(compiled.lacks for compiled in rules):
        return frozenset()
    from flaskcompat.index.api import load_api
    from flaskcompat.index.words import emitted, lacking_words

    environments = [one.environment for one in situations]
    there = {entry.name for environment in environments for entry in environment.distributions}
    modules = {module for module, owner in load_api().owners.items() if owner in there and owner != PYTHON}
    minors = {".".join((environment.python or ASSUMED).split(".")[:2]) for environment in environments}
    words = frozenset[str]().union(*(lacking_words(PYTHON, minor) for minor in minors))
    return emitted(words) | modules
