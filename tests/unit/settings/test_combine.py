from __future__ import annotations

import pytest

from flaskcompat.model.setting import Setting
from flaskcompat.model.usage import Usage
from flaskcompat.settings.combine import combine
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import Place


def workers(*commands: str) -> list[object]:
    settings: list[Setting] = []
    for line, command in enumerate(commands, start=1):
        settings += settings_of_text(command, Place("run.sh", line, "shell"))
    return [setting.value for setting in combine((), settings) if setting.key == "worker_class"]


def test_nothing() -> None:
    assert combine((), ()) == ()


def test_each_setting_once_and_in_order() -> None:
    settings = variable("B", "1", Place("b.env", 1, "dotenv")) + variable(
        "A", "1", Place("a.env", 2, "dotenv")
    )
    assert [setting.key for setting in combine((), settings * 3)] == ["A", "B"]


def test_variables_become_configuration_where_the_code_asks_for_them() -> None:
    settings = variable("FLASK_TRUSTED_HOSTS", "a", Place(".env", 1, "dotenv"))
    assert [setting.space for setting in combine((), settings)] == ["environment"]
    asking = Usage("flask.Flask.config.from_prefixed_env", "call", "app.py", 1, 1)
    found = combine((asking,), settings)
    assert [(setting.space, setting.key) for setting in found] == [
        ("environment", "FLASK_TRUSTED_HOSTS"),
        ("flask", "TRUSTED_HOSTS"),
    ]


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        (["gunicorn --threads 4 a:b"], ["gthread"]),
        (["gunicorn --threads 1 a:b"], []),
        (["gunicorn --threads $N a:b"], []),
        (["gunicorn --threads 4 -k gevent a:b"], ["gevent"]),
        (["gunicorn --threads 4 a:b", "gunicorn -k gevent a:b"], ["gevent"]),
        (["gunicorn --threads 4 -k sync a:b"], ["gthread", "sync"]),
        (["gunicorn a:b"], []),
    ],
)
def test_several_threads_mean_gthread(commands: list[str], expected: list[object]) -> None:
    assert sorted(workers(*commands), key=str) == expected
