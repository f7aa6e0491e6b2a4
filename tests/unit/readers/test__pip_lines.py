from __future__ import annotations

import pytest

from flaskcompat.readers._pip_lines import logical_lines, split_options


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n  \n# only\n   # comments\n", []),
        ("\\", []),
        ("flask \\\n", [(1, "flask")]),
        ("\nflask\n\nclick", [(2, "flask"), (4, "click")]),
        ("flask \\\n  ==2.0 \\\n  --hash=x\nclick", [(1, "flask   ==2.0   --hash=x"), (4, "click")]),
        ("flask \\\r\n  ==2.0\r\nclick\r\n", [(1, "flask   ==2.0"), (3, "click")]),
        ("flask # one", [(1, "flask")]),
        ("flask #one \\\nclick", [(1, "flask")]),
        ("flask \\\n# comment \\\nclick", [(1, "flask"), (3, "click")]),
        ("git+https://x#egg=y # z", [(1, "git+https://x#egg=y")]),
        ("flask\t# tab", [(1, "flask")]),
    ],
)
def test_cuts_lines_as_pip_does(text: str, lines: list[tuple[int, str]]) -> None:
    assert list(logical_lines(text)) == lines


def test_time_is_linear_in_white_space() -> None:
    assert list(logical_lines("flask" + " " * 2_000_000 + "x"))


@pytest.mark.parametrize(
    ("line", "head", "options"),
    [
        ("flask", "flask", ""),
        ("-r x", "", "-r x"),
        ("flask-login==1 --hash=a -b", "flask-login==1", "--hash=a -b"),
        ("flask\t--hash=a", "flask\t--hash=a", ""),
    ],
)
def test_splits_before_the_first_option(line: str, head: str, options: str) -> None:
    assert split_options(line) == (head, options)
