import codecs
import json
import logging
import os
from datetime import date
from hashlib import sha256
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.articles import article_from_text
from extract.errors import ExtractError
from extract.reader import MAX_TEXT_BYTES, read

RUSSIAN = "Киев рассматривает членство в НАТО как окончательную гарантию безопасности. Союзники опасаются."


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_the_seed_article_is_read_with_its_date():
    (seed,) = [f for f in files("seeds").joinpath("articles").iterdir() if f.name.endswith(".txt")]
    (item,) = read([seed])
    assert item.article.id == "000_49932adc0efb10e7"
    assert item.article.published == date(2025, 9, 4)
    assert item.article.text.startswith("Один из ключевых вопросов")
    assert item.article.text.endswith('Мы собираемся добиться этого".')
    assert item.article.sha256 == sha256(item.article.text.encode()).hexdigest()
    assert item.sentences is None


@pytest.mark.parametrize("head", ["date 2025-09-04 ", " date 2025-09-04\n\n", "\n\tdate  2025-09-04\r\n"])
def test_the_date_may_stand_before_the_text_on_its_line_or_above_it(write, head):
    (item,) = read([write("a.txt", head + RUSSIAN)], published=date(2020, 1, 1))
    assert (item.article.published, item.article.text) == (date(2025, 9, 4), RUSSIAN)


def test_plain_text_takes_the_date_that_is_given(write):
    path = write("a.txt", RUSSIAN)
    assert read([path])[0].article.published is None
    assert read([path], published=date(2020, 1, 1))[0].article.published == date(2020, 1, 1)


def test_a_text_about_dates_is_not_taken_for_a_date():
    assert article_from_text("date palms grow in Egypt").text == "date palms grow in Egypt"


@pytest.mark.parametrize(
    "written", ["2025-13-40", "04.09.2025", "2025-9-4", "20250904", "2025-W36-4", "2025-09-04T10:00"]
)
def test_a_wrong_date_is_an_error_that_shows_the_right_form(write, written):
    with pytest.raises(ExtractError, match=r"a\.txt: .* is not a date: write it as YYYY-MM-DD"):
        read([write("a.txt", f"date {written} {RUSSIAN}")])


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"])
def test_older_russian_encodings_are_recognised_and_told(write, caplog, encoding):
    with caplog.at_level(logging.WARNING):
        (item,) = read([write("a.txt", RUSSIAN.encode(encoding))])
    assert item.article.text == RUSSIAN
    assert f"a.txt: not UTF-8, read as {encoding}" in caplog.text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_silently(write, caplog, mark, encoding):
    (item,) = read([write("a.txt", mark + f"date 2025-09-04 {RUSSIAN}".encode(encoding))])
    assert (item.article.text, item.article.published) == (RUSSIAN, date(2025, 9, 4))
    assert not caplog.records


def test_line_ends_and_composed_letters_are_made_one(write):
    (item,) = read([write("a.txt", "Первый и\u0306.\r\nВторой.\rТретий.")])
    assert item.article.text == "Первый й.\nВторой.\nТретий."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF8 + b"\n", "empty"),
        ("\u00a0\u2003".encode(), "empty"),
        (b"date 2025-09-04 \n", "nothing after the date"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"),
        (bytes(range(1, 256)) * 20, "not a text file|could not be recognised"),
        (RUSSIAN.encode("utf-16-le"), "not a text file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x20", "byte order mark"),
        (b"a" * (MAX_TEXT_BYTES + 1), "split it into articles"),
    ],
)
def test_what_is_no_text_is_refused_by_name(write, content, message):
    with pytest.raises(ExtractError, match=rf"bad\.txt: .*({message})"):
        read([write("bad.txt", content)])


def test_the_longest_text_that_is_read_is_one_article(write):
    text = ("Слово. " * MAX_TEXT_BYTES)[: MAX_TEXT_BYTES // 2].encode()[:MAX_TEXT_BYTES].decode(errors="ignore")
    assert read([write("long.txt", text)])[0].article.text == text.strip()


def test_5_mb_are_refused_as_text_and_read_as_rows(write):
    sentence = {"text": RUSSIAN}
    count = 5_000_000 // len(RUSSIAN.encode())
    with pytest.raises(ExtractError, match=r"big\.txt: 5,\d{3},\d{3} bytes, .* split it into articles"):
        read([write("big.txt", (RUSSIAN + "\n") * count)])
    rows = "\n".join(json.dumps({"id": n, **sentence}, ensure_ascii=False) for n in range(count))
    assert len(read([write("big.jsonl", rows)])) == count


def test_a_directory_and_a_missing_file_are_told_apart(tmp_path):
    with pytest.raises(ExtractError, match=r"a directory: name the files in it, e\.g\. .*\*\.txt"):
        read([tmp_path])
    with pytest.raises(ExtractError, match=r"none\.txt: no such file"):
        read([tmp_path / "none.txt"])
    with pytest.raises(ExtractError, match="cannot be read"):
        read(["a\0b"])


def test_a_file_that_may_not_be_read_says_so(write, monkeypatch):
    path = write("secret.txt", RUSSIAN)

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)  # root may read everything
    with pytest.raises(ExtractError, match=r"secret\.txt: no permission"):
        read([path])


def test_two_files_of_one_name_are_not_taken_for_two_versions(write, tmp_path):
    (tmp_path / "x").mkdir()
    first, second = write("a.txt", RUSSIAN), write("x/a.txt", RUSSIAN)
    with pytest.raises(ExtractError, match="already read from"):
        read([first, second])


def test_texts_without_a_name_are_known_by_their_content():
    assert article_from_text("Один.").id == article_from_text(" Один.\n").id != article_from_text("Два.").id


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_clearly(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_bytes(data)
    try:
        (item,) = read([path])
    except ExtractError as error:
        assert str(error).startswith(f"{path}: ")
    else:
        assert item.article.text.strip() == item.article.text != ""
        item.article.text.encode()


def test_a_name_in_utf8_is_the_article_s_id_also_where_the_locale_cannot_tell_its_letters(write, monkeypatch):
    path = write("статья.txt", RUSSIAN)
    escaped = os.fsencode(path).decode("ascii", "surrogateescape")
    (item,) = read([escaped])
    assert item.article.id == "статья"


def test_a_name_that_is_not_text_is_refused(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a name in bytes
            file.write(RUSSIAN.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    with pytest.raises(ExtractError, match="the name of the file is not UTF-8: rename the file"):
        read([os.fsdecode(path)])


def test_an_empty_name_is_no_directory():
    with pytest.raises(ExtractError, match="the name of a file is empty"):
        read([""])
