#!/usr/bin/env python3
# ruff: noqa: E501, FBT001, SIM905, T201 - a script that prints, kept as the annotators of gold files use it
"""Score predicted claims against gold claims, sentence by sentence.

    score_claims.py GOLD.jsonl PRED.jsonl [--errors N] [--json]

The fields are those that docs/claims.md explains. A predicted claim matches a gold claim when the subjects are alike,
the objects are (or, where the gold has none, the contents), and the relation is the gold's or one of ``also``;
relations that hold both ways match either way round. Mentions are alike when they share half of the shorter one's
content words (cut to five letters) and the prediction is not much longer than the gold. Optional gold claims count
neither way. A prediction whose sentence is not in the gold is an error, so that nothing is scored against the wrong
text.
"""

import argparse
import json
import re
import sys
from functools import cache
from pathlib import Path

from extract.relations import relations

WORD = re.compile(r"\w+")
FUNCTION_WORDS = set(
    "во на по со ко об за из от до для при что как не но же то под над между через без или чтобы если the of to in and for with".split()
)
SYMMETRIC = {"MET", "NEGOTIATED_WITH", "AGREED_WITH", "COOPERATES_WITH"}
EASY = {"HOLDS_POSITION", "STATED"}  # common and easy; "acts" are all other relations


@cache
def vocabulary() -> dict[str, str]:
    """Relation -> class."""
    return {name: relation.event_class for name, relation in relations().items()}


def words(text) -> frozenset[str]:
    """Content words cut to their first five letters, so that case endings do not matter."""
    return frozenset(
        w.casefold()[:5]
        for w in WORD.findall(text or "")
        if (len(w) > 1 or w in "яЯ") and w.casefold() not in FUNCTION_WORDS
    )


def alike(gold: frozenset, pred: frozenset) -> bool:
    """Half of the shorter one is shared, and the prediction is not much longer than the gold."""
    shared = len(gold & pred)
    return bool(shared) and 2 * shared >= min(len(gold), len(pred)) and len(pred) <= 2 * len(gold) + 2


def same_clause(gold, pred) -> bool:
    gold, pred = words(gold), words(pred)
    return bool(gold and pred) and 2 * len(gold & pred) >= 0.4 * (len(gold) + len(pred))


def same_mention(gold, gold_name, pred, pred_name) -> bool:
    names = [words(part) for part in (gold_name or "").split(" / ")]
    return any(alike(g, p) for g in (words(gold), *names) for p in (words(pred), words(pred_name)))


def same_object(gold: dict, pred: dict, statement: bool) -> bool:
    if gold.get("object") or gold.get("object_name"):
        if same_mention(gold.get("object"), gold.get("object_name"), pred.get("object"), pred.get("object_name")):
            return True
        if pred.get("object"):
            return False
        # a topic may be given as a clause, and a statement's clause stands for its topic
        as_topic = not gold.get("content") and alike(words(gold.get("object")), words(pred.get("content")))
        return as_topic or (statement and same_clause(gold.get("content"), pred.get("content")))
    if gold.get("content"):
        return same_clause(gold["content"], pred.get("content")) or same_clause(gold["content"], pred.get("object"))
    return True


def swapped(claim: dict) -> dict:
    """The claim read from its object's side, for relations that hold both ways."""
    if claim["relation"] not in SYMMETRIC or not claim.get("object"):
        return claim
    return claim | {
        "subject": claim["object"],
        "subject_name": claim.get("object_name"),
        "object": claim["subject"],
        "object_name": claim.get("subject_name"),
    }


def same_arguments(gold: dict, pred: dict, classes: dict[str, str]) -> bool:
    subject = same_mention(gold["subject"], gold.get("subject_name"), pred["subject"], pred.get("subject_name"))
    return subject and same_object(gold, pred, classes[gold["relation"]] == "STATEMENT")


def matches(gold: dict, pred: dict, level: str, classes: dict[str, str]) -> bool:
    if not any(same_arguments(g, pred, classes) for g in (gold, swapped(gold))):
        return False
    if level == "pair":
        return True
    accepted = {gold["relation"], *gold.get("also", [])}
    if level == "class":
        return classes.get(pred["relation"]) in {classes[r] for r in accepted}
    return pred["relation"] in accepted


