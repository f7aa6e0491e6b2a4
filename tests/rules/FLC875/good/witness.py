"""Fails where importing the module warns."""

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import app

    assert app.token("ada")
assert not [one for one in caught if "joserfc instead" in str(one.message)]
