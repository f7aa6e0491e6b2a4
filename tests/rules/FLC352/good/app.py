"""An application whose templates use `with`."""

from flask import Flask, render_template_string

app = Flask(__name__)


@app.route("/")
def index():
    return render_template_string("{% with a = 1 %}{{ a }}{% endwith %}")
