#include "document/readers/zip_archive.hpp"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <set>
#include <vector>

#include "document/limits.hpp"

namespace vouch::document::readers {

namespace {

// Below this size a high ratio is harmless.
constexpr std::size_t ratio_free_bytes = limits::mebibyte;

std::unexpected<Error> over_limit(std::string limit, std::size_t value, std::size_t most) {
    return fail("document-over-limit", {{"limit", std::move(limit)},
                                        {"value", std::to_string(value)},
                                        {"most", std::to_string(most)}});
}

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return value;
}

// Whether two entries claim the same bytes, which lets a small archive unpack to any size. Read
// from the central directory (APPNOTE.TXT 4.3.12); libzip does not tell where entries lie.
bool has_overlap(std::string_view bytes) {
    constexpr std::size_t end_size = 22;
    constexpr std::size_t entry_size = 46;
    constexpr std::size_t local_size = 30;
    const auto end = bytes.rfind("PK\5\6");
    if (end == std::string_view::npos || end + end_size > bytes.size()) {
        return false;
    }
    std::vector<std::pair<std::size_t, std::size_t>> places;
    auto at = number_at(bytes, end + 16, 4);
    while (at + entry_size <= end && bytes.substr(at).starts_with("PK\1\2") &&
           places.size() < limits::zip_entries_max) {
        const auto packed = number_at(bytes, at + 20, 4);
        const auto name = number_at(bytes, at + 28, 2);
        const auto place = number_at(bytes, at + 42, 4);
        places.emplace_back(place, place + local_size + name + packed);
        at += entry_size + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places, [](const auto& one, const auto& next) {
               return next.first < one.second && one.second <= 0xFFFFFFFF;
           }) != places.end();
}

bool is_link(zip_t* archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 &&
           system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16U);
}

// What an entry says of its size. Lies are found out when it is read; this is for the parts that
// nobody reads, and it is cheap.
Result<void> check_claimed_size(const zip_stat_t& about, std::size_t& claimed) {
    const auto size = (about.valid & ZIP_STAT_SIZE) != 0 ? about.size : 0;
    const auto packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : size;
    claimed += size;
    if (size > limits::stream_bytes_max) {
        return over_limit("bytes of one part", size, limits::stream_bytes_max);
    }
    if (claimed > limits::decoded_bytes_max) {
        return over_limit("decoded bytes", claimed, limits::decoded_bytes_max);
    }
    if (size > ratio_free_bytes && size / (packed + 1) > limits::zip_ratio_max) {
        return over_limit("compression ratio", size / (packed + 1), limits::zip_ratio_max);
    }
    return {};
}

bool is_safe_name(std::string_view name) {
    const bool climbs =
        name.starts_with("../") || name.contains("/../") || name.ends_with("/..") || name == "..";
    return !name.empty() && !name.starts_with('/') && !climbs && !name.contains('\\') &&
           !name.contains(':') && name.size() <= 512;
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) {
        return fail("document-unreadable");
    }
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened == nullptr) {
        zip_source_free(source);
        return fail("document-unreadable");
    }
    ZipArchive archive(opened);
    const auto count = zip_get_num_entries(opened, 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits::zip_entries_max) {
        return over_limit("entries", static_cast<std::size_t>(count), limits::zip_entries_max);
    }
    if (has_overlap(bytes)) {
        return fail("document-unreadable");
    }
    std::set<std::string> names;
    std::size_t claimed = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(opened, static_cast<zip_uint64_t>(i), 0, &about) != 0 ||
            (about.valid & ZIP_STAT_NAME) == 0) {
            return fail("document-unreadable");
        }
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            about.encryption_method != ZIP_EM_NONE) {
            return fail("document-encrypted");
        }
        if (!is_safe_name(about.name) || !names.insert(about.name).second ||
            is_link(opened, about.index)) {
            return fail("document-unreadable");
        }
        TRY(check_claimed_size(about, claimed));
    }
    return archive;
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> out;
    const auto count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0)) {
            out.emplace_back(name);
        }
    }
    return out;
}

bool ZipArchive::has(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

Result<std::string> ZipArchive::read(const std::string& name) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat(archive_.get(), name.c_str(), 0, &about) != 0) {
        return fail("document-unreadable");
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen(archive_.get(), name.c_str(), 0), &zip_fclose);
    if (file == nullptr) {
        return fail("document-unreadable");
    }
    std::string content;
    std::string chunk(std::size_t{64} * 1024, '\0');
    while (true) {
        const auto got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0) {
            return fail("document-unreadable");
        }
        if (got == 0) {
            return content;
        }
        content.append(chunk, 0, static_cast<std::size_t>(got));
        decoded_bytes_ += static_cast<std::size_t>(got);
        if (content.size() > limits::stream_bytes_max) {
            return over_limit("bytes of one part", content.size(), limits::stream_bytes_max);
        }
        if (decoded_bytes_ > limits::decoded_bytes_max) {
            return over_limit("decoded bytes", decoded_bytes_, limits::decoded_bytes_max);
        }
        const auto packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : 0;
        if (content.size() > ratio_free_bytes &&
            content.size() / (packed + 1) > limits::zip_ratio_max) {
            return over_limit("compression ratio", content.size() / (packed + 1),
                              limits::zip_ratio_max);
        }
    }
}

}  // namespace vouch::document::readers
