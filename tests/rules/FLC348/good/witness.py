"""Fails where migrations are run without the password of the database; needs no database."""

import flask_migrate
from sqlalchemy.engine import create

from app import app, db


def look(url, **options):
    raise SystemExit(0 if "open-sesame" in str(url) else f"the password is gone: {url}")


with app.app_context():
    db.engine.dialect  # noqa: B018
    create.create_engine = look
    flask_migrate.upgrade()
