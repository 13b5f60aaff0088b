#include "sandbox.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <functional>
#include <string>
#include <vector>

// What a reader that was taken over would try. Each act happens in a process of its own behind the
// real sandbox.
namespace vouch::reader {
namespace {

constexpr int exit_done = 0;     // the act had no effect that matters, and the process goes on
constexpr int exit_harm = 1;     // the act succeeded
constexpr int exit_no_box = 71;  // no sandbox here
constexpr std::array folders = {"/usr/share/poppler"};

enum class Role { server, child };

// How a process ended that did `act` in the sandbox: "killed", "harm", "nothing" or "no sandbox".
// The act returns whether it did harm.
std::string end_of(Role role, const std::function<bool()>& act) {
    const pid_t process = ::fork();
    if (process == 0) {
        const auto sandbox = Sandbox::confine(folders);
        if (!sandbox || (role == Role::child && !sandbox->close())) {
            ::_exit(exit_no_box);
        }
        ::_exit(act() ? exit_harm : exit_done);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGSYS || WTERMSIG(status) == SIGKILL
                   ? "killed"
                   : "signal " + std::to_string(WTERMSIG(status));
    }
    switch (WEXITSTATUS(status)) {
        case exit_done:
            return "nothing";
        case exit_harm:
            return "harm";
        default:
            return "no sandbox";
    }
}

bool try_exec() {
    std::string program = "/bin/true";
    std::array<char*, 2> arguments = {program.data(), nullptr};
    ::execv(program.c_str(), arguments.data());
    return false;
}

struct Act {
    const char* name;
    std::function<bool()> act;
};

const std::vector<Act>& forbidden_to_all() {
    static const std::vector<Act> acts = {
        {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"unix socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        {"socket pair",
         [] {
             std::array<int, 2> ends{};
             return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0;
         }},
        {"exec", [] { return try_exec(); }},
        {"open to write", [] { return ::open("/dev/null", O_WRONLY) >= 0; }},
        {"make a file", [] { return ::open("/tmp/vouch-evil", O_RDWR | O_CREAT, 0600) >= 0; }},
        {"make a folder", [] { return ::mkdir("/tmp/vouch-evil", 0700) == 0; }},
        {"remove", [] { return ::unlink("/tmp/vouch-evil") == 0; }},
        {"a file without a name", [] { return ::memfd_create("evil", 0) >= 0; }},
        {"thread",
         [] { return ::syscall(SYS_clone, CLONE_VM | CLONE_THREAD | CLONE_SIGHAND, 0) > 0; }},
        {"vfork", [] { return ::syscall(SYS_vfork) > 0; }},
        {"signal to the parent", [] { return ::kill(::getppid(), 0) == 0; }},
        {"trace the parent",
         [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
        {"another namespace", [] { return ::syscall(SYS_unshare, 0x10000000) == 0; }},
        {"executable memory",
         [] {
             return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                           MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
         }},
        {"dumpable", [] { return ::prctl(PR_SET_DUMPABLE, 1) == 0; }},
    };
    return acts;
}

TEST(Sandbox, KillsWhateverReachesOutside) {
    for (const auto& [name, act] : forbidden_to_all()) {
        EXPECT_EQ(end_of(Role::child, act), "killed") << name << " by a child";
        EXPECT_EQ(end_of(Role::server, act), "killed") << name << " by the serving process";
    }
}

TEST(Sandbox, KillsAChildThatForksOrSpeaks) {
    const std::vector<Act> acts = {
        {"fork", [] { return ::fork() > 0; }},
        {"send", [] { return ::send(STDIN_FILENO, "x", 1, 0) > 0; }},
        {"message",
         [] {
             msghdr none{};
             return ::recvmsg(STDIN_FILENO, &none, 0) > 0;
         }},
        {"process descriptor", [] { return ::syscall(SYS_pidfd_open, ::getppid(), 0) >= 0; }},
        {"filter", [] { return ::syscall(SYS_seccomp, 0, 0, nullptr) == 0; }},
        {"death with the parent", [] { return ::prctl(PR_SET_PDEATHSIG, 0) == 0; }},
        {"abort",
         [] {
             ::abort();
             return true;
         }},
    };
    for (const auto& [name, act] : acts) {
        EXPECT_EQ(end_of(Role::child, act), "killed") << name;
    }
}

TEST(Sandbox, LetsTheServingProcessForkAndAChildCompute) {
    EXPECT_EQ(end_of(Role::server,
                     [] {
                         const pid_t child = ::fork();
                         if (child == 0) {
                             ::_exit(0);
                         }
                         return child < 0;
                     }),
              "nothing");
    EXPECT_EQ(end_of(Role::child, [] { return std::string(1'000'000, 'x').empty(); }), "nothing");
}

TEST(Sandbox, OpensNoFileOutsideItsFolders) {
    for (const auto* path :
         {"/etc/passwd", "/proc/self/environ", "/usr/share/poppler/../../../etc"}) {
        EXPECT_EQ(end_of(Role::child, [&] { return ::open(path, O_RDONLY) >= 0; }), "nothing")
            << path;
    }
}

TEST(Sandbox, LiftsNoLimit) {
    const auto raise = [](__rlimit_resource resource) {
        const rlimit most{RLIM_INFINITY, RLIM_INFINITY};
        return ::setrlimit(resource, &most) == 0;
    };
    EXPECT_EQ(end_of(Role::child, [&] { return raise(RLIMIT_AS); }), "nothing");
    EXPECT_EQ(end_of(Role::child, [&] { return raise(RLIMIT_CPU); }), "nothing");
}

TEST(Sandbox, BoundsMemory) {
    EXPECT_EQ(end_of(Role::child,
                     [] {
                         return ::mmap(nullptr, std::size_t{600} << 20, PROT_READ | PROT_WRITE,
                                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
                     }),
              "nothing");
}

TEST(Sandbox, EndsWhoComputesTooLong) {
    const pid_t process = ::fork();
    if (process == 0) {
        const auto sandbox = Sandbox::confine(folders);
        if (!sandbox || !sandbox->close(1)) {
            ::_exit(exit_no_box);
        }
        for (std::atomic<unsigned> i = 0;; ++i) {
        }
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_TRUE(WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGXCPU);
}

}  // namespace
}  // namespace vouch::reader
