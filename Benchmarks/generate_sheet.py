"""Writes a summary sheet of invented people, as CSV and as a workbook: generate_sheet.py FOLDER [ROWS].

Three rows in a hundred carry a mistake of some kind. The same number of rows gives the same sheet.
"""

import csv
import random
import sys
from pathlib import Path

import xlsxwriter

HEADER = (
    "推荐单位 推荐单位类别 姓名 性别 民族 出生日期 身份证号 学历 学位 职称等级 专业技术职务 工作单位 从事专业 "
    "主要业绩 联系电话 隶属关系 单位性质 行政级别 人员身份 直接从事专业技术工作 申报层次 申报类别 同意调剂"
).split()
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
KINDS = ("盟市", "自治区主管部门", "自治区直属单位", "中央驻区单位", "工商联")
DAY_FORMS = ("{}-{:02}-{:02}", "{}/{}/{}", "{}.{}.{}", "{}{:02}{:02}", "{}年{}月{}日")
SCHOOLING = (("硕士研究生", "硕士"), ("博士研究生", "博士"), ("本科", "学士"), ("14", "3"), ("21", "4"))
FIRST_YEAR = {"一层次": 1973, "二层次": 1978, "三层次": 1983}


def resident_id(chance, year, month, day, sex):
    last = chance.choice("13579" if sex == "男" else "02468")
    digits = f"15{chance.randrange(10000):04}{year}{month:02}{day:02}{chance.randrange(100):02}{last}"
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11]


def person(chance, number, body, kind):
    sex = chance.choice("男女")
    tier = chance.choices(("一层次", "二层次", "三层次"), (1, 3, 16))[0]
    year, month, day = chance.randint(FIRST_YEAR[tier], 1996), chance.randint(1, 12), chance.randint(1, 28)
    if chance.random() < 0.01:
        year = FIRST_YEAR[tier] - chance.randint(1, 5)
    number_of_id = resident_id(chance, year, month, day, sex)
    mistake = chance.random()
    if mistake < 0.005:
        number_of_id = ""
    elif mistake < 0.01:
        number_of_id = number_of_id[:16] + str((int(number_of_id[16]) + 1) % 10) + number_of_id[17]
    education, degree = chance.choice(SCHOOLING)
    return [
        body, kind, f"{chance.choice('孛阿巴额牧')}{chance.choice('尔古雅敦仁')}·甲{number}", sex,
        chance.choice(("汉族", "汉", "蒙古族", "回族", "满族")), chance.choice(DAY_FORMS).format(year, month, day),
        number_of_id, education, degree, chance.choice(("正高", "副高", "副高", "中级")), "研究人员",
        f"第{chance.randrange(900)}研究院", chance.choice(("水利工程", "草原生态", "民族教育", "蒙医药")),
        f"主持项目{chance.randrange(9)}项，获奖{chance.randrange(5)}项", f"0471-{number % 10_000_000:07}",
        chance.choice(("自治区", "盟市", "旗县", "50", "苏木乡镇街道")), chance.choice(("公有", "110", "非公有", "171")),
        chance.choices(("无", "科级", "正处级", "副厅级"), (60, 20, 19, 1))[0], "专业技术人员",
        "否" if chance.random() < 0.01 else "是", tier, chance.choice(("基础理论研究", "应用技术研究", "社会科学研究")),
        chance.choice(("是", "否")) if tier == "一层次" else "",
    ]


def rows(count):
    chance = random.Random(2023)
    bodies = [(f"第{number}推荐单位", chance.choice(KINDS)) for number in range(max(1, count // 20))]
    for number in range(count):
        yield person(chance, number, *chance.choice(bodies))


def main(folder, count=100_000):
    sheet = [HEADER, *rows(count)]
    with open(Path(folder) / f"sheet-{count}.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(sheet)
    with xlsxwriter.Workbook(Path(folder) / f"sheet-{count}.xlsx", {"strings_to_numbers": False}) as book:
        page = book.add_worksheet("数据")
        for line, cells in enumerate(sheet):
            page.write_row(line, 0, cells)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
