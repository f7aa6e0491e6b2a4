from __future__ import annotations

import pytest

from flaskcompat.settings.words import Word
from flaskcompat.settings.wrappers import Wrapper, behind_interpreter, behind_wrapper


def words(text: str) -> list[Word]:
    return [Word(word, 1) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "wrapper", "rest"),
    [
        ("x a", Wrapper(), "a"),
        ("x -q a", Wrapper(), "a"),
        ("x -u me a", Wrapper(values=["-u"]), "a"),
        ("x me a", Wrapper(operands=1), "a"),
        ("x -- a", Wrapper(), "a"),
        ("x run a", Wrapper(then="run"), "a"),
        ("x -C d run --with y a", Wrapper(values=["-C", "--with"], then="run"), "a"),
        ("x build a", Wrapper(then="run"), ""),
        ("x run -m a", Wrapper(then="run"), "a"),
        ("x", Wrapper(then="run", operands=1), ""),
        ("x -u", Wrapper(values=["-u"]), ""),
    ],
)
def test_the_wrapped_command(text: str, wrapper: Wrapper, rest: str) -> None:
    start, _ = behind_wrapper(words(text), 1, wrapper)
    assert words(text)[start:] == words(rest)


def test_variables_that_a_wrapper_sets() -> None:
    _, variables = behind_wrapper(words("x -e A=1 -e B=2 a"), 1, Wrapper(variables=["-e"]))
    assert [word.text for word in variables] == ["A=1", "B=2"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [("python -m a b", "a b"), ("python -X dev -um a", "a"), ("python a.py", ""), ("python --m a", "")],
)
def test_the_module_that_an_interpreter_runs(text: str, rest: str) -> None:
    assert words(text)[behind_interpreter(words(text), 1) :] == words(rest)
