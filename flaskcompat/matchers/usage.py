"""`usage`: the code uses a qualified name in a certain way and place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flaskcompat.matchers import Condition
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.facts import Code, Facts
from flaskcompat.matchers.meets import meets
from flaskcompat.matchers.redirects import Site
from flaskcompat.matchers.started import is_started, scripts
from flaskcompat.matchers.subject import subject_of
from flaskcompat.matchers.values import compile_value
from flaskcompat.model.match import Match
from flaskcompat.model.usage import SHAPES, UNKNOWN, Scope, Usage

_ELSEWHERE = ("elsewhere", "nowhere")
ScopeTest = Callable[[Scope], bool]
UsageTest = Callable[[Usage], bool]


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Compile `usage` with everything that docs/rule-language.md lists below it."""
    find = _finder(data)
    thin = _first_in_lines if data.get("once") else list[Usage]
    keyword = next(iter(data.get("keywords", ())), "")

    def match(facts: Facts) -> tuple[Match, ...]:
        def found() -> tuple[Match, ...]:
            usages = thin([usage for usage, _ in find(code)])
            return tuple(dict.fromkeys(_evidence(usage, keyword, _odd(data, usage)) for usage in usages))

        code = facts.code
        return code.once(match, found)

    return match


def _finder(data: Mapping[str, Any]) -> Callable[[Code], list[tuple[Usage, Scope | None]]]:
    """A function from code to the usages that fit, each with the scope that `within` picked."""
    names = _listed(data["usage"])
    fits = _usage_test(data)
    guarded = data.get("guarded", False)
    tests = data.get("tests")
    shapes = "kind" in data and SHAPES.issuperset(_listed(data["kind"]))
    within = _scope_test(data["within"]) if "within" in data else None
    nearest = data.get("within", {}).get("nearest", False)
    outside = [_scope_test(one) for one in _conditions(data.get("outside", []))]
    neighbours = [
        (key, _finder(one)) for key in ("after", "same", "unless") for one in _conditions(data.get(key, []))
    ]
    latest, barred = data.get("latest"), _listed(data.get("except", []))
    others = [(data[key], _finder(data[key]), key == "elsewhere") for key in _ELSEWHERE if key in data]

    def find(code: Code) -> list[tuple[Usage, Scope | None]]:
        found = []
        named = (usage for name in names for usage in code.named(name, guarded=guarded, shapes=shapes))
        left_out = {usage for name in barred for usage in code.named(name, guarded=guarded, shapes=shapes)}
        for usage in filter(fits, named):
            if left_out and usage in left_out:  # an empty set would have each usage hashed all the same
                continue
            if tests is not None and is_apart(usage.path, code.folder) is not tests:
                continue
            if any(test(scope) for test in outside for scope in usage.scopes):
                continue
            for scope in _scopes(_near(usage) if nearest else usage, within):
                if latest is not None and not _latest_fits(code, usage, scope, latest):
                    continue
                if all(
                    _has_neighbour(usage, scope, other(code), key) is (key != "unless")
                    for key, other in neighbours
                ):
                    found.append((usage, scope))
                    break
        if "started" in data:
            started = scripts(code, data["started"])
            found = [pair for pair in found if is_started(pair[0].path, started)]
        if "meets" in data:
            found = [pair for pair in found if meets(code, pair[0], data["meets"])]
        for other_data, other, wanted in others:
            there = {subject_of(usage, _listed(other_data["usage"])) for usage, _ in other(code)} - {""}
            found = [pair for pair in found if (subject_of(pair[0], names) in there) is wanted]
        return found

    return find


def _scopes(usage: Usage, within: ScopeTest | None) -> list[Scope | None]:
    """The scopes that `within` admits, innermost first; without it the innermost one (None: module)."""
    if within is None:
        return [usage.scopes[-1] if usage.scopes else None]
    return [scope for scope in reversed(usage.scopes) if within(scope)]


def _near(usage: Usage) -> Usage:
    """A usage with the scopes from its innermost function on: what calls that function is left out."""
    places = [index for index, scope in enumerate(usage.scopes) if scope.kind == "function"]
    return usage._replace(scopes=usage.scopes[places[-1] :]) if places else usage


