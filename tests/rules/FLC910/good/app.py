"""A shop that prints what the customer wants."""

import secrets

from flask import Flask, render_template_string, request

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.route("/print")
def printed():
    return render_template_string("{{ text }}", text=request.args["text"])
