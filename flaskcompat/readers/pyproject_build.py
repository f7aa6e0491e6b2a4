"""`[build-system]` of a pyproject.toml (PEP 518)."""

from __future__ import annotations

from flaskcompat.readers.toml_facts import Facts

GROUP = "build-system"


def read(facts: Facts) -> None:
    """Turn what the build needs into requirements that no install of the project gets."""
    if facts.table("build-system"):
        facts.add_all("build-system", "requires", group=GROUP, role="build")
