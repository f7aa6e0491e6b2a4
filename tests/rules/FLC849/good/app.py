from flask import Flask
from flask_oidc import OpenIDConnect

app = Flask(__name__)
oidc = OpenIDConnect(app)
