#include "files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <format>

#include "model/report_files.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;

// Closes a descriptor when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ > STDERR_FILENO) {
            ::close(number_);
        }
    }
    int get() const {
        return number_;
    }
    bool valid() const {
        return number_ >= 0;
    }

private:
    int number_;
};

Result<std::string> read_all(int descriptor, const std::string& path, std::size_t bytes_max) {
    std::string bytes;
    std::array<char, 64 * 1024> buffer;
    while (true) {
        const auto count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail("file-unreadable", {{"path", path}, {"detail", std::strerror(errno)}});
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (bytes.size() > bytes_max) {
            return fail("file-too-large",
                        {{"path", path}, {"limit_mib", std::to_string(bytes_max >> 20U)}});
        }
    }
}

Error unwritable(const fs::path& path, int error) {
    return {"output-unwritable", {{"path", path.string()}, {"detail", std::strerror(error)}}};
}

// Temporary files of one writing: renamed together, or removed together.
class Staging {
public:
    Staging() = default;
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging() {
        for (const auto& [temporary, final_path] : staged_) {
            std::error_code ignored;
            fs::remove(temporary, ignored);
        }
    }

    Result<void> add(const fs::path& path, const std::string& bytes) {
        const auto temporary =
            path.parent_path() / std::format(".{}.{}.part", path.filename().string(), ::getpid());
        const Descriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!file.valid()) {
            return std::unexpected(unwritable(path, errno));
        }
        staged_.emplace_back(temporary, path);
        for (std::size_t written = 0; written < bytes.size();) {
            const auto count = ::write(file.get(), bytes.data() + written, bytes.size() - written);
            if (count < 0 && errno == EINTR) {
                continue;
            }
            if (count <= 0) {
                return std::unexpected(unwritable(path, errno));
            }
            written += static_cast<std::size_t>(count);
        }
        return {};
    }

    Result<void> commit() {
        while (!staged_.empty()) {
            const auto& [temporary, path] = staged_.front();
            if (::rename(temporary.c_str(), path.c_str()) != 0) {
                return std::unexpected(unwritable(path, errno));
            }
            staged_.erase(staged_.begin());
        }
        return {};
    }

private:
    std::vector<std::pair<fs::path, fs::path>> staged_;
};

Result<void> make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        return std::unexpected(unwritable(folder, error ? error.value() : ENOTDIR));
    }
    return {};
}

}  // namespace

Result<tailor::SourceFile> read_input(const std::string& path, std::size_t bytes_max) {
    if (path == "-") {
        TRY_INTO(auto bytes, read_all(STDIN_FILENO, "standard input", bytes_max));
        return tailor::SourceFile{"", std::move(bytes)};
    }
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return fail("file-is-folder", {{"path", path}});
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid()) {
        return errno == ENOENT || errno == ENOTDIR
                   ? fail("file-not-found", {{"path", path}})
                   : fail("file-unreadable", {{"path", path}, {"detail", std::strerror(errno)}});
    }
    TRY_INTO(auto bytes, read_all(file.get(), path, bytes_max));
    return tailor::SourceFile{fs::path(path).filename().string(), std::move(bytes)};
}

Result<std::vector<fs::path>> files_in(const std::string& folder) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with('.') && entry.is_regular_file(error)) {
            found.push_back(entry.path());
        }
    }
    if (error) {
        return fail("file-unreadable", {{"path", folder}, {"detail", error.message()}});
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::string> own_files(const fs::path& folder) {
    const auto report = read_input((folder / "report.json").string());
    if (!report) {
        return {};
    }
    auto names = model::files_of_report(report->bytes);
    std::ranges::sort(names);
    return names;
}

Result<void> write_outputs(const fs::path& folder, const std::vector<tailor::OutputFile>& files,
                           Overwrite overwrite) {
    TRY(make_folder(folder));
    const auto own = own_files(folder);
    for (const auto& file : files) {
        const auto path = folder / file.name;
        std::error_code error;
        const bool exists = fs::exists(fs::symlink_status(path, error));
        if (exists && overwrite == Overwrite::only_own && !std::ranges::contains(own, file.name)) {
            return fail("output-in-the-way", {{"path", path.string()}});
        }
        if (exists && fs::is_directory(path, error)) {
            return std::unexpected(unwritable(path, EISDIR));
        }
    }
    Staging staging;
    for (const auto& file : files) {
        TRY(staging.add(folder / file.name, file.bytes));
    }
    return staging.commit();
}

Result<void> write_output(const fs::path& path, const std::string& bytes, Overwrite overwrite) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return std::unexpected(unwritable(path, EISDIR));
    }
    if (fs::exists(fs::symlink_status(path, error)) && overwrite == Overwrite::only_own) {
        return fail("output-in-the-way", {{"path", path.string()}});
    }
    if (path.has_parent_path()) {
        TRY(make_folder(path.parent_path()));
    }
    Staging staging;
    TRY(staging.add(path, bytes));
    return staging.commit();
}

}  // namespace vouch::cli
