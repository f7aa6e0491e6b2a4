"""Fails where the module cannot be imported."""

import engineio  # noqa: F401
