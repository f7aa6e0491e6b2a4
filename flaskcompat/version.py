"""The version of the tool, in a module of its own: the engine need not import the interface for it."""

from __future__ import annotations

VERSION = "0.1.0"
