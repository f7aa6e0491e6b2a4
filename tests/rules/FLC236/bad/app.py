"""An application with an administration."""

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView  # expect: FLC236

app = Flask(__name__)
admin = Admin(app, name="shop")
VIEW = ModelView