def best_pairs(golds: list, preds: list, level: str, classes: dict) -> list[tuple[int, int]]:
    """Largest one-to-one matching (augmenting paths), non-optional gold claims first."""
    order = sorted(range(len(golds)), key=lambda i: bool(golds[i].get("optional")))
    edges = {i: [j for j, p in enumerate(preds) if matches(golds[i], p, level, classes)] for i in order}
    owner: dict[int, int] = {}

    def assign(i, seen):
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or assign(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in order:
        assign(i, set())
    return [(i, j) for j, i in owner.items()]


def condition_agrees(gold, pred) -> bool:
    if not gold or not pred:
        return not gold and not pred
    return same_clause(gold, pred)


def named_right(gold: dict, pred: dict) -> list[bool]:
    """For subject and object, where the gold names the actor: does the prediction name the same one?"""
    flip = not same_arguments(gold, pred, vocabulary())
    sides = (("subject", "object"), ("object", "subject")) if flip else (("subject", "subject"), ("object", "object"))
    return [
        any(alike(words(name), words(pred.get(f"{p}_name"))) for name in gold[f"{g}_name"].split(" / "))
        for g, p in sides
        if gold.get(f"{g}_name")
    ]


def score(gold_rows: list, pred_rows: list, show: int = 0) -> dict:
    classes = vocabulary()
    pred_by_id = {r["id"]: r for r in pred_rows}
    unknown = set(pred_by_id) - {r["id"] for r in gold_rows}
    if unknown:
        sys.exit(f"predictions for sentences that the gold lacks: {sorted(unknown)[:5]}")
    report, shown = {}, 0
    for level in ("triple", "acts", "class", "pair"):
        hit = spurious = missed = 0
        agree = {"polarity": 0, "modality": 0, "speaker": 0, "condition": 0}
        names = []
        for row in gold_rows:
            golds = row["claims"]
            preds = pred_by_id.get(row["id"], {"claims": []})["claims"]
            if level == "acts":
                golds, preds = ([c for c in claims if c["relation"] not in EASY] for claims in (golds, preds))
            pairs = best_pairs(golds, preds, level, classes)
            scored = [(i, j) for i, j in pairs if not golds[i].get("optional")]
            hit += len(scored)
            spurious += len(preds) - len(pairs)
            missed += sum(not g.get("optional") for g in golds) - len(scored)
            if level != "triple":
                continue
            for i, j in scored:
                g, p = golds[i], preds[j]
                agree["polarity"] += g["polarity"] == p.get("polarity", "affirmed")
                agree["modality"] += g["modality"] == p.get("modality", "actual")
                agree["speaker"] += (not g.get("speaker") and not p.get("speaker")) or same_mention(
                    g.get("speaker"), g.get("speaker_name"), p.get("speaker"), p.get("speaker_name")
                )
                agree["condition"] += condition_agrees(g.get("condition"), p.get("condition"))
                names += named_right(g, p)
            if shown < show:
                found_g, found_p = {i for i, _ in pairs}, {j for _, j in pairs}
                lines = [
                    f"  - {g['subject']} {g['relation']} {g.get('object') or g.get('content')}"
                    for i, g in enumerate(golds)
                    if i not in found_g and not g.get("optional")
                ]
                lines += [
                    f"  + {p['subject']} {p['relation']} {p.get('object') or p.get('content')}"
                    for j, p in enumerate(preds)
                    if j not in found_p
                ]
                if lines:
                    shown += 1
                    print(row["id"], row["text"], *lines, sep="\n", file=sys.stderr)
        precision = hit / (hit + spurious) if hit + spurious else 0.0
        recall = hit / (hit + missed) if hit + missed else 0.0
        f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
        report[level] = {
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(f1, 3),
            "hits": hit,
            "spurious": spurious,
            "missed": missed,
        }
        if level == "triple":
            report["agreement on matched triples"] = {k: round(v / hit, 3) if hit else None for k, v in agree.items()}
            report["agreement on matched triples"]["names"] = round(sum(names) / len(names), 3) if names else None
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show the misses (-) and the spurious (+) of N sentences"
    )
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = [
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for path in (args.gold, args.pred)
    ]
    report = score(*rows, show=args.errors)
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for level, r in report.items():
        print(f"{level}: " + "  ".join(f"{k} {v}" for k, v in r.items()))


if __name__ == "__main__":
    main()
