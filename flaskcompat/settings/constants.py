"""Upper-case names of classes and modules that the code loads into its configuration.

Most applications keep their configuration in classes and load one of them with `Config.from_object`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.known import known

_MODULES = frozenset({"config.py", "settings.py"})


class _Loaded:
    """What the code loads: dotted names, files, and whether something that only running would tell."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.files: set[str] = set()
        self.dynamic = False


def loaded_constants(usages: Sequence[Usage]) -> Iterator[tuple[Usage, str, object]]:
    """Turn usages into the constants that configuration is loaded from: usage, key and value.

    A class brings what its bases define. Where the object is only known at run time (`config[name]`), every
    class that is named like a configuration counts, and every module that is. A constant whose value is its
    own name (`SECRET_KEY = "SECRET_KEY"`) spells a key for others to use, and sets nothing.
    """
    constants = [usage for usage in usages if usage.kind == "constant"]
    loaded = _loaded(usages) if constants else _Loaded()
    owners = _reached(constants, loaded)
    for usage in constants:
        owner, _, key = usage.name.rpartition(".")
        value = dict(usage.values).get("value", UNKNOWN)
        if key.isupper() and value != key and (owner in owners or _is_in_file(usage, loaded.files)):
            yield usage, key, value


def _loaded(usages: Sequence[Usage]) -> _Loaded:
    loaded = _Loaded()
    for usage in usages:
        configuration, _, method = usage.name.rpartition(".")
        if usage.kind != "call" or configuration not in known()["configurations"]:
            continue
        values = dict(usage.values)
        if method == "from_object":
            target = values.get("0", values.get("obj", UNKNOWN))
            if isinstance(target, str):
                loaded.names.add(target.removeprefix("name:").replace(":", "."))
            else:
                loaded.dynamic = True
        elif method == "from_pyfile" and isinstance(values.get("0"), str):
            loaded.files.add(str(values["0"]).removeprefix("./"))
    return loaded


def _reached(constants: Sequence[Usage], loaded: _Loaded) -> set[str]:
    """The owners (classes and modules) that are loaded, by name or as a base of one that is."""
    owners = _Owners(constants)
    waiting = [owner for owner, usage in owners.first.items() if loaded.dynamic and _looks_like_config(usage)]
    for name in loaded.names:
        waiting.extend(owners.named(name) or owners.stand_ins(name))
    reached: set[str] = set()
    while waiting:
        owner = waiting.pop()
        if owner not in reached:
            reached.add(owner)
            module = owner.rpartition(".")[0]
            waiting.extend(above for base in owners.bases(owner) for above in owners.named(base, module))
    return reached


class _Owners:
    """The classes and modules that have constants, and their first constant."""

    def __init__(self, constants: Sequence[Usage]) -> None:
        self.first: dict[str, Usage] = {}
        self._by_last: dict[str, list[str]] = {}
        for usage in constants:
            owner = usage.name.rpartition(".")[0]
            if owner not in self.first:
                self.first[owner] = usage
                self._by_last.setdefault(owner.rpartition(".")[2], []).append(owner)

    def bases(self, owner: str) -> tuple[str, ...]:
        """The bases of a class; none of a module."""
        scopes = self.first[owner].scopes
        return scopes[-1].decorators if scopes and scopes[-1].kind == "class" else ()

    def named(self, name: str, module: str = "") -> list[str]:
        """What a name means: `config.Prod` is `src.config.Prod`, too; a bare name is one of `module`."""
        if name in self.first:
            return [name]
        if "." not in name and module:
            return [full for full in (f"{module}.{name}",) if full in self.first]
        return [o for o in self._by_last.get(name.rpartition(".")[2], ()) if o.endswith(f".{name}")]

    def stand_ins(self, name: str) -> list[str]:
        """For a class without constants, which shows neither itself nor its bases: those next to it."""
        stem = name.rpartition(".")[0]
        modules = {owner: owner.rpartition(".")[0] for owner, usage in self.first.items() if usage.scopes}
        beside = [o for o, module in modules.items() if module == stem or module.endswith(f".{stem}")]
        return [owner for owner in beside if stem and _looks_like_config(self.first[owner])]


def _looks_like_config(usage: Usage) -> bool:
    if usage.scopes and usage.scopes[-1].kind == "class":
        return "config" in usage.scopes[-1].name.lower() or usage.path.rpartition("/")[2] in _MODULES
    return usage.path.rpartition("/")[2] in _MODULES


def _is_in_file(usage: Usage, files: set[str]) -> bool:
    in_module = not (usage.scopes and usage.scopes[-1].kind == "class")
    return in_module and any(usage.path == file or usage.path.endswith(f"/{file}") for file in files)
