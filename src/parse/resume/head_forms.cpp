#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/places.hpp"
#include "parse/resume/entry_head.hpp"

// Heads in one piece whose parts stand apart by signs that also occur inside names: they part
// where the parts read so, or where most of a section's heads are set so.
namespace vouch::parse::resume {
namespace {

struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool after_at = false;
};
using Parts = std::vector<Part>;

// Where the sign stands outside brackets.
std::vector<std::size_t> find_outside_brackets(std::string_view value, std::string_view sign) {
    std::vector<std::size_t> out;
    int depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth <= 0 && value.substr(at).starts_with(sign)) {
            out.push_back(at);
        }
    }
    return out;
}

Parts parts_at(std::string_view value, std::string_view sign, std::size_t parts_min) {
    constexpr std::size_t parts_max = 5;
    const auto found = find_outside_brackets(value, sign);
    if (found.size() + 1 < parts_min || found.size() >= parts_max) {
        return {};
    }
    Parts out;
    std::size_t begin = 0;
    for (const std::size_t at : found) {
        out.push_back({.begin = begin, .end = at});
        begin = at + sign.size();
    }
    out.push_back({.begin = begin, .end = value.size()});
    return out;
}

// "Title; Employer; Place", "Employer / Title / Place": a single slash stands inside titles.
Parts parts_of_list(std::string_view value) {
    Parts parts = parts_at(value, "; ", 2);
    return parts.empty() ? parts_at(value, " / ", 3) : parts;
}

// "Employer, Place: Title"
Parts parts_at_colon(std::string_view value) {
    const auto colons = find_outside_brackets(value, ": ");
    return colons.size() == 1 ? parts_at(value, ": ", 2) : Parts{};
}

// "Title (Employer, Place)": brackets that hold neither a place alone nor how much one works.
Parts parts_at_bracket(std::string_view value) {
    const std::size_t open = value.find(" (");
    if (open == std::string_view::npos || !value.ends_with(')') ||
        value.find('(', open + 2) != std::string_view::npos) {
        return {};
    }
    const auto inside = value.substr(open + 2, value.size() - open - 3);
    const bool remark = is_employment_type(inside) || is_self_employment(inside) ||
                        text::is_lower(text::decode(inside, 0).value) || place_cue(inside) >= 2;
    return remark ? Parts{}
                  : Parts{{.begin = 0, .end = open},
                          {.begin = open + 2, .end = value.size() - 1, .after_at = true}};
}

// "Title with Employer", "Titel für Firma" has a title before and a name behind.
Parts parts_at_with(std::string_view value) {
    const auto found = find_outside_brackets(value, " with ");
    if (found.size() != 1) {
        return {};
    }
    const std::size_t behind = found[0] + 6;
    const bool name = text::is_upper(text::decode(value, behind).value);
    return title_cue(value.substr(0, found[0])) > 0 && name
               ? Parts{{.begin = 0, .end = found[0]},
                       {.begin = behind, .end = value.size(), .after_at = true}}
               : Parts{};
}

int lean_to_title(std::string_view value) {
    return title_cue(value) - std::max(organisation_cue(value), school_cue(value));
}

// Whether two parts read like a title and an employer, in either order.
bool reads_as_post(std::string_view value, const Parts& parts) {
    const auto first = value.substr(parts[0].begin, parts[0].end - parts[0].begin);
    const auto second = value.substr(parts[1].begin, parts[1].end - parts[1].begin);
    return lean_to_title(first) * lean_to_title(second) < 0;
}

using Form = Parts (*)(std::string_view);
constexpr std::array<Form, 4> forms = {parts_of_list, parts_at_colon, parts_at_bracket,
                                       parts_at_with};

void cut_piece(EntryHead& head, const Parts& parts) {
    const HeadPiece whole = head.pieces[0];
    head.pieces.clear();
    for (const Part& part : parts) {
        HeadPiece piece = whole;
        piece.text = cut(whole.text, part.begin, part.end);
        piece.part = head.pieces.size();
        piece.begin = whole.begin + part.begin;
        piece.end = whole.begin + part.end;
        piece.after_at = part.after_at;
        if (!piece.text.text.empty()) {
            head.pieces.push_back(std::move(piece));
        }
    }
}

// "Title at Employer in Town": a known town behind the employer.
void take_place_behind_in(EntryHead& head) {
    for (HeadPiece& piece : head.pieces) {
        const std::size_t at = piece.text.text.rfind(" in ");
        if (piece.after_at && head.place.text.empty() && at != std::string::npos &&
            place_cue(std::string_view(piece.text.text).substr(at + 4)) >= 2) {
            head.place = placed(piece.text, at + 4, piece.text.text.size());
            piece.text = cut(piece.text, 0, at);
        }
    }
}

}  // namespace

void part_single_heads(std::vector<EntryHead>& heads) {
    for (const Form form : forms) {
        std::size_t single = 0;
        std::size_t formed = 0;
        std::size_t posts = 0;
        for (const EntryHead& head : heads) {
            if (head.pieces.size() == 1) {
                const std::string_view value = head.pieces[0].text.text;
                const Parts parts = form(value);
                ++single;
                formed += parts.empty() ? 0 : 1;
                posts += !parts.empty() && reads_as_post(value, parts) ? 1 : 0;
            }
        }
        const bool usual = posts > 0 && formed >= 2 && formed * 3 >= single * 2;
        for (EntryHead& head : heads) {
            if (head.pieces.size() != 1) {
                continue;
            }
            const std::string_view value = head.pieces[0].text.text;
            const Parts parts = form(value);
            if (!parts.empty() && (usual || reads_as_post(value, parts))) {
                cut_piece(head, parts);
            }
        }
    }
    for (EntryHead& head : heads) {
        take_place_behind_in(head);
    }
}

}  // namespace vouch::parse::resume
