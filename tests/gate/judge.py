"""What the gate says of bumps, each a commit of a repository, against what running both sides showed."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flaskcompat.engine.options import Options
from flaskcompat.gate.gate import gate
from tests.gate.apps import APPS, App
from tests.gate.bumps import Bump
from tests.matrix.runner import DRIVERS

FILE = "requirements.txt"
MAIN = """from flask import Flask

{imports}

def create_app() -> Flask:
    app = Flask(__name__)
    app.config["TESTING"] = True
{calls}    return app
"""


class Judged(NamedTuple):
    """A bump with the verdict on it, the codes of the errors that it is said to bring, and the seconds.

    `repaired` is what the gate says once the diff that it gives is applied, and `pins` what is pinned then;
    both are empty where it gives none. `ran` says whether that really works, where it was run.
    """

    bump: Bump
    verdict: str
    codes: tuple[str, ...]
    seconds: float
    repaired: str = ""
    pins: Mapping[str, str] = {}
    ran: str = ""

    @property
    def kind(self) -> str:
        """How truth and verdict go together."""
        refused = self.verdict == "breaks"
        if self.bump.truth == "breaks":
            return "told" if refused else "missed"
        return "false alarm" if refused else "let through"


class Score(NamedTuple):
    """Counts: bumps that break, and those that are told; bumps that work, and those that are refused."""

    broken: int
    told: int
    working: int
    alarms: int

    @property
    def recall(self) -> float:
        """The share of what breaks that is told."""
        return self.told / self.broken if self.broken else 1.0

    @property
    def false_alarms(self) -> float:
        """The share of what works that is refused."""
        return self.alarms / self.working if self.working else 0.0


def judged(bumps: Sequence[Bump], folder: Path) -> list[Judged]:
    """The verdicts on bumps, application by application, each in a repository below the folder."""
    found = []
    for app in APPS:
        own = [bump for bump in bumps if bump.app == app.name]
        if own:
            repository = folder / app.name
            commits = build(repository, app, own)
            for bump, (base, head) in zip(own, commits, strict=True):
                found.append(_judge(repository, app, bump, base, head))
            shutil.rmtree(repository)
    return found


def _judge(repository: Path, app: App, bump: Bump, base: str, head: str) -> Judged:
    options = Options(python=(app.python,), exclude_newer=bump.proposal.day)
    started = time.monotonic()
    report = gate([str(repository)], options, base, head)
    seconds = time.monotonic() - started
    assert report.gate is not None
    codes = sorted({finding.code for finding in report.findings if finding.severity == "error"})
    repaired, pins = "", {}
    if report.gate.repair.diff:
        repaired = said(repository, options, base, _mended(repository, head, report.gate.repair.diff))
        lines = (repository / FILE).read_text("utf-8").splitlines()
        pins = dict(line.split("==", 1) for line in lines if "==" in line)
    return Judged(bump, report.gate.verdict, tuple(codes), seconds, repaired, pins)


def _mended(repository: Path, head: str, diff: str) -> str:
    """The commit that makes a change right, on top of it."""
    git(repository, "reset", "--quiet", "--hard", head)
    git(repository, "apply", "-", stdin=diff)
    git(repository, "commit", "--quiet", "--all", "--message", "Make it right")
    return git(repository, "rev-parse", "HEAD")


def said(repository: Path, options: Options, base: str, head: str) -> str:
    """The verdict on two commits of a repository."""
    found = gate([str(repository)], options, base, head).gate
    return found.verdict if found else ""


def build(folder: Path, app: App, bumps: Iterable[Bump]) -> list[tuple[str, str]]:
    """Make the repository of an application with a commit for each bump; those before and after each."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main", ".")
    for name in app.extensions:
        source = DRIVERS / f"{name.replace('-', '_')}.py"
        (folder / "shop").mkdir(exist_ok=True)
        shutil.copy(source, folder / "shop" / f"with_{source.name}")
    (folder / "shop/__init__.py").write_text(_main(app), encoding="utf-8")
    found = []
    for bump in bumps:
        found.append(
            (commit(folder, bump.old, "What is installed"), commit(folder, proposed(bump), _title(bump)))
        )
        git(folder, "reset", "--quiet", "--hard", found[-1][0])
    return found


def proposed(bump: Bump) -> dict[str, str]:
    """The pins that the bump asks for: just one of them is another."""
    return {**bump.old, bump.proposal.name: bump.proposal.version}


def commit(folder: Path, pins: Mapping[str, str], title: str) -> str:
    """Commit pins as the requirements; the name of the commit."""
    text = "".join(f"{name}=={version}\n" for name, version in sorted(pins.items()))
    (folder / FILE).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", title)
    return git(folder, "rev-parse", "HEAD")


def git(folder: Path, *arguments: str, stdin: str = "") -> str:
    """Run git in a folder, with none of the user's settings."""
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in IDENTITY.items()}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        input=stdin,
    )
    return done.stdout.strip()


IDENTITY = {"NAME": "A Bot", "EMAIL": "bot@example.org", "DATE": "2026-01-01T00:00:00Z"}


def _main(app: App) -> str:
    modules = [f"with_{name.replace('-', '_')}" for name in app.extensions]
    imports = "".join(f"from shop import {module}\n" for module in modules)
    calls = "".join(f"    {module}.load()\n    {module}.setup(app)\n" for module in modules)
    return MAIN.format(imports=imports, calls=calls)


def _title(bump: Bump) -> str:
    name, version = bump.proposal.name, bump.proposal.version
    return f"Bump {name} from {bump.old[name]} to {version}"


def score(found: Iterable[Judged]) -> Score:
    """The counts of some bumps."""
    kinds = [each.kind for each in found]
    broken = kinds.count("told") + kinds.count("missed")
    return Score(broken, kinds.count("told"), len(kinds) - broken, kinds.count("false alarm"))


def printed(found: Sequence[Judged]) -> str:
    """The scores by kind of bump, and each bump on which the gate is wrong."""
    parts = {
        "all": found,
        "cannot be installed": [each for each in found if not each.bump.new],
        "can be installed": [each for each in found if each.bump.new],
    }
    lines = [f"{'bumps':<22}{'break':>6}{'told':>6}{'recall':>8}{'work':>6}{'refused':>8}{'share':>7}"]
    for name, part in parts.items():
        one = score(part)
        lines.append(
            f"{name:<22}{one.broken:>6}{one.told:>6}{one.recall:>8.1%}"
            f"{one.working:>6}{one.alarms:>8}{one.false_alarms:>7.1%}"
        )
    refused = [each for each in found if each.verdict == "breaks"]
    given = [each for each in refused if each.repaired]
    right = [each for each in given if each.repaired != "breaks"]
    lines.append(f"of {len(refused)} that are refused {len(given)} get a commit; {len(right)} pass with it")
    ran = [each for each in given if each.ran]
    if ran:
        works = sum(each.ran == "works" for each in ran)
        lines.append(f"of {len(ran)} such commits that were run {works} work")
    seconds = sorted(each.seconds for each in found)
    lines.append(f"seconds: {seconds[len(seconds) // 2]:.2f} in the middle, {seconds[-1]:.2f} at most")
    return "\n".join([*lines, *(_wrong(each) for each in found if each.kind in ("missed", "false alarm"))])


def _wrong(each: Judged) -> str:
    name, version = each.bump.proposal.name, each.bump.proposal.version
    move = f"{each.bump.app} ({each.bump.python}): {name} {each.bump.old.get(name)} -> {version}"
    return f"{each.kind}: {move}: {', '.join(each.codes) or each.bump.why}"
