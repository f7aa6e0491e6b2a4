"""Candidates whose order is told anew each time they are gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Turns(Sequence[T], Generic[T]):
    """A sequence in the order that `order` gives it at the moment, which may leave some out.

    `resolvelib` keeps what an iterator has given once, so that the first candidate would stay the first
    whatever was settled since; a sequence it goes through anew.
    """

    def __init__(self, order: Callable[[], Iterator[T]]) -> None:
        self._order = order

    def __iter__(self) -> Iterator[T]:
        return self._order()

    def __bool__(self) -> bool:
        return any(True for _ in self._order())

    def __len__(self) -> int:
        return sum(1 for _ in self._order())

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return list(self._order())[index]
