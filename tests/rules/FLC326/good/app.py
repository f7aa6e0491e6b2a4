"""An application with a page for who brings a token."""

from flask import Flask
from flask.views import MethodView
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "only for this witness, and long enough for it"
JWTManager(app)


@app.route("/token")
def token():
    return create_access_token(identity="7")


@app.route("/")
@jwt_required()
def index():
    return "Hello"


class Names(MethodView):
    decorators = [jwt_required()]

    def get(self):
        return "Ada"


app.add_url_rule("/names", view_func=Names.as_view("names"))
