"""`flaskcompat rules verify`: witnesses to lines on the terminal."""
