"""Fails where the context of a failed request is kept."""

from app import context_is_kept

if context_is_kept():
    raise SystemExit("the context is kept")
