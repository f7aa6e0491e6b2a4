"""Environment variables as settings, with the server options that some of them carry."""

from __future__ import annotations

from flaskcompat.model.setting import Setting
from flaskcompat.settings.place import ENVIRONMENT, Place, known_or_unknown
from flaskcompat.settings.servers import options, server, tables
from flaskcompat.settings.words import split


def variable(name: str, text: str, place: Place) -> tuple[Setting, ...]:
    """Turn `name=text` into a setting of the environment, and into those of the server that reads it.

    gunicorn parses `GUNICORN_CMD_ARGS` like its command line; uWSGI takes `UWSGI_GEVENT` for `--gevent`.
    """
    return (place.setting(name, known_or_unknown(text), ENVIRONMENT), *carried(name, text, place))


def carried(name: str, text: str, place: Place) -> tuple[Setting, ...]:
    """The server options that an environment variable carries; none for most."""
    by_name = tables()["environment"].get(name)
    if by_name:
        words = [word for command in split(text, place.line).commands for word in command]
        return tuple(option for option in options(by_name, words, place) if option.key != "app")
    for prefix, server_name in tables()["prefixes"].items():
        if name.startswith(prefix) and len(name) > len(prefix):
            table = server(server_name)
            key = table.key(name[len(prefix) :].lower().replace("_", "-"))
            return (place.setting(key, table.value(key, text), table.space),)
    return ()


def carried_by_option(space: str, key: str, value: object, place: Place) -> tuple[Setting, ...]:
    """The environment variables that a server's own option sets: gunicorn's `raw_env`, uWSGI's `env`."""
    if tables()["sets_environment"].get(space) != key:
        return ()
    pairs = value if isinstance(value, tuple) else (value,)
    found: tuple[Setting, ...] = ()
    for pair in pairs:
        name, separator, text = pair.partition("=") if isinstance(pair, str) else ("", "", "")
        if separator:
            found += (place.setting(name, known_or_unknown(text), ENVIRONMENT),)
    return found
