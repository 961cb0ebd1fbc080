"""Attachments that break agreement are mended: the parser guesses heads from words, agreement is knowledge.

Five kinds: a participle that does not agree with its noun ("во встрече представителей коалиции, созванной …") or with
what it is coordinated with, a relative clause whose "который" does not agree with its noun or that hangs on a verb, an
adjective in its noun's place, coordinated nouns in different cases, and a complement of the verb above in a
clause that is not closed before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature, set_features, set_tree
from extract.syntax.agreement import NOMINAL, agree, cases, readings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
#: Words from a comma to "который": "с которым", "в отношении которого", "часть из которых".
_LONGEST_OPENING = 3
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "iobj"})


def repair(doc: Doc) -> Doc:
    """Mend the heads of a parsed Doc in place; it stays one tree a sentence."""
    tree = _Tree(doc)
    for sentence in doc.sents:
        tokens = list(sentence)
        for token in tokens:
            if _is_full_participle(token):
                _participle(token, tokens, tree)
            elif token.pos_ == "ADJ" and token.dep_ in _ARGUMENTS and feature(token, "Case"):
                _adjective(token, tree)
            elif token.dep_ == "amod" and token.pos_ == "NOUN":
                _noun(token, tree)
            elif token.dep_ == "acl:relcl":
                _relative(token, tokens, tree)
            elif token.lower_.startswith("котор"):
                _relative_clause(token, tokens, tree)
            elif token.dep_ == "conj" and token.pos_ in _NOUNS:
                _coordinated(token, tokens, tree)
            elif token.dep_ in {"obl", "obj", "iobj"} and token.i > token.head.i:
                _inside_clause(token, tree)
    return tree.write()


class _Tree:
    """Heads and relations that can be changed one by one without ever closing a cycle."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.relations = [token.dep_ for token in doc]
        self.morphs: dict[int, str] = {}

    def attach(self, token: Token, head: Token, relation: str) -> bool:
        """Hang the token on another head; False (and no change) if the head is below it."""
        at = head.i
        while self.heads[at] != at:
            if at == token.i:
                return False
            at = self.heads[at]
        if at == token.i:
            return False
        self.heads[token.i] = head.i
        self.relations[token.i] = relation
        return True

    def swap(self, modifier: Token, noun: Token, relation: str) -> None:
        """Put a noun in the place of its modifier, which then hangs on it; the noun takes its case and number."""
        self.turn(modifier, noun, relation)
        wanted = (feature(modifier, "Case"), feature(modifier, "Number"))
        case, number, gender = next((r for r in sorted(readings(noun)) if r[:2] == wanted), (*wanted, ""))
        features = noun.morph.to_dict() | {"Case": case, "Number": number} | ({"Gender": gender} if gender else {})
        self.morphs[noun.i] = "|".join(f"{k}={v}" for k, v in sorted(features.items()))

    def turn(self, head: Token, below: Token, relation: str) -> None:
        """Put a token in the place of its head, which then hangs on it."""
        self.heads[below.i] = self.heads[head.i] if self.heads[head.i] != head.i else below.i
        self.relations[below.i] = self.relations[head.i]
        self.heads[head.i] = below.i
        self.relations[head.i] = relation

    def write(self) -> Doc:
        """Put the changed heads into the Doc."""
        set_tree(self.doc, self.heads, self.relations)
        for index, features in self.morphs.items():
            set_features(self.doc[index], features)
        return self.doc


def _is_full_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and feature(token, "VerbForm") == "Part" and bool(feature(token, "Case"))


def _participle(token: Token, tokens: list[Token], tree: _Tree) -> None:
    head = tree.doc[tree.heads[token.i]]
    after_comma = token.i > tokens[0].i and tree.doc[token.i - 1].text in {",", "("}
    if head.pos_ in _NOUNS and head.i != token.i and _fits(token, head) and not (after_comma and head.i > token.i):
        return
    if token.dep_ == "conj" and (first := _first_participle(token, tokens, head)) is not None:
        tree.attach(token, first, "conj")
        return
    if after_comma and (noun := _nearest(_before(token, tokens), token)):
        tree.attach(token, noun, "acl")
        return
    noun = _nearest(_after(token, tokens), token)
    if noun is None or noun.i == head.i:
        return
    # "Входящие в коалицию страны": the participle stands where its noun should
    below = noun.i in {t.i for t in token.subtree}
    if below and tree.relations[token.i] in _ARGUMENTS:
        tree.swap(token, noun, "acl")
    elif head.pos_ not in _NOUNS or not _fits(token, head):
        tree.attach(token, noun, "acl")


def _adjective(token: Token, tree: _Tree) -> None:
    """An adjective that stands where its noun should: "не допустить нерационального распределения"."""
    noun = next((t for t in token.rights if t.dep_ == "nmod" and t.pos_ in _NOUNS), None)
    if noun is not None and noun.i == token.i + 1 and agree(token, noun):
        tree.swap(token, noun, "amod")


