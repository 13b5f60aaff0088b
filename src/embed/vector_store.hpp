#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "embed/embedder.hpp"

struct sqlite3;

namespace vouch::embed {

// Where vectors outlive a process, by the name of their embedder and the SHA-256 of their text: the
// texts themselves are never in it. What it cannot give or keep is computed again; it never fails.
class VectorStore {
public:
    virtual ~VectorStore() = default;
    // A vector for each text, or nothing.
    virtual std::vector<std::optional<Vector>> find(
        std::string_view embedder, std::span<const std::string_view> texts) const = 0;
    // `vectors` are those of `texts`, in their order.
    virtual void keep(std::string_view embedder, std::span<const std::string_view> texts,
                      std::span<const Vector> vectors) = 0;
};

// In one SQLite file, which several processes may use at once. Safe to use from several threads.
class VectorFile final : public VectorStore {
public:
    // Opens or makes the file and its folder, readable by their owner alone; one that is damaged
    // is begun anew. Of all vectors the `vectors_max` kept last stay. Nothing where the file cannot
    // be made.
    static std::unique_ptr<VectorFile> open(const std::filesystem::path& path,
                                            std::size_t vectors_max);
    ~VectorFile() override;

    std::vector<std::optional<Vector>> find(std::string_view embedder,
                                            std::span<const std::string_view> texts) const override;
    void keep(std::string_view embedder, std::span<const std::string_view> texts,
              std::span<const Vector> vectors) override;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    using Database = std::unique_ptr<sqlite3, Close>;

    VectorFile(std::filesystem::path path, Database database, std::size_t vectors_max);

    std::filesystem::path path_;
    Database database_;
    std::size_t vectors_max_;
    mutable std::mutex mutex_;
    mutable bool damaged_ = false;  // then the file goes when this does
};

}  // namespace vouch::embed
