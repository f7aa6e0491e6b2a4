"""An application on Flask-AppBuilder."""

from flask import Flask
from flask_appbuilder import SQLA, AppBuilder

app = Flask(__name__)
app.config.from_object("config")
db = SQLA(app)
with app.app_context():
    appbuilder = AppBuilder(app, db.session)
