"""Which needs are worth keeping: those that the API index can say something about."""

from __future__ import annotations

from collections.abc import Iterable

from flaskcompat.index.api import Api, load_api
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.need import Need


def interesting(api: Api | None = None) -> frozenset[str]:
    """The top-level modules whose names matter: those of the distributions that are indexed."""
    return frozenset((api or load_api()).owners)


class Filter:
    """Keeps the needs that some release of what is needed meets, as far as the API index knows.

    Of the standard library only what varies counts; of other distributions everything, since a release
    that is not out yet may lack it.
    """

    def __init__(self, api: Api | None = None) -> None:
        self._api = api or load_api()
        self._known: dict[str, bool] = {}

    def kept(self, needs: Iterable[Need], name: str) -> list[Need]:
        """The needs of a distribution that are worth keeping."""
        return [need for need in needs if all(self._counts(need, each, name) for each in need.names)]

    def _counts(self, need: Need, name: str, needing: str) -> bool:
        if self._api.distribution_of(name) in ("", needing):
            return False
        if need.kind == "assign" and not self._is_known(name):
            return False
        return self._is_known(name + _QUESTIONS[need.kind].format(need.detail))

    def _is_known(self, question: str) -> bool:
        if question not in self._known:
            try:
                self._known[question] = self._look_up(question)
            except RecursionError:  # the releases together lead in a circle, which no single one does
                self._known[question] = True
        return self._known[question]

    def _look_up(self, question: str) -> bool:
        spans = self._api.spans(question)
        if spans not in _NOT_KNOWN:
            return spans != "*" or self._api.distribution_of(question) != PYTHON
        parts = question.partition("(")[0].rstrip("=").split(".")
        outer = [".".join(parts[:length]) for length in range(1, len(parts))]
        return any(self._api.spans(name) not in (*_NOT_KNOWN, "*") for name in outer)


_NOT_KNOWN = ("", "none")
_QUESTIONS = {"name": "", "assign": "=", "parameter": "({})", "arguments": "({})"}
