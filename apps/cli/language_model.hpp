#pragma once

#include <memory>
#include <string>

#include "llm/answer_cache.hpp"
#include "llm/budget.hpp"
#include "llm/connect.hpp"
#include "model/model_use.hpp"

namespace vouch::cli {

// The language model that the environment names with VOUCH_LLM_URL and its companions, with the
// budget of this run. docs/guides/language-models.md lists them.
class LanguageModel {
public:
    // Reads the environment: null where VOUCH_LLM_URL is not set. Error llm-settings-invalid.
    static Result<std::unique_ptr<LanguageModel>> from_environment();

    llm::Provider& provider() {
        return *provider_;
    }
    // One line for people, without the key: protocol, model, address and limits.
    const std::string& description() const {
        return description_;
    }

private:
    explicit LanguageModel(llm::Spend most) : budget_(most) {}

    llm::MemoryBudget budget_;
    llm::AnswerCache cache_;
    std::unique_ptr<llm::Provider> provider_;
    std::string description_;
};

// Says on stderr how many texts stay as the rules wrote them because no answer came, and why.
void warn_of_failed_calls(const model::ModelUse& use);

}  // namespace vouch::cli
