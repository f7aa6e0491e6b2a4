"""Uses a module that is installed."""

import engineio

print(engineio.__doc__)
