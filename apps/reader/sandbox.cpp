#include "sandbox.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <initializer_list>

#include "document/limits.hpp"

namespace vouch::reader {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;  // shadow memory takes terabytes of address space
#else
constexpr bool sanitized = false;
#endif

// 512 MiB for the document; the program with its libraries takes about 60 MiB by itself.
constexpr rlim_t address_space_bytes_max = rlim_t{640} << 20;

bool limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

bool set_limits() {
    const bool memory = sanitized || limit(RLIMIT_AS, address_space_bytes_max);
    return memory && limit(RLIMIT_CPU, document::limits::child_cpu_seconds_max) &&
           limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 16) &&
           limit(RLIMIT_NPROC, 0);
}

// Landlock leaves exactly one thing to open: files below the folder, for reading. False where the
// kernel does not have it; the caller then allows no opening at all.
bool confine_files(const char* folder) {
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
    const int parent = open(folder, O_PATH | O_CLOEXEC);
    bool confined = parent >= 0;
    if (confined) {
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        beneath.parent_fd = parent;
        confined =
            syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
        close(parent);
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

// What is not listed kills the process: sockets, processes, signals to others, anything that
// changes a file system.
bool filter_calls(bool may_read_files) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (filter == nullptr) {
        return false;
    }
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
    // Memory can never become executable.
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        whole = whole && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                                          SCMP_A2(SCMP_CMP_MASKED_EQ, 4 /* PROT_EXEC */, 0)) == 0;
    }
    // abort() raises its signal by tgkill.
    whole = whole && allow(filter, {SCMP_SYS(tgkill)});
    if (may_read_files) {
        whole =
            whole &&
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND,
                                     O_RDONLY)) == 0 &&
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT)) == 0;
    } else {
        whole = whole && answer_with(filter, ENOENT, {SCMP_SYS(openat)});
    }
    whole = whole && answer_with(filter, ENOENT,
                                 {SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(access),
                                  SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(statx),
                                  SCMP_SYS(getcwd)});
    whole = whole && answer_with(filter, EPERM,
                                 {SCMP_SYS(ioctl), SCMP_SYS(fcntl), SCMP_SYS(prlimit64),
                                  SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getuid),
                                  SCMP_SYS(geteuid), SCMP_SYS(sched_getaffinity)});
    whole = whole && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return whole;
}

}  // namespace

bool enter_sandbox(const char* readable_folder) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_DUMPABLE, 0) != 0) {
        return false;
    }
    const bool may_read_files = confine_files(readable_folder);
    return set_limits() && filter_calls(may_read_files);
}

}  // namespace vouch::reader
