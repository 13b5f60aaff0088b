#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "embed/embedder.hpp"

namespace vouch::embed {

enum class Precision : std::uint8_t { fp32, int8 };

// all-MiniLM-L6-v2 (Reimers and Gurevych 2019, "Sentence-BERT"; Wang et al. 2020, "MiniLM"):
// sentences of one meaning lie close, whatever their words. 384 dimensions; of a text the first
// 256 tokens count. A text's vector is the same whatever else is embedded in the same call.
// ONNX Runtime is loaded when the first model is opened, so that programs which need no meaning
// neither wait for it nor need it. Safe to use from several threads at once.
class MiniLmEmbedder final : public Embedder {
public:
    // From the folder that tools/model/make_model.sh wrote. Its files are mapped and trusted: who
    // may write them is Vouch's installer. Up to `threads` (at least 1) texts are worked on at
    // once. Errors: model-unreadable.
    static Result<std::unique_ptr<MiniLmEmbedder>> open(const std::filesystem::path& folder,
                                                        Precision precision, int threads);
    ~MiniLmEmbedder() override;

    std::string_view name() const override;  // "minilm-l6-v2-int8-add848b4"
    // 0.38 is something near and 0.6 much the same: of requirements, four in five are met at least
    // in part from the one, nine in ten are met from the other (docs/decisions/embedding.md).
    LikenessScale scale() const override {
        return {.of_meaning = true, .slope = 2.1, .offset = -0.5};
    }
    std::vector<Vector> embed(std::span<const std::string_view> texts) const override;

private:
    struct Session;
    explicit MiniLmEmbedder(std::unique_ptr<Session> session);
    std::unique_ptr<Session> session_;
};

}  // namespace vouch::embed
