"""An application that tells who is signed in."""

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, current_user, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "only for this witness, and long enough for it"
jwt = JWTManager(app)


@jwt.user_lookup_loader  # expect: FLC327
def user(identity):
    return identity


@app.route("/token")
def token():
    return create_access_token(identity="7")


@app.route("/")
@jwt_required()
def index():
    return str(current_user)
