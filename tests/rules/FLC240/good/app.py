"""An application that looks at its queries."""

from flask import Flask
from flask_sqlalchemy.record_queries import get_recorded_queries

app = Flask(__name__)
queries = get_recorded_queries
