#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting_head.hpp"
#include "parse/posting_header.hpp"
#include "parse/posting_terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto location_keys = phrases<
    "location|locations|job location|place of work|work location|based in|base|city|"
    "workplace|office|place|site|ort|arbeitsort|standort|lieu|lieu de travail|"
    "ubicacion|localizacao|where|duty station">();

class LocationReader : HeadLines {
public:
    LocationReader(const HeadLines& head) : HeadLines(head) {}

    PlaceFound run() {
        read();
        return header_;
    }

private:
    void set_location(std::string_view place) {
        place = text::trim(place);
        header_.location = calmed(place);
        for (const auto part : text::split(place, ',')) {
            const auto bare = without_bracket(text::trim(part), false);
            for (const auto code : {country_code_of(bare), country_code_of_region(bare),
                                    country_code_of_city(bare)}) {
                if (header_.country.empty()) {
                    header_.country = code;
                }
            }
        }
    }

    void read() {
        if (const auto labelled = labelled_value(text_, blocks_, location_keys);
            !labelled.empty()) {
            if (set_from_segment(labelled, true)) {
                return;
            }
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (is_labelled(lines_[i])) {
                continue;
            }
            for (const auto segment : head_segments(text_, lines_[i])) {
                if (set_from_segment(segment, false)) {
                    return;
                }
            }
        }
        location_from_prose();
    }

    // "anywhere in the UK" → "UK"; "Remote (France)"; "Acme GmbH, Graz-Liebenau".
    bool set_from_segment(Span segment, bool labelled) {
        auto content = shown(segment);
        const auto bare = without_bracket(content, true);
        if (labelled && bare.size() < content.size() && !is_term(normal_form(bare))) {
            set_location(bare);
            return true;
        }
        const NormalText normal_text(text_, segment);
        const std::string_view words = normal_text.text();
        static constexpr auto anywhere = phrases<
            "anywhere in the|anywhere in|remote in the|remote in|remote within|"
            "remote from|remote,|remote|based in|located in|office in|offices in|"
            "hybrid,|hybrid in|hybrid|onsite in">();
        if (const auto place = find_phrase(words, anywhere)) {
            auto end = words.find_first_of(",;(", place->end + 1);
            end = std::min(end, words.size());
            auto after = trimmed(text_, normal_text.source(Span{place->end, end}));
            auto part = shown(after);
            while (part.starts_with("-") || part.starts_with("–") || part.starts_with("(")) {
                part = text::trim(part.substr(text::decode(part, 0).size));
            }
            if (const auto again = leading_phrase(normal_form(part), anywhere);
                again > 0 && again < part.size()) {
                part = text::trim(part.substr(again));
            }
            if (!part.empty() && (place_cue(part) >= 2 || (labelled && is_upper_start(part)))) {
                set_location(part);
                return true;
            }
        }
        if (labelled) {
            const auto place = is_term(normal_form(bare)) ? std::string_view() : bare;
            if (!place.empty() && !is_term(normal_form(place))) {
                set_location(place);
                return true;
            }
            const auto first = text::trim(content.substr(0, content.find_first_of(",(;/")));
            if (!first.empty() && !is_term(normal_form(first))) {
                set_location(first);
                return true;
            }
            return false;
        }
        if (is_money(segment) || is_term(normal_form(bare)) || count_words(bare) > 8) {
            return false;
        }
        if (place_cue(without_bracket(bare, false)) >= 2 || city_with_district(bare) ||
            looks_like_region(bare)) {
            set_location(bare);
            return true;
        }
        const auto first_part = text::trim(bare.substr(0, bare.find(',')));
        if (first_part.size() < bare.size() &&
            (place_cue(first_part) >= 2 || is_city_and_state(first_part))) {
            set_location(is_term(normal_form(bare.substr(first_part.size()))) ? first_part : bare);
            return true;
        }
        if (is_city_and_state(bare)) {
            set_location(bare);
            return true;
        }
        return place_after_comma(bare);
    }

    // "Toronto ON", "Dallas TX"
    static bool is_city_and_state(std::string_view segment) {
        const auto space = segment.rfind(' ');
        return space != std::string_view::npos && segment.size() - space == 3 &&
               text::upper_case_share(segment.substr(space)) == 1.0 && is_upper_start(segment) &&
               !country_code_of_region(segment.substr(space + 1)).empty();
    }

    static bool looks_like_region(std::string_view segment) {
        static constexpr auto regions = phrases<
            "latin america|europe|emea|north america|apac|asia|africa|south america|"
            "dach|nordics|eu|middle east|worldwide|scandinavia">();
        const auto words = normal_form(without_bracket(segment, false));
        return std::ranges::contains(regions, std::string_view(words));
    }

    // "Acme GmbH, Graz-Liebenau", "Scoil Droichead na Life, Dublin 8", "ITALIAN, TORONTO (X)".
    bool place_after_comma(std::string_view segment) {
        for (auto comma = segment.find(','); comma != std::string_view::npos;
             comma = segment.find(',', comma + 1)) {
            const auto rest = text::trim(segment.substr(comma + 1));
            const auto bare = without_bracket(rest, false);
            const auto hyphen = bare.find('-');
            const auto head = hyphen == std::string_view::npos ? bare : bare.substr(0, hyphen);
            if (!bare.empty() &&
                (place_cue(bare) >= 2 || place_cue(head) >= 2 || city_with_district(bare))) {
                set_location(rest);
                return true;
            }
        }
        return false;
    }

    void location_from_prose() {
        static constexpr auto openers = phrases<
            "based in|located in|our office in|offices in|office in|campus in|site in|"
            "based at our|in our|for our|at our|in the|position in|role in|job in|"
            "team in|work in|in">();
        for (const auto& block : blocks_) {
            if (block.section == Section::benefits || block.section == Section::legal ||
                block.section == Section::apply) {
                continue;
            }
            const auto content = shown(block.line.content);
            const NormalText normal_text(text_, block.line.content);
            const std::string_view words = normal_text.text();
            for (auto opener = find_phrase(words, openers); opener;
                 opener = find_phrase(words, openers, opener->end)) {
                const auto begin =
                    std::min(normal_text.source(opener->end) + 1, block.line.content.end);
                if (try_place_at(text_.substr(begin, block.line.content.end - begin))) {
                    return;
                }
            }
            (void)content;
        }
    }

    // The longest run of capitalised words at the start that is a known place.
    bool try_place_at(std::string_view rest) {
        std::vector<std::size_t> ends;
        for (const auto& word : text::words(rest)) {
            const auto part = rest.substr(word.begin, word.end - word.begin);
            const auto between = rest.substr(ends.empty() ? 0 : ends.back(),
                                             word.begin - (ends.empty() ? 0 : ends.back()));
            const bool joined = between.empty() || between == " " || between == ", ";
            if (!joined || !is_upper_start(part) || ends.size() >= 5) {
                break;
            }
            ends.push_back(word.end);
        }
        for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
            const auto place = rest.substr(0, *end);
            const bool code = place.size() <= 3 && place != "UK" && place != "US" && place != "USA";
            if (!code && place_cue(place) >= 2) {
                set_location(rest.substr(0, *end));
                return true;
            }
        }
        return false;
    }

    PlaceFound header_;
};

}  // namespace

PlaceFound read_location(const HeadLines& head) {
    return LocationReader(head).run();
}

}  // namespace vouch::parse::posting
