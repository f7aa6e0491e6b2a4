from flask import Flask, Markup, send_file
from flask_cors import CORS
from flask_login import LoginManager, login_required

app = Flask(__name__)
app.config["JSON_SORT_KEYS"] = False
CORS(app)
LoginManager(app)


@app.route("/report")
@login_required
def report():
    return send_file("report.pdf", attachment_filename="report.pdf")


@app.route("/")
def index():
    return Markup("<h1>Reports</h1>")
