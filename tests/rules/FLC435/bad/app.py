"""An application with commands of its own."""

from flask import Flask
from flask.cli import FlaskGroup


def create_app(info):
    return Flask(__name__)


cli = FlaskGroup(create_app=create_app)  # expect: FLC435
