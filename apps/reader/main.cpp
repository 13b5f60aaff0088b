// vouch-reader: reads one untrusted document from standard input inside a sandbox and writes what
// it shows to standard output, in the form of document/wire.hpp. Started by document::Reader.

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <new>
#include <optional>
#include <print>
#include <span>
#include <string>
#include <string_view>

#include "document/dump.hpp"
#include "document/limits.hpp"
#include "document/read.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/wire.hpp"
#include "sandbox.hpp"

namespace {

using namespace vouch;

constexpr int exit_wrong_usage = 64;
constexpr int exit_no_sandbox = 71;
constexpr int exit_no_output = 74;
constexpr const char* character_maps = "/usr/share/poppler";

std::optional<document::Kind> kind_named(std::string_view name) {
    using document::Kind;
    for (const auto kind : {Kind::pdf, Kind::docx, Kind::odt, Kind::rtf, Kind::html, Kind::markdown,
                            Kind::text, Kind::image}) {
        if (document::name_of(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<std::string> read_input() {
    std::string bytes;
    std::string chunk(std::size_t{1} << 20, '\0');
    while (true) {
        const auto got = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (got < 0) {
            return fail("document-unreadable");
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(chunk, 0, static_cast<std::size_t>(got));
        if (bytes.size() > document::limits::input_bytes_max) {
            return fail("document-over-limit",
                        {{"limit", "bytes"},
                         {"value", std::to_string(bytes.size())},
                         {"most", std::to_string(document::limits::input_bytes_max)}});
        }
    }
}

bool write_output(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto wrote = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (wrote <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

Result<document::Document> read_document(const std::string& bytes, document::Kind kind) {
    try {
        return document::readers::read_bytes(bytes, kind);
    } catch (const std::bad_alloc&) {
        return fail("document-over-limit",
                    {{"limit", "memory"}, {"value", "more than 512 MiB"}, {"most", "512 MiB"}});
    } catch (const std::exception&) {
        return fail("document-unreadable");
    }
}

int read_sandboxed(document::Kind kind) {
    document::readers::warm_up(kind);
    if (!reader::enter_sandbox(character_maps)) {
        return exit_no_sandbox;
    }
    const auto bytes = read_input();
    const auto answer = bytes ? read_document(*bytes, kind)
                              : Result<document::Document>(std::unexpected(bytes.error()));
    const bool written = write_output(document::wire::encode(answer));
    // Nothing is left to tidy up, and a damaged heap must not get a chance to.
    ::_exit(written ? 0 : exit_no_output);
}

// For people who work on the readers: what a file reads as, outside of any sandbox.
int dump_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto kind = document::detect_kind(std::as_bytes(std::span(bytes)), path);
    const auto read = kind ? document::readers::read_bytes(bytes, *kind)
                           : Result<document::Document>(std::unexpected(kind.error()));
    if (!read) {
        std::println(stderr, "{}: {}", read.error().code, to_text(read.error()));
        return 3;
    }
    std::print("{}", document::dump(*read));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (argc == 3 && first == "--dump") {
        return dump_file(argv[2]);
    }
    const auto kind = kind_named(first);
    if (argc != 2 || !kind) {
        std::println(stderr, "usage: vouch-reader KIND < document, or vouch-reader --dump FILE");
        return exit_wrong_usage;
    }
    return read_sandboxed(*kind);
}
