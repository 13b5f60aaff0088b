#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "tailor/run.hpp"

// The only place of the command line that touches files.
namespace vouch::cli {

inline constexpr std::size_t input_bytes_max = 10U * 1024U * 1024U;  // SEMANTICS §2: upload

// A file's bytes, or standard input for "-". Errors: file-not-found, file-is-folder,
// file-unreadable, file-too-large.
Result<tailor::SourceFile> read_input(const std::string& path,
                                      std::size_t bytes_max = input_bytes_max);

// The files directly in a folder, by name; hidden ones and folders left out.
Result<std::vector<std::filesystem::path>> files_in(const std::string& folder);

enum class Overwrite : std::uint8_t { only_own, anything };

// The names that an earlier run's report.json in the folder lists, sorted; empty where there is
// none or where it is not ours.
std::vector<std::string> own_files(const std::filesystem::path& folder);

// Writes all files or none: each to a temporary name first, then renamed. Files that an earlier
// report.json of the folder lists are replaced; another file in the way is output-in-the-way,
// unless `overwrite` says so. Makes the folder. Also output-unwritable.
Result<void> write_outputs(const std::filesystem::path& folder,
                           const std::vector<tailor::OutputFile>& files, Overwrite overwrite);

// One file at a path of the person's choice; replaces an existing one only with `overwrite`.
Result<void> write_output(const std::filesystem::path& path, const std::string& bytes,
                          Overwrite overwrite);

}  // namespace vouch::cli
