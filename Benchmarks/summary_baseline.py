"""Writes the cells of a workbook with XlsxWriter in its constant-memory mode: summary_baseline.py CELLS FILE.

CELLS is a pickle, read before the time begins: for each sheet its name, and its rows of (kind, value).
"""

import gc
import json
import pickle
import sys
import time

import xlsxwriter

TEXT, NUMBER, DAY, MONTH, BLANK = range(5)


def write(sheets, path):
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        looks = {"border": 1, "text_wrap": True}
        ruled = book.add_format(looks)
        plain_day = book.add_format({"num_format": "yyyy-mm-dd"})
        month = book.add_format({**looks, "num_format": 'yyyy"年"m"月"'})
        for name, rows, is_ruled in sheets:
            sheet, form = book.add_worksheet(name), ruled if is_ruled else None
            text, number, blank = sheet.write_string, sheet.write_number, sheet.write_blank
            for line, cells in enumerate(rows):
                for column, (kind, value) in enumerate(cells):
                    if kind == TEXT:
                        text(line, column, value, form)
                    elif kind == NUMBER:
                        number(line, column, value, form)
                    elif kind == DAY:
                        number(line, column, value, plain_day)
                    elif kind == MONTH:
                        number(line, column, value, month)
                    elif is_ruled:
                        blank(line, column, None, form)


def main(cells, path):
    with open(cells, "rb") as file:
        sheets = pickle.load(file)
    # What was read before is looked through no more while the time runs.
    gc.collect()
    gc.freeze()
    start = time.perf_counter()
    write(sheets, path)
    print(json.dumps({"seconds": time.perf_counter() - start}))


if __name__ == "__main__":
    main(*sys.argv[1:])
