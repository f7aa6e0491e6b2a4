"""Methods of objects that a database gave: `user = User.query.first()`, `user.followed_posts()`.

Of which class such an object is may stand far away, or nowhere. But the method that is called tells it, where
one model of the project alone defines it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from flaskcompat.source.members import external_bases, member
from flaskcompat.source.symbols import Class, External, Instance, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_METHOD = re.compile(r"^[ \t]+(?:async[ \t]+)?def[ \t]+([A-Za-z]\w*)[ \t]*\(", re.MULTILINE)
_MOST_FILES = 8
"""Files with classes that have a method of one name; more make it a name like any other."""


class Loaded:
    """Answers for one project, about the objects that the table `loaded` names."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        self._found: dict[str, Value] = {}

    def method(self, value: External, name: str) -> Value:
        """What such an object has under a name, where a method of one model alone has it; else None."""
        others = self._inference.known.loaded.get(value.name)
        if others is None or name in others:
            return None
        if name not in self._found:
            self._found[name] = None  # for whoever asks while this is looked for
            owners = self._owners(name)
            if len(owners) == 1:
                self._found[name] = member(self._inference, Instance(owners[0]), name)
        return self._found[name]

    @cached_property
    def _places(self) -> dict[str, list[str]]:
        """By name of a method, the files with models that have one."""
        words = {base.rpartition(".")[2] for base in self._inference.known.models}
        found: dict[str, list[str]] = {}
        for path, text in self._inference.project.texts.items():
            if "test" not in path and any(word in text for word in words):
                for name in dict.fromkeys(_METHOD.findall(text)):
                    found.setdefault(name, []).append(path)
        return found

    def _owners(self, name: str) -> list[Class]:
        paths = self._places.get(name, ())
        modules = [self._inference.project.modules.get(path) for path in paths[:_MOST_FILES]]
        units = [unit for module in modules if module is not None for unit in list(module.units.values())]
        classes = [unit for unit in units if isinstance(unit, Class) and name in unit.table.bindings]
        return [one for one in classes if self._is_model(one)] if len(paths) <= _MOST_FILES else []

    def _is_model(self, cls: Class) -> bool:
        return not self._inference.known.models.isdisjoint(external_bases(self._inference, cls))
