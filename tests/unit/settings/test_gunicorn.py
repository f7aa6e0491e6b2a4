from __future__ import annotations

import pytest

from flaskcompat.model.setting import Setting
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.gunicorn import effective
from flaskcompat.settings.gunicorn_conf import parse
from flaskcompat.settings.place import Place


def workers(*commands: str, conf: str = "", path: str = "gunicorn.conf.py") -> list[object]:
    settings: list[Setting] = list(parse(conf, path)[0])
    for line, command in enumerate(commands, start=1):
        settings += settings_of_text(command, Place("run.sh", line, "shell"))
    return sorted((one.value for one in effective(settings) if one.key == "worker_class"), key=str)


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
        ([], []),
    ],
)
def test_several_threads_mean_gthread(commands: list[str], expected: list[object]) -> None:
    assert workers(*commands) == expected


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ([], ["gevent"]),
        (["gunicorn a:b"], ["gevent"]),
        (["gunicorn -k sync a:b"], ["sync"]),
        (["gunicorn -k sync a:b", "gunicorn -k gthread a:b"], ["gthread", "sync"]),
        (["gunicorn -k sync a:b", "gunicorn c:d"], ["gevent", "sync"]),
        (["GUNICORN_CMD_ARGS='-k sync' gunicorn a:b"], ["sync"]),
        (["gunicorn -c other.py a:b"], []),
        (["gunicorn -c conf/gunicorn.conf.py a:b"], ["gevent"]),
        (["gunicorn -c other.py a:b", "gunicorn a:b"], ["gevent"]),
        (["uwsgi --gevent 10"], ["gevent"]),
    ],
)
def test_a_file_counts_where_no_command_overrules_it(commands: list[str], expected: list[object]) -> None:
    assert workers(*commands, conf="worker_class = 'gevent'") == expected


def test_a_file_of_another_name_is_read_where_a_command_names_it() -> None:
    found = workers("gunicorn -c conf/web.py a:b", conf="worker_class = 'gevent'", path="conf/web.py")
    assert found == ["gevent"]


def test_other_keys_of_the_file_stay() -> None:
    settings = [*parse("worker_class = 'gevent'\nbind = ':80'", "gunicorn.conf.py")[0]]
    settings += settings_of_text("gunicorn -k sync a:b", Place("run.sh", 1, "shell"))
    assert [one.key for one in effective(settings)] == ["bind", "worker_class", "app"]
