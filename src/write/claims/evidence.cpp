#include "write/claims/evidence.hpp"

#include <algorithm>
#include <array>

namespace vouch::write::claims {
namespace {

void add_date(std::vector<Fact>& facts, const std::string& entry, const std::string& pointer,
              const std::optional<Date>& date) {
    if (!date) {
        return;
    }
    Fact fact;
    fact.pointers = {pointer};
    fact.entry = entry;
    fact.text = to_words(*date);
    fact.tokens = tokenize(fact.text);
    fact.families.resize(fact.tokens.size());  // names of months are of none
    for (const auto& token : fact.tokens) {
        fact.stems.push_back(token.stem);
    }
    std::ranges::sort(fact.stems);
    fact.date = date;
    facts.push_back(std::move(fact));
}

void add_period(std::vector<Fact>& facts, std::string_view section, const auto& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto base = "/" + std::string(section) + "/" + std::to_string(i);
        add_date(facts, entries[i].id, base + "/startDate", entries[i].start);
        add_date(facts, entries[i].id, base + "/endDate", entries[i].end);
    }
}

void add_lengths(std::vector<Fact>& facts, std::string_view section, const auto& entries,
                 const std::optional<Date>& today) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = entries[i];
        const auto end = entry.end ? entry.end : today;
        if (!entry.start || !end || (!entry.end && !model::is_current(entry))) {
            continue;
        }
        const auto base = "/" + std::string(section) + "/" + std::to_string(i);
        Fact fact;
        fact.pointers = {base + "/startDate"};
        if (entry.end) {
            fact.pointers.push_back(base + "/endDate");
        }
        fact.entry = entry.id;
        fact.origin = Origin::computed;
        fact.months = months_inclusive(*entry.start, *end);
        facts.push_back(std::move(fact));
    }
}

void add_day(std::vector<Fact>& facts, std::string_view section, std::string_view name,
             const auto& entries, const auto member) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        add_date(facts, entries[i].id,
                 "/" + std::string(section) + "/" + std::to_string(i) + "/" + std::string(name),
                 entries[i].*member);
    }
}

}  // namespace

