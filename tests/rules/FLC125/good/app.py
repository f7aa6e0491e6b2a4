"""Uses a module that is installed."""

import limits.storage

print(limits.storage.__doc__)
