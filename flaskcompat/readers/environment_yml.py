"""conda's environment.yml.

https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
"""

from __future__ import annotations

from collections.abc import Sequence

from flaskcompat.model.inventory import Inventory, Problem, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.readers._conda_match import NoEqualError, translate
from flaskcompat.readers.broken import broken
from flaskcompat.readers.requirements_txt import parse as parse_requirements
from flaskcompat.text.yaml_nodes import Node, YamlError, load


def parse(text: str, path: str) -> Inventory:
    """Turn an environment.yml into requirements, its Python also into a claim, and its `pip:` lists as pip
    reads them. `category`, which conda-lock adds, is the group."""
    try:
        root = load(text)
    except YamlError as error:
        return broken(text, path, error.line, error.message, "conda")
    if not root.mapping:
        return broken(text, path, root.line, "an environment.yml holds one mapping", "conda")
    dependencies = root.mapping.get("dependencies")
    if dependencies is None:
        return Inventory(problems=(Problem(path, root.line, "no dependencies"),), tool="conda")
    if not isinstance(dependencies.content, list) and dependencies.text:
        return broken(text, path, dependencies.line, "dependencies is not a list", "conda")
    category = root.mapping["category"].text if "category" in root.mapping else ""
    nodes = dependencies.items
    parts = [_entry(node, path) for node in nodes]
    found = _gathered([*parts, _implied(nodes, parts, path)])
    group = "" if category == "main" else normalize(category)
    return found._replace(
        requirements=tuple(each._replace(group=group) for each in found.requirements),
        includes=tuple(each._replace(group=group) for each in found.includes),
    )


def _entry(node: Node, path: str) -> Inventory:
    if node.text:
        return _conda(node, path)
    if list(node.mapping) == ["pip"]:
        return _gathered([_pip(item, path) for item in node.mapping["pip"].items])
    what = ", ".join(node.mapping) or "an entry that is no text"
    return Inventory(problems=(Problem(path, node.line, f"not a conda requirement: {what[:120]}"),))


def _implied(nodes: Sequence[Node], parts: Sequence[Inventory], path: str) -> Inventory:
    """The `pip` that conda adds where there is a list for pip, and pip itself is not asked for."""
    asked = [
        each.name for node, part in zip(nodes, parts, strict=True) if node.text for each in part.requirements
    ]
    lists = [node.line for node in nodes if list(node.mapping) == ["pip"]]
    if not lists or "pip" in asked:
        return Inventory()
    return Inventory((Requirement("pip", "", path, lists[0]),))


def _conda(node: Node, path: str) -> Inventory:
    try:
        name, specifier = translate(node.text)
    except NoEqualError as error:
        requirement = Requirement(normalize(error.name), "", path, node.line)
        problem = Problem(path, node.line, f"{error}; read as any version")
        return Inventory((requirement,), problems=(problem,))
    except ValueError as error:
        return Inventory(problems=(Problem(path, node.line, str(error)),))
    requirement = Requirement(normalize(name), specifier, path, node.line)
    return Inventory((requirement,), pythons=_python(requirement))


def _python(requirement: Requirement) -> tuple[PythonClaim, ...]:
    """The Python of an environment is used where it is one version, and a promise where it is a range."""
    specifier = requirement.specifier
    if requirement.name != "python" or not specifier:
        return ()
    one = specifier.startswith("==") and "," not in specifier
    return (PythonClaim(specifier, "used" if one else "declared", requirement.path, requirement.line),)


def _pip(node: Node, path: str) -> Inventory:
    """An item of a `pip:` list: conda writes them into a requirements file, one a line."""
    if not node.text:
        return Inventory(problems=(Problem(path, node.line, "not a line for pip"),))
    found = parse_requirements(node.text, path)
    shift = node.line - 1
    return found._replace(
        requirements=tuple(each._replace(line=each.line + shift) for each in found.requirements),
        includes=tuple(each._replace(line=each.line + shift) for each in found.includes),
        problems=tuple(each._replace(line=each.line + shift) for each in found.problems),
    )


def _gathered(parts: list[Inventory]) -> Inventory:
    return Inventory(
        requirements=tuple(each for part in parts for each in part.requirements),
        pythons=tuple(each for part in parts for each in part.pythons),
        includes=tuple(each for part in parts for each in part.includes),
        problems=tuple(each for part in parts for each in part.problems),
        tool="conda",
    )
