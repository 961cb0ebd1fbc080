"""Queries about hygiene as coroutines. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from allegiance.answers import AsyncAnswers
from allegiance.library.hygiene import (
    AlikeActorsRow,
    ArticlesWithoutClaimsRow,
    ArticlesWithoutDateRow,
    ClaimsWithoutObjectRow,
    CountsByRelationRow,
    DecisionsRow,
    NamedOnceRow,
    OutletsRow,
)
from allegiance.rows import Rows


class AsyncHygieneMethods(AsyncAnswers):
    """One coroutine method a query about hygiene; names are taken in Russian or English, in any case."""

    async def alike_actors(
        self,
        *,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[AlikeActorsRow]:
        """Actors that look alike.

        Pairs of actors that share a name, those that are named the most first. Two of them that the registry of actors
        knows are two; of the others one may be the other. The command `allegiance duplicates` compares spellings as
        well, and gives reasons; `allegiance actors merge` makes one of two.

        Args:
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: one of the two
            * ``actor_id``: its id
            * ``actor_kind``: its kind
            * ``other``: the other
            * ``other_id``: its id
            * ``other_kind``: its kind
            * ``names``: the names that both have, in small letters
            * ``mentions``: in how many places of claims the two are
        """
        return await self._answer(AlikeActorsRow, "alike-actors", language=language, limit=limit)

    async def articles_without_claims(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[ArticlesWithoutClaimsRow]:
        """Articles without claims.

        Articles in none of whose sentences a claim was found, the longest first: of another subject, of another
        language, or missed.

        Args:
            since: only what appeared on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what appeared up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``article``: the id of the article
            * ``title``: its title
            * ``outlet``: its outlet
            * ``date``: the day on which it appeared
            * ``language``: its language
            * ``sentences``: how many sentences it has
            * ``first``: its first sentence
        """
        return await self._answer(
            ArticlesWithoutClaimsRow, "articles-without-claims", since=since, as_of=as_of, limit=limit
        )

    async def articles_without_date(
        self,
        *,
        limit: int = 100,
    ) -> Rows[ArticlesWithoutDateRow]:
        """Articles without a date.

        Articles of which the day is not known on which they appeared, those with the most claims first: periods cannot
        tell whether to count their claims.

        Args:
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``article``: the id of the article
            * ``title``: its title
            * ``outlet``: its outlet
            * ``url``: its address
            * ``claims``: how many claims it states
            * ``dated``: how many of them tell a day themselves
        """
        return await self._answer(ArticlesWithoutDateRow, "articles-without-date", limit=limit)

    async def claims_without_object(
        self,
        *,
        relation: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ClaimsWithoutObjectRow]:
        """Claims without an object.

        Claims that name nobody and nothing that they are about, so that no relationship is drawn of them; the latest
        first. For statements, plans and the like that is as it should be (content has what is said); for others the
        sentence tells whether something was missed.

        Args:
            relation: only this relation, e.g. ``"SUPPORTS"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``content``: what is said, promised or demanded, if the sentence tells
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
            * ``rule``: the vocabulary entry that found it
        """
        return await self._answer(
            ClaimsWithoutObjectRow,
            "claims-without-object",
            relation=relation,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def counts_by_relation(
        self,
        *,
        relation: str | None = None,
        by: str = "month",
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[CountsByRelationRow]:
        """Claims by relation and month.

        How many claims of each relation there are, month by month, quarter by quarter or year by year, the latest
        first, with how many of them are denied, and how many tell what is not actual.

        Args:
            relation: only this relation, e.g. ``"SUPPORTS"``.
            by: how long a period is: month, quarter or year, e.g. ``"quarter"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``period``: the month, quarter or year, e.g. 2025-03, 2025-Q1 or 2025; none if the day is not known
            * ``relation``: the relation
            * ``claims``: how many claims
            * ``actual``: how many of them affirm what is actual
            * ``pending``: how many affirm what is planned, possible or asked for
            * ``negated``: how many deny
            * ``confidence``: how sure they are on average, 0 to 1
        """
        return await self._answer(
            CountsByRelationRow, "counts-by-relation", relation=relation, by=by, since=since, as_of=as_of, limit=limit
        )

    async def decisions(
        self,
        *,
        limit: int = 100,
    ) -> Rows[DecisionsRow]:
        """Decisions in force.

        Corrections of who is meant, the latest first: which actor is another, where words mean another, and what actors
        are called. They hold for every article that is there and for every one to come.

        Args:
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``decision``: its id
            * ``kind``: merge, split or rename
            * ``actor``: the id of the actor that is corrected
            * ``other``: the id of the one that is meant; none of a rename
            * ``spelling``: only for these words
            * ``article``: only in this article
            * ``name``: the new name
            * ``name_en``: the new name in English
            * ``reason``: why
            * ``decided``: when
            * ``complete``: whether it has been applied to all that is there
        """
        return await self._answer(DecisionsRow, "decisions", limit=limit)

    async def named_once(
        self,
        *,
        kind: str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[NamedOnceRow]:
        """Actors with one claim.

        Actors, events and topics that a single claim speaks of, those first that the registry of actors does not know:
        the ones that are wrong spellings or parts of names are among them.

        Args:
            kind: only this kind, as person, state, event or topic, e.g. ``"person"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``entity``: its name
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``registered``: whether the registry of actors knows it
            * ``role``: what it is in the claim: subject, object or speaker
            * ``words``: the words that stand for it
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
            * ``id``: its id
        """
        return await self._answer(NamedOnceRow, "named-once", kind=kind, language=language, limit=limit)

    async def outlets(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[OutletsRow]:
        """Outlets of the graph.

        How many articles and claims there are of each outlet, and of which days; the one with the most articles first.

        Args:
            since: only what appeared on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what appeared up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``outlet``: the outlet; none for articles of which it is not known
            * ``articles``: how many articles
            * ``undated``: of how many the day is not known
            * ``sentences``: how many sentences
            * ``claims``: how many claims
            * ``first``: the day of the first article
            * ``last``: the day of the last
        """
        return await self._answer(OutletsRow, "outlets", since=since, as_of=as_of, limit=limit)
