"""What annotations promise, written as names or as texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[str]]

RUN = "flask.Flask.run"


@pytest.mark.parametrize(
    "annotation",
    ["flask.Flask", '"flask.Flask"', '"Optional[flask.Flask]"', '"flask.Flask | None"', "Flask", '"Flask"'],
)
def test_an_annotation_tells_the_class(names: Names, annotation: str) -> None:
    assert RUN in names(
        f"import flask\nfrom flask import Flask\ndef start(one: {annotation}):\n    one.run()\n"
    )


@pytest.mark.parametrize("annotation", ['"mine.Flask"', '"flask.Flask("', '"flask"', '"type[flask.Flask]"'])
def test_what_is_no_such_class_tells_nothing(names: Names, annotation: str) -> None:
    assert RUN not in names(f"import flask\nimport mine\ndef start(one: {annotation}):\n    one.run()\n")
