"""Fails where the module cannot be imported."""

import typing_extensions  # noqa: F401
