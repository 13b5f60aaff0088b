#include "parse/posting_sections.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr std::size_t heading_words_max = 9;
constexpr std::size_t header_lines_max = 8;
constexpr std::size_t header_label_words_max = 16;  // "Salary: …" in the head; longer is a section

// Checked in this order: the first list with a phrase of the heading decides.
constexpr auto nice_headings = phrases<
    "nice to have*|nice-to-have*|nice if|desirable*|preferred|preferable|bonus|"
    "good to have|great if|great to have|helpful|advantage*|not required|not essential|"
    "extra credit|plus points|pluses|a plus|would be nice|beneficial|optional|ideally|"
    "brownie points|would love|von vorteil|wunschenswert|souhait*|un plus|atouts|"
    "valorable*|se valora*|deseable*|desejavel|diferenciais|it would be lovely|"
    "added advantage|what would be great">();
constexpr auto legal_headings = phrases<
    "equal opportunit*|equal employment|eeo|diversity*|inclusion|privacy|disclaimer|"
    "physical demands|physical requirements|working conditions|work environment|"
    "sponsorship|our people policies|background check*|accommodation*|"
    "reasonable adjustments|safeguarding|data protection notice|gdpr notice|"
    "datenschutz|visa*|important information">();
constexpr auto apply_headings = phrases<
    "how to apply|apply|application|applications|to apply|how we hire|hiring process|"
    "interview process|recruitment process|selection process|next steps|contact|"
    "contact us|interested|bewerbung|kontakt|candidature|postuler|como aplicar|"
    "candidatura|closing date|how to join|our process|the process">();
constexpr auto benefit_headings = phrases<
    "what we offer|we offer|our offer|benefits|perks|what you get|what you will get|"
    "what youll get|whats in it for you|in return|compensation|salary|pay|why join*|"
    "why us|why work*|conditions|package|rewards|remuneration|what we can offer|"
    "what we give|wir bieten|unser angebot|das bieten wir|nous offrons|"
    "ce que nous offrons|avantages|ofrecemos|beneficios|oferecemos|terms|on offer|"
    "you get|hours|schedule">();
constexpr auto you_headings = phrases<
    "about you|who you are|you are|you have|you bring|what you bring|what youll bring|"
    "what you will bring|what you need|what youll need|what you will need|youll need|"
    "you will need|what you should have|the person|ideal candidate|the candidate|"
    "your profile|your skills|your experience|your background|what we need*|"
    "what we ask*|what we are looking for|what were looking for|who we are looking for|"
    "who were looking for|we are looking for|were looking for|looking for|"
    "what we expect|we ask|profile|must have*|must-have*|musts|requirement*|"
    "qualification*|essential|essentials|mandatory|required|minimum|"
    "person specification|skills|key skills|experience|education|eligibility|"
    "competencies|certifications|licenses|knowledge|criteria|prerequisites|"
    "anforderungen|ihr profil|dein profil|das bringst du mit|das bringen sie mit|"
    "profil recherche|votre profil|profil|requisitos|perfil|competences|what makes you|"
    "you should have|you might be|is this you|could this be you|do you have|"
    "what it takes|who should apply">();
constexpr auto duty_headings = phrases<
    "responsibilit*|duties|accountabilities|tasks|what youll do|what you will do|"
    "what your going to do|what youre going to do|what youll be doing|"
    "what you will be doing|what you do|your mission|missions|your impact|you will|"
    "youll|day to day|day-to-day|essential functions|job functions|"
    "what the job consists*|what the job involves|what the role involves|"
    "key activities|the job in short|the work|your work|a typical day|a typical week|"
    "aufgaben|tatigkeiten|funciones|responsabilidades|vos missions|main purpose|"
    "scope of work|key objectives|how youll spend*|in this role|first year|"
    "first 90 days">();
constexpr auto role_headings = phrases<
    "the role|the job|the position|the opportunity|your role|about the role|"
    "about the job|about the position|about this role|about this job|job description|"
    "role|role overview|job summary|position summary|summary|overview|role summary|"
    "job purpose|purpose|the challenge|position overview|the post|description|"
    "what its like|stellenbeschreibung|le poste|el puesto|a vaga">();