def _noun(token: Token, tree: _Tree) -> None:
    """A noun taken for the adjective of the name after it: "страна-член НАТО"."""
    head = tree.doc[tree.heads[token.i]]
    if "-" in token.text and head.i == token.i + 1 and head.pos_ in _NOUNS:
        tree.turn(head, token, "nmod")


def _relative(token: Token, tokens: list[Token], tree: _Tree) -> None:
    pronoun = next((t for t in token.subtree if t.lemma_ == "который" or t.lower_.startswith("котор")), None)
    head = tree.doc[tree.heads[token.i]]
    if pronoun is None or (head.pos_ in NOMINAL and _same_number_gender(pronoun, head)):
        return
    for noun in _before(pronoun, tokens):
        if noun.pos_ in _NOUNS and _same_number_gender(pronoun, noun):
            tree.attach(token, noun, "acl:relcl")
            return


def _relative_clause(pronoun: Token, tokens: list[Token], tree: _Tree) -> None:
    """A clause with "который" that hangs on a verb: "встретился с министром, который завтра посетит Киев"."""
    verb = next((t for t in tokens if t.i > pronoun.i and (t.text in {",", ";"} or _is_predicate(t))), None)
    comma = next((t for t in _before(pronoun, tokens) if t.text == ","), None)
    if verb is None or verb.is_punct or comma is None or pronoun.i - comma.i > _LONGEST_OPENING:
        return
    head = tree.doc[tree.heads[verb.i]]
    if tree.relations[verb.i].startswith("acl") or tree.relations[verb.i] in {"aux", "cop", "aux:pass"}:
        return
    if head.i < comma.i and head.pos_ in NOMINAL:
        return
    for noun in _before(comma, tokens):
        if noun.pos_ in _NOUNS and _same_number_gender(pronoun, noun):
            if tree.attach(verb, noun, "acl:relcl") and tree.heads[pronoun.i] == head.i:
                tree.attach(pronoun, verb, tree.relations[pronoun.i])
            return


def _is_predicate(token: Token) -> bool:
    form = feature(token, "VerbForm")
    return token.pos_ in {"VERB", "AUX"} and (form == "Fin" or (form == "Part" and not feature(token, "Case")))


def _same_number_gender(pronoun: Token, noun: Token) -> bool:
    number, gender = feature(pronoun, "Number"), feature(pronoun, "Gender")
    if feature(noun, "Number") and number and feature(noun, "Number") != number:
        return False
    return number == "Plur" or not gender or not feature(noun, "Gender") or feature(noun, "Gender") == gender


def _coordinated(token: Token, tokens: list[Token], tree: _Tree) -> None:
    head = tree.doc[tree.heads[token.i]]
    if head.pos_ not in NOMINAL or cases(token) & cases(head) or not feature(token, "Case"):
        return
    for noun in _before(token, tokens):
        same_kind = feature(noun, "Animacy") == feature(token, "Animacy")
        if noun.pos_ in _NOUNS and same_kind and feature(noun, "Case") == feature(token, "Case") and noun.i != head.i:
            top = noun
            while tree.relations[top.i] in {"appos", "flat:name", "flat"}:
                top = tree.doc[tree.heads[top.i]]
            tree.attach(token, top, "conj")
            return


def _inside_clause(token: Token, tree: _Tree) -> None:
    """A complement in a clause that no mark has closed yet: "сказал, что власти возбудили против неё дело"."""
    for clause in reversed([c for c in token.head.rights if c.i < token.i]):
        opened = clause.dep_ in {"ccomp", "advcl"} and _is_predicate(clause)
        if opened and not any(t.is_punct for t in tree.doc[clause.i : token.i]):
            tree.attach(token, clause, token.dep_)
            return


def _before(token: Token, tokens: list[Token]) -> Iterable[Token]:
    return reversed([t for t in tokens if t.i < token.i])


def _after(token: Token, tokens: list[Token]) -> Iterable[Token]:
    """The words from here to the next finite verb or the end of the clause."""
    for t in tokens:
        if t.i <= token.i:
            continue
        if t.text in {",", ";", ":", "(", ")"} or feature(t, "VerbForm") == "Fin":
            return
        yield t


def _nearest(candidates: Iterable[Token], modifier: Token) -> Token | None:
    """The nearest noun that agrees; a finite verb on the way ends the search."""
    for noun in candidates:
        if feature(noun, "VerbForm") == "Fin":
            return None
        if noun.pos_ in _NOUNS and _fits(modifier, noun):
            return noun
    return None


def _fits(modifier: Token, noun: Token) -> bool:
    """Whether they agree; a name that does not decline must have been tagged in the modifier's case."""
    return agree(modifier, noun) and (not noun.is_upper or feature(noun, "Case") == feature(modifier, "Case"))


def _first_participle(token: Token, tokens: list[Token], head: Token) -> Token | None:
    """The participle before, of the same noun, that one after "и" is coordinated with: "открывший …, и пытавшийся"."""
    if _is_full_participle(head) and feature(head, "Case") == feature(token, "Case"):
        return None
    for before in _before(token, tokens):
        alike = all(feature(before, name) == feature(token, name) for name in ("Case", "Number", "Gender"))
        if _is_full_participle(before) and alike and before.dep_ == "acl":
            return before
    return None
