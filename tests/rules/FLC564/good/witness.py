"""Fails where the browser cannot be imported."""

import app

assert app.webdriver
