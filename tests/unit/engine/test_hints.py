from __future__ import annotations

import pytest

from flaskcompat.engine.hints import told
from flaskcompat.index.replacements import replacement
from flaskcompat.model.match import Match
from flaskcompat.ruleset.store import all_rules

FAMILY = "Import {usage} from the module that defines it."


def match(usage: str) -> Match:
    return Match(values=(("flask", "3.0.0"), ("usage", usage)))


@pytest.mark.parametrize(
    ("hint", "usage", "expected"),
    [
        (
            {"text": FAMILY},
            "werkzeug.secure_filename",
            "Import werkzeug.secure_filename from the module that defines it.",
        ),
        (
            {"text": FAMILY, "each": True},
            "werkzeug.secure_filename",
            "Use werkzeug.utils.secure_filename instead.",
        ),
        (
            {"text": FAMILY, "each": True},
            "werkzeug.nothing",
            "Import werkzeug.nothing from the module that defines it.",
        ),
        (
            {"text": FAMILY, "each": ["pymongo.database.Database", "pymongo.collection.Collection"]},
            "pymongo.MongoClient.shop.books.ensure_index",
            "Use `create_index`.",
        ),
        ({"text": "Ask {flask}."}, "flask.x", "Ask 3.0.0."),
        ({}, "flask.x", ""),
    ],
)
def test_what_is_said_of_a_name(hint: dict[str, object], usage: str, expected: str) -> None:
    assert told(hint, match(usage)) == expected


def test_without_a_name_the_text_stays() -> None:
    assert told({"text": "Do x.", "each": True}, Match()) == "Do x."


def test_rules_about_many_names_have_a_replacement_for_nearly_each() -> None:
    for rule in all_rules():
        if any(hint.get("each") for hint in rule.actions):
            names = sorted({name.removesuffix(".*") for name in _usages(rule.match)})
            owners = next(each for hint in rule.actions if (each := hint.get("each")))
            if isinstance(owners, list):
                last = {name.rpartition(".")[2] for name in names}
                unknown = [one for one in last if not any(replacement(f"{each}.{one}") for each in owners)]
                assert len(unknown) * 4 <= len(last), (rule.code, unknown)
                continue
            unknown = [name for name in names if not replacement(name) and not replacement(f"{name}.x")]
            assert len(unknown) * 4 <= len(names), (rule.code, unknown)


def _usages(data: object) -> list[str]:
    if isinstance(data, list):
        return [name for each in data for name in _usages(each)]
    if not isinstance(data, dict):
        return []
    own = data.get("usage", [])
    found = [own] if isinstance(own, str) else list(own)
    return found + [
        name for key, each in data.items() if key not in ("usage", "not", "unless") for name in _usages(each)
    ]
