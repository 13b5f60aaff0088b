#include <string>

#include "base/text.hpp"
#include "parse/posting/clauses.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto duty_lead_ins = phrases<
    "you will be responsible for|you will also be|you will also|you will be|you will|"
    "youll be|youll also|youll|you would be|you would also be|you would also|you would|"
    "youd be|youd also be|youd also|youd|day to day youd be|day to day youll be|"
    "day to day you will be|and you would|and you will|and youll|and youd|and|"
    "we expect you to|every class teacher|responsible for|duties include|"
    "responsibilities include|tasks include|your duties will include|the role involves|"
    "the job involves|as well as|also">();

// "training models, setting up experiments and deciding what they show": one duty each, where
// the first begins with its verb.
std::vector<Span> split_gerunds(std::string_view words) {
    const auto is_gerund = [&](std::size_t at) {
        at = words.find_first_not_of(' ', at);
        if (at == std::string_view::npos) {
            return false;
        }
        const auto word = words.substr(at, words.find_first_of(" ,", at) - at);
        return word.size() > 5 && word.ends_with("ing");
    };
    std::vector<Span> pieces;
    std::size_t begin = 0;
    if (is_gerund(0)) {
        static constexpr auto joints = phrases<", and |, | and ">();
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (const auto joint : joints) {
                const bool comma = joint.front() == ',';
                if (words.substr(at).starts_with(joint) && is_gerund(at + joint.size()) &&
                    at > begin && (comma || !pieces.empty()) &&
                    count_words(words.substr(begin, at - begin)) >= 3) {
                    pieces.push_back({begin, at});
                    begin = at + joint.size();
                    break;
                }
            }
        }
    }
    pieces.push_back({begin, words.size()});
    return pieces;
}

}  // namespace

std::vector<Span> split_duties(std::string_view text, Span sentence) {
    std::vector<Span> duties;
    const NormalText normal_text(text, sentence);
    const auto& words = normal_text.text();
    std::vector<std::size_t> cuts;
    static constexpr auto joints = phrases<
        ", and you would |, and you will | and you would |, and youd |, and youll |"
        ", and we would |; ">();
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const auto joint : joints) {
            if (words.substr(at).starts_with(joint)) {
                cuts.push_back(at);
            }
        }
    }
    cuts.push_back(words.size());
    std::size_t begin = 0;
    for (const auto cut : cuts) {
        if (cut <= begin) {
            continue;
        }
        auto part = std::string_view(words).substr(begin, cut - begin);
        auto from = begin + part.find_first_not_of(" ,;");
        part = std::string_view(words).substr(from, cut - from);
        if (const auto size = leading_phrase(part, duty_lead_ins); size > 0) {
            from += size;
            if (const auto again = leading_phrase(
                    std::string_view(words).substr(from + 1, cut - from), duty_lead_ins)) {
                from += again + 1;
            }
        }
        for (const auto piece : split_gerunds(std::string_view(words).substr(from, cut - from))) {
            duties.push_back(
                trimmed(text, normal_text.source(Span{from + piece.begin, from + piece.end})));
        }
        begin = cut;
    }
    return duties;
}

}  // namespace vouch::parse::posting
