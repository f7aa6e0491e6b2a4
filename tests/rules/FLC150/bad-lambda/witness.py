"""Fails where the handler cannot be imported."""

import serverless_wsgi  # noqa: F401
