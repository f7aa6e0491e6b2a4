"""Fails where the application cannot be set up."""

import app  # noqa: F401
