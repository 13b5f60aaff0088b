#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vouch::document {

// A file descriptor that is closed when it goes.
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
    void close();

private:
    int number_;
};

// The bytes as a file without a name that nobody can change any more. Invalid where the system
// gives none; errno says why.
Descriptor sealed_file(std::span<const std::byte> bytes);

// Both ends of a Unix socket (SOCK_SEQPACKET, SOCK_STREAM), closed on exec; invalid where the
// system gives none.
std::pair<Descriptor, Descriptor> socket_pair(int type);

// Sends a message with descriptors beside it; false, with errno, where it cannot be sent. No
// signal is raised.
bool send(int socket, std::string_view message, std::span<const int> descriptors = {});

struct Received {
    std::string message;
    std::vector<Descriptor> descriptors;
};

// The next message, of at most `bytes_max`, with at most two descriptors; nothing at the end of
// the stream, where the message or its descriptors did not fit, or on an error.
std::optional<Received> receive(int socket, std::size_t bytes_max);

using Clock = std::chrono::steady_clock;

// Waits until there is something to read, or the other end is gone; false at the deadline.
bool wait_readable(int descriptor, Clock::time_point deadline);

}  // namespace vouch::document
