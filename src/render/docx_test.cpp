#include <gtest/gtest.h>

#include "render/awkward_people.hpp"
#include "render/render.hpp"
#include "render/written_file.hpp"
#include "render/xml_text.hpp"

namespace vouch::render {
namespace {

// "style<TAB>text" lines, after the rules of the format were checked.
std::string paragraphs(const std::string& docx, const std::string& expected = {}) {
    const WrittenFile file(docx, "checked.docx");
    return output_of("python3 " VOUCH_SOURCE_DIR "/src/render/check_docx.py " + file.path() + " " +
                     expected);
}

std::string part(const std::string& docx, const std::string& name) {
    const WrittenFile file(docx, "part.docx");
    return output_of(
        "python3 -c 'import sys, zipfile; "
        "print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' " +
        file.path() + " " + name);
}

TEST(XmlText, EscapesAndDropsWhatXmlForbids) {
    EXPECT_EQ(xml_text("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
    EXPECT_EQ(xml_text(std::string_view("a\x01\x00z\x1F\n", 6)), "az\n");
    EXPECT_EQ(xml_text("\uFFFE\uFFFFok\U0001F600"), "ok\U0001F600");
    EXPECT_EQ(xml_text("\xFFx"), "\uFFFDx");
}

TEST(Docx, KeepsTheRulesForAwkwardPeople) {
    for (const auto& name : layout::shipped_names()) {
        SCOPED_TRACE(name);
        const auto design = layout::shipped(name);
        for (const auto& resume :
             {layout::person_with_everything(), long_named_person(), person_with_twelve_jobs(),
              person_without_jobs(), person_of_many_scripts(), model::Resume{}}) {
            const auto docx = to_docx(resume, design, {});
            ASSERT_TRUE(docx) << to_text(docx.error());
            const auto pages = lay_out(resume, design, {}).value();
            paragraphs(*docx, pages.sidebar.empty() ? "" : "sidebar");
        }
    }
}

TEST(Docx, IsReadInTheOrderOfThePdf) {
    const auto sidebar = paragraphs(
        to_docx(layout::person_with_everything(), layout::shipped("sidebar"), {}).value(),
        "sidebar");
    EXPECT_LT(sidebar.find("Heading1\tSkills"), sidebar.find("Heading1\tSummary")) << sidebar;
    EXPECT_LT(sidebar.find("Title\t"), sidebar.find("Heading1\tSkills"));
    const auto academic = paragraphs(
        to_docx(layout::person_with_everything(), layout::shipped("academic"), {}).value());
    EXPECT_NE(academic.find("Heading2\tApr 2019 – Present\tSite Engineer\n"), std::string::npos)
        << academic;
}

TEST(Docx, SaysWhatTheStorySays) {
    const auto design = modern_template();
    const auto text = paragraphs(to_docx(layout::person_with_everything(), design, {}).value());
    for (const std::string_view line :
         {"Title\tNoor van der Berg\n", "Subtitle\tCivil Engineer\n", "Heading1\tExperience\n",
          "Heading2\tSite Engineer\tApr 2019 – Present\n", "EntryLine\tQuay & Pier BV\tRotterdam\n",
          "ListBullet\tSaved 3% concrete\n", "LabelledLine\tSoftware:\tAutoCAD, SCIA Engineer\n",
          "LabelledLine\tCourses: Soil Mechanics, Coastal Structures\n",
          "Record\tYoung Engineer, Concrete Society\t2021\n"}) {
        EXPECT_NE(text.find(line), std::string::npos) << line << text;
    }
}

TEST(Docx, ContactBreaksBetweenAddressesOnly) {
    const auto design = modern_template();
    const auto text = paragraphs(to_docx(long_named_person(), design, {}).value());
    const auto at = text.find("ContactLine\t");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(text.find("Delft, NL\nportfolio.example.org/wilhelmina", at), std::string::npos)
        << text.substr(at, 400);
}

TEST(Docx, HasPropertiesAndLinks) {
    Options options;
    options.language = "nl";
    options.date = Date{2025, 3, 9};
    const auto docx = to_docx(layout::person_with_everything(), modern_template(), options).value();
    const auto core = part(docx, "docProps/core.xml");
    EXPECT_NE(core.find("<dc:title>Noor van der Berg – Résumé</dc:title>"), std::string::npos);
    EXPECT_NE(core.find("<dc:creator>Noor van der Berg</dc:creator>"), std::string::npos);
    EXPECT_NE(core.find("2025-03-09T00:00:00Z"), std::string::npos);
    EXPECT_NE(core.find("<dc:language>nl</dc:language>"), std::string::npos);
    EXPECT_NE(part(docx, "word/_rels/document.xml.rels").find("mailto:noor@example.com"),
              std::string::npos);
    EXPECT_NE(part(docx, "word/styles.xml").find("<w:lang w:val=\"nl\""), std::string::npos);
}

TEST(Docx, EveryEntryHasTheDateOfTheDocument) {
    const auto docx = to_docx(model::Resume{}, modern_template(), {.date = Date{2025, 3, 9}});
    const WrittenFile file(docx.value(), "dated.docx");
    EXPECT_EQ(output_of("python3 -c 'import sys, zipfile; print({entry.date_time for entry in "
                        "zipfile.ZipFile(sys.argv[1]).infolist()})' " +
                        file.path()),
              "{(2025, 3, 9, 0, 0, 0)}\n");
}

TEST(Docx, HostileTextStaysText) {
    model::Resume resume;
    resume.basics.name = "<w:p/> & \"Co\" ]]> \x01";
    resume.work.resize(1);
    resume.work[0].position = "</w:t></w:r>";
    resume.work[0].url = "https://example.org/\"><x>";
    resume.work[0].name = "Firm";
    const auto text = paragraphs(to_docx(resume, modern_template(), {}).value());
    EXPECT_EQ(text,
              "Title\t<w:p/> & \"Co\" ]]>\nHeading1\tExperience\nHeading2\t</w:t></w:r>\n"
              "EntryLine\tFirm\n");
}

TEST(Docx, LettersHaveLetterStyles) {
    const auto text = paragraphs(
        to_docx(layout::short_letter(), layout::person_with_everything(), modern_template(), {})
            .value());
    EXPECT_NE(text.find("Date\t9 March 2025\nInsideAddress\tHarbour Works\n"), std::string::npos)
        << text;
    EXPECT_NE(text.find("Salutation\tDear Ms Dekker,\nLetterText\tI build quays.\n"),
              std::string::npos);
    EXPECT_NE(text.find("Closing\tYours sincerely,\nSignature\tNoor van der Berg\n"),
              std::string::npos);
}

}  // namespace
}  // namespace vouch::render
