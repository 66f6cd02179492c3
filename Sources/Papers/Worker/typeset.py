"""Typesets until its input ends. A job is a line of JSON, and the answer a line of JSON with a PDF behind it.

A job that takes too long or too much ends this process; whoever asked begins another.
"""

import datetime
import faulthandler
import json
import os
import sys

import typst

FONTS = typst.Fonts(include_embedded_fonts=False)
NOWHERE = open(os.devnull, "w")


def typeset(job):
    compiler = typst.Compiler(input=job["template"], root="/", font_paths=FONTS)
    pdf, warnings = compiler.compile_with_warnings(
        format="pdf", sys_inputs={"paper": job["paper"], "setting": job["setting"]},
        pdf_standards=job["standards"], timestamp=datetime.datetime.fromtimestamp(job["at"], datetime.timezone.utc))
    if warnings:
        raise RuntimeError("; ".join(warning.message for warning in warnings))
    return pdf


def answer(line):
    job = json.loads(line)
    # A thread of its own ends the process, whatever typesetting is doing.
    faulthandler.dump_traceback_later(job["seconds"], exit=True, file=NOWHERE)
    try:
        pdf, fault = typeset(job), None
    except RuntimeError as error:
        pdf, fault = b"", str(error)
    faulthandler.cancel_dump_traceback_later()
    sys.stdout.buffer.write(json.dumps({"bytes": len(pdf), "fault": fault}).encode() + b"\n")
    sys.stdout.buffer.write(pdf)
    sys.stdout.buffer.flush()


# Where the jobs' pictures lie.
os.chdir(sys.argv[1])
for line in sys.stdin.buffer:
    answer(line)
