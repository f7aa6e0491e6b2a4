from __future__ import annotations

import pytest

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.model.match import Match

FILES = ("wsgi.py", "deploy/gunicorn.conf.py", "deploy/gunicorn.conf.py.bak")


def found(pattern: str, folder: str = "") -> tuple[Match, ...]:
    facts = Facts({}, Code(files=FILES, folder=folder), lambda name, version: None)
    return compile_condition({"file": pattern})(facts)


@pytest.mark.parametrize(
    "pattern", ["asgi.py", "gunicorn.conf", "WSGI.py", "other/gunicorn.conf.py", "eploy/*"]
)
def test_silent_without_such_a_file(pattern: str) -> None:
    assert found(pattern) == ()


@pytest.mark.parametrize("pattern", ["gunicorn.conf.py", "deploy/gunicorn.conf.py", "*/gunicorn.*.py"])
def test_a_glob_is_held_against_the_name_and_the_path(pattern: str) -> None:
    (match,) = found(pattern)
    assert (match.path, match.line) == ("deploy/gunicorn.conf.py", 1)
    assert dict(match.values) == {"file": "deploy/gunicorn.conf.py"}


@pytest.mark.parametrize(
    ("folder", "path"),
    [(".", "wsgi.py"), ("shop", "shop/wsgi.py"), ("/srv/shop", "/srv/shop/wsgi.py"), ("/", "/wsgi.py")],
)
def test_the_place_is_the_path_as_reports_give_it(folder: str, path: str) -> None:
    assert [match.path for match in found("wsgi.py", folder)] == [path]