namespace {

void sort_unique(auto& values) {
    std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

}  // namespace

namespace {

// A "semi-final" is no final: the pieces of such a word are not said by it.
bool is_lowered_compound(const Token& token) {
    constexpr std::array<std::string_view, 8> lowering = {"anti",    "ex",    "near", "non",
                                                          "quarter", "quasi", "semi", "vice"};
    const auto hyphen = token.folded.find('-');
    return hyphen != std::string::npos &&
           std::ranges::contains(lowering, std::string_view(token.folded).substr(0, hyphen));
}

}  // namespace

Fact make_fact(std::string text, const skills::Taxonomy& taxonomy) {
    Fact fact;
    fact.text = std::move(text);
    fact.tokens = tokenize(fact.text);
    for (const auto& token : fact.tokens) {
        fact.stems.push_back(token.stem);
        if (!is_lowered_compound(token)) {
            fact.stems.insert(fact.stems.end(), token.parts.begin(), token.parts.end());
        }
    }
    sort_unique(fact.stems);
    fact.families = families_of(fact.tokens, taxonomy);
    for (const auto& family : fact.families) {
        if (family) {
            fact.deeds.push_back(family->verb);
        }
    }
    sort_unique(fact.deeds);
    fact.quantities = find_quantities(fact.text);
    fact.derived = derive(fact.text, fact.tokens, fact.quantities);
    fact.frequencies = find_frequencies(fact.text);
    fact.skills = taxonomy.find(fact.text);
    fact.meanings = meanings_of(fact.tokens, fact.families, taxonomy);
    std::erase_if(fact.meanings, &skills::Meaning::general);
    for (const auto& meaning : fact.meanings) {
        fact.groups.push_back(meaning.group);
    }
    sort_unique(fact.groups);
    return fact;
}

std::vector<Fact> resume_facts(const model::Resume& resume, const skills::Taxonomy& taxonomy,
                               const std::optional<Date>& today) {
    std::vector<Fact> facts;
    for (const auto& leaf : model::leaves(resume)) {
        auto fact = make_fact(std::string(leaf.text), taxonomy);
        if (leaf.pointer.starts_with("/skills/")) {
            fact.skills = taxonomy.find_in_list(fact.text);
        }
        fact.pointers = {leaf.pointer};
        fact.entry = leaf.entry;
        fact.line = leaf.id;
        facts.push_back(std::move(fact));
    }
    add_period(facts, "work", resume.work);
    add_period(facts, "volunteer", resume.volunteer);
    add_period(facts, "education", resume.education);
    add_period(facts, "projects", resume.projects);
    add_lengths(facts, "work", resume.work, today);
    add_lengths(facts, "volunteer", resume.volunteer, today);
    add_day(facts, "awards", "date", resume.awards, &model::Award::date);
    add_day(facts, "certificates", "date", resume.certificates, &model::Certificate::date);
    add_day(facts, "publications", "releaseDate", resume.publications,
            &model::Publication::release_date);
    return facts;
}

Fact posting_fact(const model::Posting& posting, const skills::Taxonomy& taxonomy) {
    auto text = posting.text;
    for (const auto& part :
         {posting.title, posting.company, posting.location, posting.application.reference_number,
          posting.application.contact_name}) {
        text += "\n" + part;
    }
    auto fact = make_fact(std::move(text), taxonomy);
    fact.pointers = {"job"};
    fact.origin = Origin::posting;
    return fact;
}

bool has_stem(const Fact& fact, std::string_view stem) {
    return std::ranges::binary_search(fact.stems, stem, {},
                                      [](const auto& item) { return std::string_view(item); });
}

bool has_deed(const Fact& fact, std::string_view verb) {
    return std::ranges::binary_search(fact.deeds, verb, {},
                                      [](const auto& item) { return std::string_view(item); });
}

std::vector<std::optional<Family>> families_of(std::span<const Token> tokens,
                                               const skills::Taxonomy& taxonomy) {
    std::vector<std::optional<Family>> families;
    families.reserve(tokens.size());
    for (const auto& token : tokens) {
        families.push_back(family_of(token.folded, taxonomy));
    }
    return families;
}

std::vector<skills::Meaning> meanings_of(std::span<const Token> tokens,
                                         std::span<const std::optional<Family>> families,
                                         const skills::Taxonomy& taxonomy) {
    std::vector<std::string_view> words;
    words.reserve(tokens.size());
    for (const auto& token : tokens) {
        words.push_back(token.folded);
    }
    auto found = taxonomy.meanings(words);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& family = families[i];
        if (!family || family->doer || family->is_form) {
            continue;
        }
        const auto* known = taxonomy.verb(family->verb);
        if (known != nullptr && known->part >= skills::Part::leads) {
            continue;  // "sickness management" leads nobody
        }
        const std::string_view verb[] = {family->verb};
        for (auto meaning : taxonomy.meanings(verb)) {
            meaning.first = static_cast<std::uint32_t>(i);
            found.push_back(meaning);
        }
    }
    return found;
}

bool says(const Fact& fact, const Token& token, std::size_t at,
          std::span<const skills::Meaning> meanings) {
    if (has_stem(fact, token.stem)) {
        return true;
    }
    const bool pieces =
        !token.parts.empty() && std::ranges::all_of(token.parts, [&](const std::string& part) {
            return is_function_word(part) || number_word_value(part) >= 0 || has_stem(fact, part);
        });
    return pieces || std::ranges::any_of(meanings, [&](const skills::Meaning& meaning) {
               return meaning.first <= at && at < meaning.first + meaning.count &&
                      std::ranges::binary_search(fact.groups, meaning.group);
           });
}

bool has_run(const Fact& fact, std::span<const Token> run) {
    if (run.empty() || fact.tokens.size() < run.size()) {
        return false;
    }
    for (std::size_t at = 0; at + run.size() <= fact.tokens.size(); ++at) {
        const bool equal = std::ranges::equal(run, std::span(fact.tokens).subspan(at, run.size()),
                                              [](const Token& a, const Token& b) {
                                                  return a.folded == b.folded || a.stem == b.stem;
                                              });
        if (equal) {
            return true;
        }
    }
    return false;
}

std::string entry_of(const model::Resume& resume, std::string_view id) {
    for (const auto& leaf : model::leaves(resume)) {
        if (leaf.id == id || leaf.entry == id) {
            return leaf.entry;
        }
    }
    return {};
}

}  // namespace vouch::write::claims
