#include "parse/posting_header.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting_clauses.hpp"
#include "parse/posting_terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr Words title_keys[] = {"job title", "title", "position", "role", "designation", "vacancy", "post", "job role", "post title",
                                "position title", "stelle", "poste", "puesto", "cargo"};
constexpr Words company_keys[] = {"company", "employer", "organisation", "organization", "client", "company name",
                                  "hiring organisation", "hiring organization", "unternehmen", "arbeitgeber", "entreprise", "empresa", "school",
                                  "institution", "firm", "agency", "about the employer"};
constexpr Words location_keys[] = {"location", "locations", "job location", "place of work", "work location", "based in", "base",
                                   "city", "workplace", "office", "place", "site", "ort", "arbeitsort", "standort", "lieu", "lieu de travail",
                                   "ubicacion", "localizacao", "where", "duty station"};
constexpr Words money_signs[] = {"€", "£", "$", "salary", "ctc", "pay", "per year", "per hour", "gehalt", "usd", "eur", "gbp"};
constexpr Words legal_forms[] = {"gmbh", "ag", "se", "kg", "ug", "ltd", "limited", "llc", "llp", "inc", "incorporated", "corp",
                                 "corporation", "plc", "pvt", "pte", "pty", "co", "sa", "sas", "sarl", "srl", "spa", "bv", "nv",
                                 "ab", "as", "oy", "e.v", "gbr", "ohg", "s.a", "s.l", "lda", "kk", "aps", "a/s", "b.v", "societe cooperative"};
constexpr Words not_company[] = {"we", "our", "the", "a", "an", "this", "you", "it", "there", "job", "role", "position", "salary",
                                 "location", "about", "apply", "full-time", "part-time", "permanent", "contract", "us", "reports to", "ref", "start"};
constexpr Words company_verbs[] = {"is a", "is an", "is the", "is one of", "are a", "makes", "make", "builds", "build", "helps", "runs",
                                   "sells", "provides", "operates", "develops", "designs", "moves", "was founded", "is looking", "is hiring", "is seeking", "are looking", "are hiring", "need", "needs", "seek", "seeks", "require", "requires", "is recruiting", "are recruiting", "is expanding", "is currently", "are currently", "has an", "have an", "invites", "wishes to",
                                   "delivers", "offers", "serves", "insures", "manufactures", "has been", "supplies", "creates", "owns", "employs", "exists", "publishes"};

bool has_legal_form(std::string_view segment) {
    const auto normal = normal_form(segment);
    const auto cut = normal.find_last_of(" ,");
    auto last = cut == std::string::npos ? std::string_view() : std::string_view(normal).substr(cut + 1);
    while (!last.empty() && last.back() == '.') {
        last.remove_suffix(1);
    }
    return std::ranges::contains(legal_forms, last);
}

bool is_upper_start(std::string_view segment) {
    const auto c = text::decode(segment, 0).value;
    return !text::is_lower(c) && text::is_word_character(c);
}

// "SITE RELIABILITY ENGINEER" → "Site Reliability Engineer"; words with digits and short ones in
// capitals stay.
std::string calmed(std::string_view title) {
    if (text::upper_case_share(title) < 0.9 || title.size() < 6) {
        return std::string(title);
    }
    constexpr Words kept[] = {"HR", "IT", "QA", "UX", "UI", "SRE", "HGV", "LGV", "PLC", "RN", "LPN", "ICU", "CNC", "HVAC", "SQL", "AI",
                              "ML", "US", "UK", "EU", "VP", "CEO", "CTO", "CFO", "PHP", "SAP", "ERP", "II", "III", "IV", "SEO", "PR", "R&D", "A&E", "EMEA"};
    std::string calm;
    std::size_t from = 0;
    for (const auto& span : text::words(title)) {
        calm += title.substr(from, span.begin - from);
        const auto word = title.substr(span.begin, span.end - span.begin);
        const bool digits = word.find_first_of("0123456789") != std::string_view::npos;
        if (std::ranges::contains(kept, word) || digits) {
            calm += word;
        } else {
            bool start = true;
            for (std::size_t at = 0; at < word.size(); at += text::decode(word, at).size) {
                const auto piece = word.substr(at, text::decode(word, at).size);
                calm += start ? text::to_upper(piece) : text::to_lower(piece);
                start = piece == "-" || piece == "&";
            }
        }
        from = span.end;
    }
    calm += title.substr(from);
    return calm;
}

