from flask_wtf import FlaskForm
from wtforms import StringField


class LoginForm(FlaskForm):
    name = StringField()

    def validate(self):
        return super().validate() and self.name.data != "root"


class SearchForm(FlaskForm):
    words = StringField()
