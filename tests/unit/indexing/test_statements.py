from __future__ import annotations

from collections.abc import Callable

Read = Callable[..., list[str]]


def test_names_come_from_every_kind_of_statement(read: Read) -> None:
    text = """
import os, b.c
import b.d as d
from b import x as y
from . import m
for i, (j, k) in []: n = 1
while q: o = 1
with q as r: p = 1
def f():
    global late
    late = 1
class C: ...
z = gone = 1
del gone
"""
    lines = [
        "@",
        "C:",
        "b>b",
        "d>b.d",
        "f()",
        "i",
        "j",
        "k",
        "late",
        "m>a.m",
        "n",
        "o",
        "os",
        "p",
        "y>b.x",
        "z",
    ]
    assert read(text, m="") == lines


def test_both_sides_of_a_condition_count_unless_it_is_decided(read: Read) -> None:
    text = """
if x: both = 1
else: both2 = 1
if PY2: never = 1
elif TYPE_CHECKING: neither = 1
else: always = 1
try: from b import y
except ImportError: y = None
else: done = 1
finally: over = 1
"""
    assert read(text) == ["@", "always", "both", "both2", "done", "over", "y", "y>b.y"]


def test_names_for_annotations_are_no_names_of_the_module(read: Read) -> None:
    assert read(
        "from __future__ import annotations\nfrom typing import Any\nimport typing as t\nx: int\n"
    ) == ["@"]


def test_a_module_that_gives_its_namespace_away_is_open(read: Read) -> None:
    for text in (
        "globals().update(x)",
        "globals()[n] = 1",
        "setattr(sys.modules[__name__], n, 1)",
        "def f(): globals().update(x)",
    ):
        assert "?" in read(text), text


def test_stars_bring_what_the_other_module_exports(read: Read) -> None:
    modules = {"m": "x = _y = 1\nfrom .n import *", "n": "__all__ = ['_z']\n__all__ += ['w']\n_z = w = v = 1"}
    assert read("from .m import *", **modules) == ["@", "w>a.m.w", "x>a.m.x"]
    assert read("", "a.m", **modules) == ["@", "_y", "_z>a.n._z", "w>a.n.w", "x"]
    assert read("from b import *\nfrom os import *\nclass C(Base): ...\n") == ["+b", "?", "@", "C:"]
    assert read("from b import *\nclass C(Base): ...\n", "a.C") == ["*a.Base"]


def test_imports_that_lead_out_of_everything_do_no_harm(read: Read) -> None:
    assert read("from .... import x") == ["@"]
