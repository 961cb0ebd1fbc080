"""The query library as Python methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from allegiance.rows import Rows


class LibraryMethods(Protocol):
    """One method a query; names and ids are taken in Russian or English, in any case."""

    def ask(self, name: str, /, **parameters: object) -> Rows:
        """Ask a question of the library by its name."""
        ...

    def actor_profile(
        self,
        *,
        actor: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("actor-profile", actor=actor, since=since, as_of=as_of, language=language, limit=limit)

    def actors(
        self,
        *,
        kind: str | None = None,
        text: str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("actors", kind=kind, text=text, language=language, limit=limit)

    def names_of(
        self,
        *,
        actor: str,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
        """Names of an actor.

        How articles call an actor, how often, and how it was found that this actor is meant; the most frequent first.

        Args:
            actor: who, e.g. ``"Макрон"``.
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
        return self.ask("names-of", actor=actor, language=language, limit=limit)

    def offices_of(
        self,
        *,
        actor: str,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("offices-of", actor=actor, as_of=as_of, language=language, limit=limit)

    def relations_between(
        self,
        *,
        actor: str,
        other: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask(
            "relations-between", actor=actor, other=other, since=since, as_of=as_of, language=language, limit=limit
        )

    def unresolved_mentions(
        self,
        *,
        least: int = 1,
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("unresolved-mentions", least=least, limit=limit)

    def who_held(
        self,
        *,
        body: str,
        office: str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("who-held", body=body, office=office, as_of=as_of, language=language, limit=limit)

    def participants_of(
        self,
        *,
        event: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("participants-of", event=event, since=since, as_of=as_of, language=language, limit=limit)

    def who_convened(
        self,
        *,
        event: str | None = None,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("who-convened", event=event, since=since, as_of=as_of, language=language, limit=limit)

    def commitments_of(
        self,
        *,
        actor: str,
        state: str | None = None,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
        """Commitments of an actor.

        What the actor has bound itself to, refused or threatened, and what it asks of others or is asked for. A
        commitment is C(debtor, creditor, antecedent, consequent): once the antecedent holds, the debtor owes the
        creditor the consequent. What is requested is only asked for, and binds nobody yet.

        Args:
            actor: who, as debtor or creditor, e.g. ``"Украина"``.
            state: only commitments in this state, e.g. ``"requested"``.
            since: only what was said on that day or later, e.g. ``"2025-09-01"``.
            as_of: only what was said up to that day, e.g. ``"2025-12-31"``.
            language: the language of names where it is known, e.g. ``"en"``.
            limit: at most this many rows, e.g. ``20``.

        Returns:
            Rows with these columns:

            * ``kind``: pledge, refusal, threat, demand or request
            * ``state``: requested, conditional, active, satisfied, violated, cancelled or expired
            * ``debtor``: who owes it, or is asked to
            * ``creditor``: to whom; none is the public
            * ``consequent``: what, in the words of the sentence
            * ``status``: actual, planned, possible or asked for: of the claim that makes it
            * ``polarity``: affirmed or negated
            * ``condition``: the antecedent: the words that it depends on, if any
            * ``said_by``: the actor to whom the article credits it; none if the article itself says it
            * ``date``: the day on which the article appeared
            * ``sentence``: the sentence that says so
            * ``article``: the id of its article
            * ``claim``: the id of the claim that made it, for evidence-for
        """
        return self.ask(
            "commitments-of", actor=actor, state=state, since=since, as_of=as_of, language=language, limit=limit
        )

    def article_claims(
        self,
        *,
        article: str,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("article-claims", article=article, language=language, limit=limit)

    def evidence_for(
        self,
        *,
        subject: str | None = None,
        relation: str | None = None,
        object: str | None = None,
        claim: str | None = None,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask(
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

    def search(
        self,
        *,
        text: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("search", text=text, since=since, as_of=as_of, language=language, limit=limit)

    def statements_of(
        self,
        *,
        actor: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("statements-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit)

    def opponents_of(
        self,
        *,
        actor: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("opponents-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit)

    def stance_between(
        self,
        *,
        actor: str,
        other: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
        """Stance of two actors to each other.

        What each does or says for or against the other, in both directions, the latest first. Only an actual stance was
        taken: what is planned, possible or asked for is marked in status, and a denied one in polarity.

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
        return self.ask(
            "stance-between", actor=actor, other=other, since=since, as_of=as_of, language=language, limit=limit
        )

    def supporters_of(
        self,
        *,
        actor: str,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("supporters-of", actor=actor, since=since, as_of=as_of, language=language, limit=limit)

    def who_supports_whom(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        as_of: date | str | None = None,
        language: Literal["ru", "en"] = "ru",
        limit: int = 100,
    ) -> Rows:
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
        return self.ask("who-supports-whom", actor=actor, since=since, as_of=as_of, language=language, limit=limit)
