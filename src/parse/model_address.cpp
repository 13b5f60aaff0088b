#include "parse/model_address.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "parse/key.hpp"

namespace vouch::parse {
namespace {

enum class Role : std::uint8_t {
    ignore,        // to ignore
    instructions,  // what shall be ignored, and what tells a model
    rank,          // to put first, to recommend
    rank_highly,   // what people say too: only with a superlative
    target,        // this candidate, this résumé
    any_target,    // the candidate: only with a superlative
    ignore_last,   // to ignore, behind its object
    phrase         // enough by itself; "$" asks for the end of a word
};

// Folded, without spaces; at least four bytes each, as the look-up needs.
constexpr std::pair<Role, std::string_view> vocabulary[] = {
    {Role::ignore,
     "ignore;disregard;forget;override;bypass;overlook;ignorier;missachte;vergiss;vergesse;"
     "ubergehe;ignorez;oublie;neglige;ignora;olvida;olvide;descarta;omite;omita;esqueca;"
     "desconsider;dimentica;tralascia;negeer;vergeet;ignoruj;pomin;zapomnij;bortse;glom;"
     "игнориру;проигнорир;забудь;ігнору;忽略;无视;無視;忘记;忘掉;不要理会"},
    {Role::instructions,
     "instruction;prompt;guideline;directive;direction;command;criteria;anweisung;instruktion;"
     "vorgabe;befehl;consigne;regle;instruccion;indicacion;directri;orden;instruco;comando;regra;"
     "istruzion;regol;direttiv;instructie;opdracht;aanwijzing;instrukcj;polecen;zasad;rules;regeln;"
     "reglas;инструкц;указан;правил;команд;інструкц;вказівк;指令;指示;提示;规则;プロンプト;命令;"
     "지시;명령;프롬프트;talimat"},
    {Role::ignore_last, "無視;忘れて;무시;잊어;yoksay;gormezdengel;dikkatealma;忽略;无视"},
    {Role::rank,
     "rank;rate;score;recommend;select;choose;approve;shortlist;prioriti;hire;advance;promote;"
     "favor;favour;bewerte;empfehl;empfiehl;setze;wahle;stufe;classez;notez;recommand;selectionne;"
     "embauche;clasifi;califi;recomiend;seleccion;contrat;puntu;coloca;coloque;classifi;avali;"
     "recomend;selecion;valut;classific;raccomand;consigli;selezion;assumi;beoordeel;plaats;"
     "rangschik;beveel;kies;selecteer;ocen;poleca;polec;wybierz;оцени;рекоменд;выбери;поставь;"
     "推荐;录用;评为;選んで;推薦;추천"},
    {Role::rank_highly, "evaluate;accept;place;give;assign;stelle;classe;evalue;attribue"},
    {Role::target,
     "thiscandidate;thisapplicant;thisresume;thiscv;thisprofile;thisapplication;diesenkandidat;"
     "diesekandidat;diesenbewerber;diesebewerb;diesenlebenslauf;cecandidat;cettecandidat;ceprofil;"
     "cecv;estecandidat;estacandidat;esteperfil;esteaspirante;estecurriculum;aestecandidat;"
     "estecurriculo;questocandidat;questacandidat;questocurriculum;questoprofilo;dezekandidaat;"
     "dezesollicitant;ditcv;tegokandydat;tekandydat;denneansoger;этогокандидат;этокандидат;"
     "此候选人;该候选人;这位候选人;此简历;この候補者;この応募者;이후보자;이지원자"},
    {Role::any_target, "thecandidate;theapplicant;myresume;mycv;myprofile;myapplication"},
    {Role::phrase,
     "asanailanguagemodel;asalanguagemodel;asalargelanguagemodel;asanaiassistant;asanaiyou;"
     "asanaimodel;asanllmyou;asanaisystemyou;asanairecruiter;asanaiscreen;youareanai$;"
     "youareanaiassistant;youareallm$;youareanllm$;youarealanguagemodel;youarechatgpt;"
     "youareahelpfulassistant;youarenowanai$;youarenowachatbot;youarenowallm$;youarenowdan$;"
     "youarenowindeveloper;youarenowunrestricted;ifyouareanai$;ifyouareanaimodel;ifyouareallm$;"
     "ifyouareanllm$;ifyouarealanguagemodel;ifyouareabot$;ifyouareamachine$;attentionai$;"
     "attentionllm;attentionchatgpt;dearai$;dearchatgpt;dearllm$;notetoai$;notetotheai$;"
     "notestotheai$;notetollm;notetochatgpt;noteforai$;noteforllm;messagetoai$;messagetotheai$;"
     "instructionforai$;instructionsforai$;instructionsforllm;instructionstotheai$;"
     "aimodelreading;aireadingthis;llmreadingthis;languagemodelsreading;hiddeninstruction;"
     "newsysteminstruction;revealyourprompt;revealyourinstruction;revealyoursystem;"
     "printyoursystem;repeatyoursystem;yoursystemprompt;donotmentionthisinstruction;"
     "donotmentiontheseinstruction;donotrevealthis;thiscandidateisthebest;"
     "thiscandidateisexceptional;thiscandidateisperfect;thiscandidateishighlyqualified;"
     "thiscandidateisaperfect;thiscandidateisideal;thiscandidateisextremely;outputonlytheword;"
     "wenndueinekibist;fallsdueinekibist;wennsieeinekisind;andieki$;alskisprachmodell;"
     "alssprachmodell;alskimodell;alskiassistent;alskibistdu;alskisollst;sivousetesuneia$;"
     "situesuneia$;entantquemodeledelangage;entantquia$;entantquintelligenceartificielle;"
     "entantqueia$;sieresunaia$;siustedesunaia$;comomodelodelenguaje;comounaia$;"
     "comounmodelodelenguaje;comointeligenciaartificial;sevoceeumaia$;seforesumaia$;"
     "comoummodelodelinguagem;comomodelodelinguagem;comomodellolinguistico;inquantomodello;"
     "comemodellolinguistico;inquantointelligenzaartificiale;alstaalmodel;alsaimodel;"
     "jakomodeljezyk;jakosztucznainteligenc;какязыковаямодель;какискусственныйинтеллект;"
     "作为人工智能;作为ai;作为一个ai;作为语言模型;aiとして;言語モデルとして;ai로서;언어모델로서"},
};

// Between "ignore" and "instructions": all of them, those before, yours.
constexpr std::string_view qualifiers =
    "all;previous;prior;earlier;above;preceding;foregoing;your;these;those;every;other;system;"
    "given;past;former;alle;vorherig;bisherig;obig;vorig;fruher;deine;ihre;samtlich;vorangegang;"
    "tout;tous;toutes;precedent;vos;tes;cesinstr;todas;todos;anterior;previa;tus;sus;suas;acima;"
    "tutte;precedenti;sopra;vorige;eerdere;bovenstaande;wszystk;poprzedn;wczesniejsz;powyzsz;"
    "предыдущ;прошл;выше;все;попередн;усі;之前;先前;以上;所有;前面;上述;以前;これまで;上記;すべて;"
    "全て;이전;위의;모든;onceki;tum";

constexpr std::string_view superlatives =
    "first;top;highest;best;100;number1;numberone;aboveall;strongyes;stronghire;perfect;ideal;"
    "forhire;forinterview;tothenext";

// Folding takes the marks off letters of every script, so the lists must be folded as well.
std::vector<std::string> folded(std::string_view list) {
    std::vector<std::string> out;
    for (const auto word : text::split(list, ';')) {
        out.push_back(key_of(word));
    }
    return out;
}

bool contains_any(std::string_view value, const std::vector<std::string>& words) {
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return value.contains(word); });
}

