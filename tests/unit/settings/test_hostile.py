from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.settings import SOURCES, Source
from flaskcompat.settings.config_file import config_file

STARTS = {
    "dockerfile": "CMD ",
    "compose": "command: ",
    "procfile": "web: ",
    "systemd": "ExecStart=",
    "uwsgi": "[uwsgi]\nenv = A=1,",
    "supervisor": "environment=",
    "makefile": "x:\n\t",
    "tox": "setenv =\n",
    "deployment": "run: ",
}
PATHS = {"uwsgi": ("uwsgi.ini", "uwsgi.json", "uwsgi.xml")}
TARGETS = [
    pytest.param(source, path, id=f"{source.name} {path}")
    for source in SOURCES
    for path in PATHS.get(source.name, ("file",))
]
PIECES = """
A= export gunicorn -k gevent ' " ` \\ $ ${ } $( ) ( [ ] { < > <<EOF & | ; # : , = - %( é x
FROM ENV CMD RUN [uwsgi] env: command: web: sh &a *a
""".split()
SPACES = ["\n", "\r\n", "\t", " ", "\0", "\n  "]
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from([*PIECES, *SPACES * 4]), max_size=40).map("".join)
)


@pytest.mark.parametrize(("source", "path"), TARGETS)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
def test_no_text_raises_and_places_lie_in_the_file(source: Source, path: str, text: str) -> None:
    found, problems = source.parser()(text, path)
    lines = len(text.splitlines()) + text.count("\n") + 1
    assert all(1 <= setting.line <= lines for setting in found)
    assert all(0 <= problem.line <= lines for problem in problems)


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, path=st.sampled_from(["c.py", "c.toml", "c.json", "c.yml"]))
def test_no_configuration_file_raises(text: str, path: str) -> None:
    config_file(text, path)


GROWING: list[Any] = [
    *("${", "$(", "`", "'", '"', "\\", "A=", "A=1 ", "A=${", "exec ", "sh -c '", "<<E\n", "%("),
    *("${{", "<a", "<a>", "[", "{", "a: ", "&a [*a", "- ", "- - ", "A='\n", 'A="$A$A"\n', "A"),
    *("ENV A=$A$A\n", "RUN x \\\n", "\tx \\\n", "  x\n", "export A\n", "A=1\n", " A = 1 ; "),
    *("a\x00", "$A ", "gunicorn -k "),
]


@pytest.mark.parametrize(("source", "path"), TARGETS)
def test_repetition_is_read_in_linear_time(source: Source, path: str) -> None:
    for piece in GROWING:
        text = STARTS.get(source.name, "") + piece * (30_000 // len(piece))
        began = time.perf_counter()
        source.parser()(text, path)
        assert time.perf_counter() - began < 2, piece
