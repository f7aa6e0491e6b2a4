"""An application that an administrator runs."""

from flask import Flask
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme

app = Flask(__name__)
admin = Admin(app, name="shop", theme=Bootstrap4Theme())
