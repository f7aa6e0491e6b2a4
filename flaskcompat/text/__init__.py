"""Text formats below the readers: bytes to text, and TOML, YAML and JSON whose values know their lines."""
