#include "model/edit_leaf.hpp"

#include <charconv>
#include <optional>
#include <span>

#include "base/text.hpp"
#include "model/members.hpp"

namespace vouch::model {

namespace {

// Walks down the pointer's parts; every member that is not on the way is passed over.
class LeafEditor {
public:
    LeafEditor(std::span<const std::string_view> path, const LeafEdit& edit)
        : path_(path), edit_(edit) {}

    bool done() const {
        return done_;
    }
    bool in_volunteer() const {
        return in_volunteer_;
    }
    void id(const std::string&) {}
    void date(std::string_view, const std::optional<Date>&) {}
    void rest(const Extra&) {}
    void text(std::string_view name, std::string& text) {
        if (path_.size() == 1 && path_[0] == name) {
            text = edit_.kind == LeafEdit::Kind::remove ? std::string() : edit_.text;
            done_ = true;
        }
    }
    void lines(std::string_view name, std::vector<Line>& lines) {
        if (path_.size() != 2 || path_[0] != name) {
            return;
        }
        const auto index = index_of(path_[1]);
        const bool inserts = edit_.kind == LeafEdit::Kind::insert;
        if (!index || *index >= lines.size() + (inserts ? 1 : 0)) {
            return;
        }
        const auto at = lines.begin() + static_cast<std::ptrdiff_t>(*index);
        if (inserts) {
            lines.insert(at, {"", edit_.text});
        } else if (edit_.kind == LeafEdit::Kind::remove) {
            lines.erase(at);
        } else {
            at->text = edit_.text;
        }
        done_ = true;
    }
    template <typename Part>
    void object(std::string_view name, Part& part) {
        if (path_.size() > 1 && path_[0] == name) {
            step(1, part);
        }
    }
    template <typename Part>
    void entries(std::string_view name, std::vector<Part>& parts) {
        if (path_.size() < 3 || path_[0] != name) {
            return;
        }
        const auto index = index_of(path_[1]);
        if (index && *index < parts.size()) {
            in_volunteer_ = in_volunteer_ || name == "volunteer";
            step(2, parts[*index]);
        }
    }

private:
    static std::optional<std::size_t> index_of(std::string_view digits) {
        std::size_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool whole = error == std::errc() && end == digits.data() + digits.size();
        return whole ? std::optional(value) : std::nullopt;
    }

    template <typename Part>
    void step(std::size_t parts, Part& part) {
        const auto outer = path_;
        path_ = path_.subspan(parts);
        visit(*this, part);
        path_ = outer;
    }

    std::span<const std::string_view> path_;
    const LeafEdit& edit_;
    bool in_volunteer_ = false;
    bool done_ = false;
};

}  // namespace

Result<void> edit_leaf(Resume& resume, const LeafEdit& edit) {
    auto parts = text::split(edit.pointer, '/');
    if (parts.size() > 1 && parts.front().empty()) {
        LeafEditor editor{std::span(parts).subspan(1), edit};
        visit(editor, resume);
        if (editor.done()) {
            if (edit.kind == LeafEdit::Kind::insert) {
                assign_ids(resume);
            }
            return {};
        }
    }
    return fail("edit-place-unknown", {{"pointer", edit.pointer}});
}

}  // namespace vouch::model
