"""An application that shows its newest posts first."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    number = db.Column(db.Integer)
    __mapper_args__ = {"batch": False}


@app.route("/")
def index():
    db.create_all()
    return ", ".join(str(post.number) for post in Post.query.order_by(Post.number.desc()).all())
