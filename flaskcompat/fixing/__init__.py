"""What can safely be changed for people: manifests, constraints, and code that only has to be renamed."""
