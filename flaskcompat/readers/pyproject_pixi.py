"""`[tool.pixi]` of a pyproject.toml: what a pixi.toml holds, one level deeper."""

from __future__ import annotations

from flaskcompat.readers.pixi_toml import read_tables
from flaskcompat.readers.toml_facts import Facts


def read(facts: Facts) -> None:
    """Turn pixi's tables into requirements, features as groups."""
    read_tables(facts, ("tool", "pixi"))
