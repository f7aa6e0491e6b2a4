from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "change-me"  # expect: FLC860


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
