#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/item_list.hpp"
#include "parse/key.hpp"
#include "parse/section_readers.hpp"

namespace vouch::parse {
namespace {

// The longest beginning of the text that names a language, in bytes, or 0.
std::size_t language_end(std::string_view value) {
    std::size_t best = 0;
    std::size_t count = 0;
    for (const auto& word : text::words(value)) {
        if (++count > 4) {
            break;
        }
        if (is_language_name(value.substr(0, word.end))) {
            best = word.end;
        }
    }
    return best;
}

void trim_signs(std::string_view value, std::size_t& begin, std::size_t& end) {
    static constexpr std::string_view signs[] = {" ", "\t", "(", ")", ":", "-", "–", "—", "[",
                                                 "]", ",",  ";", "|", "/", "·", "•", "."};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : signs) {
            if (begin < end && value.substr(begin, end - begin).starts_with(sign)) {
                begin += sign.size();
                again = true;
            }
            if (begin < end && value.substr(begin, end - begin).ends_with(sign) &&
                !(sign == ")" &&
                  value.substr(begin, end - begin).find('(') != std::string_view::npos)) {
                end -= sign.size();
                again = true;
            }
        }
    }
}

class LanguagesReader {
public:
    explicit LanguagesReader(ResumeBuilder& builder) : builder_(builder) {}

    void read_item(const TextLine& item, bool new_line) {
        const std::size_t end = language_end(item.text);
        auto& list = builder_.resume.languages;
        if (end == 0) {
            if (!list.empty() && list.back().fluency.empty()) {
                set_fluency(item, 0);
            } else if (is_fluency(item.text) || !new_line) {
                if (!list.empty()) {
                    builder_.append(list.back().fluency, pointer() + "/fluency", placed(item),
                                    ", ");
                }
            } else if (text::words(item.text).size() <= 8) {
                unknown_language(item);
            }
            return;
        }
        add(placed(item, 0, end));
        set_fluency(item, end);
    }

private:
    std::string pointer() const {
        return "/languages/" + std::to_string(builder_.resume.languages.size() - 1);
    }

    void add(const Placed& name) {
        auto& list = builder_.resume.languages;
        list.emplace_back();
        builder_.set(list.back().language, pointer() + "/language", name);
    }

    void set_fluency(const TextLine& item, std::size_t from) {
        std::size_t begin = from;
        std::size_t end = item.text.size();
        trim_signs(item.text, begin, end);
        if (begin < end) {
            builder_.set(builder_.resume.languages.back().fluency, pointer() + "/fluency",
                         placed(item, begin, end));
        }
    }

    // A language no list has: the part before the level.
    void unknown_language(const TextLine& item) {
        std::size_t end = item.text.find_first_of("(:-\t");
        for (const std::string_view dash : {"–", "—"}) {
            end = std::min(end, item.text.find(dash));
        }
        end = std::min(end, item.text.size());
        if (text::words(std::string_view(item.text).substr(0, end)).size() > 3) {
            builder_.remark("parse.text-unplaced", {{"text", item.text}}, "", placed(item));
            return;
        }
        add(placed(item, 0, end));
        set_fluency(item, end);
    }

    ResumeBuilder& builder_;
};

}  // namespace

namespace {

// Items between commas and the like, parted again at free slashes: "Persian (Native) / English".
std::vector<TextLine> language_items(const TextLine& line) {
    std::vector<TextLine> out;
    for (const TextLine& item : part_items(line)) {
        std::size_t begin = 0;
        for (std::size_t at = item.text.find(" / "); at != std::string::npos;
             at = item.text.find(" / ", at + 3)) {
            out.push_back(cut(item, begin, at));
            begin = at + 3;
        }
        out.push_back(begin == 0 ? item : cut(item, begin, item.text.size()));
    }
    return out;
}

// "Polish Danish English": nothing but names of languages, which then stand one beside the other.
std::vector<TextLine> names_in_a_row(const TextLine& line) {
    std::vector<TextLine> out;
    const auto words = text::words(line.text);
    for (std::size_t at = 0; at < words.size();) {
        std::size_t count = std::min<std::size_t>(3, words.size() - at);
        while (count > 0 && !is_language_name(std::string_view(line.text).substr(
                                words[at].begin, words[at + count - 1].end - words[at].begin))) {
            --count;
        }
        if (count == 0) {
            return {};
        }
        out.push_back(cut(line, words[at].begin, words[at + count - 1].end));
        at += count;
    }
    return out.size() >= 2 ? out : std::vector<TextLine>{};
}

}  // namespace

void read_languages(const Section& section, ResumeBuilder& builder) {
    LanguagesReader reader(builder);
    for (const TextLine& line : section.lines) {
        bool first = true;
        if (const auto names = names_in_a_row(line); !names.empty()) {
            for (const TextLine& name : names) {
                reader.read_item(name, true);
            }
            continue;
        }
        for (const TextLine& item : language_items(line)) {
            reader.read_item(item, first && !(line.text.find('\t') != std::string::npos && !first));
            first = false;
        }
    }
}

void read_interests(const Section& section, ResumeBuilder& builder) {
    auto& list = builder.resume.interests;
    const auto pointer = [&] { return "/interests/" + std::to_string(list.size()); };
    for (const TextLine& line : section.lines) {
        const std::size_t end = label_end(line);
        if (end != std::string::npos) {
            model::Interest interest;
            builder.set(interest.name, pointer() + "/name", placed(line, 0, end - 1));
            for (const TextLine& item : part_items(cut(line, end, line.text.size()))) {
                builder.add_line(interest.keywords, pointer() + "/keywords", placed(item));
            }
            list.push_back(std::move(interest));
            continue;
        }
        for (const TextLine& item : part_items(line)) {
            model::Interest interest;
            builder.set(interest.name, pointer() + "/name", placed(item));
            list.push_back(std::move(interest));
        }
    }
}

}  // namespace vouch::parse
