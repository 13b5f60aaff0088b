#include "parse/posting/head.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto money_signs = phrases<"€|£|$|salary|ctc|pay|per year|per hour|gehalt|usd|eur|gbp">();
constexpr auto legal_forms = phrases<
    "gmbh|ag|se|kg|ug|ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|pvt|"
    "pte|pty|co|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|e.v|gbr|ohg|s.a|s.l|lda|kk|aps|a/s|"
    "b.v|societe cooperative">();

}  // namespace

bool has_legal_form(std::string_view segment) {
    const auto normal = normal_form(segment);
    const auto cut = normal.find_last_of(" ,");
    auto last =
        cut == std::string::npos ? std::string_view() : std::string_view(normal).substr(cut + 1);
    while (!last.empty() && last.back() == '.') {
        last.remove_suffix(1);
    }
    return std::ranges::contains(legal_forms, last);
}

bool has_company_word(std::string_view segment) {
    static constexpr auto last_words = phrases<
        "hotel|clinic|hospital|university|college|institute|foundation|trust|council|bakery|"
        "brewery|restaurant|bistro|cafe|museum|theatre|library|academy|bank|co-operative|"
        "cooperative|consulting|partners|associates|agency|studios|group|holdings|"
        "industries|technologies|laboratories|pharmaceuticals|logistics|foods|homes|vets|"
        "& sons|& co|medical center|medical centre|insurance|universitat|hochschule">();
    static constexpr auto first_words = phrases<
        "university of|institute of|institute for|college of|school of|academy of|museum of|"
        "bank of|department of|faculty of|city of|klinikum|krankenhaus|universitat|"
        "hochschule|stadtwerke|stadt|institut|stiftung|groupe|mutuelle|residence|clinique|"
        "universite|hopital|grupo|clinica|universidad|colegio|fundacion|hotel|"
        "universidade|fundacao|escola|papelera|conservas">();
    const auto normal = normal_form(segment);
    return ends_with_phrase(normal, last_words) || leading_phrase(normal, first_words) > 0;
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
    static constexpr auto kept = phrases<
        "HR|IT|QA|UX|UI|SRE|HGV|LGV|PLC|RN|LPN|ICU|CNC|HVAC|SQL|AI|ML|US|UK|EU|VP|CEO|"
        "CTO|CFO|PHP|SAP|ERP|II|III|IV|SEO|PR|R&D|A&E|EMEA">();
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

// Parts of a head line, at " - ", " – ", "|", " · ", " • ", a tab and "! " outside brackets.
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
        // "infirmier·ère" is one word.
        const bool dot = (c.value == U'·' || c.value == U'•') && (spaced || at == line.begin);
        const bool sign = c.value == U'|' || c.value == U'\t';
        const bool call = c.value == U'!' && at + 1 < line.end && text[at + 1] == ' ';
        if (depth <= 0 && (sign || dot || call || (dash && spaced))) {
            segments.push_back(trimmed(text, {begin, at}));
            begin = at + c.size;
        }
        at += c.size;
    }
    segments.push_back(trimmed(text, {begin, line.end}));
    std::erase_if(segments, [](const Span& span) { return span.empty(); });
    return segments;
}

std::vector<Span> comma_parts(std::string_view text, Span line) {
    std::vector<Span> parts;
    auto begin = line.begin;
    for (auto comma = text.find(", ", begin); comma < line.end; comma = text.find(", ", begin)) {
        parts.push_back(trimmed(text, {begin, comma}));
        begin = comma + 2;
    }
    parts.push_back(trimmed(text, {begin, line.end}));
    return parts;
}

bool is_called_the(std::string_view content) {
    static constexpr auto others = phrases<
        "job|role|position|team|company|opportunity|person|post|successful|ideal|work|"
        "candidate|basics|details|offer|benefits|challenge|process|day|following">();
    return content.starts_with("The ") && is_name(content) && count_words(content) >= 2 &&
           leading_phrase(normal_form(content.substr(4)), others) == 0;
}

bool is_fact_heading(std::string_view words) {
    static constexpr auto facts = phrases<
        "job details|details|licenses|skills|benefits|overview|qualifications|description">();
    return std::ranges::contains(facts, words) ||
           (count_words(words) <= 2 && section_of_heading(words) != Section::open);
}

// "Berlin (Kreuzberg)" stays, "London (hybrid, three days)" and "(online groceries)" go.
std::string_view without_bracket(std::string_view segment, bool keep_place) {
    const auto open = segment.rfind('(');
    if (open == std::string_view::npos || open == 0 || !segment.ends_with(')')) {
        return segment;
    }
    const auto inner = normal_form(segment.substr(open + 1, segment.size() - open - 2));
    const bool place =
        inner.find_first_of(",0123456789") == std::string::npos || inner.starts_with("utc");
    return keep_place && place && !is_term(inner) ? segment : text::trim(segment.substr(0, open));
}

