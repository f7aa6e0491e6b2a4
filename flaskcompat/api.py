"""The Python interface: the command line is a thin layer on the same engine."""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.engine.check import check as _check
from flaskcompat.engine.options import Options, checked
from flaskcompat.model.report import Report


def check(
    paths: Sequence[str] | str = ".",
    *,
    python: Sequence[str] | str | None = None,
    target: Sequence[str] | str | None = None,
    exclude_newer: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[str] = (),
    env: str | None = None,
    source: bool = True,
    cache: bool = True,
) -> Report:
    """Judge every project below the paths, as `flaskcompat check` does, and return the report.

    `python` are `X.Y` texts that replace what the projects declare or use; `target` are versions
    (`flask==3.1.3`) to judge with in place of the projects' own; `exclude_newer` is an ISO date;
    `rules` are folders with more rules; `env` is the folder of an installed environment. With
    `cache`, scans of large projects are kept in the user's cache folder.

    Raises `flaskcompat.errors.FlaskcompatError` where the job cannot be done. What could not be read is a
    problem in the report.
    """
    options = _options(python, exclude_newer, select, ignore, rules, env, source=source, cache=cache)
    return _check(_several(paths), checked(options._replace(target=tuple(_several(target)))))


def audit(
    paths: Sequence[str] | str = ".",
    *,
    to: Sequence[str] | str = "latest",
    python: Sequence[str] | str | None = None,
    exclude_newer: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[str] = (),
    env: str | None = None,
    source: bool = True,
    cache: bool = True,
) -> Report:
    """Plan the way to a target, as `flaskcompat audit` does, and return the report with its `plan`.

    `to` are targets: `flask==3.1.3`, `flask>=3`, `flask` for its newest release, or `latest`. The findings
    are those of the target put in place of what the projects have; each step of the plan names those that it
    mends. Everything else is as for `check`.
    """
    from flaskcompat.planner.audit import audit as _audit

    options = _options(python, exclude_newer, select, ignore, rules, env, source=source, cache=cache)
    return _audit(_several(paths), checked(options), _several(to))


def _several(given: Sequence[str] | str | None) -> list[str]:
    """One text, or several, as a list."""
    return [given] if isinstance(given, str) else list(given or ())


def _options(
    python: Sequence[str] | str | None,
    exclude_newer: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
    rules: Sequence[str],
    env: str | None,
    *,
    source: bool,
    cache: bool,
) -> Options:
    return Options(
        select=tuple(select),
        ignore=tuple(ignore),
        python=tuple(_several(python)),
        exclude_newer=exclude_newer or "",
        rules=tuple(rules),
        source=source,
        cache=cache,
        env=env or "",
    )
