"""The same, with a way out for each name that only Python 2 has."""

import sys

from flask import Flask

try:
    text = unicode
except NameError:
    text = str

if sys.version_info[0] < 3:
    numbers = xrange
else:
    numbers = range

app = Flask(__name__)


@app.route("/<int:number>")
def index(number):
    return "".join(text(each) for each in numbers(number))
