"""An application with commands of its own."""

import click
from flask import Flask
from flask.cli import FlaskGroup


def create_app():
    return Flask(__name__)


@click.group(cls=FlaskGroup, create_app=create_app)
@click.option("--verbose", is_flag=True)
def cli(verbose):
    pass
