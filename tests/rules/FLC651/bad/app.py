"""An application of which some views were never opened since Python 2."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    if request.form.has_key("openid"):  # expect: FLC651
        return request.form["openid"]
    return ", ".join(sorted(name for name, _ in request.args.iteritems()))  # expect: FLC651
