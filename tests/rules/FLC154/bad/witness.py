"""Fails where pytest cannot load the plugin."""

import pytest_flask.plugin  # noqa: F401
