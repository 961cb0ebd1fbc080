"""Time words of Russian news: which words they are, and which days they mean for an article of a given date.

The grammar is the project's own; its month and weekday names are CLDR's (Babel), its arithmetic dateutil's. dateparser
was tried and left out: it parses a string but does not find one's borders in a sentence, gives one day where news means
an interval ("в июне", "на прошлой неделе", "в середине февраля", most of which it does not read at all), takes
"в 2014 году" for the year 2, "45 лет" for a day, and needs more than a second to import.
"""

from __future__ import annotations

from extract.times.expressions import time_expressions
from extract.times.record import DocTime, Kind

__all__ = ["DocTime", "Kind", "time_expressions"]
