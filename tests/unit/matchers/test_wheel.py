from __future__ import annotations

import pytest
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.matchers.wheel import words
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE

MADE = {
    "1.0": Metadata("", (), ("3.7", "3.8", "3.9")),
    "1.1": Metadata("<3.10", (), ("3.8", "3.9")),
    "2.0": Metadata("", ()),
    "0.9": Metadata("", (), ()),
}
CONDITION = {"wheel": "*", "missing": True}


def facts(
    python: str, version: str, level: int = DEFINITE, python_level: int = DEFINITE, conda: bool = False
) -> Facts:
    candidate = Candidate((Version(version),), level, version, "requirements.txt", 3)
    return Facts(
        {"greenlet": candidate},
        Code(),
        lambda name, version: MADE.get(version),
        python=python,
        python_level=python_level,
        python_path="Dockerfile",
        python_line=1,
        conda=conda,
    )


@pytest.mark.parametrize("python", ["3.10", "3.10.4", "3.6", "3.14"])
def test_a_pin_without_a_wheel_for_the_python_is_told_at_its_line(python: str) -> None:
    (match,) = compile_condition(CONDITION)(facts(python, "1.0"))
    assert (match.path, match.line, match.level) == ("requirements.txt", 3, DEFINITE)
    assert [(related.path, related.line) for related in match.related] == [("Dockerfile", 1)]
    told = dict(match.values)
    assert (told["requirer"], told["wheels"]) == ("greenlet 1.0", "3.7 to 3.9")
    assert told["python"] == ".".join(python.split(".")[:2])


@pytest.mark.parametrize(
    ("python", "version"),
    [
        ("3.9", "1.0"),  # it has one
        ("3.9.2", "1.0"),
        ("", "1.0"),  # the Python is unknown
        ("3.10", "2.0"),  # nothing has to be compiled
        ("3.10", "0.9"),  # it was compiled by everybody from the beginning
        ("3.10", "1.1"),  # it does not run there by its own word, which is another finding
        ("3.10", "9.9"),  # the release is unknown
        ("2.7", "1.0"),  # nobody counted the wheels for it
    ],
)
def test_silent(python: str, version: str) -> None:
    assert compile_condition(CONDITION)(facts(python, version)) == ()


def test_silent_where_nobody_decided_the_version_or_the_python() -> None:
    condition = compile_condition(CONDITION)
    assert condition(facts("3.10", "1.0", level=FRESH_INSTALL)) == ()
    assert condition(facts("3.10", "1.0", python_level=POSSIBLE)) == ()
    assert condition(facts("3.10", "1.0")._replace(python_path="")) == ()
    open_range = Candidate((Version("1.0"),), DEFINITE, ">=1", admitted=object())  # type: ignore[arg-type]
    assert condition(facts("3.10", "1.0")._replace(candidates={"greenlet": open_range})) == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("greenlet>=1", 1),
        ('greenlet>=1; python_version < "3.10"', 0),  # nobody installs it there
        ('greenlet>=1; python_version >= "3.10"', 1),
        ('greenlet>=1; extra == "async"', 1),  # the project asks for it itself
        ("other>=1", 1),
        ("not PEP 508 at all ===", 1),
    ],
)
def test_what_others_ask_for_on_older_pythons_alone_is_not_told(asked: str, told: int) -> None:
    given = facts("3.10", "1.0")
    asker = Candidate((Version("5.0"),), DEFINITE, "5.0")

    def metadata(name: str, version: str) -> Metadata | None:
        return Metadata("", (asked,)) if name == "asker" else MADE.get(version)

    around = given._replace(candidates={**given.candidates, "asker": asker}, metadata=metadata)
    assert len(compile_condition(CONDITION)(around)) == told


def test_silent_where_conda_installs_it() -> None:
    assert compile_condition(CONDITION)(facts("3.10", "1.0", conda=True)) == ()


def test_a_name_and_names_to_leave_out_are_possible() -> None:
    assert compile_condition({"wheel": "Greenlet", "missing": True})(facts("3.10", "1.0"))
    assert compile_condition({"wheel": "gevent", "missing": True})(facts("3.10", "1.0")) == ()
    assert compile_condition({**CONDITION, "except": ["greenlet"]})(facts("3.10", "1.0")) == ()


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        (("3.8",), "3.8"),
        (("3.8", "3.9"), "3.8 and 3.9"),
        (("3.8", "3.9", "3.10"), "3.8 to 3.10"),
        (("3.6", "3.8", "3.9"), "3.6, 3.8 and 3.9"),
    ],
)
def test_pythons_are_told_shortly(pythons: tuple[str, ...], expected: str) -> None:
    assert words(pythons) == expected
