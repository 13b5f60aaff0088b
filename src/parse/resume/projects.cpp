#include <algorithm>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"
#include "parse/resume/entry_body.hpp"
#include "parse/resume/entry_head.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/section_readers.hpp"

namespace vouch::parse::resume {
namespace {

// "… Tools: R, Stan" at the end of a description: its keywords begin behind the colon.
std::size_t tools_begin(std::string_view value) {
    for (const std::string_view label :
         {"Tools:", "Technologies:", "Tech stack:", "Stack:", "Keywords:", "Built with:",
          "Technologien:", "Tech:", "Technologies used:", "Skills:", "Environment:"}) {
        const std::size_t at = value.rfind(label);
        if (at != std::string_view::npos && (at == 0 || value[at - 1] == ' ')) {
            return at;
        }
    }
    return std::string_view::npos;
}

void add_keywords(const TextLine& line, std::size_t tools, const std::string& pointer,
                  model::Project& project, ResumeBuilder& builder) {
    const std::size_t colon = line.text.find(':', tools);
    for (const TextLine& item : part_items(cut(line, colon + 1, line.text.size()))) {
        builder.add_line(project.keywords, pointer + "/keywords", placed(item));
    }
}

// A line that looks like a title, set off from the text below or with a date of its own.
bool is_title(const Entry& entry, const EntryHead& head) {
    constexpr std::size_t title_words_max = 14;
    const TextLine& line = entry.head.front();
    return !line.bullet && text::words(line.text).size() <= title_words_max &&
           (line.bold || line.heading_level > 0 || (head.date && !entry.body.empty()));
}

// "Project", "Project #2", "Projekt 3", "Project title": says that a name follows.
bool counts_projects(std::string_view label) {
    while (!label.empty() &&
           (label.back() == ' ' || (label.back() >= '0' && label.back() <= '9'))) {
        label.remove_suffix(1);
    }
    static constexpr std::string_view labels[] = {
        "project", "project title", "project name", "title",   "name of the project",
        "projekt", "projet",        "proyecto",     "projeto", "progetto"};
    return std::ranges::find(labels, label) != std::end(labels);
}

// "name: what it is" in one piece.
void read_name(const Entry& entry, const EntryHead& head, const std::string& pointer,
               model::Project& project, ResumeBuilder& builder) {
    if (head.pieces.empty()) {
        return;
    }
    const TextLine& first = head.pieces[0].text;
    const std::size_t end = label_end(first);
    const std::string label =
        end == std::string::npos ? "" : words_key_of(std::string_view(first.text).substr(0, end));
    if (counts_projects(label) && end < first.text.size()) {
        builder.set(project.name, pointer + "/name", placed(first, end, first.text.size()));
        return;
    }
    if (end != std::string::npos && end < first.text.size() && !is_title(entry, head)) {
        builder.set(project.name, pointer + "/name", placed(first, 0, end - 1));
        builder.set(project.description, pointer + "/description",
                    placed(first, end, first.text.size()));
        return;
    }
    builder.set(project.name, pointer + "/name", placed(first));
    for (std::size_t index = 1; index < head.pieces.size(); ++index) {
        const TextLine& piece = head.pieces[index].text;
        builder.append(project.description, pointer + "/description", placed(piece));
    }
}

}  // namespace

void read_projects(const Section& section, ResumeBuilder& builder) {
    for (const Entry& entry : part_entries(section.lines, Entries::projects)) {
        const EntryHead head = read_head(entry, builder.document());
        auto& list = builder.resume.projects;
        const std::string pointer = "/projects/" + std::to_string(list.size());
        model::Project project;
        read_name(entry, head, pointer, project, builder);
        if (head.date) {
            builder.set_dates(project.start, project.end, pointer, *head.date, head.date_text);
        }
        builder.set_target(project.url, pointer + "/url", head.url, head.url_text);
        for (const TextLine& line : entry.body) {
            const std::size_t tools = tools_begin(line.text);
            if (tools != std::string::npos) {
                add_keywords(line, tools, pointer, project, builder);
            }
            const Placed value = placed(line, 0, tools);
            if (line.bullet) {
                builder.add_line(project.highlights, pointer + "/highlights", value);
            } else {
                builder.append(project.description, pointer + "/description", value);
            }
        }
        if (!project.name.empty()) {
            list.push_back(std::move(project));
        }
    }
}

}  // namespace vouch::parse::resume
