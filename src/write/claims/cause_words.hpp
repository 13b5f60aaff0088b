#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// Words of change and of cause, by their stems (write/english.hpp).
namespace vouch::write::claims {

enum class Use : std::uint8_t {
    happens,  // "the rate fell": a change, tied to nobody
    done,     // "cut the rate": the person brought it about
    either
};

struct Outcome {
    std::string_view stem;
    int sign;  // -1 downwards, 1 upwards, 0 neither
    Use use;
};
inline constexpr auto outcomes = std::to_array<Outcome>(
    {{"accelerat", 1, Use::done},  {"bring", 0, Use::done},      {"brought", 0, Use::done},
     {"boost", 1, Use::done},      {"climb", 1, Use::happens},   {"cut", -1, Use::done},
     {"declin", -1, Use::happens}, {"decreas", -1, Use::either}, {"doubl", 1, Use::either},
     {"drop", -1, Use::happens},   {"eliminat", -1, Use::done},  {"enhanc", 1, Use::done},
     {"expand", 1, Use::either},   {"fall", -1, Use::happens},   {"fallen", -1, Use::happens},
     {"fell", -1, Use::happens},   {"generat", 0, Use::done},    {"grew", 1, Use::happens},
     {"grow", 1, Use::either},     {"halv", -1, Use::either},    {"improv", 1, Use::either},
     {"increas", 1, Use::either},  {"lift", 1, Use::done},       {"lower", -1, Use::done},
     {"maximis", 1, Use::done},    {"maximiz", 1, Use::done},    {"minimis", -1, Use::done},
     {"minimiz", -1, Use::done},   {"optimis", 1, Use::done},    {"optimiz", 1, Use::done},
     {"prevent", -1, Use::done},   {"rais", 1, Use::done},       {"reduc", -1, Use::done},
     {"reduction", -1, Use::done}, {"ris", 1, Use::happens},     {"risen", 1, Use::happens},
     {"ros", 1, Use::happens},     {"sav", -1, Use::done},       {"shorten", -1, Use::either},
     {"shrank", -1, Use::happens}, {"slash", -1, Use::done},     {"strengthen", 1, Use::done},
     {"streamlin", 1, Use::done},  {"transform", 0, Use::done},  {"tripl", 1, Use::either},
     {"earn", 0, Use::done},       {"attract", 0, Use::done},    {"drov", 0, Use::done},
     {"driv", 0, Use::done},       {"get", 0, Use::done},        {"got", 0, Use::done},
     {"mov", 0, Use::done},        {"pull", 0, Use::done},       {"push", 0, Use::done},
     {"put", 0, Use::done},        {"tak", 0, Use::done},        {"took", 0, Use::done},
     {"turn", 0, Use::done},       {"avoid", -1, Use::done}});

// Of these only a change of a measure is an outcome: "brought in new tests" and "took a course" are
// deeds.
inline constexpr auto plain_deeds =
    std::to_array<std::string_view>({"bring", "brought", "drov", "driv", "get", "got", "mov",
                                     "pull", "push", "put", "tak", "took", "turn"});

// Words of the evidence that tell of a change downwards or upwards.
inline constexpr auto down_words = std::to_array<std::string_view>(
    {"cut",     "cutting", "down",   "drop",      "fell",    "fall",   "fallen", "lower", "reduc",
     "decreas", "less",    "fewer",  "halv",      "sav",     "shrank", "off",    "under", "half",
     "shorter", "faster",  "bring",  "brought",   "gon",     "declin", "remov",  "retir", "shorten",
     "quicker", "avoid",   "sooner", "reduction", "smaller", "lowest", "slim",   "dip"});
inline constexpr auto up_words = std::to_array<std::string_view>(
    {"up",      "rais",   "ros",    "risen", "ris",  "grew",  "grow",   "grown",
     "increas", "improv", "mor",    "doubl", "lift", "boost", "higher", "gain",
     "better",  "abov",   "faster", "went",  "half", "tripl", "climb"});

// Ties between a deed and what came of it.
inline constexpr auto ties = std::to_array<std::string_view>(
    {"allowed",   "as a result", "because",   "by",          "due to",       "enabled", "led to",
     "let",       "meant",       "owing to",  "resulted in", "resulting in", "so",      "so that",
     "thanks to", "thereby",     "therefore", "through",     "thus",         "which"});
// Words that tie what stands before them to what follows, in either direction.
inline constexpr auto results = std::to_array<std::string_view>({"and so",
                                                                 "which allowed",
                                                                 "which enabled",
                                                                 "which let",
                                                                 "which made",
                                                                 "which caused",
                                                                 "enabled",
                                                                 "caused",
                                                                 "accounting for",
                                                                 "after which",
                                                                 "as a consequence",
                                                                 "as a direct result",
                                                                 "as a result",
                                                                 "attributable to",
                                                                 "attributed to",
                                                                 "because",
                                                                 "because of",
                                                                 "contributing to",
                                                                 "credited with",
                                                                 "due to",
                                                                 "for which",
                                                                 "giving rise to",
                                                                 "hence",
                                                                 "in consequence",
                                                                 "in turn",
                                                                 "leading to",
                                                                 "led to",
                                                                 "making it possible",
                                                                 "off the back of",
                                                                 "on the back of",
                                                                 "on the strength of",
                                                                 "owing to",
                                                                 "paved the way",
                                                                 "paving the way",
                                                                 "responsible for a",
                                                                 "resulted in",
                                                                 "resulting in",
                                                                 "so that",
                                                                 "such that",
                                                                 "thanks to",
                                                                 "that is why",
                                                                 "the result was",
                                                                 "thereby",
                                                                 "therefore",
                                                                 "thus",
                                                                 "to the point that",
                                                                 "translating into",
                                                                 "which is why",
                                                                 "which led to",
                                                                 "which meant",
                                                                 "which resulted",
                                                                 "which translated",
                                                                 "which in turn",
                                                                 "with the effect",
                                                                 "with the result",
                                                                 "yielding"});
// The same where they open a clause: "…, driving sales", never "driving lessons".
inline constexpr auto hanging_results = std::to_array<std::string_view>(
    {"allowing",   "attracting", "avoiding", "boosting",   "bringing",   "causing",
     "convincing", "creating",   "driving",  "earning",    "enabling",   "encouraging",
     "ensuring",   "freeing",    "fuelling", "gaining",    "generating", "getting",
     "giving",     "helping",    "holding",  "keeping",    "retaining",  "returning",
     "turning",    "inspiring",  "leaving",  "letting",    "making",     "meaning",
     "netting",    "persuading", "powering", "producing",  "prompting",  "propelling",
     "securing",   "so",         "sparing",  "triggering", "unlocking",  "winning"});

}  // namespace vouch::write::claims