// "Dublin 2", "DUBLIN 2", "Paris 11e".
bool city_with_district(std::string_view segment) {
    const auto space = segment.rfind(' ');
    return space != std::string_view::npos && space + 1 < segment.size() &&
           std::isdigit(static_cast<unsigned char>(segment[space + 1])) != 0 &&
           segment.size() - space <= 4 && place_cue(calmed(segment.substr(0, space))) >= 2;
}

// "Name, City" → "Name"; "Name, Inc." stays.
std::string company_of(std::string_view segment) {
    segment = without_bracket(segment, false);
    for (const auto cut : {" on behalf of", " is hiring", " are hiring", " for our client"}) {
        segment = segment.substr(0, segment.find(cut));
    }
    for (const auto verb : {" recrute", " sucht", " busca", " recruits"}) {
        if (const auto name = segment.substr(0, segment.find(verb)); is_name(name)) {
            segment = name;
        }
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

std::string_view without_article(std::string_view name) {
    static constexpr auto articles = phrases<"el|la|los|las|le|les|die|das|der|o|a|os|as">();
    const auto size = leading_phrase(normal_form(name), articles);
    return size > 0 && size + 1 < name.size() && name[size] == ' ' ? name.substr(size + 1) : name;
}

bool is_name(std::string_view text) {
    constexpr std::size_t name_words_max = 8;
    static constexpr auto small = phrases<
        "and|of|the|for|de|la|le|les|du|des|und|fur|der|&|na|del|do|da|dos|das|e|y|et|en">();
    const auto words = text::words(text);
    return !words.empty() && words.size() <= name_words_max && is_upper_start(text) &&
           std::ranges::all_of(words, [&](const text::WordSpan& word) {
               const auto part = text.substr(word.begin, word.end - word.begin);
               return is_upper_start(part) ||
                      std::ranges::contains(small, std::string_view(normal_form(part)));
           });
}

HeadLines::HeadLines(std::string_view text, const std::vector<Block>& blocks,
                     const skills::Taxonomy& taxonomy)
    : text_(text), blocks_(blocks), taxonomy_(taxonomy) {
    // What announces that an announcement follows: "VACANCY ANNOUNCEMENT", "Job description".
    static constexpr auto announcements = phrases<
        "vacancy announcement|job announcement|vacancy notice|job vacancy|vacancy|job advert|"
        "job advertisement|job posting|job opening|job description|job opportunity|"
        "career opportunity|we are hiring|were hiring|now hiring|hiring|join our team|join us|"
        "urgent opening|urgent hiring|urgent requirement|job alert|internal vacancy|"
        "external vacancy|recruitment notice|stellenausschreibung|stellenangebot|"
        "stellenanzeige|wir stellen ein|offre demploi|oferta de empleo|oferta de trabajo|"
        "convocatoria|vaga|oferta de emprego|vaga de emprego">();
    for (const auto& block : blocks_) {
        if (block.section != Section::header || block.heading) {
            break;
        }
        // Pages of job boards put such facts on two lines, the label over its value.
        if (block.line.fact) {
            continue;
        }
        const auto words = normal(block.line.content);
        const auto sign = words.find('@');
        const bool mail = sign != std::string::npos && sign > 0 && words[sign - 1] != ' ';
        static constexpr auto sites = phrases<"careers at|jobs at|life at|working at">();
        if (mail || leading_phrase(words, sites) > 0 || words.contains("http") ||
            words.contains("www.")) {
            continue;
        }
        const auto end = words.find_last_not_of(" !:.-");
        if (!lines_.empty() || end == std::string::npos ||
            !std::ranges::contains(announcements, std::string_view(words).substr(0, end + 1))) {
            lines_.push_back(block.line.content);
            subject_ = block.line.subject ? block.line.content : subject_;
        }
    }
}

std::string_view HeadLines::shown(Span span) const {
    return text_of(text_, span);
}
std::string HeadLines::normal(Span span) const {
    return NormalText(text_, span).text();
}

bool HeadLines::is_labelled(Span line) const {
    const auto content = shown(line);
    const auto sign = content.find_first_of(":\t");
    return sign != std::string_view::npos && sign > 1 && sign < 28 &&
           count_words(content.substr(0, sign)) <= 3;
}

bool HeadLines::is_money(Span span) const {
    const auto words = normal(span);
    return std::ranges::any_of(money_signs,
                               [&](Words sign) {
                                   return !text::is_letter(text::decode(sign, 0).value) &&
                                          words.contains(sign);
                               }) ||
           has_phrase(words, money_signs);
}

bool HeadLines::looks_like_place(std::string_view segment) const {
    const auto bare = without_bracket(segment, false);
    // "Nordwerk SE" is no town in Sergipe.
    return !has_legal_form(bare) &&
           (place_cue(bare) >= 2 || place_cue(segment) >= 2 || city_with_district(bare));
}

}  // namespace vouch::parse::posting
