from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.pip_command import requirements


def found(*lines: str) -> list[tuple[int, str, str, tuple[str, ...]]]:
    parts = list(enumerate(lines, 1))
    return [(each.line, each.name, each.specifier, each.extras) for each in requirements(parts, "p", "g")]


@pytest.mark.parametrize(
    "command",
    [
        *("", "echo flask==2.0", "pipenv install flask==2.0", "pipx install flask==2.0"),
        *("pip install flask", "pip install 'flask>=2'", "pip install -r requirements.txt", "pip install ."),
        "pip install && echo flask==2.0",
        "pip install flask==${VERSION}",
        "pip install git+https://example.org/a",
        *("pip install flask==x.y.z", "apt-get install flask=2.0", "pip installed flask==2.0"),
        "pip download flask==2.0",
    ],
)
def test_what_installs_no_exact_version(command: str) -> None:
    assert found(command) == []


@pytest.mark.parametrize(
    "command",
    [
        "pip install flask==2.0",
        "pip3.11 install --no-cache-dir flask==2.0 requests",
        "/venv/bin/pip --quiet install -U 'flask==2.0'",
        'python -m pip install "flask == 2.0" && rm -r /var/x==1',
        "apt-get update; uv pip install --system flask===2.0; x",
        '["pip", "install", "flask==2.0"]',
        "pip install -c constraints.txt flask==2.0 -r requirements.txt",
    ],
)
def test_exact_versions(command: str) -> None:
    names = [name for _, name, _, _ in found(command)]
    assert names == ["flask"]


def test_each_entry_has_its_line() -> None:
    assert found("pip install ", "flask==2.0 ", "'a[y,x]==1' && pip install b==3") == [
        (2, "flask", "==2.0", ()),
        (3, "a", "==1", ("x", "y")),
        (3, "b", "==3", ()),
    ]


def test_a_long_command_takes_linear_time() -> None:
    start = time.perf_counter()
    found("pip install " + "pip -a " * 50_000 + "a" * 100_000)
    found("pip" + " " * 100_000)
    found(*["pip install a==1"] * 20_000)
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="pip install a==1.0[]'\"&;,-", max_size=60))
def test_any_command_is_read_without_an_exception(command: str) -> None:
    found(command)
    found("pip install " + command)
