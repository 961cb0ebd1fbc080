"""Extractions built by hand, so that loading and asking are tested without a parser."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from extract.model import Argument, Article, Claim, Entity, Extraction, HeldOffice, Sentence, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

MACRON = Entity(
    "person:macron", "person", "Эммануэль Макрон", "Эммануэль Макрон", "Emmanuel Macron", ("Макрон",), registered=True
)
STARMER = Entity(
    "person:starmer", "person", "Кир Стармер", "Кир Стармер", "Keir Starmer", ("Стармер",), registered=True
)
RUTTE = Entity("person:rutte", "person", "Марк Рютте", "Марк Рютте", "Mark Rutte", ("Рютте",), registered=True)
TRUMP = Entity("person:trump", "person", "Дональд Трамп", "Дональд Трамп", "Donald Trump", ("Трамп",), registered=True)
FRANCE = Entity("state:FR", "state", "Франция", "Франция", "France", ("Париж",), registered=True)
UKRAINE = Entity("state:UA", "state", "Украина", "Украина", "Ukraine", ("Киев", "Kyiv"), registered=True)
USA = Entity("state:US", "state", "США", "Соединенные Штаты", "United States", ("Вашингтон", "США"), registered=True)
RUSSIA = Entity("state:RU", "state", "Россия", "Россия", "Russia", ("РФ", "Москва"), registered=True)
NATO = Entity("org:nato", "alliance", "НАТО", "НАТО", "NATO", ("альянс", "Североатлантический союз"), registered=True)
ELYSEE = Entity(
    "org:elysee", "government_body", "Елисейский дворец", "Елисейский дворец", "Élysée Palace", (), registered=True
)
COALITION = Entity("seed:коалиция", "alliance", "коалиция")
LEADERS = Entity("seed:лидеры 34 стран", "group", "лидеры 34 стран")
ALLIES = Entity("seed:союзники", "group", "союзники")
MEETING = Entity("seed:встреча", "event", "встреча представителей коалиции")
GUARANTEES = Entity("topic:гарантии безопасности", "topic", "гарантии безопасности")
PLANS = Entity("topic:планы", "topic", "планы")

CONVENED = (
    "Лидеры 34 стран примут в четверг участие во встрече коалиции, созванной Эммануэлем Макроном и Киром Стармером."
)
NO_ROLE = "Марк Рютте заявил в среду, что альянс не будет играть роли в гарантиях безопасности."
FOR_UKRAINE = "Коалиция создана для гарантий безопасности для Украины в случае прекращения огня с Россией."
ASKED = "Елисейский дворец заявил, что необходимо, чтобы планы получили поддержку США."
INFORM = "Макрон проинформирует Трампа о ходе переговоров."
PRESSURE = "Украина призывает Трампа усилить давление на РФ."
FEAR = "Союзники опасаются размещать войска без поддержки США."
PROMISE = "Париж пообещал Киеву помощь, если Лондон согласится."
HAILED = "Макрон поддержал Украину."
REFUSED = "Франция не поддерживает Украину и критикует Россию."


class Writer:
    """Writes one article: sentences first, then claims whose parts are given as the words of the sentence."""

    def __init__(self, article: str, sentences: Sequence[str], published: date | None = date(2025, 9, 4)) -> None:
        text = " ".join(sentences)
        self.article = Article(
            article, text, hashlib.sha256(text.encode()).hexdigest(), published, title=f"О {article}"
        )
        self.sentences: list[Sentence] = []
        start = 0
        for index, words in enumerate(sentences):
            self.sentences.append(Sentence(f"{article}/{index}", index, start, start + len(words), words))
            start += len(words) + 1
        self.claims: list[Claim] = []
        self.entities: dict[str, Entity] = {}
        self.offices: list[HeldOffice] = []

    def span(self, sentence: int, words: str) -> Span:
        start = self.sentences[sentence].text.index(words)
        return Span(start, start + len(words), words)

    def argument(self, sentence: int, filled: tuple[str, Entity] | None) -> Argument | None:
        if filled is None:
            return None
        words, entity = filled
        self.entities[entity.id] = entity
        return Argument(self.span(sentence, words), entity.id, entity.name, "registry" if entity.registered else "new")

    def claim(
        self,
        sentence: int,
        subject: tuple[str, Entity],
        relation: str,
        object_: tuple[str, Entity] | None = None,
        *,
        trigger: str,
        content: str | None = None,
        condition: str | None = None,
        time: tuple[str, date, date] | None = None,
        speaker: tuple[str, Entity] | None = None,
        about: Sequence[Claim] = (),
        awaits: Sequence[Entity] = (),
        polarity: str = "affirmed",
        modality: str = "actual",
    ) -> Claim:
        place = self.sentences[sentence]
        filled = self.argument(sentence, subject)
        assert filled
        made = Claim(
            id=f"{place.id}#{len(self.claims)}",
            sentence=place.id,
            relation=relation,
            subject=filled,
            object=self.argument(sentence, object_),
            content=self.span(sentence, content) if content else None,
            polarity=polarity,  # type: ignore[arg-type]
            modality=modality,  # type: ignore[arg-type]
            speaker=self.argument(sentence, speaker),
            condition=self.span(sentence, condition) if condition else None,
            time=TimeExpression(self.span(sentence, time[0]), time[1], time[2]) if time else None,
            trigger=tuple(self.span(sentence, word) for word in trigger.split("|")),
            rule=f"{relation.lower()}.sample",
            confidence=0.9,
            about=tuple(claim.id for claim in about),
            awaits=tuple(entity.id for entity in awaits),
        )
        self.entities |= {entity.id: entity for entity in awaits}
        self.claims.append(made)
        return made

    def office(self, person: Entity, body: Entity, title: str, since: date | None, until: date | None = None) -> None:
        self.entities |= {person.id: person, body.id: body}
        self.offices.append(HeldOffice(person.id, body.id, title, since, until))

    def done(self) -> Extraction:
        entities = tuple(self.entities[key] for key in sorted(self.entities))
        return Extraction(self.article, tuple(self.sentences), tuple(self.claims), entities, tuple(self.offices))


def seed() -> Extraction:
    """The main facts of the seed article."""
    made = Writer("seed", [CONVENED, NO_ROLE, FOR_UKRAINE, ASKED, INFORM, PRESSURE, FEAR])
    thursday = ("в четверг", date(2025, 9, 4), date(2025, 9, 4))
    wednesday = ("в среду", date(2025, 9, 3), date(2025, 9, 3))
    made.claim(
        0,
        ("Лидеры 34 стран", LEADERS),
        "PARTICIPATES_IN",
        ("встрече коалиции", MEETING),
        trigger="примут|участие",
        time=thursday,
        modality="planned",
    )
    made.claim(0, ("Эммануэлем Макроном", MACRON), "CONVENED", ("коалиции", COALITION), trigger="созванной")
    made.claim(0, ("Киром Стармером", STARMER), "CONVENED", ("коалиции", COALITION), trigger="созванной")
    role = made.claim(
        1,
        ("альянс", NATO),
        "PARTICIPATES_IN",
        ("гарантиях безопасности", GUARANTEES),
        trigger="не будет играть роли",
        speaker=("Марк Рютте", RUTTE),
        polarity="negated",
        modality="planned",
    )
    made.claim(
        1,
        ("Марк Рютте", RUTTE),
        "STATED",
        trigger="заявил",
        content="альянс не будет играть роли в гарантиях безопасности",
        time=wednesday,
        about=[role],
    )
    made.claim(
        2,
        ("Коалиция", COALITION),
        "AIDED",
        ("Украины", UKRAINE),
        trigger="гарантий безопасности",
        content="гарантий безопасности",
        condition="в случае прекращения огня с Россией",
        modality="planned",
    )
    support = made.claim(
        3,
        ("США", USA),
        "SUPPORTS",
        ("планы", PLANS),
        trigger="получили поддержку",
        speaker=("Елисейский дворец", ELYSEE),
        modality="required",
    )
    made.claim(
        3,
        ("Елисейский дворец", ELYSEE),
        "STATED",
        trigger="заявил",
        content="необходимо, чтобы планы получили поддержку США",
        about=[support],
    )
    made.claim(
        4,
        ("Макрон", MACRON),
        "INFORMED",
        ("Трампа", TRUMP),
        trigger="проинформирует",
        content="о ходе переговоров",
        modality="planned",
    )
    pressure = made.claim(
        5,
        ("Трампа", TRUMP),
        "COERCED",
        ("РФ", RUSSIA),
        trigger="усилить давление",
        speaker=("Украина", UKRAINE),
        modality="required",
    )
    made.claim(
        5,
        ("Украина", UKRAINE),
        "REQUESTED",
        ("Трампа", TRUMP),
        trigger="призывает",
        content="усилить давление на РФ",
        about=[pressure],
    )
    made.claim(
        6,
        ("Союзники", ALLIES),
        "FEARS",
        trigger="опасаются",
        content="размещать войска",
        condition="без поддержки США",
    )
    made.office(MACRON, FRANCE, "президент", date(2017, 5, 14))
    made.office(TRUMP, USA, "президент", date(2025, 1, 20))
    return made.done()


def promises() -> Extraction:
    """Another article: a conditional promise, and support given by a person whom the seed article names too."""
    made = Writer("promises", [PROMISE, HAILED], date(2025, 10, 1))
    made.claim(
        0,
        ("Париж", FRANCE),
        "PROMISED",
        ("Киеву", UKRAINE),
        trigger="пообещал",
        content="помощь",
        condition="если Лондон согласится",
    )
    made.claim(1, ("Макрон", MACRON), "SUPPORTS", ("Украину", UKRAINE), trigger="поддержал")
    made.office(MACRON, FRANCE, "президент", date(2017, 5, 14))
    return made.done()


def refusals() -> Extraction:
    """A third: support denied, blame laid, and a convener named again."""
    made = Writer("refusals", [REFUSED, "Макрон созвал коалицию, если верить США."], date(2025, 8, 1))
    made.claim(0, ("Франция", FRANCE), "SUPPORTS", ("Украину", UKRAINE), trigger="не поддерживает", polarity="negated")
    made.claim(0, ("Франция", FRANCE), "CRITICIZED", ("Россию", RUSSIA), trigger="критикует")
    made.claim(
        1,
        ("Макрон", MACRON),
        "CONVENED",
        ("коалицию", COALITION),
        trigger="созвал",
        condition="если верить США",
    )
    return made.done()


def corrected_seed() -> Extraction:
    """The seed article as corrected later: Starmer convenes nothing any more, and Trump is not asked for anything."""
    made = Writer("seed", [CONVENED.replace(" и Киром Стармером", ""), NO_ROLE])
    made.claim(0, ("Эммануэлем Макроном", MACRON), "CONVENED", ("коалиции", COALITION), trigger="созванной")
    made.claim(
        1,
        ("альянс", NATO),
        "PARTICIPATES_IN",
        ("гарантиях безопасности", GUARANTEES),
        trigger="не будет играть роли",
        speaker=("Марк Рютте", RUTTE),
        polarity="negated",
        modality="planned",
    )
    return made.done()
