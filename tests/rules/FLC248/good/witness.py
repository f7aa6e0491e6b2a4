"""Fails where the framework cannot be imported."""

import flask_appbuilder  # noqa: F401
