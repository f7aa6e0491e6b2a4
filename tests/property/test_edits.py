"""Edits of lines and tables of every shape: what is wanted is read afterwards, and nothing else differs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flaskcompat.edits.lines import line_edits
from flaskcompat.edits.manifest import _EDITORS, edit
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import same
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers import FORMATS
from flaskcompat.readers.requirements_txt import parse

VERSIONS = st.from_regex(r"[0-9]{1,2}(\.[0-9]{1,2}){0,2}((a|b|rc)[0-9])?(\.post[0-9])?", fullmatch=True)
CLAUSES = st.one_of(
    st.tuples(st.sampled_from(["==", "!=", ">=", "<", ">", "<="]), VERSIONS).map("".join),
    st.from_regex(r"~=[0-9]\.[0-9](\.[0-9])?", fullmatch=True),
    st.from_regex(r"[!=]=[0-9]\.[0-9]\.\*", fullmatch=True),
)
SPECIFIERS = st.lists(CLAUSES, max_size=3, unique=True).map(",".join)
BLANKS = st.sampled_from(["", " ", "  ", "\t"])
BREAKS = st.sampled_from(["", "", "", "\\\n", " \\\n    "])
EXTRAS = st.sampled_from(["", "[async]", " [ a , b ]"])
MARKERS = st.sampled_from(["", "; python_version<'3.9'", ' ; os_name == "nt"', ";sys_platform=='win32'  "])
COMMENTS = st.sampled_from(["", "  # why flask==1.0", " # flaskcompat: ignore[FLC301] known", "   "])
ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def entries(draw: st.DrawFn) -> str:
    """A requirement as people write them, with blanks, extras, markers, comments and continued lines."""
    name = draw(st.sampled_from(["Flask", "flask-Login", "zope.interface", "a_b"]))
    gap, comma = draw(BLANKS), f"{draw(BLANKS)},{draw(BLANKS)}"
    clauses = draw(SPECIFIERS).replace(",", comma)
    words = f"({clauses})" if clauses and draw(st.booleans()) else clauses
    return f"{name}{draw(EXTRAS)}{gap}{draw(BREAKS)}{words}{draw(MARKERS)}{draw(COMMENTS)}"


@given(lines=st.lists(entries(), min_size=1, max_size=6), wanted=SPECIFIERS, end=ENDS, choice=st.data())
@settings(max_examples=300, deadline=None)
def test_one_requirement_changes_and_no_other(
    lines: list[str], wanted: str, end: str, choice: st.DataObject
) -> None:
    text = "".join(line.replace("\n", end) + end for line in lines)
    before = parse(text, "requirements.txt")
    if not before.requirements:
        return
    index = choice.draw(st.integers(0, len(before.requirements) - 1))
    entry = before.requirements[index]
    done = edit("requirements.txt", text, "requirements.txt", [Wanted(entry.name, wanted, entry.line)])
    assert not done.refused or done.text == text
    assert not done.refused, done.refused
    after = parse(done.text, "requirements.txt")
    assert same(after.requirements[index].specifier, wanted)
    assert [each for i, each in enumerate(after.requirements) if i != index] == [
        each for i, each in enumerate(before.requirements) if i != index
    ]
    assert after.requirements[index]._replace(specifier="") == entry._replace(specifier="")
    assert done.text.count("\n") == text.count("\n")
    assert all(entry.line <= each.line <= entry.line + 1 for each in line_edits("r", text, done.text))


@given(old=SPECIFIERS, wanted=SPECIFIERS)
@settings(max_examples=500, deadline=None)
def test_other_words_say_what_is_wanted(old: str, wanted: str) -> None:
    for words in (old, f"({old})" if old else ""):
        assert same(pep440.reworded(words, wanted).strip("()"), wanted)


@pytest.mark.parametrize("name", sorted(_EDITORS))
@given(text=st.text(max_size=200), line=st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_an_editor_fail(name: str, text: str, line: int) -> None:
    wishes = [Wanted("flask", ">=3", line), Wanted("python", ">=3.9", line, kind="python")]
    edit(name, text, name, [*wishes, Wanted("flask", "<9", kind="constraint")])


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_no_damage_to_a_file_makes_an_editor_fail(data: st.DataObject) -> None:
    name, text = data.draw(st.sampled_from(sorted(SAMPLES.items())))
    at, cut = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 5))
    broken = text[:at] + data.draw(st.text(max_size=3)) + text[at + cut :]
    parse_file = next(form for form in FORMATS if form.name == name).parser()
    for entry in parse_file(broken, name).requirements:
        done = edit(name, broken, name, [Wanted(entry.name, "==9.9", entry.line, entry.group)])
        assert not done.refused or done.text == broken
    edit(name, broken, name, [Wanted("new", ">=1"), Wanted("python", ">=3.9", kind="python")])


SAMPLES = {
    "requirements.txt": "-r b.txt\nflask==2.2.2 \\\n  --hash=sha256:aa\nclick>=8 ; os_name<'3.9' # x\n",
    "pyproject.toml": (
        '[project]\nname = "x"\nrequires-python = ">=3.8"\ndependencies = ["flask>=2", \'click\']\n'
        '[tool.poetry.dependencies]\npython = "^3.8"\nflask = {version = "^2.2", extras = ["a"]}\n'
    ),
    "Pipfile": '[packages]\nflask = "==2.2"\n[requires]\npython_version = "3.8"\n',
    "pixi.toml": '[dependencies]\npython = "3.8.*"\nflask = ">=2"\n',
    "script": '# /// script\n# requires-python = ">=3.8"\n# dependencies = ["flask>=2"]\n# ///\n',
    "setup.cfg": "[options]\npython_requires = >=3.8\ninstall_requires =\n    flask>=2 # x\n",
    "setup.py": 'import setuptools\nsetuptools.setup(install_requires=["flask>=2"], python_requires=">3")\n',
    "environment.yml": "dependencies:\n  - python=3.8\n  - flask=2.2\n  - pip:\n    - click==8.0\n",
    "Dockerfile": "ARG P=3.8\nFROM python:${P}-slim\nRUN pip install flask==2.2 && echo\n",
}
