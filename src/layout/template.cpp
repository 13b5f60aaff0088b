#include "layout/template.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace vouch::layout {

namespace {

constexpr double contrast_min = 4.5;  // WCAG 2.2, 1.4.3 (AA)
constexpr std::size_t template_bytes_max = 64 * 1024;

using Values = std::vector<std::pair<std::string, std::string>>;  // a key may stand twice
using Groups = std::map<std::string, Values, std::less<>>;

Result<Groups> read_groups(std::string_view text, std::string_view name) {
    Groups groups;
    std::string group;
    int number = 0;
    for (auto line : text::split_lines(text)) {
        ++number;
        line = text::trim(line);
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (line.starts_with('[') && line.ends_with(']')) {
            group = line.substr(1, line.size() - 2);
            groups[group];
            continue;
        }
        const auto sign = line.find('=');
        if (sign == std::string_view::npos) {
            return fail("template-invalid",
                        {{"name", std::string(name)},
                         {"detail", "line " + std::to_string(number) + " is not 'key = value'"}});
        }
        auto value = text::trim(line.substr(sign + 1));
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) {
            value = value.substr(1, value.size() - 2);
        }
        groups[group].emplace_back(text::trim(line.substr(0, sign)), value);
    }
    return groups;
}

// Takes values out of a group one by one; what is left over at the end is an unknown key.
class Taker {
public:
    Taker(Groups& groups, std::string_view template_name)
        : groups_(groups), template_name_(template_name) {}

    void number(std::string_view group, std::string_view key, double& target, double least,
                double most) {
        if (const auto value = take(group, key)) {
            double parsed = 0;
            const auto* end = value->data() + value->size();
            const auto [rest, error] = std::from_chars(value->data(), end, parsed);
            if (error != std::errc{} || rest != end || !(parsed >= least && parsed <= most)) {
                complain(group, key, *value);
                return;
            }
            target = parsed;
        }
    }

    void text(std::string_view group, std::string_view key, std::string& target) {
        if (auto value = take(group, key)) {
            target = std::move(*value);
        }
    }

    void flag(std::string_view group, std::string_view key, bool& target) {
        if (const auto value = take(group, key)) {
            if (*value != "yes" && *value != "no") {
                complain(group, key, *value);
                return;
            }
            target = *value == "yes";
        }
    }

    void colour(std::string_view group, std::string_view key, std::uint32_t& target) {
        if (const auto value = take(group, key)) {
            std::uint32_t parsed = 0;
            const auto* end = value->data() + value->size();
            const bool shaped = value->size() == 7 && value->starts_with('#');
            if (!shaped || std::from_chars(value->data() + 1, end, parsed, 16).ptr != end) {
                complain(group, key, *value);
                return;
            }
            target = parsed;
        }
    }

    // One of several words, by its place among them.
    template <class Choice>
    void choice(std::string_view group, std::string_view key, Choice& target,
                std::initializer_list<std::string_view> words) {
        if (const auto value = take(group, key)) {
            const auto* const found = std::ranges::find(words, *value);
            if (found == words.end()) {
                complain(group, key, *value);
                return;
            }
            target = static_cast<Choice>(found - words.begin());
        }
    }

    void words(std::string_view group, std::string_view key, std::vector<std::string>& target) {
        if (const auto value = take(group, key)) {
            target.clear();
            for (const auto word : vouch::text::split(*value, ' ')) {
                if (!word.empty()) {
                    target.emplace_back(word);
                }
            }
        }
    }

    Values all(std::string_view group) {
        const auto found = groups_.find(group);
        return found == groups_.end() ? Values{} : std::exchange(found->second, {});
    }

    void complain(std::string_view group, std::string_view key, std::string_view value) {
        if (detail_.empty()) {
            detail_ = "[" + std::string(group) + "] " + std::string(key) + " = " +
                      std::string(value) + " is not a value it can have";
        }
    }

    Result<void> finish() {
        for (const auto& [group, values] : groups_) {
            if (!values.empty() && detail_.empty()) {
                detail_ = "[" + group + "] has no key " + values.front().first;
            }
        }
        if (!detail_.empty()) {
            return fail("template-invalid",
                        {{"name", std::string(template_name_)}, {"detail", detail_}});
        }
        return {};
    }

private:
    std::optional<std::string> take(std::string_view group, std::string_view key) {
        const auto found = groups_.find(group);
        if (found == groups_.end()) {
            return std::nullopt;
        }
        auto& values = found->second;
        const auto value = std::ranges::find(values, key, &Values::value_type::first);
        if (value == values.end()) {
            return std::nullopt;
        }
        auto taken = std::move(value->second);
        values.erase(value);
        return taken;
    }

    Groups& groups_;
    std::string_view template_name_;
    std::string detail_;
};

void take_text_style(Taker& taker, const std::string& group, TextStyle& style) {
    double weight = style.font.weight;
    taker.text(group, "family", style.font.family);
    taker.number(group, "size", style.font.size, 5, 60);
    taker.number(group, "weight", weight, 100, 900);
    style.font.weight = static_cast<int>(weight);
    taker.flag(group, "italic", style.font.italic);
    taker.flag(group, "small_caps", style.font.small_caps);
    taker.number(group, "letter_spacing", style.font.letter_spacing, -0.05, 0.15);
    taker.colour(group, "colour", style.colour);
}

