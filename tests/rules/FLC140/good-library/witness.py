"""Fails where the pages cannot be imported."""

import pages  # noqa: F401
