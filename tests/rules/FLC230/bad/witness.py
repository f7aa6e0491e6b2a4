"""Fails where main() does not come to serving the application."""

import flask

import app

served = []
flask.Flask.run = lambda self, *args, **kwargs: served.append(self)
app.main()
if not served:
    raise SystemExit("nothing was served")
