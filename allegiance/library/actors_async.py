"""Queries about actors as coroutines. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from allegiance.answers import AsyncAnswers
from allegiance.library.actors import (
    ActorProfileRow,
    ActorsByKindRow,
    ActorsRow,
    CoMentionedRow,
    DoubtfulActorsRow,
    MostActiveRow,
    MostTargetedRow,
    NamedByOfficeOnlyRow,
    NamesOfRow,
    NeighbourhoodRow,
    OfficesOfRow,
    RelationsBetweenRow,
    TimelineRow,
    UnresolvedMentionsRow,
    WhoHeldRow,
)
from allegiance.rows import Rows


class AsyncActorsMethods(AsyncAnswers):
    """One coroutine method a query about actors; names are taken in Russian or English, in any case."""

    async def actor_profile(
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
        return await self._answer(
            ActorProfileRow, "actor-profile", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    async def actors_by_kind(
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
        return await self._answer(ActorsByKindRow, "actors-by-kind", language=language, limit=limit)

    async def actors(
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
        return await self._answer(ActorsRow, "actors", kind=kind, text=text, language=language, limit=limit)

    async def co_mentioned(
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
        return await self._answer(
            CoMentionedRow,
            "co-mentioned",
            actor=actor,
            latest=latest,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def doubtful_actors(
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
        return await self._answer(
            DoubtfulActorsRow, "doubtful-actors", below_percent=below_percent, language=language, limit=limit
        )

    async def most_active(
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
        return await self._answer(
            MostActiveRow, "most-active", kind=kind, since=since, as_of=as_of, language=language, limit=limit
        )

    async def most_targeted(
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
        return await self._answer(
            MostTargetedRow, "most-targeted", kind=kind, since=since, as_of=as_of, language=language, limit=limit
        )

    async def named_by_office_only(
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
        return await self._answer(NamedByOfficeOnlyRow, "named-by-office-only", language=language, limit=limit)

    async def names_of(
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
        return await self._answer(NamesOfRow, "names-of", actor=actor, latest=latest, language=language, limit=limit)

    async def neighbourhood(
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
        return await self._answer(
            NeighbourhoodRow,
            "neighbourhood",
            actor=actor,
            kind=kind,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def offices_of(
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
        return await self._answer(OfficesOfRow, "offices-of", actor=actor, as_of=as_of, language=language, limit=limit)

    async def relations_between(
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
        return await self._answer(
            RelationsBetweenRow,
            "relations-between",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def timeline(
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
        return await self._answer(
            TimelineRow, "timeline", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    async def unresolved_mentions(
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
        return await self._answer(UnresolvedMentionsRow, "unresolved-mentions", least=least, limit=limit)

    async def who_held(
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
        return await self._answer(
            WhoHeldRow, "who-held", body=body, office=office, as_of=as_of, language=language, limit=limit
        )
