from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from flaskcompat.catalog import load
from flaskcompat.catalog.listing import Entry, entries
from flaskcompat.model.names import normalize


def test_a_distribution_without_a_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "distributions.toml"
    path.write_text("[flask]\n")
    with pytest.raises(KeyError, match="reason"):
        entries(path)


def test_the_list_is_in_order_and_normalized(tmp_path: Path) -> None:
    path = tmp_path / "distributions.toml"
    path.write_text('[Werkzeug]\nreason = "w"\n[Flask_Login]\nreason = "f"\nfrom = "0.2"\n')
    assert entries(path) == (Entry("flask-login", "f", "0.2"), Entry("werkzeug", "w", ""))


def test_what_installs_without_a_compiler_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "distributions.toml"
    path.write_text('[wrapt]\nreason = "w"\nplain = "*"\n')
    assert [entry.plain for entry in entries(path)] == ["*"]


def test_every_listed_distribution_says_why_it_is_there() -> None:
    assert all(entry.reason.endswith(".") for entry in entries())


@cache
def _required_by(name: str) -> set[str]:
    """The normalized names that any release of a distribution asks for."""
    entries = {entry for release in load().releases(name) for entry in release.requires}
    return {normalize(found[0]) for entry in entries if (found := re.match(r"[\w.-]+", entry))}


CALLED = {
    "jinja": "jinja2",
    "sentry": "sentry-sdk",
    "strawberry": "strawberry-graphql",
}
"""What people call a distribution where that is not its name."""


def _claims() -> list[tuple[str, str]]:
    """Each distribution of the list, with each one that its reason says requires it."""
    found = []
    for entry in entries():
        _, said, rest = entry.reason.partition("Required by ")
        words = re.split(r"[;.]| for | on | where ", f"{rest} ")[0] if said else ""
        for word in re.split(r", | and ", words):
            word = re.sub(
                r"^(older|old|newer) releases of |^releases of |^pre-releases of ", "", word.strip()
            )
            word = re.sub(r"'s .*| before .*| [\d.]+$", "", word).strip(" ,")
            if word:
                name = normalize(word.replace(" ", "-"))
                found.append((entry.name, CALLED.get(name, name)))
    return found


@pytest.mark.parametrize(("name", "by"), _claims())
def test_what_a_reason_says_is_required_is_required(name: str, by: str) -> None:
    assert name in _required_by(by)
