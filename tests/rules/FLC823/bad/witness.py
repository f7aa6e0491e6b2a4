"""Fails where the name of a template is run as code."""

from app import environment, render

render("{environment.globals.update(ran=True)}", '{% from "other" import missing %}{{ missing }}')

if environment.globals.get("ran"):
    raise SystemExit("the name ran")
