"""The search for moves and their order, as `planner.solve` puts it together: a file for each question on the way."""
