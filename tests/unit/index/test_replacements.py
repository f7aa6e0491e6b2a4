from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from flaskcompat.index.api import load_api
from flaskcompat.index.replacements import INSIDE, PATH, replacement
from flaskcompat.ruleset.store import all_rules

TABLE: dict[str, str] = json.loads(Path(PATH).read_text("utf-8"))
FACTS = Path(__file__).parents[4] / "shared" / "facts" / "upgrade-symbols.csv"
STAYS = {"werkzeug.Request.on_json_loading_failed?", "flask.__version__"}
"""Symbols that no release has dropped yet."""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("flask.Markup", "Use markupsafe.Markup instead."),
        ("flask.send_file(attachment_filename)", "Name it `download_name` (from Flask 2.0 on)."),
        ("werkzeug.contrib.cache.SimpleCache", "Install cachelib and use cachelib.SimpleCache."),
        ("flask.ext.login.LoginManager", "Import the extension by its own name, flask_login."),
        ("flask.ext.script", TABLE["flask.ext.script"]),
        ("flask.ext.script.Manager.run", TABLE["flask.ext.script.*"]),
        ("werkzeug.contrib.atom.FeedEntry", TABLE["werkzeug.contrib.atom.*"]),
        ("flask.send_file(other)", ""),
        ("flask.nothing", ""),
        ("flask._request_ctx_stack.top.request", TABLE["flask._request_ctx_stack.*"]),
        ("sqlalchemy.schema.MetaData(bind)", TABLE["sqlalchemy.MetaData(bind)"]),
        ("marshmallow.fields.String(missing)", TABLE["marshmallow.fields.Field(missing)"]),
        ("marshmallow.fields.String.deserialize(missing)", ""),
        ("marshmallow.Schema(missing)", ""),
        ("flask_jwt_extended.view_decorators.jwt_optional", TABLE["flask_jwt_extended.jwt_optional"]),
        ("flask_restful.jwt_optional", ""),
    ],
)
def test_what_to_write_instead(name: str, expected: str) -> None:
    assert replacement(name) == expected


def test_every_entry_is_of_something_that_some_releases_lack() -> None:
    api = load_api()
    # Of others, of what merely goes one day, and of what Python 2 alone had, curated rules tell.
    told = [
        rule for rule in all_rules() if "deprecated" in rule.tags or {"python", "removed"} <= {*rule.tags}
    ]
    going = {name for rule in told for name in _texts(rule.match)}
    indexed = [name for name in TABLE if api.distribution_of(name) and name not in going]
    spans = {name: api.spans(name.removesuffix(".*")) for name in indexed}
    # What an extension is by its old way no release of Flask has: `flask.ext.script` beside `flask.ext.{*}`.
    aside = {name for name in indexed if INSIDE in TABLE.get(f"{_above(name)}.*", "")}
    # What is in a module that went as a whole is told by that module.
    aside |= {name for name in indexed if any(f"{above}.*" in TABLE for above in _all_above(name))}
    spans = {name: text for name, text in spans.items() if name not in aside}
    assert {name: text for name, text in spans.items() if text in ("*", "none", "")} == {}
    assert len(TABLE) > 500


def _all_above(name: str) -> list[str]:
    parts = name.removesuffix(".*").split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts))]


def _above(name: str) -> str:
    return name.removesuffix(".*").rpartition(".")[0]


def _texts(data: object) -> set[str]:
    """Every text in a condition."""
    if isinstance(data, str):
        return {data}
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {text for part in parts for text in _texts(part)}


def test_what_takes_the_place_is_in_the_newest_releases() -> None:
    api = load_api()
    names = [text for text in TABLE.values() if " " not in text]
    assert [name for name in names if api.exists(name, lambda each: api.releases(each)[-1]) is False] == []


@pytest.mark.skipif(not FACTS.exists(), reason="the facts are not part of the repository")
def test_every_symbol_that_upgrades_changed_has_its_replacement() -> None:
    rows = list(csv.DictReader(FACTS.read_text("utf-8").splitlines()))
    names = [row["symbol"].replace("=)", ")") for row in rows]
    names = [
        name.strip('"').removesuffix(".__init__") for name in names if not name.startswith(("config", "env"))
    ]
    assert [name for name in names if not replacement(name) and name not in STAYS] == []


def test_a_parameter_of_a_class_is_that_of_its_init() -> None:
    of_class = replacement("click.testing.CliRunner(mix_stderr)")
    assert of_class and replacement("click.testing.CliRunner.__init__(mix_stderr)") == of_class
