"""Fails where the test fails."""

import pytest

raise SystemExit(pytest.main(["-q", "-p", "no:cacheprovider", "test_app.py"]))
