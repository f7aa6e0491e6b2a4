"""Where an environment keeps its distributions."""

from __future__ import annotations

import os
import re

_LIB = ("lib", "lib64", "Lib", "local/lib")
_VERSIONED = re.compile(r"(?:python|pypy)\d(?:\.\d+)?t?\Z")
_SITES = ("site-packages", "dist-packages")


def site_folders(root: str) -> tuple[list[str], str]:
    """Turn a root into its folders of distributions, and what is wrong where there are none.

    The root may be such a folder itself. Links between `lib` and `lib64` of one environment count once; a
    link that leads out of the environment is not followed.
    """
    root = root.rstrip("/") or "/"
    if not os.path.isdir(root):
        return [], "not an environment: no such folder"
    found: dict[str, str] = {}
    inside = os.path.realpath(root)
    for folder in _possible(root):
        real = os.path.realpath(folder)
        is_inside = real == inside or real.startswith(inside.rstrip("/") + "/")
        if is_inside and os.path.isdir(folder):
            found.setdefault(real, folder)
    if found:
        return list(found.values()), ""
    if os.path.basename(root) in _SITES or _has_metadata(root):
        return [root], ""
    return [], "not an environment: no site-packages in it"


def _possible(root: str) -> list[str]:
    folders: list[str] = []
    for lib in _LIB:
        base = f"{root}/{lib}"
        folders.extend(f"{base}/{site}" for site in _SITES)
        # Debian keeps the distributions of every Python 3 in lib/python3/dist-packages.
        folders.extend(
            f"{base}/{name}/{site}" for name in names_in(base) if _VERSIONED.match(name) for site in _SITES
        )
    return folders


def names_in(folder: str) -> list[str]:
    """What a folder holds; nothing, when it is none or cannot be listed."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _has_metadata(folder: str) -> bool:
    return any(name.endswith((".dist-info", ".egg-info")) for name in names_in(folder))
