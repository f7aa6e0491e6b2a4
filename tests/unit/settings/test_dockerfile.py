from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.dockerfile import parse

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def values(text: str, space: str = "gunicorn") -> list[tuple[str, object]]:
    settings, _ = parse(text, "Dockerfile")
    return [(setting.key, setting.value) for setting in settings if setting.space == space]


@pytest.mark.parametrize(
    "text",
    [
        "FROM python:3.12\n# CMD gunicorn -k gevent app:app",
        'LABEL x="CMD gunicorn"',
        "RUN pip install gunicorn gevent",
        "COPY gunicorn.conf.py /",
        "ARG FLASK_ENV=development",
        "CMD []",
        "EXPOSE 80",
        "nonsense",
    ],
)
def test_these_set_nothing(text: str) -> None:
    assert parse(text, "Dockerfile") == ((), ())


def test_env_in_both_forms(read: Read) -> None:
    text = 'ENV A=1 B="x y" \\\n    # comment\n    C=z\\ z\nENV OLD the old form\n'
    assert read("Dockerfile", text) == [
        ("environment", "A", "1", 1),
        ("environment", "B", "x y", 1),
        ("environment", "C", "z z", 3),
        ("environment", "OLD", "the old form", 4),
    ]


def test_commands_in_both_forms(read: Read) -> None:
    expected = [("gunicorn", "worker_class", "gevent", 2), ("gunicorn", "app", "app:app", 2)]
    assert read("Dockerfile", 'FROM x\nCMD ["gunicorn", "-k", "gevent", "app:app"]') == expected
    assert read("Dockerfile", "FROM x\ncmd gunicorn -k gevent app:app") == expected
    assert read("Dockerfile", 'FROM x\nCMD ["sh", "-c", "exec gunicorn -k gevent app:app"]') == expected


def test_a_continued_command_has_the_lines_of_its_options(read: Read) -> None:
    assert read("Dockerfile", "CMD gunicorn \\\n  -k gevent \\\n\n  app:app\n")[:1] == [
        ("gunicorn", "worker_class", "gevent", 2)
    ]


def test_arguments_of_an_entrypoint() -> None:
    text = 'ENTRYPOINT ["gunicorn", "-w", "4"]\nCMD ["-k", "gevent", "app:app"]'
    assert values(text) == [("workers", 4), ("worker_class", "gevent"), ("app", "app:app")]


def test_an_entrypoint_that_is_a_script_runs_the_command() -> None:
    text = 'ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "-k", "gevent", "app:app"]'
    assert values(text) == [("worker_class", "gevent"), ("app", "app:app")]


def test_an_entrypoint_in_shell_form_ignores_the_command() -> None:
    assert values('ENTRYPOINT gunicorn app:app\nCMD ["-k", "gevent"]') == [("app", "app:app")]


def test_only_the_last_command_of_a_stage_counts() -> None:
    assert values("CMD gunicorn -k gevent a:a\nCMD gunicorn b:b") == [("app", "b:b")]
    assert values("FROM x\nCMD gunicorn a:a\nFROM y\nCMD gunicorn b:b") == [("app", "a:a"), ("app", "b:b")]


def test_variables_of_the_file_are_known_within_their_stage() -> None:
    assert values("ARG W=gevent\nENV K=$W\nCMD gunicorn -k $K a:a")[0] == ("worker_class", "gevent")
    assert values("ENV K=gevent\nFROM x\nCMD gunicorn -k $K a:a")[0] == ("worker_class", UNKNOWN)
    assert values("ARG K=gevent\nFROM x\nARG K\nCMD gunicorn -k $K a:a")[0] == ("worker_class", "gevent")
    assert values("CMD gunicorn -k ${K:-gevent} a:a")[0] == ("worker_class", "gevent")


def test_an_exec_form_expands_nothing() -> None:
    assert values('ENV K=gevent\nCMD ["gunicorn", "-k", "$K", "a:a"]')[0] == ("worker_class", "$K")


def test_what_is_no_json_is_a_shell_form() -> None:
    assert values("CMD ['gunicorn', '-k']") == []
    assert values('CMD ["gunicorn", 1]') == []
    assert values("CMD [" * 3000) == []


def test_servers_in_run() -> None:
    assert values("RUN FLASK_DEBUG=1 flask db upgrade", "environment") == [("FLASK_DEBUG", "1")]
    assert values('RUN ["flask", "db", "upgrade"]', "flask-cli") == [("command", "db")]


def test_another_escape_character() -> None:
    assert values("# escape=`\nCMD gunicorn `\n -k gevent a:a") == [
        ("worker_class", "gevent"),
        ("app", "a:a"),
    ]


def test_a_here_document_ends_where_it_ends() -> None:
    assert values("RUN <<EOF\nENV A=1\nEOF\nENV B=2", "environment") == [("B", "2")]
    assert values("RUN <<EOF\nENV A=1\n", "environment") == []


def test_an_open_quote_is_a_problem() -> None:
    settings, problems = parse("FROM x\nRUN echo 'oh\nENV A=1\n", "Dockerfile")
    assert [(problem.path, problem.line) for problem in problems] == [("Dockerfile", 2)]
    assert [setting.key for setting in settings] == ["A"]


def test_settings_tell_the_stage_that_they_are_in() -> None:
    text = "FROM python AS base\nENV A=1\nFROM base as development\n"
    text += "ENV B=1\nCMD gunicorn x:app\nFROM base\nENV C=1\n"
    found, _ = parse(text, "Dockerfile")
    assert [(one.key, one.owner) for one in found] == [
        ("A", "base"),
        ("B", "development"),
        ("app", "development"),
        ("C", ""),
    ]
