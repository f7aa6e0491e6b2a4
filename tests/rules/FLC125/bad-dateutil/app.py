"""Uses a module that is installed."""

import dateutil.tz

print(dateutil.tz.__doc__)
