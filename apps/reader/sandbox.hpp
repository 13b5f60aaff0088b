#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "document/limits.hpp"

// What a process that reads documents may still do: compute, allocate up to a limit, read its
// input and write its answer. The serving process is confined once; a child inherits that and
// then closes the rest, before it sees a document.
namespace vouch::reader {

class Sandbox {
public:
    // Confines the calling process, which must have one thread, for ever: no new privileges, no
    // core file, no file growth, memory up to the limit beyond what it has now, files opened only
    // for reading and only below the folders (no file at all where the kernel lacks Landlock), and
    // a filter that leaves of all that reaches outside only to fork, to pass messages on open
    // sockets, and to close the sandbox in a child. Nothing where the filter or a limit cannot be
    // had: then no document may be touched.
    static std::optional<Sandbox> confine(std::span<const char* const> readable_folders);

    // In a child: no more processes, messages or changes of limits, and the CPU limit: SIGXCPU when
    // it is reached, and a second of CPU later SIGKILL. False as above.
    bool close(int cpu_seconds_max = document::limits::child_cpu_seconds_max) const;

private:
    explicit Sandbox(std::vector<std::byte> filter) : filter_(std::move(filter)) {}

    std::vector<std::byte> filter_;  // of the child, compiled (BPF)
};

}  // namespace vouch::reader
