"""Fails where a template in the sandbox reaches the class of an object."""

from app import render
from jinja2.exceptions import SecurityError

try:
    text = render('{{ "{0.__class__.__mro__}".format|apply(1) }}')
except SecurityError:
    text = ""

if "object" in text:
    raise SystemExit(f"rendered {text}")
