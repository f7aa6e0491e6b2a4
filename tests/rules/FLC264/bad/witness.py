"""Fails where the application warns of something that is to go."""

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import app

    app.app.test_client().get("/")

found = [str(each.message) for each in caught if issubclass(each.category, DeprecationWarning)]
found = [each for each in found if "header_loader" in each or "setup_app" in each]

if found:
    raise SystemExit(found[0])
