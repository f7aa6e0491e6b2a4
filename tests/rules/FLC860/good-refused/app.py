from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "change-me"
if app.config["SECRET_KEY"] == "change-me" and not app.debug:
    raise RuntimeError("set the secret key")


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
