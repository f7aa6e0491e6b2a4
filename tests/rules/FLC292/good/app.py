"""An application of Connexion."""

import connexion

app = connexion.App(__name__)


@app.route("/")
def index():
    return "Hello"


if __name__ == "__main__":
    app.run(port=8080)
