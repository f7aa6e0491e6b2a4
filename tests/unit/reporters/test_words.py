from __future__ import annotations

import pytest

from flaskcompat.model.report import Related, Report
from flaskcompat.reporters.words import counts, cures, evidence, place, prose, qualities


@pytest.mark.parametrize(
    ("where", "expected"),
    [(("a.py", 3, 4), "a.py:3:4"), (("a.py", 3, 0), "a.py:3"), (("a.py", 0, 4), "a.py"), (("", 0, 0), "")],
)
def test_place(where: tuple[str, int, int], expected: str) -> None:
    assert place(*where) == expected


def test_counts(rich: Report, empty: Report) -> None:
    assert counts(rich) == "1 error, 1 warning, 1 note; 2 suppressed"
    assert counts(empty) == "no findings"


def test_qualities(rich: Report) -> None:
    assert [qualities(finding) for finding in rich.findings[::2]] == [
        "breaks production",
        "in some environments only",
        "in some environments only",
    ]
    assert qualities(rich.findings[3]) == "with what a fresh install gets"


def test_what_one_pin_says_is_no_matter_of_versions(rich: Report) -> None:
    pinned = rich.findings[0]._replace(confidence="possible", breaks=None, environments=("docs.txt@3.9",))
    assert qualities(pinned._replace(related=())) == "in some environments only"
    guessed = pinned._replace(message="No. A new install may get flask==1.1: not all is known.", related=())
    assert qualities(guessed) == "with what a fresh install may get"
    ranged = Related("setup.py", 3, "flask 2.0 (admitted by <3)")
    assert qualities(pinned._replace(related=(ranged,))) == "with some of the admitted versions"
    assert qualities(pinned._replace(environments=(), related=())) == "with some of the admitted versions"


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        (["3.8"], "on Python 3.8"),
        (["3.9", "3.8"], "on Python 3.8 to 3.9"),
        (["3.8", "3.9", "3.10", "3.12.1"], "on Python 3.8 to 3.10, 3.12"),
        (["2.7", "3.8"], "on Python 2.7, 3.8"),
        (["3.14, since none is named"], "on Python 3.14"),
    ],
)
@pytest.mark.parametrize("environments", [(), ("setup.py@3.8",)])
def test_what_only_the_python_decides_is_no_matter_of_versions(
    rich: Report, pythons: list[str], expected: str, environments: tuple[str, ...]
) -> None:
    related = tuple(Related("setup.py", 3, f"Python {python}") for python in pythons)
    finding = rich.findings[0]._replace(
        confidence="possible", breaks=None, related=related, environments=environments
    )
    assert qualities(finding) == expected
    ranged = finding._replace(related=(*related, Related("setup.py", 4, "flask 2.0 (admitted by <3)")))
    assert qualities(ranged) == "with some of the admitted versions"
    assert qualities(finding._replace(confidence="definite")) == ""


def test_evidence_names_a_line_once_for_all_its_versions() -> None:
    related = [
        Related("setup.py", 3, "werkzeug 2.2.3"),
        Related("setup.py", 3, "flask 3.1.3"),
        Related("app.py", 3, "flask.request.form is used here"),
        Related("setup.py", 3, "werkzeug 3.1.9"),
        Related("setup.py", 4, "werkzeug 3.1.9"),
        Related("setup.py", 3, "werkzeug 2.0.0 (admitted by <3)"),
        Related("app.py", 4, "unused flask"),
    ]
    assert list(evidence(related)) == [
        ("setup.py", 3, "werkzeug 2.2.3, 3.1.9"),
        ("setup.py", 3, "flask 3.1.3"),
        ("app.py", 3, "flask.request.form is used here"),
        ("setup.py", 4, "werkzeug 3.1.9"),
        ("setup.py", 3, "werkzeug 2.0.0 (admitted by <3)"),
        ("app.py", 4, "unused flask"),
    ]


def test_cures(rich: Report) -> None:
    assert cures(rich.findings[0])[1] == "Stay below Flask 3.0. (uv add 'flask<3')"


def test_prose_ends_its_sentences(rich: Report) -> None:
    finding = rich.findings[0]._replace(message="It breaks", actions=rich.findings[0].actions[:1])
    assert prose(finding) == "It breaks. Import Markup from markupsafe."
