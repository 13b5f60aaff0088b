#include "document/reading_process.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "document/limits.hpp"
#include "document/read.hpp"

namespace vouch::document {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::vector<pid_t> children_of(pid_t process) {
    std::vector<pid_t> children;
    std::error_code gone;
    const auto tasks = "/proc/" + std::to_string(process) + "/task";
    for (const auto& thread : fs::directory_iterator(tasks, gone)) {
        std::ifstream list(thread.path() / "children");
        children.insert(children.end(), std::istream_iterator<pid_t>(list), {});
    }
    return children;
}

// True as soon as it holds; false after two seconds.
template <typename Condition>
bool soon(Condition condition) {
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(10ms);
    }
    return condition();
}

std::string code_of(const Reader& reader, std::string_view bytes = "Ada Quill\nEngineer\n") {
    const auto read = reader.read(std::as_bytes(std::span(bytes)), "cv.txt");
    return read ? "read" : read.error().code;
}

// Reads with a reading process that misbehaves in the named way.
class WrongReader : public testing::Test {
protected:
    WrongReader() {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~WrongReader() override {
        fs::remove_all(folder_);
    }
    std::string program(const std::string& how) const {
        const auto link = folder_ / how;
        fs::create_symlink(VOUCH_WRONG_READER, link);
        return link.string();
    }

private:
    fs::path folder_ =
        fs::temp_directory_path() / ("vouch-wrong-reader-" + std::to_string(getpid()));
};

TEST_F(WrongReader, IsOursWhereTheDocumentWasNotTouched) {
    for (const auto* how : {"bare", "no-child", "open-sandbox", "dies"}) {
        EXPECT_EQ(code_of(Reader(program(how))), "reader-unavailable") << how;
    }
}

TEST_F(WrongReader, IsTheDocumentsAfterThat) {
    for (const auto* how : {"crash", "garbage", "endless", "stays"}) {
        EXPECT_EQ(code_of(Reader(program(how))), "document-unreadable") << how;
    }
}

TEST_F(WrongReader, IsNotWaitedForLongerThanTheLimit) {
    const Reader reader(program("hang"));
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of(reader), "document-timed-out");
    EXPECT_LT(std::chrono::steady_clock::now() - began,
              std::chrono::milliseconds(limits::child_wall_milliseconds_max) + 1s);
}

// A page that met a limit of time is read once more, and not for ever.
TEST_F(WrongReader, IsAskedOnceMoreForASlowPage) {
    EXPECT_EQ(code_of(Reader(program("slow-once")), "%PDF-1.7"), "read");
    EXPECT_EQ(code_of(Reader(program("slow-twice")), "%PDF-1.7"), "document-too-slow");
}

TEST_F(WrongReader, LeavesNoChildThatOutlivesItsAnswer) {
    const Reader reader(program("stays"));
    EXPECT_EQ(code_of(reader), "document-unreadable");
    const auto process = children_of(getpid());
    ASSERT_EQ(process.size(), 1U);
    EXPECT_TRUE(soon([&] { return children_of(process.front()).empty(); }));
}

TEST(ReadingProcess, IsStartedOnceAndEndsWithTheReader) {
    {
        const Reader reader(VOUCH_READER);
        EXPECT_TRUE(children_of(getpid()).empty());
        EXPECT_EQ(code_of(reader), "read");
        const auto process = children_of(getpid());
        ASSERT_EQ(process.size(), 1U);
        EXPECT_EQ(code_of(reader), "read");
        EXPECT_EQ(children_of(getpid()), process);
    }
    EXPECT_TRUE(children_of(getpid()).empty());
}

TEST(ReadingProcess, IsStartedAnewWhereItDied) {
    const Reader reader(VOUCH_READER);
    EXPECT_EQ(code_of(reader), "read");
    for (int i = 0; i < 3; ++i) {
        const auto process = children_of(getpid());
        ASSERT_EQ(process.size(), 1U);
        ::kill(process.front(), SIGKILL);
        EXPECT_EQ(code_of(reader), "read");
        EXPECT_NE(children_of(getpid()), process);
    }
}

TEST(ReadingProcess, ServesManyThreadsAndKeepsNothing) {
    const Reader reader(VOUCH_READER);
    EXPECT_EQ(code_of(reader), "read");
    const auto descriptors = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), {});
    };
    const auto before = descriptors();
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 50; ++i) {
                    const auto text = "Person " + std::to_string(thread * 1000 + i);
                    const auto read = reader.read(std::as_bytes(std::span(text)), "cv.txt");
                    wrong += !read || plain_text(*read) != text + '\n';
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);  // nobody got another's document
    EXPECT_EQ(descriptors(), before);
    EXPECT_TRUE(soon([&] { return children_of(children_of(getpid()).front()).empty(); }));
}

// Vouch may be killed at any time: its reading process must notice.
TEST(ReadingProcess, EndsWhenItsParentIsKilled) {
    const pid_t parent = ::fork();
    if (parent == 0) {
        const Reader reader(VOUCH_READER);
        ::_exit(code_of(reader) == "read" ? (::pause(), 1) : 1);
    }
    std::vector<pid_t> process;
    ASSERT_TRUE(soon([&] { return !(process = children_of(parent)).empty(); }));
    ::kill(parent, SIGKILL);
    ::waitpid(parent, nullptr, 0);
    EXPECT_TRUE(soon([&] {
        std::ifstream state("/proc/" + std::to_string(process.front()) + "/stat");
        std::string word;
        state >> word >> word >> word;
        return !state || word == "Z";  // gone, or waiting for whoever adopted it
    }));
}

}  // namespace
}  // namespace vouch::document
