from flask import Flask, session

app = Flask(__name__)
app.config.from_mapping(SECRET_KEY="dev")
app.config.from_prefixed_env()


@app.route("/")
def index():
    return f"hello {session.get('user', 'stranger')}"
