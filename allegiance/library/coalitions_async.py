"""Queries about coalitions as coroutines. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from allegiance.answers import AsyncAnswers
from allegiance.library.coalitions import (
    AbsenteesRow,
    AtWhoseRequestRow,
    EventsOfRow,
    MeetingsOfRow,
    MembershipsOfRow,
    MembersOfRow,
    ParticipantsOfRow,
    PastEventsRow,
    PlannedEventsRow,
    SharedMembershipsRow,
    WhoConvenedRow,
    WhoMetWhomRow,
)
from allegiance.rows import Rows


class AsyncCoalitionsMethods(AsyncAnswers):
    """One coroutine method a query about coalitions; names are taken in Russian or English, in any case."""

    async def absentees(
        self,
        *,
        event: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[AbsenteesRow]:
        """Who was absent from what they were invited to.

        Who stays or stayed away from an event, declined it or left it though invited: an article says that they are
        asked or going to take part, or, in the same article, somebody asks them to an event called so. A request counts
        as an invitation to the event if its content names a word of the event's name, whatever its ending.

        Args:
            event: only this event, e.g. ``"саммит"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``absentee``: who stayed away
            * ``relation``: what it says between the two, in words
            * ``event``: from what
            * ``status``: actual or planned
            * ``invited_by``: who invited them, if the article tells
            * ``invitation``: the sentence of the invitation
            * ``invitation_claim``: the id of its claim, for evidence-for
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return await self._answer(
            AbsenteesRow, "absentees", event=event, since=since, as_of=as_of, language=language, limit=limit
        )

    async def at_whose_request(
        self,
        *,
        event: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[AtWhoseRequestRow]:
        """At whose request an event was convened.

        Who asked for or demanded an event, coalition or body that somebody convened or was to convene: the sentence
        says so of the convening ("по просьбе …"), or a request is about it. Whether it was convened then is told beside
        it.

        Args:
            event: only this event, coalition or body, e.g. ``"коалиция"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``requester``: who asked for it
            * ``request``: how, in words
            * ``convener``: who convened it or was to
            * ``event``: what
            * ``status``: of the convening: actual, planned, possible or asked for
            * ``polarity``: of the convening: affirmed or negated
            * ``convened``: whether any article says that the convener did convene it
            * ``condition``: the words that the convening depends on, if any
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence of the request
            * ``article``: the id of its article
            * ``claim``: the id of the request, for evidence-for
            * ``convening``: the id of the claim of convening
        """
        return await self._answer(
            AtWhoseRequestRow, "at-whose-request", event=event, since=since, as_of=as_of, language=language, limit=limit
        )

    async def events_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[EventsOfRow]:
        """Events of an actor.

        The meetings, talks, coalitions and other events that the actor convened, took part in, mediated, declined or
        left, or stayed away from, the latest first. Whatever is planned, possible or only asked for is marked in
        status, and what did not happen in polarity.

        Args:
            actor: who, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who
            * ``relation``: what it says between the two, in words
            * ``event``: what
            * ``kind``: event, alliance, topic and so on
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``conditions``: the words that it depends on
            * ``time``: when it takes place, in the words of the last claim that tells
            * ``day``: the first day that these words mean
            * ``others``: who else took or takes part or convened it, up to ten
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
            * ``sentence``: the sentence of the last claim
            * ``article``: the id of its article
            * ``claim``: its id, for evidence-for
        """
        return await self._answer(
            EventsOfRow, "events-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    async def meetings_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MeetingsOfRow]:
        """Whom an actor met.

        Whom the actor met or held talks with, how often and when last, one row an actor, the most frequent first.
        Meetings, visits, letters and calls are counted as met, talks and consultations as talks; each claim that
        articles make counts, so days tells better how often it was. What is planned, possible or asked for is counted
        apart, and so is what is denied.

        Args:
            actor: who, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who
            * ``other``: with whom
            * ``kind``: of the other: person, state, government_body, organization, alliance or group
            * ``status``: actual; planned, possible, asked for or denied where they did not meet
            * ``met``: how many claims of a meeting
            * ``talks``: how many claims of talks
            * ``days``: on how many days these were told
            * ``pending``: how many of what is planned, possible or asked for
            * ``denied``: how many of what is denied
            * ``first``: the day on which it was first told
            * ``last``: the day on which it was last told
            * ``sentence``: the last sentence
            * ``article``: the id of its article
            * ``claim``: the id of its claim, for evidence-for
        """
        return await self._answer(
            MeetingsOfRow, "meetings-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    async def members_of(
        self,
        *,
        organization: str,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MembersOfRow]:
        """Members of an organisation, alliance or coalition.

        Who belongs to it as of a day, one row a member, members first. The last that is said of it as of the day
        decides: who left it is a former member, who is said not to belong to it is not a member; whoever is only
        planned, supposed or asked to join, or on a condition, is marked in status.

        Args:
            organization: the organisation, alliance, coalition or party, e.g. ``"НАТО"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``member``: who
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``organization``: of what
            * ``status``: member, former, not a member, conditional, planned, possible or asked for
            * ``condition``: the words that it depends on, if any
            * ``first``: the day on which it was first said to be a member
            * ``last``: the day of the claim that decides
            * ``claims``: how many claims there are
            * ``said_by``: the actor to whom the article credits the one that decides; none if the article itself says
              it
            * ``sentence``: its sentence
            * ``article``: the id of its article
            * ``claim``: its id, for evidence-for
        """
        return await self._answer(
            MembersOfRow, "members-of", organization=organization, as_of=as_of, language=language, limit=limit
        )

    async def memberships_of(
        self,
        *,
        actor: str,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MembershipsOfRow]:
        """Memberships of an actor.

        What the actor belongs to as of a day, one row an organisation, present memberships first. The last that is said
        of it as of the day decides: who left it is a former member, who is said not to belong to it is not a member;
        whoever is only planned, supposed or asked to join, or on a condition, is marked in status.

        Args:
            actor: who, e.g. ``"Франция"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``member``: who
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``organization``: of what
            * ``status``: member, former, not a member, conditional, planned, possible or asked for
            * ``condition``: the words that it depends on, if any
            * ``first``: the day on which it was first said to be a member
            * ``last``: the day of the claim that decides
            * ``claims``: how many claims there are
            * ``said_by``: the actor to whom the article credits the one that decides; none if the article itself says
              it
            * ``sentence``: its sentence
            * ``article``: the id of its article
            * ``claim``: its id, for evidence-for
        """
        return await self._answer(
            MembershipsOfRow, "memberships-of", actor=actor, as_of=as_of, language=language, limit=limit
        )

    async def participants_of(
        self,
        *,
        event: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ParticipantsOfRow]:
        """Participants of an event, coalition or organisation.

        Who takes part in it, belongs to it or convened it, and who does not. Whoever will take part, may, or is only
        asked to is marked in status, and whoever stays out in polarity.

        Args:
            event: the event, coalition, talks or organisation, e.g. ``"коалиция"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``participant``: who
            * ``relation``: what it says between the two, in words
            * ``event``: in what
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
            ParticipantsOfRow, "participants-of", event=event, since=since, as_of=as_of, language=language, limit=limit
        )

    async def past_events(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[PastEventsRow]:
        """Past events.

        Events that somebody convened, took part in or mediated, as of a day, the latest told first, with those who
        stayed away. Whoever only will take part, may, or is asked to is not told of here: see participants-of.

        Args:
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``event``: what
            * ``status``: actual
            * ``time``: when it takes or took place, in the words of the last claim that tells
            * ``day``: the first day that these words mean
            * ``conveners``: who convened it
            * ``participants``: who took part or mediated
            * ``absent``: who stays or stayed away, declined or left
            * ``conditions``: the words that it depends on
            * ``claims``: how many claims say so
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
            * ``sentence``: the sentence of the last claim
            * ``article``: the id of its article
            * ``claim``: its id, for evidence-for
        """
        return await self._answer(
            PastEventsRow, "past-events", since=since, as_of=as_of, language=language, limit=limit
        )

    async def planned_events(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[PlannedEventsRow]:
        """Planned events.

        Events that somebody is going to convene or to take part in, as of a day, the latest announced first. An event
        of which an article says by then that it was convened or that somebody took part in it is no longer planned: see
        past-events.

        Args:
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``event``: what
            * ``status``: planned
            * ``time``: when it takes or took place, in the words of the last claim that tells
            * ``day``: the first day that these words mean
            * ``conveners``: who is going to convene it
            * ``participants``: who is going to take part
            * ``absent``: who stays or stayed away, declined or left
            * ``conditions``: the words that it depends on
            * ``claims``: how many claims say so
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
            * ``sentence``: the sentence of the last claim
            * ``article``: the id of its article
            * ``claim``: its id, for evidence-for
        """
        return await self._answer(
            PlannedEventsRow, "planned-events", since=since, as_of=as_of, language=language, limit=limit
        )

    async def shared_memberships(
        self,
        *,
        actor: str,
        other: str,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SharedMembershipsRow]:
        """Shared memberships of two actors.

        Organisations, alliances and coalitions to which both belong as of a day. Only actual membership without a
        condition counts, and only of those who were not said later to have left or not to belong.

        Args:
            actor: one of the two, e.g. ``"Франция"``.
            other: the other, e.g. ``"Германия"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``organization``: to what both belong
            * ``kind``: organization, alliance, group and so on
            * ``actor``: the one
            * ``actor_last``: the day on which its membership was last told
            * ``actor_sentence``: the sentence
            * ``actor_claim``: the id of the claim, for evidence-for
            * ``other``: the other
            * ``other_last``: the day on which its membership was last told
            * ``other_sentence``: the sentence
            * ``other_claim``: the id of the claim, for evidence-for
        """
        return await self._answer(
            SharedMembershipsRow,
            "shared-memberships",
            actor=actor,
            other=other,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def who_convened(
        self,
        *,
        event: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoConvenedRow]:
        """Who convened it.

        Who called, organised, hosted, set up or founded an event, coalition or body. In Neo4j Browser, the graph view
        draws each convener with what was convened.

        Args:
            event: only this event, coalition or body, e.g. ``"коалиция"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``convener``: who convened
            * ``relation``: what it says between the two, in words
            * ``event``: what
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
            WhoConvenedRow, "who-convened", event=event, since=since, as_of=as_of, language=language, limit=limit
        )

    async def who_met_whom(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoMetWhomRow]:
        """Who met whom.

        Who met or held talks with whom, how often and when last, one row a pair, the most frequent first. Meetings,
        visits, letters and calls are counted as met, talks and consultations as talks; each claim that articles make
        counts, so days tells better how often it was. What is planned, possible or asked for is counted apart, and so
        is what is denied.

        Args:
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: one of the two
            * ``other``: the other
            * ``kind``: of the other: person, state, government_body, organization, alliance or group
            * ``status``: actual; planned, possible, asked for or denied where they did not meet
            * ``met``: how many claims of a meeting
            * ``talks``: how many claims of talks
            * ``days``: on how many days these were told
            * ``pending``: how many of what is planned, possible or asked for
            * ``denied``: how many of what is denied
            * ``first``: the day on which it was first told
            * ``last``: the day on which it was last told
            * ``sentence``: the last sentence
            * ``article``: the id of its article
            * ``claim``: the id of its claim, for evidence-for
        """
        return await self._answer(
            WhoMetWhomRow, "who-met-whom", since=since, as_of=as_of, language=language, limit=limit
        )
