from apispec import APISpec
from apispec_webframeworks.flask import FlaskPlugin
from flask import Flask

app = Flask(__name__)
spec = APISpec(title="Shop", version="1", openapi_version="3.0.2", plugins=[FlaskPlugin()])
