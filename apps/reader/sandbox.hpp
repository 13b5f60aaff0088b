#pragma once

// What the reading process may still do once it has opened nothing yet of the document: compute,
// allocate up to a limit, read its input and write its answer.
namespace vouch::reader {

// Limits of CPU time, memory, files and processes, no new privileges, death with the parent, and a
// filter of system calls. Files can afterwards be opened read-only below `readable_folder` where
// the kernel has Landlock, and nowhere else. False where the filter or a limit cannot be had: then
// no document may be touched.
bool enter_sandbox(const char* readable_folder);

}  // namespace vouch::reader
