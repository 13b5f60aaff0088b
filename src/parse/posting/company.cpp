#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/posting/address_name.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto company_keys = phrases<
    "company|employer|organisation|organization|client|company name|employer name|facility|"
    "hiring organisation|hiring organization|unternehmen|arbeitgeber|firma|entreprise|"
    "employeur|societe|empresa|empleador|empregador|school|institution|firm|agency|about the "
    "employer">();
constexpr auto not_company = phrases<
    "no|please|if|they|he|she|hi|dear|applicants|candidates|experience|entgeltgruppe|"
    "besoldungsgruppe|we|our|the|a|an|this|you|it|there|job|role|position|salary|location|about|"
    "apply|"
    "full-time|part-time|permanent|contract|us|reports to|ref|start|"
    "wir|sie|du|unser|unsere|unserem|nous|vous|notre|votre|nosotros|tu|nuestra|nuestro|"
    "somos|nos|voce|nossa|nosso|quem|wer|was|restaurante de|restaurant de">();
constexpr auto company_verbs = phrases<
    "is a|is an|is the|is one of|are a|makes|make|builds|build|helps|runs|sells|"
    "provides|operates|develops|designs|moves|was founded|is looking|is hiring|"
    "is seeking|are looking|are hiring|need|needs|seek|seeks|require|requires|"
    "is recruiting|are recruiting|is expanding|is currently|are currently|has an|"
    "have an|invites|wishes to|delivers|offers|serves|insures|manufactures|has been|"
    "supplies|creates|owns|employs|exists|publishes|"
    "ist ein|ist eine|ist das|sucht|suchen|bietet|entwickelt|steht fur|zahlt zu|"
    "est un|est une|est le|recherche|recrute|accueille|fabrique|edite|propose|"
    "would love to|would like to|wants to|welcomes|are working|is working|work with|"
    "works with|is delighted|are delighted|is pleased|are pleased|have an exciting|"
    "has an exciting|are partnering|is partnering|have partnered|is growing|are growing|"
    "are on the hunt|is on the hunt|are on the lookout|is on the lookout|"
    "es una|es un|busca|precisa|necesita|selecciona|incorpora|cuenta con|"
    "e uma|e um|procura|contrata|esta com|esta a recrutar|processa|oferece">();
class CompanyReader : HeadLines {
public:
    CompanyReader(const HeadLines& head, std::size_t title_line)
        : HeadLines(head), title_line_(title_line), addresses_(address_names(text_)) {}

    std::string run() {
        read();
        return header_.company;
    }

private:
    void read() {
        // "Company - Private" tells its kind.
        static constexpr auto kinds =
            phrases<"private|public|nonprofit|non-profit|self-employed|startup|government">();
        if (const auto labelled = labelled_value(text_, blocks_, company_keys);
            !labelled.empty() &&
            !std::ranges::contains(kinds, std::string_view(normal(labelled)))) {
            header_.company = company_of(shown(labelled));
        }
        if (header_.company.empty()) {
            header_.company = company_in_prose(phrases<"our client|my client">());
        }
        if (header_.company.empty()) {
            header_.company = company_of_head();
        }
        if (header_.company.empty()) {
            header_.company = company_from_text();
        }
        // The full stop of "Inc." was taken for the sentence's.
        if (has_legal_form(header_.company) && !header_.company.ends_with('.') &&
            text_.contains(header_.company + ".\n")) {
            header_.company += '.';
        }
    }

    // Where the head names nobody: the heading, the addresses, the sentences, in this order. A
    // heading may shorten the name ("About Acme" for "Acme Regional Hospital").
    std::string company_from_text() const {
        const auto headed = company_from_heading();
        const auto addressed = company_of(name_of_addresses(text_, addresses_));
        auto said = company_from_sentences();
        const auto begins = [](std::string_view longer, std::string_view shorter) {
            return !shorter.empty() && normal_form(longer).starts_with(normal_form(shorter) + " ");
        };
        if (begins(said, headed)) {
            return said;
        }
        if (headed.empty() && normal_form(said).contains(normal_form(addressed))) {
            return said;
        }
        return !headed.empty() ? headed : !addressed.empty() ? addressed : said;
    }

