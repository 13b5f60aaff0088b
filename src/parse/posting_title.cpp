#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "parse/posting_head.hpp"
#include "parse/posting_header.hpp"
#include "parse/posting_terms.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto title_keys = phrases<
    "job title|title|position|role|designation|vacancy|post|job role|post title|"
    "position title|job opening|we are hiring|now hiring|job offer|stelle|stellenangebot|"
    "stellenausschreibung|stellenanzeige|stellenbezeichnung|poste|intitule du poste|"
    "offre demploi|offre dalternance|offre de stage|puesto|oferta de empleo|"
    "oferta de trabajo|vacante|cargo|vaga|oferta de emprego">();
// Praise and terms before the name of a job: "an experienced, full-time Site Manager".
constexpr auto praises = phrases<
    "experienced|enthusiastic|motivated|passionate|talented|dedicated|friendly|reliable|"
    "skilled|highly|full-time|full time|part-time|part time|new|great|brilliant|"
    "exceptional|strong|ambitious|creative|dynamic|hard-working|hardworking|additional|"
    "permanent|qualified|second|an|a|engagierte|engagierten|erfahrene|erfahrenen|motivierte|"
    "motivierten|un|une|una|uma|um|eine|einen">();

// "Warehouse Operative x 25" → "Warehouse Operative".
std::string_view without_count(std::string_view title) {
    const auto last = title.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == title.size() || last < 3) {
        return title;
    }
    auto head = title.substr(0, last + 1);
    const bool spaced = head.ends_with(' ');
    head = text::trim(head);
    return spaced && (head.ends_with(" x") || head.ends_with(" X"))
               ? text::trim(head.substr(0, head.size() - 2))
           : head.ends_with(" x") ? text::trim(head.substr(0, head.size() - 2))
                                  : title;
}

std::string_view without_praise(std::string_view title) {
    for (int round = 0; round < 5; ++round) {
        const auto size = leading_phrase(normal_form(title), praises);
        const auto space = title.find_first_of(" ,", size);
        if (size == 0 || space != size || text::trim(title.substr(space + 1)).empty()) {
            break;
        }
        title = text::trim(title.substr(space + 1));
    }
    return title;
}

// "(part-time, 24 h/week)" and "(remote)" are terms, "(f/m/x)" and "(2nd Shift)" the title's.
std::string_view without_terms(std::string_view title) {
    const auto open = title.rfind('(');
    if (open == std::string_view::npos || !title.ends_with(')')) {
        return title;
    }
    const auto inner = normal_form(title.substr(open + 1, title.size() - open - 2));
    static constexpr auto counts =
        phrases<"opening*|positions|posts|vacanc*|x2|x 2|multiple|several|pqe|years|yrs">();
    if (has_phrase(inner, counts)) {
        return text::trim(title.substr(0, open));
    }
    static constexpr auto kept =
        phrases<"fixed-term|fixed term|maternity cover|temporary|shift|shifts|nights">();
    return is_term(inner) && !has_phrase(inner, kept) ? text::trim(title.substr(0, open)) : title;
}

class TitleReader : HeadLines {
public:
    TitleReader(const HeadLines& head) : HeadLines(head) {}

    TitleFound run() {
        read();
        header_.line = title_line_;
        return header_;
    }

private:
    static bool is_shout(std::string_view segment) {
        static constexpr auto shouts = phrases<
            "urgent*|hiring|now hiring|we are hiring|were hiring|immediate*|new|"
            "job opening|opening|vacancy|job|walk-in">();
        const auto words = normal_form(segment);
        return has_phrase(words, shouts) && count_words(words) <= 4;
    }

    void read() {
        if (const auto labelled = labelled_value(text_, blocks_, title_keys);
            !labelled.empty() && count_words(shown(labelled)) <= 12) {
            header_.title = calmed(without_terms(shown(labelled)));
        }
        if (header_.title.empty() && !lines_.empty()) {
            title_line_ = pick_title_line();
            if (!title_from_notice(lines_[title_line_])) {
                header_.title = title_of_line(lines_[title_line_]);
            }
        } else if (!header_.title.empty()) {
            title_line_ = line_with_title();
        }
        if (header_.title.empty() || count_words(header_.title) > 14) {
            title_from_prose();
        }
    }

