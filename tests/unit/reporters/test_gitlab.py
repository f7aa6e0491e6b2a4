from __future__ import annotations

import json
from typing import Any

from flaskcompat.model.report import Report
from flaskcompat.reporters import gitlab


def entries(report: Report) -> Any:
    return json.loads(gitlab.render(report))


def test_an_entry_has_what_gitlab_asks_for(rich: Report) -> None:
    entry = entries(rich)[0]
    assert entry["check_name"] == "FLC301 removed-name"
    assert entry["severity"] == "critical"
    assert entry["location"] == {"path": "shop/app.py", "lines": {"begin": 3}}
    assert entry["description"].startswith("flask.Markup is gone")


def test_severities(rich: Report) -> None:
    assert [entry["severity"] for entry in entries(rich)] == ["critical", "major", "info"]


def test_fingerprints_differ_even_where_findings_share_one(rich: Report) -> None:
    prints = [entry["fingerprint"] for entry in entries(rich)]
    assert prints[0] == "1f" * 16
    assert len(set(prints)) == 3


def test_a_whole_file_is_its_first_line(rich: Report) -> None:
    assert entries(rich)[2]["location"]["lines"]["begin"] == 1


def test_nothing_found_is_an_empty_list(empty: Report) -> None:
    assert gitlab.render(empty) == "[]\n"
