import os

from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension

app = Flask(__name__)
app.secret_key = os.urandom(32)
DebugToolbarExtension(app)


@app.route("/")
def index():
    return "<html><body>hello</body></html>"
