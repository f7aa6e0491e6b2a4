"""An interface described in openapi.yml."""

import connexion


def hello() -> str:
    return "Hello"


server = connexion.FlaskApp(__name__, specification_dir=".")
server.add_api("openapi.yml")
