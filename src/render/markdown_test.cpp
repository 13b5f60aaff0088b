#include <gtest/gtest.h>

#include "layout/test_people.hpp"
#include "render/markdown.hpp"
#include "render/render.hpp"

namespace vouch::render {
namespace {

std::string markdown_of(const model::Resume& resume) {
    layout::Template design;
    design.order = {"summary", "work"};
    return to_markdown(resume, design, {}).value();
}

TEST(Markdown, HasHeadingsListsAndLinks) {
    const auto markdown = markdown_of(layout::person_with_everything());
    EXPECT_TRUE(markdown.starts_with(
        "# Noor van der Berg\n\n**Civil Engineer**\n\n"
        "[noor@example.com](mailto:noor@example.com) · [+31 6 1234 5678](tel:+31612345678) · "
        "Delft, NL · [noor.example.org](https://www.noor.example.org/) · "
        "[linkedin.com/in/noorvdb](https://www.linkedin.com/in/noorvdb)\n\n## Summary\n"))
        << markdown;
    for (const std::string_view part :
         {"## Experience\n\n### Site Engineer | Apr 2019 – Present\n\nQuay & Pier BV | "
          "Rotterdam\n\n"
          "*Contractor, 400 people*\n\nMaritime works.\n\n- Checked 120 pile drawings\n"
          "- Saved 3% concrete\n",
          "- **Software:** AutoCAD, SCIA Engineer\n- **Methods (advanced):** Lean planning\n",
          "- **Young Engineer**, Concrete Society | 2021\n"}) {
        EXPECT_NE(markdown.find(part), std::string::npos) << part << markdown;
    }
}

TEST(Markdown, EscapesMarkup) {
    model::Resume resume;
    resume.basics.name = "A *star* and snake_case_name";
    resume.basics.summary =
        "# not a heading\n1. not a list\n+ nor this\n[x](y) `code` <b>\n"
        "3 * 4 &amp; C++ R&D";
    EXPECT_EQ(markdown_of(resume),
              "# A \\*star\\* and snake_case_name\n\n## Summary\n\n\\# not a heading\n\n"
              "1\\. not a list\n\n\\+ nor this\n\n\\[x\\](y) \\`code\\` \\<b>\n\n"
              "3 * 4 \\&amp; C++ R&D\n");
}

TEST(Markdown, LetterKeepsItsAddressLines) {
    const auto markdown = to_markdown(layout::short_letter(), layout::person_with_everything(),
                                      layout::Template{}, {})
                              .value();
    EXPECT_NE(markdown.find("\n\nHarbour Works\\\nMs P. Dekker\\\nRotterdam\n\n"
                            "**Application as Lead Engineer**\n\nDear Ms Dekker,\n\n"),
              std::string::npos)
        << markdown;
    EXPECT_TRUE(markdown.ends_with("Yours sincerely,\n\nNoor van der Berg\n"));
}

}  // namespace
}  // namespace vouch::render
