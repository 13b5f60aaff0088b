#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/marked_up_document.hpp"
#include "parse/parse_resume.hpp"

namespace vouch::parse {
namespace {

using testing::MarkedUpDocument;

model::Resume read(const document::Document& document) {
    static const auto taxonomy = skills::Taxonomy::from_files({});
    auto resume = parse_resume(document, *taxonomy, Date{.year = 2025, .month = 3, .day = 1});
    return resume ? *resume : model::Resume{};
}

// The words whose middle lies in the place, or which stand in its stretch of the line.
std::string words_at(const document::Document& document, const model::Place& place) {
    std::string out;
    int line_number = 0;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        for (const document::Line& line : document.pages[page].lines) {
            ++line_number;
            const std::string text = document::text_of(document.pages[page], line);
            if (!document.has_pages && line_number == place.line) {
                std::size_t at = 0;
                for (int point = 0; at < text.size() && point < place.end; ++point) {
                    const auto size = text::decode(text, at).size;
                    out += point >= place.begin ? text.substr(at, size) : "";
                    at += size;
                }
            }
            for (std::uint32_t word = 0; document.has_pages && word < line.word_count; ++word) {
                const auto& shown = document.pages[page].words[line.first_word + word];
                const float x = (shown.box.x0 + shown.box.x1) / 2;
                const float y = (shown.box.y0 + shown.box.y1) / 2;
                if (static_cast<int>(page) + 1 == place.page && x >= place.x0 && x <= place.x1 &&
                    y >= place.y0 && y <= place.y1) {
                    out += shown.text + ' ';
                }
            }
        }
    }
    return out;
}

std::string words_at(const document::Document& document, const model::Source& source) {
    std::string out = words_at(document, static_cast<const model::Place&>(source));
    for (const model::Place& place : source.more) {
        out += ' ' + words_at(document, place);
    }
    return std::string(text::trim(out));
}

std::string words_of_labels(const document::Document& document, const model::Source& source) {
    std::string out;
    for (const model::Place& place : source.labels) {
        out += words_at(document, place);
    }
    return std::string(text::trim(out));
}

constexpr std::string_view page = R"(! Ada Byron-Lovell
Embedded Software Engineer
Email: ada@mail.example	Phone: +44 7700 900111	Leeds, UK

# Work Experience
**Senior Firmware Engineer**	Mar 2019 – Present
Halden Pumps Ltd	Leeds, UK
* Cut the boot time from 9 s to 2 s by moving the self-test behind the
+ first screen, with the safety team's consent
* Led four people

**Firmware Engineer**	2014–2018 (4 years)
Tarn & Beck Instruments plc	York, UK
* Wrote drivers for two sensors

# Education
**University of Harrow Hill**	2010 – 2014
BEng (Hons) in Electronic Engineering

# Military Matters
Reserve officer of the fourth battalion of engineers

# Skills
Programming: C, Python (pandas, NumPy), Rust
)";

TEST(Provenance, EveryWordIsHeldByOneLeafOrRemark) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    const auto& coverage = resume.coverage;
    EXPECT_GT(coverage.words, 70);
    EXPECT_EQ(coverage.words, coverage.in_leaves + coverage.in_labels + coverage.in_remarks);
    EXPECT_EQ(coverage.in_two, 0);
}

TEST(Provenance, EveryLeafStandsAtItsPlace) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    ASSERT_FALSE(model::leaves(resume).empty());
    for (const model::Leaf& leaf : model::leaves(resume)) {
        ASSERT_TRUE(resume.sources.contains(leaf.pointer)) << leaf.pointer;
        if (!leaf.pointer.ends_with("/countryCode")) {
            EXPECT_EQ(key_of(words_at(document.document(), resume.sources.at(leaf.pointer))),
                      key_of(leaf.text))
                << leaf.pointer;
        }
    }
}

