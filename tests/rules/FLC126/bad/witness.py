"""Fails where referencing cannot be imported."""

import referencing  # noqa: F401
