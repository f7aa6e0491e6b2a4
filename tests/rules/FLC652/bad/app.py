"""An application of which some views were never opened since Python 2."""

from flask import Flask

app = Flask(__name__)


@app.route("/<int:number>")
def index(number):
    return "".join(unicode(each) for each in xrange(number))  # expect: FLC652 FLC652
