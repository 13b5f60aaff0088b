#include "model/resume.hpp"

#include <format>
#include <set>

#include "model/members.hpp"

namespace vouch::model {

namespace {

// Collects the ids already given, so that none is given twice.
class IdCollector {
public:
    std::set<std::string, std::less<>> ids;

    bool in_volunteer() const {
        return false;
    }
    void id(const std::string& id) {
        ids.insert(id);
    }
    void text(std::string_view, const std::string&) {}
    void date(std::string_view, const std::optional<Date>&) {}
    void rest(const Extra&) {}
    void lines(std::string_view, const std::vector<Line>& lines) {
        for (const auto& line : lines) {
            ids.insert(line.id);
        }
    }
    template <typename Part>
    void object(std::string_view, const Part& part) {
        visit(*this, part);
    }
    template <typename Part>
    void entries(std::string_view, const std::vector<Part>& parts) {
        for (const auto& part : parts) {
            visit(*this, part);
        }
    }
};

// The letter an entry's id begins with, by the name of its section.
std::string_view prefix_of(std::string_view section) {
    static constexpr std::pair<std::string_view, std::string_view> prefixes[] = {
        {"work", "w"},         {"volunteer", "v"},      {"education", "e"}, {"awards", "a"},
        {"certificates", "c"}, {"publications", "pub"}, {"skills", "s"},    {"languages", "l"},
        {"interests", "i"},    {"references", "r"},     {"projects", "p"},  {"highlights", "b"},
        {"keywords", "k"},     {"courses", "c"},        {"roles", "r"},     {"otherSections", "o"}};
    for (const auto& [name, prefix] : prefixes) {
        if (name == section) {
            return prefix;
        }
    }
    return "x";
}

class IdGiver {
public:
    explicit IdGiver(std::set<std::string, std::less<>> taken) : taken_(std::move(taken)) {}

    bool in_volunteer() const {
        return false;
    }
    void id(std::string& id) {
        if (id.empty()) {
            id = fresh(std::string(prefix_of(section_)));
        }
        entry_ = id;
    }
    void text(std::string_view, const std::string&) {}
    void date(std::string_view, const std::optional<Date>&) {}
    void rest(const Extra&) {}
    void lines(std::string_view name, std::vector<Line>& lines) {
        for (auto& line : lines) {
            if (line.id.empty()) {
                line.id = fresh(entry_ + "." + std::string(prefix_of(name)));
            }
        }
    }
    template <typename Part>
    void object(std::string_view, Part& part) {
        visit(*this, part);
    }
    template <typename Part>
    void entries(std::string_view name, std::vector<Part>& parts) {
        for (auto& part : parts) {
            section_ = name;
            visit(*this, part);
        }
    }

private:
    std::string fresh(const std::string& stem) {
        for (auto number = ++last_[stem];; number = ++last_[stem]) {
            auto id = std::format("{}{}", stem, number);
            if (taken_.insert(id).second) {
                return id;
            }
        }
    }

    std::set<std::string, std::less<>> taken_;
    std::map<std::string, int> last_;
    std::string_view section_;
    std::string entry_;
};

class LeafCollector {
public:
    std::vector<Leaf> found;

    bool in_volunteer() const {
        return section_ == "volunteer";
    }
    void id(const std::string& id) {
        entry_ = id;
    }
    void date(std::string_view, const std::optional<Date>&) {}
    void rest(const Extra&) {}
    void text(std::string_view name, const std::string& text) {
        if (!text.empty() && name != "image") {
            found.push_back({std::format("{}/{}", at_, name), entry_, "", text});
        }
    }
    void lines(std::string_view name, const std::vector<Line>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].text.empty()) {
                found.push_back(
                    {std::format("{}/{}/{}", at_, name, i), entry_, lines[i].id, lines[i].text});
            }
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
    std::string_view section_;
};

}  // namespace

void assign_ids(Resume& resume) {
    IdCollector taken;
    visit(taken, std::as_const(resume));
    taken.ids.erase("");
    IdGiver giver(std::move(taken.ids));
    visit(giver, resume);
}

bool is_current(const Work& work) {
    return work.start.has_value() && !work.end.has_value();
}

std::vector<Leaf> leaves(const Resume& resume) {
    LeafCollector collector;
    visit(collector, resume);
    return std::move(collector.found);
}

bool is_empty(const Resume& resume) {
    return leaves(resume).empty();
}

}  // namespace vouch::model
