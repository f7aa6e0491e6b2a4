"""A proof as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from flaskcompat.doctor.prove import moves_told
from flaskcompat.doctor.types import Culprits, Proof, StepProof
from flaskcompat.model.plan import Change
from flaskcompat.reporters.visible import visible

_STAGES = {"install": "cannot be installed", "import": "cannot be imported", "test": "fails its tests"}
_LAST_LINES = 12


def as_text(proof: Proof, verbose: bool = False) -> str:
    """A proof for people at a terminal: the verdict, then a line a step, and what failed with its cause."""
    lines = [verdict(proof), ""]
    for one in proof.steps:
        lines.append(f"  {_name(one)}, Python {one.python}: {_outcome(one)} ({one.trial.seconds:.1f} s)")
        lines += [f"    {text}" for text in _details(one)]
        if one.trial.status != "works" and one.trial.stage != "install":
            shown = one.trial.output.splitlines()[-(1000 if verbose else _LAST_LINES) :]
            lines += [f"    | {line}" for line in shown]
    lines += [f"  blocked: {text}" for text in proof.blockers]
    return "\n".join(visible(line) for line in lines) + "\n"


def as_markdown(proof: Proof, verbose: bool = False) -> str:
    """A proof for comments: what comes from files and from runs stands in code, where it cannot be markup."""
    lines = [f"### {verdict(proof)}", ""]
    for one in proof.steps:
        mark = {"works": "x", "fails": " ", "untried": " "}[one.trial.status]
        lines.append(f"- [{mark}] {_code(f'{_name(one)}, Python {one.python}')}: {_code(_outcome(one))}")
        lines += [f"  - {_code(text)}" for text in _details(one)]
    lines += [f"- [ ] blocked: {_code(text)}" for text in proof.blockers]
    return "\n".join(lines) + "\n"


def as_json(proof: Proof, verbose: bool = False) -> str:
    """A proof for programs: one document, with the same keys for every step."""
    document = {
        "schema": "flaskcompat-doctor/1",
        "status": proof.status,
        "target": proof.target,
        "applications": [{"project": path, "application": target} for path, target in proof.applications],
        "test": proof.test or None,
        "steps": [_step(one) for one in proof.steps],
        "blockers": proof.blockers,
    }
    return json.dumps(document, indent=2) + "\n"


RENDER: dict[str, Callable[[Proof, bool], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def verdict(proof: Proof) -> str:
    """The whole proof in a sentence."""
    target = ", ".join(proof.target)
    steps = [one for one in proof.steps if one.number]
    if proof.blockers:
        return f"The plan to {target} is blocked"
    if not steps:
        return f"Nothing to prove: {target} is there already"
    bad = [str(one.number) for one in steps if one.trial.status == "fails"]
    if bad:
        return f"The plan to {target} fails in step {', '.join(bad)}"
    open_ = [str(one.number) for one in steps if one.trial.status == "untried"]
    if open_:
        return f"The plan to {target} is not proven: step {', '.join(open_)} could not be tried"
    return f"The plan to {target} works: {len(steps)} step{'s' if len(steps) > 1 else ''} tried"


def _name(one: StepProof) -> str:
    return f"step {one.number}" if one.number else f"{one.project} as it is"


def _outcome(one: StepProof) -> str:
    trial = one.trial
    if trial.status == "works":
        return "works"
    told = f"{_STAGES[trial.stage]}: {trial.error}"
    return told if trial.status == "fails" else f"could not be tried ({told})"


def _details(one: StepProof) -> Iterator[str]:
    if one.changes:
        yield f"moves: {moves_told(one.changes)}"
    if one.before:
        yield "it failed in the same way before this step"
    if one.culprits is not None:
        yield _told(one.culprits, one.python)
    for code, summary in one.rules:
        yield f"{code}: {summary}. flaskcompat explain {code} tells more"


def _told(culprits: Culprits, python: str) -> str:
    tries = f"{culprits.tries} tries" if culprits.tries > 1 else "one try"
    if not culprits.moves:
        return f"it fails without any of the moves: what fails is Python {python}, or the changed code"
    left = "" if culprits.certain else "; there may be fewer, the tries are used up"
    return f"smallest set of moves that fails: {moves_told(culprits.moves)} ({tries}{left})"


def _step(one: StepProof) -> dict[str, object]:
    culprits = one.culprits
    return {
        "number": one.number,
        "project": one.project,
        "python": one.python,
        "changes": [_change(each) for each in one.changes],
        "status": one.trial.status,
        "stage": one.trial.stage or None,
        "error": one.trial.error or None,
        "output": one.trial.output if one.trial.status != "works" else None,
        "seconds": one.trial.seconds,
        "failed_before": one.before,
        "smallest": None if culprits is None else [_change(each) for each in culprits.moves],
        "rules": [code for code, _ in one.rules],
    }


def _change(change: Change) -> dict[str, str]:
    return {"distribution": change.distribution, "from": change.before, "to": change.after}


def _code(text: str) -> str:
    shown = " ".join(visible(text).split()).replace("`", "'")
    return f"`{shown}`"
