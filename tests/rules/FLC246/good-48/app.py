"""An application on Flask-AppBuilder."""

from flask import Flask
from flask_appbuilder import SQLA

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLA(app)
