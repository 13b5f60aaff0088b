#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

// Skills, job titles, verbs and degrees: what a name means, what it is a kind of, what it implies.
// Built once from the files of taxonomy/ (format: taxonomy/README.md), then constant and safe to
// share between threads.
namespace vouch::skills {

enum class Kind : std::uint8_t {
    technology,
    method,
    tool,
    certificate,
    licence,
    language,
    domain,
    soft,
    physical
};
std::string_view to_word(Kind kind);

using SkillIndex = std::uint32_t;

struct Skill {
    std::string name;
    Kind kind = Kind::domain;
    std::vector<std::string> aliases;
    std::vector<SkillIndex> parents;  // more general skills
    std::vector<SkillIndex> implies;  // skills that whoever has this one has too
    bool exact_case = false;          // names count only in this letter case
    bool ambiguous = false;           // an ordinary word too: needs context
    bool weak = false;                // too general to be a gap of its own
};

struct Title {
    std::string name;
    std::string normal;     // normal form: "Software Engineer"
    std::string seniority;  // word of model::Seniority, "" where not stated
    std::string family;     // "Software Development"
    std::string soc;        // SOC major group, two digits, or ""
};

// What kind of work a job title names.
struct Occupation {
    enum class Basis : std::uint8_t {
        none,
        words,  // the ending of its last word, or words around it: a guess
        head,   // its last words ("Pediatric Oncology Nurse"), and those that go with them
        title   // the whole is a known title, levels aside
    };
    Basis basis = Basis::none;
    std::string soc;               // SOC 2018 major group, two digits, or ""
    const Title* title = nullptr;  // the known title it is or ends with, if any
};

// What a word does in a sentence about the person (taxonomy/claim_words.tsv), as bits.
enum class ClaimUse : std::uint16_t {
    scope = 1U << 0U,       // says how far, how well or how many: needs evidence
    points = 1U << 1U,      // a scope word that holds of one thing only: "the first model"
    light = 1U << 2U,       // claims nothing beside the words that do: "various", "part"
    opens = 1U << 3U,       // may open a sentence with a capital without being a name
    title = 1U << 4U,       // ends a job title
    rank = 1U << 5U,        // stands before one: "senior"
    under = 1U << 6U,       // a rank that makes the title another, lower one: "deputy"
    leads = 1U << 7U,       // in a title: whoever holds it answers for others or for a whole
    kept = 1U << 8U,        // what one person keeps or runs: to manage it is to do it: "caseload"
    body = 1U << 9U,        // people, or a whole that has them: to manage it is to lead: "team"
    act = 1U << 10U,        // a verb of a deed that no other kind of deed stands for: "buy"
    partner = 1U << 11U,    // who may do the work with one: "colleague"
    gains = 1U << 12U,      // a verb of success: the evidence tells the success itself: "win"
    portion = 1U << 13U,    // "section of the guide": of a thing, not the thing
    attempt = 1U << 14U,    // "patent application": behind a thing, the thing is not there yet
    unfinished = 1U << 15U  // "started", "pending": nothing has come of it yet
};

// What a verb says of the person's part in the work, each more than the one before it.
enum class Part : std::uint8_t {
    helps,  // shared in the work of others
    does,   // did the work
    makes,  // brought something into being, or decided how it is
    leads,  // answered for the work of others, or for a whole
    owns    // stood at the top, or alone
};

struct Verb {
    std::string lemma;   // "lead"
    std::string past;    // "led"
    std::string gerund;  // "leading"
    int strength = 2;    // 1 weak, 2 plain, 3 strong, 4 claims scope or ownership
    std::string area;
    Part part = Part::does;
};

// Words of a text that say the same, at work, as the other words of a group (taxonomy/
// synonyms.tsv), or something wider that follows from them.
struct Meaning {
    std::uint32_t first = 0;  // index of the first word
    std::uint32_t count = 0;  // of words
    std::uint32_t group = 0;
    bool general = false;  // the wider word
};

// What words do at the beginning of a résumé's line (taxonomy/openings.tsv).
enum class OpeningUse : std::uint8_t {
    charge,     // "responsible for", "tasked with": says that a work was had, not what was done
    auxiliary,  // "i", "was", "have": may stand before a charge
    aside,      // "also", "currently": may stand there too, and says nothing of the work
    duty,       // "duties", "role": names the work
    rank,       // "my", "main": before a duty
    lists,      // "included", "were": behind a duty, before what it was
    able,       // "had", "was able": before "to" and the deed
    compound,   // "session", "equipment": behind a gerund it names a thing ("training sessions")
    person,     // "pupil", "staff": behind a gerund it is whom the deed is done to
    mass,       // "cash": behind a gerund it may be its object although it is no plural
    praise,     // "successfully"
    passive,    // "prepared": in a line's passive, what the person themselves did
    thing,      // "experience": as a line's first word a noun, though it is a verb's form too
    verb,       // "organise": a verb whose base form no one uses as a noun
    trade,      // "training": a gerund that is as often a noun or the first half of one
    deed,       // "booking": a trade that before a plain plural is the verb nevertheless
    pastime     // "fishing": a trade beside a thing ("fishing trips") and a deed beside others
};
constexpr std::size_t opening_uses = 17;

// A noun that names work or what is worked on (taxonomy/work_nouns.tsv). Verbs in their base form,
// some with a particle ("carry out").
struct WorkNoun {
    std::string told;                  // the deed of "the NOUN of …": "care for"; may be empty
    std::string charge;                // what whoever is responsible for it does; may be empty
    std::vector<std::string> offered;  // what else one does with it, in the past tense
    std::string size;                  // what tells how large one is: "beds" of a ward
};

struct Degree {
    std::string name;
    std::string level;  // vocational, or a word of model::EducationLevel
    std::string country;
    std::vector<std::string> aliases;
};

// A skill found in a text. Offsets are bytes into the text that was searched, end exclusive.
struct Mention {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<SkillIndex> skill;  // absent: a skill that no list has, found by its shape
    std::string name;                 // canonical name, or the words themselves
    Kind kind = Kind::domain;
    float confidence = 1;  // 0 to 1
    bool negated = false;  // "no experience with …"
};

// From this confidence on, at least half of the places that Taxonomy::survey gives are skills.
constexpr float survey_confidence_min = 0.5F;

// One file of taxonomy/ as read by the caller: the engine does no I/O.
struct DataFile {
    std::string name;  // "skills/software-engineering.tsv", "titles.tsv"
    std::string text;
};

class Taxonomy {
public:
    // Error taxonomy-invalid, with file and line.
    static Result<Taxonomy> from_files(std::span<const DataFile> files);

