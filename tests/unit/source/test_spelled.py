"""Names that are written as text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]


@pytest.mark.parametrize(
    ("code", "times"),
    [
        ('options["extensions"].append("jinja2.ext.with_")', 1),
        ('extensions = ["jinja2.ext.with_"]', 1),
        ('import jinja2\njinja2.Environment().add_extension("jinja2.ext.with_")', 0),
        ('print("jinja2.ext.with_ is built in")', 0),
        ('print("flask_babel")', 0),
    ],
)
def test_items_and_arguments_name_extensions(usages: Find, code: str, times: int) -> None:
    assert len(usages(code, "jinja2.ext.with_")) == times
