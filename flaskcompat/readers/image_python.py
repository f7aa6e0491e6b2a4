"""The Python that a container image brings, as far as its name tells."""

from __future__ import annotations

import re

from flaskcompat.model.inventory import PythonClaim
from flaskcompat.readers.python_words import claim as claim_of

_IMAGE = re.compile(r"(?P<name>[^@]*?)(?::(?P<tag>[\w.+-]*))?(?:@sha256:\w+)?")
# `tiangolo/uwsgi-nginx-flask:python3.8-alpine`, `python-310` of Red Hat, `cimg/python`, `uv:python3.12-slim`.
_IN_TAG = re.compile(r"(?:^|-)(?:python|py)[-_]?(\d\.?\d{1,2}(?:\.\d{1,3})?)(?=[-_.]|$)", re.IGNORECASE)
_IN_NAME = re.compile(r"python-?(\d\.?\d{1,2})$", re.IGNORECASE)
# Images named after Python whose tag is not its version but that of what they bring.
_PYTHON = re.compile(r"(?:^|/|-)(?:python|pypy)$", re.IGNORECASE)


def claim(image: str, path: str, line: int) -> PythonClaim | None:
    """Turn an image (`python:3.11-slim`) into the Python that runs in it, None where the name tells none."""
    found = _IMAGE.fullmatch(image.strip("\"'"))
    if not found:
        return None
    name, tag = found["name"], found["tag"] or ""
    if _PYTHON.search(name):
        # The tag of PyPy's image ends with PyPy's own version: `pypy:3.10-7.3.15`.
        return claim_of(tag if name.endswith("python") else f"pypy{tag}", path, line)
    if inner := _IN_TAG.search(tag):
        return _claim(inner[1], path, line)
    if inner := _IN_NAME.search(name):
        return _claim(inner[1], path, line)
    return None


def _claim(version: str, path: str, line: int) -> PythonClaim | None:
    return claim_of(version if "." in version else f"py{version}", path, line)
