from __future__ import annotations

import pytest

from flaskcompat.engine.options import Options, checked
from flaskcompat.errors import UsageError


@pytest.mark.parametrize("version", ["", "3", "three", "3.x", "3.9,3.10", ">=3.9", "3.9.1.2", "4.0", "3.9\n"])
def test_a_python_that_is_none_is_refused_by_its_option(version: str) -> None:
    with pytest.raises(UsageError, match=r"--python is X\.Y"):
        checked(Options(python=("3.9", version)))


@pytest.mark.parametrize(
    "date",
    [
        "yesterday",
        "2024",
        "2024-5-31",
        "2024-02-30",
        "2024-99-99",
        "2024-05-31x",
        "2024-05-31T99",
        "20240531",
    ],
)
def test_a_date_that_is_none_is_refused_by_its_option(date: str) -> None:
    with pytest.raises(UsageError, match="--exclude-newer is a date"):
        checked(Options(exclude_newer=date))


@pytest.mark.parametrize("date", ["", "2024-02-29", "2024-05-31T12:00:00Z", "2024-05-31 12:00"])
def test_a_date_may_have_a_time(date: str) -> None:
    options = Options(python=("2.7", "3.14", "3.11.4"), exclude_newer=date)
    assert checked(options) is options
