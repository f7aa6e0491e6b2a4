from __future__ import annotations

import pytest

from flaskcompat.model.report import Finding
from tests.matrix.judge import Predict, Score, absent, judged, parts, score
from tests.matrix.sweep import Row

STACK = {"flask": "3.1.3", "werkzeug": "3.1.9"}
PINS = {**STACK, "shop": "1.0"}
PLAIN = Row("flask", "3.1.3", "3.1.3", "3.12", "latest", "", "", STACK, "ok", "", "", "")
SHOP = PLAIN._replace(name="shop", version="1.0", driver="shop", pins=PINS)
FINDING = Finding("FLC999", "x", "error", "definite", "production", "x", ".", "requirements.txt", 1, 1)


def says(*names: str) -> Predict:
    """Predicts an error for every environment with one of the names."""
    return lambda row: (FINDING,) if {*names} & {*row.pins} else ()


def kinds(rows: list[Row], *names: str) -> list[str]:
    return [each.kind for each in judged(rows, says(*names))]


def test_truth_and_prediction_make_four_kinds() -> None:
    bad = SHOP._replace(stage="import", python="3.13")
    assert kinds([SHOP, bad]) == ["silent", "missed"]
    assert kinds([SHOP, bad], "shop") == ["false alarm", "found"]


def test_an_extension_on_a_broken_stack_is_broken_whatever_its_driver_did() -> None:
    broken = PLAIN._replace(stage="stack", features=("client_get",))
    found = judged([broken, SHOP], says())
    assert [(each.broken, each.alone) for each in found] == [(True, False), (True, False)]


def test_what_only_code_tells_counts_neither_way() -> None:
    assert kinds([PLAIN._replace(stage="stack", features=("client_keeps_context",)), SHOP]) == ["silent"]


def test_scores_of_the_parts() -> None:
    rows = [PLAIN, SHOP, SHOP._replace(stage="init", python="3.13")]
    found = judged(rows, says("shop"))
    assert {name: score(each) for name, each in parts(found).items()} == {
        "stack": Score(0, 0, 1, 0),
        "extensions": Score(1, 1, 1, 1),
        "extensions, stack works": Score(1, 1, 1, 1),
        "and no distribution is absent": Score(1, 1, 1, 1),
        "shop": Score(1, 1, 1, 1),
    }
    assert (score(found).recall, score(found).false_alarms) == (1.0, 0.5)


@pytest.mark.parametrize(
    ("module", "is_absent"), [("six", True), ("distutils", False), ("werkzeug.contrib", False)]
)
def test_a_module_that_no_release_takes_away_is_of_an_absent_distribution(
    module: str, is_absent: bool
) -> None:
    row = SHOP._replace(stage="import", error="ModuleNotFoundError", message=f"No module named '{module}'")
    assert absent(row) is is_absent
