"""Queries about actors as methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from allegiance.answers import Answers
from allegiance.records import Record
from allegiance.rows import Rows


@dataclass(frozen=True, slots=True, eq=False)
class ActorProfileRow(Record):
    """A row of actor-profile.

    Attributes:
        actor: its name.
        kind: person, state, government_body, organization, alliance, group, event or topic.
        aspect: office, does, or is done to.
        relation: the office, or what it says between the two, in words.
        other: the other side, or where the office is held.
        content: what is said, promised or demanded, if the sentence tells.
        status: actual, planned, possible or asked for; held or past for an office.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared; for an office, since when.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    actor: str
    kind: str
    aspect: str
    relation: str
    other: str | None
    content: str | None
    status: str
    polarity: str | None
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str | None
    article: str | None
    claim: str | None


@dataclass(frozen=True, slots=True, eq=False)
class ActorsByKindRow(Record):
    """A row of actors-by-kind.

    Attributes:
        kind: person, state, government_body, organization, alliance, group, event or topic.
        entities: how many.
        registered: how many of them the registry of actors knows.
        acts: in how many claims they act.
        targets: in how many claims they are acted upon.
        most: the one that is in the most claims.
    """

    kind: str
    entities: int
    registered: int
    acts: int
    targets: int
    most: str


@dataclass(frozen=True, slots=True, eq=False)
class ActorsRow(Record):
    """A row of actors.

    Attributes:
        actor: its name.
        kind: person, state, government_body, organization, alliance or group.
        mentions: in how many places of claims.
        articles: in how many articles.
        registered: whether the registry of actors knows it.
        id: its id.
    """

    actor: str
    kind: str
    mentions: int
    articles: int
    registered: bool
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class CoMentionedRow(Record):
    """A row of co-mentioned.

    Attributes:
        actor: with whom.
        other: who is named beside it.
        kind: person, state, government_body, organization, alliance or group.
        sentences: in how many sentences both are.
        related: in how many of them one acts towards the other.
        first: the day of the first.
        last: the day of the last.
    """

    actor: str
    other: str
    kind: str
    sentences: int
    related: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class DoubtfulActorsRow(Record):
    """A row of doubtful-actors.

    Attributes:
        actor: who is meant, presumably.
        words: the words.
        mentions: in how many places of claims.
        method: how it was found.
        score: how sure that is on average, 0 to 1.
        example: a sentence with them.
        article: the id of its article.
        id: the actor's id.
    """

    actor: str
    words: str
    mentions: int
    method: str
    score: float
    example: str
    article: str
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class MostActiveRow(Record):
    """A row of most-active.

    Attributes:
        actor: its name.
        kind: person, state, government_body, organization, alliance or group.
        acts: how many claims of what is actual.
        pending: how many of what is planned, possible or asked for.
        denied: how many of what is denied.
        first: the day of the first of them all.
        last: the day of the last.
        id: its id.
    """

    actor: str
    kind: str
    acts: int
    pending: int
    denied: int
    first: dt.date | None
    last: dt.date | None
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class MostTargetedRow(Record):
    """A row of most-targeted.

    Attributes:
        actor: its name.
        kind: person, state, government_body, organization, alliance or group.
        opposition: how many actual claims against it.
        opponents: by how many actors.
        support: how many actual claims for it.
        neutral: how many actual claims neither for nor against it.
        pending: how many of what is planned, possible or asked for.
        last: the day of the last of them.
        id: its id.
    """

    actor: str
    kind: str
    opposition: int
    opponents: int
    support: int
    neutral: int
    pending: int
    last: dt.date | None
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class NamedByOfficeOnlyRow(Record):
    """A row of named-by-office-only.

    Attributes:
        actor: who is meant.
        mentions: in how many places of claims.
        words: the words that stand for it.
        score: how sure it is on average that this one is meant, 0 to 1.
        id: its id.
    """

    actor: str
    mentions: int
    words: tuple[str, ...]
    score: float
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class NamesOfRow(Record):
    """A row of names-of.

    Attributes:
        actor: its name.
        words: the words that stand for it.
        mentions: in how many places of claims.
        articles: in how many articles.
        method: how it was found: registry, article, office, antecedent, pronoun, new, or decision (a correction).
        score: how sure that is on average, 0 to 1.
        id: the actor's id.
    """

    actor: str
    words: str
    mentions: int
    articles: int
    method: str
    score: float
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class NeighbourhoodRow(Record):
    """A row of neighbourhood.

    Attributes:
        actor: whose.
        other: the neighbour.
        kind: person, state, government_body, organization, alliance, group, event or topic.
        claims: how many claims between the two.
        support: how many actual ones for the other side.
        opposition: how many actual ones against it, denied support among them.
        pending: how many of what is planned, possible or asked for.
        relations: what articles say between them, in words.
        first: the day on which it was first said.
        last: the day on which it was last said.
    """

    actor: str
    other: str
    kind: str
    claims: int
    support: int
    opposition: int
    pending: int
    relations: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class OfficesOfRow(Record):
    """A row of offices-of.

    Attributes:
        actor: its name.
        office: the office.
        body: the state or body that it is held in.
        since: the day on which it began, if that is known.
        until: the day on which it ended; none if it goes on, or that is not known.
        status: held or past; by the day asked for, else today.
    """

    actor: str
    office: str
    body: str
    since: dt.date | None
    until: dt.date | None
    status: str


