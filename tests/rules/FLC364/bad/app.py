"""A form, as people wrote it in 2012."""

from flask import Flask
from flask_wtf import Form, TextField, BooleanField, Required  # expect: FLC364

app = Flask(__name__)


class LoginForm(Form):
    name = TextField("name", validators=[Required()])  # expect: FLC364
    remember = BooleanField("remember", default=False)  # expect: FLC364
