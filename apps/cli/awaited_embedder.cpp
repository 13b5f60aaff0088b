#include "awaited_embedder.hpp"

#include <cstdlib>
#include <thread>

#include "embed/minilm_embedder.hpp"

namespace vouch::cli {

AwaitedEmbedder::AwaitedEmbedder(std::string model_folder)
    : model_folder_(std::move(model_folder)) {}

void AwaitedEmbedder::prepare() const {
    std::call_once(begun_, [&] {
        const char* named = std::getenv("VOUCH_EMBEDDER");
        const std::string choice = named == nullptr ? "" : named;
        opening_ =
            std::async(std::launch::async, [choice, folder = model_folder_]() -> Opened {
                if (choice == "lexical") {
                    return {std::make_unique<embed::LexicalEmbedder>(), std::nullopt};
                }
                const auto precision =
                    choice == "minilm-fp32" ? embed::Precision::fp32 : embed::Precision::int8;
                const auto threads = static_cast<int>(std::thread::hardware_concurrency());
                auto model = embed::MiniLmEmbedder::open(folder, precision, threads);
                if (!model) {
                    return {std::make_unique<embed::LexicalEmbedder>(), std::move(model.error())};
                }
                return {std::move(*model), std::nullopt};
            }).share();
    });
}

const AwaitedEmbedder::Opened& AwaitedEmbedder::opened() const {
    prepare();
    return opening_.get();
}

std::string_view AwaitedEmbedder::name() const {
    return opened().embedder->name();
}

embed::LikenessScale AwaitedEmbedder::scale() const {
    return opened().embedder->scale();
}

std::vector<embed::Vector> AwaitedEmbedder::embed(std::span<const std::string_view> texts) const {
    return opened().embedder->embed(texts);
}

const std::optional<Error>& AwaitedEmbedder::problem() const {
    return opened().problem;
}

}  // namespace vouch::cli
