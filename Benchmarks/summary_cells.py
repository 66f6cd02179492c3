"""Keeps what a workbook holds, as openpyxl reads it, for another to write: summary_cells.py WORKBOOK CELLS."""

import pickle
import sys

import openpyxl
import summary_baseline as kinds
from openpyxl.utils.datetime import to_excel


def cell(read):
    if read.value is None:
        return kinds.BLANK, None
    if read.data_type == "d":
        return kinds.MONTH if "年" in read.number_format else kinds.DAY, to_excel(read.value)
    return kinds.TEXT if read.data_type == "s" else kinds.NUMBER, read.value


def main(workbook, cells):
    book = openpyxl.load_workbook(workbook, read_only=True)
    sheets = [
        (sheet.title, [[cell(each) for each in row] for row in sheet.iter_rows()], number > 0)
        for number, sheet in enumerate(book.worksheets)]
    with open(cells, "wb") as file:
        pickle.dump(sheets, file, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main(*sys.argv[1:])
