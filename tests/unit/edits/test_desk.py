from __future__ import annotations

from flaskcompat.edits.desk import Desk
from flaskcompat.edits.formats import requirements_txt, toml_tables
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers import pyproject
from flaskcompat.readers import requirements_txt as reader


def desk(text: str, path: str = "requirements.txt") -> Desk:
    return Desk(reader.parse, requirements_txt.Editor, text, path)


def project(text: str) -> Desk:
    return Desk(pyproject.parse, toml_tables.Editor, text, "pyproject.toml")


def test_all_lines_count_from_the_text_as_it_was() -> None:
    found = desk("a==1\nb==1\nc==1\n")
    found.change([Wanted("c", "==3", 3), Wanted("a", "==3", 1)])
    assert (found.text, found.refused) == ("a==3\nb==1\nc==3\n", [])


def test_one_that_cannot_be_made_does_not_keep_the_others() -> None:
    found = desk("a==1\nb @ https://index.example.org/b.whl\nc==1\n")
    found.change([Wanted("a", "==3", 1), Wanted("b", "==3", 2), Wanted("d", "==3", 3), Wanted("c", "==3", 3)])
    assert found.text == "a==3\nb @ https://index.example.org/b.whl\nc==3\n"
    assert [each.name for each, _ in found.refused] == ["b", "d"]


def test_one_that_would_read_wrong_does_not_keep_the_others() -> None:
    found = project('[project]\ndependencies=["a==1", "b==1"]\n[dependency-groups]\nx=["c==1"]\n')
    found.change([Wanted("a", "==2", 2), Wanted("a", "==3", 2), Wanted("c", "==3", 4)])
    assert '"c==3"' in found.text
    assert len(found.refused) <= 1


def test_what_says_it_already_stays_as_it_is_written() -> None:
    found = desk("a ==1.0 ,\n")
    found.change([Wanted("a", "==1", 1)])
    assert (found.text, found.refused) == ("a ==1.0 ,\n", [])


def test_a_line_that_moved_is_found_by_its_name_and_group() -> None:
    found = desk("# new\na==1\n")
    found.change([Wanted("a", "==2", 1)])
    assert found.text == "# new\na==2\n"


def test_a_name_that_is_there_twice_needs_its_line() -> None:
    found = desk("a==1 ; python_version<'3.9'\na==2\n")
    found.change([Wanted("a", "==3", 7)])
    found.add(Wanted("a", "==3"))
    assert found.text == "a==1 ; python_version<'3.9'\na==2\n"
    assert len(found.refused) == 2


def test_what_is_added_twice_is_there_once() -> None:
    found = desk("a==1\n")
    found.add(Wanted("b", ">=1"))
    found.add(Wanted("b", ">=1"))
    found.add(Wanted("b", ">=2"))
    assert (found.text, found.refused) == ("a==1\nb>=2\n", [])


def test_a_constraint_is_not_the_requirement_of_that_name() -> None:
    found = project('[project]\ndependencies=["a==1"]\n[tool.uv]\n')
    found.add(Wanted("a", "<3", kind="constraint"))
    found.add(Wanted("a", "<4", kind="constraint"))
    assert found.refused == []
    assert 'dependencies=["a==1"]' in found.text
    assert 'constraint-dependencies = ["a<4"]' in found.text


def test_a_python_is_changed_or_added() -> None:
    found = project('[project]\nname = "x"\n')
    found.add(Wanted("python", ">=3.9", kind="python"))
    found.add(Wanted("python", ">=3.10", kind="python"))
    assert (found.text, found.refused) == ('[project]\nname = "x"\nrequires-python = ">=3.10"\n', [])


def test_a_hashed_pin_is_refused_unless_it_says_so_already() -> None:
    text = f"a==1 --hash=sha256:{'0' * 64}\n"
    found = desk(text)
    found.change([Wanted("a", "==1", 1)])
    assert found.refused == []
    found.change([Wanted("a", "==2", 1)])
    assert (found.text, len(found.refused)) == (text, 1)


def test_an_entry_that_two_groups_have_changes_for_both() -> None:
    found = project('[dependency-groups]\nall=[{include-group = "lint"}]\nlint=["ruff==1"]\n')
    found.change([Wanted("ruff", "==2", 3, "lint")])
    assert [each.specifier for each in found.inventory.requirements] == ["==2", "==2"]


def test_what_is_refused_is_what_was_asked_for() -> None:
    found = desk("a @ https://index.example.org/a.whl\n")
    found.add(Wanted("a", ">=1"))
    assert [each for each, _ in found.refused] == [Wanted("a", ">=1")]
