// read_files [THREADS]: reads each file named on standard input through document::Reader, as a
// service would that goes on for ever, and answers with a line "code, milliseconds, path", tabs
// between ("read" where it was). At the end a line on what is left behind: "end", descriptors more
// than at the beginning, children besides the reading processes, and the most memory in KiB this
// process ever had.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <print>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "document/read.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

std::ptrdiff_t open_descriptors() {
    return std::distance(fs::directory_iterator("/proc/self/fd"), {});
}

// The processes that a process started and that are still there, zombies as well.
std::vector<std::string> children_of(const std::string& process) {
    std::vector<std::string> children;
    std::error_code gone;
    for (const auto& thread : fs::directory_iterator("/proc/" + process + "/task", gone)) {
        std::ifstream list(thread.path() / "children");
        children.insert(children.end(), std::istream_iterator<std::string>(list), {});
    }
    return children;
}

// Children of the reading processes; they have a second to be gone.
std::size_t leftover_children() {
    std::size_t left = 0;
    for (int attempt = 0; attempt < 20; ++attempt) {
        left = 0;
        for (const auto& process : children_of("self")) {
            left += children_of(process).size();
        }
        if (left == 0) {
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return left;
}

std::string memory_peak() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:" && status >> word) {
            return word;
        }
    }
    return "0";
}

class Work {
public:
    // Reads what the others have not taken until there is no more.
    void run(const document::Reader& reader) {
        std::string path;
        while (next(path)) {
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            const auto began = std::chrono::steady_clock::now();
            const auto read =
                reader.read(std::as_bytes(std::span(bytes)), fs::path(path).filename().string());
            const std::chrono::duration<double, std::milli> taken =
                std::chrono::steady_clock::now() - began;
            const std::lock_guard lock(output_);
            std::println("{}\t{:.1f}\t{}", read ? "read" : read.error().code, taken.count(), path);
            std::cout.flush();
            std::fflush(stdout);
        }
    }

private:
    bool next(std::string& path) {
        const std::lock_guard lock(input_);
        return static_cast<bool>(std::getline(std::cin, path));
    }

    std::mutex input_;
    std::mutex output_;
};

}  // namespace

int main(int argc, char** argv) {
    const document::Reader reader(VOUCH_READER);
    reader.prepare();
    const auto before = open_descriptors();
    Work work;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < (argc > 1 ? std::atoi(argv[1]) : 1); ++i) {
            threads.emplace_back([&] { work.run(reader); });
        }
    }
    std::println("end\t{}\t{}\t{}", open_descriptors() - before, leftover_children(),
                 memory_peak());
    return 0;
}
