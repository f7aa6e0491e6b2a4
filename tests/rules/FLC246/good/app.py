"""An application on Flask-AppBuilder."""

from flask import Flask
from flask_appbuilder.utils.legacy import get_sqla_class

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = get_sqla_class()(app)
