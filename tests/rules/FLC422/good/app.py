"""An application with a part of its own."""

from flask import Blueprint, Flask

app = Flask(__name__)
admin = Blueprint("shop_admin", __name__)


@admin.route("/")
def index():
    return "Hello"


app.register_blueprint(admin)
