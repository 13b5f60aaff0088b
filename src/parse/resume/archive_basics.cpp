#include "parse/resume/archive_basics.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/places.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

// "[PERSONAL:https://ada.example,COMPANY:https://acme.example]": the addresses, each behind a label
// in capitals.
std::vector<TextRange> listed_addresses(std::string_view list) {
    std::vector<TextRange> out;
    for (std::size_t at = 0; at < list.size(); ++at) {
        if (list[at] != '[' && list[at] != ',') {
            continue;
        }
        std::size_t begin = at + 1;
        while (begin < list.size() && ((list[begin] >= 'A' && list[begin] <= 'Z') ||
                                       list[begin] == '_' || list[begin] == ' ')) {
            ++begin;
        }
        if (begin == at + 1 || begin >= list.size() || list[begin] != ':') {
            continue;
        }
        if (!out.empty()) {
            out.back().end = at;
        }
        out.push_back({begin + 1, std::min(list.find(']', begin), list.size())});
    }
    return out;
}

class BasicsReader {
public:
    BasicsReader(const ArchiveTables& tables, ResumeBuilder& builder)
        : tables_(tables), builder_(builder), resume_(builder.resume) {}

    void read() {
        model::Basics& basics = resume_.basics;
        for (const Cells& row : tables_.of("profile")) {
            Placed name = value_of(row, {"first name"});
            join(name, value_of(row, {"last name"}));
            builder_.set(basics.name, "/basics/name", name);
            builder_.set(basics.label, "/basics/label", value_of(row, {"headline"}));
            builder_.set(basics.summary, "/basics/summary", value_of(row, {"summary"}));
            read_place(value_of(row, {"geo location", "address"}));
            if (!value_of(row, {"geo location"}).text.empty()) {
                builder_.set(basics.location.address, "/basics/location/address",
                             value_of(row, {"address"}));
            }
            builder_.set(basics.location.postal_code, "/basics/location/postalCode",
                         value_of(row, {"zip code"}));
            read_websites(value_of(row, {"websites"}));
            read_handles(value_of(row, {"twitter handles"}));
            const Placed birth = value_of(row, {"birth date"});
            resume_.sensitive.birth_date = birth.text;
            keep_apart(birth);
            keep_apart(value_of(row, {"maiden name"}));
        }
        for (const Cells& row : tables_.of("profile summary")) {
            if (basics.summary.empty()) {
                builder_.set(basics.summary, "/basics/summary",
                             value_of(row, {"profile summary", "summary"}));
            }
        }
        read_email();
        read_phone();
    }

private:
    void keep_apart(const Placed& value) {
        if (!value.text.empty()) {
            builder_.remark("parse.sensitive-kept-apart", {}, "", value);
        }
    }

    // The primary address, else the first.
    void read_email() {
        const auto& rows = tables_.of("email addresses");
        const auto primary = std::ranges::find_if(rows, [](const Cells& row) {
            return text::equal_folded(value_of(row, {"primary"}).text, "yes");
        });
        const auto taken = primary == rows.end() ? rows.begin() : primary;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const Placed email = value_of(*row, {"email address"});
            if (row == taken) {
                builder_.set(resume_.basics.email, "/basics/email", email);
            } else {
                tell_second("e-mail address", email);
            }
        }
    }

    void read_phone() {
        for (const std::string_view table : {"phonenumbers", "phone numbers"}) {
            for (const Cells& row : tables_.of(table)) {
                const Placed number = value_of(row, {"number"});
                if (resume_.basics.phone.empty()) {
                    builder_.set(resume_.basics.phone, "/basics/phone", number);
                } else {
                    tell_second("phone number", number);
                }
            }
        }
    }

    void tell_second(std::string_view kind, const Placed& value) {
        if (!value.text.empty()) {
            builder_.remark("parse.contact-second",
                            {{"kind", std::string(kind)}, {"text", value.text}}, "", value);
        }
    }

    void read_place(const Placed& value) {
        const auto place = whole_place(value.text, true);
        model::Location& location = resume_.basics.location;
        if (!place) {
            builder_.set(location.address, "/basics/location/address", value);
            return;
        }
        const auto set = [&](std::string& field, std::string_view member,
                             const std::optional<Part>& part) {
            if (part) {
                builder_.set(field, "/basics/location/" + std::string(member),
                             part_of(value, part->begin, part->end));
            }
        };
        set(location.city, "city", place->city);
        set(location.region, "region", place->region);
        if (!place->country_code.empty()) {
            location.country_code = place->country_code;
            builder_.note_derived("/basics/location/countryCode", value);
        }
    }

    void read_websites(const Placed& value) {
        for (const TextRange range : listed_addresses(value.text)) {
            const Placed found = part_of(value, range.begin, range.end);
            if (const auto profile = profile_of_url(found.text)) {
                add_profile(*profile, found);
            } else if (resume_.basics.url.empty()) {
                builder_.set(resume_.basics.url, "/basics/url", found);
            } else {
                builder_.remark("parse.text-unplaced", {{"text", found.text}}, "", found);
            }
        }
    }

    void read_handles(const Placed& value) {
        std::string handles = value.text;
        std::erase_if(handles, [](char c) { return c == '[' || c == ']' || c == '@'; });
        for (const auto handle : text::split(handles, ',')) {
            if (!text::trim(handle).empty()) {
                add_profile({"Twitter", std::string(text::trim(handle))},
                            {.text = "", .words = value.words});
            }
        }
    }

    // `value` is the address as written, or the words around a user's name without one.
    void add_profile(NetworkProfile profile, const Placed& value) {
        auto& list = resume_.basics.profiles;
        const std::string pointer = "/basics/profiles/" + std::to_string(list.size());
        builder_.note_derived(pointer + "/network", value);
        if (value.text.empty()) {
            builder_.note_source(pointer + "/username", value);
        } else {
            builder_.note_derived(pointer + "/username", value);
            builder_.note_source(pointer + "/url", value);
        }
        list.push_back({.network = std::move(profile.network),
                        .username = std::move(profile.username),
                        .url = value.text,
                        .extra = {}});
    }

    const ArchiveTables& tables_;
    ResumeBuilder& builder_;
    model::Resume& resume_;
};

}  // namespace

void read_archive_basics(const ArchiveTables& tables, ResumeBuilder& builder) {
    BasicsReader(tables, builder).read();
}

}  // namespace vouch::parse::resume
