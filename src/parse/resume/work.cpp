#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/entry_body.hpp"
#include "parse/resume/entry_head.hpp"
#include "parse/resume/parting_comma.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

// Who employs and as what, as pieces of the head.
struct Post {
    Placed employer;
    Placed position;
    std::vector<Placed> rest;
};

int lean(std::string_view first, std::string_view second) {
    return title_cue(first) - organisation_cue(first) - title_cue(second) +
           organisation_cue(second);
}

// How the first two pieces look: entries of one shape hold title and employer in one order.
using Shape = std::tuple<std::size_t, int, bool, int, bool>;

Shape shape_of(const EntryHead& head) {
    const auto& pieces = head.pieces;
    const auto size = [&](std::size_t index) {
        return index < pieces.size() ? static_cast<int>(std::lround(pieces[index].text.size * 2))
                                     : 0;
    };
    const auto bold = [&](std::size_t index) {
        return index < pieces.size() && pieces[index].text.bold;
    };
    return {std::min<std::size_t>(pieces.size(), 2), size(0), bold(0), size(1), bold(1)};
}

int votes_of(const EntryHead& head) {
    if (std::ranges::any_of(head.pieces, [](const HeadPiece& piece) { return !!piece.label; })) {
        return 0;  // labels have no order
    }
    if (head.pieces.size() >= 2) {
        return head.pieces[1].after_at ? 4
                                       : lean(head.pieces[0].text.text, head.pieces[1].text.text);
    }
    if (head.pieces.size() == 1) {
        const std::string_view value = head.pieces[0].text.text;
        const Commas comma = commas_of(value);
        if (comma.first != std::string::npos) {
            return lean(value.substr(0, comma.first), value.substr(comma.last + 1));
        }
    }
    return 0;
}

// Whether titles stand before employers: every entry of a shape votes, then the whole section,
// then the sections read before.
std::vector<Order> orders_of(const std::vector<EntryHead>& heads, int& earlier) {
    std::map<Shape, int> votes;
    int all = 0;
    for (const EntryHead& head : heads) {
        const int vote = votes_of(head);
        votes[shape_of(head)] += vote;
        all += vote;
    }
    std::vector<Order> out;
    for (const EntryHead& head : heads) {
        const int own = votes[shape_of(head)];
        const int vote = own != 0 ? own : all != 0 ? all : earlier;
        out.push_back(vote >= 0 ? Order::title_first : Order::employer_first);
    }
    earlier += all;
    return out;
}

// What one name alone is: jobs have titles, people volunteer for organisations.
enum class Alone : std::uint8_t { position, employer };

bool is_employer(const HeadPiece& piece) {
    return piece.label == HeadLabel::employer;
}

bool is_position(const HeadPiece& piece) {
    return piece.label == HeadLabel::position || piece.label == HeadLabel::role;
}

// The value said last where it only says more than the other: "Acme", "Acme India Ltd". What says
// something else goes to `rest`.
Placed fuller(const Placed& named, const Placed& labelled, std::vector<Placed>& rest) {
    if (named.text.empty() || labelled.text.empty()) {
        return named.text.empty() ? labelled : named;
    }
    const std::string first = words_key_of(named.text);
    const std::string second = words_key_of(labelled.text);
    if (second.starts_with(first)) {
        return labelled;
    }
    rest.push_back(labelled);
    return named;
}

// Whether labels say what some of the head's pieces are; the others name what no label does.
bool take_labelled(const std::vector<HeadPiece>& pieces, Order order, Post& out) {
    const auto employer = std::ranges::find_if(pieces, is_employer);
    const auto position = std::ranges::find_if(pieces, is_position);
    if (employer == pieces.end() && position == pieces.end()) {
        return false;
    }
    std::vector<Placed> others;
    for (const HeadPiece& piece : pieces) {
        if (!piece.label) {
            others.push_back(placed(piece.text));
        }
    }
    Post named;
    const bool both = others.size() >= 2;
    const bool title_first = order == Order::title_first;
    if (both || (others.size() == 1 && employer != pieces.end())) {
        named.position = others[both && !title_first ? 1 : 0];
    }
    if (both || (others.size() == 1 && employer == pieces.end())) {
        named.employer = others[both && title_first ? 1 : 0];
    }
    for (std::size_t index = 2; index < others.size(); ++index) {
        out.rest.push_back(others[index]);
    }
    out.position = fuller(named.position,
                          position == pieces.end() ? Placed{} : placed(position->text), out.rest);
    out.employer = fuller(named.employer,
                          employer == pieces.end() ? Placed{} : placed(employer->text), out.rest);
    return true;
}

