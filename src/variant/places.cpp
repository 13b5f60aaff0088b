#include "variant/places.hpp"

#include <algorithm>
#include <charconv>
#include <format>

#include "base/text.hpp"
#include "model/members.hpp"

namespace vouch::variant {

namespace {

using model::Extra;
using model::Line;

class Collector {
public:
    std::vector<PlacedText> texts;
    std::map<std::string, std::vector<std::string>> lists;

    bool in_volunteer() const {
        return section_ == "volunteer";
    }
    void id(const std::string& id) {
        entry_ = id;
        lists[section_].push_back(id);
    }
    void rest(const Extra&) {}
    void text(std::string_view name, const std::string& text) {
        if (!text.empty()) {
            const auto pointer = std::format("{}/{}", at_, name);
            texts.push_back({key_of(name, pointer), pointer, text, {}});
        }
    }
    void date(std::string_view name, const std::optional<Date>& date) {
        if (date) {
            text(name, to_iso(*date));
        }
    }
    void lines(std::string_view name, const std::vector<Line>& lines) {
        const auto list = std::format("{}/{}", entry_, name);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            texts.push_back(
                {lines[i].id, std::format("{}/{}/{}", at_, name, i), lines[i].text, list});
            this->lists[list].push_back(lines[i].id);
        }
    }
    template <typename Part>
    void object(std::string_view name, const Part& part) {
        step(name, part);
    }
    template <typename Part>
    void entries(std::string_view name, const std::vector<Part>& parts) {
        if (at_.empty()) {
            section_ = name;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            step(std::format("{}/{}", name, i), parts[i]);
        }
    }

private:
    std::string key_of(std::string_view name, const std::string& pointer) const {
        return entry_.empty() ? pointer : std::format("{}/{}", entry_, name);
    }
    template <typename Part>
    void step(std::string_view name, const Part& part) {
        const auto size = at_.size();
        at_ += '/';
        at_ += name;
        visit(*this, part);
        at_.resize(size);
    }

    std::string at_;
    std::string entry_;
    std::string section_;
};

Collector collected(const model::Resume& resume) {
    Collector collector;
    visit(collector, resume);
    return collector;
}

std::optional<std::size_t> index_in(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(value) : std::nullopt;
}

}  // namespace

std::vector<PlacedText> placed_texts(const model::Resume& resume) {
    auto texts = collected(resume).texts;
    for (const auto& [section, title] : resume.section_titles) {
        const auto pointer = "/sectionTitles/" + section;
        texts.push_back({pointer, pointer, title, {}});
    }
    return texts;
}

std::map<std::string, std::vector<std::string>> lists_of(const model::Resume& resume) {
    return collected(resume).lists;
}

Relocator::Relocator(const model::Resume& from, const model::Resume& to)
    : from_(lists_of(from)), to_(lists_of(to)) {}

// The index of the same item in the later version of its list.
std::optional<std::size_t> Relocator::moved_index(const std::string& list,
                                                  std::string_view digits) const {
    const auto before = from_.find(list);
    const auto after = to_.find(list);
    const auto index = index_in(digits);
    if (!index || before == from_.end() || after == to_.end() || *index >= before->second.size()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(after->second, before->second[*index]);
    return found == after->second.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - after->second.begin()));
}

std::optional<std::string> Relocator::operator()(std::string_view pointer) const {
    const auto parts = text::split(pointer, '/');
    if (!pointer.starts_with('/') || parts.size() < 3 || parts[1] == "basics" ||
        parts[1] == "sectionTitles") {
        return std::string(pointer);
    }
    const std::string section(parts[1]);
    const auto entry = moved_index(section, parts[2]);
    if (!entry) {
        return std::nullopt;
    }
    auto moved = std::format("/{}/{}", section, *entry);
    if (parts.size() > 3) {
        moved += "/" + std::string(parts[3]);
    }
    if (parts.size() > 4) {
        const auto& id = to_.at(section)[*entry];
        const auto line = moved_index(id + "/" + std::string(parts[3]), parts[4]);
        if (!line) {
            return std::nullopt;
        }
        moved += "/" + std::to_string(*line);
    }
    return moved;
}

}  // namespace vouch::variant
