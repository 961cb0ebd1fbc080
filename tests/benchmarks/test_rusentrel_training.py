"""Training and measuring stances between actors: RuSentRel's form and measure, and no peeking at what is held out."""

import sys
from pathlib import Path

import pytest

from extract.errors import ExtractError

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "rusentrel"))

from document_ablation import GROUPS, without
from document_examples import OWN, Document, Example, synonyms_of
from document_fit import cross_validate, fit, folds, predict
from rusentrel_data import Groups, articles, attitudes, gold
from rusentrel_score import mean_f1, score


@pytest.fixture
def groups(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("перу, республика перу\nчили\nмарко поло, поло\n\n", encoding="utf-8")
    return Groups.read(path)


def test_names_of_one_group_are_one_actor_in_any_case(groups):
    assert groups.pair("Республики Перу", "Чили") == groups.pair("перу", "ЧИЛИ") == (0, 1)
    assert groups.pair("Перу", "Республика Перу") is None
    assert groups.pair("Перу", "Боливия") is None


def test_lines_are_read_leniently_and_the_first_of_a_pair_counts(groups):
    lines = ["Перу,Чили,neg,current", "Перу, Чили, pos", "Чили, Марко Поло, pos", "", "Чили, Перу, ?", "Перу, Чили"]
    assert attitudes(lines, groups) == {(0, 1): "neg", (1, 2): "pos"}


def test_articles_come_by_number_their_offsets_kept(tmp_path):
    for number in (10, 9):
        text = f"{{Author, Unknown}} Перу и Чили.\r\n{{Author, Unknown}} Номер {number}."
        (tmp_path / f"art{number}.txt").write_bytes(text.encode())
    (tmp_path / "art9.author.txt").write_text("author, Перу, neg", encoding="utf-8")
    found = articles(tmp_path)
    assert [a.id for a in found] == ["art9", "art10"]
    assert found[0].text.index("Перу") == len("{Author, Unknown} ")
    assert "\r\n" in found[0].text
    assert "{" not in found[0].text


def test_missing_data_is_told(tmp_path, groups):
    with pytest.raises(ExtractError, match=r"no artN\.txt"):
        articles(tmp_path)
    with pytest.raises(ExtractError, match="attitudes of art1"):
        gold(tmp_path, "art1", groups)
    with pytest.raises(ExtractError, match="--synonyms"):
        synonyms_of(tmp_path)
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    with pytest.raises(ExtractError, match="no names"):
        Groups.read(tmp_path / "empty.txt")


def test_precision_and_recall_are_means_over_articles():
    golds = [{(0, 1): "pos", (1, 0): "neg"}, {(0, 1): "neg"}]
    found = [{(0, 1): "pos", (2, 3): "pos"}, {}]
    scores = score(golds, found)
    assert (scores["pos"].precision, scores["pos"].recall) == (0.75, 1.0)  # nothing to find and nothing found is right
    assert (scores["neg"].precision, scores["neg"].recall, scores["neg"].f1) == (0.0, 0.0, 0.0)
    assert mean_f1(scores) == pytest.approx(scores["pos"].f1 / 2)
    assert mean_f1(score(golds, golds)) == 1.0


def corpus(count=24):
    """Articles in which praise tells a positive stance and blame a negative one, among pairs of neither."""
    made = []
    for number in range(count):
        examples, right = [], {}
        for n in range(12):
            label = {0: "pos", 1: "neg"}.get(n, "")
            told = {
                "praise": float(label == "pos"),
                "blame": float(label == "neg"),
                "noise": float((n * 7 + number) % 5),
            }
            pair = (n, 100 + number)
            examples.append(Example(pair, (f"a{n}", f"b{number}"), told, label))
            if label:
                right[pair] = label
        made.append(Document(f"art{number}", right, examples))
    return made


def test_what_tells_a_stance_is_learned_and_told_of_unseen_articles():
    read = corpus()
    told = cross_validate(read, OWN, 4, seed=0)
    assert mean_f1(score([d.gold for d in read], [told[d.name].attitudes for d in read])) > 0.9
    assert "a0, b3, pos, current\n" in told["art3"].lines


def test_the_same_data_gives_the_same_model_to_the_byte():
    assert fit(corpus(), OWN).dumps() == fit(corpus(), OWN).dumps()


def test_every_article_is_held_out_once_and_never_trained_on():
    read = corpus(9)
    parts = list(folds(read, 4, seed=3))
    assert sorted(d.name for held, _ in parts for d in held) == sorted(d.name for d in read)
    for held, rest in parts:
        assert not {d.name for d in held} & {d.name for d in rest}
        assert len(held) + len(rest) == len(read)


def test_of_two_candidates_that_mean_one_pair_the_likelier_counts():
    examples = [Example((0, 1), (name, "x"), {}, "") for name in ("first", "second")]
    told = predict(Document("art1", {}, examples), [(0.2, 0.4), (0.6, 0.1)], (0.3, 0.3))
    assert told.attitudes == {(0, 1): "pos"}


def test_each_group_of_features_can_be_left_out():
    example = Example((0, 1), ("a", "b"), {"claims for (to target)": 1.0, "most: distance": 2.0}, "pos")
    (left,) = without([Document("art1", {}, [example])], "claims")
    assert left.examples[0].features == {"most: distance": 2.0}
    assert set(GROUPS) > {"claims", "evaluative words", "syntax"}
