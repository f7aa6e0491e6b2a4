"""From the files of a distribution to what it needs of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flaskcompat.model.inventory import Problem
from flaskcompat.model.need import Need
from flaskcompat.needs import quick_start
from flaskcompat.needs.course import Course
from flaskcompat.needs.mains import code_files, main_modules
from flaskcompat.needs.quick_start import QuickStart
from flaskcompat.needs.reading.reader import Reader
from flaskcompat.needs.roots import extension_classes, methods_at
from flaskcompat.needs.steps import Hook, Unit, Use
from flaskcompat.needs.tables import Tables, load
from flaskcompat.source.inference import Inference
from flaskcompat.source.module import Module
from flaskcompat.source.project import Project
from flaskcompat.source.symbols import Function

STAGES = ("import", "init", "request", "later")
_MOST_ROUNDS = 3
_MOST_SUBMODULES = 300
"""Of more, what each imports in turn is not followed: that would take the square of their number."""


class Found:
    """Needs by what is needed and in which module, the earliest and surest stage of each."""

    def __init__(self) -> None:
        self._best: dict[tuple[object, str], tuple[int, Need]] = {}

    def add(self, use: Use, stage: str, module: str, certain: bool) -> None:
        """Keep a need unless the same is known of an earlier stage, or for certain."""
        rank = STAGES.index(stage) + (0 if certain else 10)
        key = (use.key, module)
        before = self._best.get(key)
        if before is None or rank < before[0]:
            place = f"{use.path}:{use.line}"
            need = Need(use.names, use.kind, use.detail, stage, module, certain, place)  # type: ignore[arg-type]
            self._best[key] = (rank, need)

    def known(self, use: Use, module: str) -> bool:
        """Whether a need is there already."""
        return (use.key, module) in self._best

    def needs(self) -> tuple[Need, ...]:
        """All of them, in a stable order."""
        needs = [need for _, need in self._best.values()]
        return tuple(
            sorted(needs, key=lambda n: (n.module, STAGES.index(n.stage), n.names, n.kind, n.detail))
        )


def scan(
    files: Mapping[str, str],
    name: str,
    interesting: frozenset[str],
    mains: Sequence[str] = (),
    start: str = "",
) -> tuple[tuple[Need, ...], tuple[Problem, ...]]:
    """Turn the files of a distribution, by path below site-packages, into its needs, and what went unread.

    `interesting` are the top-level modules whose names matter; `mains` the dotted modules that importing it
    means, where its name does not tell; `start` is the code of an application that uses it as its
    documentation shows.
    """
    tables = load()
    code = code_files(files, tables.never)
    reader = _reader(quick_start.added(code, start), tables, interesting)
    modules = reader.inference.project.modules
    paths = main_modules(
        name, [path for path in modules if path != quick_start.PATH], mains, tables.namespaces
    )
    roots = [modules[path] for path in paths if path in modules]
    first = quick_start.of(reader)
    _learn(reader)
    found = Found()
    main = _main_course(reader, roots, first, found)
    _later(reader, main.reached.values(), found, "")
    others = [module for module in modules.values() if id(module) not in main.reached]
    for module in others:
        _submodule(reader, module, found, shallow=len(others) > _MOST_SUBMODULES)
    reader.inference.project.modules.release()
    return found.needs(), tuple(sorted(set(reader.problems)))


def _reader(files: Mapping[str, str], tables: Tables, interesting: frozenset[str]) -> Reader:
    project = Project(files, tables.known.roots() | interesting)
    problems = project.modules.read(sorted(files))
    reader = Reader(Inference(project, tables.known, whole=False), tables, interesting)
    reader.problems.extend(problems)
    for module in project.modules.values():
        reader.inference.globals(module)
    return reader


def _learn(reader: Reader) -> None:
    """Read every unit, until the calls have told what parameters stand for."""
    _read_all(reader)
    for _ in range(_MOST_ROUNDS):
        functions = reader.arguments.learned(reader.inference)
        if not functions:
            break
        reader.forget(set(functions))
        _read_all(reader)


def _read_all(reader: Reader) -> None:
    for module in reader.inference.project.modules.values():
        reader.steps(module)
        waiting = list(module.units.values())
        done = 0
        while done < len(waiting):
            unit = waiting[done]
            done += 1
            if isinstance(unit, Function):
                before = len(module.units)
                reader.steps(unit)
                if len(module.units) > before:
                    waiting.extend(list(module.units.values())[before:])


def _main_course(reader: Reader, roots: list[Module], first: QuickStart, found: Found) -> Course:
    """What runs with the import, with construction and with a request; tells what was reached."""
    course = Course(reader)
    course.follow([one for root in roots for one in reader.with_parents(root)])
    course.follow(first.at("import"))
    _keep(course, found, "import")
    classes = extension_classes(reader, roots)
    hooks = [hook._replace(certain=False) for hook in course.hooks]
    shown = False
    for stage in ("init", "request"):
        course = _next(course)
        course.follow(first.at(stage))
        # Where it is known how an application uses the distribution, other ways are not taken for certain.
        shown = shown or first.reaches(course.reached.values())
        for cls in classes:
            methods = methods_at(reader, cls, stage)
            course.follow(methods, certain=not shown or any(id(each) in course.reached for each in methods))
        while True:
            hooks, course.hooks = [*hooks, *course.hooks], []
            due = [hook for hook in hooks if hook.stage == stage]
            if not due:
                break
            hooks = [hook for hook in hooks if hook.stage != stage]
            for hook in due:
                _run_hook(course, hook)
        _keep(course, found, stage)
    return course


def _next(course: Course) -> Course:
    following = Course(course.reader)
    following.reached = course.reached
    return following


def _run_hook(course: Course, hook: Hook) -> None:
    if len(hook.units) == 1:
        course.follow(hook.units, certain=hook.certain)
        return
    course.follow(hook.units, certain=False)
    if hook.certain:
        course.common(hook.units)


def _keep(course: Course, found: Found, stage: str) -> None:
    for use, certain in course.found.values():
        found.add(use, stage, "", certain)


def _later(reader: Reader, units: Iterable[Unit], found: Found, module: str) -> None:
    """The functions of the modules that were reached, for somebody to call."""
    for unit in list(units):
        if not isinstance(unit, Module):
            continue
        for inner in list(unit.units.values()):
            if isinstance(inner, Function) and not inner.guarded:
                course = Course(reader, shallow=True)
                course.follow([inner])
                for use, certain in course.found.values():
                    if not found.known(use, module):
                        found.add(use, "later", module, certain)


def _submodule(reader: Reader, module: Module, found: Found, *, shallow: bool) -> None:
    """What the import of a module needs that importing the distribution does not."""
    course = Course(reader, shallow=shallow)
    course.follow(reader.with_parents(module))
    for use, certain in course.found.values():
        if not found.known(use, ""):
            found.add(use, "import", module.name, certain)
