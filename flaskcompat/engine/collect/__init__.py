"""Paths to projects and their texts: the only part of a run that opens files of the checked tree."""
