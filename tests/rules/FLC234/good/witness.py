"""Fails where a form with a unique column cannot be made, as the one for users is."""

from flask_appbuilder.validators import Unique
from wtforms import Form, StringField


class UserForm(Form):
    username = StringField(validators=[Unique(None, "username")])


UserForm()
