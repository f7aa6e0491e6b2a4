"""An application whose query has a model."""

import pydantic
from flask import Flask, request
from flask_pydantic import validate


class Query(pydantic.BaseModel):
    page: int = 1


app = Flask(__name__)


@app.route("/")
@validate(query=Query)
def index():
    return str(request.query_params.page)
