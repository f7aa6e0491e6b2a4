from flask import Flask
from flask_admin import Admin

app = Flask(__name__)
app.secret_key = "a key for this witness only"
admin = Admin(app, name="shop")
