"""Which needs are kept."""

from __future__ import annotations

from typing import Literal

import pytest

from flaskcompat.indexing.uses_filter import Filter, interesting
from flaskcompat.model.need import Need

Kind = Literal["name", "parameter", "arguments", "assign"]


def test_the_standard_library_is_of_interest() -> None:
    assert {"flask", "werkzeug", "collections", "imp"} <= interesting()


@pytest.mark.parametrize(
    ("names", "kind", "detail", "expected"),
    [
        (["werkzeug.urls.url_decode"], "name", "", True),
        (["flask.Flask"], "name", "", True),
        (["flask.never_was_there"], "name", "", False),
        (["collections.Mapping"], "name", "", True),
        (["collections.OrderedDict"], "name", "", False),
        (["flask.ext.login.LoginManager"], "name", "", True),
        (["collections.abc.Mapping", "collections.Mapping"], "name", "", False),
        (["flask.Markup", "markupsafe.Markup"], "name", "", True),
        (["flask.send_file"], "parameter", "attachment_filename", True),
        (["flask.send_file"], "parameter", "never_was_there", False),
        (["flask.Flask.login_manager"], "assign", "", False),
        (["flask.ctx.RequestContext.session"], "assign", "", True),
        (["simplejson.dumps"], "name", "", False),
        (["ext.own"], "name", "", False),
    ],
)
def test_what_the_api_index_can_judge_is_kept(
    names: list[str], kind: Kind, detail: str, expected: bool
) -> None:
    need = Need(tuple(names), kind, detail, "import", "", True, "a.py:1")
    assert bool(Filter().kept([need], "ext")) is expected


def test_what_a_distribution_needs_of_itself_is_not() -> None:
    need = Need(("flask.Flask",), "name", "", "import", "", True, "a.py:1")
    assert Filter().kept([need], "flask") == []
