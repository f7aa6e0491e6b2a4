from __future__ import annotations

import pytest

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.settings.python_values import MAX_TEXT, PythonError, assignments


@pytest.mark.parametrize(
    ("expression", "value", "kind"),
    [
        ("1", 1, "int"),
        ("-1.5", -1.5, "float"),
        ("-'a'", UNKNOWN, "unknown"),
        ("None", None, "none"),
        ("b'x'", UNKNOWN, "unknown"),
        ("['a', x]", ("a", UNKNOWN), "list"),
        ("('a',)", ("a",), "tuple"),
        ("{'a'}", ("a",), "set"),
        ("{'a': [1]}", (("a", (1,)),), "dict"),
        ("{**x}", (), "dict"),
        ("int('four')", UNKNOWN, "unknown"),
        ("int('4')", 4, "int"),
        ("str(4)", "4", "str"),
        ("os.getenv('A', 'b')", "b", "str"),
        ("os.getenv('A', default='b')", UNKNOWN, "unknown"),
        ("lambda: 1", UNKNOWN, "unknown"),
    ],
)
def test_values(expression: str, value: object, kind: str) -> None:
    (found,) = assignments(f"X = {expression}")
    assert (found.value.value, found.value.kind) == (value, kind)


def test_names_stand_for_scalars_only() -> None:
    text = "A = 1\nB = A\nC = (1,)\nD = C\nE = [A, C]\n"
    assert [found.value.value for found in assignments(text)] == [1, 1, (1,), UNKNOWN, (1, UNKNOWN)]


def test_all_branches_of_the_top_level_count() -> None:
    text = (
        "if a:\n    X = 1\nelif b:\n    X = 2\nelse:\n    X = 3\nwith c:\n    X = 4\nfor d in e:\n    X = 5\n"
    )
    assert [found.value.value for found in assignments(text)] == [1, 2, 3, 4, 5]


def test_a_text_too_long_is_refused() -> None:
    with pytest.raises(PythonError, match="longer"):
        assignments(" " * (MAX_TEXT + 1))


def test_errors_have_their_line() -> None:
    with pytest.raises(PythonError) as error:
        assignments("a = 1\nb = (\n")
    assert error.value.line == 2
