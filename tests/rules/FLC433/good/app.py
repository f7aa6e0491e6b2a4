"""An application that hands out a table."""

import io

from flask import Flask, send_file

app = Flask(__name__)


@app.route("/")
def index():
    table = io.BytesIO(b"a,b\n1,2\n")
    return send_file(table, mimetype="text/csv")
