import click
from flask import Flask

app = Flask(__name__)


class Colour(click.ParamType):
    name = "colour"

    def get_metavar(self, param, ctx=None):
        return "COLOUR"


@app.cli.command()
@click.option("--colour", type=Colour())
def paint(colour):
    print(colour)
