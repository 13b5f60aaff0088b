#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"
#include "parse/resume/entry_head.hpp"

// Where an entry's head names its place: a piece of its own, behind a comma, or in brackets.
namespace vouch::parse::resume {
namespace {

bool begins_with_place(std::string_view value) {
    const std::string_view first = text::trim(value.substr(0, value.find(',')));
    return is_remote_word(first) || !country_code_of_city(first).empty() ||
           !country_code_of_region(first).empty() || !country_code_of(first).empty();
}

// A piece that is a place as a whole: a known name comes first, or one unknown name stands before
// a country or region. "Parcel Nine, Leith, UK" is an organisation with its place.
bool is_plain_place(std::string_view value) {
    if (begins_with_place(value)) {
        return true;
    }
    if (value.find(" - ") != std::string_view::npos ||
        value.find(" – ") != std::string_view::npos) {
        return false;  // an employer and its place
    }
    const auto commas = std::ranges::count(value, ',');
    if (commas == 1) {
        // "Tollgate, Dublin (hybrid)": an employer and its town
        auto second = value.substr(value.find(',') + 1);
        second = text::trim(second.substr(0, second.find('(')));
        return country_code_of_city(second).empty() || !country_code_of(second).empty();
    }
    return commas == 0;
}

// A place in the heads of a section: which line, at its begin or behind it.
struct Slot {
    int all = 0;
    int places = 0;    // known ones
    int possible = 0;  // shaped like one and like nothing else
};
using Slots = std::map<std::pair<std::size_t, bool>, Slot>;

// Neither a title nor an organisation, and short.
bool is_unlike_names(std::string_view value) {
    return organisation_cue(value) == 0 && title_cue(value) == 0 && text::words(value).size() <= 8;
}

Slots slots_of(const std::vector<EntryHead>& heads) {
    Slots out;
    for (const EntryHead& head : heads) {
        for (const HeadPiece& piece : head.pieces) {
            Slot& slot = out[{piece.line, piece.part > 0}];
            const int cue = place_cue(piece.text.text);
            ++slot.all;
            slot.places += cue >= 2 ? 1 : 0;
            slot.possible += cue >= 1 && is_unlike_names(piece.text.text) ? 1 : 0;
        }
    }
    return out;
}

// "Brasa & Co., Queen West" in front of a town: the part of the town behind the employer's last
// comma belongs to the place. Where it begins, or npos.
std::size_t district_begin(std::string_view value) {
    static constexpr std::string_view units[] = {"division", "department", "team",  "unit",
                                                 "office",   "branch",     "sales", "services"};
    const std::size_t comma = value.rfind(',');
    if (comma == std::string_view::npos || organisation_cue(value.substr(0, comma)) < 2) {
        return std::string_view::npos;
    }
    const auto tail = text::trim(value.substr(comma + 1));
    const bool unit = std::ranges::any_of(text::words(tail), [&](const text::WordSpan& word) {
        const auto key = key_of(tail.substr(word.begin, word.end - word.begin));
        return std::ranges::find(units, key) != std::end(units);
    });
    return !unit && text::words(tail).size() <= 3 && place_cue(tail) == 1 ? comma + 1
                                                                          : std::string_view::npos;
}

// Whether a piece other than this one reads like a title.
bool names_title(const EntryHead& head, std::size_t but) {
    for (std::size_t index = 0; index < head.pieces.size(); ++index) {
        if (index != but && title_cue(head.pieces[index].text.text) >= 2) {
            return true;
        }
    }
    return false;
}

// The whole piece that is the head's place, or the number of pieces. `ends_pieces`: known places
// stand behind the names of the section.
std::size_t place_piece(const EntryHead& head, const Slots& slots, bool ends_pieces) {
    std::size_t best = head.pieces.size();
    int best_cue = 1;
    for (std::size_t index = 0; index < head.pieces.size(); ++index) {
        const HeadPiece& piece = head.pieces[index];
        const std::string& value = piece.text.text;
        int cue = place_cue(value);
        const Slot& slot = slots.at({piece.line, piece.part > 0});
        const bool unlike = is_unlike_names(value);
        const bool third = head.pieces.size() >= 3 && unlike;
        if (slot.places * 2 >= slot.all && slot.places > 0 &&
            (cue == 1 || (unlike && slot.all >= 3))) {
            cue = 2;
        } else if (third && piece.apart && (piece.line > 0 || slot.places > 0) &&
                   (cue == 1 || slot.places > 0)) {
            cue = 2;  // at the right, beside title or employer
        } else if (third && cue == 1 && piece.apart && slot.possible == slot.all && slot.all >= 2 &&
                   names_title(head, index)) {
            cue = 2;  // at the right of every employer
        } else if (third && cue == 1 && piece.line > 0 && index + 1 == head.pieces.size() &&
                   slot.possible == slot.all && (slot.places > 0 || slot.all >= 3)) {
            cue = 2;  // below title and employer in every entry
        }
        const bool beside_date =
            index == 0 && head.pieces.size() >= 3 && head.pieces[1].line > piece.line && unlike;
        const bool later = index > 0 || piece.apart || beside_date;
        // of two pieces one must stay the employer: "European Parliament, Luxembourg"
        const bool both_left = head.pieces.size() == 2 &&
                               head.pieces[1 - index].text.text.find(", ") != std::string::npos;
        const auto last = text::trim(std::string_view(value).substr(value.rfind(',') + 1));
        const bool state = last.size() == 2 && !country_code_of_region(last).empty();
        const bool known =
            both_left || state || value.find(',') == std::string::npos || begins_with_place(value);
        const bool plain = (is_plain_place(value) && known) || head.pieces.size() >= 3;
        if (cue >= 2 && later && plain && cue >= best_cue && title_cue(value) < 2) {
            best = index;
            best_cue = cue;
        }
    }
    // "Employer, Title" and beside the date a name that nobody knows
    if (!ends_pieces && best == head.pieces.size() && head.pieces.size() == 2 &&
        head.pieces[1].line > 0) {
        const std::string& named = head.pieces[0].text.text;
        const std::string& other = head.pieces[1].text.text;
        const std::size_t comma = named.find(", ");
        if (comma != std::string::npos && place_cue(other) == 1 && organisation_cue(other) == 0 &&
            title_cue(other) == 0 && title_cue(named) >= 2 && text::words(other).size() <= 3) {
            return 1;
        }
    }
    return head.pieces.size() >= 2 ? best : head.pieces.size();
}

// Where an unknown place may begin at the end of a piece: behind the last comma or free dash, if
// what follows is shaped like a name and like nothing else, and title and employer are left.
std::size_t possible_place(const EntryHead& head, std::size_t index) {
    if (index >= head.pieces.size() || !head.place.text.empty()) {
        return std::string_view::npos;
    }
    const std::string_view value = head.pieces[index].text.text;
    std::size_t at = value.rfind(',');
    at = at == std::string_view::npos ? 0 : at + 1;
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        const std::size_t found = value.rfind(dash);
        at = found != std::string_view::npos ? std::max(at, found + dash.size()) : at;
    }
    if (at == 0) {
        return std::string_view::npos;
    }
    const auto tail = text::trim(value.substr(at));
    const bool two_left =
        head.pieces.size() >= 2 || value.substr(0, at - 1).find(", ") != std::string_view::npos;
    const bool only_name = text::words(tail).size() <= 3 && place_cue(tail) >= 1 &&
                           organisation_cue(tail) == 0 && title_cue(tail) == 0;
    return two_left && only_name ? at : std::string_view::npos;
}

void cut_place(EntryHead& head, std::size_t index, std::size_t at) {
    TextLine& line = head.pieces[index].text;
    head.place = placed(line, at, line.text.size());
    std::size_t end = at;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : {" ", ",", "-", "–", "—", "|"}) {
            if (end > 0 && std::string_view(line.text).substr(0, end).ends_with(sign)) {
                end -= sign.size();
                again = true;
            }
        }
    }
    line = cut(line, 0, end);
    head.place_behind = head.pieces.size() == 1;
}

