"""A Word document from outside → its paragraphs and tables as they stand, in JSON, or why it can't be read.

Nothing in it is run or fetched: parts are unfolded up to a limit, a document type is refused, entities stay names.
"""

import json
import posixpath
import zipfile
import zlib

from lxml import etree

MOST_PARTS = 1000
MOST_BYTES = 16 << 20
MOST_CELLS = 20_000
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "wordprocessingml.document.main+xml"


class Unreadable(Exception):
    """Why a document can't be read, by the name of its sentence."""


def read(job):
    try:
        with open(job["file"], "rb") as file:
            told = {"blocks": Reader().blocks(body(file))}
    except Unreadable as fault:
        told = {"fault": str(fault)}
    return json.dumps(told, ensure_ascii=False).encode()


def body(file):
    opening = file.read(8)
    if opening == OLD:
        # An encrypted document is a compound file too, with its package inside under this name.
        raise Unreadable("locked" if "EncryptedPackage".encode("utf-16-le") in file.read() else "old")
    if not opening.startswith(b"PK\x03\x04"):
        raise Unreadable("noDocument")
    try:
        with zipfile.ZipFile(file) as archive:
            return main_part(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("damaged") from error


def main_part(archive):
    names = archive.namelist()
    if len(names) > MOST_PARTS:
        raise Unreadable("tooLarge")
    if "[Content_Types].xml" not in names:
        raise Unreadable("noDocument")
    types = parsed(archive, "[Content_Types].xml")
    kinds = {each.get("PartName"): each.get("ContentType", "") for each in types}
    if any("macroEnabled" in kind for kind in kinds.values()) or any(name.endswith("vbaProject.bin") for name in names):
        raise Unreadable("macros")
    name = next((name for name, kind in kinds.items() if name and kind.endswith(DOCUMENT)), None)
    if name is None:
        raise Unreadable("noDocument")
    found = parsed(archive, posixpath.normpath(name).lstrip("/"))
    if local(found) != "document":
        raise Unreadable("noDocument")
    return found


def parsed(archive, name):
    try:
        entry = archive.getinfo(name)
    except KeyError as error:
        raise Unreadable("damaged") from error
    if entry.flag_bits & 1:
        raise Unreadable("locked")
    with archive.open(entry) as part:
        content = part.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Unreadable("tooLarge")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("documentType")
    return root


def local(node):
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def child(node, *names):
    """What is found step by step below; nil where a step is missing."""
    for name in names:
        node = next((each for each in node if local(each) == name), None)
        if node is None:
            return None
    return node


def said(node, *names):
    """The `val` of what is found so."""
    found = child(node, *names)
    return None if found is None else next((v for k, v in found.attrib.items() if k.endswith("val")), "")


class Reader:
    """What stands in a document once every change that was tracked is accepted."""

    # What only wraps what is said.
    WRAPPERS = {"body", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo"}

    def __init__(self):
        self.cells = 0

    def blocks(self, node):
        blocks, open_line = [], False
        for each, _ in self.spread(child(node, "body") if local(node) == "document" else node, None):
            if local(each) == "tbl":
                blocks.append(self.table(each))
                open_line = False
            elif local(each) == "p":
                words = self.words(each)
                # Where the mark of a paragraph was struck out it goes on with the next.
                if open_line:
                    blocks[-1]["text"] += words
                else:
                    blocks.append({"text": words})
                open_line = child(each, "pPr", "rPr", "del") is not None
        return blocks

    def spread(self, node, tag):
        """Paragraphs and tables with the tag of the control around them."""
        if node is None:
            return
        for each in node:
            name = local(each)
            if name in ("p", "tbl"):
                yield each, tag
            elif name == "sdt":
                yield from self.spread(child(each, "sdtContent"), self.tag(each) or tag)
            elif name in self.WRAPPERS:
                yield from self.spread(each, tag)

    def tag(self, control):
        return said(control, "sdtPr", "tag")

    def table(self, table):
        rows = []
        for row in self.within(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            rows.append([self.cell(cell) for cell in self.within(row, "tc")])
            self.cells += len(rows[-1])
            if self.cells > MOST_CELLS:
                raise Unreadable("tooLarge")
        return {"name": said(table, "tblPr", "tblCaption"), "rows": rows}

    def within(self, node, name):
        """Rows of a table or cells of a row, in a control or out of one."""
        for each in node:
            if local(each) == name:
                yield each
            elif local(each) == "sdt" or local(each) in self.WRAPPERS:
                yield from self.within(each, name)

    def cell(self, cell):
        inner = self.blocks(cell)
        tags = [self.tag(each) for each in cell.iter("{*}sdt")]
        outer = cell.getparent().getparent()
        if outer is not None and local(outer) == "sdt":
            tags.append(self.tag(outer))
        down = child(cell, "tcPr", "vMerge")
        return {
            "text": "\n".join(self.lines(inner)),
            "tag": next((tag for tag in tags if tag), None),
            "span": int(said(cell, "tcPr", "gridSpan") or 1),
            # A cell that another above it goes on into.
            "isBelow": down is not None and said(cell, "tcPr", "vMerge") != "restart",
            "isTall": down is not None,
        }

    def lines(self, blocks):
        for block in blocks:
            if "text" in block:
                yield block["text"]
            else:
                yield from (cell["text"] for row in block["rows"] for cell in row)

    def words(self, node):
        """Runs together, without what was struck out, codes of fields, pictures, and hints where nothing was typed."""
        parts = []
        for each in node:
            name = local(each)
            if name == "r":
                parts.append(self.run(each))
            elif name == "sdt":
                if child(each, "sdtPr", "showingPlcHdr") is None:
                    parts.append(self.words(child(each, "sdtContent")) if child(each, "sdtContent") is not None else "")
            elif name in self.WRAPPERS:
                parts.append(self.words(each))
        return "".join(parts)

    def run(self, run):
        signs = []
        for each in run:
            name = local(each)
            if name == "t":
                signs.append(each.text or "")
            elif name in ("tab", "ptab"):
                signs.append("\t")
            elif name in ("br", "cr"):
                signs.append("\n")
            elif name == "noBreakHyphen":
                signs.append("-")
            elif name == "sym":
                signs.append(self.symbol(each))
        return "".join(signs)

    # Boxes that word processors draw from Wingdings, ticked and not.
    SYMBOLS = {"F052": "☑", "F0FE": "☑", "F054": "☒", "F0FD": "☒", "F0FC": "√", "F0A3": "□", "F06F": "□", "F0A8": "□"}

    def symbol(self, node):
        code = next((v for k, v in node.attrib.items() if k.endswith("char")), "")
        return self.SYMBOLS.get(code.upper(), "")
