from __future__ import annotations

from flaskcompat.engine.project import ProjectState
from flaskcompat.planner.steps import stops
from flaskcompat.planner.way import Way
from flaskcompat.planner.worlds import World, after, judged, with_targets
from tests.unit.planner.fakes import APP, OLD, insight, project, way

PATH = "requirements.txt"


def codes(world: World) -> set[str]:
    return {verdict.rule.code for verdict in world.verdicts if not verdict.finding.suppressed}


def reached(one: Way) -> World:
    found = insight()
    return judged(found, after(found.state, stops([one], ["flask"])[-1].reached))


def test_the_mere_bump_moves_the_target_alone() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = insight()
    assert codes(judged(one, one.state)).isdisjoint({"FLC101", "FLC303"})
    bumped = judged(one, with_targets(one.state, {"flask": "3.1.3"}, one.context, {PATH}))
    assert {"FLC101", "FLC303"} <= codes(bumped)


def test_a_target_that_is_not_there_is_not_added() -> None:
    project({"requirements.txt": "werkzeug==2.2.3\n"})
    one = insight()
    state = with_targets(one.state, {"flask": "3.1.3"}, one.context, {PATH})
    names = {entry.name for each in state.situations for entry in each.environment.distributions}
    assert "werkzeug" in names and "flask" not in names


def test_a_lock_is_bumped_in_place() -> None:
    lock = 'version = 1\nrequires-python = ">=3.9"\n' + "".join(
        f'[[package]]\nname = "{name}"\nversion = "{version}"\n'
        'source = { registry = "https://index.example.org" }\n'
        for name, version in (("flask", "2.2.5"), ("werkzeug", "2.2.3"))
    )
    project({"uv.lock": lock})
    one = insight()
    state = with_targets(one.state, {"flask": "3.1.3"}, one.context, {"uv.lock"})
    versions = {entry.name: entry.version for entry in state.situations[0].environment.distributions}
    assert versions["flask"] == "3.1.3" and versions["werkzeug"] == "2.2.3"


def test_after_a_stage_its_versions_are_there_and_what_goes_is_gone() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = insight()
    moves = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0", "flask-login": ""}
    (stop,) = stops([way(one, moves)], ["flask"])
    (situation,) = after(one.state, stop.reached).situations
    found = {entry.name: (entry.version, entry.origin) for entry in situation.environment.distributions}
    assert found["flask"] == ("3.0.3", "pinned")
    assert found["blinker"][0] == "1.9.0" and "flask-login" not in found
    world = judged(one, after(one.state, stop.reached))
    assert "FLC303" in codes(world) and "FLC101" not in codes(world)


def test_a_stage_that_needs_another_python_is_judged_on_that() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.7\n"})
    one = insight()
    stage = way(one, {"flask": "3.0.3"}, python="3.12", needs_python=">=3.8").stages[0]
    (situation,) = after(one.state, {"requirements.txt": stage}).situations
    assert situation.environment.python == "3.12"
    assert situation.environment.id == "requirements.txt@3.12"


def test_ranges_follow_what_the_owner_is_to_ask_for() -> None:
    project({"requirements.txt": "flask>=2,<3\nwerkzeug<3\n"})
    one = insight()
    stage = way(one, {"flask": "3.1.3"}).stages[0]
    stage = stage._replace(moves=(stage.moves[0]._replace(specifier=">=3.1.3"),))
    ((root, python),) = after(one.state, {"requirements.txt": stage}).ranges
    assert python is None
    assert [entry.specifier for entry in root.entries] == [">=3.1.3", "<3"]


def test_comments_silence_in_every_world() -> None:
    text = "# flaskcompat: ignore-file[FLC303] goes soon\n" + APP
    project({"requirements.txt": "flask==3.1.3\n", "app.py": text})
    one = insight()
    world = judged(one, one.state)
    assert {v.finding.suppressed for v in world.verdicts if v.rule.code == "FLC303"} == {"inline"}
    assert world.marks == {verdict.finding.fingerprint for verdict in world.verdicts}


def test_ranges_are_judged_on_the_python_that_the_stage_needs() -> None:
    project({"requirements.txt": "flask>=2,<3\n", ".python-version": "3.7\n"})
    one = insight()
    stage = way(one, {"flask": "3.1.3"}, python="3.12", needs_python=">=3.9").stages[0]
    ((_, python),) = after(one.state, {"requirements.txt": stage}).ranges
    assert python is not None and python.version == "3.12"


def test_what_an_extra_holds_back_stays_where_it_is_beside_what_the_rest_gets() -> None:
    text = (
        '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ["flask<2.1"]\n'
        '[project.optional-dependencies]\nold = ["jinja2<3.1"]\n'
    )
    project({"pyproject.toml": text})
    one = insight()
    stages = stops([way(one, {"flask": "3.0.3"}, path="pyproject.toml", python="3.9")], ["flask"])[-1].reached

    def jinja(state: ProjectState) -> dict[str, str]:
        return {
            situation.environment.id: entry.version.rpartition(".")[0]
            for situation in state.situations
            for entry in situation.environment.distributions
            if entry.name == "jinja2" and situation.environment.python == "3.9"
        }

    now = {"pyproject.toml@3.9": "3.1", "pyproject.toml[old]@3.9": "3.0"}
    assert jinja(one.state) == now
    assert len(set(jinja(after(one.state, stages)).values())) == 1
    assert jinja(after(one.state, stages, one.context)) == {**now, "pyproject.toml[old]@3.9": "3.0"}
