"""Fails where the cache cannot be made."""

import app

with app.app.app_context():
    app.cache.set("a", 1)
