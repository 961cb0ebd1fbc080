"""The rows of several articles together are those of each, what they share once."""

import itertools

import graph_samples as samples

from graph.prepared import prepare
from graph.rows import rows
from graph.together import together
from graph.write import prevails

ARTICLES = [samples.seed(), samples.promises(), samples.refusals()]


def known(row):
    return (row["subject"], row["object"], row["type"], row["modality"])


def test_what_only_one_article_has_is_there_as_it_is():
    made = together([rows(ARTICLES[0])], prevails)
    one = rows(ARTICLES[0])
    assert made.articles == [one.article]
    assert [row["properties"] for row in made.sentences] == one.sentences
    assert (made.entities, made.claims, made.triples) == (one.entities, one.claims, one.triples)
    assert [{k: v for k, v in row.items() if k != "articles"} for row in made.offices] == one.offices


def test_what_several_say_is_one_row_with_the_parts_of_all():
    each = [rows(article) for article in ARTICLES]
    made = together(each, prevails)
    assert len({row["id"] for row in made.entities}) == len(made.entities)
    assert len(made.claims) == sum(len(one.claims) for one in each)
    triples = {known(row): row for row in made.triples}
    assert len(triples) == len(made.triples) < sum(len(one.triples) for one in each)
    for one in each:
        for row in one.triples:
            assert set(row["claims"]) <= set(triples[known(row)]["claims"])
            assert set(row["articles"]) <= set(triples[known(row)]["articles"])


def test_the_order_of_the_articles_does_not_matter():
    def plain(made):
        return {
            name: sorted(map(repr, getattr(made, name)))
            for name in ("articles", "sentences", "entities", "claims", "roles", "about", "facts", "triples", "offices")
        }

    orders = [together(map(rows, order), prevails) for order in itertools.permutations(ARTICLES)]
    assert all(plain(made) == plain(orders[0]) for made in orders)


def test_what_is_kept_of_an_article_gives_its_extraction_back():
    for article in ARTICLES:
        assert prepare(article).extraction() == article
