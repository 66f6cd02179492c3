"""A template and what it shows → a PDF and how many pages it has."""

import datetime
import io

import pikepdf
import typst

FONTS = typst.Fonts(include_embedded_fonts=False)


def typeset(job):
    compiler = typst.Compiler(input=job["template"], root="/", font_paths=FONTS)
    pdf, warnings = compiler.compile_with_warnings(
        format="pdf", sys_inputs={"paper": job["paper"], "setting": job["setting"]},
        pdf_standards=job["standards"], timestamp=datetime.datetime.fromtimestamp(job["at"], datetime.timezone.utc))
    if warnings:
        raise RuntimeError("; ".join(warning.message for warning in warnings))
    with pikepdf.open(io.BytesIO(pdf)) as set_paper:
        return pdf, len(set_paper.pages)
