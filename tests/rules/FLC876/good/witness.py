"""Fails where the view cannot read the request."""

import app

assert app.cnx.test_client().get("/hello?name=Ada").json() == {"name": "Ada"}
