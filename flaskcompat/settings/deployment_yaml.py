"""YAML that deploys or tests: CI pipelines, App Engine, Render and Kubernetes manifests."""

from __future__ import annotations

import re

from flaskcompat.settings import Parsed
from flaskcompat.settings.place import UNRESOLVED, Place
from flaskcompat.settings.yaml_tree import parse_tree

# GitHub's `${{ matrix.x }}`, CircleCI's `<< parameters.x >>` and Kubernetes' `$(X)`.
_EXPRESSION = re.compile(r"\$\{\{[^}]{0,500}\}\}|<<\s*[\w.]+\s*>>|\$\([A-Za-z_]\w*\)")


def parse(text: str, path: str) -> Parsed:
    """Turn a pipeline or manifest into settings."""
    return parse_tree(text, Place(path, 1, "deployment"), _expand, ("!reference",))


def _expand(text: str) -> str:
    return _EXPRESSION.sub(UNRESOLVED, text)
