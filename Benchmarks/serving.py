"""Stores of invented seasons, and `bole serve` on them, asked one request at a time."""

import http.client
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import time
from contextlib import contextmanager

from measuring import BOLE, ROOT, WORK

REQUESTS = int(os.environ.get("REQUESTS", 1000))


def store(name, people, until=None):
    """A season made once, up to 09:00 of a day where one is given; a half-made one is begun anew."""
    folder = WORK / name
    if not folder.exists():
        WORK.mkdir(exist_ok=True)
        part = WORK / f"{name}.part"
        shutil.rmtree(part, ignore_errors=True)
        (WORK / f"{name}.part.keys").unlink(missing_ok=True)
        command = [BOLE, "rehearse", "--people", str(people), "--data", part] + (["--until", until] if until else [])
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

    def session(self, login):
        """The token of whoever signs in."""
        body = json.dumps({"login": login, "password": "bole-demo-2023"})
        status, text = self.ask("/api/v1/sessions", "POST", body, {"Content-Type": "application/json"})
        assert status == 201, text
        return json.loads(text)["token"]

    def show(self, token):
        """Asks as this session from now on."""
        self.headers = {"Cookie": f"bole={token}"}

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


def signed_in(folder, login="office-clerk"):
    """A session, begun in a server of its own: hashing a password takes memory."""
    with serving(folder) as server:
        server.first_answer("/")
        return server.session(login)


def middle(times):
    return statistics.median(times)


def p95(times):
    return times[int(len(times) * 0.95)]