    // Of a labelled title: the head line that says it, or none.
    std::size_t line_with_title() const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (shown(lines_[i]).contains(header_.title) || is_shout(shown(lines_[i]))) {
                return i;
            }
        }
        return lines_.size();
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
        // A sentence that announces a post, with the post on a line of its own.
        if (lines_.size() > 1 && count_words(shown(lines_[0])) > 10 && !is_labelled(lines_[1]) &&
            count_words(shown(lines_[1])) <= 8) {
            return 1;
        }
        for (std::size_t i = 1; i < lines_.size() && i < 4; ++i) {
            if (names_job(lines_[i]) &&
                (has_legal_form(shown(lines_[0])) || has_company_word(shown(lines_[0])) ||
                 is_labelled(lines_[0]) || count_words(shown(lines_[0])) <= 3)) {
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
        static constexpr auto notices = phrases<
            "is hiring|are hiring|is looking for|is seeking|are looking for|seeks|"
            "is recruiting">();
        const auto notice = find_phrase(words, notices);
        if (!notice || notice->begin < 2) {
            return false;
        }
        auto begin = notice->end;
        static constexpr auto fillers = phrases<":| :| a| an|!| -">();
        while (const auto size = leading_phrase(words.substr(begin), fillers)) {
            begin += size;
        }
        const auto title = shown(trimmed(text_, normal_text.source(Span{begin, words.size()})));
        const auto name = shown(trimmed(text_, normal_text.source(Span{0, notice->begin})));
        static constexpr auto nobody = phrases<"we|now|our client|my client|who">();
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
        auto shown_title = without_terms(without_count(shown(title)));
        if (const auto at = shown_title.find(" at "); at != std::string_view::npos &&
                                                      at + 4 < shown_title.size() &&
                                                      is_upper_start(shown_title.substr(at + 4))) {
            shown_title = shown_title.substr(0, at);
        }
        static constexpr auto notices =
            phrases<" wanted| required| needed| Wanted| Required| WANTED| REQUIRED| Needed">();
        for (const auto notice : notices) {
            if (const auto at = shown_title.find(notice); at != std::string_view::npos) {
                shown_title = shown_title.substr(0, at);
            }
        }
        return calmed(text::trim(shown_title));
    }

    // "Housekeeping Supervisor - Lakeshore Grand Hotel": called as organisations are, and no job.
    bool is_company_segment(Span segment) const {
        return has_company_word(shown(segment)) && is_upper_start(shown(segment)) &&
               count_words(shown(segment)) >= 2 && taxonomy_.title(shown(segment)).title == nullptr;
    }

    // In a shouted head line the parts after the title are the company and the place.
    bool ends_title(Span segment) const {
        const auto comma = shown(segment).rfind(',');
        return has_legal_form(shown(segment)) || is_company_segment(segment) ||
               (comma != std::string_view::npos &&
                looks_like_place(text::trim(shown(segment).substr(comma + 1))));
    }

    // "We are looking for a Senior Cook to …", "is hiring a Night Porter", "busca recepcionista
    // para …", "Dental receptionist required part time for …".
    void title_from_prose() {
        static constexpr auto openers = phrases<
            "looking for a|looking for an|hiring a|hiring an|seeking a|seeking an|"
            "recruiting a|recruiting an|recruit a|in search of a|as a|as an|need a|"
            "need an|for the position of|for the role of|"
            "suchen wir|wir suchen|sucht|eine stelle als|als|"
            "nous recherchons|recherche|recrute|recrutons|"
            "busca|buscamos|precisa|necesita|vacante de|puesto de|"
            "procura|procuramos|vaga aberta para|vaga de|vaga para|contrata">();
        std::size_t sentences = 0;
        for (const auto& block : blocks_) {
            const NormalText normal_text(text_, block.line.content);
            const std::string_view words = normal_text.text();
            if (sentences == 0 && title_before_notice(normal_text)) {
                return;
            }
            if (const auto opener = find_phrase(words, openers)) {
                const auto end = words.find_first_of(".,;:", opener->end);
                static constexpr auto closers = phrases<
                    "to|who|for|in|with|that|at|and|on|based|within|fur|im|zum|zur|mit|bei|am|"
                    "ab|pour|en|a|au|chez|afin|para|con|que|em|do|da|no|na|com">();
                auto close = find_phrase(words, closers, opener->end + 2);
                while (close && words[close->begin - 1] == '(') {  // "Coordenador(a)"
                    close = find_phrase(words, closers, close->end);
                }
                const auto stop =
                    std::min({end, close ? close->begin : words.size(), words.size()});
                const auto title = without_praise(
                    shown(trimmed(text_, normal_text.source(Span{opener->end, stop}))));
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

    bool title_before_notice(const NormalText& line) {
        static constexpr auto notices = phrases<"required|wanted|needed|sought|gesucht">();
        const auto notice = find_phrase(line.text(), notices);
        if (!notice || notice->begin < 3) {
            return false;
        }
        const auto title = shown(trimmed(text_, line.source(Span{0, notice->begin})));
        if (count_words(title) > 6 || title.contains(',') || !is_upper_start(title)) {
            return false;
        }
        header_.title = calmed(without_praise(title));
        return true;
    }

    TitleFound header_;
    std::size_t title_line_ = 0;
};

}  // namespace

TitleFound read_title(const HeadLines& head) {
    return TitleReader(head).run();
}

}  // namespace vouch::parse::posting
