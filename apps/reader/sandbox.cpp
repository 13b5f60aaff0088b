#include "sandbox.hpp"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <memory>

namespace vouch::reader {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;  // shadow memory takes terabytes of address space
#else
constexpr bool sanitized = false;
#endif

constexpr std::size_t memory_bytes_max = std::size_t{512} << 20;  // for the document

bool limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

// At the limit comes SIGXCPU, and a second later the end.
bool limit_computing(int seconds) {
    const auto most = static_cast<rlim_t>(seconds);
    const rlimit value{most, most + 1};
    return setrlimit(RLIMIT_CPU, &value) == 0;
}

// What the process has mapped by now: its program, libraries and models.
std::size_t mapped_bytes() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

bool limit_server() {
    const auto mapped = mapped_bytes();
    const bool memory = sanitized || (mapped > 0 && limit(RLIMIT_AS, mapped + memory_bytes_max));
    return memory && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 32);
}

// Files below the folder can be opened for reading; one that does not exist needs no rule.
bool allow_reading(int rules, const char* folder) {
    const int parent = open(folder, O_PATH | O_CLOEXEC);
    if (parent < 0) {
        return errno == ENOENT;
    }
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    beneath.parent_fd = parent;
    const auto added =
        syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    close(parent);
    return added == 0;
}

// Landlock leaves exactly one thing to open: files below the folders, for reading. False where the
// kernel does not have it; the caller then allows no opening at all.
bool confine_files(std::span<const char* const> folders) {
    landlock_ruleset_attr rules{};
    rules.handled_access_fs =
        LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
        LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR |
        LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
        LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
        LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    const int set = static_cast<int>(
        syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules.handled_access_fs), 0));
    if (set < 0) {
        return false;
    }
    bool confined = true;
    for (const char* folder : folders) {
        confined = confined && allow_reading(set, folder);
    }
    confined = confined && syscall(SYS_landlock_restrict_self, set, 0) == 0;
    close(set);
    return confined;
}

bool allow(scmp_filter_ctx filter, std::initializer_list<int> calls) {
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) {
            return false;
        }
    }
    return true;
}

bool answer_with(scmp_filter_ctx filter, int error, std::initializer_list<int> calls) {
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call, 0) !=
            0) {
            return false;
        }
    }
    return true;
}

struct Release {
    void operator()(void* filter) const {
        seccomp_release(filter);
    }
};
using Filter = std::unique_ptr<void, Release>;

// What reading needs. What is not listed kills the process: sockets, processes, signals, anything
// that changes a file system. (abort() then dies of its tgkill; it wanted to die.)
bool allow_reading_calls(scmp_filter_ctx filter, bool may_read_files) {
    bool whole = allow(filter, {SCMP_SYS(read),         SCMP_SYS(readv),
                                SCMP_SYS(pread64),      SCMP_SYS(write),
                                SCMP_SYS(writev),       SCMP_SYS(lseek),
                                SCMP_SYS(close),        SCMP_SYS(fstat),
                                SCMP_SYS(newfstatat),   SCMP_SYS(brk),
                                SCMP_SYS(munmap),       SCMP_SYS(mremap),
                                SCMP_SYS(madvise),      SCMP_SYS(futex),
                                SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
                                SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack),
                                SCMP_SYS(getrandom),    SCMP_SYS(clock_gettime),
                                SCMP_SYS(gettimeofday), SCMP_SYS(getpid),
                                SCMP_SYS(gettid),       SCMP_SYS(exit),
                                SCMP_SYS(exit_group),   SCMP_SYS(sched_yield),
                                SCMP_SYS(rseq),         SCMP_SYS(set_robust_list),
                                SCMP_SYS(getdents64),   SCMP_SYS(getrusage)});
    if (sanitized) {  // the check of an object's type asks through a pipe whether memory is there
        whole = whole && allow(filter, {SCMP_SYS(pipe2)});
    }
    // Memory can never become executable.
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        whole = whole && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                                          SCMP_A2(SCMP_CMP_MASKED_EQ, 4 /* PROT_EXEC */, 0)) == 0;
    }
    if (may_read_files) {
        whole = whole &&
                seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                                 SCMP_A2(SCMP_CMP_MASKED_EQ,
                                         O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND, O_RDONLY)) == 0;
    } else {
        whole = whole && answer_with(filter, ENOENT, {SCMP_SYS(openat)});
    }
    return whole &&
           answer_with(
               filter, ENOENT,
               {SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(access), SCMP_SYS(faccessat),
                SCMP_SYS(faccessat2), SCMP_SYS(statx), SCMP_SYS(getcwd)}) &&
           answer_with(filter, EPERM,
                       {SCMP_SYS(ioctl), SCMP_SYS(fcntl), SCMP_SYS(uname), SCMP_SYS(sysinfo),
                        SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(sched_getaffinity),
                        SCMP_SYS(statfs), SCMP_SYS(fstatfs)});
}

// What the serving process needs besides: to take requests, to fork (and nothing else that
// clone() can do), and to close the sandbox in the child.
bool allow_serving_calls(scmp_filter_ctx filter) {
    constexpr std::uint64_t fork_flags = CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD;
    return allow(filter, {SCMP_SYS(recvmsg), SCMP_SYS(sendmsg), SCMP_SYS(getppid),
                          SCMP_SYS(pidfd_open), SCMP_SYS(prlimit64), SCMP_SYS(seccomp)}) &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_EQ, fork_flags)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1,
                            SCMP_A0(SCMP_CMP_EQ, PR_SET_PDEATHSIG)) == 0;
}

// The filter as the kernel takes it; empty where it cannot be made.
std::vector<std::byte> compile_child_filter(bool may_read_files) {
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
    if (filter == nullptr || !allow_reading_calls(filter.get(), may_read_files) ||
        !answer_with(filter.get(), EPERM, {SCMP_SYS(prlimit64)})) {
        return {};
    }
    seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);  // a tree, not a list
    std::size_t size = 0;
    if (seccomp_export_bpf_mem(filter.get(), nullptr, &size) != 0) {
        return {};
    }
    std::vector<std::byte> compiled(size);
    if (seccomp_export_bpf_mem(filter.get(), compiled.data(), &size) != 0) {
        return {};
    }
    return compiled;
}

bool filter_server(bool may_read_files) {
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
    return filter != nullptr && allow_reading_calls(filter.get(), may_read_files) &&
           allow_serving_calls(filter.get()) &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0 &&
           seccomp_load(filter.get()) == 0;
}

}  // namespace

std::optional<Sandbox> Sandbox::confine(std::span<const char* const> readable_folders) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0 ||
        !limit_server()) {
        return std::nullopt;
    }
    const bool may_read_files = confine_files(readable_folders);
    auto filter = compile_child_filter(may_read_files);
    if (filter.empty() || !filter_server(may_read_files)) {
        return std::nullopt;
    }
    return Sandbox(std::move(filter));
}

bool Sandbox::close(int cpu_seconds_max) const {
    if (!limit_computing(cpu_seconds_max) || !limit(RLIMIT_NPROC, 0)) {
        return false;
    }
    const auto* code = reinterpret_cast<const sock_filter*>(filter_.data());
    const sock_fprog program{static_cast<unsigned short>(filter_.size() / sizeof(sock_filter)),
                             const_cast<sock_filter*>(code)};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

}  // namespace vouch::reader
