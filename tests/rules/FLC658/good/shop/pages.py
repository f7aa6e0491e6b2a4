"""The part of the shop that has pages."""

from flask import Blueprint

pages = Blueprint("pages", __name__)
