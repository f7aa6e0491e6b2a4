"""Programs that run another program: where in their words the other one starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flaskcompat.settings.servers import tables
from flaskcompat.settings.words import Word


class Wrapper(NamedTuple):
    """How a wrapper's command line is built: its own options, a subcommand, operands, then the command.

    `values` are the options whose value is the next word; `variables` those whose value is a `NAME=value`
    for the environment; `then` is the subcommand that runs something.
    """

    values: Sequence[str] = ()
    variables: Sequence[str] = ()
    then: str = ""
    operands: int = 0


def behind_wrapper(words: Sequence[Word], start: int, wrapper: Wrapper) -> tuple[int, list[Word]]:
    """The index of the wrapped command, and the variables that the wrapper sets; past the end for none."""
    variables: list[Word] = []
    start = _behind_options(words, start, wrapper, variables)
    if wrapper.then:
        if start >= len(words) or words[start].text != wrapper.then:
            return len(words), variables
        start = _behind_options(words, start + 1, wrapper, variables)
    start += wrapper.operands
    if start < len(words) and words[start].text == "--":
        start += 1
    return start, variables


def behind_interpreter(words: Sequence[Word], start: int) -> int:
    """The index of the module that `python -m` runs; past the end where a script is run."""
    takes_value = tables()["interpreters"]["values"]
    while start < len(words) and words[start].text.startswith("-"):
        option = words[start].text
        if option.endswith("m") and not option.startswith("--"):
            return start + 1
        start += 2 if option in takes_value else 1
    return len(words)


def behind_script(words: Sequence[Word], start: int) -> int:
    """The index of what a script of the project starts: entry points end in `exec "$@"`.

    Scripts that wait for something else first take the command behind `--`.
    """
    ends = (index + 1 for index in range(start, len(words)) if words[index].text == "--")
    if start < len(words) and words[start].text.rpartition("/")[2] in tables()["names"]:
        return start
    return next(ends, start)


def behind_options(words: Sequence[Word], start: int) -> int:
    """The index of the first word that is no option."""
    while start < len(words) and words[start].text.startswith("-"):
        start += 1
    return start


def _behind_options(words: Sequence[Word], start: int, wrapper: Wrapper, variables: list[Word]) -> int:
    while start < len(words) and words[start].text.startswith("-") and words[start].text != "--":
        option = words[start].text
        if option in ("-m", "--module") and option not in wrapper.values:
            return start + 1
        if option in wrapper.variables:
            variables.extend(words[start + 1 : start + 2])
        start += 2 if option in wrapper.values or option in wrapper.variables else 1
    return start
