"""Bytes of a text file to its characters, whatever the encoding; anything that is not text is refused."""

from __future__ import annotations

import codecs
import unicodedata

from extract.errors import ExtractError

#: Byte order marks and the codec that reads what follows; UTF-32 first, for its mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)

#: What Russian texts are found in when they are not Unicode; detection chooses among these alone, because among all
#: of Python's encodings a short Cyrillic text looks like Japanese or Kazakh as easily.
LEGACY_ENCODINGS = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252")

#: A text has hardly any control characters besides line ends and tabs.
MAX_CONTROL_SHARE = 0.005


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Read ``data`` as text.

    Args:
        data: the whole content of a file.
        name: what to call it in errors.

    Returns:
        The text (in NFC, lines ending in a newline) and the Python name of its encoding.

    Raises:
        ExtractError: the data is not text, or in no encoding that could be recognised.
    """
    text, encoding = _characters(data, name)
    control = sum(1 for c in text if unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\v\x85")
    if control > MAX_CONTROL_SHARE * len(text):
        raise _not_text(name)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")), encoding


def _characters(data: bytes, name: str) -> tuple[str, str]:
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), codec
            except UnicodeDecodeError as error:
                raise ExtractError(
                    f"{name}: begins with the byte order mark of {codec.upper()}, but byte {error.start} is not valid "
                    f"{codec.upper()}: save it again as UTF-8"
                ) from None
    if b"\0" in data:
        raise _not_text(name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data, cp_isolation=list(LEGACY_ENCODINGS)).best()
    if best is None:
        raise ExtractError(f"{name}: its encoding could not be recognised: save it as UTF-8")
    return str(best), best.encoding


def _not_text(name: str) -> ExtractError:
    return ExtractError(f"{name}: not a text file: give the article as plain text (UTF-8), or as .jsonl rows")
