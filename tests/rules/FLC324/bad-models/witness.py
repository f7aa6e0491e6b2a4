"""Fails where the schemas cannot be imported."""

import app  # noqa: F401