// Parts of a head line, at " - ", " – ", " | ", " · ", "•", " @ " outside brackets.
std::vector<Span> head_segments(std::string_view text, Span line) {
    std::vector<Span> segments;
    auto begin = line.begin;
    int depth = 0;
    for (auto at = line.begin; at < line.end;) {
        const auto c = text::decode(text, at);
        depth += c.value == U'(' ? 1 : c.value == U')' ? -1 : 0;
        const bool dash = c.value == U'-' || c.value == 0x2013 || c.value == 0x2014;
        const bool spaced = at > line.begin && text[at - 1] == ' ' && at + c.size < line.end &&
                            text[at + c.size] == ' ';
        const bool sign = c.value == U'|' || c.value == U'·' || c.value == U'•' || c.value == U'\t';
        if (depth <= 0 && (sign || (dash && spaced))) {
            segments.push_back(trimmed(text, {begin, at}));
            begin = at + c.size;
        }
        at += c.size;
    }
    segments.push_back(trimmed(text, {begin, line.end}));
    std::erase_if(segments, [](const Span& span) { return span.empty(); });
    return segments;
}

// "Berlin (Kreuzberg)" stays, "London (hybrid, three days)" and "(online groceries)" go.
std::string_view without_bracket(std::string_view segment, bool keep_place) {
    const auto open = segment.rfind('(');
    if (open == std::string_view::npos || open == 0 || !segment.ends_with(')')) {
        return segment;
    }
    const auto inner = normal_form(segment.substr(open + 1, segment.size() - open - 2));
    const bool place = inner.find_first_of(",0123456789") == std::string::npos || inner.starts_with("utc");
    return keep_place && place && !is_term(inner) ? segment
                                                  : text::trim(segment.substr(0, open));
}

class HeaderReader {
public:
    HeaderReader(std::string_view text, const std::vector<Block>& blocks,
                 const skills::Taxonomy& taxonomy)
        : text_(text), blocks_(blocks), taxonomy_(taxonomy) {}

    Header run() {
        collect_lines();
        read_title();
        read_company();
        read_location();
        return header_;
    }

private:
    std::string_view shown(Span span) const { return text_of(text_, span); }
    std::string normal(Span span) const { return NormalText(text_, span).text(); }

    bool is_labelled(Span line) const {
        const auto content = shown(line);
        const auto colon = content.find(':');
        return colon != std::string_view::npos && colon > 1 && colon < 28 &&
               count_words(content.substr(0, colon)) <= 3;
    }

    bool is_money(Span span) const {
        const auto words = normal(span);
        return std::ranges::any_of(money_signs, [&](Words sign) {
                   return sign.size() <= 3 && sign != "ctc" && sign != "pay" && words.contains(sign);
               }) || has_phrase(words, money_signs);
    }

    void collect_lines() {
        for (const auto& block : blocks_) {
            if (block.section != Section::header || block.heading) {
                break;
            }
            lines_.push_back(block.line.content);
        }
    }

    // --- title

    bool looks_like_place(std::string_view segment) const {
        const auto bare = without_bracket(segment, false);
        return place_cue(bare) >= 2 || place_cue(segment) >= 2 || city_with_district(bare);
    }

    // "Dublin 2", "DUBLIN 2", "Paris 11e".
    static bool city_with_district(std::string_view segment) {
        const auto space = segment.rfind(' ');
        return space != std::string_view::npos && space + 1 < segment.size() &&
               std::isdigit(static_cast<unsigned char>(segment[space + 1])) != 0 &&
               segment.size() - space <= 4 && place_cue(calmed(segment.substr(0, space) )) >= 2;
    }

    static bool is_shout(std::string_view segment) {
        constexpr Words shouts[] = {"urgent*", "hiring", "now hiring", "we are hiring", "were hiring", "immediate*", "new",
                                    "job opening", "opening", "vacancy", "job", "walk-in"};
        const auto words = normal_form(segment);
        return has_phrase(words, shouts) && count_words(words) <= 4;
    }

