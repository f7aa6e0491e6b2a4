"""An application that sends its visitors to a provider."""

from flask import Flask
from flask_dance.contrib.github import make_github_blueprint

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.register_blueprint(make_github_blueprint(client_id="id", client_secret="secret"), url_prefix="/login")


@app.route("/")
def index():
    answer = app.test_client().get("/login/github")
    return "Hello" if answer.status_code == 302 else ("no way to the provider", 500)
