#include <fstream>
#include <iostream>
#include <iterator>
#include <print>
#include <span>
#include <string>
#include <string_view>

#include "document/dump.hpp"
#include "document/read.hpp"
#include "document/readers/read_bytes.hpp"

int main(int argc, char** argv) {
    using namespace vouch;
    if (argc != 3 || std::string_view(argv[1]) != "--dump") {
        std::println(stderr, "usage: vouch-reader --dump FILE");
        return 2;
    }
    std::ifstream file(argv[2], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto kind = document::detect_kind(std::as_bytes(std::span(bytes)), argv[2]);
    const auto read = kind ? document::readers::read_bytes(bytes, *kind)
                           : Result<document::Document>(std::unexpected(kind.error()));
    if (!read) {
        std::println(stderr, "{}: {}", read.error().code, to_text(read.error()));
        return 3;
    }
    std::print("{}", document::dump(*read));
    return 0;
}