    void read_title() {
        if (const auto labelled = labelled_value(text_, blocks_, title_keys);
            !labelled.empty() && count_words(shown(labelled)) <= 12) {
            header_.title = calmed(without_terms(shown(labelled)));
        }
        if (header_.title.empty() && !lines_.empty()) {
            title_line_ = pick_title_line();
            if (!title_from_notice(lines_[title_line_])) {
                header_.title = title_of_line(lines_[title_line_]);
            }
        } else if (!lines_.empty()) {
            title_line_ = 0;
        }
        if (header_.title.empty() || count_words(header_.title) > 14) {
            title_from_prose();
        }
    }

    // The first line, unless it names no job and one of the next does.
    std::size_t pick_title_line() const {
        const auto names_job = [&](Span line) {
            return !is_labelled(line) && count_words(shown(line)) <= 16 &&
                   taxonomy_.title(shown(line)).title != nullptr;
        };
        if (names_job(lines_[0]) || is_company_like_title(lines_[0])) {
            return 0;
        }
        for (std::size_t i = 1; i < lines_.size() && i < 4; ++i) {
            if (names_job(lines_[i]) && (has_legal_form(shown(lines_[0])) || is_labelled(lines_[0]) || count_words(shown(lines_[0])) <= 3)) {
                return i;
            }
        }
        return 0;
    }

    bool is_company_like_title(Span line) const {
        return !taxonomy_.title(shown(line)).seniority.empty();
    }

    // "Lumo (Series A) is hiring: Product Designer", "HGV Driver wanted".
    bool title_from_notice(Span line) {
        const NormalText normal_text(text_, line);
        const std::string_view words = normal_text.text();
        constexpr Words notices[] = {"is hiring", "are hiring", "is looking for", "is seeking", "are looking for", "seeks", "is recruiting"};
        const auto notice = find_phrase(words, notices);
        if (!notice || notice->begin < 2) {
            return false;
        }
        auto begin = notice->end;
        constexpr Words fillers[] = {":", " :", " a", " an", "!", " -"};
        while (const auto size = leading_phrase(words.substr(begin), fillers)) {
            begin += size;
        }
        const auto title = shown(trimmed(text_, normal_text.source(Span{begin, words.size()})));
        const auto name = shown(trimmed(text_, normal_text.source(Span{0, notice->begin})));
        constexpr Words nobody[] = {"we", "now", "our client", "my client", "who"};
        if (title.empty() || count_words(title) > 10) {
            return false;
        }
        header_.title = calmed(without_terms(title));
        if (leading_phrase(normal_form(name), nobody) == 0 && count_words(name) <= 8) {
            header_.company = company_of(name);
        }
        return true;
    }

    std::string title_of_line(Span line) const {
        Span title{line.begin, line.begin};
        for (const auto segment : head_segments(text_, line)) {
            const bool first = segment.begin == line.begin;
            const bool other = looks_like_place(shown(segment)) || is_money(segment) ||
                               (is_term(normal_form(without_bracket(shown(segment), false))) &&
                                (!first || count_words(shown(segment)) <= 3));
            if (title.empty()) {
                if (!other && !is_shout(shown(segment))) {
                    title = segment;
                }
            } else if (other || ends_title(segment)) {
                break;
            } else {
                title.end = segment.end;
            }
        }
        auto shown_title = without_terms(shown(title));
        if (const auto at = shown_title.find(" at "); at != std::string_view::npos &&
            at + 4 < shown_title.size() && is_upper_start(shown_title.substr(at + 4))) {
            shown_title = shown_title.substr(0, at);
        }
        constexpr Words notices[] = {" wanted", " required", " needed", " Wanted", " Required", " WANTED", " REQUIRED", " Needed"};
        for (const auto notice : notices) {
            if (const auto at = shown_title.find(notice); at != std::string_view::npos) {
                shown_title = shown_title.substr(0, at);
            }
        }
        return calmed(text::trim(shown_title));
    }

    // In a shouted head line the parts after the title are the company and the place.
    bool ends_title(Span segment) const {
        const auto comma = shown(segment).rfind(',');
        return has_legal_form(shown(segment)) ||
               (comma != std::string_view::npos &&
                looks_like_place(text::trim(shown(segment).substr(comma + 1))));
    }

