from __future__ import annotations

from flaskcompat.readers._setuptools import SetupFacts, joined


def test_mistakes_are_problems() -> None:
    facts = SetupFacts("setup.cfg")
    facts.required("install_requires", [(1, "not a requirement"), (2, "flask --hash=sha256:aa")])
    facts.extra("x:nonsense", [(3, "flask")])
    facts.python(4, "three")
    assert [problem.line for problem in facts.inventory().problems] == [1, 2, 3, 4]
    assert facts.inventory().requirements == ()


def test_classifiers_that_tell_no_version_are_no_claim() -> None:
    facts = SetupFacts("setup.cfg")
    names = ("Programming Language :: Python", "Programming Language :: Python :: 3", "Framework :: Flask")
    facts.classifiers(enumerate(names, 1))
    assert facts.inventory().pythons == ()


def test_joins_continued_lines_and_cuts_comments() -> None:
    entries = [(1, "# a"), (2, "flask \\"), (3, ">=2"), (4, "click # b"), (5, ""), (6, "jinja2 \\")]
    assert list(joined(entries)) == [(2, "flask >=2"), (4, "click"), (6, "jinja2")]
