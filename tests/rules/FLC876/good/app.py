"""Answers a greeting."""

import connexion
from flask import request

cnx = connexion.FlaskApp(__name__, specification_dir=".")
cnx.add_api("openapi.yaml")


def hello():
    return {"name": request.args.get("name")}
