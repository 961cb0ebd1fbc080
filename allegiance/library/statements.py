"""Queries about statements as methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from allegiance.answers import Answers
from allegiance.records import Record
from allegiance.rows import Rows


@dataclass(frozen=True, slots=True, eq=False)
class ChangesOfWordsRow(Record):
    """A row of changes-of-words.

    Attributes:
        actor: whose words.
        target: towards whom or what.
        relation: the relation, e.g. SUPPORTS.
        was: what was said before, in words.
        was_status: actual, planned, possible or asked for, before.
        was_polarity: affirmed or negated, before.
        was_on: the day on which that was last said.
        was_sentence: its sentence.
        was_claim: the id of its claim, for evidence-for.
        now: what was said then, in words.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        date: the day on which that was first said.
        sentence: its sentence.
        article: the id of its article.
        claim: the id of its claim, for evidence-for.
    """

    actor: str
    target: str
    relation: str
    was: str
    was_status: str
    was_polarity: str
    was_on: dt.date
    was_sentence: str
    was_claim: str
    now: str
    status: str
    polarity: str
    condition: str | None
    date: dt.date
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class ContradictionsRow(Record):
    """A row of contradictions.

    Attributes:
        actor: who contradicts itself.
        subject: of whom it is told; the actor itself where it is its own act.
        relation: what is affirmed, in words.
        object: towards whom or what.
        status: actual, planned, possible or asked for.
        affirmed: how often it is affirmed.
        denied: how often it is denied.
        affirmed_on: the day on which it was last affirmed.
        affirmed_sentence: the sentence that affirms it.
        affirmed_claim: the id of its claim, for evidence-for.
        denied_on: the day on which it was last denied.
        denied_sentence: the sentence that denies it.
        denied_claim: the id of its claim, for evidence-for.
        days: days between the two; less than 0 if it was denied before it was affirmed.
    """

    actor: str
    subject: str
    relation: str
    object: str
    status: str
    affirmed: int
    denied: int
    affirmed_on: dt.date | None
    affirmed_sentence: str
    affirmed_claim: str
    denied_on: dt.date | None
    denied_sentence: str
    denied_claim: str
    days: int | None


@dataclass(frozen=True, slots=True, eq=False)
class DenialsRow(Record):
    """A row of denials.

    Attributes:
        denier: who denies it.
        subject: who acts.
        relation: what it says between the two, in words.
        object: towards whom or what.
        content: what is said, promised or demanded, if the sentence tells.
        about: the claims that are denied, in words.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    denier: str
    subject: str
    relation: str
    object: str | None
    content: str | None
    about: tuple[str, ...]
    status: str
    polarity: str
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class OutletOnRow(Record):
    """A row of outlet-on.

    Attributes:
        outlet: the outlet.
        stance: for, against or neutral: of who acts towards the other side.
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

    outlet: str
    stance: str
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
class OutletsOnRow(Record):
    """A row of outlets-on.

    Attributes:
        outlet: the outlet.
        actor: towards whom.
        claims: how many claims towards it.
        articles: in how many articles.
        support: how many actual claims for it.
        opposition: how many actual claims against it, denied support among them.
        pending: how many of what is planned, possible or asked for.
        first: the day on which it was first said.
        last: the day on which it was last said.
    """

    outlet: str
    actor: str
    claims: int
    articles: int
    support: int
    opposition: int
    pending: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class PositionsOnRow(Record):
    """A row of positions-on.

    Attributes:
        holder: whose position it is: who is credited with the words, else who acts.
        position: for or against where the claim is towards the topic itself; else neutral.
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

    holder: str
    position: str
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
class QuotesOfRow(Record):
    """A row of quotes-of.

    Attributes:
        actor: who speaks.
        quote: the words.
        verbatim: whether they stand between quotation marks.
        relation: how they are said, in words.
        object: to whom or on what.
        about: the claims that they make, in words.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    actor: str
    quote: str
    verbatim: bool
    relation: str
    object: str | None
    about: tuple[str, ...]
    status: str
    polarity: str
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class StatementsAboutRow(Record):
    """A row of statements-about.

    Attributes:
        speaker: who says it.
        subject: who acts.
        relation: what it says between the two, in words.
        object: towards whom or what.
        content: what is said, promised or demanded, if the sentence tells.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    speaker: str
    subject: str
    relation: str
    object: str | None
    content: str | None
    status: str
    polarity: str
    condition: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class StatementsOfRow(Record):
    """A row of statements-of.

    Attributes:
        subject: of whom the claim is; the actor itself where it makes a statement.
        relation: what it says between the two, in words.
        object: whom or what the claim is about, if it is a noun.
        content: what is said, in the words of the sentence.
        about: the claims that it says, in words.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    subject: str
    relation: str
    object: str | None
    content: str | None
    about: tuple[str, ...]
    status: str
    polarity: str
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class WhoIsSpokenOfRow(Record):
    """A row of who-is-spoken-of.

    Attributes:
        actor: who speaks.
        other: of whom or what.
        kind: person, state, government_body, organization, alliance, group, event or topic.
        claims: how many claims.
        actual: how many of them tell what is actual; the others what is planned, possible or asked for.
        negated: how many of them are denials.
        first: the day on which it was first said.
        last: the day on which it was last said.
    """

    actor: str
    other: str
    kind: str
    claims: int
    actual: int
    negated: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class WhoSpeaksOfRow(Record):
    """A row of who-speaks-of.

    Attributes:
        speaker: who is credited.
        kind: person, state, government_body, organization, alliance, group, event or topic.
        actor: about whom.
        claims: how many claims.
        actual: how many of them tell what is actual; the others what is planned, possible or asked for.
        negated: how many of them are denials.
        first: the day on which it was first said.
        last: the day on which it was last said.
    """

    speaker: str
    kind: str
    actor: str
    claims: int
    actual: int
    negated: int
    first: dt.date | None
    last: dt.date | None


class StatementsMethods(Answers):
    """One method a query about statements; names are taken in Russian or English, in any case."""

    def changes_of_words(
        self,
        *,
        actor: str,
        target: str | None = None,
        latest: int = 5000,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ChangesOfWordsRow]:
        """What changed in an actor's words.

        Where the actor's attitude to one and the same act changed: affirmed at first and then denied, or planned and
        then done, each change with what stood before. Only its own acts and words as articles tell them or as it tells
        them itself; not what others say of it. What was said on one and the same day is no change. The latest first.
        Where no target is given, of an actor with very many claims only the latest are looked at.

        Args:
            actor: whose words, e.g. ``"Макрон"``.
            target: only towards this one, e.g. ``"Украина"``.
            latest: without a target, look at so many claims of the actor, the latest, e.g. ``20000``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: whose words
            * ``target``: towards whom or what
            * ``relation``: the relation, e.g. SUPPORTS
            * ``was``: what was said before, in words
            * ``was_status``: actual, planned, possible or asked for, before
            * ``was_polarity``: affirmed or negated, before
            * ``was_on``: the day on which that was last said
            * ``was_sentence``: its sentence
            * ``was_claim``: the id of its claim, for evidence-for
            * ``now``: what was said then, in words
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``date``: the day on which that was first said
            * ``sentence``: its sentence
            * ``article``: the id of its article
            * ``claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            ChangesOfWordsRow,
            "changes-of-words",
            actor=actor,
            target=target,
            latest=latest,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def contradictions(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ContradictionsRow]:
        """Contradictions of an actor.

        Where one and the same actor affirms and denies the same thing, both sentences side by side: in what it is
        credited with saying, or by its own acts and words where the article itself tells them. What is denied outright
        ("denied that …") counts as denied. Only what is equally actual, planned, possible or asked for contradicts
        itself.

        Args:
            actor: only of this one, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who contradicts itself
            * ``subject``: of whom it is told; the actor itself where it is its own act
            * ``relation``: what is affirmed, in words
            * ``object``: towards whom or what
            * ``status``: actual, planned, possible or asked for
            * ``affirmed``: how often it is affirmed
            * ``denied``: how often it is denied
            * ``affirmed_on``: the day on which it was last affirmed
            * ``affirmed_sentence``: the sentence that affirms it
            * ``affirmed_claim``: the id of its claim, for evidence-for
            * ``denied_on``: the day on which it was last denied
            * ``denied_sentence``: the sentence that denies it
            * ``denied_claim``: the id of its claim, for evidence-for
            * ``days``: days between the two; less than 0 if it was denied before it was affirmed
        """
        return self._answer(
            ContradictionsRow, "contradictions", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def denials(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[DenialsRow]:
        """Denials.

        What is denied, the latest first: denials of an actor, with the claims that they deny, and claims that it is
        credited with in the negative. Without an actor, the denials of everybody.

        Args:
            actor: only what this one denies, e.g. ``"Рютте"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``denier``: who denies it
            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``object``: towards whom or what
            * ``content``: what is said, promised or demanded, if the sentence tells
            * ``about``: the claims that are denied, in words
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
            DenialsRow, "denials", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def outlet_on(
        self,
        *,
        outlet: str,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OutletOnRow]:
        """What an outlet says about an actor.

        All claims of an outlet's articles in which the actor acts or is acted upon, the latest first. What the outlet
        only reports of others names them in said_by.

        Args:
            outlet: which outlet, in any case, e.g. ``"РИА Новости"``.
            actor: about whom, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``outlet``: the outlet
            * ``stance``: for, against or neutral: of who acts towards the other side
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
            OutletOnRow,
            "outlet-on",
            outlet=outlet,
            actor=actor,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def outlets_on(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OutletsOnRow]:
        """Outlets on an actor.

        What each outlet tells of those who are for or against an actor, one row an outlet, the one with the most claims
        first. Only what is actual counts as for or against; what is planned, possible or asked for is counted apart.

        Args:
            actor: towards whom, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``outlet``: the outlet
            * ``actor``: towards whom
            * ``claims``: how many claims towards it
            * ``articles``: in how many articles
            * ``support``: how many actual claims for it
            * ``opposition``: how many actual claims against it, denied support among them
            * ``pending``: how many of what is planned, possible or asked for
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
        """
        return self._answer(
            OutletsOnRow, "outlets-on", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def positions_on(
        self,
        *,
        topic: str,
        position: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[PositionsOnRow]:
        """Positions on a topic.

        Who is for or against a topic, or said what about it. A topic is words, in any of their forms: what is looked
        for are claims towards what is called so, and words of somebody in a sentence that holds all of these words.
        Only an actual position was taken: what is planned, possible or asked for is marked in status.

        Args:
            topic: the words, e.g. ``"гарантии безопасности"``.
            position: only for, against or neutral, e.g. ``"against"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``holder``: whose position it is: who is credited with the words, else who acts
            * ``position``: for or against where the claim is towards the topic itself; else neutral
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
            PositionsOnRow,
            "positions-on",
            topic=topic,
            position=position,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def quotes_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[QuotesOfRow]:
        """Quotes of an actor.

        What the actor says in the words of the article, the latest first: the words themselves, whether they stand
        between quotation marks, and the claims that they make.

        Args:
            actor: who speaks, e.g. ``"Рютте"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who speaks
            * ``quote``: the words
            * ``verbatim``: whether they stand between quotation marks
            * ``relation``: how they are said, in words
            * ``object``: to whom or on what
            * ``about``: the claims that they make, in words
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
            QuotesOfRow, "quotes-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def statements_about(
        self,
        *,
        actor: str,
        speaker: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[StatementsAboutRow]:
        """Statements about an actor.

        Who said what about an actor: what articles credit somebody with saying of it, as acting or acted upon, and what
        is itself a word about it: statements, opinions, praise, criticism, accusations, demands and the like. The
        latest first.

        Args:
            actor: about whom, e.g. ``"Макрон"``.
            speaker: only what this one says, e.g. ``"Рютте"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``speaker``: who says it
            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``object``: towards whom or what
            * ``content``: what is said, promised or demanded, if the sentence tells
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            StatementsAboutRow,
            "statements-about",
            actor=actor,
            speaker=speaker,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def statements_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[StatementsOfRow]:
        """Statements of an actor.

        What the actor says, confirms, denies, thinks, plans, asks for or demands, and what else articles credit it with
        saying.

        Args:
            actor: who speaks, e.g. ``"Рютте"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``subject``: of whom the claim is; the actor itself where it makes a statement
            * ``relation``: what it says between the two, in words
            * ``object``: whom or what the claim is about, if it is a noun
            * ``content``: what is said, in the words of the sentence
            * ``about``: the claims that it says, in words
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
            StatementsOfRow, "statements-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def who_is_spoken_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoIsSpokenOfRow]:
        """Of whom an actor speaks.

        About whom or what articles credit the actor with claims, as acting or acted upon, the most frequent first.

        Args:
            actor: who speaks, e.g. ``"Рютте"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who speaks
            * ``other``: of whom or what
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``claims``: how many claims
            * ``actual``: how many of them tell what is actual; the others what is planned, possible or asked for
            * ``negated``: how many of them are denials
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
        """
        return self._answer(
            WhoIsSpokenOfRow, "who-is-spoken-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def who_speaks_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoSpeaksOfRow]:
        """Who speaks of an actor.

        Whom articles credit with claims about an actor, as acting or acted upon, the most frequent first. See
        statements- about for what they say.

        Args:
            actor: about whom, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``speaker``: who is credited
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``actor``: about whom
            * ``claims``: how many claims
            * ``actual``: how many of them tell what is actual; the others what is planned, possible or asked for
            * ``negated``: how many of them are denials
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
        """
        return self._answer(
            WhoSpeaksOfRow, "who-speaks-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )
