"""Fails where the test does."""

import test_app

test_app.test_asks_for_a_name()
