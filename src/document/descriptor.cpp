#include "document/descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace vouch::document {

namespace {

constexpr std::size_t descriptors_max = 2;

// Room for the descriptors beside a message, aligned as the kernel wants it.
union Ancillary {
    cmsghdr header;
    std::array<char, CMSG_SPACE(descriptors_max * sizeof(int))> bytes;
};

std::vector<Descriptor> descriptors_in(msghdr& message) {
    std::vector<Descriptor> descriptors;
    for (auto* part = CMSG_FIRSTHDR(&message); part != nullptr;
         part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) {
            continue;
        }
        const auto count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(part) + i * sizeof(int), sizeof(int));
            descriptors.emplace_back(number);
        }
    }
    return descriptors;
}

}  // namespace

void Descriptor::close() {
    if (number_ >= 0) {
        ::close(std::exchange(number_, -1));
    }
}

Descriptor sealed_file(std::span<const std::byte> bytes) {
    Descriptor file(::memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
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
    constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    if (file.valid() && ::fcntl(file.get(), F_ADD_SEALS, seals) != 0) {
        return Descriptor();
    }
    return file;
}

std::pair<Descriptor, Descriptor> socket_pair(int type) {
    std::array<int, 2> ends = {-1, -1};
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return {Descriptor(), Descriptor()};
    }
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

bool send(int socket, std::string_view message, std::span<const int> descriptors) {
    iovec part{const_cast<char*>(message.data()), message.size()};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    Ancillary room{};
    if (!descriptors.empty() && descriptors.size() <= descriptors_max) {
        header.msg_control = room.bytes.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        auto* beside = CMSG_FIRSTHDR(&header);
        beside->cmsg_level = SOL_SOCKET;
        beside->cmsg_type = SCM_RIGHTS;
        beside->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(beside), descriptors.data(), descriptors.size_bytes());
    }
    while (true) {
        const auto sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
        if (sent >= 0 || errno != EINTR) {
            return sent == static_cast<ssize_t>(message.size());
        }
    }
}

std::optional<Received> receive(int socket, std::size_t bytes_max) {
    Received received;
    received.message.resize(bytes_max);
    iovec part{received.message.data(), received.message.size()};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    Ancillary room{};
    header.msg_control = room.bytes.data();
    header.msg_controllen = room.bytes.size();
    ssize_t got = -1;
    do {
        got = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got <= 0) {
        return std::nullopt;
    }
    received.descriptors = descriptors_in(header);
    if ((header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) {
        return std::nullopt;
    }
    received.message.resize(static_cast<std::size_t>(got));
    return received;
}

bool wait_readable(int descriptor, Clock::time_point deadline) {
    pollfd waiting{descriptor, POLLIN, 0};
    while (true) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        const int ready =
            ::poll(&waiting, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000)));
        if (ready >= 0 || errno != EINTR) {
            return ready > 0;
        }
    }
}

}  // namespace vouch::document
