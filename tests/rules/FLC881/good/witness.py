"""Fails where the cache cannot be made."""

import app

assert app.cache
