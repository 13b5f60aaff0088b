#include "match/passage.hpp"

#include <algorithm>

#include "match/discounts.hpp"

namespace vouch::match {
namespace {

bool is_item(Place place) {
    return place == Place::skill || place == Place::skill_group || place == Place::certificate ||
           place == Place::issuer || place == Place::language || place == Place::interest;
}

// Wished for or denied; a beginner's words count, at half.
bool is_void(const DiscountSpan* discount) {
    return discount != nullptr && discount->why != Discount::beginner;
}

void add_mentions(PassageText& passage, const std::vector<DiscountSpan>& spans,
                  const skills::Taxonomy& taxonomy) {
    const auto found =
        is_item(passage.place) ? taxonomy.find_in_list(passage.text) : taxonomy.find(passage.text);
    for (const auto& mention : found) {
        const auto* discount = discount_at(spans, mention.begin);
        passage.partly_void = passage.partly_void || mention.negated;
        if (mention.negated || !mention.skill || is_void(discount)) {
            continue;
        }
        if (passage.place == Place::issuer && !is_paper(taxonomy.skill(*mention.skill).kind)) {
            continue;
        }
        passage.mentions.push_back({*mention.skill, static_cast<std::uint32_t>(mention.begin),
                                    static_cast<std::uint32_t>(mention.end), discount != nullptr});
    }
}

}  // namespace

std::shared_ptr<const PassageText> analyse_passage(std::string_view text, Place place,
                                                   const skills::Taxonomy& taxonomy) {
    auto passage = std::make_shared<PassageText>();
    passage->text = text;
    passage->place = place;
    const auto spans = discounts(text, is_item(place) ? TextForm::item : TextForm::prose);
    if (place != Place::employer) {
        add_mentions(*passage, spans, taxonomy);
    }
    passage->words = words_of(text);
    // Words that a wish or a negation governs are no evidence either.
    std::erase_if(passage->words,
                  [&](const Word& word) { return is_void(discount_at(spans, word.begin)); });
    passage->word_set = WordSet(passage->words);
    passage->partly_void =
        passage->partly_void ||
        std::ranges::any_of(spans, [](const DiscountSpan& span) { return is_void(&span); });
    passage->beginner = std::ranges::any_of(spans, [](const DiscountSpan& span) {
        return span.why == Discount::beginner && span.begin == 0;
    });
    return passage;
}

}  // namespace vouch::match
