"""All settings of a project, from its code and its files together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import UNKNOWN, Usage
from flaskcompat.settings.python import from_usages


def combine(usages: Sequence[Usage], settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """Turn a project's usages and the settings of its files into all of its settings, each once.

    Only the whole shows which variables `from_prefixed_env` turns into configuration, and what gunicorn makes
    of a command line and a configuration file together.
    """
    found = [*from_usages(usages), *settings]
    if any(usage.name.endswith(".from_prefixed_env") for usage in usages):
        from flaskcompat.settings.prefixed import prefixed, prefixes

        for prefix in prefixes(usages):
            found.extend(prefixed(found, prefix))
    if any(setting.space == "gunicorn" for setting in found):
        from flaskcompat.settings.gunicorn import effective

        found = effective(found)
    return tuple(sorted(_unique(found), key=lambda s: (s.path, s.line, s.column, s.space, s.key)))


def _unique(settings: Iterable[Setting]) -> list[Setting]:
    """Each setting once; where one reader does not know a value and another does, the latter counts.

    A file that `from_pyfile` loads is often one of the project's modules too, and so is read twice.
    """
    by_place: dict[tuple[object, ...], dict[str, Setting]] = {}
    for setting in settings:
        place = (setting.path, setting.line, setting.space, setting.key, setting.access)
        by_place.setdefault(place, {}).setdefault(repr(setting.value), setting)
    for values in by_place.values():
        if len(values) > 1:
            values.pop(repr(UNKNOWN), None)
    return [setting for values in by_place.values() for setting in values.values()]
