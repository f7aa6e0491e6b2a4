"""An application that looks at the tokens of another one."""

from flask import Flask
from flask_jwt_simple import JWTManager, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key of thirty-two or more bytes for this witness"
JWTManager(app)


@app.route("/")
@jwt_required
def index():
    return get_jwt_identity()