TEST(Provenance, AValueOfTwoLinesHasTwoPlaces) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    const auto& source = resume.sources.at("/work/0/highlights/0");
    ASSERT_EQ(source.more.size(), 1U);
    EXPECT_GT(source.more[0].y0, source.y1);
    EXPECT_EQ(source.more[0].line, source.line + 1);
}

TEST(Provenance, DatesAreTheirOwnWords) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    const auto at = [&](const std::string& pointer) {
        return words_at(document.document(), resume.sources.at(pointer));
    };
    EXPECT_EQ(at("/work/0/startDate"), "Mar 2019");
    EXPECT_EQ(words_of_labels(document.document(), resume.sources.at("/work/0/startDate")),
              "Present");
    // joined without a space, the two dates are one word
    EXPECT_EQ(at("/work/1/startDate"), "2014–2018");
    EXPECT_EQ(at("/work/1/endDate"), "2014–2018");
    EXPECT_EQ(at("/education/0/startDate"), "2010");
    EXPECT_EQ(at("/education/0/endDate"), "2014");
    EXPECT_EQ(words_of_labels(document.document(), resume.sources.at("/work/1/endDate")),
              "(4 years)");
}

TEST(Provenance, LabelsBelongToWhatTheyIntroduce) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    EXPECT_EQ(words_of_labels(document.document(), resume.sources.at("/basics/email")), "Email:");
    EXPECT_EQ(words_of_labels(document.document(), resume.sources.at("/basics/phone")), "Phone:");
    EXPECT_EQ(words_at(document.document(), resume.sources.at("/sectionTitles/work")),
              "Work Experience");
}

TEST(Provenance, AnUnknownHeadingIsToldWithItsPlace) {
    const MarkedUpDocument document(page);
    const auto resume = read(document.document());
    EXPECT_EQ(words_at(document.document(), resume.sources.at("/otherSections/0/highlights/0")),
              "Reserve officer of the fourth battalion of engineers");
    const auto told = std::ranges::find_if(resume.remarks, [](const model::Remark& remark) {
        return remark.message.code == "parse.heading-unknown";
    });
    ASSERT_NE(told, resume.remarks.end());
    EXPECT_EQ(told->pointer, "/otherSections/0/title");
    EXPECT_EQ(told->message.params[0].second, "Military Matters");
}

TEST(Provenance, WithoutPagesAPlaceIsAStretchOfALine) {
    MarkedUpDocument marked(page);
    document::Document document = marked.document();
    document.has_pages = false;
    document.kind = document::Kind::docx;
    const auto resume = read(document);
    const auto& email = resume.sources.at("/basics/email");
    EXPECT_EQ(email.page, 0);
    EXPECT_EQ(email.line, 3);
    EXPECT_EQ(email.begin, 7);
    EXPECT_EQ(words_at(document, email), "ada@mail.example");
    for (const model::Leaf& leaf : model::leaves(resume)) {
        if (!leaf.pointer.ends_with("/countryCode")) {
            EXPECT_EQ(key_of(words_at(document, resume.sources.at(leaf.pointer))),
                      key_of(leaf.text))
                << leaf.pointer;
        }
    }
}

TEST(Provenance, RunningLinesAreToldOnce) {
    document::Document document = MarkedUpDocument(std::string(page) +
                                                   "---\n"
                                                   "Ada Byron-Lovell, page 2\n"
                                                   "# Interests\nSailing\n")
                                      .document();
    document.pages[1].lines[0].role = document::LineRole::header;
    const auto resume = read(document);
    const auto told = std::ranges::count_if(resume.remarks, [](const model::Remark& remark) {
        return remark.message.code == "parse.running-lines-skipped" &&
               remark.message.params[0].second == "Ada Byron-Lovell, page 2";
    });
    EXPECT_EQ(told, 1);
    EXPECT_EQ(resume.coverage.words,
              resume.coverage.in_leaves + resume.coverage.in_labels + resume.coverage.in_remarks);
}

}  // namespace
}  // namespace vouch::parse
