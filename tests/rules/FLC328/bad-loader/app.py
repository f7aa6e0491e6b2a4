"""An application that signs users in, who have numbers."""

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "only for this witness, and long enough for it"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
jwt = JWTManager(app)
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))


@jwt.user_identity_loader
def identity(user):
    return user.id  # expect: FLC328


@app.route("/token")
def token():
    user = User.query.filter(User.name == "Ada").first()
    return create_access_token(identity=user, fresh=True)


@app.route("/")
@jwt_required()
def index():
    return "Hello"
