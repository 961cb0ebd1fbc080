from datetime import date

import pytest

from allegiance import KnowledgeGraph
from allegiance.reading import as_date, read_source
from extract.errors import ExtractError


class FakeConnection:
    """Records that it is closed: the real one is tested on a real Neo4j."""

    reader = None

    def __init__(self):
        self.calls = []

    def close(self):
        self.calls.append("close")


def test_leaving_the_block_closes_the_connection():
    connection = FakeConnection()
    with KnowledgeGraph(connection):
        pass
    assert connection.calls == ["close"]


def test_a_source_that_cannot_be_read_stops_the_load_before_it_begins(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("Макрон поддержал Украину.", encoding="utf-8")
    connection = FakeConnection()
    with pytest.raises(ExtractError, match="no such file"):
        KnowledgeGraph(connection).load(good, tmp_path / "none.txt")
    with pytest.raises(ExtractError, match="date: 'soon' is not a date"):
        KnowledgeGraph(connection).load(good, date="soon")
    assert connection.calls == []


def test_a_source_is_a_path_or_a_text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Из файла.", encoding="utf-8")
    assert [item.article.text for item in read_source(path, None)] == ["Из файла."]
    assert [item.article.text for item in read_source(str(path), None)] == ["Из файла."]
    assert [item.article.text for item in read_source("Текст о a.txt\n.", None)] == ["Текст о a.txt\n."]
    assert read_source("Текст.", date(2025, 9, 4))[0].article.published == date(2025, 9, 4)
    with pytest.raises(ExtractError, match="no such file"):
        read_source("none.txt", None)


def test_dates_are_taken_as_such_or_as_written():
    assert as_date("2025-09-04") == as_date(date(2025, 9, 4)) == date(2025, 9, 4)
    assert as_date(None) is None
