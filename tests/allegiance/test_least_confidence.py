"""Claims below a confidence are left out by the command line and by the Python API alike."""

import json

import pytest

from allegiance import extract
from allegiance.cli import main
from extract.errors import ExtractError

pytestmark = pytest.mark.model

TEXT = """Литва поддержала Чад.
Мали, которую в парламенте, как сообщили газеты, осудили сенаторы, не намерена уступать Чаду."""


def printed(capsys, *options):
    with pytest.raises(SystemExit) as ended:
        main(["extract", *options])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_rows_of_sentences_tell_the_confidence_and_leave_out_what_is_less_sure(path, capsys):
    def found(*options):
        lines = printed(capsys, path, "--to", "jsonl", *options).splitlines()
        return [claim for line in lines for claim in json.loads(line)["claims"]]

    whole = found()
    shares = sorted({claim["confidence"] for claim in whole})
    assert len(shares) > 1
    assert 0 < shares[0] < shares[-1] < 1
    assert found("--min-confidence", str(shares[-1])) == [c for c in whole if c["confidence"] == shares[-1]]
    assert found("--min-confidence", "1") == []


def test_tables_of_claims_tell_the_confidence(path, capsys):
    header, *rows = printed(capsys, path, "--to", "csv").splitlines()
    assert "confidence" in header.split(",")
    assert len(rows) == len(extract(TEXT)) > 1


def test_python_leaves_out_the_same():
    whole = list(extract(TEXT))
    least = max(row["confidence"] for row in whole)
    left = list(extract(TEXT, min_confidence=least))
    assert left == [row for row in whole if row["confidence"] >= least]
    assert len(left) < len(whole)
    with pytest.raises(ExtractError, match="from 0 to 1"):
        extract(TEXT, min_confidence=90)