    Taxonomy(Taxonomy&&) noexcept;
    Taxonomy& operator=(Taxonomy&&) noexcept;
    ~Taxonomy();

    std::span<const Skill> skills() const;
    const Skill& skill(SkillIndex index) const;

    // The skill of a whole name, alias or simple plural, whatever its case and accents.
    std::optional<SkillIndex> lookup(std::string_view name) const;

    // The canonical name where the name is known, else the name itself with spaces squeezed.
    std::string canonical(std::string_view name) const;

    // True where `general` is `specific` or one of its ancestors by parents.
    bool is_a(SkillIndex specific, SkillIndex general) const;

    // True where whoever has `from` has `to` too: is_a, implies, and both along the chain.
    bool implies(SkillIndex from, SkillIndex to) const;

    // All skills named in a running text, in order of place, longest first where they overlap.
    std::vector<Mention> find(std::string_view text) const;

    // Everything in a running text that could be a skill, each with how often experts who mark
    // real postings call such a place one. Beside what `find` gives: compounds around a name
    // ("agile methodologies"), fields without a name ("structural engineering") and degrees;
    // names that only stand in a title, in a company's talk of itself or in ordinary prose come
    // with little confidence.
    std::vector<Mention> survey(std::string_view text) const;

    // The same where the text is known to be a list of skills ("Go, R, Excel"): ambiguous names
    // count, and unknown items are kept as skills of their own.
    std::vector<Mention> find_in_list(std::string_view text) const;

    std::span<const Verb> verbs() const;
    // By any form: "led", "leads", "leading" → lead.
    const Verb* verb(std::string_view word) const;

    // Whether small words, one or a few, are used so at the beginning of a line. Nouns singular.
    bool opens(std::string_view words, OpeningUse use) const;
    // By the singular or a plain plural: "checks" → check. Null where it is not known.
    const WorkNoun* work_noun(std::string_view word) const;
    // By the very form, folded.
    bool has_use(std::string_view word, ClaimUse use) const;

    // What groups the words of a text speak for, whatever their form ("Reduced", "lorries").
    std::vector<Meaning> meanings(std::span<const std::string_view> words) const;

    // The best known title in the text ("Sr. Software Engineer II (remote)" → Software Engineer)
    // and the seniority its modifiers say, "" where none.
    struct TitleMatch {
        const Title* title = nullptr;
        std::string seniority;
    };
    TitleMatch title(std::string_view text) const;

    // The occupation of a text that is a job title: never to decide whether it is one, for
    // "assistant" or "-er" at the end of any line is enough for a guess.
    Occupation occupation(std::string_view title) const;

    std::span<const Degree> degrees() const;
    // The degree named at the start of or anywhere in the text, longest name first, and the
    // bytes that name it.
    struct DegreeMatch {
        const Degree* degree = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    DegreeMatch find_degree(std::string_view text) const;
    const Degree* degree(std::string_view text) const {
        return find_degree(text).degree;
    }

private:
    struct Tables;
    explicit Taxonomy(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> tables_;
};

}  // namespace vouch::skills
