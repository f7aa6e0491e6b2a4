"""Version ranges in the words of each tool: the old words and the wanted specifier give the new words."""
