from __future__ import annotations

from typing import Any

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.matchers import compile_condition
from flaskcompat.matchers.facts import Candidate, Code, Facts, Metadata
from flaskcompat.model.lack import ABSENT, PYTHON, History, Imports, Lack, Versions
from flaskcompat.model.match import DEFINITE, FRESH_INSTALL, POSSIBLE
from flaskcompat.model.usage import Usage

QUOTE = Lack(
    ("web.quote",),
    "name",
    "",
    "import",
    "",
    True,
    "ext/core.py:3",
    "web",
    "3.0",
    lambda: History("3.0", "<3.0"),
)


SIX = QUOTE._replace(names=("six",), target="six", version=ABSENT, history=History)
OWN = SIX._replace(names=("ext._version",), kind="own", target="", version="")


def exactly(version: str, level: int = DEFINITE, line: int = 1) -> Candidate:
    return Candidate((Version(version),), level, version, "requirements.txt", line)


def admitted(specifier: str, *versions: str) -> Candidate:
    admits = SpecifierSet(specifier).to_range()
    return Candidate(tuple(map(Version, versions)), DEFINITE, specifier, "requirements.txt", 2, admits)


def facts(*lacks: Lack, since: str = "3", usages: tuple[Usage, ...] = (), **given: Any) -> Facts:
    """`ext` lacks all of it from release `since` of what it builds on."""
    given = {"ext": exactly("1.0"), "web": exactly("3.0", line=2), **given}

    def lookup(name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        if name != "ext":
            return ()
        there = [one for one in lacks if not one.module or imports(one.module)]
        return tuple(
            one
            for one in there
            if (text := versions(one.target)) not in ("", ABSENT) and Version(text) >= Version(since)
        )

    more = {"python": "3.12.1", "python_path": ".python-version", "python_line": 1}
    return Facts(given, Code(usages), lambda name, version: None, lacks=lookup, **more)  # type: ignore[arg-type]


def stages(given: Facts, certain: bool | None = None) -> list[str]:
    more = {} if certain is None else {"certain": certain}
    return [
        stage
        for stage in ("import", "init", "request", "later")
        if compile_condition({"needs": "*", "of": "*", "stage": [stage], **more})(given)
    ]


def test_a_pair_is_one_match_at_the_line_of_what_needs() -> None:
    other = QUOTE._replace(names=("web.unquote",), place="")
    (match,) = compile_condition({"needs": "*", "of": "*"})(facts(QUOTE, other))
    assert (match.path, match.line, match.level) == ("requirements.txt", 1, DEFINITE)
    assert [(one.path, one.line, one.message) for one in match.related] == [
        ("requirements.txt", 2, "web 3.0")
    ]
    assert match.distributions == ("ext==1.0", "web==3.0")
    values = dict(match.told())
    assert (values["ext"], values["requirer"], values["required"]) == ("1.0", "ext 1.0", "web 3.0")
    assert values["lacks"] == "web.quote (ext/core.py:3), which is gone since web 3.0; also web.unquote"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"needs": "Ext", "of": "web"}, 1),
        ({"needs": ["other", "ext"], "of": ["other", "web"]}, 1),
        ({"needs": "ex*", "of": ["o*", "w*"]}, 1),
        ({"needs": "*", "of": "*", "except": ["e*"]}, 0),
        ({"needs": "*", "of": "other"}, 0),
        ({"needs": "web", "of": "*"}, 0),
        ({"needs": "*", "of": "*", "except": ["ext"]}, 0),
        ({"needs": "*", "of": "*", "stage": ["init"]}, 0),
        ({"needs": "*", "of": "*", "certain": True}, 1),
        ({"needs": "*", "of": "*", "certain": False}, 0),
        ({"needs": "*", "of": PYTHON}, 0),
    ],
)
def test_names_stages_and_certainty_are_asked_for(condition: dict[str, object], expected: int) -> None:
    assert len(compile_condition(condition)(facts(QUOTE))) == expected


