"""What a careful script would do instead of `bole check`: check_baseline.py [--only-read] FILE.

Plain Python: the csv module, dictionaries and json.dumps, or openpyxl's read-only mode for a workbook. It makes every
check of the rule table and prints the same object as `bole check --format json`.
"""

import csv
import datetime
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODES = ROOT / "programs/nmg-2023/codes"
# The sentences without the forms of their values: `{cutoff:day}` is filled with a day already formatted.
TEXTS = {key: re.sub(r":\w+}", "}", text)
         for key, text in json.loads((ROOT / "Sources/Pages/Texts/zh.json").read_text("utf-8")).items()}
NOT_EMPTY = frozenset(
    "推荐单位 推荐单位类别 姓名 性别 民族 工作单位 出生日期 学历 职称等级 隶属关系 单位性质 行政级别 人员身份 "
    "直接从事专业技术工作 申报层次".split())
SPACES = " \u3000\u00a0\t"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
DAY = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)|年(\d{1,2})月(\d{1,2})日)", re.ASCII)
RESIDENT_ID = re.compile(r"[0-9]{17}[0-9Xx]")
CUTOFFS = {1: datetime.date(1973, 1, 1), 2: datetime.date(1978, 1, 1), 3: datetime.date(1983, 1, 1)}
BODY_KINDS = "盟市 自治区主管部门 自治区直属单位 中央驻区单位 工商联".split()
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
# In the order in which a row's findings are told.
COLUMNS = (
    "推荐单位 推荐单位类别 姓名 性别 民族 工作单位 出生日期 学历 学位 职称等级 隶属关系 单位性质 行政级别 人员身份 "
    "直接从事专业技术工作 申报层次 申报类别 同意调剂"
).split()
WEIGHT = {"info": 0, "caution": 1, "block": 2}


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


def finding(rule, severity, clause, message, **values):
    return {"rule": rule, "severity": severity, "clause": clause, "message": TEXTS[message].format(**values)}


def form_finding(message, column, cell=""):
    shown = re.sub(r"[0-9]{11,}", lambda digits: "*" * len(digits[0]), cell[:40] + "…" * (len(cell) > 40))
    return finding("form", "block", "三（一）", message, column=column, value=shown)


def worst(findings):
    return max((WEIGHT[found["severity"]] for found in findings), default=0)


def written(date):
    return f"{date.year}年{date.month}月{date.day}日"


def id_finding(number, birth, sex):
    if number == "":
        return finding("resident-id", "caution", "三（二）", "residentID.empty")

    def wrong(message, **values):
        return finding("resident-id", "block", "三（二）", f"residentID.{message}", **values)

    if not RESIDENT_ID.fullmatch(number):
        return wrong("malformed")
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS))
    if "10X98765432"[total % 11] != number[17].upper():
        return wrong("wrongCheck")
    try:
        born = datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return wrong("impossibleDate")
    id_sex = "女男"[int(number[16]) % 2]
    other = "Birth" * (birth not in (None, born)), "Sex" * (sex not in (None, id_sex))
    if any(other):
        return wrong("other" + "And".join(filter(None, other)), birth=written(born), sex=id_sex)
    return None


def conditions(tier, value):
    if int(value["行政级别"] or 0) >= 5:
        yield finding("leading-cadre", "block", "一", "leadingCadre.out")
    if (value["人员身份"] or "专业技术人员") != "专业技术人员":
        yield finding("civil-servant", "block", "一", "civilServant.out", standing=value["人员身份"])
    if value["直接从事专业技术工作"] == "否":
        yield finding("hands-on", "caution", "一", "handsOn.no")
    if tier and value["出生日期"] and value["出生日期"] < CUTOFFS[tier]:
        yield finding("age", "block", "二（二）", "age.tooOld", cutoff=written(CUTOFFS[tier]))
    if tier in (1, 2):
        if value["学历"] != "postgraduate" and value["职称等级"] not in ("正高", "副高"):
            if value["学历"] and value["职称等级"] and value["学位"] in ("master", "doctor"):
                yield finding("degree-or-title", "caution", "二（三）", "degreeOrTitle.degreeOnly")
            elif value["学历"] and value["职称等级"] and value["学位"]:
                yield finding("degree-or-title", "block", "二（三）", "degreeOrTitle.neither")
        if value["申报类别"] == "":
            yield finding("category", "block", "二（三）", "category.none")


# What a cell of each column means, or None; the other columns are text as it stands.
READERS = {name: meanings.get for name, meanings in LISTS.items()}
READERS |= {"出生日期": day, "学位": lambda cell: LISTS["学位"].get(cell) or degree(cell)}


def read_row(row, columns, findings):
    value = dict.fromkeys(COLUMNS)
    value["学位"] = "noDegree"
    for name, index, read in columns:
        cell = row[index].strip(SPACES) if index < len(row) else ""
        if cell:
            value[name] = meaning = read(cell)
            if meaning is None:
                message = "form.unreadableDay" if name == "出生日期" else "form.unlisted"
                findings.append(form_finding(message, name, cell))
        else:
            if name in NOT_EMPTY:
                findings.append(form_finding("form.empty", name))
            if name in ("申报类别", "学历"):
                value[name] = "" if name == "申报类别" else "other"
    return value


