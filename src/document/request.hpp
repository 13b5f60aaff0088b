#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "document/document.hpp"

// What the parent asks of the reading process: a message of at most `request_bytes_max`, with two
// descriptors beside it (the document, and where the answer goes; see reading_process.hpp).
namespace vouch::document {

enum class Operation : std::uint8_t {
    read,    // the whole document as it tells its own text; answer: a Document
    ocr,     // one page, recognised from its picture; answer: a Document of that one page
    raster,  // one page drawn as a picture; answer: a Picture
    // The whole document with pages of it that were recognised (assembly.hpp); answer: a
    // Document.
    assemble,
};

// Reading processes are warmed up for one kind of work, so that ordinary reading does not wait for
// what only pictures need.
enum class Service : std::uint8_t {
    reading,   // Operation::read and Operation::assemble
    pictures,  // Operation::ocr and Operation::raster: fonts, and Tesseract with its models
};

Service service_of(Operation operation);

// "reading", "pictures": the argument after --serve.
std::string_view name_of(Service service);

struct Request {
    Operation operation = Operation::read;
    Kind kind = Kind::text;
    int page = 1;  // from 1; for ocr and raster
    int dpi = 0;   // for ocr and raster; 0: the reader chooses
    bool operator==(const Request&) const = default;
};

inline constexpr std::uint16_t request_version = 1;
inline constexpr std::size_t request_bytes_max = 64;
inline constexpr int dpi_max = 600;

std::string encode(const Request& request);

// "internal" where the bytes are not one whole, valid request of this version.
Result<Request> decode_request(std::string_view bytes);

}  // namespace vouch::document
