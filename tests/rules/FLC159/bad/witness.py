"""Fails where the server does not get as far as to load the application."""

import sys

from gunicorn.app.wsgiapp import WSGIApplication

sys.argv = ["gunicorn", "app:app"]

if not callable(WSGIApplication().load_wsgiapp()):
    raise SystemExit("no application")
