#include "document/read.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

#include "document/dump.hpp"
#include "document/limits.hpp"
#include "document/wire.hpp"

namespace vouch::document {

namespace {

using Clock = std::chrono::steady_clock;

// Exit codes of the reading child that say something about itself, not about the document.
constexpr int child_has_no_sandbox = 71;
constexpr int exec_failed = 127;

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        close();
    }

    int get() const {
        return number_;
    }
    bool valid() const {
        return number_ >= 0;
    }
    void close() {
        if (number_ >= 0) {
            ::close(std::exchange(number_, -1));
        }
    }

private:
    int number_;
};

std::unexpected<Error> unavailable(const std::string& program, std::string detail) {
    return fail("reader-unavailable", {{"path", program}, {"detail", std::move(detail)}});
}

// The document as a file without a name: the child reads it at its own pace, and no writing to a
// dead child's pipe can stop or signal us.
Descriptor file_of(std::span<const std::byte> bytes) {
    Descriptor file(memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    for (std::size_t done = 0; file.valid() && done < bytes.size();) {
        const auto wrote = ::write(file.get(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote <= 0) {
            return Descriptor();
        }
        done += static_cast<std::size_t>(wrote);
    }
    if (file.valid()) {
        ::lseek(file.get(), 0, SEEK_SET);
        ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    }
    return file;
}

// A started child that is killed and reaped at the latest when this goes.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
            wait();
        }
    }

    // Blocks until the child is gone; its wait status.
    int wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        id_ = -1;
        return status;
    }

    // Waits until `deadline`; nothing where the child then still runs.
    std::optional<int> wait_until(Clock::time_point deadline) {
        const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, id_, 0)));
        if (!handle.valid()) {
            ::kill(id_, SIGKILL);
            return wait();
        }
        pollfd ended{handle.get(), POLLIN, 0};
        while (true) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
            const int ready =
                ::poll(&ended, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
            if (ready > 0) {
                return wait();
            }
            if (ready == 0 || errno != EINTR) {
                return std::nullopt;
            }
        }
    }

private:
    pid_t id_;
};

Result<pid_t> start(const std::string& program, Kind kind, int input, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    sigset_t defaults;
    sigfillset(&defaults);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::string name = program;
    std::string kind_name(name_of(kind));
    std::array<char*, 3> arguments = {name.data(), kind_name.data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    pid_t id = -1;
    const int error = posix_spawn(&id, program.c_str(), &actions, &attributes, arguments.data(),
                                  environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return unavailable(program, std::strerror(error));
    }
    return id;
}

// All that the child writes until it closes its end; nothing where it wrote too much or too late.
std::optional<std::string> read_all(int pipe, Clock::time_point deadline) {
    std::string answer;
    std::string chunk(std::size_t{256} * 1024, '\0');
    while (true) {
        pollfd waiting{pipe, POLLIN, 0};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        const int ready =
            ::poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready <= 0) {
            return std::nullopt;
        }
        const auto got = ::read(pipe, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 || answer.size() + static_cast<std::size_t>(got) > limits::output_bytes_max) {
            return std::nullopt;
        }
        if (got == 0) {
            return answer;
        }
        answer.append(chunk, 0, static_cast<std::size_t>(got));
    }
}

}  // namespace

Reader::Reader(std::string program) : program_(std::move(program)) {}

Result<Document> Reader::read(std::span<const std::byte> bytes, std::string_view file_name) const {
    if (bytes.empty()) {
        return fail("document-empty");
    }
    if (bytes.size() > limits::input_bytes_max) {
        return fail("document-over-limit", {{"limit", "bytes"},
                                            {"value", std::to_string(bytes.size())},
                                            {"most", std::to_string(limits::input_bytes_max)}});
    }
    TRY_INTO(const auto kind, detect_kind(bytes, file_name));

    auto input = file_of(bytes);
    std::array<int, 2> ends = {-1, -1};
    if (!input.valid() || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return unavailable(program_, std::strerror(errno));
    }
    const Descriptor from_child(ends[0]);
    Descriptor to_us(ends[1]);
    const auto deadline =
        Clock::now() + std::chrono::milliseconds(limits::child_wall_milliseconds_max);
    TRY_INTO(const auto id, start(program_, kind, input.get(), to_us.get()));
    Child child(id);
    to_us.close();
    input.close();

    const auto answer = read_all(from_child.get(), deadline);
    if (!answer) {
        return fail("document-unreadable");
    }
    const auto status = child.wait_until(deadline);
    if (!status) {
        return fail("document-unreadable");
    }
    if (WIFEXITED(*status) && WEXITSTATUS(*status) == child_has_no_sandbox) {
        return unavailable(program_, "this system offers no seccomp sandbox");
    }
    if (WIFEXITED(*status) && WEXITSTATUS(*status) == exec_failed && answer->empty()) {
        return unavailable(program_, "it did not start");
    }
    if (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0) {
        return fail("document-unreadable");
    }
    return wire::decode(*answer);
}

}  // namespace vouch::document
