#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "render/awkward_people.hpp"
#include "render/render.hpp"
#include "render/written_file.hpp"

namespace vouch::render {
namespace {

// Without white space and direction marks, which extractors place as they like.
std::string squeezed(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = text::decode(text, at);
        const bool mark = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E);
        if (!text::is_space(c) && !mark && c != '\f') {
            kept.append(text, at, size);
        }
        at += size;
    }
    return kept;
}

std::string text_layer(const std::string& pdf) {
    const WrittenFile file(pdf, "text.pdf");
    return output_of("pdftotext -raw " + file.path() + " -");
}

void expect_every_word(const model::Resume& resume, const layout::Template& design,
                       const Options& options) {
    const auto story = layout::tell(resume, design);
    const auto pdf = to_pdf(story, design, options);
    ASSERT_TRUE(pdf) << to_text(pdf.error());
    const auto found = squeezed(text_layer(*pdf));
    for (const auto& block : story.blocks) {
        for (const auto* pieces : {&block.pieces, &block.aside}) {
            for (const auto& piece : *pieces) {
                for (const auto word : text::split(piece.text, ' ')) {
                    EXPECT_NE(found.find(squeezed(word)), std::string::npos) << word;
                }
            }
        }
    }
}

TEST(Pdf, EveryWordReadsBack) {
    for (const auto& name : layout::shipped_names()) {
        const auto design = layout::shipped(name);
        for (const auto paper : {layout::Paper::a4, layout::Paper::letter}) {
            for (const auto& resume :
                 {layout::person_with_everything(), long_named_person(), person_with_twelve_jobs(),
                  person_without_jobs(), person_of_many_scripts()}) {
                SCOPED_TRACE(name + ": " + resume.basics.name);
                expect_every_word(resume, design, {.paper = paper});
            }
        }
    }
}

TEST(Pdf, LinesReadAsWords) {
    const auto pdf = to_pdf(long_named_person(), modern_template(), {}).value();
    const auto text = text_layer(pdf);
    EXPECT_NE(text.find("\nExperience\n"), std::string::npos) << text;
    EXPECT_NE(text.find("\nVolunteering\n"), std::string::npos) << text;
    // No ligature characters, whatever the font offers.
    EXPECT_NE(text.find("fi fl ffi ffl ft tt (workflow, profile"), std::string::npos) << text;
    EXPECT_NE(text.find("\nSoftware: AutoCAD, SCIA Engineer\n"), std::string::npos) << text;
}

TEST(Pdf, SaysWhatItIs) {
    Options options;
    options.language = "en-GB";
    options.date = Date{2025, 3, 9};
    const WrittenFile file(
        to_pdf(layout::person_with_everything(), modern_template(), options).value(), "what.pdf");
    const auto info = output_of("pdfinfo -isodates " + file.path());
    EXPECT_NE(info.find("Noor van der Berg – Résumé"), std::string::npos) << info;
    EXPECT_NE(info.find("Author:          Noor van der Berg"), std::string::npos);
    EXPECT_NE(info.find("CreationDate:    2025-03-09T00:00:00Z"), std::string::npos) << info;
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos);
    EXPECT_NE(info.find("Metadata Stream: yes"), std::string::npos);
    const auto metadata = output_of("pdfinfo -meta " + file.path());
    EXPECT_NE(metadata.find("<rdf:li>en-GB</rdf:li>"), std::string::npos) << metadata;
    const auto links = output_of("pdfinfo -url " + file.path());
    EXPECT_NE(links.find("mailto:noor@example.com"), std::string::npos) << links;
    EXPECT_NE(links.find("https://www.linkedin.com/in/noorvdb"), std::string::npos) << links;
}

TEST(Pdf, StructureHasHeadingsListsAndLinks) {
    const WrittenFile file(to_pdf(layout::person_with_everything(), modern_template(), {}).value(),
                           "structure.pdf");
    const auto tree = output_of("pdfinfo -struct-text " + file.path());
    for (const std::string_view part :
         {"H1 (block)\n    \"Noor van der Berg\"", "H2 (block)\n    \"Experience\"",
          "H3 (block)\n    \"Site Engineer \"", "P (block)\n    \"Apr 2019 – Present\"",
          "LBody (block)\n        \"Checked 120 pile drawings\"",
          "Lbl (block)\n        \"Software: \"", "\"noor@example.com\""}) {
        EXPECT_NE(tree.find(part), std::string::npos) << part << "\n" << tree;
    }
    EXPECT_NE(tree.find("Link (inline)"), std::string::npos);
}

TEST(Pdf, FontsAreEmbeddedSubsetsWithUnicode) {
    const WrittenFile file(to_pdf(person_of_many_scripts(), modern_template(), {}).value(),
                           "fonts.pdf");
    const auto lines = output_of("pdffonts " + file.path());
    std::size_t count = 0;
    for (const auto line : text::split_lines(lines)) {
        if (line.contains("+")) {
            EXPECT_NE(line.find("yes yes yes"), std::string::npos) << line;
            ++count;
        }
    }
    EXPECT_GE(count, 6U) << lines;
}

TEST(Pdf, SameInputSameBytesAndFewOfThem) {
    const auto design = modern_template();
    const auto resume = person_with_twelve_jobs();
    const auto once = to_pdf(resume, design, {}).value();
    const auto other = to_pdf(person_of_many_scripts(), design, {}).value();
    EXPECT_TRUE(once == to_pdf(resume, design, {}).value());
    EXPECT_FALSE(once == other);
    EXPECT_LT(once.size(), 80'000U);
    EXPECT_TRUE(to_docx(resume, design, {}).value() == to_docx(resume, design, {}).value());
}

TEST(Pdf, CharactersWithoutAnyFontAreReported) {
    model::Resume resume;
    resume.basics.name = "Ada \U00012000 Quill";  // cuneiform: no fallback of ours
    const auto design = modern_template();
    const auto document = lay_out(layout::tell(resume, design), design, {}).value();
    ASSERT_EQ(document.notes.size(), 1U);
    EXPECT_EQ(document.notes[0].code, "render.characters-missing");
    EXPECT_NE(to_text(document.notes[0]).find("\U00012000"), std::string::npos);
}

TEST(Pdf, AMissingFontIsAnError) {
    auto design = modern_template();
    design.fonts.push_back({"Nowhere", "opentype/nowhere/Nowhere.otf"});
    const auto pdf = to_pdf(layout::person_with_everything(), design, {});
    ASSERT_FALSE(pdf);
    EXPECT_EQ(pdf.error().code, "font-missing");
}

TEST(Pdf, TheLetterLooksLikeTheResume) {
    const auto design = modern_template();
    const auto sender = layout::person_with_everything();
    const auto pdf = to_pdf(layout::short_letter(), sender, design, {}).value();
    const auto text = text_layer(pdf);
    EXPECT_EQ(text,
              "Noor van der Berg\nCivil Engineer\n"
              "noor@example.com · +31 6 1234 5678 · Delft, NL · noor.example.org · "
              "linkedin.com/in/noorvdb\n"
              "9 March 2025\nHarbour Works\nMs P. Dekker\nRotterdam\n"
              "Application as Lead Engineer\nDear Ms Dekker,\nI build quays.\n"
              "I would like to build yours.\nYours sincerely,\nNoor van der Berg\n\f");
}

}  // namespace
}  // namespace vouch::render
