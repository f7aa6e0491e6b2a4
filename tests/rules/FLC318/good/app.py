"""An application that tells the width of the terminal."""

import shutil

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(shutil.get_terminal_size()[0])
