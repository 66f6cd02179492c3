"""Makes papers until its input ends. A job is a line of JSON, and the answer a line of JSON with a file behind it.

A job that takes too long or too much ends this process; whoever asked begins another.
"""

import faulthandler
import json
import os
import sys

from bind import bind
from typeset import typeset
from word import word
from word_read import read

KINDS = {"typeset": typeset, "bind": bind, "word": word, "read": read}
NOWHERE = open(os.devnull, "w")


def answer(line):
    job = json.loads(line)
    # A thread of its own ends the process, whatever the work is doing.
    faulthandler.dump_traceback_later(job["seconds"], exit=True, file=NOWHERE)
    try:
        made, fault = KINDS[job["kind"]](job), None
    except Exception as error:
        made, fault = b"", f"{type(error).__name__}: {error}"
    faulthandler.cancel_dump_traceback_later()
    # What is no PDF has no pages.
    made, pages = made if isinstance(made, tuple) else (made, 0)
    sys.stdout.buffer.write(json.dumps({"bytes": len(made), "pages": pages, "fault": fault}).encode() + b"\n")
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()


# Where the jobs' files lie.
os.chdir(sys.argv[1])
for line in sys.stdin.buffer:
    answer(line)
