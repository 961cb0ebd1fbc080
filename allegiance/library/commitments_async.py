"""Queries about commitments as coroutines. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from allegiance.answers import AsyncAnswers
from allegiance.library.commitments import (
    BoundByRow,
    BrokenPromisesRow,
    CommitmentPictureRow,
    CommitmentsOfRow,
    CommitmentsToRow,
    ConditionalCommitmentsRow,
    ContradictingPromisesRow,
    DueRow,
    LifeOfRow,
    MovesRow,
    OpenRequestsRow,
    OverdueRow,
    RecordOfRow,
    RefusalsRow,
)
from allegiance.rows import Rows


class AsyncCommitmentsMethods(AsyncAnswers):
    """One coroutine method a query about commitments; names are taken in Russian or English, in any case."""

    async def bound_by(
        self,
        *,
        coalition: str | None = None,
        member: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[BoundByRow]:
        """Who is bound by a coalition's promise.

        The promises of a coalition, organisation or alliance, and what it agreed to, each with those who belonged to it
        on the day of the promise: one row a promise and member, the newest promise first. The last that is said of a
        membership by that day decides; only actual membership without a condition counts. Promises without a day are
        left out.

        Args:
            coalition: whose promises, e.g. ``"НАТО"``.
            member: only who is bound so, e.g. ``"Польша"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``member``: who is bound
            * ``member_kind``: person, state, government_body, organization, alliance or group
            * ``coalition``: by whose promise
            * ``kind``: pledge; demand or request that was agreed to
            * ``state``: requested, rejected, conditional, active, satisfied, violated, cancelled or expired
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``promised``: the day of the promise
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``member_on``: the day of the claim that decides on the membership
            * ``member_sentence``: its sentence
            * ``member_claim``: its id, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            BoundByRow,
            "bound-by",
            coalition=coalition,
            member=member,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def broken_promises(
        self,
        *,
        actor: str | None = None,
        other: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[BrokenPromisesRow]:
        """Broken promises, with both sentences.

        What was promised, threatened or agreed to and then broken, the latest first: the sentence of the promise beside
        that of the claim that broke it, each with article, outlet, day and speaker. Only what an article tells counts
        as broken; what is merely late is in overdue.

        Args:
            actor: only what this actor broke, e.g. ``"Россия"``.
            other: only what was owed to this actor, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: violated
            * ``debtor``: who broke it
            * ``creditor``: to whom it was owed; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``reason``: how it was broken, in words
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``promised``: the day on which it was promised
            * ``promise_sentence``: the sentence of the promise
            * ``promise_article``: the id of its article
            * ``promise_outlet``: who published that
            * ``promise_by``: the actor to whom the article credits it; none if the article itself says it
            * ``promise_claim``: the id of its claim, for evidence-for
            * ``broken``: the day on which it was broken
            * ``breach_sentence``: the sentence that tells it
            * ``breach_article``: the id of its article
            * ``breach_outlet``: who published that
            * ``breach_by``: the actor to whom the article credits it; none if the article itself says it
            * ``breach_claim``: the id of its claim, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            BrokenPromisesRow,
            "broken-promises",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def commitment_picture(
        self,
        *,
        actor: str,
        state: str | None = None,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 25,
    ) -> Rows[CommitmentPictureRow]:
        """Picture of an actor's commitments.

        The actor's latest commitments, as debtor or creditor, to be drawn: each with its debtor, creditor, those whom
        its condition names, and the claims that made and moved it. Colours tell kinds of actors; a click on a claim or
        a move tells its words.

        Args:
            actor: who, e.g. ``"Украина"``.
            state: only commitments in this state, e.g. ``"active"``.
            kind: only of this kind: pledge, refusal, threat, demand or request, e.g. ``"pledge"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many commitments, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: requested, rejected, conditional, active, satisfied, violated, cancelled or expired
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``made``: the day on which it was made
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            CommitmentPictureRow,
            "commitment-picture",
            actor=actor,
            state=state,
            kind=kind,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def commitments_of(
        self,
        *,
        actor: str,
        state: str | None = None,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[CommitmentsOfRow]:
        """Commitments of an actor.

        What the actor has bound itself to, refused or threatened, and what it is asked for, as of a day, the newest
        first. A commitment is C(debtor, creditor, antecedent, consequent): once the antecedent holds, the debtor owes
        the creditor the consequent. What is requested is only asked for, and binds nobody yet.

        Args:
            actor: who, as debtor, e.g. ``"Франция"``.
            state: only commitments in this state, e.g. ``"active"``.
            kind: only of this kind: pledge, refusal, threat, demand or request, e.g. ``"pledge"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: requested, rejected, conditional, active, satisfied, violated, cancelled or expired
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``moved``: the day of the last move
            * ``reason``: why it moved; none if it has not moved yet
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            CommitmentsOfRow,
            "commitments-of",
            actor=actor,
            state=state,
            kind=kind,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def commitments_to(
        self,
        *,
        actor: str,
        state: str | None = None,
        kind: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[CommitmentsToRow]:
        """Commitments to an actor.

        What others have bound themselves to do for the actor, refused it or threatened it with, and what it asks of
        them, as of a day, the newest first. What is requested is only asked for, and binds nobody yet.

        Args:
            actor: to whom, as creditor, e.g. ``"Украина"``.
            state: only commitments in this state, e.g. ``"active"``.
            kind: only of this kind: pledge, refusal, threat, demand or request, e.g. ``"pledge"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: requested, rejected, conditional, active, satisfied, violated, cancelled or expired
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``moved``: the day of the last move
            * ``reason``: why it moved; none if it has not moved yet
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            CommitmentsToRow,
            "commitments-to",
            actor=actor,
            state=state,
            kind=kind,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def conditional_commitments(
        self,
        *,
        actor: str | None = None,
        awaited: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ConditionalCommitmentsRow]:
        """Conditional commitments and what they wait for.

        What is promised, threatened or agreed to on a condition that has not come true, as of a day, the newest first:
        the condition, and the actors on whom it depends.

        Args:
            actor: only those of or to this actor, e.g. ``"Украина"``.
            awaited: only those that wait for this actor, e.g. ``"Россия"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: conditional
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the words that it depends on
            * ``awaits``: the actors that the condition names
            * ``due``: the last day on which it can be done, if the words tell
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            ConditionalCommitmentsRow,
            "conditional-commitments",
            actor=actor,
            awaited=awaited,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def contradicting_promises(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ContradictingPromisesRow]:
        """Contradictions between promises.

        Two promises, threats or refusals of one actor that cannot both be kept, to the same or other actors, the latest
        first: the same deed promised and refused, or one deed and its contrary (aid and sanctions) to the same actor.
        Each comes with the last one before it that it contradicts. Deeds are the same if they are told by the same
        relation, of the same actor or thing, and in words alike; or if the refusal ended the promise.

        Args:
            actor: only promises of this actor, e.g. ``"Германия"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``debtor``: whose promises
            * ``contradiction``: promised and refused, or contrary deeds
            * ``earlier_kind``: of the earlier one: pledge, threat or refusal
            * ``earlier``: what, in the words of the sentence
            * ``earlier_creditor``: to whom; none is the public
            * ``earlier_condition``: the words that it depends on, if any
            * ``earlier_state``: its state
            * ``earlier_status``: actual, planned, possible or asked for: of the claim that makes it
            * ``earlier_made``: the day on which it was made
            * ``earlier_sentence``: its sentence
            * ``earlier_article``: the id of its article
            * ``earlier_claim``: the id of its claim, for evidence-for
            * ``earlier_commitment``: its id, for life-of
            * ``later_kind``: of the later one: pledge, threat or refusal
            * ``later``: what, in the words of the sentence
            * ``later_creditor``: to whom; none is the public
            * ``later_condition``: the words that it depends on, if any
            * ``later_state``: its state
            * ``later_status``: actual, planned, possible or asked for: of the claim that makes it
            * ``later_made``: the day on which it was made
            * ``later_sentence``: its sentence
            * ``later_article``: the id of its article
            * ``later_claim``: the id of its claim, for evidence-for
            * ``later_commitment``: its id, for life-of
        """
        return await self._answer(
            ContradictingPromisesRow,
            "contradicting-promises",
            actor=actor,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def due(
        self,
        *,
        actor: str | None = None,
        within_days: int = 30,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[DueRow]:
        """Commitments that fall due.

        What is to be done by a day that has not passed, as of a day, the soonest first: promised, threatened, asked for
        or conditional, and not done by then. What was done later counts as open on an earlier day, and a deadline that
        was renewed later as it was.

        Args:
            actor: only those of or to this actor, e.g. ``"Украина"``.
            within_days: only what falls due in so many days, e.g. ``90``.
            as_of: as of this day, else that of the newest article, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``due``: the last day on which it can be done
            * ``days_left``: how many days are left
            * ``state``: requested, conditional or active
            * ``kind``: pledge, refusal, threat, demand or request
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``words``: the words that tell until when
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            DueRow, "due", actor=actor, within_days=within_days, as_of=as_of, language=language, limit=limit
        )

    async def life_of(
        self,
        *,
        commitment: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[LifeOfRow]:
        """The life of a commitment.

        All that is told of one commitment, in order: the claim that made it, those that told it again, and each move
        with its reason and sentence. A passed deadline is told by the claim that set it. Its id is in the rows of other
        queries; that of a claim that tells it will do.

        Args:
            commitment: the id of the commitment, or of a claim that tells it, e.g. ``"seed/0#1:commitment"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``date``: the day that it tells of
            * ``event``: made, told again or moved
            * ``before``: the state before the move
            * ``state``: the state in which it was made, or to which it moved
            * ``reason``: why it moved
            * ``due``: the last day on which it can be done, where this sets it
            * ``likeness``: how like the first claim this one is, where it is told again, 0 to 1
            * ``kind``: pledge, refusal, threat, demand or request
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``status``: actual, planned, possible or asked for: of the claim
            * ``polarity``: affirmed or negated
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``outlet``: who published it
            * ``claim``: the id of the claim, for evidence-for
        """
        return await self._answer(
            LifeOfRow, "life-of", commitment=commitment, since=since, as_of=as_of, language=language, limit=limit
        )

    async def moves(
        self,
        *,
        actor: str | None = None,
        state: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MovesRow]:
        """Newly moved commitments.

        What became of commitments lately: each change of state, the latest first, with its reason and the sentence that
        tells it. Days are those that the sentences tell of; a deadline that passed counts on its day.

        Args:
            actor: only commitments of or to this actor, e.g. ``"Украина"``.
            state: only moves to this state, e.g. ``"satisfied"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``date``: the day of the move
            * ``before``: the state before
            * ``state``: the state to which it moved
            * ``reason``: why it moved
            * ``kind``: pledge, refusal, threat, demand or request
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the new deadline, where the move sets one
            * ``made``: the day on which the commitment was made
            * ``status``: actual, planned, possible or asked for: of the claim that moved it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that moved it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            MovesRow, "moves", actor=actor, state=state, since=since, as_of=as_of, language=language, limit=limit
        )

    async def open_requests(
        self,
        *,
        requester: str | None = None,
        asked: str | None = None,
        answer: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OpenRequestsRow]:
        """Open requests and their answers.

        What is asked for or demanded and neither done nor over, as of a day, one row for each of those asked, with the
        answer: agreed, refused, conditional (agreed on a condition) or silent (no answer, or none since it was asked
        again), and the sentence that gives it. A refusal is no end: what is refused may still be promised or done. The
        newest request comes first.

        Args:
            requester: only what this actor asks for, e.g. ``"Украина"``.
            asked: only what this actor is asked for, e.g. ``"Польша"``.
            answer: only so answered: agreed, refused, conditional or silent, e.g. ``"silent"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``requester``: who asks
            * ``asked``: who is asked
            * ``kind``: demand or request
            * ``consequent``: what, in the words of the sentence
            * ``answer``: agreed, refused, conditional or silent
            * ``state``: active, rejected, conditional or requested
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``due``: the last day on which it can be done, if the words tell
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``said_by``: the actor to whom the article credits the request; none if the article itself says it
            * ``date``: the day on which the article with the request appeared
            * ``sentence``: the request
            * ``article``: the id of its article
            * ``claim``: the id of its claim, for evidence-for
            * ``answered``: the day of the answer
            * ``reason``: what the answer was, in words
            * ``answer_sentence``: the sentence that tells the answer
            * ``answer_article``: the id of its article
            * ``answer_claim``: the id of its claim
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            OpenRequestsRow,
            "open-requests",
            requester=requester,
            asked=asked,
            answer=answer,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    async def overdue(
        self,
        *,
        actor: str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OverdueRow]:
        """Overdue commitments.

        What was to be done by a day that has passed, as of a day, and is not told to have been done by then, nor
        refused, taken back or broken, the longest overdue first. What was done later counts as open on an earlier day.

        Args:
            actor: only those of or to this actor, e.g. ``"Украина"``.
            as_of: as of this day, else that of the newest article, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``due``: the last day on which it can be done
            * ``days_late``: how many days ago that was
            * ``state``: how far it had come when the day passed: requested, conditional or active
            * ``kind``: pledge, refusal, threat, demand or request
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``words``: the words that tell until when
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(OverdueRow, "overdue", actor=actor, as_of=as_of, language=language, limit=limit)

    async def record_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[RecordOfRow]:
        """An actor's record.

        What became of all that the actor promised, threatened, refused or was asked for, as of a day: one row for all
        of it, then one a kind. Of pledges, kept and broken tell how far the actor is to be trusted; of requests and
        demands, whether it did what it was asked for.

        Args:
            actor: whose record, e.g. ``"Россия"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who
            * ``kind``: all, pledge, threat, refusal, request or demand
            * ``made``: how many were made, or asked for
            * ``kept``: satisfied: what was owed, asked for or threatened was done
            * ``broken``: violated
            * ``open``: requested, conditional or active: none of the others yet
            * ``conditional``: how many of the open ones wait for a condition
            * ``cancelled``: taken back, or a refusal given up
            * ``expired``: the day passed, and nothing is told
            * ``refused``: rejected: what was asked for was refused
            * ``kept_share``: kept of kept and broken, 0 to 1; none if there are neither
            * ``first``: the day on which the first was made
            * ``last``: the day on which the last was made
        """
        return await self._answer(
            RecordOfRow, "record-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    async def refusals(
        self,
        *,
        actor: str | None = None,
        other: str | None = None,
        state: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[RefusalsRow]:
        """Refusals.

        Who refuses what to whom, as of a day, the newest first, with what it answers or goes back on: the request,
        demand, pledge or threat that the refusal ended or rejected. A refusal that was given up later is cancelled.

        Args:
            actor: only refusals of this actor, e.g. ``"Польша"``.
            other: only refusals to this actor, e.g. ``"Украина"``.
            state: only those in this state: active (it stands) or cancelled (given up), e.g. ``"active"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``refuser``: who refuses
            * ``refused``: to whom; none where nobody is named
            * ``consequent``: what, in the words of the sentence
            * ``state``: active: it stands; cancelled: given up; or expired
            * ``condition``: the words that the refusal depends on, if any
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
            * ``answers``: the kind of what it ended or rejected: request, demand, pledge or threat
            * ``asked``: what that was, in the words of its sentence
            * ``asked_by``: to whom that is owed, or who asked for it
            * ``asked_sentence``: its sentence
            * ``asked_claim``: the id of its claim
            * ``commitment``: the id of the commitment, for life-of
        """
        return await self._answer(
            RefusalsRow,
            "refusals",
            actor=actor,
            other=other,
            state=state,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )
