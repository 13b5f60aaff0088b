#include "match/session.hpp"

#include <vector>

#include "match/match.hpp"

namespace vouch::match {

Session::Session(model::Resume resume, model::Posting posting, const skills::Taxonomy& taxonomy,
                 const embed::Embedder& embedder, Date today)
    : taxonomy_(taxonomy),
      embedder_(embedder),
      today_(today),
      resume_(std::move(resume)),
      posting_(analyse_posting(std::move(posting), taxonomy, embedder)) {
    update();
}

Result<void> Session::edit(const model::LeafEdit& edit) {
    TRY(model::edit_leaf(resume_, edit));
    update();
    return {};
}

void Session::replace_resume(model::Resume resume) {
    resume_ = std::move(resume);
    update();
}

void Session::update() {
    auto index = index_resume(resume_, taxonomy_, today_, known_passages(index_));
    if (posting_.needs_vectors()) {
        embed_passages(index, embedder_);
    }
    Judged judged;
    std::vector<const PassageSupport*> passages;
    for (const auto& passage : index.passages) {
        const std::pair<Place, std::string_view> key{passage.text->place, passage.text->text};
        auto& support = judged[key];
        if (support == nullptr) {
            const auto before = judged_.find(key);
            support = before != judged_.end() ? before->second
                                              : std::make_shared<const PassageSupport>(
                                                    judge_passage(passage, posting_, taxonomy_));
        }
        passages.push_back(support.get());
    }
    result_ = conclude(passages, index, posting_, taxonomy_);
    judged_ = std::move(judged);
    index_ = std::move(index);
}

}  // namespace vouch::match
