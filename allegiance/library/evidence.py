"""Queries about evidence as methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from allegiance.answers import Answers
from allegiance.records import Record, WordSpan
from allegiance.rows import Rows


@dataclass(frozen=True, slots=True, eq=False)
class ArticleClaimsRow(Record):
    """A row of article-claims.

    Attributes:
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
class ArticlesBehindRow(Record):
    """A row of articles-behind.

    Attributes:
        article: the id of the article.
        title: its title.
        outlet: its outlet.
        date: the day on which it appeared.
        url: its address.
        claims: how many of its claims say so.
        actual: how many of them as actual and affirmed.
        negated: how many of them deny it.
        sentences: the sentences.
    """

    article: str
    title: str | None
    outlet: str | None
    date: dt.date | None
    url: str | None
    claims: int
    actual: int
    negated: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DisputedRow(Record):
    """A row of disputed.

    Attributes:
        subject: who acts.
        relation: what is affirmed, in words.
        object: towards whom or what.
        status: actual, planned, possible or asked for.
        affirmed_by: the sources that affirm it.
        denied_by: the sources that deny it.
        affirmed: how many claims affirm it.
        denied: how many claims deny it.
        affirmed_sentence: a sentence that affirms it, the latest.
        affirmed_claim: the id of its claim, for evidence-for.
        denied_sentence: a sentence that denies it, the latest.
        denied_claim: the id of its claim, for evidence-for.
        last: the day on which it was last affirmed or denied.
    """

    subject: str
    relation: str
    object: str
    status: str
    affirmed_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    affirmed: int
    denied: int
    affirmed_sentence: str
    affirmed_claim: str
    denied_sentence: str
    denied_claim: str
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class EvidenceForRow(Record):
    """A row of evidence-for.

    Attributes:
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
        claim: the id of the claim.
        sentence_start: where the sentence starts in the article, in characters.
        words: the words of the claim, each as [part, text, start, end] with places in the sentence.
        rule: the vocabulary entry that found it.
        confidence: how sure that is, 0 to 1.
    """

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
    sentence_start: int
    words: tuple[WordSpan, ...]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class LeastSureRow(Record):
    """A row of least-sure.

    Attributes:
        confidence: how sure it is, 0 to 1.
        rule: the vocabulary entry that found it.
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

    confidence: float
    rule: str
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
class OutletsBehindRow(Record):
    """A row of outlets-behind.

    Attributes:
        outlet: the outlet; none for articles of which it is not known.
        articles: in how many articles.
        claims: how many claims.
        actual: how many of them as actual and affirmed.
        negated: how many of them deny it.
        own: how many of them the outlet says itself, crediting nobody.
        relations: what they say, in words.
        first: the day on which it was first said.
        last: the day on which it was last said.
    """

    outlet: str | None
    articles: int
    claims: int
    actual: int
    negated: int
    own: int
    relations: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True, eq=False)
class SearchRow(Record):
    """A row of search.

    Attributes:
        score: how well the sentence matches; higher is better.
        subject: who acts; none if the sentence states no claim.
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

    score: float
    subject: str | None
    relation: str | None
    object: str | None
    content: str | None
    status: str | None
    polarity: str | None
    condition: str | None
    said_by: str | None
    date: dt.date | None
    sentence: str
    article: str
    claim: str | None


@dataclass(frozen=True, slots=True, eq=False)
class SingleSourceRow(Record):
    """A row of single-source.

    Attributes:
        subject: who acts.
        relation: what it says between the two, in words.
        object: towards whom or what.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        intensity: how strong a stance it is, -10 to 10.
        claims: how many claims say so.
        outlet: the outlet, if it is known.
        first: the day on which it was first said.
        last: the day on which it was last said.
        sentence: the sentence of one of the claims.
        article: the id of its article.
        claim: the id of that claim, for evidence-for.
    """

    subject: str
    relation: str
    object: str
    status: str
    polarity: str
    intensity: float
    claims: int
    outlet: str | None
    first: dt.date | None
    last: dt.date | None
    sentence: str
    article: str
    claim: str


