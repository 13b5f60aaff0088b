#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

struct zip;

namespace vouch::document::readers {

// A ZIP archive in memory that refuses what a document never is: encrypted entries, names that
// climb out or occur twice, links, entries that share their bytes, more entries, larger parts or a
// higher compression ratio than document/limits.hpp allows. Sizes that an entry claims can refuse
// it, but are never believed: they are counted while inflating.
class ZipArchive {
public:
    // Errors: document-unreadable, document-encrypted, document-over-limit.
    static Result<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;
    // All names in the order of the archive's directory.
    std::vector<std::string> names() const;
    // The part's bytes; "document-unreadable" where it is missing or damaged.
    Result<std::string> read(const std::string& name);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit ZipArchive(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Close> archive_;
    std::size_t decoded_bytes_ = 0;
};

}  // namespace vouch::document::readers
