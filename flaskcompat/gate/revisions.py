"""Names of states to commits, and what to type where one is not there."""

from __future__ import annotations

import re
import shlex
from typing import NamedTuple

from flaskcompat.errors import UsageError
from flaskcompat.gate.git import Git, Repository

_DEPTH = 100
_RELATIVE = re.compile(r"[~^@:]|^HEAD$")


class Span(NamedTuple):
    """The commits that are compared; `head` is empty for the files as they are, `checked_out` is HEAD."""

    base: str
    head: str
    checked_out: str
    remarks: tuple[str, ...] = ()


def span_of(repository: Repository, base: str, head: str) -> Span:
    """Turn what was asked for into commits: the base is where the head branched off from it.

    Raises `UsageError` for a name that is no commit, or whose history is not here, with what to type.
    """
    git = repository.git
    tip = _commit(repository, base, "--base")
    own = _commit(repository, head, "--head") if head else ""
    checked_out = git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}").line
    other = own or checked_out
    if not other:
        return Span(tip, own, "", ("there is no commit yet but that of the base",))
    merge = git.run("merge-base", tip, other)
    if merge.status == 0 and merge.line:
        found = merge.line.partition("\n")[0]
        remarks: tuple[str, ...] = ()
        if found != tip:
            remarks = (f"compared with {found[:12]}, where the change branched off from {base} ({tip[:12]})",)
        return Span(found, own, checked_out, remarks)
    if repository.shallow:
        raise UsageError(
            f"--base {base}: the history of this clone is cut off before the commit that both sides share; "
            f"get more of it with: git fetch --deepen={_DEPTH} {_remote(git)}"
        )
    return Span(tip, own, checked_out, (f"{base} shares no history with the change: compared as it is",))


def _commit(repository: Repository, name: str, option: str) -> str:
    if name.startswith("-") or not name.strip() or "\0" in name:
        raise UsageError(f"{option} is a branch, tag or commit, not {name!r}")
    done = repository.git.run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if done.status == 0:
        return done.line
    state = "this clone is shallow and has" if repository.shallow else "this repository has"
    raise UsageError(f"{option} {name}: {state} no such commit{_cure(repository, name)}")


def _cure(repository: Repository, name: str) -> str:
    """What to type so that a commit is there; nothing where it can come from nowhere."""
    if not repository.git.run("remote").line:
        return ", and no remote to get it from"
    if _RELATIVE.search(name):  # counted from what is here: no remote knows it by that name
        more = f"git fetch --deepen={_DEPTH} {shlex.quote(_remote(repository.git))}"
        return f"; get more of the history with: {more}" if repository.shallow else ""
    return f"; get it with: {_fetch(repository, name)}"


def _fetch(repository: Repository, name: str) -> str:
    """The command that brings a branch or commit here under the name that was asked for."""
    remotes = repository.git.run("remote").line.split("\n")
    first, _, rest = name.partition("/")
    depth = f" --depth={_DEPTH}" if repository.shallow else ""
    if rest and first in remotes:
        target = f"{rest}:refs/remotes/{name}"
    else:
        first, target = _remote(repository.git), name
        if not _looks_like_hash(name):
            target = f"{name}:{name}"
    return f"git fetch{depth} {shlex.quote(first)} {shlex.quote(target)}"


def _remote(git: Git) -> str:
    remotes = [name for name in git.run("remote").line.split("\n") if name]
    return "origin" if "origin" in remotes or not remotes else remotes[0]


def _looks_like_hash(name: str) -> bool:
    return len(name) >= 7 and all(char in "0123456789abcdef" for char in name.lower())
