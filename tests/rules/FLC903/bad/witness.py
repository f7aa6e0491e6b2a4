"""Fails where what was written against one application's database is not in the other's."""

from app import create_app

first, second = create_app(), create_app()

if first.extensions["shop"] is not second.extensions["shop"]:
    raise SystemExit("each application has a database object of its own")
