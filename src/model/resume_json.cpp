#include "model/resume_json.hpp"

#include <algorithm>
#include <format>

#include "model/json.hpp"
#include "model/members.hpp"
#include "model/source_json.hpp"

namespace vouch::model {

namespace {

class Writer {
public:
    explicit Writer(Json& ids) : ids_(ids) {}

    bool in_volunteer() const {
        return section_ == "volunteer";
    }

    void id(const std::string& id) {
        if (!id.empty()) {
            ids_[at_] = id;
        }
    }
    void text(std::string_view name, const std::string& text) {
        if (!text.empty()) {
            json_[name] = text;
        }
    }
    void date(std::string_view name, const std::optional<Date>& date) {
        if (date) {
            json_[name] = to_iso(*date);
        }
    }
    void lines(std::string_view name, const std::vector<Line>& lines) {
        if (lines.empty()) {
            return;
        }
        Json array(jsoncons::json_array_arg);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            array.push_back(lines[i].text);
            if (!lines[i].id.empty()) {
                ids_[std::format("{}/{}/{}", at_, name, i)] = lines[i].id;
            }
        }
        json_[name] = std::move(array);
    }
    template <typename Part>
    void object(std::string_view name, const Part& part) {
        auto value = write_inside(std::string(name), part);
        if (!value.empty()) {
            json_[name] = std::move(value);
        }
    }
    template <typename Part>
    void entries(std::string_view name, const std::vector<Part>& parts) {
        if (parts.empty()) {
            return;
        }
        if (at_.empty()) {
            section_ = name;
        }
        Json array(jsoncons::json_array_arg);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            array.push_back(write_inside(std::format("{}/{}", name, i), parts[i]));
        }
        json_[name] = std::move(array);
    }
    void rest(const Extra& extra) {
        for (const auto& [name, value] : extra) {
            if (!json_.contains(name)) {
                json_[name] = Json::parse(value);
            }
        }
    }
    Json take() {
        return std::move(json_);
    }

private:
    template <typename Part>
    Json write_inside(const std::string& step, const Part& part) {
        auto outer = std::exchange(json_, Json(jsoncons::json_object_arg));
        const auto size = at_.size();
        at_ += '/' + step;
        visit(*this, part);
        at_.resize(size);
        return std::exchange(json_, std::move(outer));
    }

    Json& ids_;
    Json json_{jsoncons::json_object_arg};
    std::string at_;
    std::string_view section_;
};

// Reads what it knows and leaves the rest in `extra`. The first thing of a wrong shape is kept
// as the error.
class Reader {
public:
    Reader(const Json& root, const Json* ids) : json_(&root), ids_(ids) {}

    std::optional<Error> error;

    bool in_volunteer() const {
        return section_ == "volunteer";
    }

    void id(std::string& id) {
        id = known_id(at_);
    }

    void text(std::string_view name, std::string& text) {
        const auto* value = member(name);
        if (value != nullptr && value->is_string() && !value->as_string_view().empty()) {
            text = value->as<std::string>();
            taken_.emplace_back(name);
        } else if (value != nullptr && (value->is_object() || value->is_array())) {
            refuse(name, "a text was expected");
        }
    }
    void date(std::string_view name, std::optional<Date>& date) {
        const auto* value = member(name);
        if (value != nullptr && value->is_string()) {
            date = parse_iso_date(value->as_string_view());
            if (date) {
                taken_.emplace_back(name);
            }
        }
    }
    void lines(std::string_view name, std::vector<Line>& lines) {
        const auto* value = array_member(name);
        if (value == nullptr || value->empty()) {
            return;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            const auto& item = (*value)[i];
            if (!item.is_string()) {
                refuse(std::format("{}/{}", name, i), "a text was expected");
                return;
            }
            lines.push_back(
                {known_id(std::format("{}/{}/{}", at_, name, i)), item.as<std::string>()});
        }
        taken_.emplace_back(name);
    }
    template <typename Part>
    void object(std::string_view name, Part& part) {
        const auto* value = member(name);
        if (value == nullptr || value->is_null()) {
            return;
        }
        if (!value->is_object()) {
            refuse(name, "an object was expected");
            return;
        }
        taken_.emplace_back(name);
        read_inside(std::string(name), *value, part);
    }
    template <typename Part>
    void entries(std::string_view name, std::vector<Part>& parts) {
        const auto* value = array_member(name);
        if (value == nullptr || value->empty()) {
            return;
        }
        if (at_.empty()) {
            section_ = name;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            if (!(*value)[i].is_object()) {
                refuse(std::format("{}/{}", name, i), "an object was expected");
                return;
            }
            read_inside(std::format("{}/{}", name, i), (*value)[i], parts.emplace_back());
        }
        taken_.emplace_back(name);
    }
    void rest(Extra& extra) {
        for (const auto& item : json_->object_range()) {
            if (std::ranges::find(taken_, item.key()) == taken_.end()) {
                extra.emplace(item.key(), to_compact_text(item.value()));
            }
        }
    }

private:
    const Json* member(std::string_view name) const {
        const auto found = json_->find(name);
        return found == json_->object_range().end() ? nullptr : &found->value();
    }
    const Json* array_member(std::string_view name) {
        const auto* value = member(name);
        if (value == nullptr || value->is_null() || value->is_array()) {
            return value != nullptr && value->is_array() ? value : nullptr;
        }
        refuse(name, "a list was expected");
        return nullptr;
    }
    std::string known_id(std::string_view pointer) const {
        if (ids_ == nullptr) {
            return {};
        }
        const auto found = ids_->find(pointer);
        return found != ids_->object_range().end() && found->value().is_string()
                   ? found->value().as<std::string>()
                   : std::string{};
    }
    void refuse(std::string_view name, std::string detail) {
        if (!error) {
            error = Error{
                "resume-invalid",
                {{"detail", std::move(detail)}, {"pointer", std::format("{}/{}", at_, name)}}};
        }
    }
    template <typename Part>
    void read_inside(const std::string& step, const Json& value, Part& part) {
        const auto* outer = std::exchange(json_, &value);
        auto taken = std::exchange(taken_, {});
        const auto size = at_.size();
        at_ += '/' + step;
        visit(*this, part);
        at_.resize(size);
        taken_ = std::move(taken);
        json_ = outer;
    }

