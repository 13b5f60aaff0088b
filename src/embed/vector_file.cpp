#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <system_error>

#include "base/digest.hpp"
#include "embed/vector_store.hpp"

namespace vouch::embed {
namespace {

namespace fs = std::filesystem;

constexpr int layout_version = 1;  // of the table; a file of another is begun anew
// How long another process may write before its file is done without.
constexpr int wait_milliseconds = 100;
constexpr std::size_t dimensions_max = 4096;
constexpr double norm_tolerance = 1e-3;

class Statement {
public:
    Statement(sqlite3* database, const char* sql) {
        sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() {
        sqlite3_finalize(statement_);
    }
    void bind(int at, std::string_view text) {
        sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()),
                          SQLITE_STATIC);
    }
    template <class Bytes>
    void bind_bytes(int at, const Bytes& bytes) {
        sqlite3_bind_blob(statement_, at, bytes.data(),
                          static_cast<int>(bytes.size() * sizeof(bytes[0])), SQLITE_STATIC);
    }
    void bind(int at, std::int64_t number) {
        sqlite3_bind_int64(statement_, at, number);
    }
    // SQLITE_ROW, SQLITE_DONE or an error; one that could not be prepared is SQLITE_MISUSE.
    int step() {
        return sqlite3_step(statement_);
    }
    void reset() {
        sqlite3_reset(statement_);
    }
    std::span<const std::byte> bytes() const {
        const auto* first = static_cast<const std::byte*>(sqlite3_column_blob(statement_, 0));
        const auto size = sqlite3_column_bytes(statement_, 0);
        return first == nullptr ? std::span<const std::byte>{}
                                : std::span(first, static_cast<std::size_t>(size));
    }
    std::int64_t number() const {
        return sqlite3_column_int64(statement_, 0);
    }

private:
    sqlite3_stmt* statement_ = nullptr;
};

bool run(sqlite3* database, const char* sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

// Nothing where the bytes are no unit vector: a damaged row counts as missing.
std::optional<Vector> to_vector(std::span<const std::byte> bytes) {
    if (bytes.empty() || bytes.size() % sizeof(float) != 0 ||
        bytes.size() > dimensions_max * sizeof(float)) {
        return std::nullopt;
    }
    Vector vector(bytes.size() / sizeof(float));
    std::memcpy(vector.data(), bytes.data(), bytes.size());
    double norm = 0;
    for (const auto value : vector) {
        norm += static_cast<double>(value) * static_cast<double>(value);
    }
    // A text without words has the zero vector.
    const bool sound = norm == 0 || std::abs(std::sqrt(norm) - 1) < norm_tolerance;
    return sound ? std::optional(std::move(vector)) : std::nullopt;
}

// `kept` counts upwards, so that the rows of the highest are the youngest.
constexpr const char* make_table =
    "CREATE TABLE IF NOT EXISTS vectors (embedder TEXT NOT NULL, text BLOB NOT NULL,"
    " vector BLOB NOT NULL, kept INTEGER NOT NULL, PRIMARY KEY (embedder, text)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS vectors_by_age ON vectors (kept);"
    "PRAGMA user_version = 1;";

// Open, of our layout and whole; SQLITE_BUSY is no damage.
bool is_ready(sqlite3* database) {
    sqlite3_busy_timeout(database, wait_milliseconds);
    // A lost write costs one computation, a wait for the disk costs each run.
    run(database, "PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE;");
    Statement version(database, "PRAGMA user_version");
    const int outcome = version.step();
    if (outcome == SQLITE_BUSY) {
        return true;
    }
    if (outcome != SQLITE_ROW || (version.number() != 0 && version.number() != layout_version)) {
        return false;
    }
    if (version.number() == layout_version) {
        return true;
    }
    version.reset();
    return run(database, make_table);
}

}  // namespace

void VectorFile::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

VectorFile::VectorFile(fs::path path, Database database, std::size_t vectors_max)
    : path_(std::move(path)), database_(std::move(database)), vectors_max_(vectors_max) {}

VectorFile::~VectorFile() {
    if (damaged_) {
        database_.reset();
        std::error_code error;
        fs::remove(path_, error);
    }
}

std::unique_ptr<VectorFile> VectorFile::open(const fs::path& path, std::size_t vectors_max) {
    std::error_code error;
    if (fs::create_directories(path.parent_path(), error)) {
        fs::permissions(path.parent_path(), fs::perms::owner_all, error);
    }
    constexpr int attempts = 2;  // the second with an empty file
    for (int attempt = 0; attempt < attempts; ++attempt) {
        // Made by hand first: SQLite would let others read it.
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0) {
            return nullptr;
        }
        ::close(file);
        sqlite3* opened = nullptr;
        const int outcome = sqlite3_open_v2(path.c_str(), &opened,
                                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
        Database database(opened);
        if (outcome == SQLITE_OK && is_ready(opened)) {
            return std::unique_ptr<VectorFile>(
                new VectorFile(path, std::move(database), vectors_max));
        }
        database.reset();
        fs::remove(path, error);
    }
    return nullptr;
}

std::vector<std::optional<Vector>> VectorFile::find(std::string_view embedder,
                                                    std::span<const std::string_view> texts) const {
    std::vector<std::optional<Vector>> found(texts.size());
    const std::lock_guard lock(mutex_);
    run(database_.get(), "BEGIN");  // one lock for all of them
    {
        Statement ask(database_.get(),
                      "SELECT vector FROM vectors WHERE embedder = ?1 AND text = ?2");
        ask.bind(1, embedder);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto key = sha256_bytes(texts[i]);
            ask.bind_bytes(2, key);
            const int outcome = ask.step();
            if (outcome == SQLITE_ROW) {
                found[i] = to_vector(ask.bytes());
            }
            ask.reset();
            if (outcome != SQLITE_ROW && outcome != SQLITE_DONE) {
                damaged_ = damaged_ || outcome == SQLITE_CORRUPT || outcome == SQLITE_NOTADB;
                break;
            }
        }
    }
    run(database_.get(), "COMMIT");
    return found;
}

void VectorFile::keep(std::string_view embedder, std::span<const std::string_view> texts,
                      std::span<const Vector> vectors) {
    const std::lock_guard lock(mutex_);
    if (texts.empty() || !run(database_.get(), "BEGIN IMMEDIATE")) {
        return;
    }
    {
        Statement youngest(database_.get(), "SELECT coalesce(max(kept), 0) FROM vectors");
        std::int64_t kept = youngest.step() == SQLITE_ROW ? youngest.number() : 0;
        Statement add(database_.get(), "INSERT OR REPLACE INTO vectors VALUES (?1, ?2, ?3, ?4)");
        add.bind(1, embedder);
        for (std::size_t i = 0; i < std::min(texts.size(), vectors.size()); ++i) {
            const auto key = sha256_bytes(texts[i]);
            add.bind_bytes(2, key);
            add.bind_bytes(3, vectors[i]);
            add.bind(4, ++kept);
            add.step();
            add.reset();
        }
        Statement forget(database_.get(), "DELETE FROM vectors WHERE kept <= ?1");
        forget.bind(1, kept - static_cast<std::int64_t>(vectors_max_));
        forget.step();
    }
    run(database_.get(), "COMMIT");
}

}  // namespace vouch::embed
