from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.dockerfile import parse


def pythons(text: str) -> list[tuple[str, int]]:
    return [(each.specifier, each.line) for each in parse(text, "Dockerfile").pythons]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FROM\n",
        "FROM scratch\n",
        "# FROM python:3.9\n",
        "COPY FROM python:3.9\n",
        "FROM python\n",
        "FROM python:$NOWHERE\n",
        "RUN <<EOF\nFROM python:3.9\nEOF\n",
        "RUN echo \\\n  FROM python:3.9\n",
    ],
)
def test_what_names_no_python(text: str) -> None:
    assert pythons(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from python:3.9\n", [("==3.9.*", 1)]),
        ("FROM --platform=$BUILDPLATFORM python:3.11-slim AS base\r\n", [("==3.11.*", 1)]),
        ("FROM \\\n  # comment\n\n  python:3.11\n", [("==3.11.*", 1)]),
        ("# escape=`\nFROM `\n  python:3.11\n", [("==3.11.*", 2)]),
        ("RUN <<EOF\nx\nEOF\nFROM python:3.9", [("==3.9.*", 4)]),
    ],
)
def test_base_images(text: str, expected: list[tuple[str, int]]) -> None:
    assert pythons(text) == expected


def test_stages_are_no_images() -> None:
    text = "FROM python:3.9 AS Python\nFROM python AS x\nFROM python:3.10\n"
    assert pythons(text) == [("==3.9.*", 1), ("==3.10.*", 3)]


@pytest.mark.parametrize(
    ("argument", "tag"),
    [
        ("ARG V=3.11", "$V-slim"),
        ('ARG V="3.11"', "${V}"),
        ("ARG V", "${V:-3.11}"),
        ("ARG A=3\nARG V=$A.11", "${V}"),
        ("ARG OTHER", "${V-3.11}"),
    ],
)
def test_build_arguments_are_filled_in(argument: str, tag: str) -> None:
    assert [python for python, _ in pythons(f"{argument}\nFROM python:{tag}\n")] == ["==3.11.*"]


def test_what_pip_installs() -> None:
    text = """\
FROM python:3.11
ARG FLASK=2.0.1
RUN --mount=type=cache,target=/root/.cache \\
    pip install --no-cache-dir flask==${FLASK} \\
    # why
    "werkzeug==2.0.0" gunicorn -r requirements.txt
"""
    inventory = parse(text, "Dockerfile")
    found = [(each.name, each.specifier, each.line, each.group) for each in inventory.requirements]
    assert found == [("flask", "==2.0.1", 4, "dockerfile"), ("werkzeug", "==2.0.0", 6, "dockerfile")]
    assert inventory.includes == ()


def test_arguments_that_double_each_other_stay_small() -> None:
    doubling = "".join(f"ARG A{n}=$A{n - 1}$A{n - 1}\n" for n in range(1, 60))
    start = time.perf_counter()
    parse(f"ARG A0=xxxxxxxx\n{doubling}FROM python:$A59\n", "Dockerfile")
    parse("RUN a \\\n" * 50_000, "Dockerfile")
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="FROMRUNARGpython:3.9 \\\n#$={}<EOF", max_size=80))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, "Dockerfile")