    // "(part-time, 24 h/week)" and "(remote)" are terms, "(f/m/x)" and "(2nd Shift)" the title's.
    static std::string_view without_terms(std::string_view title) {
        const auto open = title.rfind('(');
        if (open == std::string_view::npos || !title.ends_with(')')) {
            return title;
        }
        const auto inner = normal_form(title.substr(open + 1, title.size() - open - 2));
        constexpr Words counts[] = {"opening*", "positions", "posts", "vacanc*", "x2", "x 2", "multiple", "several"};
        if (has_phrase(inner, counts)) {
            return text::trim(title.substr(0, open));
        }
        constexpr Words kept[] = {"fixed-term", "fixed term", "maternity cover", "temporary", "shift", "shifts", "nights"};
        return is_term(inner) && !has_phrase(inner, kept) ? text::trim(title.substr(0, open)) : title;
    }

    // "We are looking for a Senior Cook to …", "is hiring a Night Porter".
    void title_from_prose() {
        constexpr Words openers[] = {"looking for a", "looking for an", "hiring a", "hiring an", "seeking a", "seeking an",
                                     "recruiting a", "recruiting an", "recruit a", "in search of a", "as a", "as an", "need a", "need an", "for the position of", "for the role of"};
        std::size_t sentences = 0;
        for (const auto& block : blocks_) {
            const NormalText normal_text(text_, block.line.content);
            const std::string_view words = normal_text.text();
            if (const auto opener = find_phrase(words, openers)) {
                const auto end = words.find_first_of(".,;:(", opener->end);
                constexpr Words closers[] = {"to", "who", "for", "in", "with", "that", "at", "and", "on", "based", "within"};
                const auto close = find_phrase(words, closers, opener->end + 1);
                const auto stop = std::min({end, close ? close->begin : words.size(), words.size()});
                const auto title = shown(trimmed(text_, normal_text.source(Span{opener->end, stop})));
                if (!title.empty() && count_words(title) <= 8 &&
                    (header_.title.empty() || taxonomy_.title(title).title != nullptr)) {
                    header_.title = text::capitalise_first(title);
                    return;
                }
            }
            if (++sentences > 12) {
                return;
            }
        }
    }

    // --- company

    void read_company() {
        if (!header_.company.empty()) {
            return;
        }
        if (const auto labelled = labelled_value(text_, blocks_, company_keys); !labelled.empty()) {
            header_.company = company_of(shown(labelled));
        }
        if (header_.company.empty()) {
            header_.company = company_in_prose(std::array<Words, 2>{"our client", "my client"});
        }
        for (std::size_t i = 0; header_.company.empty() && i < lines_.size(); ++i) {
            if (!is_labelled(lines_[i])) {
                header_.company = company_in_line(i);
            }
        }
        if (header_.company.empty()) {
            header_.company = company_from_heading();
        }
        if (header_.company.empty()) {
            header_.company = company_from_sentences();
        }
        // The full stop of "Inc." was taken for the sentence's.
        if (has_legal_form(header_.company) && !header_.company.ends_with('.') &&
            text_.contains(header_.company + ".\n")) {
            header_.company += '.';
        }
    }

    // "Name, City" → "Name"; "Name, Inc." stays.
    static std::string company_of(std::string_view segment) {
        segment = without_bracket(segment, false);
        for (const auto cut : {" on behalf of", " is hiring", " are hiring", " for our client"}) {
            segment = segment.substr(0, segment.find(cut));
        }
        // "School of Ocean Sciences, University of …": the employer is the university.
        for (const auto part : text::split(segment, ',')) {
            if (part.contains("University") && part.size() + 1 < segment.size()) {
                return std::string(text::trim(part));
            }
        }
        for (auto comma = segment.find(','); comma != std::string_view::npos;
             comma = segment.find(',', comma + 1)) {
            if (!has_legal_form(segment.substr(0, segment.find(',', comma + 1)))) {
                segment = segment.substr(0, comma);
                break;
            }
        }
        return std::string(text::trim(segment));
    }

    bool can_be_company(Span segment) const {
        const auto content = shown(segment);
        const auto words = normal(segment);
        return count_words(content) <= 8 && is_upper_start(content) && !is_money(segment) &&
               !is_term(words) && content.back() != '?' &&
               (has_legal_form(content) || (place_cue(without_bracket(content, false)) < 2 &&
                                            leading_phrase(words, not_company) == 0));
    }

