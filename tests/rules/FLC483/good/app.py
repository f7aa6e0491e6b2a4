"""An application that reads what tables its database has."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.route("/")
def index():
    with db.engine.connect() as connection:
        connection.execute(db.text("create table visit (id integer primary key)"))
        visits = db.Table("visit", db.MetaData(), autoload_with=connection)

        class Visit(db.Model):
            __tablename__ = "visit"
            __table_args__ = {"autoload_with": connection}

        return str(visits.columns.keys() + Visit.__table__.columns.keys())
