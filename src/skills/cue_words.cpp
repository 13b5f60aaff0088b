#include <string_view>

#include "base/text.hpp"
#include "skills/taxonomy_tables.hpp"

// The words around a name that decide whether it is a skill here. One line a meaning; a word has
// one meaning only.
namespace vouch::skills {

namespace {

struct CueLine {
    Cue cue;
    std::string_view words;
};

constexpr CueLine cue_lines[] = {
    {Cue::knowing,
     "experience experienced experiences knowledge knowledgeable proficiency proficient skill "
     "skills skilled expertise expert familiarity familiar background fluency fluent certified "
     "certification certifications certificate competency competent competence understanding "
     "programming coding literate literacy mastery command exposure training trained "
     "developer developers programmer stack framework frameworks library libraries software tool "
     "tools technologies technology platform platforms languages database databases scripting "
     "scripts script macros spreadsheets formulas qualified qualification development"},
    {Cue::using_it,
     "using use uses used via learn learned learning know knows written wrote build built "
     "develop developed developing deploy deployed deploying work worked working code coded "
     "microsoft ms adobe google apache atlassian ibm oracle"},
    {Cue::linking,
     "with of in the a an on and or as our your its some any strong good advanced basic solid least "
     "including like particularly especially preferably ideally either both modern"},
    {Cue::place,
     "road street avenue lane drive house court square park plaza building plc ltd limited inc "
     "llc llp gmbh ag kg group holdings corporation corp university college school hospital bank "
     "city county station airport hotel"},
    {Cue::binding, "to of at from for above beyond through out away back down mouth day up"},
    {Cue::time,
     "term semester week month year season quarter summer winter autumn fall morning steps step "
     "generation door time level"},
    {Cue::negator,
     "no not never without dont doesnt didnt isnt arent wasnt cant cannot wont nor neither none "
     "lack lacking lacks except excluding"},
    {Cue::reset,
     "but however though although instead only just because while whereas yet if we i you they "
     "she he must should will can please"},
    {Cue::need,
     "required needed necessary essential expected mandatory must requirement prerequisite need"},
    {Cue::praise,
     "excellent outstanding exceptional great effective clear confident proven demonstrated "
     "ability able track"}};

}  // namespace

void add_cue_words(NameIndex& names, std::vector<Cue>& cues) {
    for (const auto& [cue, words] : cue_lines) {
        for (const auto word : text::split(words, ' ')) {
            if (word.empty()) {
                continue;
            }
            const auto id = names.add_word(word);
            if (cues.size() <= id) {
                cues.resize(id + 1, Cue::none);
            }
            if (cues[id] == Cue::none) {
                cues[id] = cue;
            }
        }
    }
    cues.resize(names.token_count() + 1, Cue::none);
}

}  // namespace vouch::skills
