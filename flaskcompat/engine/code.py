"""The code and configuration of one project to usages, settings and suppressions."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flaskcompat.engine.collect.projects import ProjectFiles, find_projects
from flaskcompat.engine.collect.reading import MEGABYTE, inside, read_text
from flaskcompat.engine.manifests import Reader
from flaskcompat.engine.mentions import mentions_in
from flaskcompat.engine.options import Options
from flaskcompat.engine.templates import read_templates
from flaskcompat.engine.written_for import MODULES_OF_TWO, written_for_two
from flaskcompat.matchers.facts import Code, Mentions, nowhere
from flaskcompat.model.inventory import Problem
from flaskcompat.model.setting import Setting
from flaskcompat.model.suppression import Suppression
from flaskcompat.model.usage import Usage
from flaskcompat.ruleset.compile import CompiledRule
from flaskcompat.settings import Source as SettingsFile
from flaskcompat.settings import source_of
from flaskcompat.settings.known import concern_configuration, roots
from flaskcompat.source import Scan, scan, suppressions

_SOURCE_LIMIT = 10 * MEGABYTE
_SETTINGS_LIMIT = 4 * MEGABYTE
WORTH = 300_000
"""Characters of code from which on a scan takes longer than asking the cache."""


class Source(NamedTuple):
    """What a project's code and configuration say; all paths as reported, `files` relative to the project."""

    usages: tuple[Usage, ...] = ()
    settings: tuple[Setting, ...] = ()
    files: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()
    mentions: Mentions = nowhere
    two: tuple[str, int] | None = None
    """A file and line that only Python 2 runs, of code that nothing tells to be for Python 3."""


class _Gathering:
    """Reads each file of one project once, however many things look at it."""

    def __init__(self, project: ProjectFiles, reader: Reader) -> None:
        self.project = project
        self.reader = reader
        self.problems: list[Problem] = []
        self.suppressions: list[Suppression] = [*reader.suppressions]
        self.two: tuple[str, int] | None = None
        self._texts: dict[str, str | None] = {}

    def text(self, relative: str, limit: int) -> str | None:
        """The text of a file, None where it cannot be read (a problem says why)."""
        if relative not in self._texts:
            shown = self.shown(relative)
            absolute = os.path.join(self.project.root, relative)
            text, problems = read_text(absolute, shown, self.project.boundary, limit)
            self._texts[relative] = text
            self.problems.extend(problems)
            if text is not None:
                found, wrong = suppressions(text, shown)
                self.suppressions.extend(one for one in found if one not in self.suppressions)
                self.problems.extend(wrong)
        return self._texts[relative]

    def shown(self, relative: str) -> str:
        """The path of a file as reports name it."""
        return self.reader.show(os.path.join(self.project.root, relative))


def read_code(
    project: ProjectFiles,
    reader: Reader,
    rules: Sequence[CompiledRule],
    options: Options,
    packages: frozenset[str] = frozenset(),
) -> Source:
    """Scan a project's Python files and read its configuration.

    `packages` are top-level modules that matter beside those that the rules ask about. Nothing is read with
    `--no-source`, and for a file that was named on the command line alone, whose project is unknown.
    """
    gathering = _Gathering(project, reader)
    if not options.source or project.named:
        return Source(suppressions=tuple(gathering.suppressions))
    usages = _usages(gathering, rules, packages, cache=options.cache)
    settings = _settings(gathering, usages)
    pages = read_templates(project, reader, rules, usages)
    gathering.suppressions.extend(pages.suppressions)
    gathering.problems.extend(pages.problems)
    return Source(
        usages + pages.usages,
        settings + pages.settings,
        project.files,
        tuple(gathering.suppressions),
        tuple(gathering.problems),
        mentions_in(project, reader),
        gathering.two,
    )


def read_project_code(folder: str, rules: Sequence[CompiledRule]) -> Code:
    """The code of the one project in a folder, whatever its manifests say."""
    project = next(project for project in find_projects([folder], []) if project.root == folder)
    from flaskcompat.index.api import load_api

    packages = frozenset(load_api().owners) if any(compiled.lacks for compiled in rules) else frozenset[str]()
    source = read_code(project, Reader(project, "."), rules, Options(), packages)
    return Code(source.usages, source.settings, source.files, mentions=source.mentions)


