from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import check
from flaskcompat.engine.templates import asked_of
from flaskcompat.ruleset.compile import compile_rule
from flaskcompat.ruleset.store import all_rules

PINS = "flask==3.1.3\nwerkzeug==3.1.9\njinja2==3.1.6\n"


def found(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> list[tuple[str, str, int]]:
    """Code, path and line of the findings in a project whose files are given by name."""
    monkeypatch.chdir(folder)
    (folder / "requirements.txt").write_text(PINS)
    (folder / "templates").mkdir()
    for name, text in files.items():
        (folder / ("app.py" if name == "app" else f"templates/{name}.html")).write_text(text)
    report = check(".")
    return [(one.code, one.path, one.line) for one in report.findings if not one.suppressed]


def test_names_of_the_framework_are_findings_in_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "<p>\n{% if request.is_xhr %}a{% endif %}"
    assert ("FLC291", "templates/page.html", 2) in found(tmp_path, monkeypatch, page=text)


@pytest.mark.parametrize(
    "files",
    [
        {"page": "{# flaskcompat: ignore[FLC291] old clients #}\n{{ request.is_xhr }}"},
        {"page": "{{ request.is_xhr|default(false) }}"},
        {"page": "{% raw %}{{ request.is_xhr }}{% endraw %}{# {{ request.is_xhr }} #}"},
        {"page": "{% load a %}{{ request.is_xhr }}"},
        {"page": "{{ request.is_xhr }}", "list": "{% for request in all %}{{ request.is_xhr }}{% endfor %}"},
        {
            "page": "{{ request.is_xhr }}",
            "app": "from flask import render_template\ndef show(x):\n"
            "    return render_template('page.html', request=x)\n",
        },
    ],
)
def test_near_misses_are_none(files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one for one in found(tmp_path, monkeypatch, **files) if one[1].startswith("templates/")] == []


def test_a_suppression_without_effect_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "{# flaskcompat: ignore[FLC291] old clients #}\n<p>{{ a }}</p>"
    assert ("FLC991", "templates/page.html", 1) in found(tmp_path, monkeypatch, page=text)


def test_a_template_that_never_ends_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(tmp_path, monkeypatch, page="{% set a = 1 %}\n{{ request.is_xhr")
    assert [(one.path, one.line) for one in check(".").problems] == [("templates/page.html", 2)]


def test_links_out_of_the_project_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text("{{ request.is_xhr }}")
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    found(project, monkeypatch)
    (project / "templates" / "page.html").symlink_to(outside)
    assert [one for one in check(".").findings if one.code == "FLC291"] == []


def test_what_rules_ask_of_templates() -> None:
    codes = ("FLC291", "FLC450", "FLC452", "FLC454", "FLC455", "FLC456")
    asked = asked_of([compile_rule(rule) for rule in all_rules() if rule.code in codes])
    assert {"jinja:filter.indent", "jinja:loop.changed", "jinja:method.iteritems"} <= asked.names
    assert {"request.is_xhr", "|indent", "| indent", "filter indent"} <= asked.words
    assert {"ENV", "_scheme", "is boolean", ".iteritems", "loop.changed", "namespace"} <= asked.words
    assert not {"request", "request.", "is_xhr", "in", "url_for", "*", "."} & asked.words


IMPORT = "from flask import render_template_string as r\n"
TEXT = "'{{ request.is_xhr }}'"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{IMPORT}def f():\n    return r({TEXT})\n", [3]),
        (f"{IMPORT}PAGE = {TEXT}\ndef f():\n    return r(PAGE)\n", [4]),
        (f"{IMPORT}def f(x):\n    return r(x + {TEXT})\n", []),
        (f"def r(x): ...\ndef f():\n    return r({TEXT})\n", []),
    ],
)
def test_texts_that_code_renders_are_templates_at_the_place_of_the_call(
    text: str, lines: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = found(tmp_path, monkeypatch, app=text)
    assert [line for code, path, line in findings if code == "FLC291"] == lines
