from flask import Flask
from flask_appbuilder import SQLA, AppBuilder
from flask_appbuilder.security.manager import AUTH_DB

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
app.config["AUTH_TYPE"] = AUTH_DB
app.config["FAB_SAFE_REDIRECT_HOSTS"] = ["shop.example"]

db = SQLA(app)
with app.app_context():
    appbuilder = AppBuilder(app, db.session)
