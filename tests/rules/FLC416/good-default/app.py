"""An extension whose users may name a subdomain, and which has none of its own."""

from flask import Blueprint, Flask


def init_app(app):
    app.config.setdefault("SHELF_SUBDOMAIN", None)
    shelf = Blueprint("shelf", __name__, subdomain=app.config["SHELF_SUBDOMAIN"])
    shelf.add_url_rule("/shelf", "serve", lambda: "Shelf")
    app.register_blueprint(shelf, subdomain=None)


app = Flask(__name__)
app.config["SERVER_NAME"] = "shop.example"
init_app(app)
