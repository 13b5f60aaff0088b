// vouch-reader --serve SERVICE: the reading process. It takes requests of document::Reader from its
// standard input (a socket) and forks a sandboxed child for each untrusted document.
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <print>
#include <span>
#include <string>
#include <string_view>

#include "document/dump.hpp"
#include "document/read.hpp"
#include "document/readers/page_pictures.hpp"
#include "document/readers/read_bytes.hpp"
#include "serve.hpp"

namespace {

using namespace vouch;

constexpr int exit_wrong_usage = 64;

Result<document::Document> read_whole(const std::string& bytes, document::Kind kind) {
    namespace readers = document::readers;
    TRY_INTO(auto first, readers::read_bytes(bytes, kind, {}));
    std::vector<document::RecognisedPage> recognised;
    for (const int number : document::pages_to_recognise(first)) {
        TRY_INTO(auto page, readers::recognise_page(bytes, kind, number, 0));
        recognised.push_back({number, std::move(page)});
    }
    return recognised.empty() ? first : readers::read_bytes(bytes, kind, recognised);
}

// For people who work on the readers: what a file reads as, outside of any sandbox.
int dump_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto kind = document::detect_kind(std::as_bytes(std::span(bytes)), path);
    const auto read =
        kind ? read_whole(bytes, *kind) : Result<document::Document>(std::unexpected(kind.error()));
    if (!read) {
        std::println(stderr, "{}: {}", read.error().code, to_text(read.error()));
        return 3;
    }
    std::print("{}", document::dump(*read));
    std::fflush(stdout);
    ::_exit(0);  // Tesseract's statics complain where they are taken apart
}

}  // namespace

int main(int argc, char** argv) {
    using document::Service;
    const std::string_view verb = argc == 3 ? argv[1] : "";
    if (verb == "--dump") {
        return dump_file(argv[2]);
    }
    for (const auto service : {Service::reading, Service::pictures}) {
        if (verb == "--serve" && document::name_of(service) == argv[2]) {
            return reader::serve(service);
        }
    }
    std::println(stderr,
                 "usage: vouch-reader --serve reading|pictures, by document::Reader alone; "
                 "vouch-reader --dump FILE, without a sandbox");
    return exit_wrong_usage;
}
