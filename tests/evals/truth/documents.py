"""What the written files say: they may hold the report's résumé and letter, and nothing else."""
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

from . import language
from . import person as people

# What a layout adds by itself.
FURNITURE = """summary profile about experience work employment history education training skills
technical core competencies languages certificates certifications licences licenses publications
awards honours projects volunteering volunteer interests references contact courses selected present
today now page of email phone address links linkedin github website and portfolio native cv resume
january february march april may june july august september october november december jan feb mar
apr jun jul aug sep sept oct nov dec keywords grade score gpa to from since until"""


def text_of_file(path):
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True,
                              check=True, timeout=60)
        return done.stdout.decode("utf-8")
    if path.suffix == ".docx":
        root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
        space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        blank = {space + "tab": "\t", space + "br": "\n"}
        return "\n".join("".join(blank.get(e.tag) or e.text or "" for e in paragraph.iter()
                                 if e.tag == space + "t" or e.tag in blank)
                         for paragraph in root.iter(space + "p"))
    shown = re.sub(r"\]\([^()\s]*\)", "]", path.read_text(encoding="utf-8"))
    return re.sub(r"\\([^\w\s])", r"\1", shown)


def pressed(text):
    """Letters and figures alone: line ends and hyphenation of a layout do not matter."""
    return "".join(re.findall(r"[^\W_]", language.fold(text)))


def foreign_words(path, report):
    """Words of a file that neither the report's texts nor a layout's furniture have."""
    letter = report.get("letter") or {}
    said = list(people.strings_of(report["resume"])) + list(people.strings_of(letter))
    said += [people.spoken_date(text) for text in said if re.fullmatch(r"\d{4}-\d\d", text)]
    said += list(people.strings_of(report.get("job", {}))) + [report["date"]]
    whole = "\n".join(map(pressed, said)) + pressed("".join(said))
    furniture = set(FURNITURE.split())
    countries = {"uk", "usa", "us"}
    text = text_of_file(path)
    return [word for word in dict.fromkeys(language.simple_words(text))
            if word not in furniture | countries and pressed(word) and pressed(word) not in whole]
