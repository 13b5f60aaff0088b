#include "document/readers/docx/fields.hpp"

#include <algorithm>

#include "document/readers/field_link.hpp"

namespace vouch::document::readers::docx {

namespace {

constexpr std::size_t fields_deep_max = 16;
constexpr std::size_t instruction_bytes_max = 4'096;

}  // namespace

void DocxFields::mark(std::string_view type) {
    if (type == "begin") {
        if (open_.size() < fields_deep_max) {
            open_.emplace_back();
        } else {
            ++too_deep_;
        }
    } else if (type == "end") {
        if (too_deep_ > 0) {
            --too_deep_;
        } else if (!open_.empty()) {
            open_.pop_back();
        }
    } else if (type == "separate" && !open_.empty() && too_deep_ == 0) {
        open_.back().in_result = true;
        open_.back().link = field_link(open_.back().instruction);
    }
}

void DocxFields::add_instruction(std::string_view text) {
    if (!open_.empty() && !open_.back().in_result &&
        open_.back().instruction.size() < instruction_bytes_max) {
        open_.back().instruction += text;
    }
}

void DocxFields::end_paragraph() {
    std::erase_if(open_, [](const Field& field) { return !field.in_result; });
    too_deep_ = 0;
}

bool DocxFields::shown() const {
    return too_deep_ == 0 && std::ranges::all_of(open_, &Field::in_result);
}

std::string DocxFields::link() const {
    for (std::size_t i = open_.size(); i > 0; --i) {
        if (!open_[i - 1].link.empty()) {
            return open_[i - 1].link;
        }
    }
    return {};
}

}  // namespace vouch::document::readers::docx
