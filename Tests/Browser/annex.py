"""Annex 1 of an invented person, section by section as the page asks it, and a proof."""

NAME = "乌云其木格"
EMPLOYER = "土默特左旗草原工作站"

SECTIONS = {
    "基本情况": {
        "姓名": NAME, "性别": "女", "民族": "蒙古族", "出生日期": "1980-05-01",
        "居民身份号码": "150121198005010029", "政治面貌": "群众", "参加工作时间": "2004-07", "从事专业技术工作起始时间": "2004-07",
    },
    "学历学位": {
        "最高学历": "博士研究生毕业", "最高学位": "博士", "毕业院校": "塞北大学", "所学专业": "草原生态",
        "毕业时间": "2010-06",
    },
    "单位与职务": {
        "工作单位": EMPLOYER, "专业技术职务": "高级工程师", "职称等级": "副高", "行政级别": "无",
        "人员身份": "专业技术人员", "是否仍直接从事专业技术工作": "是", "单位隶属关系": "旗县", "单位性质": "公有",
        "从事专业": "草原生态",
    },
    "申报层次与类别": {"申报层次": "二层次", "申报类别": "应用技术研究", "学科": "林学"},
    "联系方式": {"手机": "13800000000"},
    "学习工作经历": {"起始年月": "2004-07", "院校或单位": EMPLOYER, "专业或职务": "工程师"},
    "主要学术技术成就": {
        "主要业绩（汇总表体例）": "从事草原生态工作十九年，主持修复退化草原三万亩。",
        "主要学术技术成就": "退化草原的补播与围封。",
    },
    "获奖情况": {
        "奖励名称": "科技进步奖", "授予单位": "呼和浩特市人民政府", "奖励级别": "盟市厅级", "获奖时间": "2019-05",
    },
    "今后工作设想": {"今后工作设想与培养目标": "继续研究草原修复，带出两名青年人才。"},
    "本人承诺": {
        "本人承诺所填内容和所附材料真实": "是", "本人同意按规定公示姓名、单位等信息": "是",
    },
}


def proof(remark: int = 0) -> dict:
    """A PDF of one page, written by hand; a remark that nobody sees makes it as large as is wanted."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ]
    text, places = "%PDF-1.4\n%" + "x" * remark + "\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010} 00000 n \n" for at in places)
    text += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return {"name": "职称证书.pdf", "mimeType": "application/pdf", "buffer": text.encode()}
