"""Uses a module that is installed."""

import six

print(six.__doc__)
