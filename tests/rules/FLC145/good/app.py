"""An application with the toolbar."""

from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension

app = Flask(__name__)
app.debug = True
app.secret_key = "a key for this witness only"
DebugToolbarExtension(app)


@app.route("/")
def index():
    return "<html><body>Hello</body></html>"
