"""An application with users."""

from flask import Flask
from flask_security import RoleMixin, Security, SQLAlchemyUserDatastore, UserMixin
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SECRET_KEY"] = "a key for this witness only"
app.config["SECURITY_PASSWORD_SALT"] = "146585145368132386173505678016728509634"
db = SQLAlchemy(app)


class Role(db.Model, RoleMixin):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), unique=True)


class Named:
    fs_uniquifier = db.Column(db.String(64), unique=True, nullable=False)


class User(Named, db.Model, UserMixin):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(255), unique=True)
    password = db.Column(db.String(255))
    active = db.Column(db.Boolean())
    roles = []

security = Security(app, SQLAlchemyUserDatastore(db, User, Role))
