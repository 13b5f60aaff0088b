#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "parse/posting/head.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/job_name.hpp"
#include "parse/posting/terms.hpp"
#include "parse/posting/title_words.hpp"

namespace vouch::parse::posting {

namespace {

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
            "job opening|opening|vacancy|job|walk-in|join us|join our team|join the team|"
            "verstarkung|wir suchen|komm in unser team|rejoignez*|unete*|junte-se*">();
        const auto words = normal_form(segment);
        // "STAGE – Chargé de recrutement"
        static constexpr auto kinds = phrases<
            "stage|alternance|cdi|cdd|interim|internship|traineeship|apprenticeship|praktikum|"
            "werkstudent|ausbildung|estagio|practicas|freelance|full-time|part-time|permanent|"
            "vollzeit|teilzeit">();
        return std::ranges::contains(kinds, std::string_view(words)) ||
               (has_phrase(words, shouts) && count_words(words) <= 4);
    }

    void read() {
        if (const auto labelled = labelled_value(text_, blocks_, title_keys);
            !labelled.empty() && count_words(shown(labelled)) <= 12) {
            header_.title = title_of_line(labelled);
        }
        if (header_.title.empty() && !lines_.empty()) {
            title_line_ = pick_title_line();
            if (!title_from_call(lines_[title_line_]) &&
                !title_after_company(lines_[title_line_]) &&
                !title_from_notice(lines_[title_line_])) {
                header_.title = title_of_line(lines_[title_line_]);
            }
        } else if (!header_.title.empty()) {
            title_line_ = line_with_title();
        }
        // "Clínica Foz, Porto" heads a posting whose first sentence names the job.
        const bool employer = title_line_ < lines_.size() && is_employer_line(lines_[title_line_]);
        const auto first = employer ? std::exchange(header_.title, {}) : std::string();
        // A mail's subject may name anything.
        const bool subject = title_line_ < lines_.size() && lines_[title_line_] == subject_ &&
                             !names_job(header_.title);
        if (header_.title.empty() || count_words(header_.title) > 14 || subject) {
            const auto whole = subject ? std::exchange(header_.title, {}) : std::string();
            title_from_prose();
            header_.title = header_.title.empty() ? whole : header_.title;
        }
        if (const auto line = title_in_body();
            header_.title.empty() || !lines_.empty() || says_more(line)) {
            header_.title = line.empty() ? header_.title : line;
        }
        if (employer && header_.title.empty()) {
            header_.title = first;
        } else if (employer) {
            title_line_ = lines_.size();
        }
    }

    // A posting that begins with its sections may have its title on a line further down.
    std::string title_in_body() const {
        constexpr std::size_t words_max = 10;
        const bool known = names_job(header_.title) || has_gender_mark(header_.title) ||
                           !taxonomy_.title(header_.title).seniority.empty();
        if (!lines_.empty() && known) {
            return {};
        }
        for (const auto& block : blocks_) {
            const auto content = shown(block.line.content);
            if (!block.line.bullet && count_words(content) <= words_max + 4 &&
                has_gender_mark(content) && !content.ends_with('.')) {
                return title_of_line(block.line.content);
            }
        }
        for (const auto& block : blocks_) {
            const auto content = shown(block.line.content);
            if (!lines_.empty() &&
                (block.section == Section::responsibilities || block.section == Section::must)) {
                break;
            }
            const bool line = !block.line.bullet && !block.line.fact && !content.ends_with('.') &&
                              !content.ends_with(':') && count_words(content) >= 2;
            const bool list = block.section == Section::must || block.section == Section::nice;
            if (line && !list && count_words(content) <= words_max && is_name(content) &&
                names_job(content)) {
                return title_of_line(block.line.content);
            }
        }
        return {};
    }

    // "Band 6 Physiotherapist - Outpatients" of "Band 6 Physiotherapist".
    bool says_more(std::string_view line) const {
        return line.size() > header_.title.size() && line.starts_with(header_.title);
    }

