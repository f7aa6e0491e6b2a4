"""Fails where the driver that the address means is not installed; no database is asked."""

import app

with app.app.app_context():
    assert app.db.engine
