"""Many articles: the graph of one clean load, whatever the order, the number of processes, and what went wrong."""

import json
from dataclasses import replace

import pytest

from allegiance.loading import Options, load_all
from allegiance.loading.problems import FailuresFile
from graph.load import LoadReport

pytestmark = [pytest.mark.live, pytest.mark.model]

TEXTS = {
    "a": "date 2025-09-01 Макрон пообещал Украине передать 10 танков до конца сентября.",
    "b": "date 2025-09-05 Франция передала Украине 10 танков. Путин раскритиковал Макрона.",
    "c": "date 2025-09-07 Украина попросила Францию передать ракеты. Стармер встретился с Макроном.",
    "d": "date 2025-09-09 Франция отказалась передать Украине ракеты.",
    "e": "date 2025-09-11 Шольц поддержал Зеленского и осудил Россию.",
}


@pytest.fixture(autouse=True)
def own_marks(tmp_path, monkeypatch):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


def load(kg, *paths, **options):
    failures = []
    report = load_all(kg, [str(path) for path in paths], Options(**options), failures.append)
    return report, failures


def counts(report):
    return report.new, report.changed, report.unchanged, report.failed


def test_one_load_of_a_folder_in_any_way_gives_the_same_graph(kg, folder, tmp_path):
    report, _ = load(kg, folder)
    assert counts(report) == (5, 0, 0, 0)
    assert min(report.sentences, report.claims, report.commitments) > 0
    clean = list(kg.export())

    report, _ = load(kg, folder)
    assert report == LoadReport(unchanged=5)
    assert list(kg.export()) == clean

    kg.run("MATCH (n) DETACH DELETE n")
    assert counts(load(kg, *sorted(folder.iterdir(), reverse=True), jobs=2)[0]) == (5, 0, 0, 0)
    assert list(kg.export()) == clean

    (folder / "b.txt").write_text("date 2025-09-05 Путин похвалил Макрона.", encoding="utf-8")
    assert counts(load(kg, folder)[0]) == (0, 1, 4, 0)
    assert list(kg.export()) != clean
    (folder / "b.txt").write_text(TEXTS["b"], encoding="utf-8")
    assert counts(load(kg, folder)[0]) == (0, 1, 4, 0)
    assert list(kg.export()) == clean


def test_what_is_less_sure_is_loaded_anew_where_more_is_asked_for(kg, folder):
    load(kg, folder / "a.txt")
    assert counts(load(kg, folder / "a.txt", min_confidence=0.99)[0]) in {(0, 1, 0, 0), (0, 0, 1, 0)}
    assert counts(load(kg, folder / "a.txt", min_confidence=0.99)[0]) == (0, 0, 1, 0)


def test_what_fails_is_told_kept_and_loaded_again(kg, folder, tmp_path):
    load(kg, folder)
    clean = list(kg.export())
    kg.run("MATCH (n) DETACH DELETE n")
    (folder / "c.txt").write_bytes(b"\x00\x01\x02")
    file = tmp_path / "failures.jsonl"
    report, failures = load(kg, folder)
    with FailuresFile(file) as kept:
        for failure in failures:
            kept.add(failure)
    assert counts(report) == (4, 0, 0, 1)
    assert "c.txt: not a text file" in str(failures[0])
    assert json.loads(file.read_text("utf-8"))["path"].endswith("c.txt")
    (folder / "c.txt").write_text(TEXTS["c"], encoding="utf-8")
    assert counts(load(kg, file)[0]) == (1, 0, 0, 0)
    assert list(kg.export()) == clean


def test_an_article_that_the_server_refuses_fails_alone(kg, folder):
    load(kg, folder / "e.txt")
    (claim,) = kg.run("MATCH (c:Claim) RETURN c.id AS id ORDER BY id LIMIT 1")
    kg.run("MATCH (n) DETACH DELETE n")
    kg.run("CREATE (:Claim {id: $id})", id=claim["id"])
    report, failures = load(kg, folder)
    assert counts(report) == (4, 0, 0, 1)
    assert failures[0].article.article.id == "e"
    assert "already exists" in str(failures[0])


def test_a_stopped_load_goes_on_where_it_was(kg, folder):
    class StoppedError(Exception):
        pass

    def stop(done):
        if done.report.articles == 3:
            raise StoppedError

    load(kg, folder)
    clean = list(kg.export())
    kg.run("MATCH (n) DETACH DELETE n")
    with pytest.raises(StoppedError):
        load_all(kg, [str(folder)], Options(), [].append, stop)
    report, _ = load(kg, folder, resume=True)
    assert report.articles <= 5
    assert list(kg.export()) == clean
    assert replace(load(kg, folder, resume=True)[0], unchanged=0) == LoadReport()
