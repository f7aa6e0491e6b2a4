"""Compose files: the environments of services and the servers that they start (Compose specification)."""

from __future__ import annotations

from flaskcompat.settings import Parsed
from flaskcompat.settings.expand import interpolate
from flaskcompat.settings.place import Place
from flaskcompat.settings.yaml_tree import parse_tree


def parse(text: str, path: str) -> Parsed:
    """Turn a Compose file into settings; Compose itself replaces `${X}`, with `$$` for a dollar."""
    return parse_tree(text, Place(path, 1, "compose"), _expand, ("!reset", "!override"))


def _expand(text: str) -> str:
    return interpolate(text, {})
