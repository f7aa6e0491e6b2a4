import os

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required, set_access_cookies

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.urandom(32).hex()
app.config["JWT_TOKEN_LOCATION"] = ["cookies"]
app.config["JWT_COOKIE_CSRF_PROTECT"] = False  # expect: FLC872
JWTManager(app)


@app.route("/login")
def login():
    response = app.make_response("hello")
    set_access_cookies(response, create_access_token("ada"))
    return response


@app.route("/", methods=["POST"])
@jwt_required()
def index():
    return "sold"
