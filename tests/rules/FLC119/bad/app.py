"""An application with pages to edit its rows."""

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView  # expect: FLC119
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))


admin = Admin(app)
admin.add_view(ModelView(Book, db.session))
