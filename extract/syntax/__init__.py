"""Reading a parsed Russian ``Doc``: agreement, noun phrases, clauses. Functions over spaCy tokens, no vocabulary."""
