#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/place_shape.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto location_keys = phrases<
    "location|locations|job location|job locations|primary location|place of work|work "
    "location|based in|based|base|city|"
    "workplace|office|place|site|where|duty station|ort|arbeitsort|standort|einsatzort|"
    "dienstort|lieu|lieu de travail|localisation|ville|ubicacion|lugar de trabajo|lugar|"
    "ciudad|localizacao|localidade|local de trabalho|local|cidade">();

class LocationReader : HeadLines {
public:
    LocationReader(const HeadLines& head, std::size_t title_line, std::string_view company)
        : HeadLines(head), title_line_(title_line), company_(company) {}

    PlaceFound run() {
        read();
        return header_;
    }

private:
    void set_location(std::string_view place) {
        place = text::trim(place);
        header_.location = calmed(place);
        // "Ballarat VIC", "Farmington, NM 87401": the code of the state tells the country.
        const auto last_word =
            without_zip_code(place).substr(without_zip_code(place).find_last_of(' ') + 1);
        header_.country = is_city_and_state(place) ? country_code_of_region(last_word) : "";
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
            if (is_numbered_town(shown(lines_[i]))) {
                set_location(shown(lines_[i]));
                return;
            }
            // "near Barnstaple, North Devon"
            static constexpr auto near = phrases<
                "near|nr|close to|region|raum|grossraum|in der nahe von|bei|"
                "pres de">();
            const auto size = leading_phrase(normal(lines_[i]), near);
            const auto place = shown(lines_[i]).substr(size);
            if (size > 0 && is_name(text::trim(place.substr(0, place.find(',')))) &&
                count_words(place) <= 4) {
                set_location(shown(lines_[i]));
                return;
            }
            for (const auto segment : head_segments(text_, lines_[i])) {
                if (set_from_segment(segment, false)) {
                    return;
                }
            }
        }
        location_from_head_shape();
        if (header_.location.empty()) {
            location_by_exclusion();
        }
        if (header_.location.empty()) {
            location_from_prose();
        }
    }

    // A line of one or two names right after those of the title and the employer: a town that no
    // list has.
    void location_by_exclusion() {
        constexpr std::size_t lines_min = 3;
        static constexpr auto units = phrases<
            "team|department|division|group|office|branch|program*|school|remote|careers|"
            "overview|summary|news|new|urgent|wanted|required|job|jobs">();
        if (lines_.size() < lines_min || company_.empty()) {
            return;
        }
        for (std::size_t i = 1; i < std::min<std::size_t>(lines_.size(), 5); ++i) {
            // "Kendal · Part-time · £27,500", "Whitby, full time": the rest are terms.
            auto segments = head_segments(text_, lines_[i]);
            if (segments.size() == 1) {
                segments = comma_parts(text_, lines_[i]);
            }
            const bool among_terms =
                segments.size() > 1 &&
                std::ranges::all_of(segments | std::views::drop(1), [&](Span segment) {
                    return is_money(segment) || is_term(normal(segment));
                });
            const auto content = among_terms ? shown(segments.front()) : shown(lines_[i]);
            const auto before = shown(lines_[i - 1]);
            const bool beside = among_terms || i - 1 == title_line_ || before.contains(company_);
            const auto words = normal_form(content);
            if (beside && i != title_line_ && is_name(content) && count_words(content) <= 2 &&
                !content.contains(company_) && !company_.contains(content) && !is_term(words) &&
                !has_phrase(words, units) && !taxonomy_.lookup(content) &&
                taxonomy_.title(content).title == nullptr && !has_company_word(content) &&
                text::upper_case_share(content) < 0.5 &&
                content.find_first_of("0123456789:/@&") == std::string_view::npos) {
                set_location(content);
                return;
            }
        }
    }

    // The part of a head line that can be nothing but a place: it ends in a post code, or follows
    // the comma after a building ("General Hospital, Carrick") or after "cook wanted for …".
    void location_from_head_shape() {
        static constexpr auto buildings = phrases<
            "hospital|campus|school|college|centre|center|park|road|street|building|house|"
            "airport|station|depot|works|plant|clinic|library|museum|harbour">();
        static constexpr auto notices = phrases<"wanted|required|needed|sought">();
        for (const auto line : lines_) {
            if (is_labelled(line)) {
                continue;
            }
            for (const auto segment : head_segments(text_, line)) {
                const auto content = shown(segment);
                const auto comma = content.rfind(',');
                const auto tail = comma == std::string_view::npos
                                      ? std::string_view()
                                      : text::trim(content.substr(comma + 1));
                const auto head = normal_form(content.substr(0, comma));
                const bool known = has_phrase(head, buildings) || has_phrase(head, notices);
                const bool place = known && !tail.empty() && count_words(tail) <= 2 &&
                                   is_upper_start(tail) && !has_legal_form(tail) &&
                                   !is_term(normal_form(tail));
                const auto open = content.rfind('(');
                const auto inner = content.ends_with(')') && open != std::string_view::npos
                                       ? content.substr(open + 1, content.size() - open - 2)
                                       : std::string_view();
                const bool bracketed =
                    line != lines_.front() && inner.size() >= 4 && count_words(inner) <= 2 &&
                    is_upper_start(inner) && text::upper_case_share(inner) < 0.9 &&
                    !is_term(normal_form(inner)) && taxonomy_.title(inner).title == nullptr &&
                    inner.find_first_of("0123456789/") == std::string_view::npos;
                if (bracketed) {
                    // "Palma de Mallorca (Illes Balears)": the town before its region.
                    const auto town = text::trim(content.substr(0, open));
                    const bool whole = segment == trimmed(text_, line) && !company_.empty() &&
                                       !content.contains(company_) && is_name(town) &&
                                       count_words(town) <= 4 && !company_.contains(town) &&
                                       taxonomy_.title(town).title == nullptr;
                    set_location(whole ? content : inner);
                    return;
                }
                if (has_postcode(content) || place) {
                    set_location(has_phrase(head, notices) ? tail : content);
                    return;
                }
            }
        }
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
            const auto begin = words.find_first_not_of(" (,-", place->end);
            auto end = words.find_first_of(",;()", std::min(begin, words.size()));
            end = std::min(end, words.size());
            auto after =
                begin >= end ? Span{} : trimmed(text_, normal_text.source(Span{begin, end}));
            auto part = shown(after);
            while (part.starts_with("-") || part.starts_with("–") || part.starts_with("(")) {
                part = text::trim(part.substr(text::decode(part, 0).size));
            }
            if (const auto again = leading_phrase(normal_form(part), anywhere);
                again > 0 && again < part.size()) {
                part = text::trim(part.substr(again));
            }
            if (!part.empty() && (part.front() < '0' || part.front() > '9') &&
                (place_cue(part) >= 2 || looks_like_region(part) || are_places(part) ||
                 (labelled && is_upper_start(part)))) {
                set_location(part);
                return true;
            }
        }
        if (labelled) {
            return set_from_label(content, bare);
        }
        // "London (Shoreditch) / hybrid 2-3 days"
        const auto first = text::trim(bare.substr(0, std::min(bare.find(','), bare.find(" / "))));
        if (is_term(normal_form(bare)) && first.size() < bare.size() &&
            !is_term(normal_form(first)) &&
            (place_cue(first) >= 2 || is_city_and_state(first) || city_with_district(first))) {
            set_location(first);
            return true;
        }
        if (is_money(segment) || is_term(normal_form(bare)) || count_words(bare) > 8) {
            return place_after_comma(bare);
        }
        if (looks_like_place(bare) || looks_like_region(bare)) {
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

    // What stands after "Location:" is a place whether a list has it or not.
    bool set_from_label(std::string_view content, std::string_view bare) {
        const auto place = is_term(normal_form(bare)) ? std::string_view() : bare;
        // "Northgate Offices, Halifax, with up to three days a week from home"
        auto named = content.find(", ");
        for (auto comma = named; comma != std::string_view::npos;
             comma = content.find(", ", comma + 1)) {
            const auto part = content.substr(comma + 2, content.find(',', comma + 2) - comma - 2);
            if (!is_name(part) || is_term(normal_form(part))) {
                break;
            }
            named = comma + 2 + part.size();
        }
        if (place.empty() && named != std::string_view::npos &&
            !is_term(normal_form(content.substr(0, named)))) {
            set_location(content.substr(0, named));
            return true;
        }
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

    // "Acme GmbH, Graz-Liebenau", "Scoil Droichead na Life, Dublin 8", "ITALIAN, TORONTO (X)".
    bool place_after_comma(std::string_view segment) {
        for (auto comma = segment.find(','); comma != std::string_view::npos;
             comma = segment.find(',', comma + 1)) {
            auto rest = text::trim(segment.substr(comma + 1));
            if (const auto next = rest.find(','); is_term(normal_form(rest))) {
                rest = text::trim(rest.substr(0, next));
            }
            const auto bare = without_bracket(rest, false);
            const auto hyphen = bare.find('-');
            const auto head = hyphen == std::string_view::npos ? bare : bare.substr(0, hyphen);
            if (!bare.empty() && (place_cue(bare) >= 2 || place_cue(head) >= 2 ||
                                  city_with_district(bare) || has_postcode(bare))) {
                set_location(rest);
                return true;
            }
        }
        return false;
    }

    void location_from_prose() {
        static constexpr auto openers = phrases<
            "based in|located in|our office in|offices in|office in|campus in|site in|"
            "join our|to our|all over|across|around|throughout|based at our|in our|for our|at "
            "our|in the|position in|role in|job in|"
            "team in|work in|edge of|outskirts of|centre of|center of|in|"
            "am standort|planta de|sede en|en|em|a|de|zu">();
        for (const auto& block : blocks_) {
            if (block.section == Section::benefits || block.section == Section::legal ||
                block.section == Section::apply) {
                continue;
            }
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
        }
        unknown_place_from_prose();
    }

    // A town that no list has, after words that are followed by nothing but a place.
    void unknown_place_from_prose() {
        static constexpr auto openers = phrases<
            "based in|located in|our office in|campus in|situated in|place of work is|team in|"
            "clinic in|practice in|shop in|hotel in|restaurant in|school in|store in|site in|"
            "am standort|a notre site de|nuestra planta de|nossa unidade de">();
        for (const auto& block : blocks_) {
            if (block.section == Section::benefits || block.section == Section::legal ||
                block.section == Section::apply || block.section == Section::about) {
                continue;
            }
            const NormalText words(text_, block.line.content);
            const auto opener = find_phrase(words.text(), openers);
            if (!opener || opener->end + 1 >= words.text().size()) {
                continue;
            }
            auto end = words.text().find_first_of(",.;:()", opener->end);
            end = std::min(end, words.text().size());
            auto place = shown(trimmed(text_, words.source(Span{opener->end, end})));
            // "in Tullamore is growing": the name ends where its capitals do.
            for (const auto& word : text::words(place)) {
                if (text::is_lower(text::decode(place, word.begin).value)) {
                    place = text::trim(place.substr(0, word.begin));
                    break;
                }
            }
            if (!place.empty() && count_words(place) <= 3 && is_upper_start(place)) {
                set_location(place);
                return;
            }
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
            // "Amsterdam-Noord": a part of a known town.
            const auto hyphen = place.find('-');
            if (hyphen != std::string_view::npos && hyphen > 3 &&
                place_cue(place.substr(0, hyphen)) >= 2) {
                set_location(place);
                return true;
            }
        }
        return false;
    }

    std::size_t title_line_;
    std::string_view company_;
    PlaceFound header_;
};

}  // namespace

PlaceFound read_location(const HeadLines& head, std::size_t title_line, std::string_view company) {
    return LocationReader(head, title_line, company).run();
}

}  // namespace vouch::parse::posting
