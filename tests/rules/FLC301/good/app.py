"""An application that fills a table when it is set up."""

from flask import Flask

app = Flask(__name__)
table = []


def fill():
    table.append("row")


with app.app_context():
    fill()


@app.route("/")
def index():
    return table[0]
