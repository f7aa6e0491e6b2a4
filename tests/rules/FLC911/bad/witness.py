"""Fails where the application cannot be imported."""

import app  # noqa: F401
