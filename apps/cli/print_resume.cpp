#include "print_resume.hpp"

#include <algorithm>
#include <print>
#include <ranges>

#include "terminal.hpp"

namespace vouch::cli {

namespace {

std::string span_of(const std::optional<Date>& start, const std::optional<Date>& end,
                    bool current) {
    if (!start && !end) {
        return {};
    }
    const auto from = start ? to_short_words(*start) : std::string{};
    const auto to = end ? to_short_words(*end) : current ? std::string("present") : std::string{};
    return from.empty() || to.empty() ? from + to : from + " – " + to;
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view separator) {
    std::string text;
    for (const auto part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : std::string(separator)) + std::string(part);
        }
    }
    return text;
}

class Printer {
public:
    void heading(std::string_view name, std::size_t count) const {
        if (count > 0) {
            std::print("\n{}\n",
                       terminal_.paint(std::format("{} ({})", name, count), Colour::bold));
        }
    }
    void entry(const std::string& head, const std::string& detail) const {
        std::print("{}", terminal_.wrap("  ", head, Colour::plain));
        if (!detail.empty()) {
            std::print("{}", terminal_.wrap("    ", detail, Colour::dim));
        }
    }
    void lines(const std::vector<model::Line>& lines) const {
        for (const auto& line : lines) {
            std::print("{}", terminal_.wrap("    • ", line.text, Colour::plain));
        }
    }
    void keywords(const std::string& name, const std::vector<model::Line>& keywords) const {
        std::string text = name;
        for (const auto& keyword : keywords) {
            text +=
                (&keyword == &keywords.front() ? (name.empty() ? "" : ": ") : ", ") + keyword.text;
        }
        std::print("{}", terminal_.wrap("  ", text, Colour::plain));
    }
    const Terminal& terminal() const {
        return terminal_;
    }

private:
    Terminal terminal_{stdout};
};

void print_basics(const Printer& printer, const model::Basics& basics) {
    const auto& terminal = printer.terminal();
    std::print("{}\n",
               terminal.paint(basics.name.empty() ? "(no name found)" : basics.name, Colour::bold));
    const auto& place = basics.location;
    for (const auto& text :
         {basics.label, joined({basics.email, basics.phone, basics.url}, "  "),
          joined({place.address, place.postal_code, place.city, place.region, place.country_code},
                 ", ")}) {
        if (!text.empty()) {
            std::print("{}", terminal.wrap("  ", text, Colour::plain));
        }
    }
    for (const auto& profile : basics.profiles) {
        printer.entry(joined({profile.network, profile.username, profile.url}, "  "), "");
    }
    if (!basics.summary.empty()) {
        std::print("\n{}", terminal.wrap("  ", basics.summary, Colour::plain));
    }
}

void print_work(const Printer& printer, std::string_view heading,
                const std::vector<model::Work>& entries) {
    printer.heading(heading, entries.size());
    for (const auto& work : entries) {
        printer.entry(
            joined({work.position, work.name}, ", "),
            joined({span_of(work.start, work.end, is_current(work)), work.location}, "  "));
        if (!work.summary.empty()) {
            printer.entry("  " + work.summary, "");
        }
        printer.lines(work.highlights);
    }
}

