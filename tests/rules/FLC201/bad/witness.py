"""Fails where the configuration is warned about."""

import warnings

from app import app

with warnings.catch_warnings():
    warnings.simplefilter("error", DeprecationWarning)
    response = app.test_client().get("/")

if response.status_code != 200:
    raise SystemExit(f"answered {response.status_code}")