@dataclass(frozen=True, slots=True, eq=False)
class RelationsBetweenRow(Record):
    """A row of relations-between.

    Attributes:
        subject: who acts.
        relation: what it says between the two, in words.
        object: towards whom.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        conditions: the words that it depends on, if any.
        first: the day on which it was first said.
        last: the day on which it was last said.
        sentences: the sentences that say so.
        articles: the ids of their articles.
        claims: the ids of the claims, for evidence-for.
    """

    subject: str
    relation: str
    object: str
    status: str
    polarity: str
    conditions: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None
    sentences: tuple[str, ...]
    articles: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TimelineRow(Record):
    """A row of timeline.

    Attributes:
        day: the day, or the first of them.
        until: the last of the days, if the sentence tells days.
        dated_by: event, or publication if the sentence tells no day.
        subject: who acts.
        relation: what it says between the two, in words.
        object: towards whom or what.
        content: what is said, promised or demanded, if the sentence tells.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    day: dt.date | None
    until: dt.date | None
    dated_by: str
    subject: str
    relation: str
    object: str | None
    content: str | None
    status: str
    polarity: str
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class UnresolvedMentionsRow(Record):
    """A row of unresolved-mentions.

    Attributes:
        words: the words.
        mentions: in how many places of claims.
        articles: in how many articles.
        method: how they were read: unresolved, or how a doubtful actor was found.
        score: how sure that is on average, 0 to 1.
        example: a sentence with them.
        article: the id of its article.
    """

    words: str
    mentions: int
    articles: int
    method: str
    score: float
    example: str
    article: str


@dataclass(frozen=True, slots=True, eq=False)
class WhoHeldRow(Record):
    """A row of who-held.

    Attributes:
        holder: who held it.
        office: the office.
        body: the state or body.
        since: the day on which it began, if that is known.
        until: the day on which it ended; none if it goes on, or that is not known.
    """

    holder: str
    office: str
    body: str
    since: dt.date | None
    until: dt.date | None


class ActorsMethods(Answers):
    """One method a query about actors; names are taken in Russian or English, in any case."""

    def actor_profile(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ActorProfileRow]:
        """Profile of an actor.

        All that is known of an actor: offices held (from the registry of actors, so without a sentence), what it does
        or says, and what others do or say to it.

        Args:
            actor: who, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``aspect``: office, does, or is done to
            * ``relation``: the office, or what it says between the two, in words
            * ``other``: the other side, or where the office is held
            * ``content``: what is said, promised or demanded, if the sentence tells
            * ``status``: actual, planned, possible or asked for; held or past for an office
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared; for an office, since when
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            ActorProfileRow, "actor-profile", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def actors_by_kind(
        self,
        *,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ActorsByKindRow]:
        """Actors by kind.

        How many actors, events and topics of each kind there are, how many of them the registry of actors knows, and in
        how many claims they act or are acted upon.

        Args:
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``entities``: how many
            * ``registered``: how many of them the registry of actors knows
            * ``acts``: in how many claims they act
            * ``targets``: in how many claims they are acted upon
            * ``most``: the one that is in the most claims
        """
        return self._answer(ActorsByKindRow, "actors-by-kind", language=language, limit=limit)

    def actors(
        self,
        *,
        kind: str | None = None,
        text: str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ActorsRow]:
        """Actors of the graph.

        Who acts in the articles, the most often named first, with the ids that corrections take.

        Args:
            kind: only this kind: person, state, government_body, organization, alliance or group, e.g. ``"person"``.
            text: only those one of whose names holds these words, e.g. ``"макрон"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``mentions``: in how many places of claims
            * ``articles``: in how many articles
            * ``registered``: whether the registry of actors knows it
            * ``id``: its id
        """
        return self._answer(ActorsRow, "actors", kind=kind, text=text, language=language, limit=limit)

    def co_mentioned(
        self,
        *,
        actor: str,
        latest: int = 5000,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[CoMentionedRow]:
        """Who is named together with an actor.

        Actors that stand in claims of the same sentences as the actor, the most frequent first, and in how many of
        these sentences a claim is between the two. Of an actor with very many claims only the latest are looked at.

        Args:
            actor: with whom, e.g. ``"Макрон"``.
            latest: look at so many claims of the actor, the latest, e.g. ``20000``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: with whom
            * ``other``: who is named beside it
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``sentences``: in how many sentences both are
            * ``related``: in how many of them one acts towards the other
            * ``first``: the day of the first
            * ``last``: the day of the last
        """
        return self._answer(
            CoMentionedRow,
            "co-mentioned",
            actor=actor,
            latest=latest,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def doubtful_actors(
        self,
        *,
        below_percent: int = 65,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[DoubtfulActorsRow]:
        """Doubtful actors.

        Whom words were taken to mean though that is not sure, the least sure first, each with the words and a sentence;
        what names-of tells of one actor. A correction (split or merge) settles it.

        Args:
            below_percent: only where it is less sure than that on average, of 100, e.g. ``50``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who is meant, presumably
            * ``words``: the words
            * ``mentions``: in how many places of claims
            * ``method``: how it was found
            * ``score``: how sure that is on average, 0 to 1
            * ``example``: a sentence with them
            * ``article``: the id of its article
            * ``id``: the actor's id
        """
        return self._answer(
            DoubtfulActorsRow, "doubtful-actors", below_percent=below_percent, language=language, limit=limit
        )

    def most_active(
        self,
        *,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MostActiveRow]:
        """Most active actors.

        Who does or says the most, by the claims in which they act. What is planned, possible or asked for is counted
        apart, and so is what is denied.

        Args:
            kind: only this kind, as person, state or organization, e.g. ``"person"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``acts``: how many claims of what is actual
            * ``pending``: how many of what is planned, possible or asked for
            * ``denied``: how many of what is denied
            * ``first``: the day of the first of them all
            * ``last``: the day of the last
            * ``id``: its id
        """
        return self._answer(
            MostActiveRow, "most-active", kind=kind, since=since, as_of=as_of, language=language, limit=limit
        )

    def most_targeted(
        self,
        *,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MostTargetedRow]:
        """Most targeted actors.

        At whom the most is directed, first those against whom the most is said or done. Only what is actual counts as
        for or against; denied support counts against; what is planned, possible or asked for is counted apart.

        Args:
            kind: only this kind, as person, state or organization, e.g. ``"state"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``opposition``: how many actual claims against it
            * ``opponents``: by how many actors
            * ``support``: how many actual claims for it
            * ``neutral``: how many actual claims neither for nor against it
            * ``pending``: how many of what is planned, possible or asked for
            * ``last``: the day of the last of them
            * ``id``: its id
        """
        return self._answer(
            MostTargetedRow, "most-targeted", kind=kind, since=since, as_of=as_of, language=language, limit=limit
        )

    def named_by_office_only(
        self,
        *,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[NamedByOfficeOnlyRow]:
        """Actors named by office only.

        Persons whom no article calls by name: each mention was told from the office that it names, the most frequent
        first.

        Args:
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who is meant
            * ``mentions``: in how many places of claims
            * ``words``: the words that stand for it
            * ``score``: how sure it is on average that this one is meant, 0 to 1
            * ``id``: its id
        """
        return self._answer(NamedByOfficeOnlyRow, "named-by-office-only", language=language, limit=limit)

    def names_of(
        self,
        *,
        actor: str,
        latest: int = 5000,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[NamesOfRow]:
        """Names of an actor.

        How articles call an actor, how often, and how it was found that this actor is meant; the most frequent first.
        Of an actor that is named very often, only the latest places are looked at, as many as $latest.

        Args:
            actor: who, e.g. ``"Макрон"``.
            latest: look at so many places in claims, the latest, e.g. ``100000``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``words``: the words that stand for it
            * ``mentions``: in how many places of claims
            * ``articles``: in how many articles
            * ``method``: how it was found: registry, article, office, antecedent, pronoun, new, or decision (a
              correction)
            * ``score``: how sure that is on average, 0 to 1
            * ``id``: the actor's id
        """
        return self._answer(NamesOfRow, "names-of", actor=actor, latest=latest, language=language, limit=limit)

    def neighbourhood(
        self,
        *,
        actor: str,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[NeighbourhoodRow]:
        """Neighbourhood of an actor.

        With whom and what an actor stands in any relation, the closest first (those of the most claims), and a picture
        of them. Only actual claims that are affirmed count as for; see relations-between for what is said of the two.

        Args:
            actor: whose, e.g. ``"Макрон"``.
            kind: only neighbours of this kind, as person, state, event or topic, e.g. ``"state"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: whose
            * ``other``: the neighbour
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``claims``: how many claims between the two
            * ``support``: how many actual ones for the other side
            * ``opposition``: how many actual ones against it, denied support among them
            * ``pending``: how many of what is planned, possible or asked for
            * ``relations``: what articles say between them, in words
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
        """
        return self._answer(
            NeighbourhoodRow,
            "neighbourhood",
            actor=actor,
            kind=kind,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def offices_of(
        self,
        *,
        actor: str,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OfficesOfRow]:
        """Offices of an actor.

        The offices that an actor holds or held, by the registry of actors; the last first.

        Args:
            actor: whose, e.g. ``"Макрон"``.
            as_of: only those held on that day, e.g. ``"2025-09-04"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: its name
            * ``office``: the office
            * ``body``: the state or body that it is held in
            * ``since``: the day on which it began, if that is known
            * ``until``: the day on which it ended; none if it goes on, or that is not known
            * ``status``: held or past; by the day asked for, else today
        """
        return self._answer(OfficesOfRow, "offices-of", actor=actor, as_of=as_of, language=language, limit=limit)

    def relations_between(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[RelationsBetweenRow]:
        """Relations between two actors.

        Everything that articles say of one towards the other, in both directions: one row a relationship, however many
        claims stand behind it.

        Args:
            actor: one of the two, e.g. ``"Макрон"``.
            other: the other, e.g. ``"Трамп"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``object``: towards whom
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``conditions``: the words that it depends on, if any
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
            * ``sentences``: the sentences that say so
            * ``articles``: the ids of their articles
            * ``claims``: the ids of the claims, for evidence-for
        """
        return self._answer(
            RelationsBetweenRow,
            "relations-between",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def timeline(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[TimelineRow]:
        """Timeline of an actor.

        What an actor does, says or undergoes, by the day on which it happens where the sentence tells that, else by the
        day on which the article appeared; the latest first.

        Args:
            actor: whose, e.g. ``"Макрон"``.
            since: only what is dated that day or later, e.g. ``"2025-09-01"``.
            as_of: only what is dated up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``day``: the day, or the first of them
            * ``until``: the last of the days, if the sentence tells days
            * ``dated_by``: event, or publication if the sentence tells no day
            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``object``: towards whom or what
            * ``content``: what is said, promised or demanded, if the sentence tells
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            TimelineRow, "timeline", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def unresolved_mentions(
        self,
        *,
        least: int = 1,
        limit: int = 100,
    ) -> Rows[UnresolvedMentionsRow]:
        """Unresolved mentions.

        Words of which it stayed open, or doubtful, whom they mean; the most frequent first.

        Args:
            least: only words that come at least so often, e.g. ``2``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``words``: the words
            * ``mentions``: in how many places of claims
            * ``articles``: in how many articles
            * ``method``: how they were read: unresolved, or how a doubtful actor was found
            * ``score``: how sure that is on average, 0 to 1
            * ``example``: a sentence with them
            * ``article``: the id of its article
        """
        return self._answer(UnresolvedMentionsRow, "unresolved-mentions", least=least, limit=limit)

    def who_held(
        self,
        *,
        body: str,
        office: str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoHeldRow]:
        """Who held an office.

        The holders of the offices of a state or body, by the registry of actors, of whom some article speaks; the last
        first.

        Args:
            body: the state or body, e.g. ``"Франция"``.
            office: only offices whose title holds these words, e.g. ``"президент"``.
            as_of: only who held it on that day, e.g. ``"2025-09-04"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``holder``: who held it
            * ``office``: the office
            * ``body``: the state or body
            * ``since``: the day on which it began, if that is known
            * ``until``: the day on which it ended; none if it goes on, or that is not known
        """
        return self._answer(
            WhoHeldRow, "who-held", body=body, office=office, as_of=as_of, language=language, limit=limit
        )
