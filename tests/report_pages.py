"""Pages of reports made by hand, plain and with text in every field that would do harm if it were not shown as text."""

from datetime import date

from allegiance.report.model import (
    ActorRow,
    ArticleClaims,
    ClaimRow,
    Commitment,
    Edge,
    Event,
    Graph,
    Moment,
    Node,
    Office,
    Page,
    Part,
    Quote,
    Sentence,
    Source,
    Total,
)

#: What runs, breaks out of an element, attribute, style or address, steers a page or a terminal, or is too long.
HOSTILE = (
    "<script>document.title='run'</script>",
    "\"'><img src=x onerror=\"document.title='run'\">",
    "</style></svg></title></details><h1>out</h1>",
    "javascript:document.title='run'",
    "{{ 7 * 7 }}{% raw %} ${x} &lt;b&gt; &amp; ]]> -->",
    "\u202eоборот\u2066\u200f \u0000\u0007\u001b[31m \ud800 \ufeff",
    "щ" * 10_000,
)
ALL = " ".join(HOSTILE)
DAY = date(2025, 9, 4)


def page(text="Киев", *, kind="state", state="active", address="https://example.org/a?b=1&c=2", **changed):
    """A page with ``text`` wherever the graph holds text."""
    source = Source(text, 1, text, text, DAY, "ru", address, address if address.startswith("http") else None)
    quote = Quote(
        (Part("До "), Part(role="consequent", parts=(Part(text), Part(role="debtor", parts=(Part(text),))))), source
    )
    event = Event("made", DAY, state, None, text, DAY, text, quote)
    moved = Event("moved", DAY, state, state, text, None, text, quote, again=True)
    told = Event("told", None, None, None, text, None, text, quote)
    made = Commitment(
        "c-1", kind, state, text, text, text, text, text, text, (text,), DAY, DAY, DAY, overdue=True,
        events=(event, told, moved),
    )  # fmt: skip
    office = Office(text, text, DAY)
    row = ActorRow(text, kind, (office,), 3, 2, 1, 0)
    nodes = tuple(Node(f"{number}", text, kind) for number in range(4))
    edges = tuple(Edge("0", str(2 - stance), stance, (text, "а"), actual=stance > 0, claims=1) for stance in (1, 0, -1))
    claim = ClaimRow(text, "SUPPORTS", text, text, text, "negated", "planned", text, DAY)
    values = {
        "kind": "actor",
        "name": text,
        "about": text,
        "aliases": (text,),
        "source": source,
        "offices": (office,),
        "since": None,
        "as_of": DAY,
        "windowed": False,
        "claims": Total(1, 1),
        "articles": 1,
        "first": DAY,
        "last": DAY,
        "actors": (row,),
        "matters": (row,),
        "named": Total(1, 1),
        "graph": Graph(nodes, edges),
        "commitments": (made,),
        "commitment_total": Total(1, 1),
        "timeline": (Moment(DAY, "made", state, made, text), Moment(None, "due", state, made)),
        "said": (ArticleClaims(source, (Sentence(text, (claim,)),)),),
        "sources": (source,),
    }
    return Page(**(values | changed))
