"""gunicorn's configuration files, which are Python: the names that they assign, without running them."""

from __future__ import annotations

from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.settings import Parsed
from flaskcompat.settings.environment import carried_by_option
from flaskcompat.settings.place import Place
from flaskcompat.settings.python_values import PythonError, assignments

SPACE = "gunicorn"


def parse(text: str, path: str) -> Parsed:
    """Turn a `gunicorn.conf.py` into settings of the space `gunicorn`."""
    try:
        found = assignments(text)
    except PythonError as error:
        return (), (Problem(path, error.line, str(error)),)
    place = Place(path, 1, "gunicorn.conf")
    settings: list[Setting] = []
    for name, value, line, column in found:
        if name.startswith("_") or not name.islower():
            continue
        here = place.at(line)
        settings.append(here.setting(name, value.value, SPACE, value.kind)._replace(column=column))
        settings.extend(carried_by_option(SPACE, name, value.value, here))
    return tuple(settings), ()