// The piece whose known place was taken off, or the number of pieces.
std::size_t take_trailing_place(EntryHead& head) {
    for (std::size_t index = 0; index < head.pieces.size(); ++index) {
        const std::string& value = head.pieces[index].text.text;
        const std::size_t at = trailing_place(value);
        if (at != std::string::npos && at > 1) {
            const std::size_t district = head.pieces.size() >= 2
                                             ? district_begin(value.substr(0, at - 1))
                                             : std::string::npos;
            cut_place(head, index, district == std::string::npos ? at : district);
            return index;
        }
    }
    return head.pieces.size();
}

// "Org, Somewhere" before a title.
bool ends_first_in_place(const EntryHead& head) {
    return head.pieces.size() >= 2 && head.place.text.empty() && names_title(head, 0) &&
           title_cue(head.pieces[0].text.text) == 0 &&
           possible_place(head, 0) != std::string_view::npos;
}

// "Org, Somewhere" like the section's other entries, though nobody knows the place. `where`: which
// pieces known places ended; `without`: how many heads had no piece that is a place.
void take_possible_places(std::vector<EntryHead>& heads, const std::map<std::size_t, int>& where,
                          int without) {
    const auto most =
        std::ranges::max_element(where, {}, [](const auto& entry) { return entry.second; });
    int agreeing = 0;
    for (const auto& [piece, count] : where) {
        agreeing += count;
    }
    std::set<std::string> counted;  // heads said twice agree only with themselves
    std::vector<std::pair<std::size_t, std::size_t>> found;  // piece and byte, by head
    const bool first_of_all =
        most == where.end() && heads.size() >= 2 && std::ranges::all_of(heads, ends_first_in_place);
    for (const EntryHead& head : heads) {
        const std::size_t last = first_of_all ? 0 : head.pieces.size() - 1;
        const std::size_t piece = most != where.end() ? most->first : last;
        found.emplace_back(piece, possible_place(head, piece));
        const bool agrees = found.back().second != std::string_view::npos;
        agreeing += agrees && counted.insert(head.pieces[piece].text.text).second ? 1 : 0;
    }
    if (agreeing < 2 || agreeing * 10 < without * 6) {
        return;
    }
    for (std::size_t index = 0; index < heads.size(); ++index) {
        if (found[index].second != std::string_view::npos) {
            cut_place(heads[index], found[index].first, found[index].second);
        }
    }
}

