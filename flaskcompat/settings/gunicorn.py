"""What gunicorn makes of settings that stand in several places.

A command line wins over `GUNICORN_CMD_ARGS`, which wins over the configuration file; without `-c` the file is
`gunicorn.conf.py` (gunicorn documentation, "Configuration Overview").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from flaskcompat.model.setting import Setting

_SPACE = "gunicorn"
_FILE = "gunicorn.conf"
_DEFAULT_FILE = "gunicorn.conf.py"


def effective(settings: Iterable[Setting]) -> list[Setting]:
    """Leave out what every command of the project overrules, and add the worker class that threads imply.

    Where no command starts gunicorn, nothing tells how it is started, and all files count.
    """
    settings = list(settings)
    given = [one for one in settings if one.space == _SPACE and one.source != _FILE]
    counts = Counter(one.key for one in given)
    if counts["app"]:
        overruled = {key for key, count in counts.items() if count >= counts["app"]}
        named = {str(one.value).rpartition("/")[2] for one in given if one.key == "config"}
        unread = "config" in overruled and _DEFAULT_FILE not in named
        settings = [one for one in settings if not _is_without_effect(one, overruled, unread)]
    return [*settings, *_implied_workers(settings)]


def _is_without_effect(setting: Setting, overruled: set[str], unread: bool) -> bool:
    if setting.source != _FILE or setting.space != _SPACE:
        return False
    return setting.key in overruled or (unread and setting.path.rpartition("/")[2] == _DEFAULT_FILE)


def _implied_workers(settings: Iterable[Setting]) -> list[Setting]:
    """gunicorn runs `gthread` where several threads are asked for and no worker class but `sync` is.

    See `Config.worker_class` in gunicorn/config.py.
    """
    ours = [setting for setting in settings if setting.space == _SPACE and setting.access == "set"]
    if any(setting.key == "worker_class" and not _is_sync(setting.value) for setting in ours):
        return []
    threads = (s for s in ours if s.key == "threads" and isinstance(s.value, int) and s.value > 1)
    return [setting._replace(key="worker_class", value="gthread", type="str") for setting in threads]


def _is_sync(worker_class: object) -> bool:
    return isinstance(worker_class, str) and (worker_class == "sync" or worker_class.endswith("SyncWorker"))
