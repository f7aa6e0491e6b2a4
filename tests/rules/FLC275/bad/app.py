from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.secret_key = "5c2e9f7d41b06a83"


class LoginForm(FlaskForm):
    name = StringField()

    def validate(self):  # expect: FLC275
        return super().validate() and self.name.data != "root"


@app.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    return "in" if form.validate_on_submit() else form.csrf_token.current_token
