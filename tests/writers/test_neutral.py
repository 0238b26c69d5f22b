import pytest

from addendum.ooxml.package import WordPackage
from addendum.verify import prove
from addendum.writers.neutral import is_remote, neutralised
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract
from factories.word import OFFICE, Part, Word, changed, relations, unzipped

MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


def with_macros() -> bytes:
    file = contract()
    file.main_type = MACRO
    file.parts["vbaProject.bin"] = Part("macro", "application/vnd.ms-office.vbaProject", "http://x/2006/vbaProject")
    file.parts["vbaData.xml"] = Part("<x/>", "application/vnd.ms-word.vbaData+xml")
    file.root_parts["word/_rels/vbaProject.bin.rels"] = Part(
        relations({"rId1": ("http://x/2006/wordVbaData", "vbaData.xml", "")}), "application/xml"
    )
    return file.data()


def with_template(target: str) -> bytes:
    file: Word = contract()
    file.root_parts["word/_rels/settings.xml.rels"] = Part(
        relations({"rId1": (f"{OFFICE}/attachedTemplate", target, ' TargetMode="External"')}), "application/xml"
    )
    return file.data()


def redlined(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The file with an edit, proved; what was neutralised."""
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.insert("without delay", " at once")), STAMP)
    for author in (STAMP.author, None):
        proof = prove(data, redline.data, author, redline.planned)
        assert proof.holds, [check for check in proof.checks if not check.holds]
        assert bool(proof.neutralised) is bool(redline.neutralised)
    return redline.data, redline.neutralised


def test_an_ordinary_file_is_left_alone() -> None:
    data = contract().data()
    assert neutralised(data) == (data, ())
    assert redlined(data)[1] == ()


@pytest.mark.parametrize(
    "target",
    [
        "http://evil.example/t.dotm",
        "https://evil.example/t.dotm",
        r"\\server\share\t.dotm",
        "//server/share/t.dotm",
        "file://server/t.dotm",
        r"file:///\\server\t.dotm",
        "file://///server/t.dotm",
        "ftp://x/y",
    ],
)
def test_a_template_on_another_machine_is_emptied_and_said(target: str) -> None:
    data, said = redlined(with_template(target))
    assert b'Target="about:blank"' in unzipped(data)["word/_rels/settings.xml.rels"]
    assert said == ("the template was fetched from another machine: the target was emptied",)


@pytest.mark.parametrize("target", [r"C:\Users\jane\t.dotx", "file:///C:/Users/jane/t.dotx", "Normal.dotm"])
def test_a_template_on_the_senders_own_disk_stays(target: str) -> None:
    assert not is_remote(target)
    original, part = with_template(target), "word/_rels/settings.xml.rels"
    data, said = redlined(original)
    assert said == ()
    assert unzipped(data)[part] == unzipped(original)[part]


def test_links_that_people_click_stay_and_pictures_from_afar_do_not() -> None:
    file = contract()
    file.external = {
        "rId90": (f"{OFFICE}/hyperlink", "https://vendor.example/list?a=1&b=2"),
        "rId91": (f"{OFFICE}/image", "https://tracker.example/pixel.png?x=1&y=2"),
    }
    data, said = redlined(file.data())
    rels = unzipped(data)["word/_rels/document.xml.rels"]
    assert b"vendor.example" in rels
    assert b"tracker.example" not in rels
    assert said == ("a picture was fetched from another machine: the target was emptied",)


def test_macros_are_dropped_and_the_file_is_an_ordinary_document() -> None:
    data, said = redlined(with_macros())
    package = WordPackage.open(data)
    assert not package.macros
    assert not any("vba" in name for name in package.names())
    assert b"/word/vba" not in unzipped(data)["[Content_Types].xml"]
    assert b"vbaProject" not in unzipped(data)["word/_rels/document.xml.rels"]
    assert said == ("macros were dropped: the file is an ordinary document now",)


def test_a_template_becomes_a_document() -> None:
    file = contract()
    file.main_type = file.main_type.replace("document.main", "template.main")
    data, said = redlined(file.data())
    assert not WordPackage.open(data).template
    assert said == ("the template became an ordinary document",)


def test_without_edits_even_macros_stay() -> None:
    data = with_macros()
    assert write_redline(data, Pen(data).amendment(), STAMP).data == data


def test_a_target_that_was_only_changed_is_found_by_the_proof() -> None:
    original = with_template("http://evil.example/t.dotm")
    redline, _ = redlined(original)
    worse = changed(
        redline, "word/_rels/settings.xml.rels", 'Target="about:blank"', 'Target="http://other.example/t.dotm"'
    )
    assert not prove(original, worse, STAMP.author).holds
