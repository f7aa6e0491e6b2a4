from flask import Flask, request, session

app = Flask(__name__)
app.config.from_prefixed_env()


@app.route("/", methods=["GET", "POST"])
def index():
    session.permanent = True
    session["seen"] = True
    return f"{len(request.get_data())} bytes"
