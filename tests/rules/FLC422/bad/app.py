"""An application with a part of its own."""

from flask import Blueprint, Flask

app = Flask(__name__)
admin = Blueprint("shop.admin", __name__)  # expect: FLC422


@admin.route("/")
def index():
    return "Hello"


app.register_blueprint(admin)
