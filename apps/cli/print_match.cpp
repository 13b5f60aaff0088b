#include "print_match.hpp"

#include <algorithm>
#include <cmath>
#include <print>

#include "base/text.hpp"

namespace vouch::cli {

namespace {

constexpr std::size_t evidence_shown = 2;
constexpr std::size_t quote_code_points_max = 140;

std::string shortened(std::string_view words) {
    auto text = text::squeeze_spaces(words);
    if (text::count_code_points(text) <= quote_code_points_max) {
        return text;
    }
    const auto offsets = text::code_point_offsets(text);
    const auto cut = std::ranges::lower_bound(offsets, quote_code_points_max - 1) - offsets.begin();
    text.resize(static_cast<std::size_t>(cut));
    text.resize(std::min(text.size(), text.rfind(' ')));
    return text + " …";
}

// "work 2, Kiln & Co." for a pointer: where a person would look.
std::string place_of(const model::Resume& resume, const std::string& pointer) {
    const auto parts = text::split(std::string_view(pointer).substr(1), '/');
    if (parts.size() < 2 || parts[0] == "basics") {
        return std::string(parts[0] == "basics" && parts.size() > 1 ? parts[1] : parts[0]);
    }
    const auto index = static_cast<std::size_t>(std::stoul("0" + std::string(parts[1])));
    if (parts[0] == "work" && index < resume.work.size()) {
        return resume.work[index].name;
    }
    if (parts[0] == "volunteer" && index < resume.volunteer.size()) {
        return resume.volunteer[index].name;
    }
    if (parts[0] == "projects" && index < resume.projects.size()) {
        return resume.projects[index].name;
    }
    return std::string(parts[0]);
}

std::string text_at(const std::vector<model::Leaf>& leaves, const std::string& pointer) {
    const auto exact = std::ranges::find(leaves, pointer, &model::Leaf::pointer);
    if (exact != leaves.end()) {
        return shortened(exact->text);
    }
    // An entry ("/education/0") is shown by its own texts.
    std::string text;
    for (const auto& leaf : leaves) {
        if (leaf.pointer.starts_with(pointer + "/") && leaf.id.empty()) {
            text += (text.empty() ? "" : ", ") + std::string(leaf.text);
        }
    }
    return shortened(text);
}

struct Sign {
    std::string_view text;
    Colour colour;
};

Sign sign_of(model::MatchStatus status) {
    switch (status) {
        case model::MatchStatus::met:
            return {"met    ", Colour::green};
        case model::MatchStatus::partial:
            return {"partial", Colour::yellow};
        case model::MatchStatus::missing:
            break;
    }
    return {"missing", Colour::red};
}

std::string bar(double share) {
    constexpr int cells = 12;
    const auto full = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * cells));
    std::string text;
    for (int i = 0; i < cells; ++i) {
        text += i < full ? "█" : "░";
    }
    return text;
}

}  // namespace

void print_requirements(const Terminal& terminal, const model::Match& match,
                        const model::Resume& resume) {
    const auto count = [&](model::MatchStatus status) {
        return std::ranges::count(match.requirements, status, &model::RequirementMatch::status);
    };
    std::print("{} {} met, {} partial, {} missing\n", terminal.paint("Requirements", Colour::bold),
               count(model::MatchStatus::met), count(model::MatchStatus::partial),
               count(model::MatchStatus::missing));
    const auto leaves = model::leaves(resume);
    for (const auto& requirement : match.requirements) {
        const auto sign = sign_of(requirement.status);
        const auto head = std::format("  {}  {}", terminal.paint(sign.text, sign.colour),
                                      requirement.kind == model::RequirementKind::nice
                                          ? terminal.paint("(nice) ", Colour::dim)
                                          : std::string{});
        std::print("{}", terminal.wrap(head, requirement.text, Colour::plain));
        std::vector<std::string> shown;
        for (const auto& evidence : requirement.evidence) {
            const auto text = text_at(leaves, evidence.pointer);
            if (text.empty() || std::ranges::contains(shown, text) ||
                shown.size() == evidence_shown) {
                continue;
            }
            shown.push_back(text);
            const auto line = std::format("{}  [{}]", text, place_of(resume, evidence.pointer));
            std::print("{}", terminal.wrap("           ↳ ", line, Colour::dim));
        }
    }
}

void print_score(const Terminal& terminal, const model::Score& before, const model::Score* after) {
    const auto& last = after == nullptr ? before : *after;
    const auto total = after == nullptr
                           ? std::format("{:.0f} of 100, {}", before.total, before.band)
                           : std::format("{:.0f} → {:.0f} of 100, {} → {}", before.total,
                                         after->total, before.band, after->band);
    std::print("{} {}{}\n", terminal.paint("Score", Colour::bold), total,
               last.capped ? " (held down by a missing must-have)" : "");
    const auto share_of = [](const model::Category* category) {
        return category == nullptr || category->weight <= 0
                   ? 0.0
                   : category->points / category->weight * 100;
    };
    const auto print_row = [&](std::string_view name, double was, double now, Colour colour) {
        const auto before_text = after == nullptr ? std::string{} : std::format("{:>4.0f} →", was);
        std::print("  {} {} {}{:>4.0f}\n", terminal.paint(std::format("{:<16}", name), colour),
                   terminal.paint(bar(now / 100), now < 50 ? Colour::yellow : Colour::green),
                   before_text, now);
    };
    for (const auto& part : last.parts) {
        const auto was = std::ranges::find(before.parts, part.name, &model::Part::name);
        print_row(part.name, was == before.parts.end() ? 0.0 : was->points, part.points,
                  Colour::bold);
        for (const auto& category : last.categories) {
            if (category.part != part.name) {
                continue;
            }
            const auto same =
                std::ranges::find(before.categories, category.name, &model::Category::name);
            print_row("  " + category.name,
                      share_of(same == before.categories.end() ? nullptr : &*same),
                      share_of(&category), Colour::plain);
        }
    }
}

void print_findings(const Terminal& terminal, const model::Score& score,
                    const model::Resume& resume, std::size_t most) {
    std::vector<const model::Finding*> findings;
    for (const auto& category : score.categories) {
        for (const auto& finding : category.findings) {
            if (finding.level != model::FindingLevel::passed) {
                findings.push_back(&finding);
            }
        }
    }
    std::ranges::stable_sort(findings, std::greater{},
                             [](const auto* finding) { return finding->points_lost; });
    const auto leaves = model::leaves(resume);
    for (const auto* finding : findings) {
        if (most-- == 0) {
            break;
        }
        const auto head = std::format("  -{:<4.1f} ", finding->points_lost);
        std::print("{}", terminal.wrap(terminal.paint(head, Colour::red), to_text(finding->what),
                                       Colour::plain));
        const auto words =
            finding->pointer.empty() ? std::string{} : text_at(leaves, finding->pointer);
        if (!words.empty()) {
            std::print("{}", terminal.wrap("         ↳ ", words, Colour::plain));
        }
        if (!finding->fix.code.empty()) {
            std::print("{}", terminal.wrap("         ", to_text(finding->fix), Colour::dim));
        }
    }
}

}  // namespace vouch::cli
