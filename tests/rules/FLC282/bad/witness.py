"""Fails where the second page cannot be asked for."""

from app import first_and_second, make

if first_and_second(make()) != (404, 200):
    raise SystemExit("no second page")
