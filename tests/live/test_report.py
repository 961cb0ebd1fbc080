"""Reports over a real graph: what an article, an actor or a topic is resolved to, and what the page tells of it."""

import subprocess
import sys
from datetime import date

import pytest
from report_articles import hostile, later

import graph
from allegiance.cli import main
from allegiance.report.gather import gather
from allegiance.report.labels import Labels
from graph import report_rows
from graph.errors import GraphError
from graph.subjects import AmbiguousSubjectError, Subject, UnknownSubjectError, find_subject

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.fixture
def runner(holding, seed_extraction):
    return holding([seed_extraction, *later(), hostile()]).reader


@pytest.fixture
def article(seed_extraction):
    return seed_extraction.article.id


def told(runner, about, language="ru", **days):
    return gather(runner, find_subject(runner, about), Labels(language), **days)


def states(page):
    return {(made.says, made.hears, made.consequent): made.state for made in page.commitments}


def test_an_article_an_actor_and_a_topic_are_found_by_what_they_are_called(runner, article):
    assert find_subject(runner, article) == Subject("article", (article,))
    assert find_subject(runner, " макрон ") == find_subject(runner, "Emmanuel Macron")
    assert find_subject(runner, "Киев") == Subject("actor", ("state:ua",))
    assert find_subject(runner, "гарантии безопасности").kind == "topic"
    assert len(find_subject(runner, "безопасность").ids) == 2  # by words of their names, however inflected


def test_what_nobody_is_called_is_told_with_what_is_near(runner):
    with pytest.raises(UnknownSubjectError, match="did you mean Эммануэль Макрон") as error:
        find_subject(runner, "Макрн")
    assert error.value.near
    with pytest.raises(UnknownSubjectError) as error:
        find_subject(runner, "seco")
    assert "second.txt" in error.value.near
    assert str(error.value).isprintable()  # whatever else is near
    for text in ("", "  ", "нечто-несуществующее", "https://example.org/нет", 'а" OR *:*', "a\u0000b"):
        with pytest.raises(GraphError):
            find_subject(runner, text)


def test_several_of_one_name_are_told_with_their_ids(holding):
    from known_graph import articles, claim, entity

    one, other = entity("Иванов", "person", "a"), entity("Иванов", "person", "b")
    facts = [claim("2025-09-01", "Вести", one, "SUPPORTS", "Украина"), claim("2025-09-01", "Вести", other, "MET", one)]
    runner = holding(articles(facts)).reader
    with pytest.raises(AmbiguousSubjectError, match="did you mean Иванов") as error:
        find_subject(runner, "Иванов")
    assert sorted(error.value.near) == ["person:a", "person:b"]
    assert find_subject(runner, "person:b") == Subject("actor", ("person:b",))


def test_the_page_of_the_article_tells_its_commitments_as_they_stand_and_as_they_stood(runner, article):
    briefing = ("Эммануэль Макрон", "Дональд Трамп", "проинформирует президента США Дональда Трампа о ходе переговоров")
    talks = ("США", "Владимир Путин", "сесть за стол переговоров")
    now, then = told(runner, article), told(runner, article, as_of=date(2025, 9, 4))
    assert (states(now)[briefing], states(then)[briefing]) == ("satisfied", "active")
    assert (states(now)[talks], states(then)[talks]) == ("requested", "rejected")
    made = next(c for c in now.commitments if (c.says, c.hears, c.consequent) == talks)
    assert made.due == date(2025, 10, 1)
    assert [event.state for event in made.events if event.kind != "told"] == ["requested", "rejected", "requested"]
    assert all(event.reason for event in made.events if event.kind == "moved")
    assert made.events[-1].quote.source.id == "second.txt"
    assert now.name == "Статья от 4 сентября 2025"  # it has no title
    assert now.claims.all == now.claims.shown == sum(len(s.claims) for a in now.said for s in a.sentences)
    assert {row.name for row in now.actors} >= {"Эммануэль Макрон", "НАТО", "Украина"}
    macron = next(row for row in now.actors if row.name == "Эммануэль Макрон")
    assert [(held.title, held.body) for held in macron.offices] == [("президент", "Франция")]