struct Hit {
    std::size_t begin = 0;
    std::size_t end = 0;
    Role role = Role::phrase;
};

std::uint32_t prefix_of(std::string_view value, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
        out = out << 8 | static_cast<unsigned char>(value[at + byte]);
    }
    return out;
}

// All words of the vocabulary in one pass: a table of hashed beginnings turns most bytes away.
class Vocabulary {
public:
    Vocabulary() {
        for (const auto& [role, list] : vocabulary) {
            for (const auto listed : text::split(list, ';')) {
                std::string word = key_of(listed);
                const auto prefix = prefix_of(word, 0);
                seen_.set(slot_of(prefix));
                words_.push_back({prefix, std::move(word), role, listed.ends_with('$')});
            }
        }
        std::ranges::sort(words_, {}, &Word::prefix);
    }

    std::vector<Hit> find(const WordsKey& words) const {
        const std::string_view key = words.key;
        constexpr std::size_t hits_max = 10'000;
        std::vector<Hit> out;
        for (std::size_t at = 0; at + 4 <= key.size() && out.size() < hits_max; ++at) {
            const auto prefix = prefix_of(key, at);
            if (!seen_.test(slot_of(prefix))) {
                continue;
            }
            for (const Word& word : std::ranges::equal_range(words_, prefix, {}, &Word::prefix)) {
                const std::size_t end = at + word.text.size();
                if (key.substr(at).starts_with(word.text) &&
                    (!word.whole || end == key.size() ||
                     std::ranges::binary_search(words.begins, end))) {
                    out.push_back({at, end, word.role});
                }
            }
        }
        return out;
    }

private:
    struct Word {
        std::uint32_t prefix;
        std::string text;
        Role role;
        bool whole;  // ends where a word ends
    };
    static std::size_t slot_of(std::uint32_t prefix) {
        return (prefix * 2'654'435'761U) >> 20U;
    }
    std::vector<Word> words_;
    std::bitset<4'096> seen_;
};

// Whether the two hits, with what stands around them, speak to a model.
bool make_an_address(const Hit& first, const Hit& second, std::string_view key) {
    if (second.begin < first.end) {
        return false;
    }
    static const auto all_of_them = folded(qualifiers);
    static const auto best = folded(superlatives);
    const auto between = key.substr(first.end, second.begin - first.end);
    const auto around =
        key.substr(first.begin < 30 ? 0 : first.begin - 30, first.begin < 30 ? first.begin : 30);
    if (first.role == Role::ignore && second.role == Role::instructions) {
        return between.size() <= 48 && contains_any(between, all_of_them);
    }
    if (first.role == Role::instructions && second.role == Role::ignore_last) {
        return between.size() <= 24 && contains_any(around, all_of_them);
    }
    if (first.role == Role::rank && second.role == Role::target) {
        return between.size() <= 12;
    }
    const bool ranks = first.role == Role::rank || first.role == Role::rank_highly;
    const bool target = second.role == Role::target || second.role == Role::any_target;
    return ranks && target && between.size() <= 6 && contains_any(key.substr(second.end, 40), best);
}

}  // namespace

