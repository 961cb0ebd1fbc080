"""Train the model of confidence: python benchmarks/train_confidence.py --gold PATH (the same input, the same bytes)."""

import hashlib
import json
import sys
from pathlib import Path

import click
from threadpoolctl import threadpool_limits

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks" / "confidence"), str(ROOT / "tests" / "data")]

from card import card  # noqa: E402  (folders that hold scripts)
from fit import Fitted, fit  # noqa: E402
from observe import observe  # noqa: E402

from extract.confidence import parse_model  # noqa: E402
from extract.errors import ExtractError  # noqa: E402

MODEL = ROOT / "extract" / "confidence" / "ru.json"
PAGE = ROOT / "docs" / "confidence.md"
DIGITS = 4


@click.command()
@click.option("--gold", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Sentences with their claims, one JSON object a line: the training data.")  # fmt: skip
@click.option("--model", default=MODEL, show_default="the package's own", type=click.Path(path_type=Path),
              help="Where to write the model.")  # fmt: skip
@click.option("--page", default=PAGE, show_default="docs/confidence.md", type=click.Path(path_type=Path),
              help="Where to write its card.")  # fmt: skip
def main(gold: Path, model: Path, page: Path) -> None:
    """Extract the claims of a gold file, learn which of them are right, and write the model and its card."""
    try:
        seen = observe(gold)
        if not {True, False} <= {claim.right for claim in seen.claims}:
            raise click.ClickException(f"{gold}: needs claims that the extractor finds rightly, and some wrongly")
        with threadpool_limits(1):  # on one thread sums are always made in the same order
            fitted = fit(seen.claims)
    except (ExtractError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    text = model_text(fitted)
    parse_model(text, model.name)
    told = card(seen, fitted, f"{gold.name}, sha256 {hashlib.sha256(gold.read_bytes()).hexdigest()[:16]}…")
    model.write_text(text, encoding="utf-8")
    page.write_text(told, encoding="utf-8")
    click.echo(f"{model}: {len(fitted.weights.weights)} weights from {len(seen.claims)} claims\n{page}", err=True)


def model_text(fitted: Fitted) -> str:
    """The model's file: numbers to four decimals, weights that round to nothing left out."""
    weights = {name: round(weight, DIGITS) for name, weight in sorted(fitted.weights.weights.items())}
    data = {
        "language": "ru",
        "bias": round(fitted.weights.bias, DIGITS),
        "slope": round(fitted.calibration.slope, DIGITS),
        "intercept": round(fitted.calibration.intercept, DIGITS),
        "weights": {name: weight for name, weight in weights.items() if weight},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
