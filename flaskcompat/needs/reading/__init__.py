"""From the syntax trees of a distribution to the steps that its modules and functions take when they run.

What names stand for is asked of `flaskcompat.source.inference`; nothing is run.
"""
