"""What goes wrong in `graph`, as one tree of exceptions."""


class GraphError(Exception):
    """Base of every error that `graph` raises on purpose.

    The message says what was wrong, where, and what to do; it never holds a password.
    """


class ServerError(GraphError):
    """The managed Neo4j server could not be installed, started, found or stopped."""


class PortInUseError(ServerError):
    """A port that was asked for belongs to another process."""


class JavaNotFoundError(ServerError):
    """No Java runtime of a version that the server runs on was found."""


class DownloadError(ServerError):
    """A file of the server could not be fetched, or is not the file that the lock names."""


class ServerFilesError(ServerError):
    """A folder or file of the server cannot be written: permissions, or no space left."""


class ServerStartError(ServerError):
    """The server process ended, or did not answer in time."""