    // Of a labelled title: the head line that says it, or none.
    std::size_t line_with_title() const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (normal(lines_[i]).contains(normal_form(header_.title)) ||
                is_shout(shown(lines_[i]))) {
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
        // "Hazelmere Vets": of vets, but no vet.
        const auto first = shown(lines_[0]);
        const bool calls_employer = has_legal_form(first) || has_company_word(first);
        if ((names_job(lines_[0]) && !calls_employer) ||
            !taxonomy_.title(shown(lines_[0])).seniority.empty()) {
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

    // "We're hiring a Line Cook!", "We need a plumber".
    bool title_from_call(Span line) {
        const NormalText words(text_, line);
        const auto size = leading_phrase(words.text(), title_calls);
        if (size == 0 || size + 1 >= words.text().size()) {
            return false;
        }
        const auto rest = trimmed(text_, words.source(Span{size, words.text().size()}));
        const auto shown_title = title_of_line(rest);
        const auto title = job_name_at(shown_title);
        if (title.empty() || count_words(title) > 8) {
            return false;
        }
        header_.title = text::capitalise_first(title);
        return true;
    }

    // "Pebble — Machine Learning Engineer": a name that is no job, then one that is.
    bool title_after_company(Span line) {
        const auto segments = head_segments(text_, line);
        if (segments.size() < 2) {
            return false;
        }
        const auto first = shown(segments[0]);
        if (names_job(first) || count_words(first) > 3 || !is_upper_start(first) ||
            is_no_title(segments[0], false) || is_shout(first) || !names_job(shown(segments[1])) ||
            !taxonomy_.title(first).seniority.empty()) {
            return false;
        }
        header_.title = title_of_line({segments[1].begin, line.end});
        header_.company = company_of(first);
        return !header_.title.empty();
    }

    // "Lumo (Series A) is hiring: Product Designer", "La Clinique Rive recrute un infirmier".
    bool title_from_notice(Span line) {
        const NormalText normal_text(text_, line);
        const std::string_view words = normal_text.text();
        const auto notice = find_phrase(words, title_notices);
        if (!notice || notice->begin < 2 || notice->end >= words.size()) {
            return false;
        }
        const auto begin = notice->end + words_before_article(words.substr(notice->end));
        const auto rest = trimmed(text_, normal_text.source(Span{begin, words.size()}));
        const auto shown_title = rest.empty() ? std::string() : title_of_line(rest);
        // After a colon stands the title as it is, with its commas.
        const bool named = words.substr(begin, 2).contains(':');
        const auto title = named ? std::string_view(shown_title) : job_name_at(shown_title);
        const auto name = shown(trimmed(text_, normal_text.source(Span{0, notice->begin})));
        if (title.empty() || count_words(title) > 10) {
            return false;
        }
        header_.title = text::capitalise_first(title);
        header_.company = employer_named(name);
        return true;
    }

    // "La Clinique des Tilleuls (Nantes)" → "Clinique des Tilleuls"; empty for "We".
    std::string employer_named(std::string_view name) const {
        static constexpr auto nobody =
            phrases<"we|now|our client|my client|who|wir|nous|nos|nosotros|was|wen">();
        name = without_article(text::trim(name.substr(0, name.find('('))));
        return leading_phrase(normal_form(name), nobody) == 0 && is_name(name) ? company_of(name)
                                                                               : std::string();
    }

    std::string title_of_line(Span line) const {
        Span title{line.begin, line.begin};
        for (const auto segment : head_segments(text_, without_square_terms(line))) {
            const bool first = title.empty();
            // "Payroll Officer, Leeds, £28,000": its first part tells of a whole list.
            const auto comma = shown(segment).find_first_of(",(");
            const auto head = first && comma != std::string_view::npos
                                  ? Span{segment.begin, segment.begin + comma}
                                  : segment;
            const bool other = is_no_title(head, first);
            if (first) {
                if (!other && !is_shout(shown(segment))) {
                    title = segment;
                }
            } else if (other || ends_title(segment)) {
                break;
            } else {
                title.end = segment.end;
            }
        }
        return std::string(calmed(without_tail(without_list_tail(title))));
    }

    // A place, a sum or a term of the job: "Leeds", "£28k", "Hybrid". The shift belongs to the
    // title: "Warehouse Supervisor - 2nd Shift", "Staff Nurse, Nights".
    bool is_no_title(Span segment, bool first) const {
        static constexpr auto shifts = phrases<"shift|shifts|days|nights|evenings|weekends">();
        const auto words = normal_form(without_bracket(shown(segment), false));
        const bool shift = has_phrase(words, shifts) && count_words(words) <= 3;
        // "3-5 yrs", "Immediate joiners only"
        static constexpr auto experience = phrases<"yrs|years|yoe|joiner|joiners|jahre|ans|anos">();
        const bool years = has_phrase(words, experience) && count_words(words) <= 5;
        return looks_like_place(shown(segment)) || is_money(segment) || years ||
               (!shift && is_term(words) && (!first || count_words(shown(segment)) <= 3));
    }

    // "[Remote] Rust Engineer", "Rust Engineer [full-time]": without the square brackets.
    Span without_square_terms(Span line) const {
        auto content = shown(line);
        if (const auto close = content.find(']');
            content.starts_with('[') && close != std::string_view::npos) {
            line = trimmed(text_, {line.begin + close + 1, line.end});
            content = shown(line);
        }
        if (const auto open = content.rfind('[');
            content.ends_with(']') && open != std::string_view::npos && open > 2) {
            line = trimmed(text_, {line.begin, line.begin + open});
        }
        return line;
    }

    // "Registered Nurse, Intensive Care, St. Bran Hospital, Plymouth": the title ends where the
    // parts name the employer, a place or the pay.
    std::string_view without_list_tail(Span title) const {
        const auto content = without_terms(without_count(shown(title)));
        int depth = 0;
        for (std::size_t at = 0; at < content.size(); ++at) {
            depth += content[at] == '(' ? 1 : content[at] == ')' ? -1 : 0;
            if (content[at] != ',' || depth > 0) {
                continue;
            }
            const auto end = std::min(content.find(',', at + 1), content.size());
            const auto part = trimmed(text_, {title.begin + at + 1, title.begin + end});
            if (!part.empty() && (is_no_title(part, false) || is_company_segment(part))) {
                return content.substr(0, at);
            }
        }
        return content;
    }

    // Without what the title is for: " at Acme", " in Teilzeit", " for a small
    // charity", " wanted".
    std::string_view without_tail(std::string_view title) const {
        for (const std::string_view at : {" at ", " @ "}) {
            if (const auto place = title.find(at);
                place != std::string_view::npos && place + at.size() < title.size() &&
                is_upper_start(title.substr(place + at.size()))) {
                title = title.substr(0, place);
            }
        }
        static constexpr auto cuts = phrases<
            " wanted| required| needed| Wanted| Required| WANTED| REQUIRED| Needed|"
            " in Teilzeit| in Vollzeit| à temps| en CDI| en alternance| a tiempo">();
        for (const auto cut : cuts) {
            title = title.substr(0, title.find(cut));
        }
        // "for small charity" tells whom; "for Schools" may belong to the name.
        if (const auto place = title.find(" for "); place != std::string_view::npos &&
                                                    !is_upper_start(title.substr(place + 5)) &&
                                                    names_job(title.substr(0, place))) {
            title = title.substr(0, place);
        }
        title = text::trim(title);
        const auto bare = without_praise(title);
        static constexpr auto terms = phrases<"full-time|full time|part-time|part time|new">();
        return leading_phrase(normal_form(title), terms) > 0 ? bare : title;
    }

    bool is_employer_line(Span line) const {
        const auto name = company_of(shown(head_segments(text_, line).front()));
        return (has_legal_form(name) || has_company_word(name)) && is_name(name) &&
               !names_job(shown(line));
    }

    bool names_job(std::string_view text) const {
        return taxonomy_.title(text).title != nullptr;
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
    // para …", "Dental receptionist required part time for …". A name that the taxonomy knows is
    // taken before the first that stands there.
    void title_from_prose() {
        constexpr std::size_t blocks_max = 24;
        std::string first;
        for (std::size_t i = 0; i < std::min(blocks_.size(), blocks_max); ++i) {
            const NormalText line(text_, blocks_[i].line.content);
            if (i == 0 && title_before_notice(line)) {
                return;
            }
            for (auto opener = find_phrase(line.text(), title_openers); opener;
                 opener = find_phrase(line.text(), title_openers, opener->end)) {
                const auto begin =
                    opener->end + words_before_article(line.text().substr(opener->end));
                const auto rest = line.source(Span{begin, line.text().size()});
                const auto title = job_name_at(shown(trimmed(text_, rest)));
                if (title.empty() || count_words(title) > 8) {
                    continue;
                }
                if (names_job(title)) {
                    header_.title = text::capitalise_first(title);
                    return;
                }
                first = first.empty() ? text::capitalise_first(title) : first;
            }
        }
        header_.title =
            header_.title.empty() || count_words(header_.title) > 14 ? first : header_.title;
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
