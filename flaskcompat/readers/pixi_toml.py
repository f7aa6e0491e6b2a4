"""pixi.toml; see https://pixi.sh/latest/reference/pixi_manifest/."""

from __future__ import annotations

from flaskcompat.model.inventory import Inventory, Problem, PythonClaim, Requirement
from flaskcompat.readers import conda_specs, pipfile
from flaskcompat.readers.python_words import specifier_of
from flaskcompat.readers.toml_entry import entry
from flaskcompat.readers.toml_facts import Facts, Path
from flaskcompat.text.toml_lines import TomlError, load

# What only a build gets.
_BUILD_TABLES = ("host-dependencies", "build-dependencies")
_PLATFORMS = (
    ("linux", 'sys_platform == "linux"'),
    ("osx", 'sys_platform == "darwin"'),
    ("win", 'sys_platform == "win32"'),
    ("unix", 'sys_platform != "win32"'),
)


def parse(text: str, path: str) -> Inventory:
    """Turn a pixi.toml into requirements, features as groups, and the Pythons that it names."""
    try:
        facts = Facts(load(text), path)
    except TomlError as error:
        return Inventory(problems=(Problem(path, error.line, str(error)),), tool="pixi")
    read_tables(facts, ())
    return facts.inventory("pixi")


def read_tables(facts: Facts, root: Path) -> None:
    """Read the dependency tables below a key path, and those of each feature."""
    if not facts.table(*root):
        return
    _read_level(facts, root, "")
    for feature in facts.table(*root, "feature"):
        if facts.table(*root, "feature", feature):
            _read_level(facts, (*root, "feature", feature), feature)


def _read_level(facts: Facts, keys: Path, group: str) -> None:
    """Read the tables of one feature, and those that it has for single platforms."""
    _read_tables(facts, keys, group, "")
    for platform in facts.table(*keys, "target"):
        if facts.table(*keys, "target", platform):
            _read_tables(facts, (*keys, "target", platform), group, _marker(platform))


def _marker(platform: str) -> str:
    return next((marker for prefix, marker in _PLATFORMS if platform.startswith(prefix)), "")


def _read_tables(facts: Facts, keys: Path, group: str, marker: str) -> None:
    for requirement in _conda(facts, (*keys, "dependencies")):
        facts.requirements.append(requirement._replace(group=group, marker=marker))
    for table in _BUILD_TABLES:
        for requirement in _conda(facts, (*keys, table)):
            facts.requirements.append(requirement._replace(group=table, marker=marker, role="build"))
    for name, value in facts.table(*keys, "pypi-dependencies").items():
        if found := entry(facts, (*keys, "pypi-dependencies", name), value, pipfile.specifier):
            facts.requirements.append(found[0]._replace(group=group, marker=marker))


def _conda(facts: Facts, keys: Path) -> list[Requirement]:
    """The entries that conda installs, whose versions are worded as in its match specifications."""
    found = []
    for name, value in facts.table(*keys).items():
        if read := entry(facts, (*keys, name), value, conda_specs.pep440):
            found.append(read[0])
            if name == "python":
                _add_python(facts, (*keys, name), value, read[0].specifier)
    return found


def _add_python(facts: Facts, keys: Path, value: object, specifier: str) -> None:
    """A version that is named is used, a range is only declared."""
    version = value.get("version") if isinstance(value, dict) else value
    named = specifier_of(version) if isinstance(version, str) and version[:1].isdigit() else ""
    if named and "," not in named:
        facts.pythons.append(PythonClaim(named, "used", facts.path, facts.line(keys)))
    elif specifier:
        facts.pythons.append(PythonClaim(specifier, "declared", facts.path, facts.line(keys)))
