"""Plans proven by building the environment of each step and running the application in it."""
