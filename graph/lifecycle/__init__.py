"""Commitments with a life of their own: what claims make of who owes what to whom, and what became of it.

Everything here is a pure function of records; nothing reads a text or a database.
"""

from __future__ import annotations

from graph.lifecycle.machine import lifecycle
from graph.lifecycle.records import LEGAL, OPEN, Commitment, Deed, Evidence, Fact, Joined, Move, Party
from graph.lifecycle.same import Verdict, same

__all__ = [
    "LEGAL", "OPEN", "Commitment", "Deed", "Evidence", "Fact", "Joined", "Move", "Party", "Verdict", "lifecycle",
    "same",
]  # fmt: skip
