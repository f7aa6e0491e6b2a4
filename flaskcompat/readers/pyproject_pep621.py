"""`[project]` of a pyproject.toml (PEP 621), and the files that its `dynamic` fields are read from."""

from __future__ import annotations

from flaskcompat.model.inventory import Include
from flaskcompat.model.names import normalize
from flaskcompat.readers.toml_facts import Facts, Path

# Where build backends are told which files hold the dependencies:
# https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata and the
# documentation of the plugin hatch-requirements-txt.
_SETUPTOOLS = ("tool", "setuptools", "dynamic")
_FIELDS = ("dependencies", "optional-dependencies")
_HATCH = ("tool", "hatch", "metadata", "hooks", "requirements_txt")


def read(facts: Facts) -> None:
    """Turn the project table into requirements, extras as groups, and the Pythons that it promises."""
    if not facts.table("project"):
        return
    if name := facts.string("project", "name"):
        facts.roots.append(normalize(name))
    facts.add_all("project", "dependencies")
    for extra in facts.table("project", "optional-dependencies"):
        facts.add_all("project", "optional-dependencies", extra, group=normalize(extra))
    facts.requires_python("project", "requires-python")
    facts.classifiers("project", "classifiers")
    _read_dynamic(facts)


def _read_dynamic(facts: Facts) -> None:
    dynamic = {text: place for place, text in facts.strings("project", "dynamic")}
    facts.settles.extend(field for field in _FIELDS if field not in dynamic)
    if "dependencies" in dynamic:
        files = _include(facts, (*_SETUPTOOLS, "dependencies", "file"), "")
        files += _include(facts, (*_HATCH, "files"), "") + _include(facts, (*_HATCH, "filename"), "")
        if not files:
            _tell_unknown(facts, "dependencies", dynamic["dependencies"])
    if "optional-dependencies" in dynamic:
        tables = (*_SETUPTOOLS, "optional-dependencies"), (*_HATCH, "optional-dependencies")
        files = sum(_include_extras(facts, table) for table in tables)
        if not files:
            _tell_unknown(facts, "optional-dependencies", dynamic["optional-dependencies"])


def _include_extras(facts: Facts, keys: Path) -> int:
    """Include the files of each extra: an array, or a table whose `file` names them."""
    files = 0
    for extra, value in facts.table(*keys).items():
        below = (*keys, extra, "file") if isinstance(value, dict) else (*keys, extra)
        files += _include(facts, below, normalize(extra))
    return files


def _include(facts: Facts, keys: Path, group: str) -> int:
    """Include the files at a key path, one string or an array of them; how many."""
    value = facts.get(keys)
    if value is None:
        return 0
    targets = [(keys, value)] if isinstance(value, str) else list(facts.strings(*keys))
    for place, target in targets:
        facts.includes.append(Include(target, facts.path, facts.line(place), group=group))
    return len(targets)


def _tell_unknown(facts: Facts, field: str, place: Path) -> None:
    """Say that only running the backend tells the field, unless another manifest or table holds it.

    Setuptools, the default backend, takes it from setup.py or setup.cfg, Poetry from its own table.
    """
    backend = facts.get(("build-system", "build-backend"))
    if not isinstance(backend, str) or backend.startswith(("setuptools", "poetry")):
        return
    facts.problem(f"only the build backend {backend} knows the {field}", place)
