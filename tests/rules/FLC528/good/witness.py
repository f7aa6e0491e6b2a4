"""Fails where the context of a failed request is gone."""

from app import context_is_kept

if not context_is_kept():
    raise SystemExit("the context is gone")
