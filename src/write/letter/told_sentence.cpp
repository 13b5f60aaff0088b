#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/letter/telling.hpp"

namespace vouch::write::letter {
namespace {

std::string as_position(const Told& told) {
    return "as " + with_article(position_in_sentence(told.position));
}

// "I also led", "I am also the author".
std::string with_also(const Told& told) {
    constexpr auto forms_of_be = std::to_array<std::string_view>({"am ", "was "});
    for (const auto be : forms_of_be) {
        if (told.telling == Telling::role && told.body.starts_with(be)) {
            return "I " + std::string(be) + "also " + told.body.substr(be.size());
        }
    }
    const bool said = told.body.starts_with("still ") || told.body.starts_with("also ");
    return (said ? "I " : "I also ") + told.body;
}

std::vector<std::string> ways_of_deed(const Told& told, Mention mention, bool earlier) {
    const bool self = told.employer.empty();
    const bool by_post = !told.position.empty() && told.telling == Telling::deed;
    const auto plain = "I " + told.body;
    const auto also = with_also(told);
    const auto at = "At " + told.employer + ", ";
    const auto at_employer = " at " + told.employer + ", ";
    switch (mention) {
        case Mention::same:
            return {also, plain, "There, " + plain, "In the same post, " + plain};
        case Mention::same_employer:
            return {(by_post ? text::capitalise_first(as_position(told)) + " there, "
                             : "Also at " + told.employer + ", ") +
                    plain};
        case Mention::another_post:
            if (by_post && !self) {
                return {text::capitalise_first(as_position(told)) + at_employer + plain, at + also};
            }
            [[fallthrough]];
        case Mention::again:
            return self ? std::vector{"Also working for myself, " + plain, also}
                        : std::vector{at + also, "In my work at " + told.employer + ", " + plain,
                                      "Also at " + told.employer + ", " + plain};
        case Mention::first:
            break;
    }
    if (self) {
        return {"Working for myself, " + plain};
    }
    std::vector<std::string> ways{at + plain};
    if (by_post) {
        ways.push_back(text::capitalise_first(as_position(told)) + at_employer + plain);
    }
    if (earlier) {
        ways.insert(ways.begin(), "Earlier, at " + told.employer + ", " + plain);
        if (by_post) {
            ways.insert(ways.begin() + 1, "Earlier, " + as_position(told) + at_employer + plain);
        }
    }
    return ways;
}

std::vector<std::string> ways_of_thing(const Told& told, Mention mention) {
    const auto includes = (told.current ? "includes " : "included ") + told.body;
    const auto also = "also " + includes;
    const auto at = told.employer.empty() ? std::string(" for myself") : " at " + told.employer;
    switch (mention) {
        case Mention::same:
            return {"My work there " + also, "The same post " + also};
        case Mention::same_employer:
            return {"Another post there " + includes};
        case Mention::another_post:
        case Mention::again:
            return {"My work" + at + " " + also, "Work" + at + " " + also};
        case Mention::first:
            break;
    }
    return {"My work" + at + " " + includes};
}

std::vector<std::string> ways_of_outcome(const Told& told, Mention mention) {
    const auto alone = text::capitalise_first(told.body);
    if (told.employer.empty() || mention == Mention::same) {
        return {alone};
    }
    return {"At " + told.employer + ", " + told.body,
            "In my time at " + told.employer + ", " + told.body};
}

std::vector<std::string> ways_of_project(const Told& told, Mention mention) {
    if (told.telling != Telling::deed && told.telling != Telling::role) {
        return {};
    }
    if (mention == Mention::same) {
        return {with_also(told), "I " + told.body};
    }
    return {"In my project " + told.employer + ", I " + told.body,
            "For my project " + told.employer + ", I " + told.body};
}

}  // namespace

std::vector<std::string> told_sentences(const Told& told, Mention mention, bool earlier) {
    auto ways = told.project                       ? ways_of_project(told, mention)
                : told.telling == Telling::thing   ? ways_of_thing(told, mention)
                : told.telling == Telling::outcome ? ways_of_outcome(told, mention)
                                                   : ways_of_deed(told, mention, earlier);
    const auto rest = (told.second.empty() ? "" : " I " + told.second + ".") +
                      (told.aside.empty() ? "" : " " + told.aside);
    for (auto& way : ways) {
        way += "." + rest;
    }
    return ways;
}

}  // namespace vouch::write::letter
