"""The one error of this package."""


class ExtractError(Exception):
    """Input that cannot be read or data that is not well formed: says what was wrong, where, and what to do."""
