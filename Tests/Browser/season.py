"""A season of its own for a test: a fresh folder on the simulated clock, and `bole serve` on it."""

import os
import signal
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BOLE = ROOT / ".build" / "debug" / "bole"
# What a rehearsal gives all its accounts.
PASSWORD = "bole-demo-2023"


@contextmanager
def served(folder: Path, *options: str):
    """The address of a season of which nothing has happened yet: Monday, 11 September 2023, 9 o'clock."""
    data = folder / "data"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    subprocess.run(
        [BOLE, "rehearse", "--people", "1", "--until", "2023-09-11", "--data", data], check=True, **quiet)
    port = free_port()
    server = subprocess.Popen(
        [BOLE, "serve", "--data", data, "--port", str(port), "--clock", "2023-09-11T09:00:00+08:00",
         *options],
        stderr=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | {"LANG": "C.UTF-8"})
    try:
        told = iter(server.stderr.readline, "")
        assert any("cookies" in line for line in told), "bole serve did not start"
        yield f"http://127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.stderr.close()
        assert server.wait(timeout=12) == 0, "bole serve did not stop as it should"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]