def test_the_page_of_an_actor_is_in_its_language_and_between_its_days(runner):
    page = told(runner, "Ukraine", "en")
    assert (page.name, page.about) == ("Ukraine", "state")
    assert {edge.words[0] for edge in page.graph.edges} >= {"made a request to", "aided"}
    recent = told(runner, "Ukraine", "en", since=date(2025, 9, 24))
    assert 0 < recent.claims.all < page.claims.all
    assert {claim.day for a in recent.said for s in a.sentences for claim in s.claims} == {date(2025, 9, 24)}
    assert {c.made for c in recent.commitments} >= {date(2025, 9, 4)}  # made before, moved since
    early = told(runner, "Ukraine", "en", as_of=date(2020, 1, 1))
    assert (early.claims.all, early.commitments, early.windowed) == (0, (), True)


def test_much_is_cut_and_counted(runner, monkeypatch):
    for name in ("CLAIMS", "ENTITIES", "COMMITMENTS", "EDGES"):
        monkeypatch.setattr(f"allegiance.report.gather.{name}", 2)
    page = told(runner, "Украина")
    assert (page.claims.shown, page.named.shown, page.commitment_total.shown) == (2, 2, 2)
    assert (page.claims.all, page.commitment_total.all) == (13, 6)
    assert page.named.all > 2
    assert (len(page.graph.edges), page.graph.whole) == (2, False)


def test_a_topic_tells_what_is_bound_to_it_and_who_speaks_of_it(runner):
    page = told(runner, "крайний срок")
    assert page.about == "тема"
    assert [(made.kind, made.debtor) for made in page.commitments] == [("refusal", "Владимир Путин")]
    assert {row.name for row in page.matters} == {"крайний срок"}


def test_every_part_of_a_commitment_is_marked_in_the_sentence(runner):
    event = next(e for e in told(runner, "Германия").commitments[0].events if e.kind == "made")
    marked = {part.role for part in event.quote.parts if part.role}
    assert marked == {"debtor", "creditor", "consequent"}
    (inside,) = [part for part in event.quote.parts if part.role == "consequent"]
    assert [part.role for part in inside.parts] == [None, "antecedent"]


def test_a_thing_that_nothing_is_said_of_has_a_page_that_says_so(runner):
    about = report_rows.named(runner, ["state:nl"])
    if about:  # somebody's former office names it, no claim does
        page = told(runner, "Нидерланды")
        assert (page.claims.all, page.commitments, page.graph.edges) == (0, (), ())
    assert about


@pytest.fixture
def run(runner, neo4j_server, tmp_path, monkeypatch, capsys):
    """Run `allegiance report` in an empty folder; gives exit code, standard output and standard error."""
    server = neo4j_server
    for name, value in {
        "NEO4J_URI": server.uri, "NEO4J_USERNAME": server.username or "neo4j",
        "NEO4J_PASSWORD": server.password or "", "NEO4J_DATABASE": server.database,
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(["report", *arguments])
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    return run


def test_the_command_writes_a_page_or_says_what_is_wrong(run, article, tmp_path):
    code, page, err = run(article)
    assert (code, err) == (0, "")
    assert page.startswith("<!DOCTYPE html>")
    assert run(article, "-o", "-") == (0, page, "")
    assert run(article, "-o", "page.html") == (0, "page.html\n", "")
    code, out, err = run("Макрн", "-o", "page.html")
    assert (code, out) == (1, "")
    assert "did you mean Эммануэль Макрон" in err
    code, out, err = run(article, "-o", "nowhere/page.html")
    assert (code, out, err) == (1, "", "Error: nowhere/page.html: there is no such folder\n")
    assert run(article, "--since", "2025-09-05", "--as-of", "2025-09-04")[0] == 2
    assert run(article, "--open", "-o", "-")[0] == 2
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]
    written = (tmp_path / "page.html").read_text("utf-8")
    again = subprocess.run([sys.executable, "-m", "allegiance", "report", article], capture_output=True, check=True)
    assert again.stdout.decode("utf-8") == page == written  # in another process, too


def test_a_page_is_opened_from_a_file(run, article, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", lambda address: not opened.append(address))
    assert run(article, "--open", "-o", "page.html") == (0, "page.html\n", "")
    assert opened == [(tmp_path / "page.html").as_uri()]


def test_python_gives_the_same_page(runner, article, neo4j_server):
    from allegiance import connect

    server = neo4j_server
    with connect(server.uri, username=server.username, password=server.password, database=server.database) as kg:
        assert kg.report(article, language="en", as_of="2025-09-04").startswith('<!DOCTYPE html>\n<html lang="en">')
        with pytest.raises(graph.GraphError, match="did you mean"):
            kg.report("Макрн")
