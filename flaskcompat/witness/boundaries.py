"""Proves the range of a rule to the release: it must fail by running exactly where the rule fires."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog
from flaskcompat.model.names import normalize
from flaskcompat.witness.environments import Refused, Workshop
from flaskcompat.witness.pins import Wish, overruling
from flaskcompat.witness.proposal import breaking_range
from flaskcompat.witness.sides import find_requirements, missing, run_project
from flaskcompat.witness.types import Boundary, Fires, Result, Witness


class Prover(NamedTuple):
    """What proving a boundary needs beside the boundary."""

    workshop: Workshop
    catalog: Catalog
    fires: Fires


class _Seen(NamedTuple):
    """One release: whether the witness broke (nothing where it cannot be installed) and the rule fires."""

    version: str
    broke: bool | None
    fired: bool
    output: str = ""
    no_python: bool = False


def start_boundary(
    witness: Witness, boundary: Boundary, prover: Prover, pool: ThreadPoolExecutor
) -> Callable[[], Result]:
    """Run the `bad` project with each catalogued release in the range, and compare with the rule.

    The runs are handed to the pool at once; calling what is returned waits for them.
    """
    if boundary.python:
        witness = witness._replace(python=boundary.python)
    text = find_requirements(witness.folder / "bad")
    if text is None:
        return partial(Result, witness.code, boundary.check, "failed", missing(witness.folder / "bad"))
    runs = []
    for version in _versions(boundary, prover.catalog):
        pins = {normalize(name): pin for name, pin in boundary.beside}
        wish = overruling(text, pins | {normalize(boundary.distribution): version})
        runs.append(pool.submit(_look, witness, version, wish, prover))
    beside = tuple(f"{name}=={pin}" for name, pin in boundary.beside)
    return lambda: _judge(witness, boundary.check, [run.result() for run in runs])._replace(
        python=witness.python, pins=beside
    )


def _versions(boundary: Boundary, catalog: Catalog) -> list[str]:
    """Pre-releases only where the range names one, as PEP 440 has it."""
    releases = catalog.releases(boundary.distribution)
    return list(SpecifierSet(boundary.over).filter(release.version for release in releases))


def _look(witness: Witness, version: str, wish: Wish, prover: Prover) -> _Seen:
    made = prover.workshop.build(witness.python, wish)
    if isinstance(made, Refused):
        return _Seen(version, None, False, made.output, no_python=made.why == "no python")
    done = run_project(witness.folder / "bad", made, prover.workshop)
    fired = prover.fires(witness.code, made.versions(), witness.python)
    return _Seen(version, done.status != 0, fired, done.output)


def _judge(witness: Witness, check: str, seen: list[_Seen]) -> Result:
    if not seen:
        return Result(witness.code, check, "failed", "the catalog has no release in this range")
    uninstallable = [each for each in seen if each.broke is None]
    if uninstallable and uninstallable[0].no_python:
        return Result(witness.code, check, "skipped", f"no Python {witness.python}", uninstallable[0].output)
    if len(uninstallable) == len(seen):
        return Result(witness.code, check, "failed", "none of the releases can be installed", seen[0].output)
    silent = [each for each in seen if each.broke and not each.fired]
    loud = [each for each in seen if each.broke is False and each.fired]
    message = "; ".join(
        [
            f"breaks on {_list(each for each in seen if each.broke)}",
            *([f"cannot be installed: {_list(uninstallable)}"] if uninstallable else ()),
            *([f"breaks although the rule is silent: {_list(silent)}"] if silent else ()),
            *([f"works although the rule fires: {_list(loud)}"] if loud else ()),
        ]
    )
    wrong = [*silent, *loud]
    if wrong and (range_ := breaking_range([(each.version, each.broke) for each in seen])):
        message += f"; proposed edit: specifier {range_!r}"
    return Result(
        witness.code,
        check,
        "failed" if wrong else "passed",
        message,
        wrong[0].output if wrong else "",
        seen=tuple((each.version, each.broke) for each in seen),
    )


def _list(seen: Iterable[_Seen]) -> str:
    return ", ".join(each.version for each in seen) or "none"
