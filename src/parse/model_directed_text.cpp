#include "parse/model_directed_text.hpp"

#include <algorithm>
#include <array>

#include "parse/posting_clauses.hpp"
#include "parse/posting_text.hpp"

namespace vouch::parse {

namespace {

using posting::find_phrase;
using posting::has_phrase;
using posting::phrases;

constexpr std::size_t found_max = 20;

// Whoever is told to drop "previous instructions" is a model: the three words stand together.
constexpr auto dropping = phrases<
    "ignore|disregard|forget|override|bypass|ignoriere|ignorieren sie|vergiss|vergessen sie|"
    "missachte|ignorez|oubliez|ignora|ignore|olvida|descarta|esqueca|desconsidere">();
constexpr auto earlier = phrases<
    "previous|prior|above|earlier|preceding|all|any|your|the system|system|vorherige*|bisherige*|"
    "obige*|alle|precedent*|anterieures|toutes|anterior*|previas|todas|todos">();
constexpr auto orders = phrases<
    "instruction*|prompt*|directive*|guidelines|rules you|anweisung*|vorgaben|consignes|"
    "instrucciones|instrucoes|directrices|diretrizes">();
constexpr auto naming_models = phrases<
    "if you are an ai|if you are a language model|if you are an llm|if you are a bot|"
    "if youre an ai|if youre an llm|as an ai language model|as a large language model|"
    "ai model reading|ai reading this|llm reading|language models reading|"
    "dear ai|dear llm|dear chatgpt|attention ai|attention llm|note to ai|note to llm|"
    "notes to the ai|instructions for ai|instructions for llm|system prompt|system message|"
    "you are now|you are chatgpt|you are a helpful assistant|new instructions:|"
    "rate this candidate|rank this candidate|rate this applicant|rank this applicant|"
    "score this candidate|score this resume|recommend this candidate|"
    "wenn du eine ki bist|falls du eine ki bist|wenn sie eine ki sind|an die ki|"
    "si vous etes une ia|si tu es une ia|si eres una ia|si usted es una ia|"
    "se voce e uma ia|se fores uma ia">();
// Signs that part the turns of a conversation with a model.
constexpr std::array<std::string_view, 5> markers = {"<|im_start|>", "<|system|>", "[inst]",
                                                     "### instruction", "<system>"};

// "You are now …" alone speaks to people too ("you are now ready to apply").
constexpr auto people_too = phrases<"you are now">();
constexpr auto model_roles =
    phrases<"assistant|ai|model|llm|chatbot|in developer mode|dan|unrestricted">();

bool speaks_to_model(std::string_view words) {
    for (auto verb = find_phrase(words, dropping); verb;
         verb = find_phrase(words, dropping, verb->end)) {
        constexpr std::size_t near_bytes = 60;
        const auto near = words.substr(verb->end, near_bytes);
        if (has_phrase(near, orders) && has_phrase(near, earlier)) {
            return true;
        }
    }
    if (const auto named = find_phrase(words, naming_models)) {
        const bool needs_role = posting::leading_phrase(words.substr(named->begin), people_too) ==
                                named->end - named->begin;
        if (!needs_role || has_phrase(words.substr(named->end, 40), model_roles)) {
            return true;
        }
    }
    for (const auto marker : markers) {
        if (words.contains(marker)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<ModelDirectedText> find_model_directed_text(std::string_view text) {
    std::vector<ModelDirectedText> found;
    for (std::size_t at = 0; at <= text.size() && found.size() < found_max;) {
        const auto end = std::min(text.find('\n', at), text.size());
        for (const auto sentence : posting::split_sentences(text, {at, end})) {
            if (found.size() < found_max &&
                speaks_to_model(posting::NormalText(text, sentence).text())) {
                found.push_back({sentence.begin, sentence.end});
            }
        }
        at = end + 1;
    }
    return found;
}

}  // namespace vouch::parse
