"""Fetches the jars of the server into the user's cache: several at once, checked, resumed after a break."""

from __future__ import annotations

import hashlib
import os
import shutil
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from graph.errors import DownloadError, ServerFilesError
from graph.server.lock import MAVEN_URL_VARIABLE
from graph.server.paths import CACHE_VARIABLE, make_folder, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    import httpx

    from graph.server.lock import Jar

WORKERS = 8
ATTEMPTS = 5
_PARTIAL_CONTENT = 206
_RANGE_NOT_SATISFIABLE = 416
_WORTH_ANOTHER_TRY = {408, 425, 429, 500, 502, 503, 504}


def fetch_jars(
    jars: Sequence[Jar],
    folder: Path,
    repository: str,
    *,
    advance: Callable[[int], None] | None = None,
    pause: float = 0.5,
) -> list[Path]:
    """Makes sure that the jars are in a folder.

    A jar that is there in its right size is taken as it is: it got its name only after its content was checked.

    Args:
        jars: what is needed.
        folder: where to; made if needed.
        repository: address of a Maven repository, without a slash at the end.
        advance: called, from several threads, with the number of bytes that have come (negative when they were wrong).
        pause: seconds before the second attempt at a file; twice as many before each further one.

    Returns:
        The paths, in the order of `jars`.

    Raises:
        DownloadError: a jar could not be fetched, or its content is not the one that the lock names.
        ServerFilesError: the folder cannot be written, or lacks space.
    """
    paths = [folder / jar.name for jar in jars]
    if not missing_jars(jars, folder):
        return paths
    import filelock

    make_folder(folder)
    with writing(folder), filelock.FileLock(folder / ".lock"):
        missing = missing_jars(jars, folder)
        if missing:
            _check_space(folder, sum(jar.size for jar in missing))
            _fetch_all(missing, _Place(folder, repository, advance or (lambda _: None), pause))
    return paths


def missing_jars(jars: Sequence[Jar], folder: Path) -> list[Jar]:
    """Lists what `fetch_jars` would have to fetch.

    Args:
        jars: what is needed.
        folder: where they should be.

    Returns:
        Those that are not there, or not in their size.
    """

    def size(path: Path) -> int:
        try:
            return path.stat().st_size
        except OSError:
            return -1

    return [jar for jar in jars if size(folder / jar.name) != jar.size]


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise ServerFilesError(
            f"no space left for the server: it needs {needed / 1e6:,.0f} MB in {folder}, and {free / 1e6:,.0f} MB are "
            f"free. Free some, or choose another disk with the environment variable {CACHE_VARIABLE}"
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """From where to where, and whom to tell."""

    folder: Path
    repository: str
    advance: Callable[[int], None]
    pause: float


def _fetch_all(jars: Sequence[Jar], place: _Place) -> None:
    import httpx

    stop = Event()
    address, login = _apart(place.repository)
    place = replace(place, repository=address)
    with (
        httpx.Client(follow_redirects=True, timeout=httpx.Timeout(30, pool=None), auth=login) as client,
        ThreadPoolExecutor(WORKERS) as pool,
    ):
        fetch = _Fetch(client, place, stop)
        futures = [pool.submit(fetch, jar) for jar in sorted(jars, key=lambda jar: -jar.size)]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
            for future in done:
                future.result()
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)


class _BrokenError(Exception):
    """What came is not the file: worth another try."""


class _StoppedError(Exception):
    """Another file failed, or the user gave up: what has come of this one stays for the next time."""


class _Fetch:
    """Fetches one jar, with several attempts."""

    def __init__(self, client: httpx.Client, place: _Place, stop: Event) -> None:
        import tenacity

        self._client = client
        self._place = place
        self._stop = stop
        self._told: dict[str, int] = {}
        self._retrying = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(ATTEMPTS) | tenacity.stop_when_event_set(stop),
            wait=tenacity.wait_exponential_jitter(multiplier=place.pause, max=20, jitter=place.pause),
            sleep=tenacity.sleep_using_event(stop),
            retry=tenacity.retry_if_exception(_is_worth_another_try),
            reraise=True,
        )

    def __call__(self, jar: Jar) -> None:
        import httpx

        where = f"{self._place.repository}/{jar.path}"
        try:
            self._retrying.copy()(self._attempt, jar)
        except httpx.HTTPStatusError as error:
            status = f"{error.response.status_code} {error.response.reason_phrase}".strip()
            raise DownloadError(
                f"cannot fetch {jar.coordinate}: {where} answers {status}. Try again later, or name another "
                f"Maven repository in the environment variable {MAVEN_URL_VARIABLE}"
            ) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise DownloadError(
                f"cannot fetch {jar.coordinate} from {where}: {str(error) or type(error).__name__}. Check the network "
                "and the proxy and try again: what has come is kept. The environment variable "
                f"{MAVEN_URL_VARIABLE} can name another Maven repository"
            ) from None
        except _BrokenError as error:
            raise DownloadError(
                f"the file of {jar.coordinate} from {where} is broken: {error}. It was not kept. Try again; "
                f"if it stays so, name another Maven repository in the environment variable {MAVEN_URL_VARIABLE}"
            ) from None

    def _attempt(self, jar: Jar) -> None:
        target = self._place.folder / jar.name
        part = target.with_suffix(".part")
        with writing(part):
            try:
                with part.open("a+b") as file:
                    self._complete(jar, file)
            except _BrokenError:
                part.unlink(missing_ok=True)
                self._tell(jar, 0)
                raise
            part.replace(target)

    def _complete(self, jar: Jar, file: BinaryIO) -> None:
        """Appends to what came before, and checks the whole."""
        have = os.fstat(file.fileno()).st_size
        if have > jar.size:
            file.truncate(0)
            have = 0
        file.seek(0)
        digest = hashlib.sha256(file.read(have))
        if have != jar.size:
            headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
            with self._client.stream("GET", f"{self._place.repository}/{jar.path}", headers=headers) as response:
                if have and response.status_code == _RANGE_NOT_SATISFIABLE:
                    raise _BrokenError(f"{have} bytes were kept of a shorter file")
                response.raise_for_status()
                if have and response.status_code != _PARTIAL_CONTENT:
                    file.truncate(0)
                    digest, have = hashlib.sha256(), 0
                for chunk in response.iter_raw():
                    if self._stop.is_set():
                        raise _StoppedError
                    file.write(chunk)
                    digest.update(chunk)
                    have += len(chunk)
                    self._tell(jar, have)
                    if have > jar.size:
                        break
        self._tell(jar, have)
        if have != jar.size:
            raise _BrokenError(f"it has {have} bytes{' or more' if have > jar.size else ''} instead of {jar.size}")
        if digest.hexdigest() != jar.sha256:
            raise _BrokenError(f"its SHA-256 is {digest.hexdigest()} instead of {jar.sha256}")

    def _tell(self, jar: Jar, have: int) -> None:
        self._place.advance(have - self._told.get(jar.name, 0))
        self._told[jar.name] = have


def _is_worth_another_try(error: BaseException) -> bool:
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in _WORTH_ANOTHER_TRY
    return isinstance(error, (httpx.TransportError, _BrokenError)) and not isinstance(error, httpx.UnsupportedProtocol)


def _apart(url: str) -> tuple[str, tuple[str, str] | None]:
    """An address without its user name and password, which are sent apart from it: addresses are logged."""
    import httpx

    try:
        found = httpx.URL(url)
    except httpx.InvalidURL:
        return url, None  # told where it is used
    login = (found.username, found.password) if found.userinfo else None
    return str(found.copy_with(userinfo=b"")), login