// "Employer (Somewhere)": where the brackets at a piece's end begin, npos where there are none or
// what they hold cannot be a place.
std::size_t bracketed_place(const HeadPiece& piece) {
    const std::string_view value = piece.text.text;
    const std::size_t open = value.rfind('(');
    if (!value.ends_with(')') || open == std::string_view::npos || open == 0) {
        return std::string_view::npos;
    }
    const auto inside = value.substr(open + 1, value.size() - open - 2);
    const bool can_be = place_cue(inside) >= 1 && !is_employment_type(inside) &&
                        !is_remote_word(inside) && place_cue(value.substr(0, open)) < 2;
    return can_be ? open : std::string_view::npos;
}

bool is_known_place(const HeadPiece& piece, std::size_t open) {
    const std::string_view value = piece.text.text;
    return place_cue(value.substr(open + 1, value.size() - open - 2)) >= 2;
}

// Takes places set in brackets: known ones, and others where most of the section's are known.
void take_bracketed_places(std::vector<EntryHead>& heads) {
    std::size_t all = 0;
    std::size_t known = 0;
    const auto each = [&](auto&& visit) {
        for (EntryHead& head : heads) {
            for (HeadPiece& piece : head.pieces) {
                const std::size_t open = bracketed_place(piece);
                if (open != std::string::npos && head.place.text.empty()) {
                    visit(head, piece, open);
                }
            }
        }
    };
    each([&](const EntryHead&, const HeadPiece& piece, std::size_t open) {
        ++all;
        known += is_known_place(piece, open) ? 1 : 0;
    });
    each([&](EntryHead& head, HeadPiece& piece, std::size_t open) {
        if (is_known_place(piece, open) || (known >= 2 && known * 2 >= all)) {
            head.place = placed(piece.text, open + 1, piece.text.text.size() - 1);
            piece.text = cut(piece.text, 0, open);
        }
    });
}

}  // namespace

void find_places(std::vector<EntryHead>& heads) {
    for (EntryHead& head : heads) {
        head.place = head.labelled_place.text.empty() ? head.place : head.labelled_place;
    }
    take_bracketed_places(heads);
    const Slots slots = slots_of(heads);
    const bool ends_pieces = std::ranges::any_of(heads, [](const EntryHead& head) {
        return std::ranges::any_of(head.pieces, [](const HeadPiece& piece) {
            const std::size_t at = trailing_place(piece.text.text);
            return at != std::string::npos && at > 1;
        });
    });
    std::map<std::size_t, int> where;  // index of the piece a place ended → how often
    int without = 0;                   // heads whose place is not a piece of its own
    for (EntryHead& head : heads) {
        if (!head.place.text.empty()) {
            continue;
        }
        const std::size_t whole = place_piece(head, slots, ends_pieces);
        if (whole < head.pieces.size()) {
            head.place = placed(head.pieces[whole].text);
            head.place_behind = head.pieces.size() == 2 && whole == 1 &&
                                head.pieces[0].line == head.pieces[1].line && !head.pieces[1].apart;
            head.pieces.erase(head.pieces.begin() + static_cast<std::ptrdiff_t>(whole));
            continue;
        }
        ++without;
        if (const std::size_t piece = take_trailing_place(head); piece < head.pieces.size()) {
            ++where[piece];
        }
    }
    take_possible_places(heads, where, without);
}

}  // namespace vouch::parse::resume
