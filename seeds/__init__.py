"""Articles and actor knowledge that a new graph starts from: data only."""
