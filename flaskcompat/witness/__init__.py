"""Proves rules by running: builds the pinned environment of each project and runs its `witness.py`."""

from __future__ import annotations

from flaskcompat.witness.types import Boundary, Result, Witness
from flaskcompat.witness.verify import verify

__all__ = ["Boundary", "Result", "Witness", "verify"]