def _usages(
    gathering: _Gathering, rules: Sequence[CompiledRule], packages: frozenset[str], *, cache: bool
) -> tuple[Usage, ...]:
    texts: dict[str, str] = {}
    for path in gathering.project.files:
        if path.endswith(".py"):
            text = gathering.text(path, _SOURCE_LIMIT)
            if text is not None:
                texts[path] = text
    if not texts:
        return ()
    asked = roots().union(packages, *(compiled.roots for compiled in rules))
    found = _scanned(texts, asked | MODULES_OF_TWO, cache=cache)
    gathering.problems.extend(
        problem._replace(path=gathering.shown(problem.path)) for problem in found.problems
    )
    gathering.two = written_for_two(texts, found.problems, found.usages, gathering.shown)
    shown = {path: gathering.shown(path) for path in texts}
    return tuple(usage._replace(path=shown[usage.path]) for usage in found.usages)


def _scanned(texts: Mapping[str, str], interesting: frozenset[str], *, cache: bool) -> Scan:
    """The scan of a project's files, a large one's from the cache where it holds it."""
    if not cache or sum(map(len, texts.values())) < WORTH:
        return scan(texts, interesting)
    from flaskcompat.engine.cache import kept

    return kept(texts, interesting, lambda: scan(texts, interesting))


def _settings(gathering: _Gathering, usages: Sequence[Usage]) -> tuple[Setting, ...]:
    settings: list[Setting] = []
    for path in gathering.project.files:
        source = source_of(path)
        if source is not None:
            settings += _parsed(gathering, path, source)
    settings += _named_by_code(gathering, usages, settings)
    settings += _named_by_servers(gathering, settings)
    if not settings and not concern_configuration(usages):
        return ()
    from flaskcompat.settings.combine import combine

    return combine(usages, settings)


def _parsed(gathering: _Gathering, path: str, source: SettingsFile) -> list[Setting]:
    text = gathering.text(path, _SETTINGS_LIMIT)
    if text is None:
        return []
    settings, problems = source.parser()(text, gathering.shown(path))
    gathering.problems.extend(problems)
    return list(settings)


def _named_by_code(
    gathering: _Gathering, usages: Sequence[Usage], settings: Sequence[Setting]
) -> list[Setting]:
    """The settings of files that `from_file`, `from_pyfile` and `from_envvar` load."""
    if not any(usage.name.endswith(("from_file", "from_pyfile", "from_envvar")) for usage in usages):
        return []
    from flaskcompat.settings.config_file import config_file
    from flaskcompat.settings.referenced import referenced, referenced_by_environment

    found: list[Setting] = []
    references = [*referenced(usages), *referenced_by_environment(usages, settings)]
    for reference in dict.fromkeys(references):
        for path in _resolved(gathering, reference.target, reference.path):
            text = gathering.text(path, _SETTINGS_LIMIT)
            if text is not None:
                settings, problems = config_file(text, gathering.shown(path), reference.loader)
                gathering.problems.extend(problems)
                found += settings
    return found


def _named_by_servers(gathering: _Gathering, settings: Sequence[Setting]) -> list[Setting]:
    """The settings of files that server commands name and whose own names do not tell."""
    if not settings:
        return []
    from flaskcompat.settings import SOURCES
    from flaskcompat.settings.referenced import server_files

    found: list[Setting] = []
    for reference in dict.fromkeys(server_files(settings)):
        source = next((one for one in SOURCES if one.name == reference.loader), None)
        for path in _resolved(gathering, reference.target, reference.path):
            if source is not None and source_of(path) is not source:
                found += _parsed(gathering, path, source)
    return found


def _resolved(gathering: _Gathering, target: str, named_in: str) -> list[str]:
    """The project's file that code means by a path: below the naming file's folder, above it, or the root.

    Flask starts from the application's root folder or its instance folder, which cannot always be known.
    """
    if os.path.isabs(target) or "\0" in target:
        return []
    root = gathering.reader.show(gathering.project.root + os.sep).rstrip("/") + "/"
    inner = named_in.removeprefix(root)
    folder = os.path.dirname(inner)
    for start in (folder, os.path.dirname(folder), "", "instance", os.path.join(folder, "instance")):
        path = os.path.normpath(os.path.join(start, target))
        absolute = os.path.join(gathering.project.root, path)
        if os.path.isfile(absolute) and inside(absolute, gathering.project.boundary):
            return [path.replace(os.sep, "/")]
    return []
