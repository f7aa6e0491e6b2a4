"""What is needed to turn findings into actions: a file for each question on the way."""
