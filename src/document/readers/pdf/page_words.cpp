#include "document/readers/pdf/page_words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "document/readers/hidden_text.hpp"
#include "document/readers/ocr/need.hpp"
#include "document/readers/ocr/page.hpp"

namespace vouch::document::readers::pdf {

using ocr::TextSource;

namespace {

// What nobody sees, as text: a space stands for a gap or another line.
void tell_hidden(const PageContent& page, int number, bool scan, std::vector<Notice>& notices) {
    HiddenText hidden;
    std::map<Hiding, const Glyph*> last;
    const auto add = [&](Hiding why, const Glyph& glyph) {
        const Glyph*& before = last[why];
        const bool apart = before != nullptr &&
                           (std::abs(before->baseline - glyph.baseline) > 0.5F ||
                            glyph.x0 - before->x1 > 0.15F * glyph.ascent || glyph.x1 < before->x0);
        hidden.add(why, number, (apart ? " " : "") + glyph.text);
        before = &glyph;
    };
    for (const auto& [why, glyph] : page.hidden) {
        add(why, glyph);
    }
    for (const Glyph& glyph : page.invisible) {
        if (!scan) {
            add(Hiding::invisible, glyph);
        }
    }
    hidden.write(notices);
}

}  // namespace

std::vector<PlacedWord> words_of_page(const PageContent& page, int number,
                                      const std::vector<RecognisedPage>& recognised,
                                      Document& document) {
    const auto source = ocr::text_source(page);
    const auto seen = std::ranges::find(recognised, number, &RecognisedPage::number);
    if (source != TextSource::recognition) {
        tell_hidden(page, number, source == TextSource::scan_layer, document.notices);
    }
    switch (source) {
        case TextSource::glyphs:
            return words_of(page.glyphs, document.styles);
        case TextSource::scan_layer:
            document.notices.push_back({"document.scan-with-text", {}, number});
            return words_of(page.invisible, document.styles);
        case TextSource::recognition:
            if (seen == recognised.end()) {
                document.notices.push_back({"document.picture-page", {}, number});
                return words_of(page.glyphs, document.styles);
            }
            std::ranges::copy(seen->content.notices, std::back_inserter(document.notices));
            return ocr::placed_words(seen->content, document.styles);
        case TextSource::none:
            break;
    }
    return {};
}

}  // namespace vouch::document::readers::pdf
