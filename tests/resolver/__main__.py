"""Compares our resolver with uv: `python -m tests.resolver [--ask] [--draw COUNT SEED] [--real]`.

Without options: our answers against those recorded in `answers.json`. `--ask` asks uv again about each of
them and records what it says; `--draw` adds that many new cases and asks about them, with the catalog as uv's
index, or with `--real` the index that uv is configured for. Where uv has to build an old archive to know what
it requires, and cannot, there is no answer, and nothing is recorded.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from flaskcompat.catalog import load as load_catalog
from flaskcompat.catalog.listing import entries
from flaskcompat.catalog.places import cache_folder
from tests.resolver.cases import Answer, Case, differences, load, ours, save
from tests.resolver.draw import draw
from tests.resolver.served import served
from tests.resolver.uv import UNSOLVABLE, ask


def main() -> None:
    """Print each difference, and how many sets are equal."""
    parser = argparse.ArgumentParser(prog="python -m tests.resolver", description=__doc__)
    parser.add_argument("--ask", action="store_true")
    parser.add_argument("--draw", nargs=2, type=int, metavar=("COUNT", "SEED"), default=(0, 0))
    parser.add_argument("--real", action="store_true")
    options = parser.parse_args()
    answers = load()
    if options.ask:
        again = [(one.case, one.served) for one in answers]
        whys = {one.case: one.why for one in answers}
        answers = [one._replace(why=whys[one.case]) for one in _asked(again)]
    known = {answer.case for answer in answers}
    drawn = _drawn(options.draw[0], options.draw[1])
    answers += _asked((case, not options.real) for case in drawn if case not in known)
    if options.ask or drawn:
        save(answers)
    _report(answers)


def _drawn(count: int, seed: int) -> list[Case]:
    """Cases of extensions, less those that would bring what the catalog does not know."""
    catalog = load_catalog()
    names = [entry.name for entry in entries() if "flask" in entry.name and entry.name != "flask"]
    return [
        case
        for case in draw(count, seed, names, catalog)
        if "unknown" not in (ours(case, catalog) or {}).values()
    ]


def _asked(questions: Iterable[tuple[Case, bool]]) -> Iterator[Answer]:
    real = cache_folder() / "uv"
    real.mkdir(parents=True, exist_ok=True)
    with served(load_catalog()) as index, tempfile.TemporaryDirectory() as folder:
        for case, is_served in questions:
            found = ask(case, Path(folder), index) if is_served else ask(case, real)
            if found.pins is not None or found.reason == UNSOLVABLE:
                yield found


def _report(answers: list[Answer]) -> None:
    catalog = load_catalog()
    equal = 0
    for answer in answers:
        found = differences(answer, catalog)
        equal += not found
        if found:
            print(f"{answer.case.day}, Python {answer.case.python}: {', '.join(answer.case.requirements)}")
            for line in [*found, *(f"({word})" for word in (answer.reason, answer.why) if word)]:
                print(f"    {line}")
    real = sum(not answer.served for answer in answers)
    print(f"{equal} of {len(answers)} sets equal; for {real} of them uv asked a real index")


if __name__ == "__main__":
    main()
