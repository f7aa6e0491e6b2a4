"""What setup.py and setup.cfg still say beside a pyproject.toml that has the metadata."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence

from flaskcompat.engine.manifests import Manifest
from flaskcompat.model.inventory import Include, Inventory, Requirement

_LEGACY = frozenset({"setup.py", "setup.cfg"})
_OTHERS = frozenset({"build-system", "tests_require"})
"""Lists of setuptools that the standard table has no field for."""


def without_settled(manifests: Sequence[Manifest]) -> list[Manifest]:
    """Leave out of setup.py and setup.cfg the requirements that the `[project]` table beside them settles.

    Requirements that the table has, or does not call dynamic, are taken from nowhere else: other build
    backends read neither file, and setuptools drops what they say.
    https://packaging.python.org/en/latest/specifications/pyproject-toml/#dynamic
    """
    settled = {
        os.path.dirname(one.absolute): one.inventory.settles for one in manifests if one.inventory.settles
    }
    return [
        one._replace(inventory=_rest(one.inventory, settled.get(os.path.dirname(one.absolute), ())))
        if one.format.name in _LEGACY
        else one
        for one in manifests
    ]


def _rest(inventory: Inventory, settled: Collection[str]) -> Inventory:
    """What is left of a file: the lists of fields that are not settled, and everything else."""
    if not settled:
        return inventory
    return inventory._replace(
        requirements=tuple(one for one in inventory.requirements if _field(one) not in settled),
        includes=tuple(one for one in inventory.includes if _field(one) not in settled),
        unread=inventory.unread and "dependencies" not in settled,
    )


def _field(entry: Requirement | Include) -> str:
    """The field of the standard table that an entry belongs to, empty for none."""
    if entry.group in _OTHERS or entry.role == "build":
        return ""
    return "optional-dependencies" if entry.group else "dependencies"
