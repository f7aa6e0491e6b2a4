"""A shop in two modules."""

from flask import Flask

from shop import views

app = Flask(__name__)
app.register_blueprint(views.bp)
