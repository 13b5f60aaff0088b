// A reading process that misbehaves as its own name says (it is started through links to it), to
// see that document::Reader copes. It knows the protocol and has no sandbox.
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>
#include <string_view>

#include "document/reading_process.hpp"
#include "document/request.hpp"
#include "document/wire.hpp"

namespace {

using namespace vouch;
using namespace vouch::document;

void write_all(int stream, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto wrote = ::write(stream, bytes.data(), bytes.size());
        if (wrote <= 0) {
            ::_exit(1);
        }
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

Document document_of_one_page(std::string_view text) {
    Document document{.kind = Kind::pdf, .has_pages = true, .styles = {Style{}}};
    Page page{.width = 600, .height = 800};
    if (text.empty()) {
        document.notices.push_back({.code = "document.picture-page", .page = 1});
    } else {
        page.words.push_back({.text = std::string(text), .box = {10, 10, 50, 20}});
        page.lines.push_back({.first_word = 0, .word_count = 1, .box = {10, 10, 50, 20}});
    }
    document.pages.push_back(std::move(page));
    return document;
}

// The whole document is a picture. How often its page was asked for is `recognitions`: the first
// `slow` times that takes too long.
Result<Document> answer_slowly(Operation operation, int recognitions, int slow) {
    if (operation == Operation::read) {
        return document_of_one_page("");
    }
    if (operation == Operation::ocr && recognitions <= slow) {
        return fail("document-too-slow", {{"seconds", "10"}});
    }
    return document_of_one_page("Quill");
}

void say_hello(int stream) {
    const Descriptor self(static_cast<int>(::syscall(SYS_pidfd_open, ::getpid(), 0)));
    const std::array beside = {self.get()};
    send(stream, signals::child, beside);
}

[[noreturn]] void wait_for_ever() {
    while (true) {
        ::pause();
    }
}

[[noreturn]] void misbehave(std::string_view how, const Descriptor& stream, Operation operation,
                            int recognitions) {
    if (how == "silent-child") {
        wait_for_ever();
    }
    if (how == "no-child") {
        ::_exit(0);
    }
    say_hello(stream.get());
    if (how == "open-sandbox") {
        ::_exit(0);
    }
    write_all(stream.get(), signals::closed);
    if (how == "crash") {
        write_all(stream.get(), "VDOC\2");
        ::raise(SIGSEGV);
    } else if (how == "garbage") {
        write_all(stream.get(), std::string(100'000, 'x'));
    } else if (how == "endless") {
        while (true) {
            write_all(stream.get(), std::string(100'000, 'x'));
        }
    } else if (how == "hang") {
        wait_for_ever();
    } else if (how == "stays") {  // answers, and goes on behind our back
        write_all(stream.get(), "garbage");
        ::close(stream.get());
        wait_for_ever();
    } else if (how == "slow-once" || how == "slow-twice") {
        const auto answer = answer_slowly(operation, recognitions, how == "slow-once" ? 1 : 2);
        write_all(stream.get(), wire::encode(answer));
    }
    ::_exit(0);
}

}  // namespace

int main(int /*argc*/, char** argv) {
    const std::string_view path = argv[0];
    const auto how = path.substr(path.rfind('/') + 1);
    std::signal(SIGCHLD, SIG_IGN);
    if (how == "bare") {
        send(STDIN_FILENO, signals::bare);
        return 71;
    }
    send(STDIN_FILENO, signals::serving);
    int recognitions = 0;
    while (const auto received = receive(STDIN_FILENO, request_bytes_max)) {
        if (how == "dies") {
            return 1;
        }
        const auto request = decode_request(received->message);
        const auto operation = request ? request->operation : Operation::read;
        recognitions += operation == Operation::ocr ? 1 : 0;
        if (received->descriptors.size() == 2 && ::fork() == 0) {
            ::close(STDIN_FILENO);
            misbehave(how, received->descriptors[1], operation, recognitions);
        }
    }
    return 0;
}
