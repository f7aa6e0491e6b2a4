from __future__ import annotations

import pytest

from flaskcompat.errors import FlaskcompatError, RuleError, UsageError


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (RuleError("is wrong"), "is wrong"),
        (RuleError("is wrong", path="a.yaml"), "a.yaml:0: is wrong"),
        (RuleError("is wrong", key="match.all[1]"), "match.all[1]: is wrong"),
        (RuleError("is wrong", path="a.yaml", line=3, key="code"), "a.yaml:3: code: is wrong"),
    ],
)
def test_a_rule_error_says_where(error: RuleError, text: str) -> None:
    assert str(error) == text


def test_one_kind_of_error_catches_all_that_ends_a_run() -> None:
    for kind in (UsageError, RuleError):
        with pytest.raises(FlaskcompatError):
            raise kind("x")
