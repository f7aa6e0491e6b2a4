"""A form that asks for an address."""

from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Email


class Register(FlaskForm):
    email = StringField("Email", validators=[Email()])
