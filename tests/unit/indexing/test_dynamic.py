from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

GETATTR = """
old = {{"t1": 1, "t2": 2}}
also: t.Any = ["l1"]

def __getattr__(name):
    import warnings
    if name == "x" or name in ("y", "z"):
        warnings.warn(name)
        return 1
    elif name in old:
        return old[name]
    if name in also:
        with x:
            return 2
    {more}
    raise AttributeError(name)
"""


@pytest.mark.parametrize(
    ("more", "is_open"),
    [
        ("pass", False),
        ("if cond:\n        if name == 'deep': return 1", False),
        ("if name.startswith('_'): return 1", True),
        ("if name in unknown: return 1", True),
        ("return import_module(name)", True),
        ("try:\n        return f(name)\n    except KeyError: pass", True),
    ],
)
def test_names_that_a_module_answers_to(more: str, is_open: bool, read: Read) -> None:
    lines = read(GETATTR.format(more=more))
    assert {"x", "y", "z", "t1", "t2", "l1"} <= set(lines)
    assert ("?" in lines) is is_open


def test_a_hook_without_an_end_answers_to_its_names_alone(read: Read) -> None:
    assert read("def __getattr__(name):\n    if name == 'x': return 1\n") == ["@", "__getattr__(name)", "x"]
    assert read("def __getattr__(): ...") == ["@", "__getattr__()"]


def test_a_table_of_lazy_names_tells_what_a_module_has_that_replaces_itself(read: Read) -> None:
    text = "table = {'a.m': ['x', 'y'], 'b': ['z'], 1: 2}\nold = sys.modules['a'] = module('a')\n"
    lines = read(text)
    assert {"x>a.m.x", "y>a.m.y"} <= set(lines) and "?" not in lines and "z>b.z" not in lines
    assert "?" in read("sys.modules['a'] = module('a')\n")


def test_a_table_given_to_a_call_with_the_name_of_the_module(read: Read) -> None:
    assert read("Lazy(__name__, {'.m': ['x'], '.': ['m']}, 'text')") == ["@", "m>a.m", "x>a.m.x"]
    assert read("Lazy({'.m': ['x']})") == ["@"]


def test_names_that_the_module_sets_on_its_classes(read: Read) -> None:
    text = """
class Some: ...
class Known: ...
class Other: ...
for name in Session.public_methods:
    setattr(Some, name, instrument(name))
setattr(Known, "fixed", 1)
setattr(elsewhere.Other, name, 1)
setattr(Other(), name, 1)
def later(name):
    setattr(Other, "late", 1)
    setattr(name, name, 1)
class Put:
    def __call__(self, function):
        setattr(Given, function.__name__, function)
class Given: ...
"""
    assert read(text, "a.Some") == ["*", "?"]
    assert read(text, "a.Known") == ["*", "fixed"]
    assert read(text, "a.Other") == ["*"]
    assert read(text, "a.Given") == ["*", "?"]
