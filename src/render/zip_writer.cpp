#include "render/zip_writer.hpp"

#include <algorithm>
#include <utility>

#include <zlib.h>

namespace vouch::render {

namespace {

void put16(std::string& bytes, std::uint32_t value) {
    bytes += static_cast<char>(value & 0xFF);
    bytes += static_cast<char>((value >> 8) & 0xFF);
}

void put32(std::string& bytes, std::uint32_t value) {
    put16(bytes, value & 0xFFFF);
    put16(bytes, value >> 16);
}

// Raw deflate (RFC 1951), as ZIP entries have it.
std::string deflated(std::string_view content) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
    // zlib only reads from next_in; its type lacks the const in the default configuration.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace

ZipWriter::ZipWriter(const Date& date) {
    const auto year = std::clamp<int>(date.year, 1980, 2107) - 1980;
    const auto month = std::clamp<int>(date.month, 1, 12);
    const auto day = std::clamp<int>(date.day, 1, 31);
    dos_date_ = static_cast<std::uint16_t>(year << 9 | month << 5 | day);
}

void ZipWriter::add(std::string_view name, std::string_view content) {
    const auto packed = deflated(content);
    const auto checksum = static_cast<std::uint32_t>(crc32(
        0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    std::string shared;      // what the local header and the directory entry have in common
    put16(shared, 20);       // version needed: 2.0
    put16(shared, 1 << 11);  // names are UTF-8
    put16(shared, 8);        // deflated
    put16(shared, 0);        // time: midnight
    put16(shared, dos_date_);
    put32(shared, checksum);
    put32(shared, static_cast<std::uint32_t>(packed.size()));
    put32(shared, static_cast<std::uint32_t>(content.size()));
    put16(shared, static_cast<std::uint32_t>(name.size()));
    put16(shared, 0);  // no extra field

    put32(bytes_, 0x04034b50);
    bytes_ += shared;
    bytes_ += name;
    bytes_ += packed;

    put32(directory_, 0x02014b50);
    put16(directory_, 20);  // made by: 2.0, MS-DOS attributes
    directory_ += shared;
    put16(directory_, 0);  // no comment
    put16(directory_, 0);  // first disk
    put16(directory_, 0);  // internal attributes
    put32(directory_, 0);  // external attributes
    put32(directory_, offset);
    directory_ += name;
    ++count_;
}

std::string ZipWriter::finish() {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    const auto size = static_cast<std::uint32_t>(directory_.size());
    bytes_ += directory_;
    put32(bytes_, 0x06054b50);
    put16(bytes_, 0);
    put16(bytes_, 0);
    put16(bytes_, count_);
    put16(bytes_, count_);
    put32(bytes_, size);
    put32(bytes_, offset);
    put16(bytes_, 0);
    return std::move(bytes_);
}

}  // namespace vouch::render
