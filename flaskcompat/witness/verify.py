"""Proves many witnesses, several at once, in an order that does not depend on which is done first."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from flaskcompat.catalog import Catalog, load
from flaskcompat.catalog.places import cache_folder
from flaskcompat.witness.boundaries import Prover, start_boundary
from flaskcompat.witness.environments import Workshop
from flaskcompat.witness.sides import projects, prove_bad, prove_good
from flaskcompat.witness.types import Fires, Progress, Result, Witness


class Proof(NamedTuple):
    """One thing to prove. `start` hands its work to a pool, and gives what waits for the result."""

    code: str
    check: str
    start: Callable[[ThreadPoolExecutor], Callable[[], Result]]


AGAIN = 20
"""Failures that are run a second time: more of them are no accident of a busy machine or of a network."""


def verify(
    witnesses: Sequence[Witness],
    *,
    catalog: Catalog | None = None,
    fires: Fires | None = None,
    jobs: int = 2,
    progress: Progress | None = None,
) -> tuple[Result, ...]:
    """Turn witnesses into the results of their proofs: `bad` and `good` of each, in the order given.

    With `fires`, boundaries are proven too: by running every release in each range that `catalog` (else the
    one that comes with the tool) knows. A few that fail are run again, with nothing beside them: a download
    that broke off and a run that a busy machine slowed down say nothing of a rule. What passes then says so.
    """
    with _throwaway_folder() as root, ThreadPoolExecutor(max(1, jobs)) as pool:
        workshop = Workshop(root)
        prover = Prover(workshop, catalog or load(), fires) if fires else None
        proofs = [proof for witness in witnesses for proof in _proofs(witness, workshop, prover)]
        try:
            results = list(_results(proofs, pool, progress))
            _run_again(proofs, results, pool, progress)
            return tuple(results)
        finally:
            pool.shutdown(cancel_futures=True)  # only matters when the user interrupts


def _results(proofs: list[Proof], pool: ThreadPoolExecutor, progress: Progress | None) -> Iterator[Result]:
    waiting = [_start(proof, pool) for proof in proofs]
    for number, (proof, wait) in enumerate(zip(proofs, waiting, strict=True), 1):
        try:
            result = wait()
        except (OSError, ValueError) as error:
            result = _unreadable(proof, error)
        if progress:
            progress(result, number, len(proofs))
        yield result


def _run_again(
    proofs: list[Proof], results: list[Result], pool: ThreadPoolExecutor, progress: Progress | None
) -> None:
    failed = [number for number, result in enumerate(results) if result.status == "failed"]
    for number in failed if len(failed) <= AGAIN else ():
        (second,) = _results([proofs[number]], pool, None)
        if second.status != "failed":
            told = f"; {second.message}" if second.message else ""
            second = second._replace(message=f"at the second try (first: {results[number].message}){told}")
        results[number] = second
        if progress:
            progress(second, number + 1, len(proofs))


def _start(proof: Proof, pool: ThreadPoolExecutor) -> Callable[[], Result]:
    try:
        return proof.start(pool)
    except (OSError, ValueError) as error:
        return partial(_unreadable, proof, error)


def _unreadable(proof: Proof, error: Exception) -> Result:
    """A project or range that cannot be read fails, and the rest goes on."""
    return Result(proof.code, proof.check, "failed", f"{type(error).__name__}: {error}")


def _proofs(witness: Witness, workshop: Workshop, prover: Prover | None) -> Iterator[Proof]:
    code = witness.code
    if witness.reason:
        exempt = Result(code, "none", "exempt", witness.reason)
        yield Proof(code, "none", lambda pool: lambda: exempt)
        return
    for name in projects(witness):
        prove = prove_bad if name.startswith("bad") else prove_good
        yield Proof(code, name, partial(_start_project, prove, witness, workshop, name))
    if prover:
        for boundary in witness.boundaries:
            yield Proof(code, boundary.check, partial(start_boundary, witness, boundary, prover))


def _start_project(
    prove: Callable[[Witness, Workshop, str], Result],
    witness: Witness,
    workshop: Workshop,
    name: str,
    pool: ThreadPoolExecutor,
) -> Callable[[], Result]:
    return pool.submit(prove, witness, workshop, name).result


@contextmanager
def _throwaway_folder() -> Iterator[Path]:
    """A folder that is gone afterwards: in the user's cache, where uv links files instead of copying."""
    parent = cache_folder() / "witness"
    try:
        parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        parent = Path(tempfile.gettempdir())
    with tempfile.TemporaryDirectory(dir=parent, ignore_cleanup_errors=True) as folder:
        yield Path(folder)