void take_block_style(Taker& taker, const std::string& group, BlockStyle& style) {
    taker.number(group, "space_before", style.space_before, 0, 120);
    taker.number(group, "space_after", style.space_after, 0, 120);
    taker.number(group, "space_between", style.space_between, 0, 120);
    taker.number(group, "leading", style.leading, 1, 2.5);
    taker.number(group, "indent", style.indent, 0, 200);
    taker.number(group, "hang", style.hang, 0, 200);
    taker.choice(group, "align", style.align, {"left", "centre"});
}

void take_page(Taker& taker, Template& design) {
    taker.number("page", "margin_top", design.margin_top, 18, 150);
    taker.number("page", "margin_bottom", design.margin_bottom, 18, 150);
    taker.number("page", "margin_left", design.margin_left, 18, 150);
    taker.number("page", "margin_right", design.margin_right, 18, 150);
    taker.words("sections", "order", design.order);
    taker.words("sections", "order_graduate", design.order_graduate);
    taker.number("heading", "rule_width", design.rule_width, 0, 6);
    taker.number("heading", "rule_gap", design.rule_gap, 0, 20);
    taker.colour("heading", "rule_colour", design.rule_colour);
    taker.choice("heading", "rule_place", design.rule_place, {"below", "above"});
    taker.colour("heading", "band_colour", design.band_colour);
    taker.number("heading", "title_rule_width", design.title_rule_width, 0, 6);
    taker.text("heading", "bullet", design.bullet);
    taker.text("heading", "contact_separator", design.contact_separator);
    taker.number("heading", "label_share_max", design.label_share_max, 0, 0.5);
    taker.number("fit", "spacing_min", design.spacing_min, 0.2, 1);
    taker.number("fit", "leading_min", design.leading_min, 0.8, 1);
    taker.number("fit", "size_min", design.size_min, 0.8, 1);
    taker.number("fit", "margin_min", design.margin_min, 0.4, 1);
}

void take_structure(Taker& taker, Template& design) {
    taker.choice("entry", "leads", design.leads, {"title", "organization"});
    taker.flag("entry", "one_line", design.one_line);
    taker.choice("entry", "dates", design.dates, {"right", "column"});
    taker.number("entry", "date_column", design.date_column, 40, 160);
    taker.number("sidebar", "width", design.sidebar.width, 90, 240);
    taker.number("sidebar", "gap", design.sidebar.gap, 8, 60);
    taker.colour("sidebar", "colour", design.sidebar.colour);
    taker.words("sidebar", "sections", design.sidebar.sections);
}

Result<void> check_styles(const Template& design) {
    const auto invalid = [&](std::string detail) {
        return fail("template-invalid", {{"name", design.name}, {"detail", std::move(detail)}});
    };
    for (std::size_t i = 0; i < role_count; ++i) {
        const auto& style = design.text[i];
        const auto role = std::string(to_word(static_cast<Role>(i)));
        if (contrast_ratio(style.colour, 0xFFFFFF) < contrast_min) {
            return invalid("the colour of " + role + " is too pale on white");
        }
        if (contrast_ratio(style.colour, design.sidebar.colour) < contrast_min) {
            return invalid("the colour of " + role + " is too pale on the sidebar");
        }
        if (!std::ranges::contains(design.fonts, style.font.family, &FontFile::family)) {
            return invalid("[fonts] has no file of " + style.font.family + ", used by " + role);
        }
    }
    const auto heading = design.style(Role::section_heading).colour;
    if (contrast_ratio(heading, design.band_colour) < contrast_min) {
        return invalid("the colour of section_heading is too pale on its band");
    }
    if ((design.dates == DatePlace::column) != (design.date_column > 0)) {
        return invalid("[entry] dates = column and date_column go together");
    }
    if ((design.sidebar.width > 0) != !design.sidebar.sections.empty()) {
        return invalid("[sidebar] width and sections go together");
    }
    return {};
}

double linear(std::uint32_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t colour) {
    return 0.2126 * linear((colour >> 16) & 0xFF) + 0.7152 * linear((colour >> 8) & 0xFF) +
           0.0722 * linear(colour & 0xFF);
}

}  // namespace

double contrast_ratio(std::uint32_t a, std::uint32_t b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

Result<Template> parse_template(std::string_view text, std::string_view name) {
    if (text.size() > template_bytes_max) {
        return fail("template-invalid", {{"name", std::string(name)}, {"detail", "too large"}});
    }
    TRY_INTO(auto groups, read_groups(text, name));
    Template design;
    design.name = name;
    Taker taker(groups, name);
    taker.text("", "intent", design.intent);
    taker.text("", "word_fallback", design.word_fallback);
    for (auto& [family, path] : taker.all("fonts")) {
        design.fonts.push_back({std::move(family), std::move(path)});
    }
    take_page(taker, design);
    take_structure(taker, design);
    TextStyle base_text;
    take_text_style(taker, "text.base", base_text);
    design.text.fill(base_text);
    for (std::size_t i = 0; i < role_count; ++i) {
        take_text_style(taker, "text." + std::string(to_word(static_cast<Role>(i))),
                        design.text[i]);
    }
    BlockStyle base_block;
    take_block_style(taker, "block.base", base_block);
    design.block.fill(base_block);
    for (std::size_t i = 0; i < block_kind_count; ++i) {
        take_block_style(taker, "block." + std::string(to_word(static_cast<BlockKind>(i))),
                         design.block[i]);
    }
    TRY(taker.finish());
    TRY(check_styles(design));
    return design;
}

}  // namespace vouch::layout
