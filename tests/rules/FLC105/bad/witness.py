"""Fails where Flask cannot be imported."""

import flask

print("imported", flask.Flask.__name__)
