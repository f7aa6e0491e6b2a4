from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.catalog import Catalog, load
from flaskcompat.engine.freshness import MAX_AGE, doubts, left_out, today
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.report import Finding

SOON, LATE = "2025-06-30", "2025-07-02"  # the catalog is of 2025-06-01


def _environment(*entries: tuple[str, str, str]) -> Environment:
    found = [Distribution(name, version, "r.txt", 3, origin) for name, version, origin in entries]  # type: ignore[arg-type]
    return Environment("r.txt", ".", "resolved", "r.txt", "3.12", tuple(found))


def _messages(
    catalog: Catalog, *entries: tuple[str, str, str], day: str = SOON, until: str = ""
) -> list[str]:
    return [one.message for one in doubts([_environment(*entries)], catalog, until, day)]


def test_the_day_is_that_of_the_clock_unless_the_environment_gives_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert today() == "1970-01-02"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert today() >= load().date


@pytest.mark.parametrize(
    ("day", "until"), [(SOON, ""), ("2026-06-01", "2025-06-20"), ("2026-06-01", "2024-01-01T00:00:00Z")]
)
def test_a_catalog_that_is_young_enough_is_nothing_to_tell(
    small_catalog: Catalog, day: str, until: str
) -> None:
    assert _messages(small_catalog, ("core", "2.0", "resolved"), day=day, until=until) == []


@pytest.mark.parametrize(("day", "until"), [(LATE, ""), ("2026-06-01", LATE)])
def test_a_fresh_install_after_the_catalogs_time_is_told(
    small_catalog: Catalog, day: str, until: str
) -> None:
    (message,) = _messages(small_catalog, ("core", "2.0", "resolved"), day=day, until=until)
    assert f"a catalog of 2025-06-01, {MAX_AGE + 1} days before {LATE}" in message
    assert "`flaskcompat catalog update`" in message


def test_the_age_does_not_matter_where_everything_is_pinned(small_catalog: Catalog) -> None:
    assert _messages(small_catalog, ("core", "2.0", "pinned"), day="2030-01-01") == []


def test_pins_that_the_catalog_does_not_know_are_told_at_their_place(small_catalog: Catalog) -> None:
    pins = [("core", "3.0", "pinned"), ("web", "1.5", "installed"), ("core", "2.0.0", "pinned")]
    found = list(doubts([_environment(*pins)], small_catalog, "", SOON))
    assert [(one.path, one.line, one.message.partition(":")[0]) for one in found] == [
        ("r.txt", 3, "core 3.0 is newer than the catalog of 2025-06-01"),
        ("r.txt", 3, "web 1.5 is not in the catalog of 2025-06-01"),
    ]


@pytest.mark.parametrize(
    "pin", [("core", "2.0+local"), ("core", "junk"), ("unknown", "9.0"), ("core", "v2.0")]
)
def test_pins_that_nothing_can_be_told_of_are_no_problem(
    small_catalog: Catalog, pin: tuple[str, str]
) -> None:
    assert _messages(small_catalog, (*pin, "pinned")) == []


def test_releases_that_the_catalog_leaves_out_are_told(small_catalog: Catalog) -> None:
    assert _messages(small_catalog, ("core", "0.1", "pinned")) == [
        "core 0.1 is older than what the catalog keeps: what it requires is not judged"
    ]


def test_a_run_tells_it_once_and_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "requirements.txt").write_text("flask\n")
    assert check().problems == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(4_000_000_000))
    (problem,) = check().problems
    assert problem.path == "a/requirements.txt" and f"a catalog of {load().date}" in problem.message
    assert check().problems == (problem,)
    assert check(exclude_newer="2024-01-01").problems == ()


def test_what_the_catalog_lacks_is_told_where_a_finding_rests_on_an_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("flask==2.2.2\nour-own-thing\n")
    (problem,) = check().problems
    assert problem.message.startswith("not in the catalog: our-own-thing; ")
    requirements.write_text("flask\nour-own-thing\n")
    report = check()
    assert (report.findings, report.problems) == ((), ())


def test_a_long_list_is_cut() -> None:
    names = tuple(f"d{number:02}" for number in range(12))
    finding = Finding(
        "F", "f", "error", "fresh-install", None, "", ".", "r.txt", 1, 1, environments=("r.txt",)
    )
    (problem,) = left_out([_environment()._replace(unknown=names)], [finding])
    assert "d09 and 2 more; " in problem.message
    assert (
        list(left_out([_environment()._replace(unknown=names)], [finding._replace(confidence="possible")]))
        == []
    )


def test_a_file_is_told_once_whatever_it_is_installed_with() -> None:
    plain = _environment()._replace(unknown=("boto3", "docopt"))
    tested = plain._replace(id="r.txt[testing]", unknown=("boto3", "zeep"))
    other = plain._replace(id="s.txt", path="s.txt", unknown=("boto3",))
    where = ("r.txt", "r.txt[testing]", "s.txt")
    finding = Finding("F", "f", "error", "fresh-install", None, "", ".", "r.txt", 1, 1, environments=where)
    found = list(left_out([plain, tested, other], [finding]))
    assert [(one.path, one.message.partition(";")[0]) for one in found] == [
        ("r.txt", "not in the catalog: boto3, docopt, zeep"),
        ("s.txt", "not in the catalog: boto3"),
    ]
