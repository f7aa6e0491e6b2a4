from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.readers.image_python import claim


@pytest.mark.parametrize(
    "image",
    [
        "",
        "scratch",
        "python",
        "python:latest",
        "python:3",
        "python:slim",
        "node:20",
        "redis:3.2",
        "alpine:3.19",
        "python-build:3.9.1x",
        "my/python-app:2.3",
        "ubuntu:22.04",
        "a:b:c",
        "python:${VERSION}",
    ],
)
def test_images_that_do_not_tell_their_python(image: str) -> None:
    assert claim(image, "p", 1) is None


@pytest.mark.parametrize(
    ("image", "specifier"),
    [
        ("python:3.11", "==3.11.*"),
        ("'python:3.11'", "==3.11.*"),
        ("python:3.11.4-slim-bookworm", "==3.11.4"),
        ("python:3.12-rc-alpine", "==3.12.*"),
        ("docker.io/library/python:3.9", "==3.9.*"),
        ("registry.example.org:5000/base/python:3.9@sha256:0a1b", "==3.9.*"),
        ("cimg/python:3.10", "==3.10.*"),
        ("pypy:3.10-7.3.15-slim", "==3.10.*"),
        ("tiangolo/uwsgi-nginx-flask:python3.8-alpine", "==3.8.*"),
        ("tiangolo/uwsgi-nginx-flask:python3.11", "==3.11.*"),
        ("example.org/uv:python3.12-bookworm-slim", "==3.12.*"),
        ("example.org/uv:0.5.1-python3.12", "==3.12.*"),
        ("example.org/app:py310", "==3.10.*"),
        ("example.org/ubi8/python-39:1-117", "==3.9.*"),
        ("example.org/ubi9/python-312", "==3.12.*"),
    ],
)
def test_images_that_tell_it(image: str, specifier: str) -> None:
    found = claim(image, "p", 4)
    assert found and found == (specifier, "used", "p", 4)


@given(st.text(alphabet="python:3.1/-@ab$", max_size=40))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    claim(text, "p", 1)
