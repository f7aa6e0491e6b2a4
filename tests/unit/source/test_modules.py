from __future__ import annotations

import pytest

from flaskcompat.source import modules as unit
from flaskcompat.source.module import Module
from flaskcompat.source.modules import Modules

TEXTS = {"a.py": "import b\n", "b.py": "x = 1\r\ny = 2\n", "c.py": "def broken(:\n"}


def modules(texts: dict[str, str] = TEXTS) -> Modules:
    return Modules(texts, lambda path: path.removesuffix(".py"))


def test_a_module_is_read_when_it_is_asked_for() -> None:
    found = modules()
    assert "b.py" not in found
    assert isinstance(module := found.get("b.py"), Module)
    assert (module.name, sorted(module.table.bindings)) == ("b", ["x", "y"])
    assert found.get("b.py") is module
    assert list(found) == ["b.py"]


def test_what_is_not_there_or_broken_is_none() -> None:
    found = modules()
    assert found.get("d.py") is None
    assert found.get("c.py") is None


def test_reading_tells_what_is_broken() -> None:
    assert [problem.path for problem in modules().read(sorted(TEXTS))] == ["c.py"]


def test_each_module_is_prepared_once() -> None:
    found = modules()
    seen: list[str] = []
    found.prepare = lambda module: seen.append(module.path)
    found.read(["b.py"])
    found.get("b.py")
    found.get("a.py")
    assert seen == ["b.py", "a.py"]


def test_reading_ends_with_one_problem_where_there_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unit, "MOST_STATEMENTS", 2)
    found = modules()
    assert [problem.path for problem in found.read(["a.py", "b.py", "c.py"])] == ["b.py"]
    assert found.get("b.py") is None


def test_what_was_found_out_can_be_forgotten() -> None:
    found = modules()
    found.read(["b.py"])
    found.release()
    assert found["b.py"].table.bindings == {}


OF_TWO = "from a import f\ntry:\n    f(1)\nexcept IOError, error:\n    print error\n"


def test_what_python_2_alone_runs_is_told_and_read_all_the_same() -> None:
    found = modules({"a.py": "def f(x): pass\n", "b.py": OF_TWO})
    assert [(problem.path, problem.line) for problem in found.read(["a.py", "b.py"])] == [("b.py", 4)]
    assert isinstance(module := found.get("b.py"), Module)
    assert sorted(module.table.bindings) == ["error", "f"]


def test_what_python_3_6_took_is_read_in_a_project_of_python_3() -> None:
    found = modules({"a.py": "async def f(): pass\n", "b.py": "x = 1\nrun(x, async=True)\n"})
    assert [problem.line for problem in found.read(["a.py", "b.py"])] == [2]
    assert isinstance(module := found.get("b.py"), Module)
    assert sorted(module.table.bindings) == ["x"]


def test_what_python_3_code_left_behind_is_not_read() -> None:
    assert modules({"a.py": "async def f(): pass\n", "b.py": OF_TWO}).get("b.py") is None


def test_one_file_of_python_3_among_more_of_python_2_leaves_none_of_them_unread() -> None:
    texts = {"a.py": "parser.add_option(help='segments 1,5,a,f')\n", "b.py": OF_TWO}
    assert modules({**texts, "c.py": OF_TWO}).get("b.py") is not None
    assert modules(texts).get("b.py") is None


def test_what_only_reads_like_python_2_in_a_text_outnumbers_nothing() -> None:
    told = '"""Prints\n\n    print so many\n"""\n'
    texts = {"a.py": "async def f(): pass\n", "b.py": OF_TWO, "c.py": told, "d.py": told}
    assert modules(texts).get("b.py") is None
