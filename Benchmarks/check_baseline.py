"""What a careful script would do instead of `bole check`: check_baseline.py [--only-read] FILE.

Plain Python: the csv module, or openpyxl's read-only mode for a workbook. It makes every check of the rule table and
prints only the counts, so it does less than `bole check --format json`, which prints every row as well.
"""

import csv
import datetime
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

CODES = Path(__file__).resolve().parent.parent / "programs/nmg-2023/codes"
NEEDED = "推荐单位 推荐单位类别 姓名 性别 出生日期 学历 职称等级 申报层次".split()
NOT_EMPTY = frozenset(NEEDED + "民族 工作单位 隶属关系 单位性质 行政级别 人员身份 直接从事专业技术工作".split())
SPACES = " \u3000\u00a0\t"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
DAY = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)|年(\d{1,2})月(\d{1,2})日)", re.ASCII)
RESIDENT_ID = re.compile(r"[0-9]{17}[0-9Xx]")
CUTOFFS = {1: datetime.date(1973, 1, 1), 2: datetime.date(1978, 1, 1), 3: datetime.date(1983, 1, 1)}
GRASSROOTS = frozenset(("旗县", "苏木乡镇街道", "嘎查村社区"))


def codes(name):
    meanings = {}
    with open(CODES / f"{name}.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for word in (row["code"], row["name"], *row["aliases"].split("|")):
                meanings[word] = row["means"] or row["name"]
    meanings.pop("", None)
    return meanings


EDUCATION = codes("education")
EDUCATION.update({name[:-2]: kind for name, kind in list(EDUCATION.items()) if name.endswith("毕业")})
LISTS = {
    "推荐单位类别": codes("body-kind"), "性别": codes("sex"), "民族": codes("ethnic-group"), "学历": EDUCATION,
    "学位": codes("degree"), "职称等级": codes("title-level"), "隶属关系": codes("affiliation"),
    "单位性质": codes("ownership"), "行政级别": codes("rank"), "人员身份": codes("standing"),
    "直接从事专业技术工作": {"是": "是", "否": "否"}, "申报层次": codes("tier"), "申报类别": codes("category"),
    "同意调剂": {"是": "是", "否": "否"},
}


def day(text):
    match = DAY.fullmatch(text)
    if not match:
        return None
    year, month, date = (int(part) for part in match.groups() if part and part.isdigit())
    try:
        return datetime.date(year, month, date)
    except ValueError:
        return None


def degree(word):
    for ending in ("学位", "专业"):
        word = word.removesuffix(ending)
    if word.endswith("博士"):
        return "noDegree" if "名誉" in word else "doctor"
    return "master" if word.endswith("硕士") else "bachelor" if word.endswith("学士") else None


def id_is_wrong(number, birth, sex):
    if not RESIDENT_ID.fullmatch(number):
        return True
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS))
    if "10X98765432"[total % 11] != number[17].upper():
        return True
    try:
        born = datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return True
    return birth not in (None, born) or sex in ("男", "女") and sex != "女男"[int(number[16]) % 2]


def conditions(tier, value, findings):
    if value["行政级别"] and int(value["行政级别"]) >= 5 or (value["人员身份"] or "专业技术人员") != "专业技术人员":
        findings.add("block")
    if value["直接从事专业技术工作"] == "否":
        findings.add("caution")
    if tier and value["出生日期"] and value["出生日期"] < CUTOFFS[tier]:
        findings.add("block")
    if tier in (1, 2):
        if value["学历"] != "postgraduate" and value["职称等级"] not in ("正高", "副高"):
            if value["学历"] and value["职称等级"] and value["学位"]:
                findings.add("caution" if value["学位"] in ("master", "doctor") else "block")
        if value["申报类别"] == "":
            findings.add("block")


def read_row(row, columns, findings):
    value = dict.fromkeys(LISTS)
    for name, index in columns:
        cell = row[index].strip(SPACES) if index < len(row) else ""
        known = LISTS.get(name)
        if not cell:
            if name in NOT_EMPTY:
                findings.add("block")
            value[name] = "" if name in ("申报类别", "身份证号") else None
        elif name == "出生日期":
            value[name] = day(cell)
        elif known is None:
            value[name] = cell
        else:
            value[name] = known.get(cell) or (degree(cell) if name == "学位" else None)
        if cell and value[name] is None:
            findings.add("block")
    if not value["学位"] and not any(name == "学位" and row[index].strip(SPACES) for name, index in columns):
        value["学位"] = "noDegree"
    return value


def check(rows):
    header = ["".join(cell.split()) for cell in next(rows)]
    columns = [(name, header.index(name)) for name in (*LISTS, "推荐单位", "姓名", "出生日期", "身份证号", "工作单位")
               if name in header]
    people, slates, kinds = [], defaultdict(lambda: [0, 0]), defaultdict(set)
    by_id, by_name = defaultdict(list), defaultdict(list)
    for row in rows:
        findings = set()
        value = read_row(row, columns, findings)
        number, birth, body = value.get("身份证号"), value["出生日期"], value["推荐单位"]
        tier = value["申报层次"] and int(value["申报层次"])
        if number == "":
            findings.add("caution")
        elif number and id_is_wrong(number, birth, value["性别"]):
            findings.add("block")
        conditions(tier, value, findings)
        (by_id[number.upper()] if number else by_name[value["姓名"], birth]).append(len(people))
        people.append((findings, body, value["姓名"], birth, number))
        if body:
            kinds[body].add(value["推荐单位类别"])
            slate = slates[body, tier]
            slate[0] += 1
            slate[1] += value["隶属关系"] in GRASSROOTS or value["单位性质"] == "非公有"
    mark_doubles(people, by_id, by_name)
    return counts(people, slates, kinds)


def mark_doubles(people, by_id, by_name):
    for index, (_, _, name, birth, number) in enumerate(people):
        if number and (name, birth) in by_name:
            by_name[name, birth].append(index)
    for group in (*by_id.values(), *by_name.values()):
        if len(group) > 1:
            for index in group:
                people[index][0].add("block")


def counts(people, slates, kinds):
    for findings, body, *_ in people:
        if body and len(kinds[body] - {None}) > 1:
            findings.add("block")
    blocked = 0
    for (body, tier), (count, grassroots) in slates.items():
        kind = next(iter(kinds[body] - {None}), None) if len(kinds[body] - {None}) == 1 else None
        limit = kind and tier and {1: 3, 2: 10, 3: 50 if kind == "盟市" else 30}[tier]
        short = kind == "盟市" and tier == 2 and count >= 5 and grassroots < 5
        blocked += bool(limit and count > limit or short)
    verdicts = [("ineligible" if "block" in found else "caution" if found else "eligible") for found, *_ in people]
    return {name: verdicts.count(name) for name in ("eligible", "caution", "ineligible")} | {"slatesBlocked": blocked}


def rows_of(path):
    if path.endswith(".xlsx"):
        import openpyxl

        book = openpyxl.load_workbook(path, read_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in row]
    else:
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file)


if __name__ == "__main__":
    if sys.argv[1] == "--only-read":
        print(json.dumps({"rows": sum(1 for _ in rows_of(sys.argv[2])) - 1}))
    else:
        print(json.dumps(check(rows_of(sys.argv[1]))))
