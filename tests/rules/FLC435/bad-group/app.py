"""An application with commands of its own."""

import click
from flask import Flask
from flask.cli import FlaskGroup


def create_app(info):
    return Flask(__name__)


@click.group(cls=FlaskGroup, create_app=create_app)  # expect: FLC435
@click.option("--verbose", is_flag=True)
def cli(verbose):
    pass