    const Json* json_;
    const Json* ids_;
    std::vector<std::string> taken_;
    std::string at_;
    std::string_view section_;
};

void write_ours(const Resume& resume, const Json& ids, Json& json) {
    json["language"] = resume.language;
    if (!resume.section_order.empty()) {
        json["sectionOrder"] = to_json_array(resume.section_order);
    }
    if (!resume.section_titles.empty()) {
        Json titles(jsoncons::json_object_arg);
        for (const auto& [name, title] : resume.section_titles) {
            titles[name] = title;
        }
        json["sectionTitles"] = std::move(titles);
    }
    json["ids"] = ids;
    Json sources(jsoncons::json_object_arg);
    for (const auto& [pointer, source] : resume.sources) {
        sources[pointer] = to_json_value(source);
    }
    json["sources"] = std::move(sources);
    json["remarks"] = to_json_array(resume.remarks);
    if (resume.coverage.words > 0) {
        json["coverage"] = to_json_value(resume.coverage);
    }
    const auto& sensitive = resume.sensitive;
    Json kept(jsoncons::json_object_arg);
    for (const auto& [name, value] : {std::pair{"birthDate", &sensitive.birth_date},
                                      {"nationality", &sensitive.nationality},
                                      {"maritalState", &sensitive.marital_state},
                                      {"gender", &sensitive.gender}}) {
        if (!value->empty()) {
            kept[name] = *value;
        }
    }
    if (sensitive.has_photo) {
        kept["hasPhoto"] = true;
    }
    if (!kept.empty()) {
        json["sensitive"] = std::move(kept);
    }
}

// Takes one of our own top-level members out of `extra` and gives its value.
std::optional<Json> take_ours(Extra& extra, const std::string& name) {
    const auto found = extra.find(name);
    if (found == extra.end()) {
        return std::nullopt;
    }
    auto value = Json::parse(found->second);
    extra.erase(found);
    return value;
}

void read_ours(Resume& resume) {
    auto& extra = resume.extra;
    extra.erase("ids");
    extra.erase("coverage");
    extra.erase("remarks");  // of an earlier reading; a new one makes its own
    if (const auto language = take_ours(extra, "language"); language && language->is_string()) {
        resume.language = language->as<std::string>();
    }
    if (const auto order = take_ours(extra, "sectionOrder"); order && order->is_array()) {
        for (const auto& name : order->array_range()) {
            resume.section_order.push_back(name.as<std::string>());
        }
    }
    if (const auto titles = take_ours(extra, "sectionTitles"); titles && titles->is_object()) {
        for (const auto& item : titles->object_range()) {
            resume.section_titles[item.key()] = item.value().as<std::string>();
        }
    }
    if (const auto sources = take_ours(extra, "sources"); sources && sources->is_object()) {
        for (const auto& item : sources->object_range()) {
            if (item.value().is_object()) {
                resume.sources[item.key()] = source_from(item.value());
            }
        }
    }
    if (const auto kept = take_ours(extra, "sensitive"); kept && kept->is_object()) {
        resume.sensitive.birth_date = kept->get_value_or<std::string>("birthDate", "");
        resume.sensitive.nationality = kept->get_value_or<std::string>("nationality", "");
        resume.sensitive.marital_state = kept->get_value_or<std::string>("maritalState", "");
        resume.sensitive.gender = kept->get_value_or<std::string>("gender", "");
        resume.sensitive.has_photo = kept->get_value_or<bool>("hasPhoto", false);
    }
}

}  // namespace

Json to_json_value(const Remark& remark) {
    auto json = to_json_value(remark.message);
    if (!remark.pointer.empty()) {
        json["pointer"] = remark.pointer;
    }
    if (remark.source) {
        json["source"] = to_json_value(*remark.source);
    }
    return json;
}

Json to_json_value(const Resume& resume, Detail detail) {
    Json ids(jsoncons::json_object_arg);
    Writer writer(ids);
    visit(writer, resume);
    auto json = writer.take();
    if (detail == Detail::full) {
        write_ours(resume, ids, json);
    }
    return json;
}

std::string to_json(const Resume& resume) {
    return to_pretty_text(to_json_value(resume, Detail::full));
}

std::string to_plain_json(const Resume& resume) {
    return to_pretty_text(to_json_value(resume, Detail::plain));
}

Result<Resume> resume_from_json(std::string_view text) {
    TRY_INTO(const auto json, parse_json(text));
    if (!json.is_object()) {
        return fail("resume-invalid", {{"detail", "an object was expected"}, {"pointer", "/"}});
    }
    const Json* ids = json.contains("ids") && json["ids"].is_object() ? &json["ids"] : nullptr;
    Resume resume;
    Reader reader(json, ids);
    visit(reader, resume);
    if (reader.error) {
        return std::unexpected(*reader.error);
    }
    try {
        read_ours(resume);
    } catch (const jsoncons::json_exception& error) {
        return fail("resume-invalid", {{"detail", error.what()}, {"pointer", "/"}});
    }
    assign_ids(resume);
    return resume;
}

}  // namespace vouch::model
