"""Loads in a Ray cluster: what is asked for wrongly is told, and blocks keep their numbers in any order."""

import asyncio
import importlib.util
import socket

import pytest

from allegiance.cli import main
from allegiance.loading.ray_workers import RayError, check_ray
from extract.errors import ExtractError

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed: pip install 'allegiance[ray]'"
)


@pytest.fixture
def run(capsys):
    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        return ended.value.code, capsys.readouterr().err

    return run


def test_without_ray_the_error_says_what_to_install(run, monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    file = tmp_path / "a.txt"
    file.write_text("Макрон встретился с Шольцем.", encoding="utf-8")
    code, told = run("load", str(file), "--ray")
    assert code == 1
    assert "pip install 'allegiance[ray]'" in told
    check_ray(None)


@needs_ray
def test_an_address_for_programs_outside_of_the_cluster_is_refused():
    with pytest.raises(RayError, match="ray job submit"):
        check_ray("ray://head:10001")


@needs_ray
@pytest.mark.parametrize("by_variable", [False, True])
def test_a_cluster_that_is_not_there_is_told_at_once(monkeypatch, by_variable):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
    if by_variable:
        monkeypatch.setenv("RAY_ADDRESS", address)
    with pytest.raises(RayError, match=f"{address}: no Ray cluster answers"):
        check_ray("" if by_variable else address)


@pytest.mark.parametrize("taken", ["archive/", "a.txt", "head"])
def test_a_path_that_is_taken_for_an_address_is_told(run, taken):
    code, told = run("load", "--ray", taken, "b.txt")
    assert code == 2
    assert taken in told
    assert "write --ray without one at the end" in told


@needs_ray
def test_blocks_are_had_by_number_again_and_again_until_they_are_done():
    from allegiance.loading.ray_feed import Feed

    async def use():
        feed = Feed()
        first = asyncio.create_task(feed.get(0))
        await feed.close(2)
        await feed.put(1, ["b"])
        assert await feed.get(2) is None
        assert not first.done()
        await feed.put(0, ["a"])
        assert [await first, await feed.get(0), await feed.get(1)] == [["a"], ["a"], ["b"]]
        await feed.done(0)
        assert [await feed.get(0), await feed.get(1)] == [[], ["b"]]

    asyncio.run(use())


@needs_ray
def test_a_node_with_other_rules_reads_nothing():
    from allegiance.loading.ray_feed import Reader

    with pytest.raises(ExtractError, match="install the same on all nodes"):
        Reader(0.0, "other rules")
