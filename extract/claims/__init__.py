"""From a parsed article to claims: predicates, their arguments, qualities and attribution."""
