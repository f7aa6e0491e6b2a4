from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.compose import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]
SERVICE = "services:\n  web:\n"


@pytest.mark.parametrize(
    "text",
    [
        "services:\n  gunicorn:\n    image: x\n",
        "services:\n  web:\n    environment:\n      - PASSED_THROUGH\n",
        "services:\n  web:\n    environment:\n",
        "services:\n  web:\n    labels:\n      FLASK_ENV: x\n",
        "just text",
        "- a\n- b\n",
    ],
)
def test_these_set_nothing(text: str, read: Read) -> None:
    assert read("compose.yml", text) == []


def test_environment_as_a_mapping(read: Read) -> None:
    text = f"{SERVICE}    environment:\n      FLASK_ENV: production\n      DEBUG: 1\n      YES: yes\n"
    assert read("compose.yml", text) == [
        ("environment", "FLASK_ENV", "production", 4),
        ("environment", "DEBUG", "1", 5),
        ("environment", "YES", "yes", 6),
    ]


def test_environment_as_a_list(read: Read) -> None:
    text = f"{SERVICE}    environment:\n      - FLASK_ENV=production\n      - 'B=x y'\n      - C=${{C}}\n"
    assert read("docker-compose.yml", text) == [
        ("environment", "FLASK_ENV", "production", 4),
        ("environment", "B", "x y", 5),
        ("environment", "C", UNKNOWN, 6),
    ]


@pytest.mark.parametrize(
    "command",
    [
        "command: gunicorn -k gevent app:app",
        "command: [gunicorn, -k, gevent, 'app:app']",
        "command: sh -c 'gunicorn -k gevent app:app'",
        'command: ["sh", "-c", "gunicorn -k gevent app:app"]',
        "command: gunicorn -k ${WORKER:-gevent} app:app",
        "entrypoint: gunicorn -k gevent app:app",
        "entrypoint: [gunicorn, -k]\n    command: [gevent, 'app:app']",
        "entrypoint: [gunicorn]\n    command: -k gevent app:app",
    ],
)
def test_commands(command: str, read: Read) -> None:
    found = {(space, key): value for space, key, value, _ in read("compose.yml", f"{SERVICE}    {command}\n")}
    assert found == {("gunicorn", "worker_class"): "gevent", ("gunicorn", "app"): "app:app"}


def test_two_dollars_are_the_containers_own(read: Read) -> None:
    found = read("compose.yml", f"{SERVICE}    command: gunicorn -k $$WORKER app:app\n")
    assert found[0] == ("gunicorn", "worker_class", UNKNOWN, 3)


def test_lines_of_a_block(read: Read) -> None:
    text = f'{SERVICE}    command: |\n      sh -c "flask db upgrade &&\n      gunicorn -k gevent app:app"\n'
    assert ("gunicorn", "worker_class", "gevent", 5) in read("compose.yml", text)


def test_merged_services(read: Read) -> None:
    text = "x: &x\n  environment: {A: '1'}\nservices:\n  web:\n    <<: *x\n"
    assert ("environment", "A", "1", 2) in read("compose.yml", text)


def test_what_is_no_yaml_is_a_problem() -> None:
    settings, problems = parse("services:\n  web: [\n", "compose.yml")
    assert settings == ()
    assert [problem.path for problem in problems] == ["compose.yml"]
    assert problems[0].line > 0
