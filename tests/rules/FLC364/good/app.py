"""A form."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import BooleanField, StringField
from wtforms.validators import DataRequired

app = Flask(__name__)


class LoginForm(FlaskForm):
    name = StringField("name", validators=[DataRequired()])
    remember = BooleanField("remember", default=False)
