#include "parse/posting/heading.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/heading_words.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr std::size_t heading_words_max = 9;

// Checked in this order: the first list with a phrase of the heading decides.
struct HeadingList {
    Section section;
    Phrases phrases;
};
constexpr std::array<HeadingList, 5> ordered_lists = {
    HeadingList{Section::nice, nice_headings}, HeadingList{Section::legal, legal_headings},
    HeadingList{Section::apply, apply_headings}, HeadingList{Section::must, you_headings},
    HeadingList{Section::benefits, benefit_headings}};

bool has_lower_start(std::string_view text) {
    return text::is_lower(text::decode(text, 0).value);
}

// "Experience with Ignition preferred", "Bachelor's degree required": what is asked, not a heading.
bool reads_like_item(std::string_view normal) {
    static constexpr auto ends = phrases<
        "required|preferred|desirable|essential|a plus|a must|advantage|helpful|"
        "desired|mandatory|a bonus|an asset|useful|handy|even better|welcome|appreciated|"
        "beneficial|advantageous|von vorteil|wunschenswert|erwunscht|vorteilhaft|erforderlich|"
        "souhaite|souhaitee|souhaites|apprecie|appreciee|appreciees|exige|exigee|requis|requise|"
        "obligatoire|serait un plus|est un plus|deseable|valorable|imprescindible|obligatorio|"
        "desejavel|obrigatorio|um diferencial">();
    // "Good communication skills", not "Good to have"
    static constexpr auto praises = phrases<
        "good|very good|excellent|strong|great|solid|proven|advanced|sound|working|effective|"
        "outstanding|exceptional|confident|comfortable">();
    static constexpr auto praising_headings = phrases<
        "good to have|great to have|good if|great if|good fit|great fit|a good|a great|"
        "strong plus|working conditions|working hours|working at|working here|working with us">();
    static constexpr auto asks = phrases<
        "experience with|experience in|experience of|experience as|knowledge of|"
        "ability to|able to|degree in|degree or|years|licence|license|bachelors|"
        "masters|diploma|proficien*|certified|fluent|skills in|e.g|kenntnisse in|kenntnisse der|"
        "kenntnisse im|erfahrung in|erfahrung mit|erfahrung im|connaissance de|connaissances en|"
        "maitrise de|conocimiento de|conocimientos de|experiencia en|conhecimento em|"
        "conhecimentos em|experiencia em|diplome d*">();
    // "Profil souhaité" heads what is asked.
    static constexpr auto persons = phrases<
        "profil|profil du candidat|competences|formation|perfil|experience|qualifications|"
        "skills|requirements|profile|atouts">();
    auto words = normal;
    while (!words.empty() && (words.back() == ' ' || words.back() == ':')) {
        words.remove_suffix(1);
    }
    const bool digits = words.find_first_of("0123456789") != Words::npos &&
                        !words.contains("first") && !words.contains("days");
    const bool praised = leading_phrase(words, praises) > 0 && count_words(words) > 2 &&
                         leading_phrase(words, praising_headings) == 0;
    const auto count = count_words(words);
    // "Experience managing a six-figure budget"
    if (words.starts_with("experience ") && count > 2) {
        const auto next = words.substr(11, words.find(' ', 11) - 11);
        if (next.ends_with("ing")) {
            return true;
        }
    }
    const bool compound =
        count == 2 && (words.contains("kenntnisse ") || words.contains("schein "));
    return digits || praised || has_phrase(words, asks) ||
           ((count > 3 || compound ||
             (count == 3 && leading_phrase(words, persons) == 0 &&
              leading_phrase(words, nice_headings) == 0)) &&
            ends_with_phrase(words, ends));
}

}  // namespace

bool has_heading_form(std::string_view content) {
    if (content.empty() || count_words(content) > heading_words_max || content.size() > 80) {
        return false;
    }
    const char last = content.back();
    if (last != ':' && reads_like_item(normal_form(content))) {
        return false;
    }
    return last != '.' && last != ',' && last != ';' && (!has_lower_start(content) || last == ':');
}

bool is_shouted(std::string_view content) {
    return text::upper_case_share(content) > 0.95 && content.size() > 3;
}

std::size_t run_in_heading_size(std::string_view content) {
    const auto end = content.find_first_of(":.?!");
    if (end == std::string_view::npos || end + 2 >= content.size() || content[end + 1] != ' ') {
        return 0;
    }
    const auto words = count_words(content.substr(0, end));
    static constexpr auto plain_headings =
        phrases<"requirements|responsibilities|qualifications|essential|desirable|duties">();
    const bool plain = content[end] == ':' ||
                       std::ranges::contains(plain_headings,
                                             std::string_view(normal_form(content.substr(0, end))));
    return words >= (plain ? 1U : 3U) && words <= 7 ? end + 1 : 0;
}

