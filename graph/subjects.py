"""What one word on the command line is about: an article by its id or address, else an actor, else a topic or event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from graph.ask import UnknownNameError, resolve
from graph.errors import GraphError
from graph.names import shown

if TYPE_CHECKING:
    from graph.results import Runner

SubjectKind = Literal["article", "actor", "topic"]

#: How many are proposed where several, or none, are called so; how many topics words may mean together.
MOST = 5
TOPICS = 50

ARTICLE = """
MATCH (a:Article {id: $text})
RETURN a.id AS id
"""
ADDRESS = """
MATCH (a:Article)
WHERE a.url IN $addresses
RETURN a.id AS id
ORDER BY a.published DESC, id
LIMIT toInteger($most)
"""
NAMED = """
MATCH (:Name {id: $name})-[:NAMES]->(e:Entity)
RETURN e.id AS id, e.kind AS kind, e:Actor AS acts, coalesce(e.name_ru, e.name) AS name, e.name_en AS name_en,
       COUNT { (e)<-[:SUBJECT|OBJECT|SPEAKER]-() } AS claims
ORDER BY claims DESC, id
"""
#: Topics and events whose names hold words, however inflected; the most spoken of first.
WORDS = """
CALL db.index.fulltext.queryNodes('entity_words', $words, {limit: 200}) YIELD node
WITH node
WHERE NOT node:Actor
RETURN node.id AS id, COUNT { (node)<-[:SUBJECT|OBJECT]-() } AS claims
ORDER BY claims DESC, id
LIMIT toInteger($most)
"""
HAS_WORDS = "SHOW FULLTEXT INDEXES YIELD name WHERE name = 'entity_words' RETURN name"
BEGINNING = """
MATCH (a:Article)
WHERE a.id STARTS WITH $text
RETURN a.id AS id
ORDER BY id
LIMIT toInteger($most)
"""


class UnknownSubjectError(GraphError):
    """No article, actor or topic of the graph is called so; ``near`` are those that are nearly."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


class AmbiguousSubjectError(UnknownSubjectError):
    """Several are called so; ``near`` are their ids."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked about.

    Attributes:
        kind: whether it is an article, an actor, or topics and events.
        ids: its id; of topics and events, which are other ones in other articles, those of all that are called so.
    """

    kind: SubjectKind
    ids: tuple[str, ...]


def find_subject(runner: Runner, text: str) -> Subject:
    """What of the graph is meant.

    Args:
        runner: what asks the graph.
        text: an article's id or address (http or https), else the name or id of an actor, else that of a topic or
            event, or words of such names, however inflected; names in any case, Russian or English.

    Raises:
        UnknownSubjectError: nothing is called so; near names are proposed.
        AmbiguousSubjectError: several articles or actors are; their ids are told.
        GraphError: the server was not reached or refused the query.
    """
    text = text.strip()
    articles = [str(row["id"]) for row in _articles(runner, text)]
    if len(articles) > 1:
        told = ", ".join(map(shown, articles))
        raise AmbiguousSubjectError(f"{text}: several articles have this address: {told}; name one", tuple(articles))
    if articles:
        return Subject("article", (articles[0],))
    try:
        name = _known_name(runner, text)
    except UnknownSubjectError:
        topics = _topics(runner, text)
        if not topics:
            raise
        return Subject("topic", topics)
    found = [dict(row) for row in runner.run(NAMED, name=name)]
    actors = [row for row in found if row["acts"]]
    if len(actors) > 1:
        raise AmbiguousSubjectError(_several(text, actors), tuple(row["id"] for row in actors))
    if actors:
        return Subject("actor", (actors[0]["id"],))
    return Subject("topic", tuple(row["id"] for row in found))


def _articles(runner: Runner, text: str) -> list[dict[str, Any]]:
    found = list(runner.run(ARTICLE, text=text))
    if found or not re.match(r"https?://", text, re.IGNORECASE):
        return found
    plain = text.partition("#")[0].rstrip("/")
    return list(runner.run(ADDRESS, addresses=[text, plain, f"{plain}/"], most=MOST))


def _topics(runner: Runner, text: str) -> tuple[str, ...]:
    """Topics and events whose names hold all the words."""
    words = re.findall(r"\w{3,}", text)
    if not words or not runner.run(HAS_WORDS):
        return ()
    found = runner.run(WORDS, words=" AND ".join(word.lower() for word in words), most=TOPICS)
    return tuple(str(row["id"]) for row in found)


def _known_name(runner: Runner, text: str) -> str:
    """The name as the graph compares it."""
    steps = resolve({"name": text})
    try:
        query, values = next(steps)
        while True:
            query, values = steps.send(runner.run(query, **values))
    except StopIteration as done:
        names: dict[str, str] = done.value
        return names["name"]
    except UnknownNameError as error:
        begun = [str(row["id"]) for row in runner.run(BEGINNING, text=text, most=MOST)] if text else []
        near = tuple(map(shown, (*error.near, *begun)))
        hint = f"did you mean {' or '.join(near)}?" if near else "load an article that names it first"
        message = f"no article, actor or topic of the graph is called {text!r}; {hint}"
        raise UnknownSubjectError(message, near) from None


def _several(text: str, found: list[dict[str, Any]]) -> str:
    told = [f"{shown(row['name'])} ({shown(row['id'])}, {row['claims']} claims)" for row in found[:MOST]]
    if len(found) > MOST:
        told.append(f"{len(found) - MOST} more")
    return f"{text!r} may mean several actors; did you mean {' or '.join(told)}? Name one by its id"
