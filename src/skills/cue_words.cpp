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
     "with of in the a an on and or as our your its some any strong good advanced basic solid "
     "least "
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
     "she he must should will can please so"},
    {Cue::need,
     "required needed necessary essential expected mandatory must requirement prerequisite need"},
    {Cue::praise,
     "excellent outstanding exceptional great effective clear confident proven demonstrated "
     "ability able track"}};

// Words that begin with a capital in postings without naming a skill.
constexpr std::string_view ordinary_capitals =
    "the a an we you our your they it this that these those if in at on for with from by to of as "
    "and or but not no yes is are will can must may should would what who why how when where "
    "all any both each other some such more most new good great strong excellent experience "
    "knowledge ability able proven solid minimum preferred required requirements responsibilities "
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun jan feb mar apr "
    "jun jul aug sep sept oct nov dec europe european america american asia africa germany german "
    "france french spain spanish italy italian london berlin paris dublin york england scotland "
    "wales ireland irish british united states kingdom canada canadian australia india singapore "
    "us usa uk eu emea apac hr ceo cto cfo coo cv cvs pm am pto eeo eoe llc gmbh plc ltd inc asap "
    "faq usd eur gbp cad aud chf nyc etc fte doe ote id tbd na ii iii iv ft pt hq vp svp evp hmo "
    "bachelor bachelors master masters degree phd doctorate diploma bsc msc ba ma mba ged "
    "university college school "
    "senior junior lead manager director engineer developer team company role position job "
    "department office bonus salary benefits pension health dental vision insurance holiday "
    "christmas equal opportunity employer disability veteran veterans mr mrs ms dr prof ref";

}  // namespace

void add_cue_words(NameIndex& names, std::vector<WordRole>& roles) {
    const auto role_of = [&](std::string_view word) -> WordRole& {
        const auto id = names.add_word(word);
        if (roles.size() <= id) {
            roles.resize(id + 1);
        }
        return roles[id];
    };
    for (const auto& [cue, words] : cue_lines) {
        for (const auto word : text::split(words, ' ')) {
            auto& role = role_of(word);
            role.cue = role.cue == Cue::none ? cue : role.cue;
        }
    }
    for (const auto word : text::split(ordinary_capitals, ' ')) {
        role_of(word).ordinary = true;
    }
    roles.resize(names.token_count() + 1);
}

}  // namespace vouch::skills
