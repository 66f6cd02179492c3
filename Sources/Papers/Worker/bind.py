"""Pages from other files → set into the pages of a frame, each into the same box."""

import io

import img2pdf
import pikepdf


def opened(sheet):
    """Pictures go in as they are, turned as their camera says."""
    if sheet["type"] == "application/pdf":
        return pikepdf.open(sheet["file"])
    with open(sheet["file"], "rb") as picture:
        return pikepdf.open(io.BytesIO(img2pdf.convert(picture.read(), rotation=img2pdf.Rotation.ifvalid)))


def bind(job):
    bound = io.BytesIO()
    with pikepdf.open(job["frame"]) as frame:
        # The frame ends with a page for each page that is set in.
        place = len(frame.pages) - sum(sheet["pages"] for sheet in job["sheets"])
        for sheet in job["sheets"]:
            if "type" not in sheet:
                place += sheet["pages"]
                continue
            box = pikepdf.Rectangle(*sheet["box"])
            with opened(sheet) as source:
                # What isn't a page of this sheet, such as scripts and enclosed files, stays behind.
                for page in source.pages:
                    frame.pages[place].add_underlay(page, box)
                    place += 1
        frame.save(bound, deterministic_id=True)
        return bound.getvalue(), len(frame.pages)
