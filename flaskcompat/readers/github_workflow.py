"""GitHub Actions workflows; see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax."""

from __future__ import annotations

import re
from collections.abc import Container

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers import image_python
from flaskcompat.readers.ci_python import Pythons
from flaskcompat.text.yaml_nodes import Node, YamlError, load

_SETUP = re.compile(r"(?:^|/)(?:setup-python|setup-uv|setup-pdm)(?:@|$)")
_MATRIX = re.compile(r"\$\{\{\s*matrix\.([\w-]+)(?:\.([\w-]+))?\s*\}\}")
_ENVIRONMENT = re.compile(r"\$\{\{\s*env\.(\w+)\s*\}\}")
_AXES = ("python-version", "python-versions", "python_version", "python", "py", "pyversion", "python-ver")


def parse(text: str, path: str) -> Inventory:
    """Turn the matrices, `setup-python` steps and containers of a workflow into Pythons that are used."""
    if "py" not in text.lower():
        # Nothing of Python's: most repositories have such workflows, and YAML takes its time.
        return Inventory()
    pythons = Pythons(path)
    try:
        root = load(text)
    except YamlError as error:
        return Inventory(problems=(Problem(path, error.line, error.message),))
    for job in root.mapping.get("jobs", root).mapping.values():
        _read_job(job, {**_at(root, "env").mapping, **_at(job, "env").mapping}, pythons)
    return Inventory(pythons=tuple(pythons.found.values()), problems=tuple(pythons.problems))


def _read_job(job: Node, environment: dict[str, Node], pythons: Pythons) -> None:
    matrix = _at(job, "strategy", "matrix")
    axes = dict.fromkeys(_AXES)
    for step in _at(job, "steps").items:
        uses = _at(step, "uses").text
        if _SETUP.search(uses):
            version = _at(step, "with", "python-version")
            axes |= dict.fromkeys(match[2] or match[1] for match in _MATRIX.finditer(version.text))
            for match in _ENVIRONMENT.finditer(version.text):
                version = environment.get(match[1], version)
            pythons.add(version)
    _read_matrix(matrix, axes, pythons)
    container = _at(job, "container")
    image = container if container.text else _at(container, "image")
    pythons.add_claim(image_python.claim(image.text, pythons.path, image.line))


def _read_matrix(matrix: Node, axes: Container[str], pythons: Pythons) -> None:
    """The axes by their own names, and as keys of the combinations that others and `include` list."""
    for name, values in matrix.mapping.items():
        if name in axes:
            pythons.add(values)
        elif name != "exclude":
            for combination in values.items:
                for key, value in combination.mapping.items():
                    if key in axes:
                        pythons.add(value)


def _at(node: Node, *keys: str) -> Node:
    """The node at a path of keys; an empty scalar where there is none."""
    for key in keys:
        node = node.mapping.get(key, Node("", node.line))
    return node
