"""An application on Flask-AppBuilder."""

from flask import Flask
from flask_appbuilder import SQLA  # expect: FLC246

app = Flask(__name__)
db = SQLA(app)  # expect: FLC246
