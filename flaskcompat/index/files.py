"""Where the data of the API index lies."""

from __future__ import annotations

FOLDER = f"{__file__.removesuffix('files.py')}data/api"
"""The folder of the index that comes with the tool."""

PACKAGES = "_packages.json"
"""The file that tells which distribution a package belongs to; no distribution can be called that."""
