"""Fails where the page warns."""

import warnings

from app import app

with app.test_request_context("/"), warnings.catch_warnings():
    warnings.simplefilter("error", DeprecationWarning)
    app.view_functions["index"]()
