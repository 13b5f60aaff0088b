// Any document that the reading process could send, be it as odd as it likes, to the résumé and
// the posting. The document is made from the fuzzer's bytes: words of a résumé's vocabulary or
// bytes as they come, with places, roles and styles at random.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "document/wire.hpp"
#include "drawn_bytes.hpp"
#include "model/resume_json.hpp"
#include "parse/parse_posting.hpp"
#include "parse/parse_resume.hpp"
#include "taxonomy.hpp"

namespace {

using namespace vouch;

constexpr std::array<const char*, 48> vocabulary = {"Experience",
                                                    "Education",
                                                    "Skills",
                                                    "Sprachen",
                                                    "Projects",
                                                    "Awards",
                                                    "Profil",
                                                    "References",
                                                    "2019",
                                                    "2020–2022",
                                                    "Jan",
                                                    "03/2019",
                                                    "since",
                                                    "heute",
                                                    "Present",
                                                    "–",
                                                    "-",
                                                    "|",
                                                    "•",
                                                    ",",
                                                    "Ada",
                                                    "Quill",
                                                    "Engineer",
                                                    "Senior",
                                                    "GmbH",
                                                    "Inc.",
                                                    "University",
                                                    "BSc",
                                                    "M.Sc.",
                                                    "GPA",
                                                    "3.9/4.0",
                                                    "Berlin",
                                                    "Germany",
                                                    "+49",
                                                    "030",
                                                    "1234567",
                                                    "ada@quill.example",
                                                    "Python",
                                                    "C++",
                                                    "SQL:",
                                                    "(native)",
                                                    "C1",
                                                    "https://quill.example/ada",
                                                    "Led",
                                                    "10",
                                                    "%",
                                                    "Summer",
                                                    "Lehre"};

document::Word make_word(DrawnBytes& data, float x, float y) {
    document::Word word;
    const auto choice = data.number<std::size_t>(0, vocabulary.size() + 3);
    word.text = choice < vocabulary.size() ? std::string(vocabulary[choice]) : data.text(12);
    word.box = {x, y, x + 30, y + 10};
    word.style = data.number<std::uint16_t>(0, 2);
    word.link = data.number<std::int32_t>(-1, 1);
    word.space_before = data.flag();
    word.apart = data.number(0, 4) == 0;
    return word;
}

document::Page make_page(DrawnBytes& data) {
    document::Page page;
    page.width = 595;
    page.height = 842;
    const auto lines = data.number<int>(0, 40);
    for (int i = 0; i < lines && data.are_left(); ++i) {
        document::Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.word_count = data.number<std::uint32_t>(0, 6);
        line.column = data.number<std::uint16_t>(0, 2);
        const float left = data.number<std::int16_t>(-50, 600);
        const auto top = static_cast<float>(i * 14);
        for (std::uint32_t word = 0; word < line.word_count; ++word) {
            page.words.push_back(make_word(data, left + static_cast<float>(word) * 35, top));
        }
        line.box = {left, top, left + static_cast<float>(line.word_count) * 35, top + 10};
        line.role = static_cast<document::LineRole>(data.number<int>(0, 5));
        line.heading_level = data.number<std::uint8_t>(0, 6);
        line.list_level = data.number<std::uint8_t>(0, 3);
        line.row = data.number<std::uint16_t>(0, 4);
        line.block = data.number<std::uint16_t>(0, 65535);
        line.starts_paragraph = data.flag();
        line.marker = data.flag() ? "•" : "";
        page.lines.push_back(std::move(line));
    }
    return page;
}

document::Document make_document(DrawnBytes& data) {
    document::Document document;
    document.kind = static_cast<document::Kind>(data.number<int>(0, 7));
    document.has_pages = data.flag();
    document.styles = {{.font = "Lato", .size = 10},
                       {.font = "Lato", .size = 14, .bold = true},
                       {.font = "Lato", .size = 24, .bold = true, .colour = 0x336699}};
    document.links = {"mailto:ada@quill.example", data.text(40)};
    const auto pages = data.number<int>(0, 3);
    for (int i = 0; i < pages; ++i) {
        document.pages.push_back(make_page(data));
    }
    return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    DrawnBytes data({bytes, size});
    const auto document = document::wire::decode(document::wire::encode(make_document(data)));
    if (!document) {
        std::abort();  // it was well formed
    }
    if (const auto resume = parse::parse_resume(*document, taxonomy(), Date{2026, 5, 15})) {
        static_cast<void>(model::to_json(*resume));
    }
    static_cast<void>(parse::parse_posting(*document, taxonomy()));
    return 0;
}
