#include "parse/posting/clauses.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto abbreviations = phrases<
    "e.g|i.e|etc|min|max|approx|sr|jr|no|vs|incl|dr|mr|mrs|ms|st|co|inc|ltd|yrs|exp|"
    "dept|ca|z.b|bzw|ggf|p.m|a.m|mag|prof|tel|nr|ref|u.s|u.k|b.sc|m.sc|ph.d|hons|sq">();

// Where a new clause begins with its own subject; the first word after the comma or "and" stays
// with the new clause.
constexpr auto clause_starts = phrases<
    "and you|and youre|and you're|and your|you|youre|youve|youll|and youve|and have|"
    "and so would|and so is|and would|as would|as is|as are|as does|so would|or if|"
    "and if|if you|and an interest|an interest|and experience|or you have|plus you|"
    "but you|and it would|and we would|and ideally|ideally you|and wed|and must|"
    "and to have|and to be|and to know|and to bring|or have a|or if you|"
    "be comfortable|be able to|be happy to|be willing to|"
    "and should|and will|and are|and we expect|and we ask|and someone|and some |and be ">();

// Words that begin a demand of its own after a comma, or after "and" where it stands alone too.
constexpr auto demand_openers = phrases<
    "at least|a minimum of|minimum|good|very good|strong|excellent|proven|documented|"
    "previous|solid|fluent|sound|basic|valid|full|clean|current|some experience|"
    "able to|ability to|the ability to|must|should be|be able to|knowledge of|"
    "experience of|experience with|experience in|mindestens|gute|sehr gute|sichere|"
    "sicherer|fundierte|erfahrung|kenntnisse|au moins|bonne|tres bonne|excellente|"
    "maitrise|connaissance|minimo|al menos|buen|buena|conocimientos|experiencia|dominio|"
    "pelo menos|no minimo|boa|bom|conhecimento|conhecimentos|dominio">();
// The same after a mere "and", where a word such as "good" would only go on.
constexpr auto demand_openers_joined = phrases<
    "at least|a minimum of|must|be able to|able to|the ability to|ability to|"
    "hold a|hold an|have a|mindestens|au moins|minimo|al menos|buen nivel|buena|pelo menos|no "
    "minimo|"
    "you must|you should|you are|you have|se valora|es necesari*|es imprescindible">();
// What closes a statement of demand: "X is preferable and Y would be an advantage" are two.
constexpr auto demand_closers = phrases<
    "is preferable|is essential|are essential|is required|are required|is desirable|"
    "are desirable|would be|is a must|is preferred|are preferred|is an advantage|"
    "is necessary|is expected|are expected|es imprescindible|se valora*|seria|serait|"
    "est exige*|est souhait*|ist erforderlich|ist von vorteil|e desejavel|sera um">();
constexpr auto joints = phrases<" and | und | et | y | e ">();

// What makes the part after a semicolon a demand of its own.
constexpr auto own_demands = phrases<
    "required|needed|essential|desirable|preferred|a plus|experience|knowledge|skills|"
    "fluent|must|advantage|welcome|ability|proficien*|familiar*|licence|license|degree|"
    "certif*|expected">();

// Where what is asked ends and talk begins.
constexpr auto asides = phrases<
    "since|because|but honestly|but we|but neither|but dont|but not required|which we|which means|"
    "wed love|we would love|all the better|this one|this is|that is what|"
    "so that you can|as the |as we |though |although |while we|so we|we can teach|"
    "we will train|training is|full training|but full|but training|a lot of|we dont|we do not|we "
    "have|we are|it is|its |they |there is|"
    "no politics|but honestly">();

