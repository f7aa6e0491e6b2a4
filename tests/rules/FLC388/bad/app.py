"""An application that makes tokens for its users itself."""

import jwt
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this witness, and long enough for it"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))


@app.route("/token")
def token():
    user = User.query.filter(User.name == "Ada").first()
    payload = {
        "name": user.name,
        "sub": user.id,  # expect: FLC388
    }
    return jwt.encode(payload, app.config["SECRET_KEY"], algorithm="HS256")


@app.route("/")
def index():
    claims = jwt.decode(request.args["token"], app.config["SECRET_KEY"], algorithms=["HS256"])
    return "Hello " + claims["name"]
