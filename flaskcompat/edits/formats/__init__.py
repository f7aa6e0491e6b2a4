"""One module a shape of file; each finds the characters that say a version, and where a new entry goes."""
