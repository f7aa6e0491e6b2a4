"""A shop whose routes are imported where the application is current."""

from flask import Flask

app = Flask(__name__)
app.config["TITLE"] = "shop"

with app.app_context():
    import routes

routes.shown()
