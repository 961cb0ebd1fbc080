"""What is read of files, folders and rows: whole articles, one at a time, and what cannot be read as a failure."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance.loading.problems import Failure, FailuresFile
from allegiance.loading.resuming import Marks, Order
from allegiance.loading.sources import Place, check, items, size_of
from extract.errors import ExtractError
from graph.settings import Settings


def found(*paths, **more):
    """Id and text of each article, or the reason why there is none."""
    return [
        str(item.what) if isinstance(item.what, Failure) else (item.what.article.id, item.what.article.text)
        for item in items(map(str, paths), **more)
    ]


@pytest.fixture
def rows(tmp_path):
    def rows(*lines):
        path = tmp_path / "rows.jsonl"
        text = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path.write_text("\n".join(text), encoding="utf-8")
        return path

    return rows


def test_a_folder_is_read_by_name_whatever_else_is_in_it(tmp_path):
    for name in ("b.txt", "a/c.TXT", "a/.hidden.txt", ".git/d.txt", "e.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Текст {name}.", encoding="utf-8")
    assert found(tmp_path) == [("b", "Текст b.txt."), ("c", "Текст a/c.TXT.")]
    assert size_of([str(tmp_path)]) == sum(len(f"Текст {n}.".encode()) for n in ("b.txt", "a/c.TXT"))


def test_rows_are_sentences_or_whole_articles(rows):
    path = rows(
        {"id": 1, "text": "Раз.", "doc": "d", "date": "2025-01-02"},
        {"id": 2, "text": "Два.", "doc": "d"},
        {"article": "e", "text": "date 2025-01-03 Три.", "title": "Заголовок"},
        {"article": 7, "sentences": ["Четыре.", "Пять."]},
    )
    read = [item.what for item in items([str(path)], date(2020, 1, 1))]
    assert [(r.article.id, r.article.text) for r in read] == [
        ("d", "Раз.\nДва."),
        ("e", "Три."),
        ("7", "Четыре.\nПять."),
    ]
    assert [str(r.article.published) for r in read] == ["2025-01-02", "2025-01-03", "2020-01-01"]
    assert read[1].article.title == "Заголовок"
    assert [r.sentences is None for r in read] == [False, True, False]


def test_rows_of_one_article_that_stand_apart_are_put_together(rows):
    path = rows(*({"id": n, "text": f"{n}.", "doc": d} for n, d in enumerate("abacb")))
    assert found(path) == [("a", "0.\n2."), ("b", "1.\n4."), ("c", "3.")]


def test_an_article_beside_a_broken_line_is_not_read_in_part(rows):
    path = rows(
        {"id": 1, "text": "Раз.", "doc": "d"}, '{"id": 2, "te', {"id": 3, "text": "Три."}, {"id": 4, "text": "4."}
    )
    one, two, *rest = found(path)
    assert "line 2: not JSON" in one
    assert "so article 'd', whose rows stand beside it, may not be whole" in one
    assert "line 2: not JSON" in two
    assert rest == [("3", "Три."), ("4", "4.")]


@given(cut=st.integers(1, 400))
def test_a_file_that_was_cut_off_gives_whole_articles_only(tmp_path_factory, cut):
    lines = [json.dumps({"id": n, "text": f"Предложение {n}.", "doc": n // 3}, ensure_ascii=False) for n in range(9)]
    whole = {str(d): "\n".join(f"Предложение {n}." for n in range(9) if n // 3 == d) for d in range(3)}
    data = "\n".join(lines).encode()
    path = tmp_path_factory.mktemp("cut") / "rows.jsonl"
    path.write_bytes(data[:-cut])
    read = found(path)
    articles = dict(each for each in read if not isinstance(each, str))
    if any(isinstance(each, str) for each in read):  # else the cut left whole lines
        assert articles.items() <= whole.items()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"text": "x"}, "field 'id' is missing"),
        ({"article": "a"}, "either a 'text' or 'sentences'"),
        ({"article": "a", "text": " "}, "empty"),
        ({"article": " ", "text": "x"}, "'article' is empty"),
        ({"article": "a", "sentences": ["x", ""]}, "an empty one"),
        ({"article": "a", "text": "x", "date": "2025-02-30"}, "is not a date"),
        ({"article": "a", "text": 5}, "Expected `str | null`"),
        ({"path": "none.txt"}, "none.txt: cannot be read"),
        ("[" * 10_000, "line 1: "),
        ('{"article": "a", "text": "\\ud800"}', "line 1: "),
        ({"article": "a", "text": "я" * 600_000}, "has at most 1,000,000"),
    ],
)
def test_a_row_that_is_no_article_is_a_failure_and_the_next_is_read(rows, row, reason):
    failure, good = found(rows(row, {"article": "good", "text": "Хорошо."}))
    assert reason in failure
    assert good == ("good", "Хорошо.")


def test_a_file_that_leads_to_itself_is_a_failure(rows, tmp_path):
    path = rows({"path": str(tmp_path / "rows.jsonl")})
    assert found(path) == [f"{path}: leads back to this file"]


def test_the_same_article_twice_is_a_failure(tmp_path, rows):
    (tmp_path / "a.txt").write_text("Раз.", encoding="utf-8")
    path = rows({"article": "a", "text": "Два."})
    first, second = found(tmp_path / "a.txt", path)
    assert first == ("a", "Раз.")
    assert "article 'a' is already read from" in second


def test_paths_that_lead_nowhere_are_refused_before_anything_is_read(tmp_path):
    with pytest.raises(ExtractError, match="no such file"):
        check([str(tmp_path / "none.txt")])
    with pytest.raises(ExtractError, match="a directory without any"):
        check([str(tmp_path)])


def test_reading_goes_on_where_it_was_left(rows, tmp_path):
    (tmp_path / "z.txt").write_text("Конец.", encoding="utf-8")
    path = rows(*({"id": n, "text": f"{n}.", "doc": d} for n, d in enumerate("abacb")))
    every = list(items([str(tmp_path)]))
    for number, item in enumerate(every, 1):
        rest = [each.what for each in items([str(tmp_path)], start=item.after)]
        assert rest == [each.what for each in every[number:]]
    with pytest.raises(ExtractError, match="no longer among"):
        list(items([str(path)], start=Place("other.txt")))


def test_failures_can_be_read_again(rows, tmp_path):
    path = rows(
        {"article": "a", "sentences": ["Раз.", "Два."], "date": "2025-01-02", "outlet": "И"},
        {"article": "b", "text": "Три."},
    )
    read = [item.what for item in items([str(path)])]
    again = tmp_path / "failures.jsonl"
    with FailuresFile(again) as kept:
        for article in read:
            kept.add(Failure("x", "почему-то", article))
        kept.add(Failure("bad.txt", "not a text", path=str(tmp_path / "bad.txt")))
    (tmp_path / "bad.txt").write_text("Уже лучше.", encoding="utf-8")
    *articles, mended = [item.what for item in items([str(again)])]
    assert [(a.article, [s.text for s in a.sentences or ()]) for a in articles] == [
        (a.article, [s.text for s in a.sentences or ()]) for a in read
    ]
    assert mended.article.text == "Уже лучше."
    with pytest.raises(ExtractError, match="cannot be written"):
        FailuresFile(tmp_path / "none" / "failures.jsonl")


@given(st.permutations(range(6)))
def test_all_before_the_place_told_is_done(order):
    kept, told = Order(), -1
    assert [kept.add(Place("f", n)) for n in range(6)] == list(range(6))
    done = set()
    for number in order:
        done.add(number)
        place = kept.done(number)
        told = told if place is None else place.offset
        assert set(range(told + 1)) <= done
        assert told + 1 not in done
    assert told == 5


def test_a_mark_is_found_by_the_same_load_only_and_not_once_its_file_has_changed(tmp_path, monkeypatch):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "home"))
    path = tmp_path / "a.txt"
    path.write_text("Раз.", encoding="utf-8")
    marks = Marks([str(path)], Settings("bolt://x"), None)
    assert marks.read() is None
    marks.write(Place(str(path), 3), "a", "hash")
    mark = Marks([str(path)], Settings("bolt://x"), None).read()
    assert (mark.place, mark.article, mark.source) == (Place(str(path), 3), "a", "hash")
    assert Marks([str(path)], Settings("bolt://y"), None).read() is None
    path.write_text("Два и три.", encoding="utf-8")
    with pytest.raises(ExtractError, match="has changed"):
        marks.read()
    marks.remove()
    assert marks.read() is None


def test_a_row_that_is_not_utf8_is_a_failure_and_the_next_is_read(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"article": "a", "text": "\xb2\xff"}\n{"article": "b", "text": "x"}\n')
    failure, good = found(path)
    assert "line 1: " in failure
    assert good == ("b", "x")
