"""An application that tells the release of Flask."""

from importlib.metadata import version

from flask import Flask

app = Flask(__name__)
RELEASE = version("flask")
