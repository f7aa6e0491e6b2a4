from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.indexing.surface import module_name, surface


def test_paths_become_modules() -> None:
    assert [module_name(path) for path in ("a.py", "a/__init__.py", "a/b/c.py")] == ["a", "a", "a.b.c"]


def test_a_file_for_another_python_may_have_anything() -> None:
    assert surface({"a/__init__.py": "", "a/old.py": "print 'x'"}, frozenset({"a"})) == {
        "a": ["@"],
        "a.old": ["?", "@"],
    }


def test_a_package_without_a_file_of_its_own_is_there() -> None:
    assert surface({"a/b/c.py": ""}, frozenset({"a"})) == {"a": ["?", "@"], "a.b": ["?", "@"], "a.b.c": ["@"]}


def test_a_package_that_imports_its_own_module_has_it_once() -> None:
    found = surface(
        {"a/__init__.py": "from . import m\nfrom .m import x", "a/m.py": "x = 1"}, frozenset({"a"})
    )
    assert found == {"a": ["@", "m>a.m", "x>a.m.x"], "a.m": ["@", "x"]}


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert "@" in surface({"a.py": text}, frozenset({"a"}))["a"]
