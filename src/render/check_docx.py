#!/usr/bin/env python3
"""Print a DOCX as 'style<TAB>text' lines; fail where it breaks the rules of ECMA-376.

Used by docx_test. Checked: every part is well-formed and declared, relationships resolve, the
children of pPr, rPr, style, lvl and of tables stand in the order of their schema types, styles
and numbering that are named exist, what both a paragraph's and a run's style switch on is on in
the run itself (two styles would switch it off: §17.7.3), and there are no text boxes, empty
paragraphs or tables. With "sidebar" as second argument there is one table of a row, and an empty
paragraph behind it.
"""
import posixpath
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
           "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
           "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
           "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
           "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
           "sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
           "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
           "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
             "unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "sectPr": "headerReference footerReference type pgSz pgMar paperSrc pgBorders cols titlePg "
              "bidi docGrid",
    "p": "pPr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
             "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
            "tcFitText vAlign hideMark",
    "tbl": "tblPr tblGrid tr",
}
TOGGLES = ("b", "i", "smallCaps")


def fail(message: str) -> None:
    sys.exit("check_docx: " + message)


def check_order(root: ElementTree.Element, part: str) -> None:
    for element in root.iter():
        tag = element.tag.removeprefix(W)
        if tag == "p":
            if any(child.tag == W + "pPr" for child in list(element)[1:]):
                fail(f"{part}: pPr is not the first child of p")
            continue
        if tag not in ORDER:
            continue
        order = ORDER[tag].split()
        names = [child.tag.removeprefix(W) for child in element]
        unknown = [name for name in names if name not in order]
        if unknown:
            fail(f"{part}: {tag} has {unknown}")
        places = [order.index(name) for name in names]
        if places != sorted(places) or len(set(places)) != len(places):
            fail(f"{part}: children of {tag} stand as {names}")


def check_package(archive: zipfile.ZipFile) -> dict[str, ElementTree.Element]:
    names = archive.namelist()
    if names[0] != "[Content_Types].xml" or archive.testzip() is not None:
        fail("not a sound package")
    roots = {name: ElementTree.fromstring(archive.read(name)) for name in names}
    types = roots["[Content_Types].xml"]
    declared = {e.get("PartName", "").lstrip("/") for e in types.iter(TYPES + "Override")}
    for name in names:
        if not name.endswith(".rels") and name not in declared | {"[Content_Types].xml"}:
            fail(f"{name} has no content type")
    for name in names:
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            for relation in roots[name].iter(REL + "Relationship"):
                target = posixpath.join(base, relation.get("Target"))
                if relation.get("TargetMode") != "External" and target not in names:
                    fail(f"{name}: {target} does not exist")
    return roots


def paragraph_text(paragraph: ElementTree.Element) -> str:
    text = ""
    for element in paragraph.iter():
        if element.tag == W + "t":
            text += element.text or ""
        elif element.tag == W + "tab" and not element.attrib:
            text += "\t"
        elif element.tag == W + "br":
            text += "\n"
    return text


def switched_on(properties: ElementTree.Element | None) -> set[str]:
    return {name for name in TOGGLES if properties is not None
            and (found := properties.find(W + name)) is not None
            and found.get(W + "val") in (None, "1", "true")}


def check_toggles(document: ElementTree.Element, styles: ElementTree.Element) -> None:
    on = {style.get(W + "styleId"): switched_on(style.find(W + "rPr"))
          for style in styles.iter(W + "style")}
    for paragraph in document.iter(W + "p"):
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        for run in paragraph.iter(W + "r"):
            style = run.find(f"{W}rPr/{W}rStyle")
            if named is None or style is None:
                continue
            both = on[named.get(W + "val")] & on[style.get(W + "val")]
            if missing := both - switched_on(run.find(W + "rPr")):
                fail(f"{missing} of {style.get(W + 'val')} is switched off again")


def main() -> None:
    sidebar = sys.argv[2:] == ["sidebar"]
    with zipfile.ZipFile(sys.argv[1]) as archive:
        roots = check_package(archive)
    for part, root in roots.items():
        check_order(root, part)
    document = roots["word/document.xml"]
    styles = {e.get(W + "styleId") for e in roots["word/styles.xml"].iter(W + "style")}
    relations = {e.get("Id") for e in roots["word/_rels/document.xml.rels"]}
    check_toggles(document, roots["word/styles.xml"])
    tables = list(document.iter(W + "tbl"))
    if len(tables) != (1 if sidebar else 0) or any(len(t.findall(W + "tr")) != 1 for t in tables):
        fail(f"there are {len(tables)} tables")
    last = list(document.iter(W + "p"))[-1] if sidebar else None
    for element in document.iter():
        if element.tag in (W + "drawing", W + "pict", W + "txbxContent"):
            fail("there is a " + element.tag)
        if element.tag in (W + "pStyle", W + "rStyle") and element.get(W + "val") not in styles:
            fail(f"style {element.get(W + 'val')} is not defined")
        if element.tag == W + "hyperlink" and element.get(R + "id") not in relations:
            fail("a link leads nowhere")
    for paragraph in document.iter(W + "p"):
        text = paragraph_text(paragraph)
        if paragraph is last and not text:
            continue
        if not text.strip():
            fail("there is an empty paragraph")
        print(paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val") + "\t" + text)


if __name__ == "__main__":
    main()
