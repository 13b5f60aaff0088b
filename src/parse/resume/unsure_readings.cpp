#include "parse/resume/unsure_readings.hpp"

#include <string>

namespace vouch::parse::resume {
namespace {

class Teller {
public:
    explicit Teller(ResumeBuilder& builder) : resume_(builder.resume) {}

    // `at`: the entry; `shown`: the leaf whose place is the remark's.
    void tell(std::string_view code, Params params, const std::string& at,
              const std::string& shown) {
        const auto source = resume_.sources.find(shown);
        resume_.remarks.push_back({.message = {std::string(code), std::move(params)},
                                   .pointer = at,
                                   .source = source == resume_.sources.end()
                                                 ? std::nullopt
                                                 : std::optional(source->second)});
    }

    void tell_post(const model::Work& work, const std::string& at, std::string_view employer,
                   Date now) {
        const std::string name = at + "/" + std::string(employer);
        if (work.name.empty() && !work.position.empty()) {
            tell("parse.entry-without-employer", {{"entry", work.position}}, at, at + "/position");
        } else if (work.position.empty() && !work.name.empty()) {
            tell("parse.entry-without-title", {{"entry", work.name}}, at, name);
        }
        const std::string& shown = work.position.empty() ? work.name : work.position;
        const std::string leaf = work.position.empty() ? name : at + "/position";
        if (!work.start && !work.end && !shown.empty()) {
            tell("parse.entry-without-date", {{"entry", shown}}, at, leaf);
        } else if (work.start && now < *work.start && work.start->year > now.year) {
            tell("parse.date-ahead", {{"entry", shown}, {"date", to_iso(*work.start)}},
                 at + "/startDate", at + "/startDate");
        }
    }

private:
    model::Resume& resume_;
};

}  // namespace

void tell_unsure_readings(ResumeBuilder& builder, Date now) {
    Teller teller(builder);
    const auto all = [&](const std::vector<model::Work>& posts, const std::string& section,
                         std::string_view employer) {
        for (std::size_t index = 0; index < posts.size(); ++index) {
            teller.tell_post(posts[index], "/" + section + "/" + std::to_string(index), employer,
                             now);
        }
    };
    all(builder.resume.work, "work", "name");
    all(builder.resume.volunteer, "volunteer", "organization");
}

}  // namespace vouch::parse::resume
