"""Distribution names."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def normalize(name: str) -> str:
    """Turn a distribution name into its normalized form (PEP 503): lower case, runs of `-_.` as one `-`."""
    folded = name.strip().lower().replace("_", "-").replace(".", "-")
    while "--" in folded:
        folded = folded.replace("--", "-")
    return folded
