"""Many articles at once into an empty database: files for ``neo4j-admin database import full``, and its run."""

from __future__ import annotations

from graph.bulk.files import Files, write_files
from graph.bulk.loading import folder_for, import_files, refuse_unless_empty

__all__ = ["Files", "folder_for", "import_files", "refuse_unless_empty", "write_files"]
