"""Comments that silence findings."""

from __future__ import annotations

import time

import pytest

from flaskcompat.source import suppressions

IGNORE = "# flaskcompat: ignore[FLC301] reason"


def spans(text: str, path: str = "a.py") -> list[tuple[int, int]]:
    found, problems = suppressions(text, path)
    assert problems == ()
    return [(one.first_line, one.last_line) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1\n",
        f"x = '{IGNORE}'\n",
        f'"""\n{IGNORE}\n"""\n',
        "# noqa: flaskcompat\n",
        "x = f'flaskcompat: ignore[FLC301]'\n",
    ],
)
def test_no_comment(text: str) -> None:
    assert suppressions(text, "a.py") == ((), ())


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# flaskcompat: ignore", "no code"),
        ("# flaskcompat: ignore[]", "no code"),
        ("# flaskcompat: ignore all of it", "no code"),
        ("# flaskcompat: ignore[everything]", "'everything'"),
        ("# flaskcompat: ignore[FLC301,]", "no code"),
        ("# flaskcompat: ignore[FLC301", "no code"),
        ("# flaskcompat: ignroe[FLC301] typo", "no such comment"),
        ("# flaskcompat: ", "no such comment"),
        ("x = 1  # flaskcompat: ignore-block[FLC301] not at a def", "only counts on the line"),
    ],
)
def test_what_cannot_be_obeyed_is_a_problem(comment: str, message: str) -> None:
    found, problems = suppressions(f"\n{comment}\n", "a.py")
    assert found == ()
    assert [problem.line for problem in problems] == [2]
    assert message in problems[0].message


def test_codes_and_reason() -> None:
    (found,), _ = suppressions("x  # flaskcompat:ignore[FLC301, FLC4]  why not  # noqa\n", "a.py")
    assert (found.codes, found.reason, found.path, found.line) == (("FLC301", "FLC4"), "why not", "a.py", 1)


def test_a_reason_may_be_missing() -> None:
    (found,), _ = suppressions("x  # noqa  # flaskcompat: ignore[FLC301]\n", "a.py")
    assert found.reason == ""


def test_its_own_line() -> None:
    assert spans(f"y\nx {IGNORE}\nz\n") == [(2, 2)]
    assert spans(f"f(\n    x,  {IGNORE}\n)\n") == [(2, 2)]


def test_alone_it_covers_the_next_statement() -> None:
    assert spans(f"{IGNORE}\n\n# more\nf(\n    x\n)\nz\n") == [(4, 6)]
    assert spans(f"if x:\n    {IGNORE}\n    y\n") == [(3, 3)]
    assert spans(f"{IGNORE}\n# flaskcompat: ignore[FLC4]\nx\n") == [(3, 3), (3, 3)]


def test_alone_among_arguments_it_covers_the_next_line() -> None:
    assert spans(f"f(\n    {IGNORE}\n    x,\n)\n") == [(3, 3)]


def test_block() -> None:
    heading = "@a\ndef f(\n    x,\n):  # flaskcompat: ignore-block[FLC301] why\n"
    text = heading + "    y\n    def g():\n        z\n\nw\n"
    assert spans(text) == [(1, 7)]
    assert spans("class A:  # flaskcompat: ignore-block[FLC301] why\n    def f(self): pass\nx\n") == [(1, 2)]
    assert spans("class A:\n    def f(self): pass  # flaskcompat: ignore-block[FLC301] why\n") == [(2, 2)]


def test_file() -> None:
    assert spans("x\n# flaskcompat: ignore-file[FLC301] why\ny\n") == [(1, 4)]
    assert spans("flask==1  # flaskcompat: ignore-file[FLC301] why\n", "requirements.txt") == [(1, 2)]


def test_python_that_does_not_parse_still_has_comments() -> None:
    assert spans(f"x {IGNORE}\ndef f(:\n") == [(1, 1)]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("requirements.txt", f"flask==2.0  {IGNORE}\n", [(1, 1)]),
        ("requirements.txt", f"{IGNORE}\n# more\n\nflask==2.0\n", [(4, 4)]),
        ("requirements.txt", "git+https://x/y#egg=flaskcompat: ignore[FLC301]\n", []),
        ("pyproject.toml", f'a = "{IGNORE}"\n', []),
        ("pyproject.toml", f'a = "b"  {IGNORE}\n', [(1, 1)]),
        ("compose.yml", f"a: don't  {IGNORE}\n", [(1, 1)]),
        ("compose.yml", f"a: '{IGNORE}'\n", []),
        (".env", f"FLASK_ENV=development {IGNORE}\n", [(1, 1)]),
        ("Dockerfile", f"{IGNORE}\nENV FLASK_ENV=development\n", [(2, 2)]),
        ("setup.cfg", f"{IGNORE}\n; note\nflask==2\n", [(3, 3)]),
    ],
)
def test_other_files(path: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert spans(text, path) == expected


def test_a_block_needs_python() -> None:
    found, problems = suppressions("[x]  # flaskcompat: ignore-block[FLC301] why\n", "a.toml")
    assert (found, len(problems)) == ((), 1)


def test_many_blocks_take_linear_time() -> None:
    text = "def f():  # flaskcompat: ignore-block[FLC301] why\n    pass\n" * 2_000
    start = time.perf_counter()
    assert len(spans(text)) == 2_000
    assert time.perf_counter() - start < 5
