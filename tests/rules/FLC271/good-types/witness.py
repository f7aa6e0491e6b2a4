"""Fails where the models cannot be made."""

import app  # noqa: F401
