#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace vouch::render {

// A ZIP archive in memory (APPNOTE 6.3.10, no ZIP64): every entry deflated and dated the same, so
// that equal parts make equal bytes. Reading archives is vouch-reader's business; writing one
// needs no library that opens them.
class ZipWriter {
public:
    // The date of all entries, from 1980 to 2107.
    explicit ZipWriter(const Date& date);

    void add(std::string_view name, std::string_view content);

    // The archive; nothing may be added afterwards.
    std::string finish();

private:
    std::uint16_t dos_date_;
    std::uint16_t count_ = 0;
    std::string bytes_;
    std::string directory_;
};

}  // namespace vouch::render
