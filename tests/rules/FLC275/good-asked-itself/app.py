from flask import Flask, request
from forms import LoginForm
from search import search

app = Flask(__name__)
app.secret_key = "5c2e9f7d41b06a83"
app.register_blueprint(search)


@app.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    return "in" if request.method == "POST" and form.validate() else form.csrf_token.current_token
