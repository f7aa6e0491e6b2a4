from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.targets import targets_in
from flaskcompat.planner.way import Way
from tests.unit.planner.fakes import APP, OLD, insight, project, seen, way

TARGETS = targets_in(["flask==3.0.3"], load())
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


def outlook() -> Outlook:
    project({"requirements.txt": OLD.replace("0.6.2", "0.5.0"), "app.py": APP})
    one = insight()
    return Outlook(one, [way(one, {"flask-login": "0.6.3"}, MOVES)], TARGETS)


def test_what_arises_is_told_with_the_stop_that_brings_it() -> None:
    found = {verdict.rule.code: number for number, verdict in outlook().arising()}
    assert found["FLC303"] == found["FLC301"] == 2
    assert "FLC101" not in found


def test_a_finding_of_the_mere_bump_is_mended_by_the_move_of_what_it_is_about() -> None:
    one = outlook()
    codes = {verdict.rule.code: one.mending(verdict) for verdict in one.bumped.verdicts}
    assert codes["FLC101"] == 2
    login = next(
        verdict for verdict in one.bumped.verdicts if "flask-login==0.5.0" in verdict.finding.distributions
    )
    assert one.mending(login) == 1


def test_versions_at_each_stop() -> None:
    one = outlook()
    assert [one.versions(number)("flask-login") for number in range(3)] == ["0.5.0", "0.6.3", "0.6.3"]
    assert [one.versions(number)("flask") for number in range(3)] == ["2.2.5", "2.2.5", "3.0.3"]
    assert one.versions(0)("nothing") == ""


def test_where_all_targets_are_met_nothing_is_bumped() -> None:
    project({"requirements.txt": "flask==3.0.3\n", "app.py": APP})
    one = Outlook(insight(), [], TARGETS)
    assert one.bumped is one.today is one.last and one.stops == []


def test_where_something_blocks_the_target_is_bumped_all_the_same() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = Outlook(insight(), [Way("requirements.txt", blockers=("no",))], TARGETS)
    assert "FLC303" in {verdict.rule.code for verdict in one.bumped.verdicts}
    assert one.last is one.today


def test_an_owner_that_has_nothing_to_do_is_not_bumped() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = Outlook(insight(), [Way("requirements.txt")], TARGETS)
    assert one.bumped is one.today


def test_comments_that_silence_nothing_are_nothing_that_a_move_mends() -> None:
    text = "import flask  # flaskcompat: ignore[FLC303] later\n"
    project({"requirements.txt": "flask==2.2.2\nwerkzeug==3.0.6\n", "app.py": text})
    (seen_,) = seen().assessments
    one = Outlook(seen_.insight, [way(seen_.insight, MOVES)], TARGETS, seen_.findings)
    assert "FLC991" in {finding.code for finding in seen_.findings}
    assert list(one.cured()) == ["FLC110"]


def test_what_a_fresh_install_of_another_file_has_today_is_brought_to_the_pins() -> None:
    project({"requirements.txt": OLD, "dev-requirements.txt": "flask-debugtoolbar==0.16.0\n", "app.py": APP})
    one = insight()
    found = Outlook(one, [way(one, MOVES)], TARGETS)
    assert "FLC303" in {finding.code for finding in found.found}
    assert {verdict.rule.code: number for number, verdict in found.arising()}["FLC303"] == 1
