"""Annex 2 as a workbook, opened by somebody else's reader."""

import io

import openpyxl
from annex import EMPLOYER, NAME, SECTIONS
from papers import kept

HEADER = (
    "推荐单位 推荐单位类别 姓名 性别 民族 出生日期 身份证号 学历 学位 职称等级 专业技术职务 工作单位 从事专业 "
    "主要业绩 联系电话 隶属关系 单位性质 行政级别 人员身份 直接从事专业技术工作 申报层次 申报类别 同意调剂"
).split()


def keeps_summary(person, named: str):
    """Downloads it from the slate's page, or from where it comes back."""
    return openpyxl.load_workbook(io.BytesIO(kept(person, "下载汇总表（.xlsx）", named).read_bytes()))


def reads_summary(person, body: str):
    """One person in tier 2: the data sheet, then the sheet to be printed and sealed."""
    book = keeps_summary(person, f"附件2汇总表-{body}.xlsx")
    assert book.sheetnames == ["汇总数据", "二层次"]
    data, printed = book.worksheets
    assert [cell.value for cell in data[1]] == HEADER and data.freeze_panes == "A2"
    row = dict(zip(HEADER, data[2]))
    assert (row["姓名"].value, row["推荐单位"].value, row["工作单位"].value) == (NAME, body, EMPLOYER)
    assert row["出生日期"].is_date and row["出生日期"].value.date().isoformat() == "1980-05-01"
    number = SECTIONS["基本情况"]["居民身份号码"]
    assert (row["身份证号"].data_type, row["身份证号"].value) == ("s", number)
    assert data.max_row == 2
    assert printed["A3"].value == f"盟市或部门（单位公章）：{body}" and printed.freeze_panes == "A5"
    assert (printed["A5"].value, printed["B5"].value, printed["E5"].is_date) == (1, NAME, True)
    assert printed["A6"].value.startswith("填表人：其其格") and printed["A6"].value.endswith("电话：0471-0000000")
    assert printed.page_setup.orientation == "landscape" and printed.print_title_rows == "$4:$4"
