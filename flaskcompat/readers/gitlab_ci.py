"""GitLab CI; see https://docs.gitlab.com/ci/yaml/."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers import image_python
from flaskcompat.readers.ci_python import Pythons
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_TAGS = ("!reference",)
_VARIABLE = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
_PYTHON = re.compile(r"PY(?:THON)?(?:_?VER(?:SION)?)?S?", re.IGNORECASE)
# A job's image may be filled from matrices of two or three variables.
_LIMIT = 500


def parse(text: str, path: str) -> Inventory:
    """Turn the images and parallel matrices of a pipeline into Pythons that are used."""
    try:
        root = load(text, _TAGS)
    except YamlError as error:
        return Inventory(problems=(Problem(path, error.line, error.message),))
    pythons = Pythons(path)
    general = _variables(root)
    for job in [root, *root.mapping.values()]:
        _read_job(job, general, pythons)
    return Inventory(pythons=tuple(pythons.found.values()), problems=tuple(pythons.problems))


def _read_job(job: Node, general: dict[str, list[Node]], pythons: Pythons) -> None:
    matrix = _matrix(job)
    for name, values in matrix.items():
        if _PYTHON.fullmatch(name):
            for value in values:
                pythons.add(value)
    image = job.mapping.get("image", Node("", job.line))
    image = image if image.text else image.mapping.get("name", image)
    variables = {**general, **_variables(job), **matrix}
    for name, line in _filled(image.text, variables, image.line):
        pythons.add_claim(image_python.claim(name, pythons.path, line))


def _variables(node: Node) -> dict[str, list[Node]]:
    """Variables with their value, which may be a table that describes it."""
    table = node.mapping.get("variables", Node("", 0)).mapping
    return {name: [value.mapping.get("value", value)] for name, value in table.items()}


def _matrix(job: Node) -> dict[str, list[Node]]:
    """The variables of a job's parallel matrix with all their values."""
    parallel = job.mapping.get("parallel", Node("", 0))
    found: dict[str, list[Node]] = {}
    for combination in parallel.mapping.get("matrix", Node("", 0)).items:
        for name, values in combination.mapping.items():
            found.setdefault(name, []).extend(values.items or [values])
    return found


def _filled(text: str, variables: dict[str, list[Node]], line: int) -> Iterator[tuple[str, int]]:
    """The text with its first variable replaced by each value, and so on; the line of the last value."""
    work = [(text, line, 0)]
    for _ in range(_LIMIT):
        if not work:
            return
        words, place, depth = work.pop(0)
        found = _VARIABLE.search(words)
        values = variables.get(found[1] or found[2], []) if found and depth < 4 else []
        if not found or not values:
            yield words, place
            continue
        for value in values:
            filled = words[: found.start()] + value.text[:200] + words[found.end() :]
            work.append((filled, value.line if len(values) > 1 else place, depth + 1))
