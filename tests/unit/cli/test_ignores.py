from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from flaskcompat.cli.ignores import read_ignores
from flaskcompat.errors import UsageError
from flaskcompat.model.ignore import Ignore


def read(tmp_path: Path, text: str) -> tuple[Ignore, ...]:
    path = tmp_path / "flaskcompat.toml"
    path.write_text(text)
    found = read_ignores(tomli.loads(text)["ignore"], str(path), ("ignore",))
    return tuple(one._replace(path=Path(one.path).name) for one in found)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('{reason = "x"}', "names no rule"),
        ('{code = [], reason = "x"}', "names no rule"),
        ('{code = "FLC1"}', "of FLC1 gives no reason"),
        ('{code = "FLC1", reason = "  "}', "of FLC1 gives no reason"),
        ('{code = "FLC1", reason = 3}', "of FLC1 gives no reason"),
        ('{code = 3, reason = "x"}', "code is a text or a list of texts"),
        ('{code = "FLC1", paths = [3], reason = "x"}', "paths is a text or a list of texts"),
        ('{code = "FLC1", reason = "x", until = "soon"}', "until is a day like 2027-03-31, not 'soon'"),
        ('{code = "FLC1", reason = "x", until = 3}', "until is a day like 2027-03-31, not 3"),
        ('{code = "FLC1", reason = "x", until = 10:00:00}', "until is a day"),
        (
            '{code = "FLC1", reason = "x", expires = 2027-03-31}',
            "has no key 'expires'; there are code, reason",
        ),
    ],
)
def test_an_entry_that_means_nothing_is_told_with_its_line(tmp_path: Path, entry: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(tmp_path, f'ignore = [\n  "FLC2",\n  {entry},\n]\n')
    assert said in str(caught.value) and "flaskcompat.toml:3: ignore" in str(caught.value)


def test_an_entry_has_codes_a_reason_a_last_day_and_paths(tmp_path: Path) -> None:
    text = 'ignore = [\n  "FLC2",\n  {code = "FLC1", reason = " a\\n b "},\n'
    text += '  {code = ["FLC3", "gevent"], reason = "x", until = 2027-03-31, paths = "old"},\n]\n'
    assert read(tmp_path, text) == (
        Ignore(("FLC1",), "a b", "", (), "flaskcompat.toml", 3),
        Ignore(("FLC3", "gevent"), "x", "2027-03-31", ("old",), "flaskcompat.toml", 4),
    )


@pytest.mark.parametrize("day", ['"2027-03-31"', "2027-03-31", "2027-03-31T23:00:00"])
def test_a_day_is_a_date_or_its_text(tmp_path: Path, day: str) -> None:
    (found,) = read(tmp_path, f'[[ignore]]\ncode = "FLC1"\nreason = "x"\nuntil = {day}\n')
    assert (found.until, found.line) == ("2027-03-31", 1)