    std::string company_in_line(std::size_t index) const {
        const auto segments = head_segments(text_, lines_[index]);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto content = shown(segments[i]);
            if (index == title_line_) {
                const auto at = content.find(" at ");
                const bool after_at = at != std::string_view::npos && at + 4 < content.size() &&
                                      is_upper_start(content.substr(at + 4));
                if (after_at) {
                    return company_of(content.substr(at + 4));
                }
                if (i > 0 && has_legal_form(content)) {
                    return company_of(content);
                }
                continue;
            }
            const auto bare = company_of(content);
            const Span span{segments[i].begin, segments[i].begin + bare.size()};
            if (!bare.empty() && can_be_company(span) &&
                (taxonomy_.title(bare).title == nullptr || has_legal_form(bare)) && i == 0) {
                return bare;
            }
            if (has_legal_form(bare)) {
                return bare;
            }
        }
        return {};
    }

    // "About Fennel & Rye", "Why Acme?"
    std::string company_from_heading() const {
        for (const auto& block : blocks_) {
            const auto content = shown(trimmed(text_, block.line.content));
            const auto words = normal(block.line.content);
            const bool form = block.heading || count_words(content) <= 6;
            if (form && words.starts_with("about ")) {
                const auto name = text::trim(content.substr(6));
                const auto name_words = normal_form(name);
                constexpr Words others[] = {"us", "you", "the", "this", "our", "me", "your"};
                if (!name.empty() && leading_phrase(name_words, others) == 0 && is_upper_start(name)) {
                    return company_of(name.ends_with(':') ? name.substr(0, name.size() - 1) : name);
                }
            }
        }
        return {};
    }

    // "Our client, Llanwern Bakery Foods, is …"
    std::string company_in_prose(Phrases openers) const {
        for (const auto& block : blocks_) {
            const NormalText normal_text(text_, block.line.content);
            const auto& words = normal_text.text();
            const auto opener = find_phrase(words, openers);
            if (!opener || opener->end + 2 >= words.size() || words[opener->end] != ',') {
                continue;
            }
            const auto end = words.find(',', opener->end + 1);
            const auto name = trimmed(text_, normal_text.source(Span{opener->end + 1, std::min(end, words.size())}));
            if (!name.empty() && count_words(shown(name)) <= 7 && is_upper_start(shown(name))) {
                return company_of(shown(name));
            }
        }
        return {};
    }

    // "Harlan-Reyes Logistics, Inc. is a …", "At Acme, we …", "join Acme".
    std::string company_from_sentences() const {
        std::size_t seen = 0;
        for (const auto& block : blocks_) {
            if (block.heading || ++seen > 14) {
                continue;
            }
            for (const auto sentence : split_sentences(text_, block.line.content)) {
                if (auto name = company_of_sentence(sentence); !name.empty()) {
                    return name;
                }
            }
        }
        return {};
    }

    std::string company_of_sentence(Span sentence) const {
        const NormalText normal_text(text_, sentence);
        const std::string_view words = normal_text.text();
        if (words.starts_with("at ")) {
            const auto end = words.find(',');
            const auto name = end == Words::npos ? Span{} : trimmed(text_, normal_text.source(Span{3, end}));
            if (!name.empty() && count_words(shown(name)) <= 5 && is_upper_start(shown(name)) &&
                leading_phrase(normal(name), not_company) == 0) {
                return std::string(shown(name));
            }
        }
        constexpr Words greetings[] = {"were ", "we are ", "hi, were ", "hello, were ", "hi! were "};
        if (const auto size = leading_phrase(words, greetings)) {
            const auto end = std::min(words.find_first_of(",.:;!", size), words.size());
            const auto name = shown(trimmed(text_, normal_text.source(Span{size, end})));
            constexpr Words joins[] = {"and", "hiring", "looking"};
            if (!name.empty() && is_upper_start(name) && count_words(name) <= 5 && end < words.size() &&
                !has_phrase(normal_form(name), std::span(joins).subspan(1))) {
                return company_of(name);
            }
        }
        const auto verb = find_phrase(words, company_verbs);
        if (!verb || verb->begin < 2) {
            return {};
        }
        const auto comma = words.find(", a");  // "Acme, a maker of …, is hiring"
        const auto end = comma < verb->begin && comma > 2 ? comma : verb->begin;
        const auto name = trimmed(text_, normal_text.source(Span{0, end}));
        const auto content = shown(name);
        const bool named = std::ranges::all_of(text::words(content), [&](const text::WordSpan& word) {
            const auto part = content.substr(word.begin, word.end - word.begin);
            constexpr Words small[] = {"and", "of", "the", "for", "de", "la", "du", "und", "&", "na", "del"};
            return is_upper_start(part) || std::ranges::contains(small, part);
        });
        const bool article = content.starts_with("The ") && count_words(content) >= 2;
        return named && count_words(content) <= 6 &&
                       (article || leading_phrase(normal(name), not_company) == 0)
                   ? company_of(content)
                   : std::string();
    }

    // --- location

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

    void read_location() {
        if (const auto labelled = labelled_value(text_, blocks_, location_keys); !labelled.empty()) {
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
        constexpr Words anywhere[] = {"anywhere in the", "anywhere in", "remote in the", "remote in", "remote within", "remote from",
                                      "remote,", "remote", "based in", "located in", "office in", "offices in", "hybrid,", "hybrid in", "hybrid", "onsite in"};
        if (const auto place = find_phrase(words, anywhere)) {
            auto end = words.find_first_of(",;(", place->end + 1);
            end = std::min(end, words.size());
            auto after = trimmed(text_, normal_text.source(Span{place->end, end}));
            auto part = shown(after);
            while (part.starts_with("-") || part.starts_with("–") || part.starts_with("(")) {
                part = text::trim(part.substr(text::decode(part, 0).size));
            }
            if (const auto again = leading_phrase(normal_form(part), anywhere); again > 0 && again < part.size()) {
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
        if (place_cue(without_bracket(bare, false)) >= 2 || city_with_district(bare) || looks_like_region(bare)) {
            set_location(bare);
            return true;
        }
        const auto first_part = text::trim(bare.substr(0, bare.find(',')));
        if (first_part.size() < bare.size() && (place_cue(first_part) >= 2 || is_city_and_state(first_part))) {
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
        constexpr Words regions[] = {"latin america", "europe", "emea", "north america", "apac", "asia", "africa", "south america",
                                     "dach", "nordics", "eu", "middle east", "worldwide", "scandinavia"};
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
            if (!bare.empty() && (place_cue(bare) >= 2 || place_cue(head) >= 2 || city_with_district(bare))) {
                set_location(rest);
                return true;
            }
        }
        return false;
    }

    void location_from_prose() {
        constexpr Words openers[] = {"based in", "located in", "our office in", "offices in", "office in", "campus in", "site in", "based at our", "in our", "for our", "at our", "in the",
                                     "position in", "role in", "job in", "team in", "work in", "in"};
        for (const auto& block : blocks_) {
            if (block.section == Section::benefits || block.section == Section::legal || block.section == Section::apply) {
                continue;
            }
            const auto content = shown(block.line.content);
            const NormalText normal_text(text_, block.line.content);
            const std::string_view words = normal_text.text();
            for (auto opener = find_phrase(words, openers); opener; opener = find_phrase(words, openers, opener->end)) {
                const auto begin = std::min(normal_text.source(opener->end) + 1, block.line.content.end);
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
            const auto between = rest.substr(ends.empty() ? 0 : ends.back(), word.begin - (ends.empty() ? 0 : ends.back()));
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

    std::string_view text_;
    const std::vector<Block>& blocks_;
    const skills::Taxonomy& taxonomy_;
    std::vector<Span> lines_;
    std::size_t title_line_ = 0;
    Header header_;
};

}  // namespace

Span labelled_value(std::string_view text, const std::vector<Block>& blocks, Phrases keys) {
    for (const auto& block : blocks) {
        const auto content = text_of(text, block.line.content);
        const auto colon = content.find(':');
        if (colon == std::string_view::npos || colon + 1 >= content.size() || colon > 40) {
            continue;
        }
        auto key = normal_form(content.substr(0, colon));
        while (key.ends_with(' ')) {
            key.pop_back();
        }
        if (std::ranges::contains(keys, std::string_view(key))) {
            return trimmed(text, {block.line.content.begin + colon + 1, block.line.content.end});
        }
    }
    return {};
}

Header read_header(std::string_view text, const std::vector<Block>& blocks,
                   const skills::Taxonomy& taxonomy) {
    return HeaderReader(text, blocks, taxonomy).run();
}

}  // namespace vouch::parse::posting