def _first_in_lines(usages: list[Usage]) -> list[Usage]:
    """Of each name the first usage in each line, without assignments, which put it there.

    It is the line that has to be written anew: not that of a class which inherits it from one of the project.
    """
    first: dict[tuple[str, str, int], Usage] = {}
    for usage in sorted(usages, key=lambda usage: (usage.line, usage.column)):
        if usage.kind != "assign" and "through" not in dict(usage.values):
            first.setdefault((usage.name, usage.path, usage.line), usage)
    names = {usage.name for usage in usages}
    files: dict[str, set[str]] = {}
    for usage in usages:
        if usage.kind == "import":
            files.setdefault(usage.name, set()).add(usage.path)
    return [
        usage
        for usage in usages
        if first.get((usage.name, usage.path, usage.line)) is usage
        and not _is_of_object(usage.name, names)
        and not _came_along(usage, files)
    ]


def _came_along(usage: Usage, files: Mapping[str, set[str]]) -> bool:
    """Whether it is a member of what only other files import: an argument that is one names nothing of it.

    What the file imports by that very name it does name: `from flask.ext.script import Manager`.
    """
    paths = files.get(usage.name.rpartition(".")[0], ())
    return bool(paths) and usage.path not in paths and usage.path not in files.get(usage.name, ())


def _is_of_object(name: str, names: set[str]) -> bool:
    """Whether a name is a member of an object whose class is one of the names itself."""
    outer = name.rpartition(".")[0]
    while outer:
        if outer in names and outer.rpartition(".")[2][:1].isupper():
            return True
        outer = outer.rpartition(".")[0]
    return False


def _has_neighbour(
    usage: Usage, scope: Scope | None, others: list[tuple[Usage, Scope | None]], relation: str
) -> bool:
    """Whether another usage stands in the same scope of the same file, earlier for `after`."""
    path, place = _moment(usage)
    for other, _ in others:
        other_path, other_place = _moment(other)
        if other_path != path or (scope is not None and scope not in other.scopes):
            continue
        if relation == "after" and not _is_one_run(usage, other, scope):
            continue
        beside = other_place != place or (other.kind in SHAPES and other.kind != usage.kind)
        if other_place < place if relation == "after" else beside:
            return True
    return False


def _is_one_run(usage: Usage, other: Usage, scope: Scope | None) -> bool:
    """Whether both are reached by one call of the scope: what two tests call, each calls for itself."""
    end = usage.scopes.index(scope) + 1 if scope is not None else 0
    return usage.scopes[:end] == other.scopes[:end]


def _latest_fits(code: Code, usage: Usage, scope: Scope | None, data: Mapping[str, Any]) -> bool:
    """Whether the last of the named usages before this one, in the same scope, is as asked for."""
    path, place = _moment(usage)
    earlier = [
        other
        for name in _listed(data["usage"])
        for other in code.named(name)
        if _moment(other)[0] == path
        and (scope is None or scope in other.scopes)
        and other.kind in _listed(data.get("kind", "call"))
        and _moment(other)[1] < place
    ]
    if not earlier:
        return False
    last = max(earlier, key=_moment)
    return _usage_test(data)(last) and (
        "redirects" not in data or _redirects_fit(code, last, data["redirects"])
    )


def _redirects_fit(code: Code, request: Usage, data: Mapping[str, Any]) -> bool:
    """Whether a request meets as many redirects as asked for; where code does not tell, it is believed."""
    count = Site(code, data).hops(request)
    return count is None or count == data["hops"]


def _moment(usage: Usage) -> tuple[str, tuple[int, int, int, int]]:
    """File, and place in it that tells when a usage runs: one in a helper runs where the helper is called."""
    path, line, column = usage.called or (usage.path, usage.line, usage.column)
    return path, (line, column, usage.line, usage.column)


