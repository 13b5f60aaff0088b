#include "match/signs.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace vouch::match {
namespace {

// Words, compared by their stems.
using Words = std::span<const std::string_view>;

constexpr auto communicating = std::to_array<std::string_view>({
    "presented",   "talk",      "taught",      "workshop",   "wrote",      "spoke",
    "speaker",     "author",    "facilitated", "negotiated", "briefed",    "briefing",
    "explained",   "lecture",   "interpreted", "chaired",    "newsletter", "memo",
    "interviewed", "persuaded", "moderated",   "handover",
});
constexpr auto presenting = std::to_array<std::string_view>({
    "presented",
    "talk",
    "taught",
    "lecture",
    "workshop",
    "spoke",
    "speaker",
    "pitch",
    "pitched",
    "demonstrated",
    "chaired",
    "briefed",
    "course",
});
constexpr auto leading_people = std::to_array<std::string_view>({
    "led",    "supervised", "supervise",  "managed",    "manage",  "lead",
    "head",   "foreman",    "crew",       "staff",      "reports", "appraisals",
    "rota",   "team",       "temps",      "hired",      "hiring",  "apprentices",
    "deputy", "charge",     "colleagues", "associates",
});
constexpr auto teaching_others = std::to_array<std::string_view>({
    "mentored",
    "mentor",
    "coached",
    "coach",
    "onboarded",
    "taught",
    "trained",
    "trainer",
    "apprentice",
    "precepted",
    "preceptor",
    "tutored",
    "students",
    "juniors",
    "workshop",
});
constexpr auto teaming = std::to_array<std::string_view>({
    "team",
    "together",
    "jointly",
    "crew",
    "colleagues",
    "teamwork",
    "pair",
});
constexpr auto stakeholders = std::to_array<std::string_view>({
    "stakeholder",
    "executive",
    "board",
    "leadership",
    "committee",
    "chaired",
    "council",
    "vp",
    "director",
    "agency",
    "minister",
    "partners",
    "persuaded",
    "managers",
    "sponsor",
    "headteacher",
});
constexpr auto serving = std::to_array<std::string_view>({
    "customer",
    "guest",
    "client",
    "patient",
    "complaint",
    "caller",
    "visitor",
    "passenger",
});
constexpr auto attentive = std::to_array<std::string_view>({
    "checked",
    "proofread",
    "audited",
    "accuracy",
    "reconciled",
    "error",
    "inspected",
    "verified",
    "discrepancy",
    "deviation",
    "calibrated",
    "reviewed",
});
constexpr auto solving = std::to_array<std::string_view>({
    "solved",
    "fixed",
    "cause",
    "troubleshot",
    "troubleshooting",
    "diagnosed",
    "investigated",
    "redesigned",
    "rebuilt",
    "fault",
    "debugged",
});
constexpr auto organising = std::to_array<std::string_view>({
    "organised",
    "planned",
    "coordinated",
    "scheduled",
    "prioritised",
    "deadline",
    "rota",
    "timetable",
    "logistics",
});
constexpr auto negotiating = std::to_array<std::string_view>({
    "negotiated",
    "renegotiated",
    "contract",
    "settlement",
    "persuaded",
    "mediated",
});

struct Quality {
    std::string_view name;  // folded
    Words signs;
};

constexpr auto qualities = std::to_array<Quality>({
    {"communication", communicating},
    {"communication skills", communicating},
    {"written communication", communicating},
    {"verbal communication", communicating},
    {"presentation skills", presenting},
    {"presentations", presenting},
    {"public speaking", presenting},
    {"leadership", leading_people},
    {"people management", leading_people},
    {"team leadership", leading_people},
    {"team supervision", leading_people},
    {"team management", leading_people},
    {"staff supervision", leading_people},
    {"supervision", leading_people},
    {"line management", leading_people},
    {"mentoring", teaching_others},
    {"coaching", teaching_others},
    {"staff training", teaching_others},
    {"teamwork", teaming},
    {"collaboration", teaming},
    {"stakeholder management", stakeholders},
    {"stakeholder engagement", stakeholders},
    {"stakeholder communication", stakeholders},
    {"customer service", serving},
    {"customer focus", serving},
    {"attention to detail", attentive},
    {"accuracy", attentive},
    {"problem solving", solving},
    {"problem-solving", solving},
    {"analytical thinking", solving},
    {"organisation", organising},
    {"organisational skills", organising},
    {"organizational skills", organising},
    {"organization", organising},
    {"time management", organising},
    {"planning", organising},
    {"negotiation", negotiating},
});

}  // namespace

const WordSet* signs_of(std::string_view name) {
    static const auto sets = [] {
        std::vector<WordSet> result;
        for (const auto& quality : qualities) {
            std::vector<WordId> ids;
            for (const auto word : quality.signs) {
                ids.push_back(stemmed_word_id(word));
            }
            result.emplace_back(std::move(ids));
        }
        return result;
    }();
    const auto found = std::ranges::find(qualities, text::fold(name), &Quality::name);
    return found == qualities.end() ? nullptr
                                    : &sets[static_cast<std::size_t>(found - qualities.begin())];
}

}  // namespace vouch::match
