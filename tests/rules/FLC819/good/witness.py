"""Fails where a template in the sandbox reaches the class of an object."""

from app import render
from jinja2.exceptions import SecurityError

try:
    text = render('{{ "{a.__class__.__mro__}".format_map({"a": 1}) }}')
except SecurityError:
    text = ""

if "object" in text:
    raise SystemExit(f"rendered {text}")
