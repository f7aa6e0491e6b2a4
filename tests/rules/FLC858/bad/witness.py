"""Fails where PyJWT warns of the key."""

import warnings

import app

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert app.token("ada")
assert not [one for one in caught if "below the minimum recommended length" in str(one.message)]
