from flask import Flask
from flask_ldap3_login import LDAP3LoginManager
from flask_ldap3_login.forms import LDAPLoginForm  # noqa: F401

app = Flask(__name__)
manager = LDAP3LoginManager()
