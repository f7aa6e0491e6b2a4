"""What a tool fills in for a new project."""

from flask import Blueprint

part = Blueprint("{{ project.name }}", __name__)
