from __future__ import annotations

from pathlib import Path

import pytest

from tests.matrix.resolve import Resolved, resolve
from tests.matrix.tools import Done, Tools


class FakeTools(Tools):
    """Answers as uv does."""

    def __init__(self, cache: Path, *answers: Done) -> None:
        self.cache, self.pins, self.answers = cache, cache / "pins", [*answers]
        self.pins.mkdir()
        self.asked: list[tuple[str, ...]] = []

    def python(self, version: str) -> str:
        return f"python{version}"

    def uv(self, *arguments: str, stdin: str = "") -> Done:
        self.asked.append(arguments)
        return self.answers.pop(0)


def test_pins_are_read_and_kept(tmp_path: Path) -> None:
    tools = FakeTools(tmp_path, Done(0, "Flask==3.1.3\nshop[a]==1.0 ; python_version >= '3'\n", ""))
    found = [resolve(tools, ["flask"], "3.12", "2024-01-01") for _ in range(2)]
    assert found == [Resolved({"flask": "3.1.3", "shop": "1.0"})] * 2
    assert len(tools.asked) == 1
    assert tools.asked[0][-3:] == ("--exclude-newer", "2024-01-01", "-")


@pytest.mark.parametrize(("errors", "why"), [("No solution found when", "not admitted"), ("x", "failed")])
def test_why_there_are_no_versions(tmp_path: Path, errors: str, why: str) -> None:
    tools = FakeTools(tmp_path, *[Done(1, "", errors)] * 2)
    assert resolve(tools, ["flask"], "3.12", "").why == why