def _usage_test(data: Mapping[str, Any]) -> UsageTest:
    tests: list[UsageTest] = []
    if "kind" in data:
        kinds = frozenset(_listed(data["kind"]))
        tests.append(lambda usage: usage.kind in kinds)
    if "arguments" in data:
        low, high = data["arguments"].get("min", 0), data["arguments"].get("max")
        tests.append(lambda u: u.arguments >= low and (high is None or u.arguments <= high))
        # `*more` makes those of a call more, and never fewer.
        tests.append(lambda u: not u.starred or (high is None and u.kind == "call"))
    if "keywords" in data:
        needed = frozenset(data["keywords"])
        tests.append(lambda usage: needed.issubset(usage.keywords))
    if "some" in data or "besides" in data:
        tests.append(lambda usage: bool(_odd(data, usage)))
    if "without" in data:
        barred = frozenset(data["without"])
        tests.append(lambda usage: not usage.starred and barred.isdisjoint(usage.keywords))
    if "values" in data:
        wanted = {key: compile_value(test) for key, test in data["values"].items()}
        tests.append(lambda usage: _values_fit(usage, wanted))
    if "target" in data:
        target = compile_value(data["target"])
        tests.append(lambda usage: target(usage.target))
    if "types" in data:
        kinds_of = {key: frozenset(_listed(kinds)) for key, kinds in data["types"].items()}
        tests.append(lambda usage: all(dict(usage.containers).get(key) in kinds_of[key] for key in kinds_of))
    for key, field in (("async", "is_async"), ("generator", "is_generator"), ("discarded", "discarded")):
        if key in data:
            tests.append(_flag(field, data[key]))
    return lambda usage: all(test(usage) for test in tests)


def _odd(data: Mapping[str, Any], usage: Usage) -> tuple[str, ...]:
    """The keywords of a call that are among `some`, or that are none of `besides`."""
    if "some" in data:
        return tuple([name for name in usage.keywords if name in data["some"]])
    known = data.get("besides", usage.keywords)
    return tuple([name for name in usage.keywords if name not in known])


def _flag(field: str, wanted: bool) -> UsageTest:
    return lambda usage: getattr(usage, field) is wanted


def _values_fit(usage: Usage, wanted: Mapping[str, Callable[[object], bool]]) -> bool:
    given = dict(usage.values)
    return all(key in given and test(given[key]) for key, test in wanted.items())


def _scope_test(data: Mapping[str, Any]) -> ScopeTest:
    tests: list[ScopeTest] = []
    if "kind" in data:
        kinds = frozenset(_listed(data["kind"]))
        tests.append(lambda scope: scope.kind in kinds)
    if "decorator" in data:
        decorators = frozenset(_listed(data["decorator"]))
        tests.append(lambda scope: not decorators.isdisjoint(scope.decorators))
        if data.get("only"):
            tests.append(lambda scope: decorators.issuperset(scope.decorators))
    if "name" in data:
        names = frozenset(_listed(data["name"]))
        tests.append(lambda scope: scope.name in names)
    if "async" in data:
        tests.append(lambda scope: scope.is_async is data["async"])
    if "generator" in data:
        tests.append(lambda scope: scope.is_generator is data["generator"])
    return lambda scope: all(test(scope) for test in tests)


def _conditions(value: Mapping[str, Any] | list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [value] if isinstance(value, Mapping) else value


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _evidence(usage: Usage, keyword: str, odd: tuple[str, ...]) -> Match:
    """A usage as a match; in a call over several lines the keyword asked for has a place of its own."""
    value = dict(usage.values).get("value", UNKNOWN)
    asked = (keyword, *odd)
    places = ((line, column) for name, line, column in usage.places if name and name in asked)
    line, column = next(places, (usage.line, usage.column))
    return Match(
        path=usage.path,
        line=line,
        column=column,
        values=(
            ("usage", usage.name),
            ("target", usage.target),
            ("value", "a value that is not a literal" if value is UNKNOWN else repr(value)),
            ("part", usage.name.rpartition(".")[2]),
            ("given", ", ".join(odd) or "by position"),
            *([("keyword", keyword)] if keyword else []),
        ),
        label=f"{usage.name} is used here",
    )
