from flask import Flask
from flask_session import Session
from flask_session_captcha import FlaskSessionCaptcha

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["SESSION_TYPE"] = "filesystem"
Session(app)
captcha = FlaskSessionCaptcha(app)


@app.route("/", methods=["POST"])
def index():
    return "robot" if captcha.validate() is False else "human"
