from __future__ import annotations

from flaskcompat.model.usage import Usage
from flaskcompat.templates.scanner import scan
from flaskcompat.templates.shadows import given, without


def test_keywords_of_what_renders_are_names_of_templates() -> None:
    usages = [
        Usage("flask.render_template", "call", "a.py", 1, 1, keywords=("config", "books")),
        Usage("shop.render", "call", "a.py", 2, 1, keywords=("session",)),
        Usage("flask.render_template", "import", "a.py", 3, 1),
    ]
    assert given(usages) == {"config"}


def test_what_rests_on_such_names_is_left_out() -> None:
    found = scan("{{ request.path }}{{ session.a }}{{ config.ENV }}", "a.html")
    usages, settings = without(found.usages, found.settings, {"request"})
    assert [one.name for one in usages] == ["flask.session"]
    assert [one.key for one in settings] == ["ENV"]
    assert without(found.usages, found.settings, {"config"}) == (found.usages, ())
