"""Write ``states.toml`` from maintained packages: ``python -m seeds.actors.generate`` (``--check`` compares only).

Needs ``pip install world-countries`` and ``pip install --no-deps hdx-python-country`` beside the ordinary dependencies:
country names are Babel's (CLDR), capitals world-countries', United Nations membership the UN terminology list that
hdx-python-country carries.
"""

from __future__ import annotations

import csv
import json
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Sequence

TARGET = Path(__file__).with_name("states.toml")
#: States of the UN list that are no members, and members of no list that are in the news as states.
OBSERVERS = ("PS", "VA")
NO_MEMBERS = ("CK", "NU")
OTHERS = ("TW", "XK")
#: Capitals that the package gives wrongly or not at all.
CAPITALS = {"BI": ("Гитега", "Gitega"), "XK": ("Приштина", "Pristina")}


def installed(package: str, suffix: str) -> Path:
    """The file of an installed distribution whose path ends in ``suffix``."""
    dist = distribution(package)
    return next(Path(str(dist.locate_file(f))) for f in dist.files or () if str(f).endswith(suffix))


def members() -> list[str]:
    """ISO codes of the members of the United Nations, and of its observer states."""
    with installed("hdx-python-country", "Taxonomy.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    independent = [r for r in rows if r["Independent"] == "Y" and r["Appears in UNTERM list"] == "Y"]
    return [r["ISO 3166-1 Alpha 2-Codes"] for r in independent if r["ISO 3166-1 Alpha 2-Codes"] not in NO_MEMBERS]


def capitals(language: str) -> dict[str, tuple[str, str]]:
    """ISO code → (name of the country, name of its capital) in a language."""
    text = installed("world-countries", f"countries_{language}.json").read_text(encoding="utf-8")
    return {row["iso2"]: (row["name"], row["capital"]) for row in json.loads(text)}


def render(listed: Sequence[str]) -> str:
    """The text of ``states.toml`` for the ISO codes of the members and observers of the United Nations."""
    russian, english = Locale("ru").territories, Locale("en").territories
    ru, en = capitals("ru"), capitals("en")
    lines = [
        "# Written by `python -m seeds.actors.generate`: do not edit; add names and adjectives in states-ru.toml.",
        'source = "names: CLDR (Babel); capitals: world-countries; UN membership: UNTERM (hdx-python-country)"',
        "",
    ]
    for code in sorted([*listed, *OTHERS]):
        names = dict.fromkeys([ru[code][0]] if code in ru else [])
        capital_ru, capital_en = CAPITALS.get(code) or (ru[code][1], en[code][1])
        fields = {
            "un": "false" if code in (*OBSERVERS, *OTHERS) else "true",
            "ru": quoted(russian[code]),
            "en": quoted(english[code]),
            "aliases": "[" + ", ".join(quoted(n) for n in names if n != russian[code]) + "]",
            "capital_ru": quoted(capital_ru),
            "capital_en": quoted(capital_en),
        }
        lines.append(f"{code.lower()} = {{ {', '.join(f'{k} = {v}' for k, v in fields.items())} }}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A TOML string."""
    return json.dumps(text, ensure_ascii=False)


def main() -> None:
    """Write the file, or with ``--check`` exit 1 if it is not current."""
    text = render(members())
    if "--check" in sys.argv[1:]:
        current = TARGET.read_text(encoding="utf-8")
        sys.exit(0 if current == text else f"{TARGET.name} is not current: run python -m {__spec__.name}")
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
