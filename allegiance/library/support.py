"""Queries about support as methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from allegiance.answers import Answers
from allegiance.records import Record
from allegiance.rows import Rows


@dataclass(frozen=True, slots=True, eq=False)
class BlocsRow(Record):
    """A row of blocs.

    Attributes:
        bloc: its number, 1 for the largest.
        members: who belongs to it, those with the most ties first.
        size: how many.
        ties: how many pairs of them support each other.
        density: these as a share of all pairs, 0 to 1.
        claims: how many claims of mutual support, counting the weaker direction of each pair.
        last: the day of the last.
    """

    bloc: int
    members: tuple[str, ...]
    size: int
    ties: int
    density: float
    claims: int
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class CommonAdversariesRow(Record):
    """A row of common-adversaries.

    Attributes:
        adversary: who has this stance with both.
        kind: person, state, government_body, organization, alliance or group.
        actor: one of the two.
        with_actor: the balance between it and the one.
        relations_with_actor: what articles say between them, in words.
        other: the other.
        with_other: the balance between it and the other.
        relations_with_other: what articles say between them, in words.
        claims: how many claims count.
        last: the day of the last of the relations that count.
    """

    adversary: str
    kind: str
    actor: str
    with_actor: float
    relations_with_actor: tuple[str, ...]
    other: str
    with_other: float
    relations_with_other: tuple[str, ...]
    claims: int
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class CommonAlliesRow(Record):
    """A row of common-allies.

    Attributes:
        ally: who has this stance with both.
        kind: person, state, government_body, organization, alliance or group.
        actor: one of the two.
        with_actor: the balance between it and the one.
        relations_with_actor: what articles say between them, in words.
        other: the other.
        with_other: the balance between it and the other.
        relations_with_other: what articles say between them, in words.
        claims: how many claims count.
        last: the day of the last of the relations that count.
    """

    ally: str
    kind: str
    actor: str
    with_actor: float
    relations_with_actor: tuple[str, ...]
    other: str
    with_other: float
    relations_with_other: tuple[str, ...]
    claims: int
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class ConditionalSupportRow(Record):
    """A row of conditional-support.

    Attributes:
        supporter: who supports.
        relation: what it says between the two, in words.
        supported: the actor.
        content: what is promised, given or said, if the sentence tells.
        status: conditional, promised, planned, possible or asked for.
        condition: the words that it depends on.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    supporter: str
    relation: str
    supported: str
    content: str | None
    status: str
    condition: str
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class FriendsAtOddsRow(Record):
    """A row of friends-at-odds.

    Attributes:
        friend: one friend.
        other_friend: the other.
        with_friend: the balance between the actor and the one.
        with_other_friend: the balance between the actor and the other.
        between: the balance between the two, below 0.
        claims: how many claims between the two count.
        last: the day of the last thing against between the two.
        sentence: its sentence.
        claim: the id of its claim, for evidence-for.
    """

    friend: str
    other_friend: str
    with_friend: float
    with_other_friend: float
    between: float
    claims: int
    last: dt.date | None
    sentence: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class MovedToOpposeRow(Record):
    """A row of moved-to-oppose.

    Attributes:
        mover: who moved.
        kind: person, state, government_body, organization, alliance or group.
        actor: the actor.
        moved: the day of the first word or deed against.
        after_days: days since the last word or deed for.
        was: that last word or deed for, in words.
        was_on: its day.
        was_sentence: its sentence.
        was_claim: the id of its claim, for evidence-for.
        now: that first word or deed against, in words.
        now_sentence: its sentence.
        now_claim: the id of its claim, for evidence-for.
    """

    mover: str
    kind: str
    actor: str
    moved: dt.date
    after_days: int
    was: str
    was_on: dt.date
    was_sentence: str
    was_claim: str
    now: str
    now_sentence: str
    now_claim: str