constexpr auto lead_ins = phrases<
    "nice extras would be|a nice extra would be|"
    "we think youll need to be|we think you will need to be|we think youll need|"
    "we think youll need to have|we think you will need to have|we think|we believe|we hope|"
    "and to have|and to be|to have|it would help if you have|it would help if you|"
    "it helps if you have|it would be great if you have|it would be nice if you have|"
    "it would be lovely if you have|it would be a bonus if you have|bonus if you have|"
    "we need someone with|we need someone who has|we need someone who can|"
    "we need someone who|we need you to have|wed need you to have|"
    "we would need you to have|we need you to be|we need you to|wed need you to be|"
    "we need|we also need|we ask for|we also ask for|we expect you to have|we expect|"
    "we require|we are looking for someone with|were looking for someone with|"
    "we are looking for someone who has|were looking for someone who has|"
    "we are looking for someone who|were looking for someone who|we are looking for|"
    "were looking for|we look for|we would like you to have|wed like you to have|"
    "we would like|wed like|you should have|you must have|you will have|youll have|"
    "you need to have|you will need to have|youll need to have|you will need to be|"
    "you need to be|youll need to be|you also have|you should also have|"
    "you must also have|you have|you should be|you should also be|you must be|"
    "you must also be|you will be|youll be|you will also be|you are|youre|you are also|"
    "you bring|you will bring|youll bring|you will need|youll need|you need|"
    "the successful candidate will have|the successful candidate will be|"
    "the successful candidate must have|the successful candidate should have|"
    "the ideal candidate will have|the ideal candidate has|the ideal candidate will be|"
    "candidates must have|candidates should have|applicants must have|"
    "applicants should have|candidate must have|candidate should have|must have|"
    "should have|as is|as are|as would|so is|so are|and so is|and|plus|but|or|and also|"
    "also|ideally|as well as|ideally you have|ideally you will have|ideally youll have|"
    "it is essential that you have|it is essential that you|"
    "it is important that you have|essential is|applicants will have|"
    "the person will have|the postholder will have|he/she must have|one must have|"
    "applicants must hold|candidates must hold|they must have|they should have|"
    "wir erwarten|sie sollten|du solltest|nous recherchons|il faut avoir|"
    "buscamos a una persona con|buscamos una persona con|buscamos a alguien con|"
    "buscamos a alguien que tenga|se requiere|se requieren|requerimos|es necesario tener|"
    "es necesario|es imprescindible tener|debes tener|"
    "procuramos alguem com|procuramos uma pessoa com|buscamos alguem com|"
    "e necessario ter|e necessario|e preciso ter|exige-se">();
// These keep their verb: "You must hold a BEd", "must be registered".
constexpr auto kept_verbs = phrases<
    "registered|hold|eligible to|licensed|certified|willing to|available|at least 18|"
    "over 18">();

bool opens_sentence(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end &&
           (text[at] == ' ' || text[at] == '"' || text[at] == '(' || text[at] == '\n')) {
        ++at;
    }
    if (at >= end) {
        return true;
    }
    const auto c = text::decode(text, at).value;
    return !text::is_lower(c);
}

bool is_abbreviation(std::string_view text, std::size_t begin, std::size_t dot) {
    auto from = dot;
    while (from > begin && text[from - 1] != ' ' && text[from - 1] != '(' &&
           text[from - 1] != '\n') {
        --from;
    }
    const auto word = text::fold(text.substr(from, dot - from));
    // "ROS 2." may end a sentence, "2." at its head does not.
    const bool digit = word.size() == 1 && word[0] >= '0' && word[0] <= '9';
    return (word.size() == 1 && (!digit || from == begin)) ||
           std::ranges::contains(abbreviations, std::string_view(word));
}

// The depth of brackets before each byte.
std::vector<int> bracket_depths(std::string_view normal) {
    std::vector<int> depths(normal.size() + 1);
    int depth = 0;
    for (std::size_t i = 0; i < normal.size(); ++i) {
        depth += normal[i] == '(' || normal[i] == '[' ? 1 : 0;
        depths[i] = depth;
        depth -= (normal[i] == ')' || normal[i] == ']') && depth > 0 ? 1 : 0;
    }
    return depths;
}

std::size_t skip_spaces(std::string_view normal, std::size_t at) {
    while (at < normal.size() && normal[at] == ' ') {
        ++at;
    }
    return at;
}

std::size_t words_before(std::string_view normal, std::size_t at) {
    return count_words(normal.substr(0, at));
}

// "…, good IT skills", "…, and documented teaching experience": the comma parts two demands.
bool opens_demand(std::string_view normal, std::size_t comma, std::size_t next) {
    constexpr std::size_t words_before_min = 3;
    static constexpr auto links = phrases<"and|und|et|y|e|as well as|sowie">();
    if (words_before(normal, comma) < words_before_min) {
        return false;
    }
    auto rest = normal.substr(next);
    if (const auto link = leading_phrase(rest, links)) {
        rest = rest.substr(std::min(rest.size(), link + 1));
    }
    static constexpr auto parts = phrases<"at least one of|at least two of|at least three of">();
    return leading_phrase(rest, demand_openers) > 0 && leading_phrase(rest, parts) == 0;
}

