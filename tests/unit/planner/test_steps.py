from __future__ import annotations

from flaskcompat.model.plan import Change
from flaskcompat.planner.steps import stops, why
from flaskcompat.planner.way import Move, Stage, Way

LOGIN = Move("flask-login", "0.5.0", "0.6.3", "==0.6.3", "login fails")
FLASK = Move("flask", "2.0.0", "3.1.3", "==3.1.3", "asked for")
CORS = Move("flask-cors", "3.0.9", "6.0.1")


def stage(*moves: Move, needs_python: str = "") -> Stage:
    return Stage(moves, "so", tuple((move.name, move.after) for move in moves), "3.12", needs_python)


def test_the_stages_of_one_owner_in_order() -> None:
    first, second = stops([Way("a.txt", (stage(LOGIN, needs_python=">=3.9"), stage(FLASK)))], ["flask"])
    assert first.changes == (Change("flask-login", "0.5.0", "0.6.3"),)
    assert second.names == {"flask"}
    reached = second.reached["a.txt"]
    assert [move.name for move in reached.moves] == ["flask-login", "flask"]
    assert reached.needs_python == ">=3.9"
    assert second.python == "3.12"


def test_a_target_moves_in_all_files_at_once() -> None:
    ways = [
        Way("dev.txt", (stage(FLASK), stage(CORS))),
        Way("main.txt", (stage(LOGIN), stage(FLASK))),
        Way("other.txt"),
    ]
    found = stops(ways, ["flask"])
    assert [sorted(stop.stages) for stop in found] == [["main.txt"], ["dev.txt", "main.txt"], ["dev.txt"]]
    assert found[1].changes == (Change("flask", "2.0.0", "3.1.3"),)
    assert sorted(found[2].reached) == ["dev.txt", "main.txt"]
    assert dict(found[2].versions) == {"flask": "3.1.3", "flask-cors": "6.0.1"}


def test_a_name_that_moves_twice_is_reached_from_where_it_began() -> None:
    again = Move("flask-login", "0.6.3", "0.7.0")
    _, second = stops([Way("a.txt", (stage(LOGIN), stage(FLASK, again)))], ["flask"])
    assert second.reached["a.txt"].moves[0] == Move("flask-login", "0.5.0", "0.7.0")


def test_without_a_move_of_a_target_the_last_stages_are_together() -> None:
    assert len(stops([Way("a.txt", (stage(LOGIN),)), Way("b.txt", (stage(LOGIN),))], ["flask"])) == 1
    assert stops([], ["flask"]) == []


def test_the_reasons_of_moves_are_told_before_that_of_the_stage_and_the_rest_is_counted() -> None:
    assert why([stage(LOGIN, FLASK)]) == "login fails; asked for"
    assert why([stage(CORS)]) == "so"
    many = [LOGIN._replace(why=f"reason {number}") for number in range(5)]
    assert why([stage(*many)]) == "reason 0; reason 1; reason 2; and 2 more"


def test_where_no_version_is_known_the_range_is_told() -> None:
    (stop,) = stops([Way("setup.py", (stage(Move("click", "", "", ">=8.1.3")),))], ["flask"])
    assert stop.changes == (Change("click", "", ">=8.1.3"),)
