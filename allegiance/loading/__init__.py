"""Any number of articles into the graph: read one by one, extracted in several processes, written in batches."""

from __future__ import annotations

from allegiance.loading.pipeline import Options, Progress, load_all
from allegiance.loading.problems import Failure

__all__ = ["Failure", "Options", "Progress", "load_all"]
