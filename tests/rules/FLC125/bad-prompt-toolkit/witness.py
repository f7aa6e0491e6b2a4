"""Fails where the module cannot be imported."""

import prompt_toolkit  # noqa: F401
