#include "parse/resume/leftover_words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/resume/contact_reader.hpp"
#include "parse/resume/section_kind.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

// Words that only lead from one value to the next.
bool is_connector(std::string_view value) {
    static const auto words = [] {
        constexpr std::string_view list =
            "in;at;of;and;by;from;with;for;the;on;to;as;via;since;issued by;awarded by;"
            "published by;published in;presented by;granted by;"
            "bei;beim;im;am;an;und;von;vom;fur;als;der;die;das;seit;ausgestellt von;verliehen von;"
            "en;chez;de;du;des;et;par;dans;a;la;le;depuis;delivre par;"
            "el;y;por;desde;expedido por;em;na;no;e;da;do;emitido por;presso;di;bij;van;te;w;i";
        std::set<std::string, std::less<>> out;
        for (const auto word : text::split(list, ';')) {
            out.emplace(word);
        }
        return out;
    }();
    return words.contains(words_key_of(value));
}

// Without brackets and other signs at its ends.
std::string_view bare(std::string_view value) {
    const auto is_sign = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !text::is_word_character(byte);
    };
    while (!value.empty() && is_sign(value.front())) {
        value.remove_prefix(1);
    }
    while (!value.empty() && is_sign(value.back())) {
        value.remove_suffix(1);
    }
    return value;
}

bool introduces(std::string_view value) {
    const std::string_view trimmed = text::trim(value);
    if (trimmed.ends_with(':') || trimmed.ends_with('=')) {
        return true;
    }
    value = bare(value);
    return is_connector(value) || is_contact_label(value) || is_inner_label(value) ||
           !network_of_label(value).empty();
}

bool is_date_leaf(std::string_view pointer) {
    return pointer.ends_with("Date") || pointer.ends_with("/date");
}

// "(2 yrs 3 mos)" beside the dates it follows from.
bool is_duration(std::string_view value) {
    return skip_duration(value, 0) >= text::trim(value).size();
}

class LeftoverWords {
public:
    explicit LeftoverWords(ResumeBuilder& builder)
        : builder_(builder), account_(builder.account()), map_(builder.account().map()) {}

    void settle() {
        account_.sort();
        account_.give_shared();
        learn_basics();
        std::uint32_t before = 0;
        for (const document::Page& page : builder_.document().pages) {
            for (const document::Line& line : page.lines) {
                settle_line(line, before);
            }
            before += static_cast<std::uint32_t>(page.words.size());
        }
        tell_rest();
        account_.sort();
        tell_lost();
        account_.sort();
        account_.write(builder_.resume);
    }

private:
    // Words of one line that are free, with what stands before and after them.
    struct Gap {
        std::vector<WordPart> words;
        const std::string* before = nullptr;  // the leaf that holds the words before
        const std::string* after = nullptr;
        bool whole_line = true;
    };

    void learn_basics() {
        const model::Basics& basics = builder_.resume.basics;
        for (const auto& [pointer, value] : {std::pair{"/basics/name", &basics.name},
                                             {"/basics/email", &basics.email},
                                             {"/basics/phone", &basics.phone},
                                             {"/basics/url", &basics.url},
                                             {"/basics/label", &basics.label},
                                             {"/basics/location/city", &basics.location.city}}) {
            if (std::string key = key_of(*value); !key.empty()) {
                basics_.emplace(std::move(key), pointer);
            }
        }
    }

    std::vector<Gap> gaps_of(const document::Line& line, std::uint32_t before) const {
        std::vector<Gap> out;
        const std::string* last = nullptr;
        bool any_held = false;
        bool open = false;
        const std::uint32_t begin = before + line.first_word;
        const std::uint32_t end = std::min(begin + line.word_count, map_.size());
        const auto pass_hold = [&](const WordAccount::Hold& hold) {
            last = hold.leaf;
            any_held = true;
            if (open) {
                out.back().after = last;
                open = false;
            }
        };
        for (std::uint32_t word = begin; word < end; ++word) {
            const auto free = account_.free_parts(word);
            auto next = free.begin();
            const auto pass_free = [&](std::uint32_t until) {
                for (; next != free.end() && next->begin < until; ++next) {
                    if (!open) {
                        out.push_back({.words = {}, .before = last, .after = nullptr});
                        open = true;
                    }
                    out.back().words.push_back(*next);
                }
            };
            for (const auto* hold = account_.begin_of(word); hold != account_.end_of(word);
                 ++hold) {
                pass_free(hold->part.begin);
                if (map_.has_letters(word)) {
                    pass_hold(*hold);
                }
            }
            pass_free(~0U);
        }
        for (Gap& gap : out) {
            gap.whole_line = !any_held;
        }
        return out;
    }

