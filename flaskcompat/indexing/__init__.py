"""Reads off releases what they have, and writes the data of `flaskcompat.index`: work for maintainers.

The releases are read, never imported: the code of dozens of distributions and hundreds of releases would have
to run in environments of its time. Importing a sample of them shows that both ways agree
(`tests/unit/indexing/test_by_import.py`).
"""
