"""Fails where the module cannot be imported."""

import limits.storage  # noqa: F401
