"""An application that keeps passwords."""

from flask import Flask
from passlib.context import CryptContext

app = Flask(__name__)
passwords = CryptContext(schemes=["bcrypt"])
