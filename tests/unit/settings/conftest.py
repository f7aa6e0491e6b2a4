"""What the tests of all sources need."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.setting import Setting
from flaskcompat.settings import SOURCES

Facts = list[tuple[str, str, object, int]]
Read = Callable[[str, str], Facts]


@pytest.fixture
def facts() -> Callable[[tuple[Setting, ...]], Facts]:
    """Settings as (space, key, value, line), which is what most tests look at."""
    return lambda settings: [(s.space, s.key, s.value, s.line) for s in settings]


@pytest.fixture
def read(facts: Callable[[tuple[Setting, ...]], Facts]) -> Read:
    """Read a text as the file of that name; its problems are none."""

    def reading(path: str, text: str) -> Facts:
        source = next(source for source in SOURCES if source.matches(path))
        settings, problems = source.parser()(text, path)
        assert problems == ()
        assert {setting.path for setting in settings} <= {path}
        assert {setting.source for setting in settings} <= {source.name}
        return facts(settings)

    return reading
