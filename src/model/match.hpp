#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "model/posting.hpp"

// Requirement by requirement: what the résumé proves, and where.
namespace vouch::model {

enum class MatchStatus : std::uint8_t { missing, partial, met };

// How a piece of evidence supports a requirement.
enum class Support : std::uint8_t {
    same_skill,     // the skill under the same name
    alias,          // under another name
    more_specific,  // PostgreSQL for relational databases
    implied,        // whoever has this has that
    described,      // the work is described, the name is not used
    years,          // computed from dates
    education,
    certificate,
    language,
    location,
    title,
    broader,  // a more general skill only: never enough alone
    attested  // the person's own word
};

struct Evidence {
    std::string pointer;  // JSON Pointer into the résumé
    Support how = Support::described;
    double strength = 0;  // 0 to 1; the list is ordered by it
    std::string skill;    // which asked-for skill it shows, where it is about one
};

struct RequirementMatch {
    std::string id;
    std::string text;
    RequirementKind kind = RequirementKind::must;
    MatchStatus status = MatchStatus::missing;
    double coverage = 0;             // 0 to 1: how much of it is shown; the status follows from it
    std::vector<Evidence> evidence;  // strongest first; empty when missing
    std::vector<Message> reasons;    // why this status
};

// A posting's keyword and what the résumé has for it.
struct Keyword {
    std::string skill;             // canonical
    std::string posting_spelling;  // as the posting writes it
    RequirementKind kind = RequirementKind::must;
    std::vector<Evidence> evidence;  // for unstated ones: where the support is
};

// A skill the work shows and the posting did not ask for.
struct Strength {
    std::string skill;                  // canonical
    std::vector<std::string> evidence;  // JSON Pointers into the résumé
};

// A small step that would prove to a reader what the person has already.
struct QuickAction {
    std::string requirement;  // id of the one it would help, "" where it helps the whole
    std::string pointer;      // JSON Pointer: where to do it, or what stands for it
    Message what;
};

struct Match {
    double fit = 0;  // 0 to 100
    std::vector<RequirementMatch> requirements;
    std::vector<Keyword> stated;             // the résumé says it by a name the posting uses
    std::vector<Keyword> unstated;           // supported under another name: may be infused
    std::vector<Keyword> missing;            // no evidence: becomes a question
    std::vector<Strength> strengths;         // the most shown first
    std::vector<QuickAction> quick_actions;  // those for requirements first
    std::vector<Message> reasons;            // what held the fit: "a must-have is missing"
    std::string embedder;                    // which one was used: "lexical-1", "minilm-…"
};

std::string_view to_word(MatchStatus value);  // "met", "partial", "missing"
std::string_view to_word(Support value);      // "same-skill", "more-specific", …

}  // namespace vouch::model
