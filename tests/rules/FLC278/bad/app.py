import click
from flask import Flask

app = Flask(__name__)


class Colour(click.ParamType):
    name = "colour"

    def get_metavar(self, param):  # expect: FLC278
        return "COLOUR"


@app.cli.command()
@click.option("--colour", type=Colour())
def paint(colour):
    print(colour)
