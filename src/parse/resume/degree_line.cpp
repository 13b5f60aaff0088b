#include "parse/resume/degree_line.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "parse/cues.hpp"

namespace vouch::parse::resume {
namespace {

struct FoundJoint {
    Joint kind = Joint::none;
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr std::array<std::string_view, 12> joint_words = {
    "in",      "en",         "em", "im Fach", "im Bereich",     "im Studiengang",
    "mention", "spécialité", "im", "inom",    "spécialisation", "majoring in"};

std::size_t skip_blanks(std::string_view value, std::size_t at) {
    while (at < value.size() && value[at] == ' ') {
        ++at;
    }
    return at;
}

// A joint that begins at the byte, blanks before it skipped by the caller.
FoundJoint joint_at(std::string_view value, std::size_t at) {
    if (at >= value.size()) {
        return {};
    }
    switch (value[at]) {
        case ',':
        case ';':
            return {Joint::comma, at, at + 1};
        case ':':
            return {Joint::colon, at, at + 1};
        case '\t':
            return {Joint::gap, at, at + 1};
        default:
            break;
    }
    const bool free = at > 0 && (value[at - 1] == ' ' || value[at - 1] == '\t');
    for (const std::string_view sign : {"–", "—", "-", "|", "·"}) {
        if (free && value.substr(at).starts_with(sign) && at + sign.size() < value.size() &&
            value[at + sign.size()] == ' ') {
            return {Joint::dash, at, at + sign.size()};
        }
    }
    for (const std::string_view word : joint_words) {
        const bool ends = at + word.size() < value.size() && value[at + word.size()] == ' ';
        if (free && ends && text::equal_folded(value.substr(at, word.size()), word)) {
            return {Joint::word, at, at + word.size()};
        }
    }
    return {};
}

// All joints outside brackets, from a byte on.
std::vector<FoundJoint> joints_of(std::string_view value, std::size_t from) {
    std::vector<FoundJoint> out;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (at < from || depth > 0) {
            continue;
        }
        if (const FoundJoint found = joint_at(value, at); found.kind != Joint::none) {
            out.push_back(found);
            at = found.end - 1;
        }
    }
    return out;
}

// Behind the bracket that follows at once, or `end`.
std::size_t bracket_end(std::string_view value, std::size_t end) {
    const std::size_t open = skip_blanks(value, end);
    if (open >= value.size() || value[open] != '(') {
        return end;
    }
    const std::size_t close = value.find(')', open);
    return close == std::string_view::npos ? end : close + 1;
}

// "Bachelor of Hospitality": the words behind "of" belong to the degree, up to the next joint.
std::size_t with_of(std::string_view value, std::size_t end) {
    const std::size_t at = skip_blanks(value, end);
    if (!text::starts_with_folded(value.substr(at), "of ")) {
        return end;
    }
    const auto joints = joints_of(value, at + 3);
    const std::size_t open = std::min(value.find('(', at), value.size());
    return std::min(joints.empty() ? value.size() : joints.front().begin, open);
}

// The first degree named by a word of the text, where the text does not begin with one.
DegreeName name_inside(std::string_view value) {
    for (const auto& word : text::words(value)) {
        const auto rest = value.substr(word.begin);
        if (word.begin == 0 || !text::is_upper(text::decode(rest, 0).value)) {
            continue;
        }
        if (const std::size_t length = degree_end(rest);
            length > 2 || (length > 0 && text::upper_case_share(rest.substr(0, length)) == 1)) {
            return {.begin = word.begin, .end = word.begin + length};
        }
    }
    return {};
}

// "Master of Science - MSc": behind the same degree's letters, or `end`.
std::size_t with_letters(std::string_view value, std::size_t end) {
    const FoundJoint joint = joint_at(value, skip_blanks(value, end));
    if (joint.kind != Joint::dash) {
        return end;
    }
    const std::size_t begin = skip_blanks(value, joint.end);
    const std::size_t stop = std::min(value.find_first_of(" ,\t", begin), value.size());
    const auto letters = value.substr(begin, stop - begin);
    constexpr std::size_t letters_max = 8;
    return letters.size() <= letters_max && degree_end(letters) == letters.size() ? stop : end;
}

// Behind the closing bracket where the byte lies inside one.
std::size_t behind_brackets(std::string_view value, std::size_t end) {
    int depth = 0;
    for (std::size_t at = 0; at < end; ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
    }
    const std::size_t close = depth > 0 ? value.find(')', end) : std::string_view::npos;
    return close == std::string_view::npos ? end : close + 1;
}

FoundJoint last_behind_bracket(std::string_view value, const std::vector<FoundJoint>& joints,
                               FoundJoint chosen, Joint usual) {
    for (const FoundJoint& joint : joints) {
        std::size_t before = joint.begin;
        while (before > 0 && value[before - 1] == ' ') {
            --before;
        }
        if (joint.begin > chosen.begin && before > 0 && value[before - 1] == ')') {
            chosen = joint;
        }
    }
    // "X in Y (part-time) Subject", where the section's other lines have no joint at all
    const std::size_t close = value.rfind(')');
    if (usual == Joint::plain && close != std::string_view::npos && close > chosen.end &&
        close + 2 < value.size() && value[close + 1] == ' ') {
        chosen = {Joint::plain, close + 1, close + 1};
    }
    return chosen;
}

const FoundJoint* first_of(const std::vector<FoundJoint>& joints, Joint kind) {
    const auto found = std::ranges::find(joints, kind, &FoundJoint::kind);
    return found == joints.end() ? nullptr : &*found;
}

// Which joint parts the line; `none` where the whole line is the degree.
FoundJoint choose(std::string_view value, std::size_t end, Joint usual) {
    const auto joints = joints_of(value, end);
    const std::size_t next = skip_blanks(value, end);
    if (!joints.empty() && joints.front().begin == next) {
        FoundJoint chosen = joints.front();
        if (chosen.kind == Joint::word) {
            const FoundJoint* other =
                usual == Joint::dash || usual == Joint::colon ? first_of(joints, usual) : nullptr;
            chosen = other ? *other : last_behind_bracket(value, joints, chosen, usual);
        }
        return chosen;
    }
    if (const FoundJoint* found = first_of(joints, Joint::word);
        found && found->begin > next && title_cue(value.substr(next, found->begin - next)) >= 2) {
        return {Joint::plain, end, end};  // "Ausbildung Kaufmann im Einzelhandel"
    }
    for (const Joint kind : {usual, Joint::colon, Joint::gap}) {
        if (const FoundJoint* found = first_of(joints, kind);
            found && kind != Joint::none && kind != Joint::plain) {
            return *found;
        }
    }
    if (const FoundJoint* found = first_of(joints, Joint::word);
        found && text::words(value.substr(end, found->begin - end)).size() <= 3) {
        return *found;
    }
    if (next >= value.size()) {
        return {};
    }
    // "Master professionnel, Journalisme": a small word still belongs to the degree
    const bool small = text::is_lower(text::decode(value, next).value);
    if (const FoundJoint* found = first_of(joints, Joint::comma); small && found) {
        return *found;
    }
    if (const FoundJoint* found = first_of(joints, Joint::dash); small && found) {
        return *found;
    }
    return end > 0 ? FoundJoint{Joint::plain, end, end} : FoundJoint{};
}

FoundJoint choose_without_name(std::string_view value, Joint usual) {
    const auto joints = joints_of(value, 0);
    for (const Joint kind :
         {usual, Joint::colon, Joint::gap, Joint::dash, Joint::word, Joint::comma}) {
        if (const FoundJoint* found = first_of(joints, kind);
            found && kind != Joint::none && kind != Joint::plain) {
            return *found;
        }
    }
    return {};
}

}  // namespace

bool ends_with_joint_word(std::string_view value) {
    return std::ranges::any_of(joint_words, [&](std::string_view word) {
        return value.size() > word.size() && value[value.size() - word.size() - 1] == ' ' &&
               text::equal_folded(value.substr(value.size() - word.size()), word);
    });
}

DegreeName find_degree_name(std::string_view value, const skills::Taxonomy& taxonomy) {
    const auto known = taxonomy.find_degree(value);
    DegreeName out;
    out.end = degree_end(value);
    if (known.degree && (out.end == 0 || (known.begin == 0 && known.end > out.end))) {
        // "Bachelor of Science in Nursing" names a subject unless another one follows
        const bool subject = value.substr(known.begin, known.end - known.begin).find(" in ") !=
                             std::string_view::npos;
        const std::size_t behind = skip_blanks(value, bracket_end(value, known.end));
        if (out.end == 0 || !subject || behind < value.size()) {
            out.begin = known.begin;
            out.end = known.end;
        }
    }
    if (out.end == 0) {
        out = name_inside(value);
    }
    out.of_school = known.degree && known.degree->level == "high-school";
    if (out.end > 0) {
        out.end = with_of(value, behind_brackets(value, out.end));
        while (out.end < value.size() && value[out.end] == '.') {
            ++out.end;
        }
        out.end = with_letters(value, out.end);
    }
    return out;
}

Joint joint_behind(std::string_view value, const DegreeName& name) {
    const std::size_t next = skip_blanks(value, bracket_end(value, name.end));
    if (name.end == 0 || next >= value.size()) {
        return Joint::none;
    }
    const FoundJoint found = joint_at(value, next);
    return found.kind == Joint::none ? Joint::plain : found.kind;
}

Joint usual_joint(const std::vector<Joint>& joints, std::size_t own) {
    std::array<int, 7> counts{};
    for (std::size_t index = 0; index < joints.size(); ++index) {
        counts[static_cast<std::size_t>(joints[index])] += index != own ? 1 : 0;
    }
    counts[0] = 0;
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? Joint::none : static_cast<Joint>(most - counts.begin());
}

namespace {

// "Dentistry (Doctor of Dental Surgery (DDS))", "Boulangerie – CAP": the subject stands first and
// the degree is all that follows a bracket, a dash or a comma.
std::optional<DegreeParts> part_reversed(const TextLine& line) {
    const std::string_view value = line.text;
    const auto try_at = [&](std::size_t end, std::size_t begin,
                            std::size_t stop) -> std::optional<DegreeParts> {
        const auto tail = text::trim(value.substr(begin, stop - begin));
        if (end == 0 || degree_end(tail) == 0 || degree_end(value.substr(0, end)) > 0 ||
            has_degree(value.substr(0, end))) {
            return std::nullopt;
        }
        return DegreeParts{placed(line, begin, stop), placed(line, 0, end)};
    };
    if (const std::size_t open = value.find(" (");
        value.ends_with(')') && open != std::string_view::npos) {
        if (auto found = try_at(open, open + 2, value.size() - 1)) {
            return found;
        }
    }
    for (const FoundJoint& joint : joints_of(value, 1)) {
        if (joint.kind == Joint::word) {
            continue;
        }
        if (auto found = try_at(joint.begin, joint.end, value.size())) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

DegreeParts part_degree(const TextLine& given, Joint usual, const skills::Taxonomy& taxonomy) {
    TextLine line = given;
    while (ends_with_joint_word(line.text)) {
        line = cut(line, 0, line.text.rfind(' '));
    }
    const std::string_view value = line.text;
    if (degree_end(value) == 0) {
        if (auto reversed = part_reversed(line)) {
            return *reversed;
        }
    }
    DegreeName name = find_degree_name(value, taxonomy);
    while (name.end > 0 && ends_with_joint_word(value.substr(0, name.end))) {
        name.end = value.substr(0, name.end).rfind(' ');  // lists have "licenciatura en"
    }
    if (name.end == 0) {
        const FoundJoint joint = choose_without_name(value, usual);
        return joint.kind == Joint::none ? DegreeParts{placed(line), {}}
                                         : DegreeParts{placed(line, 0, joint.begin),
                                                       placed(line, joint.end, value.size())};
    }
    const std::size_t bracket = bracket_end(value, name.end);
    const bool ends = skip_blanks(value, bracket) >= value.size();
    const std::size_t open = std::min(value.find('(', name.end), value.size());
    const bool small =
        open + 1 < value.size() && text::is_lower(text::decode(value, open + 1).value);
    if (bracket > name.end && ends && !name.of_school && !small) {
        // "B.Sc. (Computer Science)", but not "A.A.S. (in progress)"
        return {placed(line, 0, open), placed(line, open + 1, bracket - 1)};
    }
    const FoundJoint joint = choose(value, bracket, usual);
    if (joint.kind == Joint::none) {
        return {placed(line), {}};
    }
    return {placed(line, 0, joint.begin), placed(line, joint.end, value.size())};
}

}  // namespace vouch::parse::resume
