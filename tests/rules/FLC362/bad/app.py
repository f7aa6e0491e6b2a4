"""An application with a page for those who are known and those who are not."""

from flask import Flask
from flask_jwt_extended import JWTManager, jwt_optional  # expect: FLC362

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key of thirty-two or more bytes for this witness"
JWTManager(app)


@app.route("/")
@jwt_optional  # expect: FLC362
def index():
    return "Hello"
