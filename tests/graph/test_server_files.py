"""The server's files: where they are, who reads them, what happens when they cannot be written."""

from __future__ import annotations

import stat
import sys

import pytest

from graph.errors import ServerError, ServerFilesError
from graph.server.info import describe, make_password, read_password
from graph.server.paths import cache_folder, home, make_folder, write_private
from graph.server.state import State


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_environment_variables_move_data_and_downloads(tmp_path, monkeypatch):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("ALLEGIANCE_CACHE", str(tmp_path / "cache"))
    assert home().root == tmp_path / "data"
    assert cache_folder() == tmp_path / "cache" / "jars"
    assert home(tmp_path / "own").root == tmp_path / "own"


def test_without_them_each_user_has_folders_of_their_own(tmp_path, monkeypatch):
    for name in ("ALLEGIANCE_HOME", "ALLEGIANCE_CACHE", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home().root.is_relative_to(tmp_path)
    assert cache_folder().is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_home_is_its_owners(tmp_path):
    place = home(tmp_path / "new" / "home")
    place.create()
    assert [mode(folder) for folder in (place.root, place.neo4j, place.conf, place.console.parent)] == [0o700] * 4


def test_a_private_file_is_replaced_whole_and_stays_private(tmp_path):
    path = tmp_path / "password"
    path.write_text("old")
    path.chmod(0o644)
    write_private(path, "new")
    assert (path.read_text(), mode(path)) == ("new", 0o600)
    assert [entry.name for entry in tmp_path.iterdir()] == ["password"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")
def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path):
    import os

    path = tmp_path / "password"
    path.write_text("old")
    (tmp_path / f"password.{os.getpid()}.tmp").symlink_to("/dev/full")
    with pytest.raises(ServerFilesError, match=r"no space left to write .*password.*ALLEGIANCE_HOME"):
        write_private(path, "new")
    assert path.read_text() == "old"


def test_a_folder_in_the_place_of_a_file_is_reported(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ServerFilesError, match=r"cannot write .*file/home: Not a directory.*ALLEGIANCE_HOME"):
        make_folder(tmp_path / "file" / "home")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that takes no folders")
def test_a_folder_that_may_not_be_made_is_reported():
    with pytest.raises(ServerFilesError, match=r"cannot write /proc/allegiance: .*ALLEGIANCE_HOME"):
        home("/proc/allegiance").create()


def test_each_home_has_a_password_of_its_own_that_lasts(tmp_path):
    places = [home(tmp_path / name) for name in ("one", "two")]
    for place in places:
        place.create()
        make_password(place)
    first, second = map(read_password, places)
    assert len(first) >= 32
    assert first != second
    make_password(places[0])
    assert read_password(places[0]) == first
    assert mode(places[0].password) == 0o600


def test_a_lost_password_file_is_reported_with_ways_out(tmp_path):
    with pytest.raises(ServerError, match=r"cannot read the password .*/password: No such file.*--no-auth"):
        read_password(home(tmp_path))


def test_what_is_told_of_a_server_hides_its_password(tmp_path):
    place = home(tmp_path)
    make_password(place)
    info = describe(place, State(1, 7687, 7474, auth=True, version="1"), started=True)
    assert info.auth == ("neo4j", read_password(place))
    assert read_password(place) not in repr(info) + str(info) + info.uri + info.browser_url
    assert info.browser_url == "http://127.0.0.1:7474/browser/?connectURL=bolt://127.0.0.1:7687"

    open_to_all = describe(place, State(1, 7687, 7474, auth=False, version="1"), started=True)
    assert (open_to_all.auth, open_to_all.password) == (None, None)
