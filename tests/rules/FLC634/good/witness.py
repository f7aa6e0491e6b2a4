"""Fails where SQLAlchemy cannot be imported."""

import app

assert app.db