def test_what_is_lacking_first_decides() -> None:
    late = QUOTE._replace(stage="request")
    unsure = QUOTE._replace(certain=False)
    never = QUOTE._replace(stage="later")
    assert stages(facts(late, QUOTE)) == ["import"]
    assert stages(facts(unsure, late)) == ["request"]
    assert stages(facts(never, unsure)) == ["import"]
    assert stages(facts(never, unsure), certain=True) == []
    assert stages(facts(never)) == ["later"]


def test_the_page_that_tells_when_it_went_is_named() -> None:
    gone = QUOTE._replace(target="werkzeug", version="3.0.0", history=lambda: History("3.0.0", "<3.0.0"))
    given = facts(gone, werkzeug=exactly("3.0.0", line=2))
    (match,) = compile_condition({"needs": "*", "of": "*"})(given)
    assert dict(match.told())["reference"].endswith("/changes/#version-3-0-0")
    (unknown,) = compile_condition({"needs": "*", "of": "*"})(facts(QUOTE))
    assert dict(unknown.told())["reference"] == ""


def test_python_is_a_distribution_that_has_to_be_named() -> None:
    lack = QUOTE._replace(target=PYTHON, version="3.12", names=("imp",), history=lambda: History("3.12", ""))
    assert compile_condition({"needs": "*", "of": "*"})(facts(lack)) == ()
    (match,) = compile_condition({"needs": "*", "of": PYTHON})(facts(lack))
    assert match.distributions == ("ext==1.0",)
    assert [(one.path, one.line) for one in match.related] == [(".python-version", 1)]
    assert dict(match.values)["required"] == "Python 3.12.1"
    assert dict(match.told())["lacks"] == "imp (ext/core.py:3), which is gone since Python 3.12"
    unsure = facts(lack)._replace(python_level=POSSIBLE)
    assert [one.level for one in compile_condition({"needs": "*", "of": PYTHON})(unsure)] == [POSSIBLE]
    unknown = facts(lack)._replace(python="")
    assert compile_condition({"needs": "*", "of": PYTHON})(unknown) == ()


def test_what_only_a_fresh_install_brings_weighs_less() -> None:
    given = facts(QUOTE, web=exactly("3.0", FRESH_INSTALL))
    assert [match.level for match in compile_condition({"needs": "*", "of": "*"})(given)] == [FRESH_INSTALL]


@pytest.mark.parametrize(
    ("ext", "web", "expected"),
    [
        (exactly("1.0"), admitted(">=3", "3.0", "3.1"), 1),
        (exactly("1.0"), admitted(">=2", "2.0", "3.1"), 0),
        (admitted(">=0.9", "0.9", "1.0"), admitted(">=3", "3.0", "3.1"), 1),
        (admitted(">=0.9", "0.9", "1.0"), exactly("3.0"), 1),
        (exactly("1.0"), admitted(">=3"), 0),
        (exactly("1.0"), admitted(">=3", *(f"3.{minor}" for minor in range(2001))), 0),
    ],
)
def test_of_an_open_range_every_version_has_to_lack_it(ext: Candidate, web: Candidate, expected: int) -> None:
    assert len(compile_condition({"needs": "*", "of": "*"})(facts(QUOTE, ext=ext, web=web))) == expected


def usage(name: str, kind: Any = "import") -> Usage:
    return Usage(name, kind, "app.py", 1, 1)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (usage("ext.contrib.sqla"), 1),
        (usage("ext.contrib.sqla.ModelView"), 1),
        (usage("ext.contrib"), 0),
        (usage("ext.contrib.sqlalchemy"), 0),
        (usage("ext.contrib.sqla.ModelView", "call"), 0),
        (usage("ext.contrib.sqla")._replace(guarded=True), 0),
    ],
)
def test_what_a_submodule_needs_counts_where_it_is_imported(found: Usage, expected: int) -> None:
    given = facts(QUOTE._replace(module="ext.contrib.sqla"), usages=(found,))
    assert len(compile_condition({"needs": "*", "of": "*"})(given)) == expected