Section section_of_heading(std::string_view normal) {
    while (!normal.empty() &&
           (normal.back() == ':' || normal.back() == ' ' || normal.back() == '!' ||
            normal.back() == '?' || normal.back() == '.' || normal.back() == '-')) {
        normal.remove_suffix(1);
    }
    // "Profil souhaité", "Desired profile": whom one looks for, though the word alone is a wish.
    static constexpr auto sought = phrases<
        "profil souhaite|profil recherche|perfil deseado|perfil desejado|desired profile|"
        "desired candidate|desired skills and experience|desired skills & experience|"
        "preferred candidate|preferred profile|candidat ideal|experience et formation">();
    if (std::ranges::contains(sought, normal)) {
        return Section::must;
    }
    // Short headings that are telling only when they are nothing else, and "We imagine that you".
    static constexpr auto wishes = phrases<"nice|nice to know|wishlist|wish list">();
    static constexpr auto persons = phrases<"you|du|vous|tu|voce">();
    static constexpr auto processes = phrases<"process|the process|timeline|proceso|processus">();
    static constexpr auto imagined =
        phrases<"that you|if you|think you|hope you|imagine you|believe you|expect you">();
    if (std::ranges::contains(wishes, normal)) {
        return Section::nice;
    }
    if (std::ranges::contains(processes, normal)) {
        return Section::apply;
    }
    if (std::ranges::contains(persons, normal) ||
        (ends_with_phrase(normal, imagined) && !has_phrase(normal, nice_headings))) {
        return Section::must;
    }
    for (const auto& list : ordered_lists) {
        if (list.section == Section::apply || list.section == Section::benefits) {
            // Words like "apply" and "pay" must carry the heading, not just stand in it.
            if (leading_phrase(normal, list.phrases) > 0 ||
                (count_words(normal) <= 4 && has_phrase(normal, list.phrases))) {
                if (!has_phrase(normal, duty_headings)) {
                    return list.section;
                }
            }
        } else if (has_phrase(normal, list.phrases)) {
            // "What you will bring" asks, though "you will" alone heads duties.
            const auto size = leading_phrase(normal, list.phrases);
            const auto duty = leading_phrase(normal, duty_headings);
            const bool is_whole = size >= normal.size() || (duty > 0 && size > duty);
            if (is_whole || list.section != Section::must || !has_phrase(normal, duty_headings)) {
                return list.section;
            }
        }
    }
    if (has_phrase(normal, duty_headings)) {
        return Section::responsibilities;
    }
    if (leading_phrase(normal, role_headings) > 0) {
        return Section::role;
    }
    return leading_phrase(normal, about_headings) > 0 ? Section::about : Section::open;
}

Section section_of_first_line(std::string_view normal) {
    static constexpr auto role = phrases<
        "about the role|about the job|about the position|about this role|about this job|"
        "the role|the job|the opportunity|role overview|job overview|job summary|role summary|"
        "position summary|position overview|overview|summary|your role">();
    static constexpr auto about = phrases<
        "about us|about the company|who we are|company description|our company|our story|"
        "company overview|uber uns|qui sommes-nous|quienes somos|sobre nosotros|sobre nos|"
        "quem somos|a propos de nous|wer wir sind">();
    const auto end = normal.find_last_not_of(" :!?.-");
    const auto words = normal.substr(0, end == Words::npos ? 0 : end + 1);
    return std::ranges::contains(role, words)    ? Section::role
           : std::ranges::contains(about, words) ? Section::about
                                                 : Section::open;
}

bool leads_as_heading(std::string_view normal) {
    constexpr std::array<Phrases, 8> lists = {nice_headings, legal_headings,   apply_headings,
                                              you_headings,  benefit_headings, duty_headings,
                                              role_headings, about_headings};
    return std::ranges::any_of(lists, [&](Phrases list) {
        const auto size = leading_phrase(normal, list);
        static constexpr auto persons = phrases<"you|youll|du|sie|vous|tu|voce">();
        return size > 0 && (size >= normal.size() || leading_phrase(normal, persons) == 0);
    });
}

Section section_of_run_in(std::string_view heading) {
    const auto normal = normal_form(heading);
    if (heading.ends_with(':')) {
        return reads_like_item(normal) ? Section::open : section_of_heading(normal);
    }
    constexpr std::array<Phrases, 8> lists = {nice_headings, legal_headings,   apply_headings,
                                              you_headings,  benefit_headings, duty_headings,
                                              role_headings, about_headings};
    const bool leads = std::ranges::any_of(lists, [&](Phrases list) {
        const auto size = leading_phrase(normal, list);
        return size > 0 && size + 12 >= normal.size();
    });
    return leads ? section_of_heading(normal) : Section::open;
}

}  // namespace vouch::parse::posting
