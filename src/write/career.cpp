#include "write/career.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

// Without dots, folded: "S.A.E." and "SAE" are one.
constexpr auto legal_forms = std::to_array<std::string_view>(
    {"ab",   "ag",  "as",           "aps", "bv", "co kg",   "corp", "corporation", "ev",
     "gmbh", "inc", "incorporated", "jsc", "kg", "limited", "llc",  "llp",         "ltd",
     "mbb",  "mbh", "nv",           "oy",  "pc", "plc",     "pty",  "pvt",         "private",
     "sa",   "sae", "sarl",         "se",  "sl", "spa",     "srl"});

bool is_legal_form(std::string_view word) {
    std::string folded;
    for (const char c : text::fold(word)) {
        folded += c == '.' || c == ',' ? "" : std::string(1, c);
    }
    // "AG" is a form, the "Ag" of farming is not.
    const bool spelled = folded.size() != 2 || folded == "oy" || word.contains('.') ||
                         text::upper_case_share(word) > 0.9;
    return spelled && std::ranges::contains(legal_forms, folded);
}

// "Hiring now", "Urgent vacancy": an advertisement's call, not the name of a post.
bool is_call(std::string_view words) {
    constexpr auto calls = std::to_array<std::string_view>(
        {"apply",   "are",         "career",   "for",        "hiring",  "immediate", "immediately",
         "is",      "job",         "jobs",     "join",       "looking", "new",       "now",
         "opening", "opportunity", "position", "recruiting", "role",    "seeking",   "title",
         "urgent",  "urgently",    "us",       "vacancy",    "wanted",  "we",        "we're"});
    const auto tokens = tokenize(words);
    return !tokens.empty() && std::ranges::all_of(tokens, [&](const Token& token) {
        return std::ranges::contains(calls, token.folded);
    });
}

void add_keywords(std::vector<ProvenSkill>& found, const std::vector<model::Keyword>& keywords,
                  bool by_name_only, const skills::Taxonomy& taxonomy) {
    for (const auto& keyword : keywords) {
        const auto index = taxonomy.lookup(keyword.skill);
        if (!index) {
            continue;
        }
        const auto& skill = taxonomy.skill(*index);
        if (skill.kind == skills::Kind::language || skill.kind == skills::Kind::soft ||
            skill.kind == skills::Kind::physical || skill.kind == skills::Kind::certificate ||
            skill.kind == skills::Kind::licence || skill.weak ||
            taxonomy.title(skill.name).title != nullptr) {
            continue;
        }
        ProvenSkill proven{keyword_spelling(keyword, taxonomy),
                           skill.name,
                           keyword.kind == model::RequirementKind::must,
                           {}};
        for (const auto& evidence : keyword.evidence) {
            using enum model::Support;
            const bool by_name = evidence.how == same_skill || evidence.how == alias ||
                                 evidence.how == more_specific || evidence.how == implied;
            if (by_name || !by_name_only) {
                proven.pointers.push_back(evidence.pointer);
            }
        }
        if (!proven.pointers.empty() && !proven.spelling.empty()) {
            found.push_back(std::move(proven));
        }
    }
}

}  // namespace

Experience work_experience(const model::Resume& resume, Date today) {
    Experience experience;
    std::vector<std::pair<int, int>> spans;  // months, both included
    for (std::size_t i = 0; i < resume.work.size(); ++i) {
        const auto& work = resume.work[i];
        const auto base = "/work/" + std::to_string(i);
        if (!work.start || (!work.end && !model::is_current(work))) {
            continue;
        }
        const auto end = work.end ? *work.end : today;
        if (*work.start > end) {
            continue;
        }
        // A year alone may mean any of its months: the shortest span counts.
        spans.emplace_back(month_index(*work.start, 12), month_index(std::min(end, today), 1));
        experience.pointers.push_back(base + "/startDate");
        if (work.end) {
            experience.pointers.push_back(base + "/endDate");
        }
    }
    std::ranges::sort(spans);
    int covered_until = -1;
    for (const auto& [first, last] : spans) {
        const int from = std::max(first, covered_until + 1);
        experience.months += std::max(0, last - from + 1);
        covered_until = std::max(covered_until, last);
    }
    return experience;
}

std::string short_position(std::string_view position) {
    auto until = std::min(position.find('('), position.size());
    for (const auto* mark : {" | ", " \u2013 ", " / ", " - "}) {
        until = std::min(until, position.find(mark));
    }
    return std::string(text::trim(position.substr(0, until)));
}

