from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from flaskcompat.index.api import load_api
from flaskcompat.index.earlier import PATH, earlier

TABLE: dict[str, str] = json.loads(Path(PATH).read_text("utf-8"))
NAME = re.compile(r"[a-z_]+(\.\w+)+\Z")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("asyncio.create_task", "asyncio.ensure_future"),
        ("typing.Literal", "typing_extensions.Literal"),
        ("importlib.metadata.version", "importlib_metadata.version of the distribution importlib-metadata"),
        ("flask.send_file(download_name)", "attachment_filename"),
        ("flask.send_file(other)", ""),
        ("typing.NamedTuple(other)", ""),
        ("flask.nothing", ""),
        ("nothing", ""),
    ],
)
def test_what_older_releases_have(name: str, expected: str) -> None:
    assert earlier(name) == expected


def test_every_entry_is_of_something_that_came() -> None:
    api = load_api()
    spans = {name: api.spans(name.removesuffix(".*")) for name in TABLE if name != "typing.*"}
    assert {name: text for name, text in spans.items() if not text.startswith(">=")} == {}
    assert len(TABLE) > 50


def test_names_of_the_same_distribution_are_in_its_older_releases() -> None:
    api, asked = load_api(), []
    for name, text in TABLE.items():
        target = api.distribution_of(name.partition("(")[0])
        if NAME.match(text) and target == api.distribution_of(text):
            came = api.spans(name).removeprefix(">=")
            releases = api.releases(target)
            older = releases[releases.index(came) - 1]
            asked.append(text)
            assert api.exists(text, lambda _, older=older: older) is not False, (name, text, older)  # type: ignore[misc]
    assert len(asked) > 15