@dataclass(frozen=True, slots=True, eq=False)
class WordsBehindRow(Record):
    """A row of words-behind.

    Attributes:
        relation: what it says between the two, in words.
        part: subject, trigger (the predicate), object, content, speaker, condition or time.
        words: the words.
        start: where they start in the article, in characters.
        end: where they end, the character after the last.
        status: actual, planned, possible or asked for.
        polarity: affirmed or negated.
        condition: the words that it depends on, if any.
        date: the day on which the article appeared.
        sentence: the sentence that says so.
        article: the id of its article.
        url: its address, if it is known.
        claim: the id of the claim, for evidence-for.
    """

    relation: str
    part: str
    words: str
    start: int
    end: int
    status: str
    polarity: str
    condition: str | None
    date: dt.date | None
    sentence: str
    article: str
    url: str | None
    claim: str


class EvidenceMethods(Answers):
    """One method a query about evidence; names are taken in Russian or English, in any case."""

    def article_claims(
        self,
        *,
        article: str,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[ArticleClaimsRow]:
        """Claims of an article.

        Everything that one article says, in the order of its text.

        Args:
            article: the id of the article, e.g. ``"000_49932adc0efb10e7"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

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
        return self._answer(ArticleClaimsRow, "article-claims", article=article, language=language, limit=limit)

    def articles_behind(
        self,
        *,
        subject: str,
        object: str,
        relation: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[ArticlesBehindRow]:
        """Articles behind a relationship.

        Which articles say that one acts towards the other, one row an article, the latest first, and what each of them
        says. A picture of the articles with their sentences and claims comes along.

        Args:
            subject: who acts, e.g. ``"Макрон"``.
            object: towards whom or what, e.g. ``"Украина"``.
            relation: which relation, e.g. ``"SUPPORTS"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``article``: the id of the article
            * ``title``: its title
            * ``outlet``: its outlet
            * ``date``: the day on which it appeared
            * ``url``: its address
            * ``claims``: how many of its claims say so
            * ``actual``: how many of them as actual and affirmed
            * ``negated``: how many of them deny it
            * ``sentences``: the sentences
        """
        return self._answer(
            ArticlesBehindRow,
            "articles-behind",
            subject=subject,
            object=object,
            relation=relation,
            since=since,
            as_of=as_of,
            limit=limit,
        )

    def disputed(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[DisputedRow]:
        """Disputed claims.

        What one source affirms and another denies: a source is the actor who is credited with it, else the outlet, else
        the article. What somebody "denied" counts as denied. Only claims that are equally actual, planned, possible or
        asked for dispute each other. Those that are told most often come first.

        Args:
            actor: only where it acts or is acted upon, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``subject``: who acts
            * ``relation``: what is affirmed, in words
            * ``object``: towards whom or what
            * ``status``: actual, planned, possible or asked for
            * ``affirmed_by``: the sources that affirm it
            * ``denied_by``: the sources that deny it
            * ``affirmed``: how many claims affirm it
            * ``denied``: how many claims deny it
            * ``affirmed_sentence``: a sentence that affirms it, the latest
            * ``affirmed_claim``: the id of its claim, for evidence-for
            * ``denied_sentence``: a sentence that denies it, the latest
            * ``denied_claim``: the id of its claim, for evidence-for
            * ``last``: the day on which it was last affirmed or denied
        """
        return self._answer(
            DisputedRow, "disputed", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def evidence_for(
        self,
        *,
        subject: str | None = None,
        relation: str | None = None,
        object: str | None = None,
        claim: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[EvidenceForRow]:
        """Evidence for a claim.

        The words behind what the graph says: sentence, article and, for each part of the claim, its place in
        characters. Give a subject, a relation, an object, or the id of a claim; each narrows the answer.

        Args:
            subject: whose claim, e.g. ``"Макрон"``.
            relation: which relation, e.g. ``"CONVENED"``.
            object: about whom or what, e.g. ``"коалиция"``.
            claim: one claim, e.g. ``"seed/0#1"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

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
            * ``claim``: the id of the claim
            * ``sentence_start``: where the sentence starts in the article, in characters
            * ``words``: the words of the claim, each as [part, text, start, end] with places in the sentence
            * ``rule``: the vocabulary entry that found it
            * ``confidence``: how sure that is, 0 to 1
        """
        return self._answer(
            EvidenceForRow,
            "evidence-for",
            subject=subject,
            relation=relation,
            object=object,
            claim=claim,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def least_sure(
        self,
        *,
        actor: str | None = None,
        relation: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[LeastSureRow]:
        """Claims of least confidence.

        What articles may not say after all: the claims of which it is least sure that the sentence states them, with
        the vocabulary entry that found them.

        Args:
            actor: only where it acts, is acted upon or speaks, e.g. ``"Макрон"``.
            relation: only this relation, e.g. ``"SUPPORTS"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``confidence``: how sure it is, 0 to 1
            * ``rule``: the vocabulary entry that found it
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
            LeastSureRow,
            "least-sure",
            actor=actor,
            relation=relation,
            since=since,
            as_of=as_of,
            language=language,
            limit=limit,
        )

    def outlets_behind(
        self,
        *,
        subject: str,
        object: str,
        relation: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[OutletsBehindRow]:
        """Outlets behind a relationship.

        Which outlets say that one acts towards the other, one row an outlet, the one with the most articles first.

        Args:
            subject: who acts, e.g. ``"Макрон"``.
            object: towards whom or what, e.g. ``"Украина"``.
            relation: which relation, e.g. ``"SUPPORTS"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``outlet``: the outlet; none for articles of which it is not known
            * ``articles``: in how many articles
            * ``claims``: how many claims
            * ``actual``: how many of them as actual and affirmed
            * ``negated``: how many of them deny it
            * ``own``: how many of them the outlet says itself, crediting nobody
            * ``relations``: what they say, in words
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
        """
        return self._answer(
            OutletsBehindRow,
            "outlets-behind",
            subject=subject,
            object=object,
            relation=relation,
            since=since,
            as_of=as_of,
            limit=limit,
        )

    def search(
        self,
        *,
        text: str,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SearchRow]:
        """Search the sentences.

        Sentences that hold any of the words, in any of their forms, the best match first, each with the claims that it
        states.

        Args:
            text: words to look for, e.g. ``"гарантии безопасности"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``score``: how well the sentence matches; higher is better
            * ``subject``: who acts; none if the sentence states no claim
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
        return self._answer(SearchRow, "search", text=text, since=since, as_of=as_of, language=language, limit=limit)

    def single_source(
        self,
        *,
        actor: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows[SingleSourceRow]:
        """Claims of a single source.

        Relationships that one outlet alone tells of, or one article where outlets are not known: the strongest first,
        by Goldstein's scale of conflict and cooperation, then the latest. To be read with caution.

        Args:
            actor: only where it acts or is acted upon, e.g. ``"Макрон"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``subject``: who acts
            * ``relation``: what it says between the two, in words
            * ``object``: towards whom or what
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``intensity``: how strong a stance it is, -10 to 10
            * ``claims``: how many claims say so
            * ``outlet``: the outlet, if it is known
            * ``first``: the day on which it was first said
            * ``last``: the day on which it was last said
            * ``sentence``: the sentence of one of the claims
            * ``article``: the id of its article
            * ``claim``: the id of that claim, for evidence-for
        """
        return self._answer(
            SingleSourceRow, "single-source", actor=actor, since=since, as_of=as_of, language=language, limit=limit
        )

    def words_behind(
        self,
        *,
        subject: str,
        object: str,
        relation: str | None = None,
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        limit: int = 100,
    ) -> Rows[WordsBehindRow]:
        """Words behind a relationship.

        Which words of which article say that one acts towards the other: each part of each claim with its place in the
        text of the article, in characters. See articles-behind for the articles.

        Args:
            subject: who acts, e.g. ``"Макрон"``.
            object: towards whom or what, e.g. ``"Украина"``.
            relation: which relation, e.g. ``"SUPPORTS"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``relation``: what it says between the two, in words
            * ``part``: subject, trigger (the predicate), object, content, speaker, condition or time
            * ``words``: the words
            * ``start``: where they start in the article, in characters
            * ``end``: where they end, the character after the last
            * ``status``: actual, planned, possible or asked for
            * ``polarity``: affirmed or negated
            * ``condition``: the words that it depends on, if any
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``url``: its address, if it is known
            * ``claim``: the id of the claim, for evidence-for
        """
        return self._answer(
            WordsBehindRow,
            "words-behind",
            subject=subject,
            object=object,
            relation=relation,
            since=since,
            as_of=as_of,
            limit=limit,
        )
