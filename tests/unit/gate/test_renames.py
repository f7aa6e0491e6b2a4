from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.gate.renames import folders, renames

LINES = b"".join(b"line %d\n" % number for number in range(20))


def of(old: dict[str, bytes], new: dict[str, bytes]) -> dict[str, str]:
    return renames(old.keys(), new.keys(), old.__getitem__, new.__getitem__)


def test_what_holds_the_same_is_the_same_and_names_decide_between_several() -> None:
    assert of({"a/x.py": b"1\n", "a/y.py": b"1\n"}, {"b/y.py": b"1\n", "b/x.py": b"1\n"}) == {
        "a/x.py": "b/x.py",
        "a/y.py": "b/y.py",
    }


def test_half_of_the_content_is_enough_and_less_is_not() -> None:
    assert of({"a.py": LINES}, {"b.py": LINES + LINES[:60] + b"more\n"}) == {"a.py": "b.py"}
    assert of({"a.py": LINES}, {"b.py": b"line 1\n" + b"other\n" * 30}) == {}


def test_the_most_alike_go_together() -> None:
    near, far = LINES.replace(b"3", b"x"), LINES[:120]
    assert of({"a.py": LINES}, {"far.py": far, "near.py": near}) == {"a.py": "near.py"}


def test_empty_files_tell_nothing() -> None:
    assert of({"a/__init__.py": b""}, {"b/__init__.py": b""}) == {}


def test_folders_go_where_most_of_their_files_go() -> None:
    found = {"app/a.py": "src/app/a.py", "app/b.py": "src/app/b.py", "app/in/c.py": "src/app/in/c.py"}
    assert folders(found) == {"app": "src/app", "app/in": "src/app/in"}
    assert folders({"app/a.py": "shop/a.py", "app/b.py": "shop/b.py", "app/c.py": "other/c.py"}) == {
        "app": "shop"
    }
    assert folders({"a.py": "b.py"}) == {}


@given(st.dictionaries(st.text("ab/"), st.binary()), st.dictionaries(st.text("cd/"), st.binary()))
def test_each_path_goes_to_one_path(old: dict[str, bytes], new: dict[str, bytes]) -> None:
    found = of(old, new)
    assert found.keys() <= old.keys()
    assert sorted(found.values()) == sorted(set(found.values()) & new.keys())
