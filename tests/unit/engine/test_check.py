"""The whole run over small projects, as a user sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.check import check as judge
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.model.report import Report

BROKEN = "flask==2.2.2\nwerkzeug==3.1.9\n"
SOURCE = 'source = { registry = "https://index.example.org/simple" }\n'
ASSIGNS = "from flask import request\nrequest.max_content_length = 10\n"
FIXED = (
    "flask==3.1.3\nwerkzeug==3.1.9\njinja2==3.1.6\nmarkupsafe==3.0.4\n"
    "itsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(**files: str) -> None:
    for name, text in files.items():
        path = Path(
            name.replace("__", "/")
            .replace("_txt", ".txt")
            .replace("_toml", ".toml")
            .replace("_lock", ".lock")
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def test_a_working_set_of_pins_has_no_findings() -> None:
    write(requirements_txt=FIXED)
    report = check()
    assert report.findings == () and report.problems == ()
    assert [environment.kind for environment in report.environments] == ["pinned"]


def test_a_broken_pair_of_pins_is_a_definite_error_with_a_cure_that_holds() -> None:
    write(requirements_txt=BROKEN)
    (finding,) = [finding for finding in check().findings if finding.severity == "error"]
    assert (finding.code, finding.confidence, finding.path, finding.line) == (
        "FLC110",
        "definite",
        "requirements.txt",
        1,
    )
    move = next(action for action in finding.actions if action.kind == "upgrade")
    write(requirements_txt=f"{move.distribution}=={move.to}\nwerkzeug==3.1.9\n")
    assert not any(finding.severity == "error" for finding in check().findings)


def test_what_a_fresh_install_would_get_is_said_with_its_version() -> None:
    write(requirements_txt="flask==2.2.2\n")
    (finding,) = [finding for finding in check().findings if finding.severity == "error"]
    assert finding.confidence == "fresh-install"
    assert "werkzeug==3.1.9" in finding.message


def test_what_nobody_asked_for_by_name_has_the_place_of_what_brings_it() -> None:
    write(requirements_txt="# a comment\nflask==1.1.4\n")
    (finding,) = [finding for finding in check().findings if finding.code == "FLC122"]
    assert (finding.line, finding.confidence) == (2, "fresh-install")


def test_a_fresh_install_on_an_earlier_day_gets_what_there_was() -> None:
    write(requirements_txt="flask==2.2.2\n")
    assert not any(finding.severity == "error" for finding in check(exclude_newer="2022-09-01").findings)


def test_a_range_that_also_admits_what_works_is_only_possible() -> None:
    write(requirements_txt="flask>=2.0\nwerkzeug>=2.2\n")
    report = check()
    assert {finding.confidence for finding in report.findings} <= {"possible"}
    assert not any(finding.severity == "error" for finding in report.findings)


def test_a_range_that_admits_nothing_that_works_is_definite() -> None:
    write(requirements_txt="flask>=2.0,<2.2.4\nwerkzeug>=3.0\n")
    assert ("FLC110", "definite") in {(finding.code, finding.confidence) for finding in check().findings}


def test_a_lock_decides_over_its_manifest() -> None:
    manifest = '[project]\nname = "a"\nversion = "1"\ndependencies = ["flask"]\nrequires-python = ">=3.9"\n'
    lock = 'version = 1\nrequires-python = ">=3.9"\n'
    for name, version in (("flask", "2.2.2"), ("werkzeug", "3.0.1")):
        lock += f'\n[[package]]\nname = "{name}"\nversion = "{version}"\n{SOURCE}'
    write(pyproject_toml=manifest, uv_lock=lock)
    report = check()
    assert {environment.kind for environment in report.environments} == {"lock"}
    assert ("uv.lock", 5) in {(f.path, f.line) for f in report.findings if f.code == "FLC110"}


def test_a_lock_that_disagrees_with_its_manifest_is_reported() -> None:
    write(
        pyproject_toml='[project]\nname = "a"\nversion = "1"\ndependencies = ["flask>=3"]\n',
        uv_lock='version = 1\n[[package]]\nname = "flask"\nversion = "2.3.3"\n' + SOURCE,
    )
    assert "FLC190" in codes(check())


def test_each_folder_with_a_manifest_is_a_project_and_some_folders_are_left_out() -> None:
    write(
        a__requirements_txt=FIXED, b__requirements__base_txt=FIXED, node_modules__x__requirements_txt=BROKEN
    )
    Path(".hidden").mkdir()
    Path(".hidden/requirements.txt").write_text(BROKEN)
    write(env__requirements_txt=BROKEN)
    Path("env/pyvenv.cfg").write_text("version = 3.11\n")
    Path(".gitignore").write_text("/ignored/\n")
    write(ignored__requirements_txt=BROKEN)
    report = check()
    assert [project.path for project in report.projects] == ["a", "b"]
    assert report.findings == ()


def test_code_of_a_folder_with_only_test_requirements_is_judged_with_the_project_around_it() -> None:
    write(
        requirements_txt=FIXED.replace("flask==3.1.3", "flask==3.0.3"),
        tests__requirements_txt="pytest==8.3.4\n",
    )
    Path("tests/test_app.py").write_text("from flask import request\nrequest.max_content_length = 10\n")
    assert "tests/test_app.py" in {finding.path for finding in check().findings}


def test_includes_are_followed_inside_the_project_only() -> None:
    targets = ["more.txt", "../outside.txt", "https://index.example.org/x.txt", "/etc/passwd", "gone.txt"]
    write(requirements_txt="".join(f"-r {target}\n" for target in targets))
    Path("more.txt").write_text("-r requirements.txt\n" + BROKEN)
    Path("../outside.txt").write_text("flask==0.1\n")
    report = check()
    assert "FLC110" in codes(report)
    assert not any("0.1" in requirement.specifier for requirement in report.requirements)
    problems = {(problem.path, problem.line): problem.message for problem in report.problems}
    messages = {line: message for (path, line), message in problems.items() if path == "requirements.txt"}
    assert (
        "leads out" in messages[2]
        and "URL" in messages[3]
        and "absolute" in messages[4]
        and "exist" in messages[5]
    )


def test_constraints_hold_versions_but_install_nothing() -> None:
    write(
        requirements_txt="-c constraints.txt\nflask\n",
        constraints_txt="flask==2.2.2\nwerkzeug==2.2.3\ndjango==4.0\n",
    )
    report = check()
    installed = {
        entry.name: entry.version
        for environment in report.environments
        for entry in environment.distributions
    }
    assert installed["flask"] == "2.2.2" and installed["werkzeug"] == "2.2.3" and "django" not in installed


def test_requirements_that_cannot_be_met_together_are_reported() -> None:
    write(requirements_txt="flask>=3\nwerkzeug<2\n")
    assert "FLC191" in codes(check())


def test_an_inline_suppression_needs_a_reason_and_a_use() -> None:
    write(requirements_txt="flask==2.2.2  # flaskcompat: ignore[FLC110] moving next week\nwerkzeug==3.1.9\n")
    (finding,) = check().findings
    assert finding.suppressed == "inline"
    write(requirements_txt="flask==2.2.2  # flaskcompat: ignore[FLC110]\nwerkzeug==3.1.9\n")
    assert {(f.code, f.suppressed) for f in check().findings} == {("FLC110", None), ("FLC992", None)}
    write(requirements_txt=FIXED.replace("\n", "  # flaskcompat: ignore[FLC110] gone\n", 1))
    assert codes(check()) == {"FLC991"}


def test_a_script_with_inline_metadata_is_judged_by_itself() -> None:
    write(requirements_txt=FIXED)
    Path("app.py").write_text(ASSIGNS)
    header = '# /// script\n# requires-python = ">=3.11,<3.12"\n# dependencies = ["flask==3.0.3"]\n# ///\n'
    Path("tool.py").write_text(header + ASSIGNS)
    assert {(finding.code, finding.path) for finding in check().findings} == {("FLC507", "tool.py")}


def test_select_and_ignore_take_codes_prefixes_and_tags() -> None:
    write(requirements_txt=BROKEN)
    assert codes(check(select=["FLC5"])) == set()
    assert {finding.suppressed for finding in check(ignore=["FLC1"]).findings} == {"ignore"}
    with pytest.raises(UsageError):
        check(select=["FLC000"])


def test_paths_that_do_not_exist_are_refused() -> None:
    with pytest.raises(UsageError):
        check("nowhere")


def test_a_folder_without_manifests_is_a_problem_not_silence() -> None:
    assert [problem.message for problem in check().problems] == ["no manifest and no lock found"]


def test_the_same_input_gives_the_same_report() -> None:
    write(requirements_txt=BROKEN, sub__requirements_txt="flask>=2.0\nwerkzeug>=2.2\n")
    assert check() == check()


def test_a_copy_is_reported_under_the_paths_of_what_it_stands_for(tmp_path: Path) -> None:
    copy = tmp_path.parent / f"{tmp_path.name}-copy"
    (copy / "shop").mkdir(parents=True)
    (copy / "shop/requirements.txt").write_text(BROKEN)
    (copy / "empty").mkdir()
    report = judge([str(copy), str(copy / "empty")], Options(stands_for=(str(copy), str(tmp_path))))
    (finding,) = report.findings
    assert (finding.project, finding.path) == ("shop", "shop/requirements.txt")
