"""Fails where the option of the command cannot be read."""

from flask.cli import SeparatedPathType

assert SeparatedPathType().convert("settings.toml", None, None) == ["settings.toml"]
