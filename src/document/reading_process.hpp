#pragma once

#include <sys/types.h>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "base/error.hpp"
#include "document/descriptor.hpp"
#include "document/request.hpp"

namespace vouch::document {

// What the reading process and its children say besides the answer.
namespace signals {
inline constexpr std::string_view serving = "VOUCH-READER 1";  // warmed up, and confined
inline constexpr std::string_view bare = "VOUCH-READER no-sandbox";
inline constexpr std::string_view child = "C";   // comes with the child's process descriptor
inline constexpr std::string_view closed = "S";  // its sandbox is closed; the answer follows
}  // namespace signals

// A started `vouch-reader --serve`: warmed up, confined, and never shown a document. For each
// request it forks a child, which closes its own sandbox, reads one document, answers and dies.
//
// One message of the control socket is one request with two descriptors: the document (a sealed
// file without a name) and one end of a stream socket. On that the child sends its process
// descriptor, a sign that its sandbox is closed, and its answer, which ends with the stream.
// Safe to use from several threads at once. Its end ends the process and all its children.
class ReadingProcess {
public:
    // Starts the program and does not wait for it. Error: reader-unavailable.
    static Result<std::shared_ptr<ReadingProcess>> start(const std::string& program,
                                                         Service service);
    ReadingProcess(const ReadingProcess&) = delete;
    ReadingProcess& operator=(const ReadingProcess&) = delete;
    ~ReadingProcess();

    // The child's answer, unchecked. Errors: reader-unavailable where the process or its sandbox
    // fails before the document is touched, document-timed-out where no answer comes in time (the
    // limit of computing is the child's own to tell: document-too-slow), and document-unreadable
    // for whatever else happens after: a crash, a kill, too much.
    Result<std::string> ask(const Request& request, const Descriptor& document);

    // Whether it is gone and has to be started anew.
    bool has_ended() const;

    // Whether it ever came as far as to take requests.
    bool has_served() const;

private:
    ReadingProcess(std::string program, pid_t id, Descriptor control);

    Result<void> wait_until_serving();
    void give_up();
    std::unexpected<Error> unavailable(std::string detail) const;

    std::string program_;
    pid_t id_;
    Descriptor control_;
    std::atomic<bool> given_up_ = false;
    mutable std::mutex starting_;
    std::optional<Result<void>> started_;
};

}  // namespace vouch::document
