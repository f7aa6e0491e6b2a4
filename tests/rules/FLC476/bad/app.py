"""A shop whose customers bring a token."""

import secrets

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
jwt = JWTManager(app)


@app.route("/token")
def token():
    return create_access_token(identity={"id": 7})  # expect: FLC476


@app.route("/")
@jwt_required()
def index():
    return {"you": get_jwt_identity()}
