"""Values of properties as JSON and back, without loss; what JSON has no form for is a mapping of a kind to its text."""

from __future__ import annotations

import base64
import math
from typing import Any

from graph.errors import GraphError

#: The least and the largest whole number that Neo4j keeps.
INTEGERS = range(-(2**63), 2**63)

#: The kinds of values for which JSON has no form of its own.
KINDS = ("bytes", "date", "datetime", "duration", "float", "time")
NOT_FINITE = frozenset({"nan", "inf", "-inf"})


def to_json(value: Any) -> Any:  # noqa: ANN401, PLR0911 - as the driver gives it, kind by kind
    """A property's value as JSON has it.

    Text, whole numbers, finite floats, booleans and lists are themselves; others are ``{"date": "2025-09-04"}``,
    ``{"datetime": …}`` (with ``"zone"`` if it has a name), ``{"time": …}``, ``{"duration": …}``, ``{"bytes": base64}``
    and ``{"float": "nan"}``.

    Raises:
        GraphError: Neo4j keeps such values, but lines of JSON have no form for them here (points).
    """
    from neo4j import time as neo4j

    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, (str, int)) or (isinstance(value, float) and math.isfinite(value)):
        return value
    match value:
        case float():
            return {"float": repr(value)}
        case bytes() | bytearray():
            return {"bytes": base64.b64encode(value).decode()}
        case neo4j.DateTime():
            zone = getattr(value.tzinfo, "zone", None)  # an offset has none
            return {"datetime": value.iso_format()} | ({"zone": zone} if zone else {})
        case neo4j.Date():
            return {"date": value.iso_format()}
        case neo4j.Time():
            return {"time": value.iso_format()}
        case neo4j.Duration():
            return {"duration": value.iso_format()}
        case _:
            raise GraphError(f"a value of the kind {type(value).__name__} has no form in lines of JSON")


def from_json(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    """The value that :func:`to_json` wrote so, as the driver takes it.

    Raises:
        ValueError: it is not of the form that :func:`to_json` writes; the message says what is wrong.
    """
    match value:
        case bool() | str():
            return value
        case int():
            if value not in INTEGERS:
                raise ValueError(f"{value} is too large a number")
            return value
        case float():
            if not math.isfinite(value):
                raise ValueError("a number that JSON does not have")
            return value
        case list():
            items = [from_json(item) for item in value]
            if len({type(item) for item in items}) > 1 or any(isinstance(item, list) for item in items):
                raise ValueError("a list holds values of one kind, and no lists")
            return items
        case dict():
            return _tagged(value)
        case _:
            raise ValueError("null is no value: leave the property out")


def _tagged(value: dict[str, Any]) -> Any:  # noqa: ANN401 - one of several kinds
    name, *more = value or [""]
    text, zone = value.get(name), value.get("zone")
    named_zone = name == "datetime" and more == ["zone"] and isinstance(zone, str)
    if name not in KINDS or not isinstance(text, str) or (more and not named_zone):
        raise ValueError(f"a mapping holds one of {', '.join(KINDS)} with its text")
    try:
        return _in_zone(text, str(zone)) if named_zone else _of_kind(name, text)
    except (ValueError, KeyError, OverflowError):
        raise ValueError(f"{text!r} is not a {name}") from None


def _of_kind(name: str, text: str) -> Any:  # noqa: ANN401 - one of several kinds
    from neo4j import time as neo4j

    match name:
        case "bytes":
            return base64.b64decode(text, validate=True)
        case "float" if text in NOT_FINITE:
            return float(text)
        case "date":
            return neo4j.Date.from_iso_format(text)
        case "datetime":
            return neo4j.DateTime.from_iso_format(text)
        case "time":
            return neo4j.Time.from_iso_format(text)
        case "duration":
            return neo4j.Duration.from_iso_format(text)
    raise ValueError(text)


def _in_zone(text: str, zone: str) -> Any:  # noqa: ANN401 - the driver's datetime
    import pytz  # the driver's own zones

    return _of_kind("datetime", text).as_timezone(pytz.timezone(zone))