def alone(lack: Lack, requires: tuple[str, ...] = (), complete: bool = True, **others: str) -> list[str]:
    """What the rules on absent distributions and on parts of the release itself say, with the one to add."""
    there = {
        "ext": exactly("1.0"),
        **{name.replace("_", "-"): exactly(text) for name, text in others.items()},
    }

    def lookup(name: str, version: str, versions: Versions, imports: Imports) -> tuple[Lack, ...]:
        return (lack,) if name == "ext" and (not lack.target or versions(lack.target) == ABSENT) else ()

    def metadata(name: str, version: str) -> Metadata | None:
        return Metadata("", requires) if name in ("ext", "extsix") else None

    given = Facts(there, Code(), metadata, "3.12", complete=complete, lacks=lookup)
    conditions: list[dict[str, Any]] = [{"missing": True}, {"own": True}, {"of": "*"}]
    return [
        f"{next(iter(condition))} {dict(found.told())['target']}".strip()
        for condition in conditions
        for found in compile_condition({"needs": "*", **condition})(given)
    ]


def test_what_is_certainly_not_there_is_a_condition_of_its_own() -> None:
    assert alone(SIX) == ["missing six"]
    assert alone(SIX._replace(history=lambda: History(spans="<2"))) == ["missing six<2"]
    assert alone(SIX, six="1.17.0") == alone(SIX, complete=False) == []


def test_what_is_declared_or_may_be_there_by_another_name_is_not_told() -> None:
    assert alone(SIX, ("six>=1.0",)) == []
    assert alone(SIX, ('six; python_version < "3"',)) == ["missing six"]
    assert alone(SIX, fork_of_six="1.0") == []
    assert alone(SIX, extsix="1.0") == ["missing six"]
    assert alone(SIX, ("cored",)) == []
    assert alone(SIX, ('cored; python_full_version < "3.12.3"',)) == ["missing six"]


def test_what_a_submodule_needs_is_not_told_where_the_project_has_an_extra_for_it() -> None:
    part = SIX._replace(module="ext.yaml")
    there = {"ext": exactly("1.0")}
    for lack, optional, expected in [
        (part, {"six"}, 0),
        (part, {"seven"}, 1),
        (part, (), 1),
        (SIX, {"six"}, 1),
    ]:
        usages = (Usage("ext.yaml", "import", "app.py", 1, 1),)
        given = Facts(
            there,
            Code(usages),
            lambda name, version: Metadata("", ()),
            "3.12",
            lacks=lambda name, version, versions, imports, lack=lack: (lack,),  # type: ignore[misc]
            optional=frozenset(optional),
        )
        assert len(compile_condition({"needs": "*", "missing": True})(given)) == expected


@pytest.mark.parametrize(
    ("path", "expected"), [("app.py", 1), ("examples/quickstart.py", 0), ("tests/test_app.py", 0)]
)
def test_what_only_an_example_needs_of_a_submodule_is_there_for_whoever_runs_it(
    path: str, expected: int
) -> None:
    part = SIX._replace(module="ext.yaml")
    given = Facts(
        {"ext": exactly("1.0")},
        Code((Usage("ext.yaml.load", "import", path, 1, 1),)),
        lambda name, version: Metadata("", ()),
        "3.12",
        lacks=lambda name, version, versions, imports: (part,) if imports("ext.yaml") else (),
    )
    assert len(compile_condition({"needs": "*", "missing": True})(given)) == expected


def test_a_part_of_the_release_itself() -> None:
    assert alone(OWN) == alone(OWN, complete=False) == ["own"]


def test_of_a_range_only_counts_what_the_python_takes() -> None:
    given = facts(QUOTE, web=admitted(">=2", "2.0", "3.0", "4.0"))
    releases = {"2.0": "", "3.0": ">=3.13", "4.0": ">=3.13"}
    given = given._replace(metadata=lambda name, version: Metadata(releases.get(version, ""), ()))
    assert stages(given) == []
    assert stages(given._replace(python="3.13")) == []
    given = facts(QUOTE, web=admitted(">=3", "3.0", "4.0"))
    given = given._replace(metadata=lambda name, version: Metadata(releases.get(version, ""), ()))
    assert stages(given) == ["import"]
