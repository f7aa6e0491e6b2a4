"""`[tool.flit.metadata]` of a pyproject.toml, which Flit had before PEP 621.

See https://flit.pypa.io/en/stable/pyproject_toml.html#old-style-metadata.
"""

from __future__ import annotations

from flaskcompat.model.names import normalize
from flaskcompat.readers.toml_facts import Facts, Path

_METADATA: Path = ("tool", "flit", "metadata")


def read(facts: Facts) -> None:
    """Turn Flit's own metadata into requirements, extras as groups, and the Pythons that it promises."""
    if not facts.table("tool", "flit"):
        return
    facts.add_all(*_METADATA, "requires")
    # An old name for the extra "dev".
    facts.add_all(*_METADATA, "dev-requires", group="dev")
    for extra in facts.table(*_METADATA, "requires-extra"):
        # Flit's own name for what every install gets.
        group = "" if extra == ".none" else normalize(extra)
        facts.add_all(*_METADATA, "requires-extra", extra, group=group)
    facts.requires_python(*_METADATA, "requires-python")
    facts.classifiers(*_METADATA, "classifiers")
