"""Reports to render: one with everything in it, one from an attacker, one with nothing."""

from __future__ import annotations

import pytest

from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem, Requirement
from flaskcompat.model.plan import Change, Edit, Plan, Step, Task
from flaskcompat.model.report import Action, Finding, Project, Related, Report, Tool
from flaskcompat.model.rule_info import RuleInfo

MARKUP = "Import Markup from markupsafe."
NASTY = (
    "\x1b[31mred\x9b0m\x07\r\n::error::gotcha %0A"
    "<script>alert(1)</script>|`tick`*bold* [x](y) @everyone "
    "\u202eevil\u2066 \u200b\ud800 ]]> &amp; \ufffe\x00"
)


@pytest.fixture
def rich() -> Report:
    """A report that uses every field."""
    removed = Finding(
        code="FLC301",
        name="removed-name",
        severity="error",
        confidence="definite",
        breaks="production",
        message="flask.Markup is gone from Flask 3.0.3: importing it raises ImportError.",
        project="shop",
        path="shop/app.py",
        line=3,
        column=19,
        related=(Related("shop/uv.lock", 40, "flask is pinned to 3.0.3 here"),),
        distributions=("flask==3.0.3",),
        environments=("shop/uv.lock@3.11", "shop/uv.lock@3.12"),
        actions=(
            Action("edit", "Import Markup from markupsafe."),
            Action("pin", "Stay below Flask 3.0.", "flask", "2.3.3", "uv add 'flask<3'"),
        ),
        references=("https://flask.example.org/changes#3.0.0",),
        fingerprint="1f" * 16,
    )
    ignored = removed._replace(
        code="FLC504", name="ignored-key", severity="warning", confidence="possible", breaks=None
    )
    return Report(
        Tool("0.1.0", 42, "2026-11-20"),
        projects=(
            Project("shop", ("shop/pyproject.toml", "shop/uv.lock"), ("3.11", "3.12")),
            Project("site", ("site/requirements.txt",), ()),
        ),
        requirements=(
            Requirement("flask", ">=3.0", "shop/pyproject.toml", 7, 'python_version >= "3.11"', ("async",)),
            Requirement("pytest", "", "shop/pyproject.toml", 12, group="dev"),
        ),
        environments=(
            Environment(
                "shop/uv.lock@3.11",
                "shop",
                "lock",
                "shop/uv.lock",
                "3.11",
                (Distribution("flask", "3.0.3", "shop/uv.lock", 40, "pinned"),),
            ),
            Environment("site/requirements.txt", "site", "resolved", "site/requirements.txt", "", ()),
        ),
        findings=(
            removed,
            removed._replace(line=9, suppressed="inline", fingerprint="2f" * 16),
            ignored._replace(path="shop/config.py", line=1, column=1, actions=(), fingerprint=""),
            ignored._replace(
                code="FLC901",
                severity="note",
                confidence="fresh-install",
                project="site",
                path="site/requirements.txt",
                line=0,
                column=0,
                related=(),
                environments=(),
                fingerprint="1f" * 16,
            ),
            ignored._replace(path="shop/config.py", suppressed="baseline", fingerprint="3f" * 16),
        ),
        problems=(Problem("shop/bad.txt", 4, "not a requirement"), Problem("shop/x.bin", 0, "not text")),
        plan=Plan(
            ("flask==3.1.3",),
            (
                Step(
                    1,
                    (Change("flask", "3.0.3", "3.1.3"), Change("blinker", "", "1.9.0")),
                    "Flask 3.1 needs Blinker 1.9.",
                    ("9f" * 16,),
                    ("uv add flask==3.1.3",),
                    (Edit("shop/pyproject.toml", 7, '"flask>=3.0"', '"flask>=3.1"'),),
                    (
                        Task("before", "edit", "FLC301", "shop/app.py", 3, MARKUP, "1f" * 16, True),
                        Task("before", "edit", "FLC301", "shop/app.py", 9, MARKUP, "2f" * 16, True),
                        Task("with", "configure", "FLC504", "shop/config.py", 1, "Use FLASK_DEBUG."),
                    ),
                    "shop",
                    "3.12",
                    (("blinker", "1.9.0"), ("flask", "3.1.3")),
                ),
            ),
            ("flask-x has no release for Flask 3.1",),
            (("flask", "3.1.3"),),
            (("distribution", 2), ("requirement", 1), ("mechanical", 2), ("configure", 1)),
            (("distribution", 7), ("usage", 1)),
            (),
            (("FLC110", 1), ("FLC801", 3)),
        ),
    )


@pytest.fixture
def hostile() -> Report:
    """A report whose every text comes from an attacker."""
    finding = Finding(
        code="FLC101",
        name=NASTY,
        severity="error",
        confidence="definite",
        breaks="tests",
        message=NASTY,
        project=NASTY,
        path=NASTY,
        line=1,
        column=2,
        related=(Related(NASTY, 3, NASTY),),
        distributions=(NASTY,),
        environments=(NASTY, NASTY),
        actions=(Action("upgrade", NASTY, NASTY, NASTY, NASTY),),
        references=("https://example.org/" + NASTY,),
        fingerprint="4f" * 16,
    )
    return Report(
        Tool("0.1.0", 1, "2026-11-20"),
        projects=(Project(NASTY, (NASTY,), ()),),
        findings=(finding, finding._replace(severity="note")),
        problems=(Problem(NASTY, 1, NASTY),),
    )


@pytest.fixture
def empty() -> Report:
    """A report of a project where all is well."""
    return Report(Tool("0.1.0", 42, "2026-11-20"), projects=(Project(".", ("uv.lock",), ("3.12",)),))


@pytest.fixture
def rules() -> dict[str, RuleInfo]:
    """The rules' own words, for one of the codes in `rich`."""
    return {
        "FLC301": RuleInfo(
            "FLC301",
            "removed-name",
            "A name that Flask removed is used",
            "Flask 3.0 removed it.\n\nImporting it raises ImportError.",
            "error",
            ("flask#5223", "https://flask.example.org/changes#3.0.0"),
        )
    }
