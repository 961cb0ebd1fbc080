import numpy as np
import pytest
from navec import Navec
from slovnet import NER, Morph, Syntax

from extract.language import packed
from extract.language.packed import Encoder
from extract.language.slovnet_models import BATCH, model_path, slovnet_models

pytestmark = pytest.mark.model

SENTENCES = [
    ["Канцлер", "Австрии", "встретился", "в", "Вене", "с", "главой", "МИД", "Чехии", "."],
    ["Да", "!"],
    [
        "Во",
        "вторник",
        "2019-го",
        "BBC",
        "и",
        "ёлки",
        "-",
        "палки",
        "сообщили",
        ":",
        "«",
        "Неологизмоиды",
        "приняты",
        "»",
        ".",
    ],
]


@pytest.fixture(scope="module")
def infers():
    navec = Navec.load(model_path("navec"))
    return [
        kind.load(model_path(n)).navec(navec).infer for n, kind in [("morph", Morph), ("syntax", Syntax), ("ner", NER)]
    ]


def own(infer, sentences):
    """The features that slovnet computes itself, one row a word."""
    (batch,) = infer.encoder(sentences)
    model = infer.model
    return model.encoder(model.emb(batch.word_id, batch.shape_id), batch.pad_mask)[~batch.pad_mask]


def test_features_are_those_that_slovnet_computes_on_filled_batches(infers):
    found = Encoder(infers)(SENTENCES)
    for infer, features in zip(infers, found.features, strict=True):
        np.testing.assert_allclose(features[found.places], own(infer, SENTENCES), rtol=1e-3, atol=1e-4)


def test_features_stay_the_same_when_words_are_forgotten_or_too_many_to_keep(infers, monkeypatch):
    monkeypatch.setattr(packed, "KEPT", 12)
    encoder = Encoder(infers)
    for sentences in [SENTENCES[:1], SENTENCES[2:], SENTENCES, SENTENCES[1:]]:
        found = encoder(sentences)
        np.testing.assert_allclose(found.features[0][found.places], own(infers[0], sentences), rtol=1e-3, atol=1e-4)


def test_sentences_are_analysed_alike_alone_and_among_many():
    many = [sentence for _ in range(BATCH // 20) for sentence in SENTENCES]
    alone = [next(slovnet_models().analyse([sentence])) for sentence in SENTENCES]
    assert list(slovnet_models().analyse(many)) == alone * (BATCH // 20)


def test_a_sentence_longer_than_a_batch_stays_whole():
    (found,) = slovnet_models().analyse([["слово"] * (BATCH + 1)])
    assert len(found.tags) == len(found.heads) == len(found.relations) == len(found.names) == BATCH + 1
    assert found.heads.count(0) == 1
