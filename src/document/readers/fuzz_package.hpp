#pragma once

#include <zip.h>

#include <string>
#include <string_view>

// For fuzz targets: a ZIP archive around parts that a fuzzer can change without breaking sums.
namespace vouch::document::readers {

// Input that begins like an archive is taken as it is. Otherwise it is parts: a line "=== NAME"
// before each one's bytes.
inline std::string package_of(std::string_view input) {
    constexpr std::string_view mark = "=== ";
    if (!input.starts_with(mark)) {
        return std::string(input);
    }
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    zip_source_keep(source);
    while (input.starts_with(mark)) {
        const auto line_end = std::min(input.find('\n'), input.size());
        const std::string name(input.substr(mark.size(), line_end - mark.size()));
        input.remove_prefix(std::min(line_end + 1, input.size()));
        const auto part = input.substr(0, input.find("\n=== "));
        input.remove_prefix(std::min(part.size() + 1, input.size()));
        zip_source_t* content = zip_source_buffer(archive, part.data(), part.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), content, ZIP_FL_OVERWRITE);
        if (index < 0) {
            zip_source_free(content);
        } else {
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        }
    }
    std::string bytes;
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0) {
        bytes.resize(about.size);
        zip_source_read(source, bytes.data(), bytes.size());
        zip_source_close(source);
    }
    zip_source_free(source);
    return bytes;
}

}  // namespace vouch::document::readers
