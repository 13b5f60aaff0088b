#include "language_model.hpp"

#include <algorithm>
#include <charconv>
#include <format>
#include <print>

#include "program.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

constexpr std::int64_t tokens_default = 100'000;
constexpr double seconds_default = 60;
constexpr double run_seconds_default = 180;
constexpr double seconds_most = 3'600;
constexpr double money_most = 1'000'000;
constexpr double price_most = 100'000;
constexpr double tokens_most = 1e9;
constexpr double micros_in_unit = 1e6;

auto invalid(const std::string& name, const std::string& detail) {
    return fail("llm-settings-invalid", {{"detail", name + " " + detail}});
}

// A number of the environment from `least` to `most`, or `otherwise` where it is not set.
Result<double> number(const std::string& name, double least, double most, double otherwise) {
    const auto text = environment(name.c_str());
    if (text.empty()) {
        return otherwise;
    }
    double value = 0;
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc{} || end != last || !(value >= least && value <= most)) {
        return invalid(name, std::format("must be a number from {} to {}", least, most));
    }
    return value;
}

std::chrono::milliseconds milliseconds(double seconds) {
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

Result<llm::Settings> settings_of_environment() {
    llm::Settings settings;
    settings.url = environment("VOUCH_LLM_URL");
    settings.model = environment("VOUCH_LLM_MODEL");
    settings.key = environment("VOUCH_LLM_KEY");
    settings.may_send_unencrypted = environment("VOUCH_LLM_INSECURE") == "1";
    const auto protocol = environment("VOUCH_LLM_PROVIDER");
    if (protocol == "anthropic") {
        settings.protocol = llm::ProtocolName::anthropic;
    } else if (!protocol.empty() && protocol != "openai") {
        return invalid("VOUCH_LLM_PROVIDER", "must be openai or anthropic");
    }
    if (settings.model.empty()) {
        return invalid("VOUCH_LLM_MODEL", "does not say which model");
    }
    TRY_INTO(const auto seconds, number("VOUCH_LLM_TIMEOUT", 0.1, seconds_most, seconds_default));
    settings.limits.total = milliseconds(seconds);
    settings.limits.stall = milliseconds(seconds / 2);
    return settings;
}

struct Ceiling {
    llm::Spend most;
    llm::Prices prices;
    std::string text;
};

Result<Ceiling> ceiling_of_environment() {
    Ceiling ceiling;
    TRY_INTO(const auto tokens, number("VOUCH_LLM_MAX_TOKENS", 1, tokens_most, tokens_default));
    TRY_INTO(const auto cost, number("VOUCH_LLM_MAX_COST", 0, money_most, -1));
    TRY_INTO(ceiling.prices.input, number("VOUCH_LLM_PRICE_INPUT", 0, price_most, 0));
    TRY_INTO(ceiling.prices.output, number("VOUCH_LLM_PRICE_OUTPUT", 0, price_most, 0));
    if (cost >= 0 && ceiling.prices.input + ceiling.prices.output <= 0) {
        return invalid("VOUCH_LLM_MAX_COST",
                       "needs VOUCH_LLM_PRICE_INPUT and VOUCH_LLM_PRICE_OUTPUT");
    }
    ceiling.most = {static_cast<std::int64_t>(tokens),
                    cost < 0 ? llm::no_limit : static_cast<std::int64_t>(cost * micros_in_unit)};
    ceiling.text = std::format("at most {} tokens", ceiling.most.tokens) +
                   (cost < 0 ? "" : std::format(" and {:.2f} of money", cost)) + " a run";
    return ceiling;
}

}  // namespace

Result<std::unique_ptr<LanguageModel>> LanguageModel::from_environment() {
    if (environment("VOUCH_LLM_URL").empty()) {
        return nullptr;
    }
    TRY_INTO(const auto settings, settings_of_environment());
    TRY_INTO(const auto endpoint, llm::endpoint_of(settings));
    TRY_INTO(const auto ceiling, ceiling_of_environment());
    TRY_INTO(const auto run_seconds,
             number("VOUCH_LLM_MAX_SECONDS", 1, seconds_most, run_seconds_default));
    llm::Resilience rule;
    rule.time_max = milliseconds(run_seconds);
    rule.seed =
        static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    std::unique_ptr<LanguageModel> model(new LanguageModel(ceiling.most));
    TRY_INTO(auto server, llm::connect(settings, rule, model->budget_, ceiling.prices));
    // One person at one machine: a folder of postings asks for many a line again.
    model->provider_ = llm::make_cached(std::move(server), model->cache_, {});
    model->description_ = std::format(
        "{} at {} ({}{}, {})", settings.model, endpoint.url, model->provider_->identity().protocol,
        settings.key.empty() ? ", without a key" : ", with a key", ceiling.text);
    return model;
}

void warn_of_failed_calls(const model::ModelUse& use) {
    const auto failed =
        std::ranges::count(use.calls, model::Proposal::failed, &model::ModelCall::outcome);
    if (failed == 0) {
        return;
    }
    // The first failure is the cause; those after it may only say that nothing was sent.
    const auto first =
        std::ranges::find(use.calls, model::Proposal::failed, &model::ModelCall::outcome);
    std::fflush(stdout);
    const Terminal terminal(stderr);
    std::print(stderr, "{} {} {} of the {} texts asked for stay as the rules wrote them.\n",
               terminal.paint("vouch: warning:", Colour::yellow), to_text(first->error), failed,
               use.calls.size());
}

}  // namespace vouch::cli
