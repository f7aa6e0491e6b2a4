"""An application that looks at its queries."""

from flask import Flask
from flask_sqlalchemy import get_recorded_queries  # expect: FLC240

app = Flask(__name__)
queries = get_recorded_queries  # expect: FLC240