std::string spoken_title(std::string_view title) {
    for (const auto* mark : {": ", "! ", " - ", " \u2013 ", " | "}) {
        const auto at = title.find(mark);
        if (at != title.npos && is_call(title.substr(0, at))) {
            title = text::trim(title.substr(at + std::string_view(mark).size()));
        }
    }
    auto spoken = short_position(title);
    if (const auto comma = spoken.find(", "); comma != spoken.npos) {
        spoken.resize(comma);
    }
    if (text::upper_case_share(spoken) < 0.9 || spoken.size() < 6) {
        return spoken;
    }
    std::string calm;
    for (const auto word : text::split(spoken, ' ')) {
        const auto low = text::to_lower(word);
        calm += (calm.empty() ? "" : " ") +
                (word.size() <= 3 && low != "and" && low != "for" && low != "of" ? std::string(word)
                 : is_function_word(low)                                         ? low
                                         : text::capitalise_first(low));
    }
    return calm;
}

std::string short_employer(std::string_view name) {
    const auto folded = text::fold(name);
    for (const auto* word : {"self-employed", "self employed", "freelance", "selbststandig",
                             "independent", "various"}) {
        if (folded.contains(word)) {
            return {};
        }
    }
    // "Wrede & Partner mbB, Steuerberater", "Habib & Partners \u2013 Accountants": the name comes
    // first, then what it is.
    auto rest = text::trim(name);
    for (const auto* mark : {" \u2013 ", " \u2014 ", " - ", " | ", " ("}) {
        rest = text::trim(rest.substr(0, rest.find(mark)));
    }
    for (auto comma = rest.find(", "); comma != rest.npos; comma = rest.find(", ", comma + 1)) {
        const auto before = rest.substr(0, comma);
        if (is_legal_form(before.substr(before.rfind(' ') + 1)) && before.contains(' ')) {
            rest = before;
            break;
        }
    }
    for (auto space = rest.rfind(' '); space != rest.npos && space > 2; space = rest.rfind(' ')) {
        const auto last = rest.substr(space + 1);
        const bool company = text::fold(last).starts_with("co") && last.size() <= 3;
        const bool joined = last == "&" || last == "+" || last == ",";
        // "Basket & Co. KG" loses its "& Co." too, "Brasa & Co." is a name.
        const bool behind = rest.size() < text::trim(name).size() && company;
        if (!is_legal_form(last) && !joined && !behind) {
            break;
        }
        rest = text::trim(rest.substr(0, space));
    }
    while (rest.ends_with(',') || rest.ends_with('&')) {
        rest = text::trim(rest.substr(0, rest.size() - 1));
    }
    return std::string(rest);
}

std::string keyword_spelling(const model::Keyword& keyword, const skills::Taxonomy& taxonomy) {
    auto spelling = text::squeeze_spaces(keyword.posting_spelling);
    const auto tokens = tokenize(spelling);
    if (tokens.empty() || text::fold(spelling) + "s" == text::fold(keyword.skill)) {
        return keyword.skill;
    }
    const auto verb = verb_form(tokens.front().folded, taxonomy);
    const bool clause = verb && verb->form == Form::gerund && tokens.size() > 1 &&
                        (is_preposition(tokens[1].folded) || is_determiner(tokens[1].folded)) &&
                        !text::fold(keyword.skill).starts_with(tokens.front().folded);
    return clause ? std::string() : spelling;
}

std::vector<ProvenSkill> proven_skills(const model::Match& match,
                                       const skills::Taxonomy& taxonomy) {
    std::vector<ProvenSkill> all;
    add_keywords(all, match.stated, false, taxonomy);
    add_keywords(all, match.unstated, true, taxonomy);
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.must > b.must; });
    std::vector<ProvenSkill> chosen;
    for (auto& skill : all) {
        const auto index = *taxonomy.lookup(skill.skill);
        const bool said = std::ranges::any_of(chosen, [&](const ProvenSkill& other) {
            const auto theirs = *taxonomy.lookup(other.skill);
            return theirs == index || taxonomy.implies(theirs, index) ||
                   taxonomy.implies(index, theirs);
        });
        if (!said) {
            chosen.push_back(std::move(skill));
        }
    }
    return chosen;
}

}  // namespace vouch::write
