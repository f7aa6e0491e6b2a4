"""What flaskcompat finds of the lines that upgrades really changed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import flaskcompat
from tests.history.releases import Sources, sources
from tests.history.truth import Line

STACK = (
    "flask==3.1.3",
    "werkzeug==3.1.9",
    "jinja2==3.1.6",
    "markupsafe==3.0.4",
    "itsdangerous==2.2.0",
    "click==8.5.1",
    "blinker==1.9.0",
    "flask-sqlalchemy==3.1.1",
    "sqlalchemy==2.0.44",
    "flask-migrate==4.1.0",
    "alembic==1.17.0",
    "flask-wtf==1.2.2",
    "wtforms==3.2.1",
    "flask-login==0.6.3",
    "marshmallow==4.0.0",
    "flask-jwt-extended==4.7.1",
)
"""What the releases before the upgrades are judged with."""

KINDS = ("FLC2", "FLC3", "FLC4", "FLC5", "FLC632")
"""Deprecated and removed names, behaviour, configuration, and what Python lost: nothing else counts."""

_MANIFESTS = frozenset({"setup.py", "noxfile.py"})


class Verdict(NamedTuple):
    """A line that an upgrade changed, and the codes of what is found there; none for a miss."""

    line: Line
    codes: tuple[str, ...]


def judge(release: tuple[str, str], lines: Sequence[Line]) -> list[Verdict]:
    """Check the files of one release before an upgrade, and compare the findings with the truth about it."""
    found = findings(sources(*release))
    return [Verdict(line, tuple(sorted(found.get((line.path, line.line), ())))) for line in lines]


def findings(files: Sources) -> dict[tuple[str, int], set[str]]:
    """The codes of the findings by path and line, with the newest stack in the place of the project's own."""
    found: dict[tuple[str, int], set[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "project"
        lay_out(root, files)
        for finding in flaskcompat.check([str(root)], python="3.12", select=KINDS).findings:
            path = PurePosixPath(finding.path).relative_to(root.as_posix()).as_posix()
            found.setdefault((path, finding.line), set()).add(finding.code)
    return found


def lay_out(root: Path, files: Sources) -> None:
    """Write the files of a project without its manifests, which ask for versions of their own."""
    for path, text in files.items():
        target = root / path
        if target.name not in _MANIFESTS and root in target.parents and ".." not in target.parts:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    root.mkdir(exist_ok=True)
    (root / "requirements.txt").write_text("".join(f"{pin}\n" for pin in STACK), encoding="utf-8")


def summary(verdicts: Iterable[Verdict]) -> dict[str, tuple[int, int]]:
    """How many lines there are and how many of them were found, by kind and for all."""
    counts: dict[str, tuple[int, int]] = {}
    for verdict in verdicts:
        for kind in (verdict.line.kind, "all"):
            lines, hits = counts.get(kind, (0, 0))
            counts[kind] = lines + 1, hits + bool(verdict.codes)
    return counts
