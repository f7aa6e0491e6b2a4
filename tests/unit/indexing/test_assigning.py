from __future__ import annotations

from collections.abc import Callable

Read = Callable[..., list[str]]


def test_what_a_value_tells(read: Read) -> None:
    text = """
from b import X
alias = X
deeper = X.y.z
own = alias2 = f
f = lambda a: 1
def g(): ...
h = g
n = int
same = same
a, *rest = 1, 2
"""
    assert read(text) == [
        "@", "X>b.X", "a", "alias2", "alias>b.X", "deeper>b.X.y.z", "f(a)", "g()", "h>a.g", "n", "own",
        "rest", "same",
    ]  # fmt: skip


def test_in_a_class(read: Read) -> None:
    text = """
class C:
    def f(self, a): ...
    g = f
    h = lambda self, b: 1
    p = property(f)
    q = property(f, f)
    r = property(f, fset=f)
    s = property(**x)
class D:
    __slots__ = ("a", "b")
class E:
    __slots__ = ["a", "__dict__"]
class F:
    __slots__ = names
class G:
    __slots__ = "a"
C.late = 1
Unknown.late = 1
"""
    assert read(text, "a.C") == ["*", "f(a)", "g(a)", "h(b)", "late", "p!", "q", "r", "s"]
    assert read(text, "a.D") == ["*", "=", "__slots__", "a", "b"]
    assert read(text, "a.E") == ["*", "__dict__", "__slots__", "a"]
    assert read(text, "a.F") == ["*", "?", "__slots__"]
    assert read(text, "a.G") == ["*", "=", "__slots__", "a"]
