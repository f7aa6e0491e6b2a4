"""From the versions of today to a target: which moves, in which order, and what else they need."""
