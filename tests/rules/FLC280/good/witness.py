"""Fails where the credentials do not arrive."""

from app import name_seen

if name_seen() != "ann":
    raise SystemExit(f"seen as {name_seen()}")
