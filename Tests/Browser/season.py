"""A season of its own for a test: a fresh folder on the simulated clock, and `bole serve` on it."""

import os
import re
import signal
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BOLE = ROOT / ".build" / "debug" / "bole"
# What a rehearsal gives all its accounts.
PASSWORD = "bole-demo-2023"
ROLES = [
    "office clerk", "office leader", "league clerk", "league leader", "county clerk", "county leader",
    "employer clerk", "employer leader", "applicant", "observer",
]


@contextmanager
def served(folder: Path, *options: str):
    """The address of a season of which nothing has happened yet: Monday, 11 September 2023, 9 o'clock."""
    with Season(folder, *options) as season:
        yield season.address


class Season:
    """A folder and the server on it, which can be stopped and started again at the same address."""

    def __init__(self, folder: Path, *options: str):
        self.data, self.options, self.port = folder / "data", options, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        subprocess.run(
            [BOLE, "rehearse", "--people", "1", "--until", "2023-09-11", "--data", self.data], check=True, cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.server = subprocess.Popen(
            [BOLE, "serve", "--data", self.data, "--port", str(self.port), "--clock", "2023-09-11T09:00:00+08:00",
             *self.options],
            stderr=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | {"LANG": "C.UTF-8"})
        told = iter(self.server.stderr.readline, "")
        assert any("cookies" in line for line in told), "bole serve did not start"

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.stderr.close()
        assert self.server.wait(timeout=12) == 0, "bole serve did not stop as it should"


@contextmanager
def demonstrated(folder: Path, people: int = 150, day: str = "2023-10-09"):
    """The address of a season in its midst, and a login for each role."""
    port = free_port()
    server = subprocess.Popen(
        [BOLE, "demo", "--people", str(people), "--day", day, "--port", str(port), "--data", folder / "data"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, env=os.environ | {"LANG": "C.UTF-8"})
    logins = {}
    try:
        for line in iter(server.stdout.readline, ""):
            parts = re.split(r"\s{2,}", line)
            if len(parts) > 2 and parts[1] in [*ROLES, "expert"]:
                logins.setdefault(parts[1], parts[0])
            if "cookies" in line:
                break
        yield f"http://127.0.0.1:{port}", logins
    finally:
        server.send_signal(signal.SIGTERM)
        server.stdout.close()
        server.wait(timeout=12)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]