// " and " between two statements that each ask by themselves.
bool joins_demands(std::string_view normal, std::size_t space) {
    constexpr std::size_t words_before_min = 4;
    const auto joint = std::ranges::find_if(
        joints, [&](std::string_view word) { return normal.substr(space).starts_with(word); });
    if (joint == joints.end() || words_before(normal, space) < words_before_min) {
        return false;
    }
    const auto rest = normal.substr(space + joint->size());
    auto before = normal.substr(0, space);
    before = before.substr(0, before.ends_with(',') ? before.size() - 1 : before.size());
    const auto clause = rest.substr(0, rest.find_first_of(";."));
    return leading_phrase(rest, demand_openers_joined) > 0 ||
           (has_phrase(before.substr(before.find_last_of(",;") + 1), demand_closers) &&
            has_phrase(clause, demand_closers));
}

// A comma before "and you" parts clauses; "and you" without a comma does too where a verb phrase
// is long enough to stand alone.
std::vector<std::size_t> clause_cuts(std::string_view normal) {
    std::vector<std::size_t> cuts;
    const auto depths = bracket_depths(normal);
    for (std::size_t i = 0; i < normal.size(); ++i) {
        if (depths[i] > 0) {
            continue;
        }
        const bool semicolon =
            normal[i] == ';' &&
            (has_phrase(normal.substr(i + 1, normal.find(';', i + 1) - i - 1), own_demands) ||
             leading_phrase(normal.substr(skip_spaces(normal, i + 1)), clause_starts) > 0);
        if (semicolon || (normal[i] == ' ' && normal.substr(i).starts_with(" - you "))) {
            cuts.push_back(i + 1);
        } else if (normal[i] == ',') {
            const auto next = skip_spaces(normal, i + 1);
            if (leading_phrase(normal.substr(next), clause_starts) > 0 ||
                opens_demand(normal, i, next)) {
                cuts.push_back(i + 1);
            }
        } else if (normal[i] == ' ' && joins_demands(normal, i)) {
            cuts.push_back(i + 1);
        }
    }
    return cuts;
}

// Begin of the talk after a clause, or its end.
std::size_t aside_begin(std::string_view normal) {
    const auto depths = bracket_depths(normal);
    constexpr std::size_t words_before_min = 8;  // bytes: an aside never opens a clause
    for (std::size_t i = words_before_min; i < normal.size(); ++i) {
        if (depths[i] > 0) {
            continue;
        }
        const bool comma = normal[i] == ',' || normal.substr(i).starts_with(" - ");
        static constexpr auto bare_asides = phrases<
            " wed love| we would love| because | but we | but well | though well | but you will| "
            "but training| but "
            "neither">();
        const bool love = normal[i] == ' ' && leading_phrase(normal.substr(i), bare_asides) > 0;
        if (!comma && !love) {
            continue;
        }
        const auto next = skip_spaces(normal, i + (normal[i] == ' ' && comma ? 2U : 1U));
        if (leading_phrase(normal.substr(next), asides) > 0) {
            return i;
        }
    }
    return normal.size();
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span span) {
    std::vector<Span> sentences;
    auto begin = span.begin;
    for (auto at = span.begin; at < span.end; ++at) {
        const char c = text[at];
        if (c != '.' && c != '!' && c != '?') {
            continue;
        }
        auto end = at + 1;
        while (end < span.end && (text[end] == ')' || text[end] == '"' || text[end] == '.')) {
            ++end;
        }
        const bool spaced = end >= span.end || text[end] == ' ' || text[end] == '\n';
        if (!spaced || !opens_sentence(text, end, span.end) ||
            (c == '.' && end < span.end && is_abbreviation(text, begin, at))) {
            continue;
        }
        sentences.push_back(trimmed(text, {begin, end}));
        begin = end;
        at = end;
    }
    if (const auto rest = trimmed(text, {begin, span.end}); !rest.empty()) {
        sentences.push_back(rest);
    }
    std::erase_if(sentences, [](const Span& sentence) { return sentence.empty(); });
    return sentences;
}

std::vector<Span> split_clauses(std::string_view text, Span sentence) {
    const NormalText normal(text, sentence);
    std::vector<Span> clauses;
    auto cuts = clause_cuts(normal.text());
    cuts.push_back(normal.text().size());
    std::size_t begin = 0;
    for (const auto cut : cuts) {
        const auto part = std::string_view(normal.text()).substr(begin, cut - begin);
        const auto end = begin + aside_begin(part);
        const auto clause = trimmed(text, normal.source(Span{begin, end}));
        if (!clause.empty()) {
            clauses.push_back(clause);
        }
        begin = cut;
    }
    return clauses;
}

