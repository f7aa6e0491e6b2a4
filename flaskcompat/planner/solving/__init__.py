"""The search for moves and their order, which `planner.solve` puts together: a question on the way a file."""
