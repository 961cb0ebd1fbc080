"""A small web site, which answers well, badly, or with what is not to be read."""

import gzip
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<html lang="ru"><head><title>Макрон созвал союзников</title>
<meta property="og:site_name" content="Вести">
<meta property="article:published_time" content="2025-09-04T10:00:00+03:00">
<script>document.write("<p>Реклама</p>")</script></head>
<body><nav>Спорт Погода</nav><article><h1>Макрон созвал союзников</h1>
<p>Лидеры 34 стран в четверг проведут заседание коалиции, созванной Макроном, сообщает агентство.</p>
<p>США поддержали эти планы, заявил Елисейский дворец. Украина призывает Трампа усилить давление.</p></article>
<footer>Все права защищены</footer></body></html>""".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


TEXT = {"Content-Type": "text/plain; charset=utf-8"}
GZIP = HTML | {"Content-Encoding": "gzip"}

#: What each path answers: body, headers, status.
ANSWERS = {
    "/page": (PAGE, HTML, 200),
    "/text": ("Макрон поддержал Украину.".encode(), TEXT, 200),
    "/empty": (b"<html><body></body></html>", HTML, 200),
    "/image": (b"PNG", {"Content-Type": "image/png"}, 200),
    "/large": (b"<p>" + b"a" * 20_000, HTML, 200),
    "/bomb": (gzip.compress(b"a" * 50_000_000), GZIP, 200),
    "/gzip": (gzip.compress(PAGE), GZIP, 200),
    "/packed": (b"?", HTML | {"Content-Encoding": "br"}, 200),
    "/loop": (b"", {"Location": "/loop"}, 302),
    "/moved": (b"", {"Location": "/page"}, 301),
    "/inside": (b"", {"Location": "http://169.254.169.254/latest/meta-data"}, 302),
    "/file": (b"", {"Location": "file:///etc/passwd"}, 302),
}
ASKED: list[str] = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        ASKED.append(self.headers["Host"])
        if self.path == "/drips":
            self.send_response(200)
            self.flush_headers()
            for _ in range(40):
                time.sleep(0.1)
                self.wfile.write(b"X-A: b\r\n")
            return
        body, headers, status = ANSWERS.get(self.path, (b"no", HTML, 404))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

    def handle(self):
        with suppress(OSError):  # the other side has seen enough
            super().handle()


@contextmanager
def running():
    """The address of the site, while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
