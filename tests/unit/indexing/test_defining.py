from __future__ import annotations

from collections.abc import Callable

Read = Callable[..., list[str]]


def test_members_of_a_class(read: Read) -> None:
    text = """
from b import Base, Other as O
class C(Base, O, t.Generic[T], dict, Unknown):
    x = 1
    y: int
    def m(self, a): ...
    @staticmethod
    def s(a): ...
    @classmethod
    def c(cls, a): ...
    @property
    def p(self): ...
    @property
    def q(self): ...
    @q.setter
    def q(self, value): ...
    @q.deleter
    def q(self): ...
    @lazy
    def l(self): ...
    @t.overload
    def o(self, a): ...
    def o(self, b): ...
    class Inner: z = 1
"""
    bases = "*b.Base,b.Other,?,builtins.dict,?"
    assert read(text, "a.C") == [
        bases, "Inner:", "c(a)", "l", "m(a)", "o(b)", "p!", "q", "s(a)", "x", "y"
    ]  # fmt: skip
    assert read(text, "a.C.Inner") == ["*", "z"]


def test_bases_of_six_and_calls(read: Read) -> None:
    text = "from abc import ABCMeta\nclass C(with_metaclass(ABCMeta, dict)): ..."
    assert read(text, "a.C") == ["*builtins.dict"]
    assert read("class C(namedtuple('x', 'y')): ...", "a.C") == ["*?"]


def test_what_methods_assign_belongs_to_the_instance(read: Read) -> None:
    text = """
class C:
    kept = property(f)
    def __init__(self, x):
        self.a = self.b = x
        self.c, (self.d, other.e) = x
        self.f: int = 1
        self.kept = 2
        for self.g in x: pass
        with x as self.h: pass
        setattr(self, "i", 1)
        object.__setattr__(self, "j", 1)
        def inner(self): self.k = 1
"""
    assert read(text, "a.C") == ["*", "__init__(x)", *"abcdfghij", "kept!"]


def test_a_class_that_makes_up_its_members_is_open(read: Read) -> None:
    for body in (
        "def __getattr__(self, n): ...",
        "def __init__(self, x): self.__dict__.update(x)",
        "def __init__(self, n): setattr(self, n, 1)",
        "def __init__(self): vars(self).update({})",
        "locals()[n] = 1",
    ):
        assert "?" in read(f"class C:\n    {body}\n", "a.C"), body


def test_decorators_of_the_release_that_keep_parameters_are_seen_through(read: Read) -> None:
    text = """
from .m import keep
class C:
    @keep
    def f(self, a): ...
    @b.other
    def g(self, a): ...
"""
    assert read(text, "a.C", m="def keep(f): return f") == ["*", "f(a)", "g"]


def test_a_metaclass_gives_its_classes_what_it_sets(read: Read) -> None:
    text = """
from .m import Meta
class C(metaclass=Meta): own = 1
class D(with_metaclass(Meta, dict)): ...
class E(metaclass=Unknown): ...
class F(metaclass=abc.ABCMeta): ...
"""
    meta = """
class Meta(type):
    def __new__(cls, name):
        made = type.__new__(cls, name)
        made.given = made.own = 1
        return made
"""
    assert read(text, "a.C", m=meta) == ["*", "given", "own"]
    assert read(text, "a.D", m=meta) == ["*builtins.dict", "given", "own"]
    assert read(text, "a.E", m=meta) == ["*", "?"]
    assert "?" in read(text, "a.F", m=meta) and "?" not in read("import abc\n" + text, "a.F", m=meta)


def test_names_that_a_decorator_of_the_class_is_given(read: Read) -> None:
    text = """
@final
@proxied(Other, "some text", methods=["add", "commit", "no name"], attributes=("info",))
class C:
    def add(self, instance): ...
"""
    assert read(text, "a.C") == ["*", "add(instance)", "commit", "info"]


def test_attributes_of_objects_that_a_method_of_the_class_makes(read: Read) -> None:
    text = """
class C:
    @classmethod
    def of(cls, other):
        t = object.__new__(cls)
        t.made = 1
        u = cls()
        u.called = 2
        other.far = Other.__new__(Other).no = 3
        return t
"""
    assert read(text, "a.C") == ["*", "called", "made", "of(other)"]
