"""A shop that says which class its application has."""

from flask import Flask, current_app, session


class Shop(Flask):
    title: str


shop: Shop = current_app
basket = session
app = Shop(__name__)
app.title = "shop"
app.secret_key = "5c2e9f7d41b06a83"


@app.route("/")
def index():
    basket["seen"] = True
    return shop.title
