"""An application with commands of its own."""

from flask import Flask
from flask.cli import FlaskGroup, ScriptInfo


def create_app():
    return Flask(__name__)


cli = FlaskGroup(create_app=create_app)
used_by_tests = ScriptInfo(create_app=lambda: Flask(__name__))
