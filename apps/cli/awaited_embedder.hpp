#pragma once

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "embed/embedder.hpp"

namespace vouch::cli {

// The embedder of this installation, opened in the background by prepare() (or on first use), so
// that commands which compare no meanings never wait for it.
//
// VOUCH_EMBEDDER says which: "minilm" (in 8-bit numbers, the default), "minilm-fp32", or "lexical",
// which needs no model. Where a model cannot be opened it is the lexical one, and problem() says
// why.
class AwaitedEmbedder final : public embed::Embedder {
public:
    // `model_folder` may be missing.
    explicit AwaitedEmbedder(std::string model_folder);

    void prepare() const;

    const std::string& model_folder() const {
        return model_folder_;
    }

    std::string_view name() const override;
    embed::LikenessScale scale() const override;
    std::vector<embed::Vector> embed(std::span<const std::string_view> texts) const override;

    // Why it is not the one that was asked for; waits until that is known.
    const std::optional<Error>& problem() const;

private:
    struct Opened {
        std::unique_ptr<embed::Embedder> embedder;
        std::optional<Error> problem;
    };
    const Opened& opened() const;

    std::string model_folder_;
    mutable std::once_flag begun_;
    mutable std::shared_future<Opened> opening_;
};

}  // namespace vouch::cli
