"""Makes the database that the application keeps its data in."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy_utils import create_database, database_exists

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
db = SQLAlchemy(app)


def make():
    with app.app_context():
        if not database_exists(db.engine.url):
            create_database(db.engine.url)
        db.session.execute(db.text("CREATE TABLE book (title TEXT)"))
        db.session.commit()
