"""Fails where the module cannot be imported."""

import dateutil.tz  # noqa: F401
