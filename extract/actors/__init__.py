"""Who is meant: the registry of actors, names in the nominative, offices, and mentions resolved within an article."""