Span without_lead_in(std::string_view text, Span clause) {
    for (int round = 0; round < 3; ++round) {
        const NormalText normal(text, clause);
        const std::string_view whole = normal.text();
        const auto size = leading_phrase(whole, lead_ins);
        const auto next = skip_spaces(whole, size);
        const bool infinitive =
            whole.substr(0, size).ends_with("need") && whole.substr(next).starts_with("to ");
        // "as would Minitab" says in one word what it asks: alone it would say too little.
        static constexpr auto going_on = phrases<"as would|so would|and so would|as is|so is">();
        const bool terse = leading_phrase(whole, going_on) > 0 &&
                           count_words(whole.substr(std::min(next, whole.size()))) <= 2;
        if (size == 0 || next >= whole.size() || infinitive || terse ||
            leading_phrase(whole.substr(next), kept_verbs) > 0) {
            break;
        }
        // "You have built …" tells what was done and stays whole.
        const auto word = whole.substr(next, whole.find(' ', next) - next);
        const bool perfect =
            whole.substr(0, size).ends_with("have") &&
            (word.ends_with("ed") || word == "built" || word == "led" || word == "run" ||
             word == "worked" || word == "written" || word == "taught" || word == "done" ||
             word == "sold" || word == "held" || word == "been" || word == "seen");
        if (perfect) {
            break;
        }
        clause = trimmed(text, normal.source(Span{next, whole.size()}));
    }
    return clause;
}

namespace {

// "…, knife skills and a licence": the last item of a list is two, or begins with the joint.
void split_last_item(std::string_view text, std::vector<Span>& items) {
    const NormalText normal(text, items.back());
    const std::string_view whole = normal.text();
    static constexpr auto links = phrases<"and|und|et|y|e|or">();
    if (const auto size = leading_phrase(whole, links); size > 0 && size + 1 < whole.size()) {
        items.back() = trimmed(text, normal.source(Span{size + 1, whole.size()}));
        return;
    }
    for (const auto joint : joints) {
        const auto at = whole.find(joint);
        if (at != Words::npos && at > 0) {
            const auto second = normal.source(Span{at + joint.size(), whole.size()});
            items.back() = trimmed(text, normal.source(Span{0, at}));
            items.push_back(trimmed(text, second));
            return;
        }
    }
}

}  // namespace

std::vector<Span> split_list(std::string_view text, Span sentence, bool asked) {
    const NormalText normal(text, sentence);
    const std::string_view whole = normal.text();
    static constexpr auto verbs = phrases<
        "is|are|have|has|would|will|must|should|can|you|we|need|if|youve|be|was|were|"
        "your|youll|youre">();
    const auto depths = bracket_depths(whole);
    std::vector<Span> items;
    std::size_t begin = 0;
    std::size_t longest = 0;
    const auto take = [&](std::size_t end) {
        const auto item = trimmed(text, normal.source(Span{begin, end}));
        if (!item.empty()) {
            longest = std::max(longest, count_words(text_of(text, item)));
            items.push_back(item);
        }
    };
    // "Essential: a degree; two years; a licence" parts at the semicolons alone.
    const auto semicolons = std::ranges::count(whole, ';');
    const char sign = asked && semicolons >= 2 ? ';' : ',';
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i] == sign && depths[i] == 0) {
            take(i);
            begin = i + 1;
        }
    }
    take(whole.size());
    const std::size_t item_words_max = asked ? 16 : 8;
    const auto first_comma = std::min(whole.find(','), whole.size());
    static constexpr auto statements =
        phrases<"is|are|would|you|youve|youre|youll|we|was|were|if|such as|including|like">();
    const bool nouns = asked ? !has_phrase(whole, statements) || items.size() >= 4 ||
                                   leading_phrase(whole, demand_openers) > 0
                             : !has_phrase(whole.substr(0, first_comma), verbs);
    if (items.size() < 3 || (sign == ',' && (longest > item_words_max || !nouns))) {
        return {sentence};
    }
    if (asked && sign == ',') {
        split_last_item(text, items);
    }
    return items;
}

}  // namespace vouch::parse::posting
