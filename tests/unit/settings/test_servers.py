from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.place import Place
from flaskcompat.settings.servers import options, server, tables
from flaskcompat.settings.words import Word, split


def values(name: str, text: str) -> dict[str, object]:
    words: list[Word] = [word for command in split(text).commands for word in command]
    return {setting.key: setting.value for setting in options(name, words, Place("x", 1, "shell"))}


@pytest.mark.parametrize(
    "text",
    [
        "-k gevent",
        "-kgevent",
        "-k=gevent",
        "--worker-class gevent",
        "--worker-class=gevent",
        "-Dk gevent",
        "-w 4 -k gevent",
        "-w4 -k gevent",
        "--reload -k gevent",
        "--unheard-of=1 -k gevent",
        "--unheard-of -k gevent",
    ],
)
def test_spellings_of_a_worker_class(text: str) -> None:
    found = values("gunicorn", f"{text} app:app")
    assert (found["worker_class"], found["app"]) == ("gevent", "app:app")


def test_types_of_values() -> None:
    found = values(
        "gunicorn", "--threads 4 --preload --no-sendfile -b :80 --workers $N --timeout soon app:app"
    )
    assert found["threads"] == 4
    assert found["preload_app"] is True
    assert found["sendfile"] is False
    assert found["bind"] == ":80"
    assert found["timeout"] == "soon"
    assert found["workers"] is UNKNOWN


def test_a_switch_takes_no_word_for_its_value() -> None:
    assert values("gunicorn", "--reload app:app") == {"reload": True, "app": "app:app"}
    assert values("flask", "--app hello --debug run") == {"app": "hello", "debug": True, "command": "run"}
    assert values("uwsgi", "--gevent-monkey-patch app.ini") == {
        "gevent-monkey-patch": True,
        "config": "app.ini",
    }


def test_options_that_no_table_has_keep_their_names() -> None:
    assert values("gunicorn", "--brand-new 7 app:app") == {"brand_new": "7", "app": "app:app"}
    assert values("uwsgi", "--brand-new 7") == {"brand-new": "7"}


def test_an_option_without_its_value() -> None:
    assert values("gunicorn", "app:app -k") == {"app": "app:app", "worker_class": True}


def test_after_two_dashes_all_are_operands() -> None:
    assert values("gunicorn", "-- app:app -k gevent") == {"app": "app:app"}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("uwsgi", "--gevent 100", {"gevent": 100}),
        ("uwsgi", "--ini=x.ini -p 4", {"ini": "x.ini", "processes": 4}),
        ("uwsgi", "--master --http :80", {"master": True, "http": ":80"}),
        ("hypercorn", "-k trio -w 2 a:b", {"worker_class": "trio", "workers": 2, "app": "a:b"}),
        (
            "uvicorn",
            "a:b --no-access-log --port 80",
            {"app": "a:b", "access_log": False, "port": 80},
        ),
        ("waitress", "--threads=8 --call a:b", {"threads": 8, "call": True, "app": "a:b"}),
        ("flask", "run -h 0.0.0.0 --no-reload", {"command": "run", "host": "0.0.0.0", "reload": False}),
    ],
)
def test_other_servers(name: str, text: str, expected: dict[str, object]) -> None:
    assert values(name, text) == expected


def test_each_option_has_its_line() -> None:
    words = [word for command in split("-w 4 \\\n -k gevent \\\n app:app").commands for word in command]
    settings = options("gunicorn", words, Place("x", 1, "shell"))
    assert [(setting.key, setting.line) for setting in settings] == [
        ("workers", 1),
        ("worker_class", 2),
        ("app", 3),
    ]


@pytest.mark.parametrize("name", sorted(tables()["servers"]))
def test_tables_agree_with_themselves(name: str) -> None:
    table = server(name)
    assert not table.flags & table.integers
    assert not set(table.long) & set(table.off)
    assert set(tables()["names"].values()) == set(tables()["servers"])
