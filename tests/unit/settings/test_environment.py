from __future__ import annotations

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.environment import carried_by_option, variable
from flaskcompat.settings.place import Place

PLACE = Place(".env", 3, "dotenv")


def pairs(name: str, text: str) -> list[tuple[str, str, object]]:
    return [(setting.space, setting.key, setting.value) for setting in variable(name, text, PLACE)]


def test_a_variable_is_one_setting() -> None:
    assert pairs("FLASK_ENV", "production") == [("environment", "FLASK_ENV", "production")]
    assert pairs("X", "\0") == [("environment", "X", UNKNOWN)]


def test_gunicorn_reads_its_arguments_from_a_variable() -> None:
    assert pairs("GUNICORN_CMD_ARGS", "--worker-class=gevent -w 4") == [
        ("environment", "GUNICORN_CMD_ARGS", "--worker-class=gevent -w 4"),
        ("gunicorn", "worker_class", "gevent"),
        ("gunicorn", "workers", 4),
    ]


def test_uwsgi_reads_options_from_variables() -> None:
    assert pairs("UWSGI_GEVENT_MONKEY_PATCH", "1")[1] == ("uwsgi", "gevent-monkey-patch", True)
    assert pairs("UWSGI_GEVENT", "100")[1] == ("uwsgi", "gevent", 100)
    assert len(pairs("UWSGI_", "100")) == 1


def test_options_that_set_variables() -> None:
    (setting,) = carried_by_option("gunicorn", "raw_env", ("A=1", UNKNOWN, "no pair"), PLACE)
    assert (setting.space, setting.key, setting.value) == ("environment", "A", "1")
    assert carried_by_option("gunicorn", "bind", "A=1", PLACE) == ()