bool is_lone_employer(const EntryHead& head, Alone alone) {
    const std::string_view value = head.pieces[0].text.text;
    const int surplus = organisation_cue(value) - title_cue(value);
    const bool beside_place = head.place_behind && title_cue(value) == 0;
    return surplus > 0 || beside_place || (surplus == 0 && alone == Alone::employer);
}

// Whether the section's names that stand alone are rather employers than titles.
bool stands_for_employers(const std::vector<EntryHead>& heads) {
    int employers = 0;
    int titles = 0;
    for (const EntryHead& head : heads) {
        if (head.pieces.size() == 1) {
            employers += is_lone_employer(head, Alone::position) ? 1 : 0;
            titles += title_cue(head.pieces[0].text.text) > 0 ? 1 : 0;
        }
    }
    return employers > titles;
}

Post post_of(const EntryHead& head, Order order, const Repeats& repeats, Alone alone) {
    Post out;
    const auto& pieces = head.pieces;
    if (pieces.empty() || take_labelled(pieces, order, out)) {
        return out;
    }
    if (pieces.size() == 1) {
        const TextLine& line = pieces[0].text;
        const std::size_t comma = parting_comma(line.text, order, repeats);
        if (comma == std::string::npos) {
            const bool employer = is_lone_employer(head, alone);
            (employer ? out.employer : out.position) = placed(line);
        } else {
            const bool title_left = order == Order::title_first;
            (title_left ? out.position : out.employer) = placed(line, 0, comma);
            (title_left ? out.employer : out.position) = placed(line, comma + 1, line.text.size());
        }
        return out;
    }
    const bool title_first = pieces[1].after_at || order == Order::title_first;
    out.position = placed(pieces[title_first ? 0 : 1].text);
    out.employer = placed(pieces[title_first ? 1 : 0].text);
    for (std::size_t index = 2; index < pieces.size(); ++index) {
        out.rest.push_back(placed(pieces[index].text));
    }
    return out;
}

// "ORACLE" alone over a date names the employer that other heads name beside their titles.
void recognise_employers(std::vector<Post>& posts, const std::vector<model::Work>& known) {
    std::set<std::string, std::less<>> employers;
    for (const model::Work& work : known) {
        employers.insert(key_of(work.name));
    }
    for (const Post& post : posts) {
        if (!post.employer.text.empty()) {
            employers.insert(key_of(post.employer.text));
        }
    }
    for (Post& post : posts) {
        if (post.employer.text.empty() && title_cue(post.position.text) == 0 &&
            employers.contains(key_of(post.position.text))) {
            std::swap(post.employer, post.position);
        }
    }
}

// Lines that name an employer for the roles that follow have no date of their own: their pieces
// are lent to each role.
void lend_employer(std::vector<Post>& posts, std::vector<EntryHead>& heads) {
    bool own_places = false;  // a role of the same employer names a place itself
    for (std::size_t index = 1; index < posts.size(); ++index) {
        Post& post = posts[index];
        if (!post.employer.text.empty() && !post.position.text.empty()) {
            own_places = false;
            continue;
        }
        const auto labelled = [](const HeadPiece& piece) { return piece.label.has_value(); };
        const bool said_apart = std::ranges::any_of(heads[index - 1].pieces, labelled) &&
                                std::ranges::none_of(heads[index].pieces, labelled);
        if (heads[index].pieces.size() > 1 || !heads[index].date || said_apart) {
            continue;
        }
        if (post.employer.text.empty() && !post.position.text.empty()) {
            post.employer = posts[index - 1].employer;
            own_places = own_places || !heads[index].place.text.empty();
            if (!own_places) {
                heads[index].place = heads[index - 1].place;
            }
        }
    }
}

