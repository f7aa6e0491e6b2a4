from __future__ import annotations

from flaskcompat.model.report import Report
from flaskcompat.reporters import github


def test_one_command_a_finding(rich: Report) -> None:
    lines = github.render(rich).splitlines()
    assert lines[0].startswith(
        "::error file=shop/app.py,line=3,col=19,title=FLC301 removed-name::flask.Markup"
    )
    assert lines[2].startswith("::notice file=site/requirements.txt,title=FLC901")


def test_cures_go_on_new_lines(rich: Report) -> None:
    assert "ImportError.%0AImport Markup from markupsafe.%0AStay" in github.render(rich)


def test_suppressed_findings_are_silent_and_problems_are_not(rich: Report) -> None:
    lines = github.render(rich).splitlines()
    assert len(lines) == 5
    assert lines[3] == "::warning file=shop/bad.txt,line=4,title=not read or not known::not a requirement"


def test_nothing_found_prints_nothing(empty: Report) -> None:
    assert github.render(empty) == ""


def test_no_text_can_start_a_command_or_a_property(hostile: Report) -> None:
    lines = github.render(hostile).splitlines()
    assert len(lines) == 3
    for line in lines:
        command, properties, _ = line[2:].split("::", 1)[0].split(" ", 1)[0], line, None
        assert command in {"error", "notice", "warning"}
        assert properties.split("::")[1].count(",") == line.split("::")[1].count("=") - 1


def test_percent_colon_and_comma_are_escaped(rich: Report) -> None:
    finding = rich.findings[0]._replace(path="a,b:c%.py", name="n", message="100% sure: a, b", actions=())
    rendered = github.render(rich._replace(findings=(finding,), problems=()))
    assert rendered == ("::error file=a%2Cb%3Ac%25.py,line=3,col=19,title=FLC301 n::100%25 sure: a, b\n")
