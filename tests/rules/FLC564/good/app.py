"""Looks at pages with a browser."""

from seleniumwire import webdriver

__all__ = ["webdriver"]
