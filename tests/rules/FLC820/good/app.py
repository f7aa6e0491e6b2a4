from flask import Flask, render_template_string, request
from jinja2.utils import urlize

app = Flask(__name__)


@app.route("/", methods=["POST"])
def index():
    return render_template_string("{{ text }}", text=urlize(request.get_data(as_text=True)))
