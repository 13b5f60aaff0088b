#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/english.hpp"

// Forms of verbs: the taxonomy's, then everyday ones, then what the ending tells.
namespace vouch::write {
namespace {

// Words in -ed that stand before a noun rather than tell of a deed.
constexpr auto ed_adjectives = std::to_array<std::string_view>(
    {"accredited", "advanced",  "biased",     "bed",         "certified", "chartered", "combined",
     "detailed",   "dedicated", "embedded",   "experienced", "feed",      "fixed",     "focused",
     "integrated", "licensed",  "limited",    "mixed",       "motivated", "need",      "newbred",
     "qualified",  "red",       "registered", "related",     "seed",      "shared",    "skilled",
     "speed",      "talented",  "trusted",    "unpaid",      "used",      "varied",    "weed"});

// Everyday verbs, which no list of strong résumé verbs has, with their forms.
struct PlainVerb {
    std::string_view lemma;
    std::string_view past;
    std::string_view participle;
    std::string_view gerund;
};
constexpr auto plain_verbs =
    std::to_array<PlainVerb>({{"be", "was", "been", "being"},
                              {"become", "became", "become", "becoming"},
                              {"begin", "began", "begun", "beginning"},
                              {"bring", "brought", "brought", "bringing"},
                              {"carry", "carried", "carried", "carrying"},
                              {"catch", "caught", "caught", "catching"},
                              {"close", "closed", "closed", "closing"},
                              {"come", "came", "come", "coming"},
                              {"deal", "dealt", "dealt", "dealing"},
                              {"dig", "dug", "dug", "digging"},
                              {"draw", "drew", "drawn", "drawing"},
                              {"fall", "fell", "fallen", "falling"},
                              {"feed", "fed", "fed", "feeding"},
                              {"find", "found", "found", "finding"},
                              {"fly", "flew", "flown", "flying"},
                              {"get", "got", "got", "getting"},
                              {"give", "gave", "given", "giving"},
                              {"go", "went", "gone", "going"},
                              {"hang", "hung", "hung", "hanging"},
                              {"hear", "heard", "heard", "hearing"},
                              {"hold", "held", "held", "holding"},
                              {"keep", "kept", "kept", "keeping"},
                              {"lay", "laid", "laid", "laying"},
                              {"learn", "learned", "learnt", "learning"},
                              {"leave", "left", "left", "leaving"},
                              {"lend", "lent", "lent", "lending"},
                              {"lose", "lost", "lost", "losing"},
                              {"look", "looked", "looked", "looking"},
                              {"meet", "met", "met", "meeting"},
                              {"open", "opened", "opened", "opening"},
                              {"pay", "paid", "paid", "paying"},
                              {"pick", "picked", "picked", "picking"},
                              {"put", "put", "put", "putting"},
                              {"rise", "rose", "risen", "rising"},
                              {"say", "said", "said", "saying"},
                              {"see", "saw", "seen", "seeing"},
                              {"send", "sent", "sent", "sending"},
                              {"set", "set", "set", "setting"},
                              {"show", "showed", "shown", "showing"},
                              {"sit", "sat", "sat", "sitting"},
                              {"speak", "spoke", "spoken", "speaking"},
                              {"spend", "spent", "spent", "spending"},
                              {"split", "split", "split", "splitting"},
                              {"stand", "stood", "stood", "standing"},
                              {"start", "started", "started", "starting"},
                              {"take", "took", "taken", "taking"},
                              {"tell", "told", "told", "telling"},
                              {"think", "thought", "thought", "thinking"},
                              {"throw", "threw", "thrown", "throwing"},
                              {"understand", "understood", "understood", "understanding"},
                              {"visit", "visited", "visited", "visiting"},
                              {"wear", "wore", "worn", "wearing"}});

bool contains(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_plain_base(std::string_view folded) {
    return std::ranges::contains(plain_verbs, folded, &PlainVerb::lemma);
}

std::optional<VerbForm> verb_form(std::string_view word, const skills::Taxonomy& taxonomy) {
    const auto folded = text::fold(word);
    if (const auto* verb = taxonomy.verb(folded)) {
        VerbForm found{verb->lemma, verb->past,  verb->gerund, verb->strength,
                       verb->area,  Form::third, verb->part};
        if (folded == verb->past) {
            found.form = verb->past == verb->lemma ? Form::past_or_base : Form::past;
        } else if (folded == verb->lemma) {
            found.form = Form::base;
        } else if (folded == verb->gerund) {
            found.form = Form::gerund;
        } else if (!folded.ends_with('s')) {
            found.form = Form::past;  // a participle of its own: "taken"
        }
        return found;
    }
    for (const auto& verb : plain_verbs) {
        const bool past = folded == verb.past || folded == verb.participle;
        const bool third = folded.size() == verb.lemma.size() + 1 && folded.ends_with('s') &&
                           folded.starts_with(verb.lemma);
        if (!past && !third && folded != verb.lemma && folded != verb.gerund) {
            continue;
        }
        const auto form = past                    ? Form::past
                          : third                 ? Form::third
                          : folded == verb.gerund ? Form::gerund
                                                  : Form::base;
        return VerbForm{std::string(verb.lemma),
                        std::string(verb.past),
                        std::string(verb.gerund),
                        2,
                        {},
                        past && verb.past == verb.lemma ? Form::past_or_base : form};
    }
    if (folded.size() >= 5 && folded.ends_with("ed") && !folded.ends_with("eed") &&
        !contains(ed_adjectives, folded) &&
        (!folded.contains('-') || folded.starts_with("re-") || folded.starts_with("co-") ||
         folded.ends_with("-managed"))) {
        return VerbForm{.lemma = {},
                        .past = folded,
                        .gerund = {},
                        .strength = 2,
                        .area = {},
                        .form = Form::past};
    }
    return std::nullopt;
}

std::string singular_of(std::string_view folded) {
    std::string word(folded);
    if (!looks_plural(folded) || folded == "staff" || folded == "people" || folded == "children") {
        return word;
    }
    if (word.ends_with("ies") && word.size() > 4) {
        word.replace(word.size() - 3, 3, "y");
    } else if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("xes") ||
               word.ends_with("sses")) {
        word.erase(word.size() - 2);
    } else if (word.ends_with('s')) {
        word.pop_back();
    }
    return word;
}

}  // namespace vouch::write