@dataclass(frozen=True, slots=True, eq=False)
class MovedToSupportRow(Record):
    """A row of moved-to-support.

    Attributes:
        mover: who moved.
        kind: person, state, government_body, organization, alliance or group.
        actor: the actor.
        moved: the day of the first word or deed for.
        after_days: days since the last word or deed against.
        was: that last word or deed against, in words.
        was_on: its day.
        was_sentence: its sentence.
        was_claim: the id of its claim, for evidence-for.
        now: that first word or deed for, in words.
        now_sentence: its sentence.
        now_claim: the id of its claim, for evidence-for.
    """

    mover: str
    kind: str
    actor: str
    moved: dt.date
    after_days: int
    was: str
    was_on: dt.date
    was_sentence: str
    was_claim: str
    now: str
    now_sentence: str
    now_claim: str


@dataclass(frozen=True, slots=True, eq=False)
class OpponentsOfRow(Record):
    """A row of opponents-of.

    Attributes:
        opponent: who is against.
        relation: what it says between the two, in words.
        opposed: the actor.
        content: what is demanded, threatened or said, if the sentence tells.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    opponent: str
    relation: str
    opposed: str
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
class RivalsRow(Record):
    """A row of rivals.

    Attributes:
        actor: one of the two.
        other: the other.
        by_actor: how many claims of the one against the other.
        by_other: how many of the other against the one.
        intensity: the mean intensity of all these.
        relations: what articles say between them, in words.
        first: the day of the first.
        last: the day of the last.
    """

    actor: str
    other: str
    by_actor: int
    by_other: int
    intensity: float
    relations: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class StanceBetweenRow(Record):
    """A row of stance-between.

    Attributes:
        period: the month, quarter or year, e.g. 2025-03, 2025-Q1 or 2025; none if the day is not known.
        holder: whose stance it is.
        target: to whom.
        stance: for, against, mixed where the balance is 0, or none where all is pending.
        balance: the intensities of what counts, added up (Goldstein's scale, -10 to 10 each).
        support: how many claims of given support.
        opposition: how many claims against, or of denied support.
        pending: how many that do not count.
        outlets: of how many outlets.
        sentence: the sentence of the strongest of those that count, else of the last.
        claims: the ids of all, for evidence-for.
    """

    period: str | None
    holder: str
    target: str
    stance: str
    balance: float
    support: int
    opposition: int
    pending: int
    outlets: int
    sentence: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class StanceClaimsRow(Record):
    """A row of stance-claims.

    Attributes:
        holder: whose stance it is.
        relation: what it says between the two, in words.
        target: to whom.
        stance: for, or against.
        content: what is promised, demanded or said, if the sentence tells.
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
    relation: str
    target: str
    stance: str
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
class SupportChainRow(Record):
    """A row of support-chain.

    Attributes:
        length: how many steps.
        chain: the actors along the chain.
        relations: what each does to the next, in words.
        dates: the day on which each was last said; none is empty.
        sentences: a sentence for each step.
        claims: the id of its claim, for evidence-for.
    """

    length: int
    chain: tuple[str, ...]
    relations: tuple[str, ...]
    dates: tuple[str, ...]
    sentences: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SupportScoresRow(Record):
    """A row of support-scores.

    Attributes:
        supporter: who supports.
        supported: whom.
        score: the sum of the makings.
        makings: each relation with intensity × recency × weight.
        claims: how many claims count.
        articles: in how many articles.
        outlets: of how many outlets.
        first: the day of the first.
        last: the day of the last.
    """

    supporter: str
    supported: str
    score: float
    makings: tuple[str, ...]
    claims: int
    articles: int
    outlets: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class SupportedByRow(Record):
    """A row of supported-by.

    Attributes:
        supporter: the actor.
        relation: what it says between the two, in words.
        supported: whom or what.
        content: what is promised, given or said, if the sentence tells.
        status: given, promised, conditional, planned, possible, asked for, or withheld where it is denied.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    supporter: str
    relation: str
    supported: str
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
class SupportersOfRow(Record):
    """A row of supporters-of.

    Attributes:
        supporter: who supports.
        relation: what it says between the two, in words.
        supported: the actor.
        content: what is promised, given or said, if the sentence tells.
        status: given, promised, conditional, planned, possible, asked for, or withheld where it is denied.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    supporter: str
    relation: str
    supported: str
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
class SupportersSinceRow(Record):
    """A row of supporters-since.

    Attributes:
        supporter: who supports.
        kind: person, state, government_body, organization, alliance, group, event or topic.
        supported: the actor.
        status: given, or the best there is of conditional, promised, planned, possible, asked for and withheld.
        given: how many claims of given support.
        withheld: how many of denied support.
        conditions: the words that it depends on.
        relations: what articles say between the two, in words.
        first: the day of the first claim since then.
        last: the day of the last.
        sentence: the sentence of the first of that status.
        article: the id of its article.
        claim: the id of its claim, for evidence-for.
    """

    supporter: str
    kind: str
    supported: str
    status: str
    given: int
    withheld: int
    conditions: tuple[str, ...]
    relations: tuple[str, ...]
    first: dt.date
    last: dt.date
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class TopOpponentsOfRow(Record):
    """A row of top-opponents-of.

    Attributes:
        opponent: who is against.
        opposed: the actor or thing.
        score: the sum of the makings.
        makings: each relation with intensity × recency × weight.
        claims: how many claims count.
        articles: in how many articles.
        outlets: of how many outlets.
        first: the day of the first.
        last: the day of the last.
        sentence: the sentence of the last.
        claim: the id of that claim, for evidence-for.
    """

    opponent: str
    opposed: str
    score: float
    makings: tuple[str, ...]
    claims: int
    articles: int
    outlets: int
    first: dt.date | None
    last: dt.date | None
    sentence: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class TopSupportersOfRow(Record):
    """A row of top-supporters-of.

    Attributes:
        supporter: who supports.
        supported: the actor or thing.
        score: the sum of the makings.
        makings: each relation with intensity × recency × weight.
        claims: how many claims count.
        articles: in how many articles.
        outlets: of how many outlets.
        first: the day of the first.
        last: the day of the last.
        sentence: the sentence of the last.
        claim: the id of that claim, for evidence-for.
    """

    supporter: str
    supported: str
    score: float
    makings: tuple[str, ...]
    claims: int
    articles: int
    outlets: int
    first: dt.date | None
    last: dt.date | None
    sentence: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class TurningPointsRow(Record):
    """A row of turning-points.

    Attributes:
        date: the day of the turn.
        holder: who turned.
        target: to or from whom.
        turn: to support, or to oppose.
        was: the last word or deed before, in words.
        was_on: its day.
        was_sentence: its sentence.
        was_claim: the id of its claim, for evidence-for.
        now: the first after, in words.
        now_sentence: its sentence.
        now_claim: the id of its claim, for evidence-for.
    """

    date: dt.date
    holder: str
    target: str
    turn: str
    was: str
    was_on: dt.date
    was_sentence: str
    was_claim: str
    now: str
    now_sentence: str
    now_claim: str


@dataclass(frozen=True, slots=True, eq=False)
class UnbalancedTriadsRow(Record):
    """A row of unbalanced-triads.

    Attributes:
        friend: who is on good terms with both.
        one: the one.
        other: the other, with whom the one is at odds.
        with_one: the balance between the friend and the one, above 0.
        with_other: the balance between the friend and the other, above 0.
        between: the balance between the two, below 0.
        claims: how many claims of all three ties count.
        last: the day of the last.
    """

    friend: str
    one: str
    other: str
    with_one: float
    with_other: float
    between: float
    claims: int
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class WhoSupportsWhomRow(Record):
    """A row of who-supports-whom.

    Attributes:
        supporter: who supports.
        relation: what it says between the two, in words.
        supported: whom or what.
        content: what is promised, given or said, if the sentence tells.
        status: given, promised, conditional, planned, possible, asked for, or withheld where it is denied.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        said_by: the actor to whom the article credits it; none if the article itself says it.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        claim: the id of the claim, for evidence-for.
    """

    supporter: str
    relation: str
    supported: str
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
class WithoutSupportersRow(Record):
    """A row of without-supporters.

    Attributes:
        actor: who.
        kind: person, state, government_body, organization, alliance or group.
        opponents: how many actors are against it.
        claims: how many claims say so.
        first: the day of the first.
        last: the day of the last.
        strongest: the five with the most claims.
    """

    actor: str
    kind: str
    opponents: int
    claims: int
    first: dt.date | None
    last: dt.date | None
    strongest: tuple[str, ...]


class SupportMethods(Answers):
    """One method a query about support; names are taken in Russian or English, in any case."""

    def blocs(
        self,
        *,
        least: int = 2,
        ties: int = 500,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[BlocsRow]:
        """Blocs.

        Groups of actors connected by mutual support, the largest first: two actors are tied if each supports the other
        in at least $least claims, and whoever is tied to a member belongs to the bloc. Only support that is given
        counts: not what is promised, conditional, planned, possible or asked for. Agreement and cooperation hold both
        ways. Of a large graph, only the strongest ties are looked at, as many as $ties; a higher $least makes smaller
        and firmer blocs.

        Args:
            least: so many claims in each direction or more, e.g. ``5``.
            ties: so many of the strongest ties, e.g. ``200``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``bloc``: its number, 1 for the largest
            * ``members``: who belongs to it, those with the most ties first
            * ``size``: how many
            * ``ties``: how many pairs of them support each other
            * ``density``: these as a share of all pairs, 0 to 1
            * ``claims``: how many claims of mutual support, counting the weaker direction of each pair
            * ``last``: the day of the last
        """
        return self._answer(
            BlocsRow, "blocs", least=least, ties=ties, since=since, as_of=as_of, language=language, limit=limit
        )

    def common_adversaries(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[CommonAdversariesRow]:
        """Common adversaries of two actors.

        Who is on bad terms with both: more was done and said against than for between it and either of the two. The
        balance adds up the intensity of every claim between the two, in either direction (Goldstein's scale: aid 7,
        support 3.8, criticism -2, assault -9 and so on). Only what is given or done counts: not what is promised,
        conditional, planned, possible or asked for; denied support counts against.

        Args:
            actor: one of the two, e.g. ``"Украина"``.
            other: the other, e.g. ``"США"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``adversary``: who has this stance with both
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``actor``: one of the two
            * ``with_actor``: the balance between it and the one
            * ``relations_with_actor``: what articles say between them, in words
            * ``other``: the other
            * ``with_other``: the balance between it and the other
            * ``relations_with_other``: what articles say between them, in words
            * ``claims``: how many claims count
            * ``last``: the day of the last of the relations that count
        """
        return self._answer(
            CommonAdversariesRow,
            "common-adversaries",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def common_allies(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[CommonAlliesRow]:
        """Common allies of two actors.

        Who is on good terms with both: more was given and said for than against between it and either of the two. The
        balance adds up the intensity of every claim between the two, in either direction (Goldstein's scale: aid 7,
        support 3.8, criticism -2, assault -9 and so on). Only what is given or done counts: not what is promised,
        conditional, planned, possible or asked for; denied support counts against.

        Args:
            actor: one of the two, e.g. ``"Украина"``.
            other: the other, e.g. ``"Франция"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``ally``: who has this stance with both
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``actor``: one of the two
            * ``with_actor``: the balance between it and the one
            * ``relations_with_actor``: what articles say between them, in words
            * ``other``: the other
            * ``with_other``: the balance between it and the other
            * ``relations_with_other``: what articles say between them, in words
            * ``claims``: how many claims count
            * ``last``: the day of the last of the relations that count
        """
        return self._answer(
            CommonAlliesRow,
            "common-allies",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def conditional_support(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ConditionalSupportRow]:
        """Who supports an actor only conditionally.

        Who supports the actor or thing on a condition and never without one, one row a claim, with the words that it
        depends on. Whoever gave support without a condition in the same period is left out. What is promised, planned,
        possible or asked for is marked in status.

        Args:
            actor: who or what is supported, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``relation``: what it says between the two, in words
            * ``supported``: the actor
            * ``content``: what is promised, given or said, if the sentence tells
            * ``status``: conditional, promised, planned, possible or asked for
            * ``condition``: the words that it depends on
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            ConditionalSupportRow,
            "conditional-support",
            actor=actor,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def friends_at_odds(
        self,
        *,
        actor: str,
        among: int = 200,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[FriendsAtOddsRow]:
        """Friends of an actor that are at odds.

        Two of the actor's friends that are on bad terms with each other: a triad that Heider (1946) calls unbalanced,
        and a cycle with an odd number of negative ties (Cartwright and Harary 1956). One of the three ties is likely to
        give way. Only the closest friends are looked at. The balance adds up the intensity of every claim between the
        two, in either direction (Goldstein's scale: aid 7, support 3.8, criticism -2, assault -9 and so on). Only what
        is given or done counts: not what is promised, conditional, planned, possible or asked for; denied support
        counts against.

        Args:
            actor: whose friends, e.g. ``"США"``.
            among: how many of the closest friends to look at, e.g. ``50``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``friend``: one friend
            * ``other_friend``: the other
            * ``with_friend``: the balance between the actor and the one
            * ``with_other_friend``: the balance between the actor and the other
            * ``between``: the balance between the two, below 0
            * ``claims``: how many claims between the two count
            * ``last``: the day of the last thing against between the two
            * ``sentence``: its sentence
            * ``claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            FriendsAtOddsRow,
            "friends-at-odds",
            actor=actor,
            among=among,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def moved_to_oppose(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MovedToOpposeRow]:
        """Who moved from supporting to opposing an actor.

        Whoever was for the actor once and has only been against it since: with the last word or deed for it, and the
        first against after that. The latest move comes first. Only what is given or done counts: not what is promised,
        conditional, planned, possible or asked for; denied support counts against. What was said on one and the same
        day is no move.

        Args:
            actor: whom it is about, e.g. ``"Украина"``.
            since: only moves on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``mover``: who moved
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``actor``: the actor
            * ``moved``: the day of the first word or deed against
            * ``after_days``: days since the last word or deed for
            * ``was``: that last word or deed for, in words
            * ``was_on``: its day
            * ``was_sentence``: its sentence
            * ``was_claim``: the id of its claim, for evidence-for
            * ``now``: that first word or deed against, in words
            * ``now_sentence``: its sentence
            * ``now_claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            MovedToOpposeRow, "moved-to-oppose", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def moved_to_support(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[MovedToSupportRow]:
        """Who moved from opposing to supporting an actor.

        Whoever was against the actor once and has only been for it since: with the last word or deed against, and the
        first for it after that. The latest move comes first. Only what is given or done counts: not what is promised,
        conditional, planned, possible or asked for; denied support counts against. What was said on one and the same
        day is no move.

        Args:
            actor: whom it is about, e.g. ``"Украина"``.
            since: only moves on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``mover``: who moved
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``actor``: the actor
            * ``moved``: the day of the first word or deed for
            * ``after_days``: days since the last word or deed against
            * ``was``: that last word or deed against, in words
            * ``was_on``: its day
            * ``was_sentence``: its sentence
            * ``was_claim``: the id of its claim, for evidence-for
            * ``now``: that first word or deed for, in words
            * ``now_sentence``: its sentence
            * ``now_claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            MovedToSupportRow, "moved-to-support", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def opponents_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[OpponentsOfRow]:
        """Opponents of an actor.

        Who acts or speaks against the actor or thing, or denies it support, one row a claim: criticism, accusations,
        demands, threats, sanctions, force and the like. What is planned, possible or only asked for has not happened:
        see status.

        Args:
            actor: who or what is opposed, e.g. ``"Россия"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``opponent``: who is against
            * ``relation``: what it says between the two, in words
            * ``opposed``: the actor
            * ``content``: what is demanded, threatened or said, if the sentence tells
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
            OpponentsOfRow, "opponents-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def rivals(
        self,
        *,
        least: int = 1,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[RivalsRow]:
        """Rivals.

        Pairs of actors that are against each other, each in deed or word, the most hostile first. What is planned,
        possible or only asked for does not count. Intensity is that of Goldstein's scale (assault -9, sanctions -8,
        criticism -2 and so on; denied support as much as the support would be worth).

        Args:
            least: each of the two has so many claims against the other, or more, e.g. ``3``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: one of the two
            * ``other``: the other
            * ``by_actor``: how many claims of the one against the other
            * ``by_other``: how many of the other against the one
            * ``intensity``: the mean intensity of all these
            * ``relations``: what articles say between them, in words
            * ``first``: the day of the first
            * ``last``: the day of the last
        """
        return self._answer(RivalsRow, "rivals", least=least, since=since, as_of=as_of, language=language, limit=limit)

    def stance_between(
        self,
        *,
        actor: str,
        other: str,
        by: str = "month",
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[StanceBetweenRow]:
        """Stance of two actors to each other over time.

        What each was for or against in the other, month by month, quarter by quarter or year by year, the latest first.
        Only an actual stance counts: what is promised, conditional, planned, possible or asked for is pending. Denied
        support counts against. Agreement and cooperation hold both ways. See stance-claims for the claims.

        Args:
            actor: one of the two, e.g. ``"Украина"``.
            other: the other, e.g. ``"США"``.
            by: how long a period is: month, quarter or year, e.g. ``"quarter"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``period``: the month, quarter or year, e.g. 2025-03, 2025-Q1 or 2025; none if the day is not known
            * ``holder``: whose stance it is
            * ``target``: to whom
            * ``stance``: for, against, mixed where the balance is 0, or none where all is pending
            * ``balance``: the intensities of what counts, added up (Goldstein's scale, -10 to 10 each)
            * ``support``: how many claims of given support
            * ``opposition``: how many claims against, or of denied support
            * ``pending``: how many that do not count
            * ``outlets``: of how many outlets
            * ``sentence``: the sentence of the strongest of those that count, else of the last
            * ``claims``: the ids of all, for evidence-for
        """
        return self._answer(
            StanceBetweenRow,
            "stance-between",
            actor=actor,
            other=other,
            by=by,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def stance_claims(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[StanceClaimsRow]:
        """Claims behind the stance of two actors to each other.

        What each does or says for or against the other, in both directions, one row a claim, the latest first. Only an
        actual stance was taken: what is planned, possible or asked for is marked in status, and a denied one in
        polarity.

        Args:
            actor: one of the two, e.g. ``"Украина"``.
            other: the other, e.g. ``"США"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``holder``: whose stance it is
            * ``relation``: what it says between the two, in words
            * ``target``: to whom
            * ``stance``: for, or against
            * ``content``: what is promised, demanded or said, if the sentence tells
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
            StanceClaimsRow,
            "stance-claims",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def support_chain(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SupportChainRow]:
        """Shortest chain of support between two actors.

        The shortest way from one actor to another along which each supports the next, of up to six steps. Only support
        that is given counts: not what is promised, conditional, planned, possible or asked for. Agreement and
        cooperation hold both ways. In Neo4j Browser, the graph view draws the chain.

        Args:
            actor: where the chain begins, e.g. ``"Германия"``.
            other: where it ends, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``length``: how many steps
            * ``chain``: the actors along the chain
            * ``relations``: what each does to the next, in words
            * ``dates``: the day on which each was last said; none is empty
            * ``sentences``: a sentence for each step
            * ``claims``: the id of its claim, for evidence-for
        """
        return self._answer(
            SupportChainRow,
            "support-chain",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def support_scores(
        self,
        *,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        half_life: int = 365,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SupportScoresRow]:
        """Scores of support.

        Who supports whom, one row a pair, the strongest first, as of a day. Only support that is given counts: not what
        is promised, conditional, planned, possible or asked for. Denied support counts against. Agreement and
        cooperation hold both ways. Each relation adds its intensity (Goldstein's scale: aid 7, cooperation 6, support
        3.8, praise 3.4 and so on) times its recency (1 for a report of the day, half after $half_life days, also where
        the day is not known) times its weight, the mean of log2(1 + claims) and log2(1 + outlets): many reports and
        many outlets tell more than one, but not so many times more.

        Args:
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            half_life: after so many days a report weighs half, e.g. ``180``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``supported``: whom
            * ``score``: the sum of the makings
            * ``makings``: each relation with intensity × recency × weight
            * ``claims``: how many claims count
            * ``articles``: in how many articles
            * ``outlets``: of how many outlets
            * ``first``: the day of the first
            * ``last``: the day of the last
        """
        return self._answer(
            SupportScoresRow,
            "support-scores",
            since=since,
            as_of=as_of,
            half_life=half_life,
            language=language,
            limit=limit,
        )

    def supported_by(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SupportedByRow]:
        """Whom an actor supports.

        Whom or what the actor supports, one row a claim. Only what status calls given is support given; it comes first.
        Denied support counts against, and comes last. Agreement and cooperation hold both ways.

        Args:
            actor: who supports, e.g. ``"Франция"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: the actor
            * ``relation``: what it says between the two, in words
            * ``supported``: whom or what
            * ``content``: what is promised, given or said, if the sentence tells
            * ``status``: given, promised, conditional, planned, possible, asked for, or withheld where it is denied
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            SupportedByRow, "supported-by", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def supporters_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SupportersOfRow]:
        """Supporters of an actor.

        Who supports the actor or thing, one row a claim. Only what status calls given is support given; it comes first.
        Denied support counts against, and comes last. Agreement and cooperation hold both ways.

        Args:
            actor: who or what is supported, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``relation``: what it says between the two, in words
            * ``supported``: the actor
            * ``content``: what is promised, given or said, if the sentence tells
            * ``status``: given, promised, conditional, planned, possible, asked for, or withheld where it is denied
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            SupportersOfRow, "supporters-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def supporters_since(
        self,
        *,
        actor: str,
        since: dt.date | str,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SupportersSinceRow]:
        """Who has supported an actor since a day.

        Who has supported the actor or thing since that day, one row a supporter, with all that they made it depend on.
        Only what status calls given is support given; support that is conditional, promised, planned, possible or asked
        for is shown as such, where there is no better. Denied support is counted beside it.

        Args:
            actor: who or what is supported, e.g. ``"Украина"``.
            since: the day since when, e.g. ``"2025-03-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``kind``: person, state, government_body, organization, alliance, group, event or topic
            * ``supported``: the actor
            * ``status``: given, or the best there is of conditional, promised, planned, possible, asked for and
              withheld
            * ``given``: how many claims of given support
            * ``withheld``: how many of denied support
            * ``conditions``: the words that it depends on
            * ``relations``: what articles say between the two, in words
            * ``first``: the day of the first claim since then
            * ``last``: the day of the last
            * ``sentence``: the sentence of the first of that status
            * ``article``: the id of its article
            * ``claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            SupportersSinceRow,
            "supporters-since",
            actor=actor,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def top_opponents_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        half_life: int = 365,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[TopOpponentsOfRow]:
        """Strongest opponents of an actor.

        Who acts or speaks against the actor or thing, or denies it support, one row an opponent, the strongest first,
        as of a day. What is planned, possible or only asked for does not count. Each relation adds its intensity
        (Goldstein's scale: assault -9, sanctions -8, coercion -7, a demand -5, criticism -2, and so on; denied support
        as much as the support would be worth) times its recency (1 for a report of the day, half after $half_life days,
        also where the day is not known) times its weight, the mean of log2(1 + claims) and log2(1 + outlets): many
        reports and many outlets tell more than one, but not so many times more.

        Args:
            actor: who or what is opposed, e.g. ``"Россия"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            half_life: after so many days a report weighs half, e.g. ``180``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``opponent``: who is against
            * ``opposed``: the actor or thing
            * ``score``: the sum of the makings
            * ``makings``: each relation with intensity × recency × weight
            * ``claims``: how many claims count
            * ``articles``: in how many articles
            * ``outlets``: of how many outlets
            * ``first``: the day of the first
            * ``last``: the day of the last
            * ``sentence``: the sentence of the last
            * ``claim``: the id of that claim, for evidence-for
        """
        return self._answer(
            TopOpponentsOfRow,
            "top-opponents-of",
            actor=actor,
            since=since,
            as_of=as_of,
            half_life=half_life,
            language=language,
            limit=limit,
        )

    def top_supporters_of(
        self,
        *,
        actor: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        half_life: int = 365,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[TopSupportersOfRow]:
        """Strongest supporters of an actor.

        Who supports the actor or thing, one row a supporter, the strongest first, as of a day. Only support that is
        given counts: not what is promised, conditional, planned, possible or asked for. Denied support counts against.
        Agreement and cooperation hold both ways. Each relation adds its intensity (Goldstein's scale: aid 7,
        cooperation 6, support 3.8, praise 3.4 and so on) times its recency (1 for a report of the day, half after
        $half_life days, also where the day is not known) times its weight, the mean of log2(1 + claims) and log2(1 +
        outlets): many reports and many outlets tell more than one, but not so many times more.

        Args:
            actor: who or what is supported, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            half_life: after so many days a report weighs half, e.g. ``180``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``supported``: the actor or thing
            * ``score``: the sum of the makings
            * ``makings``: each relation with intensity × recency × weight
            * ``claims``: how many claims count
            * ``articles``: in how many articles
            * ``outlets``: of how many outlets
            * ``first``: the day of the first
            * ``last``: the day of the last
            * ``sentence``: the sentence of the last
            * ``claim``: the id of that claim, for evidence-for
        """
        return self._answer(
            TopSupportersOfRow,
            "top-supporters-of",
            actor=actor,
            since=since,
            as_of=as_of,
            half_life=half_life,
            language=language,
            limit=limit,
        )

    def turning_points(
        self,
        *,
        actor: str,
        other: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[TurningPointsRow]:
        """Turning points between two actors.

        When one of the two turned from supporting to opposing the other, or back, with the sentence before and the one
        after, the latest first. Only what is given or done counts: not what is promised, conditional, planned, possible
        or asked for; denied support counts against.

        Args:
            actor: one of the two, e.g. ``"Украина"``.
            other: the other, e.g. ``"США"``.
            since: only turns on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``date``: the day of the turn
            * ``holder``: who turned
            * ``target``: to or from whom
            * ``turn``: to support, or to oppose
            * ``was``: the last word or deed before, in words
            * ``was_on``: its day
            * ``was_sentence``: its sentence
            * ``was_claim``: the id of its claim, for evidence-for
            * ``now``: the first after, in words
            * ``now_sentence``: its sentence
            * ``now_claim``: the id of its claim, for evidence-for
        """
        return self._answer(
            TurningPointsRow,
            "turning-points",
            actor=actor,
            other=other,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def unbalanced_triads(
        self,
        *,
        least: int = 1,
        pairs: int = 50,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[UnbalancedTriadsRow]:
        """Unbalanced triads.

        Three actors whose ties do not fit together: two friends of one who are at odds, which Heider (1946) calls
        unbalanced, in a cycle with an odd number of negative ties (Cartwright and Harary 1956). One of the ties is
        likely to give way. The most hostile pairs come first, each with its common friends. Of a large graph, only the
        most hostile pairs are looked at, as many as $pairs. The balance adds up the intensity of every claim between
        the two, in either direction (Goldstein's scale: aid 7, support 3.8, criticism -2, assault -9 and so on). Only
        what is given or done counts: not what is promised, conditional, planned, possible or asked for; denied support
        counts against.

        Args:
            least: a tie rests on so many claims or more, e.g. ``3``.
            pairs: so many of the most hostile pairs, e.g. ``20``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``friend``: who is on good terms with both
            * ``one``: the one
            * ``other``: the other, with whom the one is at odds
            * ``with_one``: the balance between the friend and the one, above 0
            * ``with_other``: the balance between the friend and the other, above 0
            * ``between``: the balance between the two, below 0
            * ``claims``: how many claims of all three ties count
            * ``last``: the day of the last
        """
        return self._answer(
            UnbalancedTriadsRow,
            "unbalanced-triads",
            least=least,
            pairs=pairs,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def who_supports_whom(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WhoSupportsWhomRow]:
        """Who supports whom.

        Every claim of support: backing, aid, promises, praise, recognition, agreement, cooperation and the like. Only
        what status calls given is support given; denied support counts against.

        Args:
            actor: only where it supports or is supported, e.g. ``"Украина"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``supporter``: who supports
            * ``relation``: what it says between the two, in words
            * ``supported``: whom or what
            * ``content``: what is promised, given or said, if the sentence tells
            * ``status``: given, promised, conditional, planned, possible, asked for, or withheld where it is denied
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            WhoSupportsWhomRow,
            "who-supports-whom",
            actor=actor,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def without_supporters(
        self,
        *,
        least: int = 2,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[WithoutSupportersRow]:
        """Who has no supporter.

        Actors that others are against and that nobody supports, those with the most opponents first. Only given support
        counts as support: not what is promised, conditional, planned, possible or asked for. Only actual opposition
        counts; denied support is opposition.

        Args:
            least: so many opponents or more, e.g. ``5``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``actor``: who
            * ``kind``: person, state, government_body, organization, alliance or group
            * ``opponents``: how many actors are against it
            * ``claims``: how many claims say so
            * ``first``: the day of the first
            * ``last``: the day of the last
            * ``strongest``: the five with the most claims
        """
        return self._answer(
            WithoutSupportersRow,
            "without-supporters",
            least=least,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )
