"""Downloads from a real HTTP server that serves well, badly, or not at all."""

from __future__ import annotations

import base64
import hashlib
import logging
import stat
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import DownloadError, ServerFilesError
from graph.server.fetch import ATTEMPTS, fetch_jars, missing_jars
from graph.server.lock import Jar
from graph.server.progress import showing

CONTENT = bytes(range(256)) * 2000


def jar(name: str = "server", content: bytes = CONTENT, size: int | None = None) -> Jar:
    return Jar("org.example", name, "1.0", "", hashlib.sha256(content).hexdigest(), size or len(content))


class Repository:
    """A Maven repository of one file for all paths, with troubles on demand."""

    def __init__(self) -> None:
        self.content = CONTENT
        self.statuses: list[int] = []  # of the next answers; 200 when there are none left
        self.broken_off_after: list[int] = []  # bytes after which the next answers break off
        self.honours_ranges = True
        self.asked: Counter[str] = Counter()
        self.ranges: list[str | None] = []
        self.logins: list[str | None] = []
        self._lock = threading.Lock()

    def take(self, queue: list[int], otherwise: int) -> int:
        with self._lock:
            return queue.pop(0) if queue else otherwise


@pytest.fixture
def repository():
    state = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked[self.path] += 1
            state.ranges.append(self.headers.get("Range"))
            state.logins.append(self.headers.get("Authorization"))
            status = state.take(state.statuses, 200)
            body = state.content if status == 200 else b"no"
            asked = self.headers.get("Range")
            if status == 200 and asked and state.honours_ranges:
                status, body = 206, body[int(asked.removeprefix("bytes=").removesuffix("-")) :]
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: state.take(state.broken_off_after, len(body))])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/maven"
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(repository: Repository, folder, *jars: Jar, **options):
    return fetch_jars(jars or [jar()], folder, repository.url, pause=0.001, **options)


def test_jars_come_whole_and_only_once(repository, tmp_path):
    jars = [jar(f"part{number}") for number in range(20)]
    paths = fetch(repository, tmp_path / "new" / "jars", *jars)
    assert [path.read_bytes() == CONTENT for path in paths] == [True] * 20
    assert repository.asked == Counter({f"/maven/{one.path}": 1 for one in jars})
    assert missing_jars(jars, tmp_path / "new" / "jars") == []

    assert fetch(repository, tmp_path / "new" / "jars", *jars) == paths
    assert sum(repository.asked.values()) == 20


def test_progress_adds_up_to_what_was_needed(repository, tmp_path):
    repository.broken_off_after = [1000]
    told: list[tuple[int, int]] = []
    jars = [jar("one"), jar("two")]
    with showing("", 2 * len(CONTENT), lambda *numbers: told.append(numbers)) as advance:
        fetch(repository, tmp_path, *jars, advance=advance)
    assert told[-1] == (2 * len(CONTENT), 2 * len(CONTENT))


def test_a_break_is_mended_from_where_it_came(repository, tmp_path):
    repository.broken_off_after = [1000]
    (path,) = fetch(repository, tmp_path)
    assert path.read_bytes() == CONTENT
    assert repository.ranges == [None, "bytes=1000-"]


def test_a_server_without_ranges_starts_again(repository, tmp_path):
    repository.honours_ranges = False
    repository.broken_off_after = [1000]
    (path,) = fetch(repository, tmp_path)
    assert path.read_bytes() == CONTENT


def test_what_came_before_a_crash_is_used(repository, tmp_path):
    tmp_path.joinpath(jar().name).with_suffix(".part").write_bytes(CONTENT[:5000])
    (path,) = fetch(repository, tmp_path)
    assert path.read_bytes() == CONTENT
    assert repository.ranges == ["bytes=5000-"]


