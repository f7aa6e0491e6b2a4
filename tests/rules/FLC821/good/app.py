from flask import Flask, render_template, request

app = Flask(__name__)


@app.route("/")
def index():
    return render_template("page.html", given=request.args.to_dict())
