"""Files that are there whole or not at all, and never in the place of another by mistake."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def new_file(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Let the block write a file that gets its name once it is whole; only its owner can read it.

    Args:
        path: where the file is to be.
        force: whether one that is there is replaced.

    Yields:
        The path, in the same folder, that the block is to write to; it is there, and empty.

    Raises:
        GraphError: the file is there already and not to be replaced, or cannot be written.
    """
    refuse_to_replace(path, force=force)
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise GraphError(f"cannot write {path}: {error.strerror}") from None
    os.close(descriptor)
    part = Path(name)
    try:
        try:
            yield part
            with part.open("rb") as written:
                os.fsync(written.fileno())
            if force:
                part.replace(path)
            else:
                os.link(part, path)  # unlike a renaming, this fails where somebody was quicker
        except FileExistsError:
            raise _there(path) from None
        except OSError as error:
            raise GraphError(f"cannot write {path}: {error.strerror or error}") from None
    finally:
        part.unlink(missing_ok=True)


def refuse_to_replace(path: Path, *, force: bool) -> None:
    """Raise GraphError if a file is there, and ``force`` does not say to write over it."""
    if os.path.lexists(path) and not force:
        raise _there(path)


def _there(path: Path) -> GraphError:
    return GraphError(f"{path} is there already; write over it with --force, or name another file")
