"""An application whose factory can do without."""

from flask import Flask
from flask.cli import FlaskGroup


def create_app(info=None):
    return Flask(__name__)


cli = FlaskGroup(create_app=create_app)
other = FlaskGroup(create_app=lambda: create_app())
