from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.index.api import Api
from flaskcompat.index.questions import Question, ask

TEXT = """
def f(a, b=1, *, c=2): ...
def g(a, **more): ...
def h(*many): ...
value = make()
class C:
    def __init__(self, x): ...
    def m(self, y): ...
    p = property(m)
    q = property(m, m)
    slow = lazy(m)
class D(C): ...
class E: ...
class F:
    def __new__(cls, x): ...
class Set:
    def __setattr__(self, name, value): ...
    p = property(f)
if x:
    def either(a): ...
else:
    def either(b): ...
"""


@pytest.fixture
def holds(make_api: Callable[..., Api]) -> Callable[[str], bool | None]:
    lookup = make_api(a={"1.0": TEXT})._of(lambda name: "1.0")
    return lambda text: ask(lookup, Question.parse(text)).holds


def test_questions_have_a_spelling() -> None:
    assert Question.parse("a.b") == Question("a.b")
    assert Question.parse("a.b(c)") == Question("a.b", parameter="c")
    assert Question.parse("a.b(3)") == Question("a.b", arguments=3)
    assert Question.parse("a.b=") == Question("a.b", settable=True)


@pytest.mark.parametrize(
    "text",
    "a.f(a) a.f(c) a.f(2) a.g(a) a.C(x) a.D(x) a.C(1) a.C.m(y) a.either(b)".split()
    + "a.C.q= a.C.slow= a.C.new= a.C.m= a.value=".split(),
)
def test_what_holds(text: str, holds: Callable[[str], bool | None]) -> None:
    assert holds(text) is True


@pytest.mark.parametrize(
    "text", "a.f(d) a.f(3) a.C(y) a.C(2) a.C.m(self) a.C.p= a.D.p= a.none a.either(c)".split()
)
def test_what_does_not_hold(text: str, holds: Callable[[str], bool | None]) -> None:
    assert holds(text) is False


@pytest.mark.parametrize(
    "text", "a.g(z) a.h(9) a.value(z) a.E(z) a.F(z) a.Set.p= a.f.x= z.y= z a.C.p(z)".split()
)
def test_what_cannot_be_told(text: str, holds: Callable[[str], bool | None]) -> None:
    assert holds(text) is None