// The type size of titles where employers stand above them in larger type; 0 where they do not.
float size_below_employers(const std::vector<EntryHead>& heads) {
    float size = 0;
    for (const EntryHead& head : heads) {
        const auto& pieces = head.pieces;
        const bool stacked = pieces.size() >= 2 && pieces[0].line != pieces[1].line &&
                             pieces[0].text.size > pieces[1].text.size + 0.8F &&
                             title_cue(pieces[1].text.text) > title_cue(pieces[0].text.text);
        if (stacked && size > 0 && std::abs(pieces[1].text.size - size) > 0.3F) {
            return 0;
        }
        size = stacked ? pieces[1].text.size : size;
    }
    return size;
}

// A line in the type of titles without an employer above it is a further role, whole: "Staff
// Nurse, Medical ICU", "Assistant Manager – HR".
std::vector<bool> further_roles(std::vector<EntryHead>& heads) {
    std::vector<bool> out(heads.size());
    const float size = size_below_employers(heads);
    for (std::size_t index = 1; index < heads.size() && size > 0; ++index) {
        auto& pieces = heads[index].pieces;
        out[index] = !pieces.empty() && std::ranges::all_of(pieces, [&](const HeadPiece& piece) {
            return piece.line == pieces[0].line && !piece.after_at && !piece.label &&
                   std::abs(piece.text.size - size) < 0.3F;
        });
        if (out[index] && pieces.size() > 1) {
            pieces[0].end = pieces.back().end;
            pieces[0].text =
                cut(heads[index].lines[pieces[0].line], pieces[0].begin, pieces[0].end);
            pieces.erase(pieces.begin() + 1, pieces.end());
        }
    }
    return out;
}

void add_post(const Post& post, const EntryHead& head, const Entry& entry,
              const std::string& section, std::vector<model::Work>& works, ResumeBuilder& builder) {
    const std::string pointer = "/" + section + "/" + std::to_string(works.size());
    model::Work work;
    builder.set(work.name, pointer + (section == "work" ? "/name" : "/organization"),
                post.employer);
    builder.set(work.position, pointer + "/position", post.position);
    builder.set(work.location, pointer + "/location", head.place);
    builder.set_target(work.url, pointer + "/url", head.url, head.url_text);
    if (head.date) {
        builder.set_dates(work.start, work.end, pointer, *head.date, head.date_text);
        if (work.start && !head.date->is_range && !head.date->is_open) {
            work.end = work.start;  // a single date: begun and ended within it
            builder.note_derived(pointer + "/endDate", head.date_text);
        }
    }
    const EntryBody body = read_body(entry, post.rest);
    builder.set(work.summary, pointer + "/summary", body.summary);
    for (const Placed& line : body.highlights) {
        builder.add_line(work.highlights, pointer + "/highlights", line);
    }
    works.push_back(std::move(work));
}

void read_posts(const Section& section, const std::string& member, std::vector<model::Work>& works,
                ResumeBuilder& builder) {
    const std::vector<Entry> entries = part_entries(section.lines, Entries::posts);
    std::vector<EntryHead> heads;
    heads.reserve(entries.size());
    for (const Entry& entry : entries) {
        heads.push_back(read_head(entry, builder.document()));
    }
    part_single_heads(heads);
    find_places(heads);
    const std::vector<bool> further = further_roles(heads);
    const std::vector<Order> orders = orders_of(heads, builder.title_first_votes);
    const Repeats repeats = repeats_of(heads);
    const Alone alone =
        member == "work" && !stands_for_employers(heads) ? Alone::position : Alone::employer;
    std::vector<Post> posts;
    posts.reserve(heads.size());
    for (std::size_t index = 0; index < heads.size(); ++index) {
        posts.push_back(further[index] ? Post{.position = placed(heads[index].pieces[0].text)}
                                       : post_of(heads[index], orders[index], repeats, alone));
    }
    recognise_employers(posts, works);
    lend_employer(posts, heads);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        add_post(posts[index], heads[index], entries[index], member, works, builder);
    }
}

}  // namespace

void read_work(const Section& section, ResumeBuilder& builder) {
    read_posts(section, "work", builder.resume.work, builder);
}

void read_volunteer(const Section& section, ResumeBuilder& builder) {
    read_posts(section, "volunteer", builder.resume.volunteer, builder);
}

}  // namespace vouch::parse::resume
