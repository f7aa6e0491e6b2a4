"""An application of Connexion."""

import connexion

app = connexion.App(__name__, debug=True)  # expect: FLC292


@app.route("/")
def index():
    return "Hello"


if __name__ == "__main__":
    app.run(port=8080, debug=True)  # expect: FLC292
