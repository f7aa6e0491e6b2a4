"""An application with commands of its own."""

from flask import Flask
from flask.cli import FlaskGroup, ScriptInfo


def create_app(info):
    return Flask(__name__)


cli = FlaskGroup(create_app=create_app)  # expect: FLC435
used_by_tests = ScriptInfo(create_app=lambda info: Flask(__name__))  # expect: FLC435