def check_row(line, row, columns, id_column):
    findings = []
    value = read_row(row, columns, findings)
    tier = int(value["申报层次"]) if value["申报层次"] else None
    number = None if id_column is None else "".join(row[id_column:id_column + 1]).strip(SPACES)
    if number is not None and (found := id_finding(number, value["出生日期"], value["性别"])):
        findings.append(found)
    findings.extend(conditions(tier, value))
    may_pass = False
    if tier == 1 and value["同意调剂"] == "是":
        blocks = {found["rule"] for found in conditions(2, value) if found["severity"] == "block"}
        may_pass = not blocks
        if blocks & {"age", "degree-or-title", "category"}:
            findings.append(finding("transfer", "info", "四（一）", "transfer.noEffect"))
    result = {"line": line, "name": value["姓名"] or "", "tier": tier, "verdict": None, "transferable": may_pass,
              "findings": findings}
    return result, value, number.upper() if number else ""


def check(rows):
    header = ["".join(cell.split()) for cell in next(rows)[1]]
    columns = [(name, header.index(name), READERS.get(name, str)) for name in COLUMNS if name in header]
    id_column = header.index("身份证号") if "身份证号" in header else None
    asks_grassroots = "隶属关系" in header or "单位性质" in header
    results, slates, kinds = [], defaultdict(lambda: [0, 0]), defaultdict(dict)
    bodies, ids, names = [], [], []
    for line, row in rows:
        if not any(cell.strip(SPACES) for cell in row):
            continue
        result, value, number = check_row(line, row, columns, id_column)
        results.append(result)
        ids.append(number)
        names.append((value["姓名"], value["出生日期"]))
        body, kind = value["推荐单位"], value["推荐单位类别"]
        bodies.append(body)
        if body:
            kinds[body].update({kind: True} if kind else {})
            if result["tier"]:
                slate = slates[body, result["tier"]]
                slate[0] += 1
                slate[1] += value["隶属关系"] in GRASSROOTS or value["单位性质"] == "非公有"
    for result, body in zip(results, bodies):
        if body and len(kinds[body]) > 1:
            values = {"recommender": body, "kinds": "、".join(kind for kind in BODY_KINDS if kind in kinds[body])}
            result["findings"].append(finding("form", "block", "三（一）", "form.twoKinds", **values))
    for index in doubles(ids, names):
        results[index]["findings"].append(finding("duplicate", "block", "三（一）", "duplicate.sameRow"))
    for result in results:
        judge(result)
    return report(results, [slate for body in kinds for slate in slates_of(body, kinds, slates, asks_grassroots)])


def doubles(ids, names):
    by_id, by_name = defaultdict(list), defaultdict(list)
    for index, number in enumerate(ids):
        if number:
            by_id[number].append(index)
        elif all(names[index]):
            by_name[names[index]].append(index)
    for index, number in enumerate(ids):
        if number and names[index] in by_name:
            by_name[names[index]].append(index)
    groups = (*by_id.values(), *by_name.values())
    return sorted({index for group in groups if len(group) > 1 for index in group})


def judge(result):
    result["verdict"] = ("eligible", "caution", "ineligible")[worst(result["findings"])]
    if result["transferable"]:
        personal = ("form", "resident-id", "duplicate")
        result["transferable"] = not any(
            found["severity"] == "block" and found["rule"] in personal for found in result["findings"])


def slates_of(body, kinds, slates, asks_grassroots):
    kind = next(iter(kinds[body])) if len(kinds[body]) == 1 else None
    for tier in (1, 2, 3):
        if (body, tier) not in slates:
            continue
        count, grassroots = slates[body, tier]
        limit = {1: 3, 2: 10, 3: 50 if kind == "盟市" else 30}[tier] if kind else None
        findings = []
        if limit and count > limit:
            clause = "四（二）" if tier == 3 else "四（一）"
            findings.append(finding("quota", "block", clause, "quota.exceeded", count=count, limit=limit))
        if kind != "盟市" or tier != 2 or not asks_grassroots:
            grassroots = None
        elif grassroots < min(5, count):
            severity, message = ("block", "tooFew") if count >= 5 else ("caution", "explain")
            values = {"count": count, "grassroots": grassroots, "atLeast": 5}
            findings.append(finding("grassroots", severity, "四（一）", f"grassroots.{message}", **values))
        if kind == "中央驻区单位" and tier == 3:
            findings.append(finding("tier3-body", "caution", "四（二）", "tier3Body.unnamed", kind=kind))
        yield {"recommender": body, "tier": tier, "count": count, "limit": limit, "grassroots": grassroots,
               "verdict": ("ok", "caution", "block")[worst(findings)], "findings": findings}


def report(rows, slates):
    verdicts = Counter(row["verdict"] for row in rows)
    counts = {name: verdicts[name] for name in ("eligible", "caution", "ineligible")}
    counts["slatesBlocked"] = sum(slate["verdict"] == "block" for slate in slates)
    return {"program": "nmg-2023", "rows": rows, "slates": slates, "counts": counts}


def rows_of(path):
    """Every row with the line it begins on."""
    if path.endswith(".xlsx"):
        import openpyxl

        book = openpyxl.load_workbook(path, read_only=True)
        for line, row in enumerate(book.worksheets[0].iter_rows(values_only=True), start=1):
            yield line, ["" if cell is None else str(cell) for cell in row]
    else:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader, line = csv.reader(file), 1
            for row in reader:
                yield line, row
                line = reader.line_num + 1


if __name__ == "__main__":
    if sys.argv[1] == "--only-read":
        print(json.dumps({"rows": sum(1 for _ in rows_of(sys.argv[2])) - 1}))
    else:
        print(json.dumps(check(rows_of(sys.argv[1])), ensure_ascii=False))
