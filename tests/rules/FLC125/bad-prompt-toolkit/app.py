"""Uses a module that is installed."""

import prompt_toolkit

print(prompt_toolkit.__doc__)
