#include "serve.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "answer.hpp"
#include "document/assembly.hpp"
#include "document/limits.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/reading_process.hpp"
#include "sandbox.hpp"

namespace vouch::reader {

namespace {

using document::Descriptor;
using document::Request;

// Character maps of fonts that a PDF does not embed; fonts, to draw with.
constexpr std::array reading_folders = {"/usr/share/poppler"};
constexpr std::array picture_folders = {"/usr/share/poppler", "/usr/share/fonts",
                                        "/usr/local/share/fonts"};

bool write_all(int stream, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto wrote = ::write(stream, bytes.data(), bytes.size());
        if (wrote <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

// The sealed document as memory; empty where it cannot be had.
std::string_view map_document(int file) {
    struct stat about{};
    if (::fstat(file, &about) != 0 || about.st_size <= 0 ||
        static_cast<std::size_t>(about.st_size) >
            document::limits::input_bytes_max + document::assembly_bytes_max) {
        return {};
    }
    const auto size = static_cast<std::size_t>(about.st_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    return mapped == MAP_FAILED ? std::string_view()
                                : std::string_view(static_cast<const char*>(mapped), size);
}

// What a child says when its time of computing is over; made before, since a signal handler must
// not allocate.
std::string too_slow;
int too_slow_stream = -1;

[[noreturn]] void give_up_late(int /*signal*/) {
    write_all(too_slow_stream, too_slow);
    ::_exit(0);
}

bool answer_when_late(const Request& request, int stream) {
    const auto seconds = std::to_string(document::limits::child_cpu_seconds_max);
    too_slow = refusal(request, Error{"document-too-slow", {{"seconds", seconds}}});
    too_slow_stream = stream;
    struct sigaction action{};
    action.sa_handler = give_up_late;
    return ::sigaction(SIGXCPU, &action, nullptr) == 0;
}

// An answer that has begun is not interrupted by another.
void ignore_lateness() {
    std::signal(SIGXCPU, SIG_IGN);
}

// The life of a child. It lets go of the control socket before it sees a byte of the document, or
// it could ask for other people's.
[[noreturn]] void answer_and_die(const Sandbox& sandbox, pid_t server, const Request& request,
                                 const Descriptor& file, const Descriptor& stream) {
    ::close(STDIN_FILENO);
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != server) {
        ::_exit(exit_no_sandbox);
    }
    const Descriptor self(static_cast<int>(::syscall(SYS_pidfd_open, ::getpid(), 0)));
    const std::array beside = {self.get()};
    if (!self.valid() || !document::send(stream.get(), document::signals::child, beside) ||
        !answer_when_late(request, stream.get()) || !sandbox.close()) {
        ::_exit(exit_no_sandbox);
    }
    write_all(stream.get(), document::signals::closed);
    const auto bytes = answer(request, map_document(file.get()));
    ignore_lateness();
    write_all(stream.get(), bytes);
    // Nothing is left to tidy up, and a damaged heap must not get a chance to.
    ::_exit(0);
}

}  // namespace

int serve(document::Service service) {
    std::signal(SIGCHLD, SIG_IGN);  // children are not waited for: nobody needs how they ended
    document::readers::warm_up(service);
    const auto sandbox = service == document::Service::reading ? Sandbox::confine(reading_folders)
                                                               : Sandbox::confine(picture_folders);
    if (!sandbox) {
        document::send(STDIN_FILENO, document::signals::bare);
        return exit_no_sandbox;
    }
    document::send(STDIN_FILENO, document::signals::serving);
    const pid_t server = ::getpid();
    while (const auto received = document::receive(STDIN_FILENO, document::request_bytes_max)) {
        const auto request = document::decode_request(received->message);
        if (!request || received->descriptors.size() != 2) {
            continue;  // the end of the stream tells whoever asked
        }
        if (::fork() == 0) {
            answer_and_die(*sandbox, server, *request, received->descriptors[0],
                           received->descriptors[1]);
        }
    }
    return 0;
}

}  // namespace vouch::reader
