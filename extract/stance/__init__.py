"""Stance: who is for or against whom, from claims and from evaluative words."""

from __future__ import annotations

from extract.stance.model import Attitude, HolderKind, Opinion
from extract.stance.rows import opinion_rows

__all__ = ["Attitude", "HolderKind", "Opinion", "opinion_rows"]
