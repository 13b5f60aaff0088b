#include "skills/unknown_skills.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::skills {

namespace {

constexpr float standard_confidence = 0.9F;
constexpr float listed_confidence = 0.6F;
constexpr float shape_confidence = 0.5F;
constexpr std::size_t item_tokens_max = 3;
constexpr std::size_t list_item_tokens_max = 6;

// Bodies whose numbered documents are knowledge of their own.
constexpr std::array<std::string_view, 30> standard_bodies = {
    "iso", "iec", "en",   "din",  "bs",    "astm", "asme",     "nfpa", "ieee", "ifrs",
    "ias", "frs", "ansi", "api",  "aws",   "mil",  "soc",      "pci",  "cfr",  "nec",
    "isa", "sae", "as",   "iatf", "ohsas", "vda",  "eudralex", "gb",   "jis",  "etsi"};

bool is_number(std::string_view text) {
    return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

class UnknownSkills {
public:
    UnknownSkills(const TaxonomyTables& tables, const TokenText& in,
                  const std::vector<Found>& found, std::vector<Mention>& mentions)
        : in_(in), mentions_(mentions), cover_(in.tokens.size(), Cover::free) {
        for (const auto& known : found) {
            const auto kind = tables.skills[tables.surfaces[known.surface].skill].kind;
            const bool nameable = kind == Kind::technology || kind == Kind::tool ||
                                  kind == Kind::certificate || kind == Kind::licence;
            for (auto i = known.begin; i < known.end; ++i) {
                cover_[i] = nameable ? Cover::nameable : Cover::other;
            }
        }
    }

    void add_from_prose() {
        add_standards();
        add_by_cue();
        if (!std::ranges::contains(cover_, Cover::nameable)) {
            return;
        }
        // A list hands on from item to item: once forwards, once backwards.
        for (std::size_t i = 0; i < cover_.size(); ++i) {
            add_beside_known(i);
        }
        for (std::size_t i = cover_.size(); i-- > 0;) {
            add_beside_known(i);
        }
        add_by_shape();
    }

    // Every item of a list counts, whatever its shape, where nothing of it is known.
    void add_from_list() {
        add_standards();
        for (std::size_t begin = 0; begin < cover_.size();) {
            auto end = begin + 1;
            while (end < cover_.size() && !parts_items(end)) {
                ++end;
            }
            const bool fresh =
                std::ranges::all_of(cover_.begin() + static_cast<std::ptrdiff_t>(begin),
                                    cover_.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](Cover cover) { return cover == Cover::free; });
            if (fresh && end - begin <= list_item_tokens_max && !is_number(in_.of(begin))) {
                add(begin, end, Kind::domain, listed_confidence);
            }
            begin = end;
        }
    }

private:
    enum class Cover : std::uint8_t { free, nameable, other };

    bool parts_items(std::size_t token) const {
        const auto gap = in_.tokens[token].gap;
        return gap == Gap::newline ||
               (gap == Gap::stop && !in_.between(token - 1, token).contains('\''));
    }

    bool is_free(std::size_t token) const {
        return token < cover_.size() && cover_[token] == Cover::free;
    }

    void add(std::size_t begin, std::size_t end, Kind kind, float confidence) {
        const auto from = in_.tokens[begin].begin;
        const auto to = in_.tokens[end - 1].end;
        mentions_.push_back({from, to, std::nullopt,
                             text::squeeze_spaces(in_.text.substr(from, to - from)), kind,
                             confidence, false});
        std::fill(cover_.begin() + static_cast<std::ptrdiff_t>(begin),
                  cover_.begin() + static_cast<std::ptrdiff_t>(end), Cover::nameable);
    }

    // "ISO 14971", "IEC 62304", "AS9100", "BS EN 1090-2".
    void add_standards() {
        for (std::size_t i = 0; i < cover_.size(); ++i) {
            if (!in_.tokens[i].shape.capitals() || !is_free(i)) {
                continue;
            }
            const auto shown = in_.of(i);
            const auto letters = shown.substr(0, shown.find_first_of("0123456789"));
            if (letters.size() < 2 ||
                !std::ranges::contains(standard_bodies, std::string_view(text::fold(letters)))) {
                continue;
            }
            auto end = i + 1;
            bool numbered = letters.size() < shown.size() && shown.size() > letters.size() + 2;
            while (end < cover_.size() && is_free(end) && end < i + 5 &&
                   in_.tokens[end].gap != Gap::stop && in_.tokens[end].gap != Gap::newline) {
                const auto next = in_.of(end);
                const bool body =
                    next == "/" ||
                    std::ranges::contains(standard_bodies, std::string_view(text::fold(next)));
                const bool number = text::has_digit(next) && next.size() <= 6;
                if (!number && (!body || numbered)) {
                    break;
                }
                numbered = numbered || number;
                ++end;
            }
            if (numbered) {
                add(i, end, Kind::domain, standard_confidence);
            }
        }
    }

    bool looks_like_name(std::size_t token) const {
        const auto& shape = in_.tokens[token].shape;
        return (shape.upper_first || shape.upper_later) && is_free(token) &&
               !in_.role(token).ordinary && in_.cue(token) != Cue::place &&
               (token + 1 >= cover_.size() || in_.cue(token + 1) != Cue::place) &&
               !in_.line_shouts(token);
    }

    // Name-like tokens from here on, 0 where there are none.
    std::size_t item_end(std::size_t begin) const {
        auto end = begin;
        while (end < cover_.size() && end - begin < item_tokens_max && looks_like_name(end) &&
               (end == begin || in_.tokens[end].gap == Gap::space ||
                in_.tokens[end].gap == Gap::hyphen || in_.tokens[end].gap == Gap::dot)) {
            ++end;
            // "SC-200", "S&OP"
            if (end < cover_.size() && is_free(end) && in_.tokens[end].gap == Gap::hyphen &&
                is_number(in_.of(end))) {
                ++end;
            } else if (end + 1 < cover_.size() && in_.tokens[end].gap == Gap::glued &&
                       in_.tokens[end + 1].gap == Gap::glued &&
                       in_.text[in_.tokens[end].begin] == '&' && is_free(end) && is_free(end + 1)) {
                end += 2;
            }
        }
        return end;
    }

    bool is_nameable(std::size_t token) const {
        return token < cover_.size() && cover_[token] == Cover::nameable;
    }

    // The token an item's list neighbour ends or begins with.
    bool listed_before(std::size_t begin) const {
        for (std::size_t step = 1; step <= 2 && step <= begin; ++step) {
            if (is_nameable(begin - step) && in_.link(begin - step, begin) == ItemLink::list) {
                return true;
            }
        }
        return false;
    }

    bool listed_after(std::size_t end) const {
        for (std::size_t step = 0; step <= 1; ++step) {
            if (is_nameable(end + step) && in_.link(end - 1, end + step) == ItemLink::list) {
                return true;
            }
        }
        return false;
    }

    void add_beside_known(std::size_t begin) {
        if (!looks_like_name(begin) ||
            (begin > 0 && looks_like_name(begin - 1) && in_.tokens[begin].gap == Gap::space)) {
            return;
        }
        const auto end = item_end(begin);
        // "Thorough knowledge of …" after a list: the capital is the sentence's.
        if (end == begin + 1 && in_.begins_sentence(begin) &&
            !in_.tokens[begin].shape.upper_later && !in_.tokens[begin].shape.digit &&
            end < cover_.size() && in_.tokens[end].gap == Gap::space) {
            return;
        }
        const bool whole = end >= cover_.size() || in_.tokens[end].gap != Gap::space ||
                           !is_free(end) || in_.cue(end) == Cue::linking ||
                           in_.cue(end) == Cue::knowing;
        if (end > begin && whole && (listed_before(begin) || listed_after(end))) {
            add(begin, end, Kind::technology, listed_confidence);
        }
    }

    bool is_cue_word(std::size_t token) const {
        return in_.cue(token) == Cue::knowing;
    }

    // "experience with Foozle", "certified in X", "Foozle-certified", "Foozle certification".
    void add_by_cue() {
        for (std::size_t i = 1; i < cover_.size(); ++i) {
            if (!looks_like_name(i)) {
                continue;
            }
            const auto end = item_end(i);
            if (end == i || in_.begins_sentence(i)) {
                continue;
            }
            const bool linked = i >= 2 && in_.cue(i - 1) == Cue::linking && is_cue_word(i - 2) &&
                                !in_.ends_sentence(i - 1) && !in_.ends_sentence(i - 2);
            const auto after = end < cover_.size() && !in_.ends_sentence(end - 1)
                                   ? text::fold(in_.of(end))
                                   : std::string();
            const bool certified = after == "certified" || after == "certification" ||
                                   after == "certificate" || after == "licence" ||
                                   after == "license";
            if (certified) {
                add(i, end, Kind::certificate, listed_confidence);
            } else if (linked) {
                add(i, end, Kind::technology, shape_confidence);
            }
            i = end - 1;
        }
    }

    // "FooBar" and "FOO" in a sentence that names a technology already.
    void add_by_shape() {
        std::size_t begin = 0;
        while (begin < cover_.size()) {
            auto end = begin;
            bool technical = false;
            do {
                technical = technical || is_nameable(end);
                ++end;
            } while (!in_.ends_sentence(end - 1) && end < cover_.size());
            for (auto i = begin; technical && i < end; ++i) {
                const auto shown = in_.of(i);
                const auto& shape = in_.tokens[i].shape;
                const bool camel =
                    shape.upper_later && shape.lower && shown.size() > 3 && !shown.ends_with('s');
                const bool capitals = shape.capitals() && shown.size() >= 2 && shown.size() <= 6;
                if ((camel || capitals) && looks_like_name(i)) {
                    add(i, i + 1, Kind::technology, shape_confidence);
                }
            }
            begin = end;
        }
    }

    const TokenText& in_;
    std::vector<Mention>& mentions_;
    std::vector<Cover> cover_;
};

}  // namespace

void add_unknown_skills(const TaxonomyTables& tables, const TokenText& in,
                        const std::vector<Found>& found, Reading reading,
                        std::vector<Mention>& mentions) {
    UnknownSkills unknown(tables, in, found, mentions);
    if (reading == Reading::list) {
        unknown.add_from_list();
    } else {
        unknown.add_from_prose();
    }
}

}  // namespace vouch::skills
