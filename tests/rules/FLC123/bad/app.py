"""An application with the toolbar, which is not enabled."""

import os

from flask import Flask
from flask_debugtoolbar import DebugToolbarExtension

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", os.urandom(24))
toolbar = DebugToolbarExtension(app)
