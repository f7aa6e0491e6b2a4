import click
from flask import Flask

app = Flask(__name__)


class Stored(click.Option):
    def get_default(self, ctx):  # expect: FLC396
        return "red"


@app.cli.command()
@click.option("--colour", cls=Stored)
def paint(colour):
    print(colour)