    // Of the names in the head the one that most speaks for being the employer's; the first of
    // equals.
    std::string company_of_head() const {
        std::string best;
        int best_score = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (is_labelled(lines_[i])) {
                continue;
            }
            auto name = company_in_line(i);
            const auto score = name.empty() ? 0 : evidence_for(name, i);
            if (!name.empty() && (best.empty() || score > best_score)) {
                best = std::move(name);
                best_score = score;
            }
        }
        return best;
    }

    int evidence_for(std::string_view name, std::size_t line) const {
        static constexpr auto parts = phrases<
            "department of|directorate of|ministry of|division of|office of|school of|faculty "
            "of|fachbereich|abteilung|dezernat|directorate|direction">();
        constexpr int address = 8;
        constexpr int form = 4;
        constexpr int again = 3;
        constexpr int beside_title = 1;
        int score = is_in_addresses(name, addresses_) ? address : 0;
        score += has_legal_form(name) ? form : has_company_word(name) ? 1 : 0;
        score += is_said_again(name, lines_[line].end) ? again : 0;
        score += line + 1 == title_line_ || line == title_line_ + 1 ? beside_title : 0;
        score -= leading_phrase(normal_form(name), parts) > 0 ? form : 0;
        return score;
    }

    bool is_said_again(std::string_view name, std::size_t from) const {
        return text_.find(name, from) != std::string_view::npos;
    }

    bool can_be_company(Span segment) const {
        const auto content = shown(segment);
        const auto words = normal(segment);
        // "Acme est un cabinet de conseil." tells of Acme.
        const bool sentence = has_phrase(words, company_verbs) && !is_name(content);
        // "Bakewell DE45": a post code ends no name.
        const auto last = content.substr(content.rfind(' ') + 1);
        const auto digit = last.find_first_of("0123456789");
        const bool post_code = last.size() <= 4 && digit >= 1 && digit <= 2 &&
                               last.size() < content.size() &&
                               text::upper_case_share(last.substr(0, digit)) == 1.0;
        return !sentence && !post_code && count_words(content) <= 8 && is_upper_start(content) &&
               !is_money(segment) && !is_term(words) && content.back() != '?' &&
               (has_legal_form(content) ||
                (place_cue(without_bracket(content, false)) < 2 &&
                 (leading_phrase(words, not_company) == 0 || is_called_the(content)) &&
                 !is_fact_heading(words)));
    }

    // "Nursing · Kendal": a department is called after its work.
    bool is_field(std::string_view name) const {
        const auto skill = taxonomy_.lookup(name);
        return count_words(name) == 1 && skill &&
               taxonomy_.skill(*skill).kind == skills::Kind::domain &&
               !is_in_addresses(name, addresses_);
    }

    std::string company_in_line(std::size_t index) const {
        const auto segments = head_segments(text_, lines_[index]);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto content = shown(segments[i]);
            if (index == title_line_) {
                for (const std::string_view at : {" at ", " @ "}) {
                    const auto place = content.find(at);
                    if (place != std::string_view::npos && place + at.size() < content.size() &&
                        is_upper_start(content.substr(place + at.size()))) {
                        return company_of(content.substr(place + at.size()));
                    }
                }
                // "Sous Chef – The Copper Kettle, Galway"
                const auto comma = content.find(", ");
                const auto head = content.substr(0, comma);
                if (i > 0 && comma != std::string_view::npos && is_name(head) &&
                    looks_like_place(content.substr(comma + 2)) && !looks_like_place(head) &&
                    taxonomy_.title(head).title == nullptr && !is_term(normal_form(head))) {
                    return company_of(head);
                }
                if (i > 0 && (has_legal_form(content) ||
                              (has_company_word(content) && count_words(content) >= 2 &&
                               taxonomy_.title(content).title == nullptr))) {
                    return company_of(content);
                }
                continue;
            }
            const auto bare = company_of(content);
            const Span span{segments[i].begin, segments[i].begin + bare.size()};
            if (!bare.empty() && can_be_company(span) &&
                (taxonomy_.title(bare).title == nullptr || has_legal_form(bare) ||
                 has_company_word(bare)) &&
                !is_field(bare) && i == 0) {
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
            static constexpr auto openers =
                phrases<"about|careers at|jobs at|life at|working at">();
            const auto size = leading_phrase(words, openers);
            if (form && size > 0 && size + 1 < content.size()) {
                const auto name = text::trim(content.substr(size + 1));
                const auto name_words = normal_form(name);
                static constexpr auto others = phrases<"us|you|the|this|our|me|your">();
                if (!name.empty() && leading_phrase(name_words, others) == 0 &&
                    is_upper_start(name)) {
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
            const auto name = trimmed(
                text_, normal_text.source(Span{opener->end + 1, std::min(end, words.size())}));
            if (!name.empty() && count_words(shown(name)) <= 7 && is_upper_start(shown(name))) {
                return company_of(shown(name));
            }
        }
        return {};
    }

    // "Harlan-Reyes Logistics, Inc. is a …", "At Acme, we …", "join Acme".
    std::string company_from_sentences() const {
        constexpr std::size_t sentences_seen_max = 24;  // a board's page has its facts first
        std::size_t seen = 0;
        for (const auto& block : blocks_) {
            const bool list = block.section == Section::must || block.section == Section::nice ||
                              block.section == Section::responsibilities;
            if (block.heading || list || block.line.fact || ++seen > sentences_seen_max) {
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
        // "Bei der Stadt Lindenau ist … eine Stelle zu besetzen"
        static constexpr auto with = phrases<"bei der|beim|bei dem|bei|im|en|na|no|chez">();
        if (const auto size = leading_phrase(words, with)) {
            static constexpr auto is = phrases<
                "ist|sind|suchen|sucht|wird|werden|buscamos|seleccionamos|procuramos|"
                "estamos|nous|creemos|somos">();
            const auto verb = find_phrase(words, is);
            const auto name =
                verb ? trimmed(text_, normal_text.source(Span{size, verb->begin})) : Span{};
            if (!name.empty() && count_words(shown(name)) <= 6 && is_upper_start(shown(name))) {
                return company_of(shown(name));
            }
        }
        if (words.starts_with("at ")) {
            const auto end = words.find(',');
            const auto name =
                end == Words::npos ? Span{} : trimmed(text_, normal_text.source(Span{3, end}));
            if (!name.empty() && count_words(shown(name)) <= 5 && is_upper_start(shown(name)) &&
                leading_phrase(normal(name), not_company) == 0) {
                return std::string(shown(name));
            }
        }
        static constexpr auto greetings =
            phrases<"were |we are |hi, were |hello, were |hi! were ">();
        if (const auto size = leading_phrase(words, greetings)) {
            const auto end = std::min(words.find_first_of(",.:;!", size), words.size());
            const auto name = shown(trimmed(text_, normal_text.source(Span{size, end})));
            static constexpr auto joins = phrases<"and|hiring|looking">();
            if (!name.empty() && is_upper_start(name) && count_words(name) <= 5 &&
                end < words.size() && !has_phrase(normal_form(name), std::span(joins).subspan(1))) {
                return company_of(name);
            }
        }
        if (words.starts_with("at ")) {
            const auto we = find_phrase(words, phrases<"we|our|you|youll">());
            const auto name = we ? trimmed(text_, normal_text.source(Span{3, we->begin})) : Span{};
            if (!name.empty() && count_words(shown(name)) <= 4 && is_upper_start(shown(name)) &&
                leading_phrase(normal(name), not_company) == 0) {
                return std::string(shown(name));
            }
        }
        const auto verb = find_phrase(words, company_verbs);
        if (!verb || verb->begin < 2) {
            return name_before_verb(sentence);
        }
        return employer_before(normal_text, *verb);
    }

    // "Acme, a maker of …, is hiring", "Acme, PME de 140 salariés, fabrique", "Stadt Aue (rund
    // 48.000 Einwohner) sucht"; "Acme, Inc. is hiring".
    std::string employer_before(const NormalText& sentence, Span verb) const {
        const std::string_view words = sentence.text();
        const auto comma = words.find(", ");
        const bool closed =
            verb.begin >= 2 && words[verb.begin - 2] == ',' && comma + 2 < verb.begin;
        const bool aside =
            comma < verb.begin && comma > 2 &&
            (!is_upper_start(text_.substr(sentence.source(comma + 2))) ||
             (closed &&
              !has_legal_form(shown(sentence.source(Span{0, words.find(',', comma + 1)})))));
        const auto bracket = words.find(" (");
        const auto end = std::min(aside ? comma : verb.begin, bracket);
        auto content = without_article(shown(trimmed(text_, sentence.source(Span{0, end}))));
        // "Institute for Speech at the University of Brennach": the university employs.
        if (const auto at = content.find(" at the "); at != std::string_view::npos) {
            content = content.substr(at + std::string_view(" at the ").size());
        }
        const bool article = content.starts_with("The ") && count_words(content) >= 2;
        return is_name(content) && count_words(content) <= 6 &&
                       (article || leading_phrase(normal_form(content), not_company) == 0)
                   ? company_of(content)
                   : std::string();
    }

    // "Brightmoor Dairy Co-operative collects milk from …": two or more capitalised words, then a
    // verb in the third person.
    std::string name_before_verb(Span sentence) const {
        const auto content = shown(sentence);
        std::size_t end = 0;
        std::size_t names = 0;
        for (const auto& word : text::words(content)) {
            const auto part = content.substr(word.begin, word.end - word.begin);
            const auto between = text::trim(content.substr(end, word.begin - end));
            static constexpr auto small = phrases<"and|of|the|for|de|du|la">();
            const bool joins = names > 0 && std::ranges::contains(small, part);
            if (!joins && (text::is_lower(text::decode(part, 0).value) || names > 5)) {
                const bool verb = part.size() > 3 && part.ends_with('s') && !part.ends_with("ss") &&
                                  !part.contains('\'') && !part.contains("’");
                const auto name = text::trim(content.substr(0, end));
                return verb && between.empty() && names >= 2 &&
                               leading_phrase(normal_form(name), not_company) == 0
                           ? company_of(name)
                           : std::string();
            }
            if (!between.empty() && between != "&" && between != "-") {
                return {};
            }
            names += joins ? 0 : 1;
            end = word.end;
        }
        return {};
    }

    std::size_t title_line_;
    std::vector<std::string> addresses_;
    TitleFound header_;
};

}  // namespace

std::string read_company(const HeadLines& head, std::size_t title_line) {
    return CompanyReader(head, title_line).run();
}

}  // namespace vouch::parse::posting
