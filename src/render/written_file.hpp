#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "layout/test_templates.hpp"

namespace vouch::render {

// For tests: bytes in a file of their own, for programs that read files.
class WrittenFile {
public:
    WrittenFile(std::string_view bytes, std::string_view name)
        : path_(std::filesystem::path(::testing::TempDir()) / ("vouch-" + std::string(name))) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~WrittenFile() {
        std::filesystem::remove(path_);
    }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;

    std::string path() const {
        return path_.string();
    }

private:
    std::filesystem::path path_;
};

// What a command prints; a test failure where it fails.
inline std::string output_of(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const {
            EXPECT_EQ(pclose(pipe), 0);
        }
    };
    std::string output;
    const std::unique_ptr<std::FILE, Close> pipe(popen((command + " 2>&1").c_str(), "r"));
    std::array<char, 4096> buffer;
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        output.append(buffer.data(), count);
    }
    return output;
}

inline layout::Template modern_template() {
    return layout::shipped("modern");
}

}  // namespace vouch::render
