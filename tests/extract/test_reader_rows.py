import io
import json
from datetime import date
from types import SimpleNamespace

import pytest

from extract.articles import GivenSentence
from extract.errors import ExtractError
from extract.reader import read


@pytest.fixture
def rows(tmp_path):
    def rows(*lines):
        path = tmp_path / "a.jsonl"
        path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
        return path

    return rows


def test_rows_of_one_doc_are_one_article_in_order(rows):
    path = rows(
        {"id": "d/0", "doc": "d", "date": "2025-09-04", "text": "Один.", "claims": []},
        {"id": "e", "text": "Сам по себе."},
        {"id": "d/1", "doc": "d", "text": "Два.", "title": "Заголовок"},
    )
    first, second = read([path], published=date(2020, 1, 1))
    assert first.article.id == "d"
    assert first.article.text == "Один.\nДва."
    assert first.article.published == date(2025, 9, 4)
    assert first.article.title == "Заголовок"
    assert first.sentences == (GivenSentence("d/0", "Один."), GivenSentence("d/1", "Два."))
    assert (second.article.id, second.article.published) == ("e", date(2020, 1, 1))


def test_numbers_may_be_ids_and_empty_lines_are_passed_over(rows):
    (item,) = read([rows("", {"id": 7, "text": "Один."}, "")])
    assert item.sentences == (GivenSentence("7", "Один."),)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ({"text": "Один."}, "'id' is missing"),
        ({"id": True, "text": "Один."}, "'id' is not a text"),
        ({"id": "b"}, "'text' is missing"),
        ({"id": "b", "text": " "}, "'text' is not a text"),
        ({"id": "b", "text": 5}, "'text' is not a text"),
        ({"id": "b", "text": "\ud800"}, "half a character"),
        ({"id": "a", "text": "Снова."}, "stands on line 1 already"),
        ({"id": "b", "doc": "d", "text": "Два.", "date": "вчера"}, "is not a date"),
        ({"id": "b", "doc": "d", "text": "Два.", "date": "2025-01-02"}, "contradicts 2025-01-01"),
        ({"id": "b", "doc": "d", "text": "Два.", "title": "B"}, "contradicts an earlier row"),
    ],
)
def test_a_malformed_row_is_named_by_its_line(rows, line, message):
    first = {"id": "a", "doc": "d", "text": "Один.", "date": "2025-01-01", "title": "A"}
    with pytest.raises(ExtractError, match=rf"a\.jsonl: line 2: .*{message}"):
        read([rows(first, line)])


def test_rows_in_another_encoding_are_refused(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"id": "a", "text": "Один."}'.encode("cp1251"))
    with pytest.raises(ExtractError, match="line 1: not UTF-8"):
        read([path])


@pytest.mark.parametrize("content", ["date 2025-09-04 Один.", '\n{"id": "x", "date": "2025-09-04", "text": "Один."}'])
def test_standard_input_may_be_text_or_rows(monkeypatch, content):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))
    (item,) = read(["-"])
    assert (item.article.text, item.article.published) == ("Один.", date(2025, 9, 4))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_rows_in_another_unicode_encoding_are_told(tmp_path, encoding):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"id": "1", "text": "Один."}\n'.encode(encoding))
    with pytest.raises(ExtractError, match=r"a\.jsonl: UTF-16 or UTF-32, but rows are UTF-8: save the file as UTF-8"):
        read([path])
