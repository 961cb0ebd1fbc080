"""A load in a Ray cluster of two nodes, one of which is killed on the way, makes the graph of the ordinary load."""

import json
import time

import psutil
import pytest

from allegiance.loading import Options, load_all, ray_workers
from graph.load import LoadReport

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'allegiance[ray]'")
pytestmark = [pytest.mark.live, pytest.mark.model]

SENTENCES = (
    "Макрон пообещал Украине передать {} танков до конца сентября.",
    "Франция передала Украине {} танков. Путин раскритиковал Макрона.",
    "Украина попросила Францию передать {} ракет.",
    "Франция отказалась передать Украине {} ракет.",
)
ARTICLES, BLOCK = 24, 2


@pytest.fixture
def cluster(monkeypatch):
    """Two nodes of one core each, with as little as they can do with: the head, where the load runs, and another."""
    from ray.cluster_utils import Cluster

    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    node = {"num_cpus": 1, "object_store_memory": 80 * 2**20}
    made = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    made.add_node(**node)
    yield made
    made.shutdown()


def _name(process):
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


@pytest.fixture
def killed(cluster, monkeypatch):
    """The actors of the second node, which is killed once some blocks are read and those are there."""
    (other,) = cluster.worker_nodes
    raylet = psutil.Process(other.all_processes["raylet"][0].process.pid)
    found = []

    def watched(workers, items):
        for number, read in enumerate(ray_workers.RayWorkers.plain_read(workers, items)):
            if number == 0:
                end = time.monotonic() + 120
                while not found and time.monotonic() < end:
                    found.extend(child for child in raylet.children(recursive=True) if "MapWorker" in _name(child))
                    time.sleep(0.2)
            if number == BLOCK * 3:
                raylet.kill()
            yield read

    monkeypatch.setattr(ray_workers.RayWorkers, "plain_read", ray_workers.RayWorkers.read, raising=False)
    monkeypatch.setattr(ray_workers.RayWorkers, "read", watched)
    return found


def test_the_graph_is_that_of_the_ordinary_load_though_a_node_is_killed(kg, cluster, killed, tmp_path, monkeypatch):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(ray_workers, "BLOCK", BLOCK)
    file = tmp_path / "articles.jsonl"
    rows = [
        {"article": f"a{n}", "date": "2025-09-01", "text": SENTENCES[n % len(SENTENCES)].format(n + 2)}
        for n in range(ARTICLES)
    ]
    lines = [json.dumps(row) for row in rows]
    file.write_text("\n".join([*lines[:5], "this is no row", *lines[5:]]), encoding="utf-8")

    failures = []
    report = load_all(kg, [str(file)], Options(ray=cluster.address, jobs=2), failures.append)
    assert killed, "nothing was read on the node that was killed"
    assert (report.new, report.failed, len(failures)) == (ARTICLES, 1, 1)
    assert "line 6" in str(failures[0])
    assert not ray.is_initialized()
    exported = list(kg.export())

    assert load_all(kg, [str(file)], Options(), [].append) == LoadReport(unchanged=ARTICLES, failed=1)
    kg.run("MATCH (n) DETACH DELETE n")
    load_all(kg, [str(file)], Options(), [].append)
    assert list(kg.export()) == exported
