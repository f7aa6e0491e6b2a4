"""pyproject.toml: the standard tables, and those of the tools that keep dependencies of their own there."""

from __future__ import annotations

from importlib import import_module

from flaskcompat.model.inventory import Inventory, Problem
from flaskcompat.readers.toml_facts import Facts
from flaskcompat.text.toml_lines import TomlError, load

# Read in this order, each only where its table is there; the last ones say more about earlier entries.
_FAMILIES = (
    (("project",), "pyproject_pep621"),
    (("build-system",), "pyproject_build"),
    (("dependency-groups",), "pyproject_groups"),
    (("tool", "poetry"), "pyproject_poetry"),
    (("tool", "pdm"), "pyproject_pdm"),
    (("tool", "hatch"), "pyproject_hatch"),
    (("tool", "flit"), "pyproject_flit"),
    (("tool", "pixi"), "pyproject_pixi"),
    (("tool", "tox"), "pyproject_tox"),
    (("tool", "uv"), "pyproject_uv"),
)

# Who owns the file: the table that only its command reads, then the backend that its command writes.
_OWNERS = (
    (("tool", "uv"), "uv"),
    (("tool", "poetry"), "poetry"),
    (("tool", "pdm"), "pdm"),
    (("tool", "pixi"), "pixi"),
    (("tool", "hatch", "envs"), "hatch"),
    (("tool", "flit", "metadata"), "flit"),
)
_BACKENDS = (("uv_build", "uv"), ("poetry", "poetry"), ("pdm", "pdm"))


def parse(text: str, path: str) -> Inventory:
    """Turn a pyproject.toml into the requirements of all its tables and the Pythons that it names."""
    try:
        facts = Facts(load(text), path)
    except TomlError as error:
        return Inventory(problems=(Problem(path, error.line, str(error)),))
    for keys, module in _FAMILIES:
        if facts.has(*keys):
            import_module(f"flaskcompat.readers.{module}").read(facts)
    return facts.inventory(_tool(facts))


def _tool(facts: Facts) -> str:
    for keys, tool in _OWNERS:
        if facts.has(*keys):
            return tool
    backend = facts.get(("build-system", "build-backend"))
    for prefix, tool in _BACKENDS:
        if isinstance(backend, str) and backend.startswith(prefix):
            return tool
    return "pip"