    void settle_line(const document::Line& line, std::uint32_t before) {
        const std::vector<Gap> gaps = gaps_of(line, before);
        if (gaps.empty() || !gaps[0].whole_line) {
            if (!pending_.empty()) {
                give_pending(line, before);
            }
        }
        for (const Gap& gap : gaps) {
            const std::string value = map_.text_of(gap.words);
            const auto known = basics_.find(key_of(value));
            if (gap.after != nullptr && introduces(value)) {
                account_.hold_label(*gap.after, gap.words);
            } else if (gap.before != nullptr && is_date_leaf(*gap.before) && is_duration(value)) {
                account_.hold_label(*gap.before, gap.words);
            } else if (gap.before != nullptr && gap.before->starts_with("/basics/profiles/") &&
                       !network_of_label(bare(value)).empty()) {
                account_.hold_label(*gap.before, gap.words);  // "adaquill (GitHub)"
            } else if (known != basics_.end()) {
                account_.hold_label(known->second, gap.words);
            } else if (line.role == document::LineRole::header ||
                       line.role == document::LineRole::footer) {
                append(running_, gap.words);
            } else if ((gap.after == nullptr && introduces(value)) ||
                       (gap.whole_line && is_duration(value))) {
                append(pending_, gap.words);  // "5 years 3 months" over several roles
            } else {
                leave(line, gap);
            }
        }
        last_line_left_ = !gaps.empty() && gaps.back().after == nullptr;
    }

    // A label on a line of its own goes to the leaf that begins the next line.
    void give_pending(const document::Line& line, std::uint32_t before) {
        const std::uint32_t begin = before + line.first_word;
        const std::uint32_t end = std::min(begin + line.word_count, map_.size());
        for (std::uint32_t word = begin; word < end; ++word) {
            for (const auto* hold = account_.begin_of(word); hold != account_.end_of(word);
                 ++hold) {
                if (hold->leaf != nullptr) {
                    account_.hold_label(*hold->leaf, pending_);
                    pending_.clear();
                }
                if (map_.has_letters(word)) {
                    leave_pending();
                    return;
                }
            }
        }
    }

    void leave_pending() {
        if (!pending_.empty()) {
            left_.push_back(std::move(pending_));
            pending_.clear();
        }
    }

    void leave(const document::Line& line, const Gap& gap) {
        leave_pending();
        const bool goes_on = last_line_left_ && !line.starts_paragraph && gap.before == nullptr;
        if (!goes_on || left_.empty()) {
            left_.emplace_back();
        }
        append(left_.back(), gap.words);
    }

    void tell_rest() {
        leave_pending();
        constexpr std::size_t told_max = 500;
        std::vector<WordPart> more;
        for (std::size_t index = 0; index < left_.size(); ++index) {
            if (index < told_max) {
                const std::string value = map_.text_of(left_[index]);
                tell("parse.text-unplaced", {{"text", value}}, left_[index]);
            } else {
                append(more, left_[index]);
            }
        }
        if (!more.empty()) {
            tell(
                "parse.more-unplaced",
                {{"amount", std::to_string(left_.size() - told_max)}, {"text", map_.text_of(more)}},
                more);
        }
        if (!running_.empty()) {
            tell("parse.running-lines-skipped", {{"text", map_.text_of(running_)}}, running_);
        }
    }

    // Words that stand in no line.
    void tell_lost() {
        std::vector<WordPart> lost;
        for (std::uint32_t word = 0; word < map_.size(); ++word) {
            append(lost, account_.free_parts(word));
        }
        if (!lost.empty()) {
            tell("parse.text-unplaced", {{"text", map_.text_of(lost)}}, lost);
        }
    }

    void tell(std::string_view code, Params params, const std::vector<WordPart>& words) {
        const std::size_t index = builder_.resume.remarks.size();
        builder_.resume.remarks.push_back({.message = {std::string(code), std::move(params)},
                                           .pointer = "",
                                           .source = std::nullopt});
        account_.hold_in_remark(index, words);
    }

    static void append(std::vector<WordPart>& words, const std::vector<WordPart>& more) {
        words.insert(words.end(), more.begin(), more.end());
    }

    ResumeBuilder& builder_;
    WordAccount& account_;
    const WordMap& map_;
    std::map<std::string, std::string> basics_;  // key of a text → its leaf
    std::vector<WordPart> pending_;              // a label that waits for its value
    std::vector<std::vector<WordPart>> left_;
    std::vector<WordPart> running_;  // headers, footers and page numbers
    bool last_line_left_ = false;
};

}  // namespace

void settle_leftover_words(ResumeBuilder& builder) {
    LeftoverWords(builder).settle();
}

}  // namespace vouch::parse::resume
