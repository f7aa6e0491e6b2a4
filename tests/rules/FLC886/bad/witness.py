"""Fails where an option without a default is told to have one."""

import app

assert app.with_defaults(app.greet) == ["times"]
