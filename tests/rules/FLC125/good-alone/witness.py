"""Fails where the module cannot be imported."""

import six  # noqa: F401
