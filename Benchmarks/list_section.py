"""The office's list over 100,000 people's dossiers against its first page over 1,000, and what the server takes for it.

Both servers stand side by side and are asked in turns, one request at a time: the first page of the small store, of
the large one, and the large one's page that begins at the 24,950th match, found by following the links.
"""

import html
import http.client
import itertools
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import time
from contextlib import contextmanager
from urllib.parse import urlencode

from measuring import BOLE, ROOT, WORK, Line, section

REQUESTS = int(os.environ.get("REQUESTS", 1000))
PEOPLE = {"season-1000": 1_000, "season": 100_000}
PAGE, DEEP = 50, 24_950
MOST_RATIO, MOST_MEGABYTES, MOST_SECONDS = 1.5, 150, 1.0
FILTERS = [
    {}, {"stage": "ended"}, {"tier": "2"}, {"body": "1501"}, {"tier": "2", "stage": "ended"}, {"state": "ended"},
    {"state": "ended", "tier": "1"},
]


def store(name):
    """A season made once; a half-made one is begun anew."""
    folder = WORK / name
    if not folder.exists():
        WORK.mkdir(exist_ok=True)
        part = WORK / f"{name}.part"
        shutil.rmtree(part, ignore_errors=True)
        (WORK / f"{name}.part.keys").unlink(missing_ok=True)
        command = [BOLE, "rehearse", "--people", str(PEOPLE[name]), "--data", part]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        (WORK / f"{name}.part.keys").rename(WORK / f"{name}.keys")
        part.rename(folder)
    return folder


class Server:
    """`bole serve` on a season, with one connection kept open."""

    def __init__(self, folder, token=""):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.headers = {"Cookie": f"bole={token}"}
        self.start = time.perf_counter()
        # A season's clock goes on from where it stands.
        clock = "2023-09-11T09:00:00+08:00"
        command = [BOLE, "serve", "--data", folder, "--port", str(self.port), "--clock", clock]
        self.process = subprocess.Popen(list(map(str, command)), cwd=ROOT, stderr=subprocess.DEVNULL)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def ask(self, path, method="GET", body=None, headers=None):
        self.connection.request(method, path, body, headers or self.headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()

    def page(self, path):
        status, text = self.ask(path)
        assert status == 200, f"{path} answered {status}"
        return text

    def timed(self, path):
        start = time.perf_counter()
        self.page(path)
        return (time.perf_counter() - start) * 1000

    def first_answer(self, path):
        """Seconds from the start to the first whole page."""
        while True:
            try:
                self.page(path)
                return time.perf_counter() - self.start
            except OSError:
                assert self.process.poll() is None, "bole serve ended"
                self.connection.close()
                time.sleep(0.005)

    def wait_until_idle(self):
        """Until the checks that run behind the first pages are over."""
        used, idle = 0.0, 0
        while idle < 3:
            now = self.processor_seconds()
            idle = idle + 1 if now - used < 0.05 else 0
            used = now
            time.sleep(1)
        # The server has closed a connection that idled so long; the next request opens one.
        self.connection.close()

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self):
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{self.process.pid}/status").read())[1]) / 1024


@contextmanager
def serving(folder, token=""):
    server = Server(folder, token)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait()


def signed_in(folder):
    """A session of the office, begun in a server of its own: hashing a password takes memory."""
    with serving(folder) as server:
        server.first_answer("/")
        login = json.dumps({"login": "office-clerk", "password": "bole-demo-2023"})
        status, text = server.ask("/api/v1/sessions", "POST", login, {"Content-Type": "application/json"})
        assert status == 201, text
        return json.loads(text)["token"]


def address(wanted, order):
    return "/dossiers?" + urlencode(wanted | {"order": order})


def next_page(text):
    found = re.search(r'<a class="button quiet" href="(/dossiers\?[^"]+)"', text)
    return html.unescape(found[1]) if found else None


def rows_on(text):
    return len(set(re.findall(r'href="/dossiers/(d\d+)"', text)))


def deep_page(server, path):
    """The page that begins at the 24,950th match, or the last full one of a shorter list."""
    full = path
    for _ in range(DEEP // PAGE + 1):
        text = server.page(path)
        if rows_on(text) == PAGE:
            full = path
        path = next_page(text)
        if path is None:
            break
    return full


def compare(small, large, wanted, order):
    """The times of one filter, in turns. Where the small store doesn't fill a page, its whole list's page stands in."""
    first = address(wanted, order)
    is_full = rows_on(small.page(first)) == PAGE
    base, deep = first if is_full else address({}, order), deep_page(large, first)
    times = [(small.timed(base), large.timed(first), large.timed(deep)) for _ in range(REQUESTS)]
    return [sorted(column) for column in zip(*times)]


def middle(times):
    return statistics.median(times)


def p95(times):
    return times[int(len(times) * 0.95)]


def worst(results, column, quantile, title):
    """The filter whose page is slowest against the small store's."""
    name, base, ours = max(
        ((name, quantile(times[0]), quantile(times[column])) for name, times in results),
        key=lambda result: result[2] / result[1])
    ratio = ours / base
    return Line(
        f"{title}, slowest of {len(results)} lists ({name})", f"{base:.2f} ms", f"{ours:.2f} ms", f"{ratio:.2f}×",
        f"≤ {MOST_RATIO}×", ratio <= MOST_RATIO)


@section("list")
def dossier_list():
    small_folder, large_folder = store("season-1000"), store("season")
    tokens = signed_in(small_folder), signed_in(large_folder)
    with serving(small_folder, tokens[0]) as small, serving(large_folder, tokens[1]) as large:
        seconds = large.first_answer("/dossiers")
        small.first_answer("/dossiers")
        large.wait_until_idle()
        small.wait_until_idle()
        results = [
            (" ".join([*wanted.values(), "by", order]), compare(small, large, wanted, order))
            for wanted, order in itertools.product(FILTERS, ["submitted", "name"])
        ]
        time.sleep(10)
        megabytes = large.megabytes()
    return [
        worst(results, 1, middle, "first page of 100,000 against 1,000, median"),
        worst(results, 1, p95, "first page of 100,000 against 1,000, p95"),
        worst(results, 2, middle, "page from the 24,950th match, median"),
        worst(results, 2, p95, "page from the 24,950th match, p95"),
        Line("memory 10 s after these requests", "", f"{megabytes:.0f} MB", "", f"< {MOST_MEGABYTES} MB",
             megabytes < MOST_MEGABYTES),
        Line("first page after the start with 100,000", "", f"{seconds:.2f} s", "", f"≤ {MOST_SECONDS:.0f} s",
             seconds <= MOST_SECONDS),
    ]
