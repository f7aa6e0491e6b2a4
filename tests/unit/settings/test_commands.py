from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.commands import settings_of_text
from flaskcompat.settings.place import Place


def values(text: str, space: str = "gunicorn") -> dict[str, object]:
    settings = settings_of_text(text, Place("run.sh", 1, "shell"))
    return {setting.key: setting.value for setting in settings if setting.space == space}


@pytest.mark.parametrize(
    "text",
    [
        "pip install gunicorn gevent",
        "echo gunicorn -k gevent app:app",
        "apt-get install -y uwsgi",
        "pkill gunicorn",
        "# gunicorn -k gevent app:app",
        "python app.py gunicorn",
        "python gunicorn -k gevent",
        "cd gunicorn",
        "poetry add gunicorn",
        "uv pip install gunicorn",
        "sh gunicorn.sh",
        "./gunicorn.sh -k gevent",
        "bash -e start.sh app gunicorn",
        "sh -e",
        "exec",
        "sudo",
        "python -m",
        "",
    ],
)
def test_these_start_no_server(text: str) -> None:
    assert [one for one in settings_of_text(text, Place("run.sh", 1, "shell")) if one.space != "python"] == []


@pytest.mark.parametrize(
    "before",
    [
        "",
        "exec ",
        "/usr/local/bin/",
        "python -m ",
        "python3.11 -W ignore -u -m ",
        "poetry run ",
        "uv run ",
        "uv run --extra web -- ",
        "uv run python -m ",
        "pipenv run ",
        "conda run -n shop ",
        "env ",
        "env -u X A=1 ",
        "A=1 B='2 3' ",
        "sudo -u www-data ",
        "gosu www-data ",
        "tini -- ",
        "dumb-init ",
        "nohup ",
        "timeout 30 ",
        "ddtrace-run ",
        "newrelic-admin run-program ",
        "coverage run -m ",
        "cd /srv && ",
        "if true; then ",
        "/entrypoint.sh ",
        "docker-entrypoint ",
        "bash -e ./entrypoint.sh ",
        "./wait-for-it.sh db:5432 -t 30 -- ",
        "docker run --rm -p 80:80 -e A=1 image ",
        "exec exec sudo env poetry run python -m ",
    ],
)
def test_a_server_is_found_behind_what_wraps_it(before: str) -> None:
    assert values(f"{before}gunicorn -k gevent app:app") == {"worker_class": "gevent", "app": "app:app"}


@pytest.mark.parametrize("shell", ["sh -c", "bash -lc", "/bin/bash -ec", "exec sh -c"])
def test_a_server_is_found_inside_a_shell(shell: str) -> None:
    assert values(f"{shell} 'cd /srv && exec gunicorn -k gevent app:app'")["worker_class"] == "gevent"


def test_variables_before_a_command_are_its_environment() -> None:
    assert values("A=1 env B=2 docker run -e C=3 image flask run", "environment") == {
        "A": "1",
        "B": "2",
        "C": "3",
    }


def test_a_variable_that_is_only_assigned_stays_in_the_shell() -> None:
    assert values("A=1", "environment") == {}
    assert values("A=1\nB=2\nexport A", "environment") == {"A": "1"}
    assert values("export A=1 B=2", "environment") == {"A": "1", "B": "2"}
    assert values("set -a\nA=1", "environment") == {"A": "1"}
    assert values("GUNICORN_CMD_ARGS='-k gevent'\ngunicorn app:app") == {"app": "app:app"}


def test_what_only_running_would_tell_is_unknown() -> None:
    assert values('gunicorn -k "$WORKER_CLASS" app:app')["worker_class"] is UNKNOWN
    assert values("gunicorn -k ${WORKER_CLASS:-gevent} app:app")["worker_class"] == "gevent"


def test_gunicorn_sets_variables_by_an_option() -> None:
    assert values("gunicorn -e FLASK_ENV=production app:app", "environment") == {"FLASK_ENV": "production"}


def test_shells_in_shells_end() -> None:
    text = "gunicorn -k gevent app:app"
    for _ in range(7):
        text = "sh -c " + '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert values(text) == {}


def test_a_long_command_is_read_in_linear_time() -> None:
    assert values("A=1 " * 50_000 + "gunicorn app:app") == {"app": "app:app"}
    assert values("exec " * 50_000 + "gunicorn app:app") == {}


@pytest.mark.parametrize(
    ("command", "script"),
    [
        ("python app.py", "app.py"),
        ("python3 -u src/app.py --port 80", "src/app.py"),
        ("exec poetry run python app.py", "app.py"),
        ("python -m flask run", None),
        ("python -c 'x.py'", None),
        ("pip install app.py", None),
    ],
)
def test_the_script_that_python_runs(command: str, script: str | None) -> None:
    found = settings_of_text(command, Place("Dockerfile", 1, "dockerfile"))
    assert next((one.value for one in found if one.space == "python"), None) == script
