"""Fails where setproctitle was compiled here: the tag of a wheel made for all tells `manylinux`."""

from importlib.metadata import distribution

wheel = distribution("setproctitle").read_text("WHEEL").splitlines()
tags = [line for line in wheel if line.startswith("Tag:")]
assert any("manylinux" in tag for tag in tags), tags
