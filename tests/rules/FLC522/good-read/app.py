"""An application that chooses its configuration by FLASK_ENV."""

import os

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = os.environ.get("FLASK_ENV") == "testing"
