"""An application that an administrator runs."""

from flask import Flask
from flask_admin import Admin

app = Flask(__name__)
admin = Admin(app, name="shop", template_mode="bootstrap4")  # expect: FLC383