def test_a_spoilt_beginning_is_thrown_away(repository, tmp_path):
    tmp_path.joinpath(jar().name).with_suffix(".part").write_bytes(b"x" * 5000)
    (path,) = fetch(repository, tmp_path)
    assert path.read_bytes() == CONTENT


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(repository, tmp_path, status):
    repository.statuses = [status, status]
    (path,) = fetch(repository, tmp_path)
    assert path.read_bytes() == CONTENT
    assert len(repository.ranges) == 3


def test_a_missing_file_is_reported_at_once_with_its_address(repository, tmp_path):
    repository.statuses = [404]
    with pytest.raises(
        DownloadError, match=r"org\.example:server:1\.0.*/maven/org/example/.* 404.*ALLEGIANCE_MAVEN_URL"
    ):
        fetch(repository, tmp_path)
    assert len(repository.ranges) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(CONTENT[:-1] + b"!", "SHA-256", id="a changed byte"),
        pytest.param(CONTENT[:-1], f"{len(CONTENT) - 1} bytes instead of {len(CONTENT)}", id="too short"),
        pytest.param(CONTENT + b"!", f"or more instead of {len(CONTENT)}", id="too long"),
        pytest.param(b"<html>log in</html>", "bytes instead of", id="another page"),
    ],
)
def test_a_file_that_is_not_the_locked_one_is_refused_and_not_kept(repository, tmp_path, content, words):
    repository.content = content
    with pytest.raises(DownloadError, match=words) as caught:
        fetch(repository, tmp_path)
    assert "try again" in str(caught.value).lower()
    assert len(repository.ranges) == ATTEMPTS
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_nobody_at_the_address(tmp_path, unused_port):
    with pytest.raises(DownloadError, match=r"Check the network and the proxy"):
        fetch_jars([jar()], tmp_path, f"http://127.0.0.1:{unused_port}", pause=0.001)


@pytest.mark.parametrize("address", ["ftp://example.org", "no address", "http://[half"])
def test_an_address_that_is_none(tmp_path, address):
    with pytest.raises(DownloadError, match="ALLEGIANCE_MAVEN_URL"):
        fetch_jars([jar()], tmp_path, address, pause=0.001)


def test_a_password_in_the_address_is_sent_and_not_told(repository, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    url = repository.url.replace("//", "//me:s3cret@")
    repository.statuses = [401]
    with pytest.raises(DownloadError) as caught:
        fetch_jars([jar()], tmp_path, url, pause=0.001)
    assert "401" in str(caught.value)
    fetch_jars([jar()], tmp_path, url, pause=0.001)
    assert repository.logins == [f"Basic {base64.b64encode(b'me:s3cret').decode()}"] * 2
    assert "/maven/" in caplog.text  # the requests are logged, and this log is heard
    assert "s3cret" not in caplog.text + str(caught.value)


def test_too_little_space_is_noticed_before_the_download(repository, tmp_path):
    with pytest.raises(ServerFilesError, match=r"no space left.*ALLEGIANCE_CACHE"):
        fetch(repository, tmp_path, jar(size=10**18))
    assert not repository.ranges


@pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")
def test_a_disk_that_fills_up_during_the_download(repository, tmp_path):
    tmp_path.joinpath(jar().name).with_suffix(".part").symlink_to("/dev/full")
    with pytest.raises(ServerFilesError, match=r"no space left to write .*server-1\.0\.part"):
        fetch(repository, tmp_path)


def test_a_folder_that_cannot_be_made(repository, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ServerFilesError, match=r"cannot write .*file.*ALLEGIANCE_CACHE"):
        fetch(repository, tmp_path / "file" / "jars")


def test_the_cache_is_its_owners(repository, tmp_path):
    fetch(repository, tmp_path / "jars")
    assert stat.S_IMODE((tmp_path / "jars").stat().st_mode) == 0o700


def test_nothing_is_drawn_where_there_is_no_terminal(repository, tmp_path, capfd):
    with showing("Fetching", len(CONTENT), show=True) as advance:
        fetch(repository, tmp_path, advance=advance)
    assert capfd.readouterr() == ("", "")
