from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog.listing import Entry, entries


def test_a_distribution_without_a_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "distributions.toml"
    path.write_text("[flask]\n")
    with pytest.raises(KeyError, match="reason"):
        entries(path)


def test_the_list_is_in_order_and_normalized(tmp_path: Path) -> None:
    path = tmp_path / "distributions.toml"
    path.write_text('[Werkzeug]\nreason = "w"\n[Flask_Login]\nreason = "f"\nfrom = "0.2"\n')
    assert entries(path) == (Entry("flask-login", "f", "0.2"), Entry("werkzeug", "w", ""))


def test_every_listed_distribution_says_why_it_is_there() -> None:
    assert all(entry.reason.endswith(".") for entry in entries())
