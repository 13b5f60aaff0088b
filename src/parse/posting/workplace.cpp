#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "parse/posting/clauses.hpp"
#include "parse/posting/header.hpp"
#include "parse/posting/term_words.hpp"
#include "parse/posting/terms.hpp"

namespace vouch::parse::posting {

namespace {

using model::Workplace;

// In running text only what speaks of this job counts: "we work remotely", "this is an on-site
// position"; "remote monitoring" and "on site at customers" do not.
Workplace workplace_in_prose(std::string_view words, bool about_the_job) {
    static constexpr auto statements = phrases<
        "position|role|post|job|we work|you work|work remotely|you will work|"
        "youll work|based|fully remote|100% remote|work from home|days a week|"
        "days per week|days p/w|days in the office|from home|in our office*|"
        "we do not offer|hybrid|this is|shift*|hours are|workplace|location|"
        "from wherever|from anywhere|presencial|teletrabajo|teletravail|teletrabalho|remoto|"
        "stelle|poste|puesto|vaga|modalidad|modalidade|homeoffice">();
    static constexpr auto elsewhere = phrases<
        "remote monitoring|remote support|remote sites|remote areas|remote access|"
        "remote teams|customer sites|client sites|remote communities|on-site parking|"
        "on site parking|onsite gym|on-site gym|onsite canteen|on-site canteen|"
        "on-site nursery|remote locations|remote sensing|remote control|hybrid cloud|"
        "hybrid vehicles|hybrid app*|hybrid mobile|on site canteen|on-site interview*|"
        "onsite interview*">();
    static constexpr auto strong = phrases<
        "we work remotely|fully remote|100% remote|hybrid working|hybrid role|"
        "this is a|this is an|the role is|the position is|the post is|"
        "role can be|this role|this position|on-site position|onsite position|"
        "presencial|100% remoto|en presentiel">();
    if ((!about_the_job && !has_phrase(words, strong)) || has_phrase(words, elsewhere) ||
        !has_phrase(words, statements)) {
        return Workplace::unknown;
    }
    if (has_phrase(words, no_remote)) {
        return Workplace::onsite;
    }
    const bool away = has_phrase(words, phrases<"from wherever|from anywhere|from home">());
    const bool mixed = has_phrase(words, phrases<"days p/w|days a week|days per week">()) &&
                       has_phrase(words, phrases<"from home|at home">());
    return mixed || (away && has_phrase(words, phrases<"office">())) ? Workplace::hybrid
                                                                     : workplace_of(words);
}

}  // namespace

Workplace workplace_of(std::string_view words) {
    if (has_phrase(words, no_remote)) {
        return Workplace::onsite;
    }
    if (has_phrase(words, hybrid_words)) {
        return Workplace::hybrid;
    }
    static constexpr auto home = phrases<"at home|from home">();
    static constexpr auto office = phrases<"in the office|in our office|on site|on-site">();
    static constexpr auto refused = phrases<"no|not|never">();
    if (has_phrase(words, home) && has_phrase(words, office) && !has_phrase(words, refused)) {
        return Workplace::hybrid;
    }
    const auto remote = find_phrase(words, remote_words);
    const auto onsite = find_phrase(words, onsite_words);
    if (remote && onsite) {
        return remote->begin < onsite->begin ? Workplace::remote : Workplace::onsite;
    }
    return remote ? Workplace::remote : onsite ? Workplace::onsite : Workplace::unknown;
}

namespace {

// "Bis zu zwei Tage mobiles Arbeiten", "télétravail possible deux jours par semaine", "two days a
// week from home".
bool counts_days_at_home(std::string_view words) {
    static constexpr auto days = phrases<"day|days|tag|tage|tagen|jour|jours|dia|dias">();
    static constexpr auto home = phrases<
        "from home|at home|mobilen arbeiten|mobiler arbeit|mobile working|home "
        "office|homeoffice|home-office|mobiles arbeiten|mobile arbeit|"
        "teletravail|teletrabajo|teletrabalho|remote|wfh">();
    static constexpr auto yearly = phrases<
        "a year|per year|abroad|im jahr|pro jahr|par an|al ano|ao ano|annual leave|holiday*|"
        "vacation|urlaub*|conges">();
    return has_phrase(words, days) && has_phrase(words, home) && !has_phrase(words, yearly);
}

}  // namespace

Said<Workplace> read_workplace(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto keys = phrases<
        "work mode|workplace|work type|remote|work arrangement|working arrangement|"
        "work model|mode|workplace type|remote type|location type|work location|"
        "modalidad|modelo de trabalho|teletravail|homeoffice|home office">();
    static constexpr auto refusable = phrases<
        "telework eligible|telework|teletravail|homeoffice|"
        "home office|work from home|remote working">();
    if (const auto told = labelled_value(text, blocks, refusable); !told.empty()) {
        static constexpr auto no = phrases<"no|nein|non|not available|not possible">();
        if (std::ranges::contains(no, std::string_view(normal_form(text_of(text, told))))) {
            return {Workplace::onsite, told};
        }
    }
    if (const auto labelled = labelled_value(text, blocks, keys); !labelled.empty()) {
        const auto found = workplace_of(NormalText(text, labelled).text());
        if (found != Workplace::unknown) {
            return {found, labelled};
        }
    }
    for (const auto& block : blocks) {
        // "Remote job: No" leaves the other two.
        static constexpr auto refused = phrases<"no|nein|non|not eligible">();
        const auto words = NormalText(text, block.line.content).text();
        if (block.section == Section::header &&
            !(label_sign(words) && ends_with_phrase(words, refused))) {
            const auto found = workplace_of(NormalText(text, block.line.content).text());
            if (found != Workplace::unknown) {
                return {found, block.line.content};
            }
        }
    }
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const auto words = NormalText(text, sentence).text();
            // "Atendimento presencial" is a task, not where one works.
            const bool task = block.section == Section::responsibilities &&
                              has_phrase(words, phrases<"presencial|presentiel|in person">());
            static constexpr auto no = phrases<"no|nein|non|nao">();
            const bool refused = label_sign(words) && ends_with_phrase(words, no);
            const auto found = task || refused ? Workplace::unknown
                                               : workplace_in_prose(words, is_about_the_job(block));
            if (found != Workplace::unknown) {
                return {found, sentence};
            }
            // "Permanent, full time, on site": nothing but terms.
            constexpr std::size_t terms_words_max = 8;
            const auto parts = text::split(words, ',');
            if (block.line.bullet && parts.size() > 1 && count_words(words) <= terms_words_max &&
                std::ranges::all_of(parts, is_term) && workplace_of(words) != Workplace::unknown) {
                return {workplace_of(words), sentence};
            }
            // Days at home are a term of the job wherever they are promised.
            if (block.section == Section::benefits && counts_days_at_home(words)) {
                return {Workplace::hybrid, sentence};
            }
        }
    }
    return {};
}

}  // namespace vouch::parse::posting