constexpr auto about_headings = phrases<
    "about|the company|company description|who we are|our story|the team|our team|"
    "our company|our mission|our values|our culture|company overview|your team|"
    "uber uns|wir sind|qui sommes|a propos|quienes somos|sobre nosotros|sobre nos|"
    "why this role is open|a bit more context|context|background|introduction|"
    "where you will work|where youll work">();

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
        "desired|mandatory">();
    static constexpr auto asks = phrases<
        "experience with|experience in|experience of|experience as|knowledge of|"
        "ability to|able to|degree in|degree or|years|licence|license|bachelors|"
        "masters|diploma|proficien*|certified|fluent|skills in|e.g">();
    auto words = normal;
    while (!words.empty() && (words.back() == ' ' || words.back() == ':')) {
        words.remove_suffix(1);
    }
    const bool digits = words.find_first_of("0123456789") != Words::npos &&
                        !words.contains("first") && !words.contains("days");
    return digits || has_phrase(words, asks) ||
           (count_words(words) > 3 && ends_with_phrase(words, ends));
}

// A line that can be a heading by its form: short, no sentence.
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

// "Requirements: five years …", "The job in short. You will …": where the heading ends, 0 where
// the line has none.
std::size_t run_in_heading_size(std::string_view content) {
    const auto end = content.find_first_of(":.?!");
    if (end == std::string_view::npos || end + 2 >= content.size() || content[end + 1] != ' ') {
        return 0;
    }
    const auto words = count_words(content.substr(0, end));
    const bool colon = content[end] == ':';
    return words >= (colon ? 1U : 3U) && words <= 7 ? end + 1 : 0;
}

}  // namespace

Section section_of_heading(std::string_view normal) {
    while (!normal.empty() &&
           (normal.back() == ':' || normal.back() == ' ' || normal.back() == '!' ||
            normal.back() == '?' || normal.back() == '.' || normal.back() == '-')) {
        normal.remove_suffix(1);
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
            const bool is_whole = leading_phrase(normal, list.phrases) >= normal.size();
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

namespace {

bool is_running_text(std::string_view content, std::size_t line) {
    constexpr std::size_t head_words_max = 24;
    const auto words = count_words(content);
    return words > head_words_max || (words > 16 && content.find(". ") != std::string_view::npos) ||
           (line > 0 && words > 10 && content.ends_with('.'));
}

// A heading that ends in a full stop must begin with the telling words, or any short sentence
// would be one.
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

}  // namespace

std::vector<Block> split_sections(std::string_view text, const std::vector<Line>& lines) {
    std::vector<Block> blocks;
    auto current = Section::header;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto content = text_of(text, line.content);
        Block block{line, current, false, line.content};
        const bool form = !line.bullet && has_heading_form(content) && i > 0;
        const auto section = form ? section_of_heading(normal_form(content)) : Section::open;
        const auto run_in = line.bullet || i == 0 ? 0 : run_in_heading_size(content);
        const auto run_in_section =
            run_in > 0 ? section_of_run_in(content.substr(0, run_in)) : Section::open;
        const bool in_header = current == Section::header;
        if (form && section != Section::open && run_in == 0) {
            block.heading = true;
            current = section;
            block.body = {};
        } else if (run_in_section != Section::open &&
                   (!in_header || count_words(content) > header_label_words_max)) {
            current = run_in_section;
            block.body.begin += run_in;
        } else if (in_header &&
                   (i >= header_lines_max || line.bullet || is_running_text(content, i))) {
            current = Section::open;
        } else if (form && !in_header && (is_shouted(content) || content.ends_with(':'))) {
            // A heading of its own making.
            block.heading = true;
            current = Section::open;
            block.body = {};
        }
        block.section = current;
        blocks.push_back(block);
    }
    return blocks;
}

}  // namespace vouch::parse::posting
