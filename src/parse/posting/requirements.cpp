#include "parse/posting/requirements.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/boilerplate.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/requirement_kind.hpp"
#include "parse/posting/requirement_words.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::RequirementKind;

constexpr std::size_t item_words_max = 60;
constexpr std::size_t requirements_max = 80;

class RequirementReader {
public:
    RequirementReader(std::string_view text, const std::vector<Block>& blocks,
                      std::string_view title)
        : text_(text), blocks_(blocks), title_(normal_form(title.substr(0, title.find('(')))) {
        title_ = std::string(text::trim(title_));
    }

    Findings run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!blocks_[i].body.empty() && !blocks_[i].heading) {
                read_block(i);
            }
        }
        if (found_.requirements.size() > requirements_max) {
            found_.requirements.resize(requirements_max);
        }
        return std::move(found_);
    }

private:
    void read_block(std::size_t index) {
        const auto& block = blocks_[index];
        if (is_footnote(block)) {
            read_prose(block);
            return;
        }
        switch (block.section) {
            case Section::must:
            case Section::nice:
                read_asked(block, is_item(index));
                break;
            case Section::responsibilities:
                read_duties(block, is_item(index));
                break;
            case Section::role:
                if (is_item(index)) {
                    read_loose_item(block);
                } else {
                    read_prose(block);
                }
                break;
            case Section::open:
                if (is_item(index)) {
                    read_loose_item(block);
                } else {
                    read_prose(block);
                }
                break;
            case Section::header:
            case Section::about:
            case Section::benefits:
            case Section::apply:
            case Section::legal:
                break;
        }
    }

    // "* Only candidates who …": a long bullet of several sentences after a list.
    bool is_footnote(const Block& block) const {
        const auto content = text_of(text_, block.body);
        return block.line.bullet &&
               (block.section == Section::must || block.section == Section::nice) &&
               count_words(content) > 30 && content.find(". ") != std::string_view::npos;
    }

    // A bullet, or a line that stands like one: no sentence, among others of its kind.
    bool is_item(std::size_t index) const {
        const auto& block = blocks_[index];
        if (block.line.bullet) {
            return true;
        }
        const auto content = text_of(text_, block.body);
        const auto like_item = [&](std::size_t other) {
            if (other >= blocks_.size() || blocks_[other].heading ||
                blocks_[other].section != block.section) {
                return false;
            }
            const auto words = text_of(text_, blocks_[other].body);
            return !words.empty() && words.back() != '.' && count_words(words) <= 30;
        };
        return content.back() != '.' && like_item(index) &&
               (like_item(index + 1) || (index > 0 && like_item(index - 1)));
    }

    std::string normal(Span span) const {
        return NormalText(text_, span).text();
    }

    bool refuses(const std::string& words) const {
        static constexpr auto softened = phrases<
            "not required but|not essential but|but not required|but not needed|"
            "but not necessary|but not essential|though not required|but is not required|"
            "but are not required|but is not essential|but isnt required|but is not necessary|"
            "although not required|although not essential|though not essential|"
            "not strictly required">();
        return has_phrase(words, refusals) && !has_phrase(words, softened);
    }

    void add_asked(Span span, RequirementKind kind) {
        if (!span.empty() && count_words(text_of(text_, span)) <= item_words_max) {
            found_.requirements.push_back({span, kind, false});
        }
    }

    void read_asked(const Block& block, bool item) {
        // "To qualify you must have:" only leads to the list.
        if (text_of(text_, block.body).ends_with(':')) {
            return;
        }
        if (item) {
            const auto words = normal(block.body);
            if (leading_phrase(words, process_openers) > 0) {
                return;
            }
            if (refuses(words)) {
                found_.requirements.push_back({block.body, RequirementKind::nice, true});
                return;
            }
            add_asked(without_label(block.body), kind_of(words, block.section));
            return;
        }
        for (const auto sentence : split_sentences(text_, block.body)) {
            read_asked_sentence(sentence, block.section);
        }
    }

    void read_asked_sentence(Span sentence, Section section) {
        const auto words = normal(sentence);
        if (refuses(words)) {
            found_.requirements.push_back({sentence, RequirementKind::nice, true});
            return;
        }
        if (has_phrase(words, phrases<"please|send us|apply">()) || announces_job(words)) {
            return;
        }
        // "So is experience of …" goes on with the kind of the sentence before.
        static constexpr auto going_on =
            phrases<"so is|so are|so would|as is|as would|also|likewise|the same goes">();
        bool carried_nice = section == Section::nice || (leading_phrase(words, going_on) > 0 &&
                                                         last_kind_ == RequirementKind::nice);
        const bool under_heading = section == Section::must || section == Section::nice;
        const auto listed = split_list(text_, sentence, under_heading);
        if (listed.size() > 1 &&
            (listed.size() >= 4 ||
             !has_phrase(words, phrases<"experience with|experience in|experience of|knowledge "
                                        "of|such as|including">()))) {
            for (const auto item : listed) {
                add_asked(item, kind_of(normal(item), section));
            }
            return;
        }
        if (boilerplate_of(words)) {
            return;
        }
        for (const auto clause : split_clauses(text_, sentence)) {
            const auto clause_words = normal(clause);
            static constexpr auto company_clauses = phrases<
                "we use|we are|we have|our|were a|were open to|the team|wir sind|"
                "nous sommes|somos">();
            if (refuses(clause_words) || clause_words.size() < 4 ||
                (leading_phrase(clause_words, company_clauses) > 0 &&
                 !has_phrase(clause_words, must_words) && !has_phrase(clause_words, nice_words))) {
                continue;
            }
            const bool nice = has_phrase(clause_words, nice_words) &&
                              kind_in_prose(clause_words) == RequirementKind::nice;
            const bool must = has_phrase(clause_words, must_words);
            carried_nice = nice || (carried_nice && !must);
            const auto kind = carried_nice || nice ? RequirementKind::nice : RequirementKind::must;
            last_kind_ = kind;
            for (const auto part :
                 kind == RequirementKind::nice ? split_wishes(clause) : std::vector<Span>{clause}) {
                add_asked(without_lead_in(text_, part), kind);
            }
        }
    }

    // "X would be an advantage, as would Y, or a forklift licence": wishes joined by ", or a".
    std::vector<Span> split_wishes(Span clause) const {
        const NormalText normal_text(text_, clause);
        const auto& words = normal_text.text();
        std::vector<Span> parts;
        std::size_t begin = 0;
        static constexpr auto joints =
            phrases<", or a |, or any |, and of |, and a |, or an | or have a ">();
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (const auto joint : joints) {
                if (words.substr(at).starts_with(joint) && at > begin + 8) {
                    parts.push_back(trimmed(text_, normal_text.source(Span{begin, at})));
                    begin = at + (joint.starts_with(", and of") ? 9 : joint.front() == ' ' ? 4 : 5);
                }
            }
        }
        parts.push_back(trimmed(text_, normal_text.source(Span{begin, words.size()})));
        return parts;
    }

    // "Nice to have: Storybook" → "Storybook".
    Span without_label(Span item) const {
        const auto content = text_of(text_, item);
        const auto colon = content.find(':');
        const bool label =
            colon != std::string_view::npos && colon < 24 && colon + 2 < content.size() &&
            section_of_heading(normal_form(content.substr(0, colon))) != Section::open &&
            count_words(content.substr(0, colon)) <= 3;
        return trimmed(text_, label ? Span{item.begin + colon + 1, item.end} : item);
    }

    void add_duty(Span span) {
        if (count_words(text_of(text_, span)) >= 2) {
            found_.responsibilities.push_back(span);
        }
    }

    void read_duties(const Block& block, bool item) {
        if (item) {
            add_duty(trimmed(text_, block.body));
            return;
        }
        for (const auto sentence : split_sentences(text_, block.body)) {
            const auto words = normal(sentence);
            static constexpr auto demands = phrases<
                "you must|you should|you need|you have|is required|are required|is essential|"
                "must have|must be|experience|knowledge of|would be an advantage|desirable">();
            if (boilerplate_of(words)) {
                continue;
            }
            if (asks(words) && has_phrase(words, demands) && !works(words)) {
                read_asked_sentence(sentence, Section::open);
            } else {
                add_duty_clauses(sentence);
            }
        }
    }

    // "The Certified Nursing Assistant supports …" tells what one does.
    bool tells_of_job(const std::string& words) const {
        static constexpr auto demands =
            phrases<"must|should|has|have|is required|needs|required">();
        return title_.size() > 3 &&
               words.starts_with("the " + title_.substr(0, title_.find(" -"))) &&
               !has_phrase(words, demands);
    }

    static bool asks(const std::string& words) {
        return has_phrase(words, asking) && !has_phrase(words, process_words);
    }

    static bool works(const std::string& words) {
        const auto place = find_phrase(words, working);
        return place &&
               leading_phrase(std::string_view(words).substr(place->begin), not_working) == 0;
    }

    void add_duty_clauses(Span sentence) {
        for (const auto duty : split_duties(text_, sentence)) {
            add_duty(duty);
        }
    }

    // A list under no telling heading: what it asks goes by its own words.
    void read_loose_item(const Block& block) {
        const auto words = normal(block.body);
        if (has_phrase(words, process_words) || refuses(words)) {
            return;
        }
        if (asks(words) && !works(words)) {
            add_asked(without_label(block.body), kind_of(words, Section::open));
        } else if (block.section == Section::role || block.line.bullet) {
            add_duty(trimmed(text_, block.body));
        }
    }

    void read_prose(const Block& block) {
        const auto sentences = split_sentences(text_, block.body);
        const bool asking_paragraph = std::ranges::any_of(sentences, [&](Span sentence) {
            const auto words = normal(sentence);
            return asks(words) && speaks_to_person(words) && !works(words) &&
                   !boilerplate_of(words);
        });
        for (const auto sentence : sentences) {
            const auto words = normal(sentence);
            static constexpr auto place_words =
                phrases<"days p/w|from home|in our office*|remote days|hours are|shift pattern">();
            if (has_phrase(words, place_words) || announces_job(words) || tells_of_job(words)) {
                continue;
            }
            if (refuses(words)) {
                found_.requirements.push_back({sentence, RequirementKind::nice, true});
            } else if (boilerplate_of(words)) {
                continue;
            } else if (works(words) && !has_phrase(words, process_words)) {
                add_duty_clauses(sentence);
            } else if (speaks_to_person(words) &&
                       (asks(words) || (asking_paragraph && has_phrase(words, asking_beside)))) {
                read_asked_sentence(sentence, Section::open);
            }
        }
    }

    // "We are looking for a full-time cook to …", "Cook wanted": who is sought, not what is asked.
    bool announces_job(const std::string& words) const {
        static constexpr auto seeking = phrases<
            "looking for|recruiting|hiring|seeking|seek|wanted|we need|required part time|"
            "required full time|invites applications|to join|has a vacancy|"
            "vacancy|is open|busca|buscamos|procura|recherche|sucht|suchen">();
        static constexpr auto demands =
            phrases<"you must|you have|experience|years|someone who|someone with">();
        return title_.size() > 3 && words.contains(title_) && has_phrase(words, seeking) &&
               !has_phrase(words, demands);
    }

    // "We have years of experience" praises the company; what is asked speaks to the person or of
    // a requirement.
    static bool speaks_to_person(const std::string& words) {
        static constexpr auto company = phrases<
            "our|we are|we have|were a|we make|we offer|we provide|we work|we serve|we welcome|"
            "we got|founded|wir sind|unser|unsere|nous sommes|notre|somos|nuestra|nuestro|"
            "nossa|nosso|ofrecemos|oferecemos">();
        static constexpr auto person = phrases<
            "you|your|youre|youve|youll|youd|candidate*|applicant*|someone|required|"
            "essential|must|we need|we require|we ask|we expect|would help|desirable|"
            "advantage|preferred|prefered|bonus|a plus|a given|be welcome|be very welcome|"
            "nice but|handy|preferable|du|sie|vous|indispensable|imprescindible|necesario|"
            "necessario|exige-se|se valora|deseable|desejavel|um diferencial|buscamos a|"
            "procuramos">();
        return has_phrase(words, person) || !has_phrase(words, company);
    }

    std::string_view text_;
    const std::vector<Block>& blocks_;
    std::string title_;  // normal form, without brackets
    Findings found_;
    RequirementKind last_kind_ = RequirementKind::must;
};

}  // namespace

Findings read_requirements(std::string_view text, const std::vector<Block>& blocks,
                           std::string_view title) {
    return RequirementReader(text, blocks, title).run();
}

}  // namespace vouch::parse::posting