void print_sections(const Printer& printer, const model::Resume& resume) {
    print_work(printer, "Work", resume.work);
    print_work(printer, "Volunteering", resume.volunteer);
    printer.heading("Projects", resume.projects.size());
    for (const auto& project : resume.projects) {
        printer.entry(project.name, joined({span_of(project.start, project.end, false), project.url,
                                            project.description},
                                           "  "));
        printer.lines(project.highlights);
    }
    printer.heading("Education", resume.education.size());
    for (const auto& entry : resume.education) {
        printer.entry(joined({entry.study_type, entry.area, entry.institution}, ", "),
                      joined({span_of(entry.start, entry.end, false), entry.score}, "  "));
        printer.lines(entry.courses);
    }
    printer.heading("Skills", resume.skills.size());
    for (const auto& group : resume.skills) {
        printer.keywords(group.name, group.keywords);
    }
    printer.heading("Certificates", resume.certificates.size());
    for (const auto& entry : resume.certificates) {
        printer.entry(joined({entry.name, entry.issuer}, ", "),
                      entry.date ? to_short_words(*entry.date) : "");
    }
    printer.heading("Languages", resume.languages.size());
    for (const auto& entry : resume.languages) {
        printer.entry(joined({entry.language, entry.fluency}, ": "), "");
    }
    printer.heading("Publications", resume.publications.size());
    for (const auto& entry : resume.publications) {
        printer.entry(joined({entry.name, entry.publisher}, ", "),
                      entry.release_date ? to_short_words(*entry.release_date) : "");
    }
    printer.heading("Awards", resume.awards.size());
    for (const auto& entry : resume.awards) {
        printer.entry(joined({entry.title, entry.awarder}, ", "),
                      entry.date ? to_short_words(*entry.date) : "");
    }
    printer.heading("Interests", resume.interests.size());
    for (const auto& entry : resume.interests) {
        printer.keywords(entry.name, entry.keywords);
    }
    printer.heading("References", resume.references.size());
    for (const auto& entry : resume.references) {
        printer.entry(joined({entry.name, entry.reference}, ": "), "");
    }
}

// What a person should do about a remark.
enum class Concern : std::uint8_t { distrust, check, left_out };

Concern concern_of(const model::Remark& remark) {
    const std::string_view code = remark.message.code;
    if (code.starts_with("document.hidden-") || code == "document.direction-turned" ||
        code.starts_with("parse.addresses-model")) {
        return Concern::distrust;
    }
    const bool left_out = code.ends_with("-unplaced") || code.ends_with("-skipped") ||
                          code.ends_with("-left-out") || code.starts_with("parse.heading-");
    return left_out ? Concern::left_out : Concern::check;
}

std::string place_of(const model::Remark& remark) {
    if (!remark.source) {
        return {};
    }
    return remark.source->page > 0   ? std::format("  [page {}]", remark.source->page)
           : remark.source->line > 0 ? std::format("  [line {}]", remark.source->line)
                                     : std::string{};
}

void print_remarks_of(const Printer& printer, const model::Resume& resume, Concern concern,
                      std::string_view heading, Colour colour) {
    constexpr std::ptrdiff_t shown_max = 20;
    const auto belongs = [&](const model::Remark& remark) { return concern_of(remark) == concern; };
    const auto all = std::ranges::count_if(resume.remarks, belongs);
    printer.heading(heading, static_cast<std::size_t>(all));
    for (const auto& remark :
         resume.remarks | std::views::filter(belongs) | std::views::take(shown_max)) {
        std::print("{}", printer.terminal().wrap("  • ", to_text(remark.message) + place_of(remark),
                                                 colour));
    }
    if (all > shown_max) {
        std::print("    and {} more: --json shows them all\n", all - shown_max);
    }
}

void print_remarks(const Printer& printer, const model::Resume& resume) {
    print_remarks_of(printer, resume, Concern::distrust, "Suspicious", Colour::red);
    print_remarks_of(printer, resume, Concern::check, "To check", Colour::yellow);
    print_remarks_of(printer, resume, Concern::left_out, "Not placed in the résumé",
                     Colour::yellow);
    const model::Coverage& words = resume.coverage;
    if (words.words > 0) {
        const std::string line = std::format("{} of {} words are in the résumé",
                                             words.in_leaves + words.in_labels, words.words);
        std::print("\n{}\n", printer.terminal().paint(line, Colour::dim));
    }
}

}  // namespace

void print_resume(const tailor::ReadResume& read) {
    const Printer printer;
    print_basics(printer, read.resume.basics);
    print_sections(printer, read.resume);
    print_remarks(printer, read.resume);
}

}  // namespace vouch::cli