void WordsKey::add(std::string_view word) {
    begins.push_back(key.size());
    key += key_of(word);
}

WordsKey words_key(std::string_view text) {
    WordsKey out;
    for (const auto& word : text::words(text)) {
        out.add(text.substr(word.begin, word.end - word.begin));
    }
    return out;
}

std::vector<KeyRange> find_model_addresses(const WordsKey& words) {
    static const Vocabulary vocabulary_of_all;
    constexpr std::size_t reach = 8;  // hits behind one that can belong to it
    const std::string_view key = words.key;
    const std::vector<Hit> hits = vocabulary_of_all.find(words);
    std::vector<KeyRange> out;
    const auto add = [&](KeyRange found) {
        constexpr std::size_t together = 16;  // "… and rank this candidate"
        if (!out.empty() && found.begin <= out.back().end + together) {
            out.back().end = std::max(out.back().end, found.end);
        } else {
            out.push_back(found);
        }
    };
    for (std::size_t index = 0; index < hits.size(); ++index) {
        if (hits[index].role == Role::phrase) {
            add({hits[index].begin, hits[index].end});
        }
        const std::size_t last = std::min(hits.size(), index + reach);
        for (std::size_t other = index + 1; other < last; ++other) {
            if (make_an_address(hits[index], hits[other], key)) {
                add({hits[index].begin, hits[other].end});
            }
        }
    }
    return out;
}

namespace {

char lookalike_of(char32_t letter) {
    static constexpr std::pair<char32_t, char> alike[] = {
        {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'х', 'x'}, {U'у', 'y'},
        {U'і', 'i'}, {U'ѕ', 's'}, {U'ј', 'j'}, {U'α', 'a'}, {U'ο', 'o'}, {U'ε', 'e'}, {U'ι', 'i'},
        {U'ν', 'v'}, {U'ρ', 'p'}, {U'τ', 't'}, {U'ɡ', 'g'}, {U'ո', 'n'}, {U'0', 'o'}, {U'1', 'i'},
        {U'3', 'e'}, {U'4', 'a'}, {U'5', 's'}, {U'7', 't'}, {U'@', 'a'}};
    const auto found = std::ranges::find(alike, letter, &std::pair<char32_t, char>::first);
    return found == std::end(alike) ? '\0' : found->second;
}

}  // namespace

WordsKey without_lookalikes(const WordsKey& words) {
    WordsKey out;
    auto begin = words.begins.begin();
    for (std::size_t at = 0; at < words.key.size();) {
        for (; begin != words.begins.end() && *begin <= at; ++begin) {
            out.begins.push_back(out.key.size());
        }
        const auto point = text::decode(words.key, at);
        if (const char latin = lookalike_of(point.value); latin != '\0') {
            out.key += latin;
        } else {
            out.key.append(words.key, at, point.size);
        }
        at += point.size;
    }
    out.begins.resize(words.begins.size(), out.key.size());
    return out;
}

bool speaks_to_model(std::string_view text) {
    const WordsKey words = words_key(text);
    return !find_model_addresses(words).empty() ||
           !find_model_addresses(without_lookalikes(words)).empty();
}

}  // namespace vouch::parse
