"""Changes of one Python file: its tree, what its imports bind, and the spans of text that change."""
