"""Answers a greeting."""

import connexion

cnx = connexion.FlaskApp(__name__, specification_dir=".")
cnx.add_api("openapi.yaml")


def hello():
    return {"name": connexion.request.args.get("name")}  # expect: FLC876
