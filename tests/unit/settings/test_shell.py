from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.shell import parse, variables_of

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


def test_nothing(read: Read) -> None:
    assert read("run.sh", "#!/bin/sh\nset -eu\npip install gunicorn\necho 'gunicorn -k gevent'\nX=1\n") == []


def test_a_script(read: Read) -> None:
    text = """\
#!/bin/bash
export FLASK_ENV=development
WORKER=gevent
if [ -n "$X" ]; then
    exec gunicorn -k "$WORKER" \\
        app:app "$@"
fi
"""
    assert read("run.sh", text) == [
        ("environment", "FLASK_ENV", "development", 2),
        ("gunicorn", "worker_class", "gevent", 5),
        ("gunicorn", "app", "app:app", 6),
    ]


@pytest.mark.parametrize(
    "opts",
    [
        'OPTS="--gevent 100 --master"',
        'OPTS="--gevent 100"\nOPTS+=" --master"',
        'OPTS="--gevent 100"\nOPTS="$OPTS --master"',
        'N=100\nOPTS="--gevent $N --master"',
    ],
)
def test_options_that_a_script_gathers(opts: str, read: Read) -> None:
    found = read("run.sh", f"{opts}\nuwsgi $OPTS\n")
    assert [(key, value) for _, key, value, _ in found] == [("gevent", 100), ("master", True)]


def test_a_variable_with_two_values_has_none() -> None:
    text = "W=sync\nif x; then\n  W=gevent\nfi\ngunicorn -k $W a:b"
    settings, _ = parse(text, "run.sh")
    assert settings[0].value is UNKNOWN
    assert dict(variables_of("A=1\nA=1\nB='$A'\nC=\"$A\"")) == {"A": "1", "B": "$A", "C": "1"}


def test_an_open_quote_is_a_problem() -> None:
    settings, problems = parse('export A=1\necho "oh\n', "run.sh")
    assert [problem.line for problem in problems] == [2]
    assert len(settings) == 1
