import os

from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["DEBUG_TB_ENABLED"] = True  # expect: FLC874
DebugToolbarExtension(app)


@app.route("/")
def index():
    return "<html><body>hello</body></html>"
