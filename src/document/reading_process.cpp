#include "document/reading_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "document/limits.hpp"

namespace vouch::document {

namespace {

std::unexpected<Error> reader_unavailable(const std::string& program, std::string detail) {
    return fail("reader-unavailable", {{"path", program}, {"detail", std::move(detail)}});
}

// The control socket becomes standard input; everything else is closed.
Result<pid_t> spawn(const std::string& program, Service service, int control) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, control, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
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
    // A group of its own: a person's Ctrl-C is for us, and we then end it.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

    std::string name = program;
    std::string serve = "--serve";
    std::string service_name(name_of(service));
    std::array<char*, 4> arguments = {name.data(), serve.data(), service_name.data(), nullptr};
    std::string one_thread = "OMP_THREAD_LIMIT=1";  // Tesseract must not start threads
    std::string bind_now = "LD_BIND_NOW=1";         // once here, not again in every child
    std::array<char*, 3> environment = {one_thread.data(), bind_now.data(), nullptr};
    pid_t id = -1;
    const int error = posix_spawn(&id, program.c_str(), &actions, &attributes, arguments.data(),
                                  environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return reader_unavailable(program, std::strerror(error));
    }
    return id;
}

// The child of one request, by its process descriptor; dead at the latest when this goes.
class Child {
public:
    explicit Child(Descriptor process) : process_(std::move(process)) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        ::syscall(SYS_pidfd_send_signal, process_.get(), SIGKILL, nullptr, 0);
    }

private:
    Descriptor process_;
};

// How long a child may take, from its request to the end of its answer.
constexpr std::chrono::milliseconds most_time{limits::child_wall_milliseconds_max};

// A child that computes meets its limit of computing long before the deadline; one that is still
// there then has, most likely, had to wait for a processor.
std::unexpected<Error> too_late() {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(most_time).count();
    return fail("document-timed-out", {{"seconds", std::to_string(seconds)}});
}

// All that comes until the stream ends; document-unreadable where it is too much.
Result<std::string> read_all(int stream, Clock::time_point deadline) {
    constexpr std::size_t step = std::size_t{64} * 1024;
    std::string answer;
    std::size_t filled = 0;
    while (wait_readable(stream, deadline)) {
        if (answer.size() - filled < step) {
            answer.resize(std::max(answer.size() * 2, 2 * step));
        }
        const auto got = ::read(stream, answer.data() + filled, answer.size() - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 || filled + static_cast<std::size_t>(got) > limits::output_bytes_max) {
            return fail("document-unreadable");
        }
        if (got == 0) {
            answer.resize(filled);
            return answer;
        }
        filled += static_cast<std::size_t>(got);
    }
    return too_late();
}

}  // namespace

ReadingProcess::ReadingProcess(std::string program, pid_t id, Descriptor control)
    : program_(std::move(program)), id_(id), control_(std::move(control)) {}

ReadingProcess::~ReadingProcess() {
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

Result<std::shared_ptr<ReadingProcess>> ReadingProcess::start(const std::string& program,
                                                              Service service) {
    auto [ours, theirs] = socket_pair(SOCK_SEQPACKET);
    if (!ours.valid()) {
        return reader_unavailable(program, std::strerror(errno));
    }
    // A process that takes no requests any more must not block us for ever.
    const timeval most{limits::child_wall_milliseconds_max / 1000, 0};
    ::setsockopt(ours.get(), SOL_SOCKET, SO_SNDTIMEO, &most, sizeof(most));
    TRY_INTO(const auto id, spawn(program, service, theirs.get()));
    return std::shared_ptr<ReadingProcess>(new ReadingProcess(program, id, std::move(ours)));
}

std::unexpected<Error> ReadingProcess::unavailable(std::string detail) const {
    return reader_unavailable(program_, std::move(detail));
}

Result<void> ReadingProcess::wait_until_serving() {
    const std::lock_guard lock(starting_);
    if (started_) {
        return *started_;
    }
    const auto deadline =
        Clock::now() + std::chrono::milliseconds(limits::starting_milliseconds_max);
    const auto said = wait_readable(control_.get(), deadline)
                          ? receive(control_.get(), request_bytes_max)
                          : std::nullopt;
    if (said && said->message == signals::serving) {
        started_ = Result<void>();
    } else if (said && said->message == signals::bare) {
        started_ = unavailable("this system offers no seccomp sandbox");
    } else {
        started_ = unavailable("it did not start");
    }
    return *started_;
}

// It is of no use any more, and whatever it started goes with it.
void ReadingProcess::give_up() {
    given_up_ = true;
    ::kill(id_, SIGKILL);
}

bool ReadingProcess::has_ended() const {
    if (given_up_) {
        return true;
    }
    pollfd control{control_.get(), 0, 0};
    return ::poll(&control, 1, 0) > 0 && (control.revents & (POLLHUP | POLLERR)) != 0;
}

bool ReadingProcess::has_served() const {
    const std::lock_guard lock(starting_);
    return started_ && started_->has_value();
}

Result<std::string> ReadingProcess::ask(const Request& request, const Descriptor& document) {
    TRY(wait_until_serving());
    auto [ours, theirs] = socket_pair(SOCK_STREAM);
    if (!ours.valid()) {
        return unavailable(std::strerror(errno));
    }
    const auto deadline = Clock::now() + most_time;
    const std::array beside = {document.get(), theirs.get()};
    if (!send(control_.get(), encode(request), beside)) {
        return unavailable(std::strerror(errno));
    }
    theirs.close();

    auto hello = wait_readable(ours.get(), deadline) ? receive(ours.get(), signals::child.size())
                                                     : std::nullopt;
    if (!hello || hello->message != signals::child || hello->descriptors.size() != 1) {
        give_up();
        return unavailable("it starts no process for the document");
    }
    const Child child(std::move(hello->descriptors.front()));
    TRY_INTO(auto answer, read_all(ours.get(), deadline));
    if (!answer.starts_with(signals::closed)) {
        return unavailable("its sandbox cannot be closed");
    }
    answer.erase(0, signals::closed.size());
    return answer;
}

}  // namespace vouch::document
