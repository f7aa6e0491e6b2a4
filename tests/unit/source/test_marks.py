"""Wrappers that are only for what carries a mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]

WRAP = "import asyncio\ndef wrap(f):\n    @asyncio.coroutine\n    def inner():\n        yield\n"
ASKS = "def is_old(f):\n    return getattr(f, '_is_coroutine', None) is not None\n"


@pytest.mark.parametrize(
    ("files", "guarded"),
    [
        ({"main.py": WRAP}, False),
        ({"main.py": WRAP + ASKS}, True),
        ({"main.py": "from kinds import is_old\n" + WRAP, "kinds.py": ASKS}, True),
        ({"main.py": WRAP, "kinds.py": ASKS}, False),
        ({"main.py": ASKS + "import asyncio\n@asyncio.coroutine\ndef f():\n    yield\n"}, False),
    ],
)
def test_who_asks_for_the_mark_wraps_nothing_else(files: dict[str, str], guarded: bool, usages: Find) -> None:
    (one,) = usages(files, "asyncio.coroutine", "decorator")
    assert one.guarded is guarded
