"""A paper → a Word document: what can be filled in or edited is written beside what is typeset of the same value."""

import io
import json

from word_form import form
from word_report import report

DOCUMENTS = {"form": form, "report": report}


def word(job):
    made = io.BytesIO()
    DOCUMENTS[job["document"]](job, json.loads(job["paper"])).save(made)
    return made.getvalue()
