"""An application that takes flask.ext only where the extension has no name of its own."""

from flask import Flask

try:
    import flask_wtf as wtf
except ImportError:
    from flask.ext import wtf

app = Flask(__name__)
app.secret_key = "a key for this witness only"
protection = wtf.CSRFProtect()
protection.init_app(app)


@app.route("/")
def index():
    return wtf.FlaskForm.__name__
