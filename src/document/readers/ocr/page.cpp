#include "document/readers/ocr/page.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/text.hpp"
#include "document/readers/ocr/language.hpp"
#include "document/readers/ocr/words.hpp"
#include "document/readers/page_pictures.hpp"
#include "document/readers/raster_page.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers {

using namespace ocr;

namespace {

constexpr float sample_share = 0.1F;
constexpr float trust_min = 75;
constexpr float unsure_below = 60;
constexpr std::size_t unsure_named_max = 12;

// A word's box is made from its baseline and size, so that either can be had again from it.
constexpr float ascent = 0.8F;
constexpr float descent = 0.2F;

Result<PageBitmap> picture_of_page(std::string_view bytes, Kind kind, int number, int dpi) {
    if (kind == Kind::image) {
        return page_of_image(bytes, number);
    }
    if (dpi == 0) {
        return draw_pdf_page_to_read(bytes, number);
    }
    PageBitmap page;
    page.dots_per_inch = static_cast<float>(dpi);
    TRY_INTO(page.grey, draw_pdf_page(bytes, number, page.dots_per_inch, RasterColour::grey));
    return page;
}

std::uint16_t style_index(std::vector<Style>& styles, float size, bool bold) {
    Style style;
    style.size = size;
    style.bold = bold;
    auto found = std::ranges::find(styles, style);
    if (found == styles.end()) {
        styles.push_back(style);
        found = styles.end() - 1;
    }
    return static_cast<std::uint16_t>(found - styles.begin());
}

void tell(const std::vector<RecognisedWord>& words, int number, std::vector<Notice>& notices) {
    if (words.empty()) {
        notices.push_back({"document.scan-empty", {}, number});
        return;
    }
    notices.push_back({"document.read-by-ocr", {}, number});
    std::string unsure;
    std::size_t count = 0;
    for (const auto& word : words) {
        if (word.confidence < unsure_below && ++count <= unsure_named_max) {
            unsure += (unsure.empty() ? "" : ", ") + word.text;
        }
    }
    if (count > 0) {
        unsure += count > unsure_named_max ? ", …" : "";
        notices.push_back(
            {"document.ocr-unsure", {{"count", std::to_string(count)}, {"words", unsure}}, number});
    }
}

// The first row of the band of `rows` rows with the most edges of strokes: of the most text.
int first_of_densest(Pix* ink, int rows) {
    const Bitmap beside(pixTranslate(nullptr, ink, 1, 0, L_BRING_IN_WHITE));
    const Bitmap edges(beside == nullptr ? nullptr : pixXor(nullptr, ink, beside.get()));
    ::Numa* counts = edges == nullptr ? nullptr : pixCountPixelsByRow(edges.get(), nullptr);
    if (counts == nullptr) {
        return 0;
    }
    float sum = 0;
    float most = -1;
    int best = 0;
    const int height = numaGetCount(counts);
    const l_float32* row = numaGetFArray(counts, L_NOCOPY);
    for (int y = 0; y < height; ++y) {
        sum += row[y] - (y >= rows ? row[y - rows] : 0);
        if (y + 1 >= rows && sum > most) {
            most = sum;
            best = y + 1 - rows;
        }
    }
    numaDestroy(&counts);
    return best;
}

// A part of the page that is enough to tell its language.
Bitmap sample_of(const OcrBitmap& page) {
    const int height = pixGetHeight(page.grey.get());
    const auto rows = std::max(1, static_cast<int>(sample_share * static_cast<float>(height)));
    ::Box* box =
        boxCreate(0, first_of_densest(page.ink.get(), rows), pixGetWidth(page.grey.get()), rows);
    Bitmap sample(pixClipRectangle(page.grey.get(), box, nullptr));
    boxDestroy(&box);
    return sample;
}

// How well the words read as text: what is upside down gives short words of little confidence.
float trust_in(const std::vector<SeenWord>& words) {
    float trust = 0;
    std::size_t letters = 0;
    for (const auto& word : words) {
        trust += word.confidence * static_cast<float>(word.text.size());
        letters += word.text.size();
    }
    return letters == 0 ? 0 : trust / static_cast<float>(letters);
}

std::vector<SeenWord> read_sample(OcrEngine& engine, const OcrBitmap& page) {
    const auto sample = sample_of(page);
    return sample == nullptr ? std::vector<SeenWord>()
                             : engine.read(sample.get(), page.dots_per_inch);
}

// Reads the page with its language's models. Where too little text told which side is up, and a
// part of it does not read like text, that is read upside down as well.
Result<std::vector<SeenWord>> read_upright(OcrBitmap& page) {
    TRY_INTO(auto* const first, OcrEngine::of(usual_languages));
    auto sampled = read_sample(*first, page);
    if (!page.orientation_sure && trust_in(sampled) < trust_min) {
        auto other = turned(page, 2);
        auto other_sampled = read_sample(*first, other);
        if (trust_in(other_sampled) > trust_in(sampled)) {
            page = std::move(other);
            sampled = std::move(other_sampled);
        }
    }
    TRY_INTO(auto* const engine, OcrEngine::of(languages_for(sampled)));
    return engine->read(page.grey.get(), page.dots_per_inch);
}

}  // namespace

Result<Document> recognise_page(std::string_view bytes, Kind kind, int number, int dpi) {
    if (kind != Kind::pdf && kind != Kind::image) {
        return fail("document-not-drawable");
    }
    TRY_INTO(const auto picture, picture_of_page(bytes, kind, number, dpi));
    auto prepared = prepare(picture);
    if (prepared.grey == nullptr || prepared.ink == nullptr) {
        return fail("document-unreadable");
    }
    TRY_INTO(auto seen, read_upright(prepared));
    const auto words = words_of(std::move(seen), prepared);
    Document document;
    document.kind = kind;
    document.has_pages = true;
    Page page;
    const float scale = 72 / prepared.dots_per_inch;
    page.width = static_cast<float>(pixGetWidth(prepared.grey.get())) * scale;
    page.height = static_cast<float>(pixGetHeight(prepared.grey.get())) * scale;
    page.turn = prepared.turn;
    for (const auto& recognised : words) {
        Word word;
        word.text = recognised.text;
        word.box = {recognised.x0, recognised.baseline - ascent * recognised.size, recognised.x1,
                    recognised.baseline + descent * recognised.size};
        word.style = style_index(document.styles, recognised.size, recognised.bold);
        page.words.push_back(std::move(word));
    }
    tell(words, number, document.notices);
    document.pages.push_back(std::move(page));
    return document;
}

std::vector<PlacedWord> ocr::placed_words(const Document& recognised, std::vector<Style>& styles) {
    std::vector<PlacedWord> words;
    for (const auto& word : recognised.pages.front().words) {
        const auto& style = recognised.styles[word.style];
        PlacedWord placed;
        placed.word = word;
        placed.word.style = style_index(styles, style.size, style.bold);
        placed.size = style.size;
        placed.baseline = word.box.y1 - descent * style.size;
        placed.bold = style.bold;
        placed.glyphs = static_cast<int>(text::count_code_points(word.text));
        words.push_back(std::move(placed));
    }
    return words;
}

}  // namespace vouch::document::readers
