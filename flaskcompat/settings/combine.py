"""All settings of a project, from its code and its files together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage
from flaskcompat.settings.python import from_usages


def combine(usages: Sequence[Usage], settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """Turn a project's usages and the settings of its files into all of its settings, each once.

    Added is what only the whole shows: variables that `from_prefixed_env` turns into configuration, and the
    worker class that gunicorn takes for itself.
    """
    found = [*from_usages(usages), *settings]
    if any(usage.name.endswith(".from_prefixed_env") for usage in usages):
        from flaskcompat.settings.prefixed import prefixed, prefixes

        for prefix in prefixes(usages):
            found.extend(prefixed(found, prefix))
    found.extend(_implied_workers(found))
    unique: dict[tuple[object, ...], Setting] = {}
    for setting in found:
        place = (setting.path, setting.line, setting.space, setting.key, setting.access, repr(setting.value))
        unique.setdefault(place, setting)
    return tuple(sorted(unique.values(), key=lambda s: (s.path, s.line, s.column, s.space, s.key)))


def _implied_workers(settings: Iterable[Setting]) -> list[Setting]:
    """gunicorn runs `gthread` where several threads are asked for and no worker class but `sync` is.

    See `Config.worker_class` in gunicorn/config.py.
    """
    ours = [setting for setting in settings if setting.space == "gunicorn" and setting.access == "set"]
    if any(s.key == "worker_class" and not _is_sync(s.value) for s in ours):
        return []
    threads = (s for s in ours if s.key == "threads" and isinstance(s.value, int) and s.value > 1)
    return [setting._replace(key="worker_class", value="gthread", type="str") for setting in threads]


def _is_sync(worker_class: object) -> bool:
    return isinstance(worker_class, str) and (worker_class == "sync" or worker_class.endswith("SyncWorker"))
