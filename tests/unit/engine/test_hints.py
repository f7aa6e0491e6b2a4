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


BY = {
    "text": "Chain the methods.",
    "by": "{part}({given})",
    "texts": {"select(limit)": "Chain .limit(...).", "*(where)": "Chain .where(...) of {usage}."},
}


@pytest.mark.parametrize(
    ("part", "given", "expected"),
    [
        ("select", "limit", "Chain .limit(...)."),
        ("update", "where", "Chain .where(...) of a.b."),
        ("select", "where, limit", "Chain .where(...) of a.b. Chain .limit(...)."),
        ("select", "limit, other", "Chain the methods."),
        ("update", "limit", "Chain the methods."),
        ("select", "", "Chain the methods."),
    ],
)
def test_what_is_said_of_what_was_found(part: str, given: str, expected: str) -> None:
    found = Match(values=(("usage", "a.b"), ("part", part), ("given", given)))
    assert told(BY, found) == expected


def test_texts_for_each_have_one_for_what_they_leave_out() -> None:
    for rule in all_rules():
        for hint in rule.actions:
            assert ("by" in hint) == ("texts" in hint), rule.code
            assert "by" not in hint or hint.get("text"), rule.code


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
