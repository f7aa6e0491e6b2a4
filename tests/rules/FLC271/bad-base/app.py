"""An application whose models are bound to an engine."""

from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.orm import declarative_base

app = Flask(__name__)
engine = create_engine("sqlite://")
Base = declarative_base(engine)  # expect: FLC271
