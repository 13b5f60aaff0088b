#include "skills/taxonomy.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "skills/occupation.hpp"
#include "skills/taxonomy_tables.hpp"

namespace vouch::skills {

struct Taxonomy::Tables : TaxonomyTables {};

namespace {

// The payload of a name that takes up the whole text, in the best spelling.
std::optional<std::uint32_t> whole_match(const NameIndex& names, std::string_view text) {
    std::vector<Token> tokens;
    names.scan(text, tokens);
    if (tokens.empty()) {
        return std::nullopt;
    }
    std::vector<NameIndex::Hit> hits;
    names.match_at(text, tokens, 0, hits);
    if (!hits.empty() && hits.front().token_end == tokens.size()) {
        return hits.front().payload;
    }
    return std::nullopt;
}

// "Kubernetes (k8s)" → "Kubernetes", "Python 3.11" → "Python".
std::string_view without_addition(std::string_view name) {
    if (name.ends_with(')')) {
        const auto open = name.rfind('(');
        return open == std::string_view::npos ? name : text::trim(name.substr(0, open));
    }
    const auto last = name.find_last_not_of("0123456789.+x ");
    const auto space = name.rfind(' ');
    const bool versioned = last != std::string_view::npos && space != std::string_view::npos &&
                           last < space && last + 1 < name.size();
    return versioned ? name.substr(0, last + 1) : name;
}

// Short degrees are words too ("as", "be", "ma", "bed"): they count in capitals only.
bool degree_case_fits(std::string_view spelling, std::string_view found) {
    constexpr std::size_t short_letters_max = 3;
    constexpr std::array<std::string_view, 5> no_words = {"bsc", "msc", "phd", "mba", "bba"};
    const auto letters = std::ranges::count_if(
        spelling, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (static_cast<std::size_t>(letters) > short_letters_max) {
        return true;
    }
    // "Be on the register" begins a sentence, not with a Bachelor of Engineering.
    if (letters == 2 && text::is_lower(text::decode(found, found.size() - 1).value)) {
        return false;
    }
    return text::is_upper(text::decode(found, 0).value) ||
           std::ranges::contains(no_words, std::string_view(text::fold(found)));
}

// "BS 7671" is a British Standard.
bool is_number_after(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && text[at] == ' ' && text[at + 1] >= '0' && text[at + 1] <= '9';
}

// "MS Excel" is no Master of Science.
bool is_product_after(std::string_view text, std::size_t at) {
    constexpr std::array products = {"excel", "word",  "office",   "access",     "project",
                                     "sql",   "teams", "outlook",  "powerpoint", "windows",
                                     "visio", "azure", "dynamics", "sharepoint"};
    const auto rest = text::fold(text::trim(text.substr(at)).substr(0, 16));
    return std::ranges::any_of(products, [&](const char* name) { return rest.starts_with(name); });
}

// "M. Sc." and "Ph. D." as one name: the dots of short abbreviations become spaces.
std::string without_short_dots(std::string_view text) {
    constexpr std::size_t abbreviation_size_max = 3;
    std::string changed(text);
    std::size_t letters = 0;
    for (auto& c : changed) {
        if (c == '.' && letters > 0 && letters <= abbreviation_size_max) {
            c = ' ';
        }
        const auto byte = static_cast<unsigned char>(c);
        letters = byte >= 0x80 || (byte | 0x20U) - 'a' < 26U ? letters + 1 : 0;
    }
    return changed;
}

}  // namespace

std::string_view to_word(Kind kind) {
    switch (kind) {
        case Kind::technology:
            return "technology";
        case Kind::method:
            return "method";
        case Kind::tool:
            return "tool";
        case Kind::certificate:
            return "certificate";
        case Kind::licence:
            return "licence";
        case Kind::language:
            return "language";
        case Kind::domain:
            return "domain";
        case Kind::soft:
            return "soft";
        case Kind::physical:
            return "physical";
    }
    return "domain";
}

Taxonomy::Taxonomy(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Taxonomy::Taxonomy(Taxonomy&&) noexcept = default;
Taxonomy& Taxonomy::operator=(Taxonomy&&) noexcept = default;
Taxonomy::~Taxonomy() = default;

Result<Taxonomy> Taxonomy::from_files(std::span<const DataFile> files) {
    auto tables = std::make_unique<Tables>();
    TRY(tables->load(files));
    return Taxonomy(std::move(tables));
}

std::span<const Skill> Taxonomy::skills() const {
    return tables_->skills;
}

const Skill& Taxonomy::skill(SkillIndex index) const {
    return tables_->skills[index];
}

std::optional<SkillIndex> Taxonomy::lookup(std::string_view name) const {
    name = text::trim(name);
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (const auto surface = whole_match(tables_->skill_names, name)) {
            return tables_->surfaces[*surface].skill;
        }
        const auto shorter = without_addition(name);
        if (shorter.size() == name.size() || shorter.empty()) {
            break;
        }
        name = shorter;
    }
    return std::nullopt;
}

std::string Taxonomy::canonical(std::string_view name) const {
    const auto known = lookup(name);
    return known ? tables_->skills[*known].name : text::squeeze_spaces(name);
}

bool Taxonomy::is_a(SkillIndex specific, SkillIndex general) const {
    return specific == general || tables_->ancestors.contains(specific, general);
}

bool Taxonomy::implies(SkillIndex from, SkillIndex to) const {
    return from == to || tables_->implied.contains(from, to);
}

std::vector<Mention> Taxonomy::find(std::string_view text) const {
    return find_mentions(*tables_, text, Reading::prose);
}

std::vector<Mention> Taxonomy::survey(std::string_view text) const {
    return find_mentions(*tables_, text, Reading::survey);
}

std::vector<Mention> Taxonomy::find_in_list(std::string_view text) const {
    return find_mentions(*tables_, text, Reading::list);
}

std::span<const Verb> Taxonomy::verbs() const {
    return tables_->verbs;
}

const Verb* Taxonomy::verb(std::string_view word) const {
    return tables_->verb(word);
}

bool Taxonomy::opens(std::string_view words, OpeningUse use) const {
    return tables_->line_words.has(words, use);
}

const WorkNoun* Taxonomy::work_noun(std::string_view word) const {
    const auto folded = text::fold(text::trim(word));
    const auto* known = tables_->line_words.work_noun(folded);
    if (known == nullptr && folded.size() > 3 && folded.ends_with('s')) {
        auto singular = folded.substr(0, folded.size() - 1);
        known = tables_->line_words.work_noun(singular);
        if (known == nullptr && singular.ends_with('e')) {
            singular.pop_back();  // "branches"
            known = tables_->line_words.work_noun(singular);
        }
        if (known == nullptr && singular.ends_with('i')) {
            singular.back() = 'y';  // "enquiries"
            known = tables_->line_words.work_noun(singular);
        }
    }
    return known;
}

bool Taxonomy::has_use(std::string_view word, ClaimUse use) const {
    const auto found = tables_->claim_words.find(word);
    return found != tables_->claim_words.end() && (found->second & std::to_underlying(use)) != 0;
}

std::vector<Meaning> Taxonomy::meanings(std::span<const std::string_view> words) const {
    std::vector<std::string> normal;
    normal.reserve(words.size());
    for (const auto word : words) {
        normal.push_back(tables_->normal_word(word));
    }
    return tables_->synonyms.find(normal);
}

Taxonomy::TitleMatch Taxonomy::title(std::string_view text) const {
    std::vector<Token> tokens;
    std::vector<NameIndex::Hit> hits;
    tables_->title_names.scan(text, tokens);
    TitleMatch best;
    std::size_t best_tokens = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        tables_->title_names.match_at(text, tokens, at, hits);
        if (!hits.empty() && hits.front().token_end - at > best_tokens) {
            best_tokens = hits.front().token_end - at;
            best.title = &tables_->titles[hits.front().payload];
        }
    }
    best.seniority = tables_->title_ranks.seniority_of(text);
    if (best.seniority.empty() && best.title != nullptr) {
        best.seniority = best.title->seniority;
    }
    return best;
}

Occupation Taxonomy::occupation(std::string_view title) const {
    return find_occupation(*tables_, title);
}

std::span<const Degree> Taxonomy::degrees() const {
    return tables_->degrees;
}

Taxonomy::DegreeMatch Taxonomy::find_degree(std::string_view shown) const {
    const auto text = without_short_dots(shown);
    std::vector<Token> tokens;
    std::vector<NameIndex::Hit> hits;
    tables_->degree_names.scan(text, tokens);
    DegreeMatch best;
    std::size_t best_tokens = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        tables_->degree_names.match_at(text, tokens, at, hits);
        for (const auto& hit : hits) {
            const auto begin = tokens[at].begin;
            const auto found = shown.substr(begin, tokens[hit.token_end - 1].end - begin);
            const auto spelling = tables_->degree_spellings[hit.payload];
            if (hit.token_end - at > best_tokens && degree_case_fits(spelling, found) &&
                !(spelling == "MS" && is_product_after(shown, begin + found.size())) &&
                !(spelling == "BS" && is_number_after(shown, begin + found.size()))) {
                best_tokens = hit.token_end - at;
                best = {&tables_->degrees[tables_->degree_of_spelling[hit.payload]], begin,
                        begin + found.size()};
            }
        }
    }
    return best;
}

}  // namespace vouch::skills
