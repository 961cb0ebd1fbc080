"""What the rest of an article tells, for what its words so far leave open: offices with names, full names, its days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.actors.offices import offices
from extract.actors.people import person_name
from extract.actors.words import nominatives, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Doc, Span

    from extract.actors.data import Tenure
    from extract.actors.memory import Memory, Office
    from extract.actors.office_words import OfficeWords
    from extract.actors.offices import OfficeMention
    from extract.actors.people import PersonName
    from extract.actors.registry import Registry
    from extract.times import DocTime

#: An undated article appeared about its latest full date: at most so long before it (what is announced), or after it.
_BEFORE, _AFTER = timedelta(days=31), timedelta(days=45)
_LONGEST = timedelta(days=31)

#: After so many mentions more, what dates an article is looked at anew.
_ANEW = 40

Days = tuple[date, date]


@dataclass(slots=True)
class Outlook:
    """Reads an article ahead, part by part, and only when asked.

    ``tell`` makes an office of a mention, None where it names nobody; ``day`` is the article's, None if unknown.
    """

    registry: Registry
    memory: Memory
    day: date | None
    tell: Callable[[OfficeMention], Office | None]
    _doc: Doc | None = None
    _told: list[Office] | None = None
    _dates: list[Days] = field(default_factory=list)
    _known_days: tuple[int, list[Days]] | None = None

    def turn_to(self, doc: Doc) -> None:
        """Look ahead in this part of the article from now on."""
        self._doc, self._told, self._known_days = doc, None, None

    def note_times(self, times: Iterable[DocTime]) -> None:
        """Take note of the time words of a part: they date an article that gives no day."""
        if self.day is None:
            self._dates += [(t.begins, t.ends) for t in times if t.begins and t.ends and t.ends - t.begins <= _LONGEST]

    def holder(self, words: OfficeWords, body: str | None) -> Office | None:
        """The office of the one person to whom this part of the article gives it anywhere."""
        if body is None:
            return None
        same = [o for o in self._offices() if not o.former and o.words.same(words) and body in (o.body, o.words.state)]
        return same[0] if len({o.person.id for o in same}) == 1 else None

    def full_name(self, name: PersonName) -> Span | None:
        """The fuller name with the same surname, if the rest of this part gives one alone."""
        if name.given or self._doc is None:
            return None
        fuller: dict[str, Span] = {}
        forms = nominatives(name.surname) | {plain(name.surname)}
        for ent in self._doc.ents:
            if ent.label_ == "PER" and len(ent) > 1 and plain(ent[-1].text)[:3] == plain(name.surname)[:3]:
                other = person_name(ent)
                if other.given and plain(other.surname) in forms:
                    fuller.setdefault(other.full, ent)
        return next(iter(fuller.values())) if len(fuller) == 1 else None

    def holders(self, held: Sequence[Tenure]) -> set[str]:
        """Of terms of office, the persons who served when an undated article must have appeared; none if unknown."""
        days = self._days()
        return {t.person for t in held if any(_meets(t, each) for each in days)}

    def likely_day(self) -> date | None:
        """The middle of the time in which an undated article must have appeared; None if that is open or uncertain."""
        days = self._days() if self.day is None else []
        if len(days) != 1 or date.min in days[0] or date.max in days[0]:
            return None
        return days[0][0] + (days[0][1] - days[0][0]) / 2

    def _offices(self) -> list[Office]:
        if self._told is None:
            self._told = []  # telling them may ask what is told
            found = (self.tell(mention) for s in (self._doc.sents if self._doc else ()) for mention in offices(s))
            self._told = [office for office in found if office is not None]
        return self._told

    def _days(self) -> list[Days]:
        """The intervals in which all that dates the article agrees, looked at anew every so many mentions."""
        read = len(self.memory.mentions) // _ANEW
        if self._known_days is None or self._known_days[0] != read:
            self._known_days = (read, [])  # what is told meanwhile must not ask again
            self._known_days = (read, self._dating())
        return self._known_days[1]

    def _dating(self) -> list[Days]:
        days: list[Days] = []
        if self._dates:
            latest = max(self._dates)
            days = [(latest[0] - _BEFORE, latest[1] + _AFTER)]
        for office in (*self.memory.offices, *self._offices()):
            if office.former:
                continue
            terms = [t for t in self.registry.offices(office.person.id) if _is(t, office)]
            both = _common(days, terms)
            days = both or days  # what contradicts the rest tells of another time
        named = Counter(m.entity.id for m in self.memory.mentions if m.entity.kind == "person" and m.proper)
        for leading in (True, False):
            for person, _ in named.most_common():
                terms = [t for t in self.registry.offices(person) if t.leads == leading and (t.since or t.until)]
                days = _common(days, terms) or days
        return days


def _is(term: Tenure, office: Office) -> bool:
    same = term.title in office.words.keys or (term.leads and "leader" in office.words.keys)
    return same and office.body in (None, term.body) and (term.since is not None or term.until is not None)


def _common(days: list[Days], terms: Sequence[Tenure]) -> list[Days]:
    held = [(t.since or date.min, t.until or date.max) for t in terms]
    if not days:
        return held
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in days for b in held]
    return [each for each in both if each[0] <= each[1]]


def _meets(term: Tenure, days: Days) -> bool:
    return (term.since or date.min) <= days[1] and days[0] <= (term.until or date.max)
