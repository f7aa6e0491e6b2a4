from flask import Flask
from flask_injector import FlaskInjector

app = Flask(__name__)
FlaskInjector(app=app)
