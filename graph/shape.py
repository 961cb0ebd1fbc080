"""What a graph of the model is made of, as closed lists: nothing else is exported or imported."""

from __future__ import annotations

from extract.model import ACTOR_KINDS
from graph.rows import KIND_LABELS
from graph.schema import KEYED, PROPERTIES, TYPES

#: The label by which a node is found with its id, in the order in which nodes are exported.
KEYS = tuple(label for label in KEYED if label != "Meta")

#: Every set of labels that a node may have.
LABEL_SETS = frozenset(
    {
        *(frozenset({label}) for label in KEYS if label != "Entity"),
        *(
            frozenset({"Entity", label, *(["Actor"] if kind in ACTOR_KINDS else [])})
            for kind, label in KIND_LABELS.items()
        ),
    }
)
LABELS = frozenset().union(*LABEL_SETS)

_CLAIM_ENTITY, _COMMITMENT_ENTITY, _COMMITMENT_CLAIM = (
    ("Claim", "Entity"),
    ("Commitment", "Entity"),
    ("Commitment", "Claim"),
)

#: From and to the nodes of which key a relationship leads, by its type; all others are between entities.
ENDS = dict.fromkeys(TYPES, ("Entity", "Entity")) | {
    "HAS_SENTENCE": ("Article", "Sentence"),
    "STATED_IN": ("Claim", "Sentence"),
    "SUBJECT": _CLAIM_ENTITY,
    "OBJECT": _CLAIM_ENTITY,
    "SPEAKER": _CLAIM_ENTITY,
    "HANGS_ON": _CLAIM_ENTITY,
    "ABOUT": ("Claim", "Claim"),
    "NAMES": ("Name", "Entity"),
    "DEBTOR": _COMMITMENT_ENTITY,
    "CREDITOR": _COMMITMENT_ENTITY,
    "AWAITS": _COMMITMENT_ENTITY,
    "MADE_BY": _COMMITMENT_CLAIM,
    "MOVED_BY": _COMMITMENT_CLAIM,
}

#: The names that properties may have; the last are those of earlier models, which a migration takes away.
KNOWN_PROPERTIES = frozenset((*PROPERTIES, "names"))


def key(labels: frozenset[str]) -> str:
    """The label by which a node with these labels is found; they are one of :data:`LABEL_SETS`."""
    return "Entity" if "Entity" in labels else next(iter(labels))
