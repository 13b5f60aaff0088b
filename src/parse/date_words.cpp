#include "parse/date_words.hpp"

#include <map>
#include <set>
#include <string>

#include "base/text.hpp"

namespace vouch::parse {
namespace {

// One line a month. English, German, French, Spanish, Portuguese, Italian, Dutch, Polish (both
// cases), Swedish, Danish, Norwegian, Czech; names and usual short forms.
constexpr std::string_view month_table[12] = {
    "january jan januar jan janner jaenner janvier janv enero ene janeiro gennaio gen januari "
    "styczen stycznia sty leden ledna",
    "february feb februar feber fevrier fevr fev febrero fevereiro febbraio februari luty lutego "
    "unor unora febr",
    "march mar maerz marz mrz mars marzo março marco maart mrt marzec marca brezen brezna",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna",
    "may mai mayo maio maggio mag mei maj maja kveten kvetna",
    "june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca lip cervenec cervence",
    "august aug aout agosto ago ag augustus augusti sierpien sierpnia sie srpen srpna",
    "september sept sep septembre septiembre set setembro settembre sett wrzesien wrzesnia wrz "
    "zari",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz "
    "rijen rijna",
    "november nov novembre noviembre novembro listopad listopada lis",
    "december dec dezember dez decembre diciembre dic dezembro dicembre desember des grudzien "
    "grudnia gru prosinec prosince",
};

constexpr std::string_view season_table =
    "spring summer autumn fall winter fruhling fruehling fruhjahr fruehjahr sommer herbst "
    "printemps ete automne hiver primavera verano otono invierno verao outono inverno estate "
    "autunno lente zomer herfst wintersemester sommersemester ws ss wise sose michaelmas hilary "
    "trinity easter semester term quarter q1 q2 q3 q4 h1 h2 early mid late anfang mitte ende";

constexpr std::string_view present_table =
    "present;current;currently;now;today;to date;date;ongoing;to present;till date;till now;"
    "to the present;the present;until now;present day;heute;aktuell;jetzt;dato;laufend;"
    "gegenwart;gegenwartig;bis heute;bis dato;aujourdhui;aujourd hui;a ce jour;ce jour;present;"
    "actuel;actuellement;en cours;maintenant;actualidad;la actualidad;presente;el presente;actual;"
    "actualmente;hoy;en curso;a la fecha;la fecha;atual;atualmente;o presente;hoje;momento;"
    "o momento;oggi;attuale;attualmente;in corso;ad oggi;heden;nu;nog steeds;lopend;obecnie;"
    "teraz;nadal;chwili obecnej;dnes;nuvarande;pagaende;nuvaerende;naa;dags dato;idag;i dag;"
    "nutid;tuttora";

std::set<std::string, std::less<>> set_of(std::string_view table, char separator) {
    std::set<std::string, std::less<>> out;
    for (const auto item : text::split(table, separator)) {
        if (!item.empty()) {
            out.emplace(item);
        }
    }
    return out;
}

bool in_words(std::string_view word, std::string_view table) {
    for (const auto item : text::split(table, ' ')) {
        if (item == word) {
            return true;
        }
    }
    return false;
}

}  // namespace

int month_of_word(std::string_view folded) {
    static const auto months = [] {
        std::map<std::string, int, std::less<>> out;
        for (int month = 0; month < 12; ++month) {
            for (const auto name : text::split(month_table[month], ' ')) {
                out.emplace(text::fold(name), month + 1);
            }
        }
        return out;
    }();
    const auto found = months.find(folded);
    return found == months.end() ? 0 : found->second;
}

bool is_season_word(std::string_view folded) {
    static const auto seasons = set_of(season_table, ' ');
    return seasons.contains(folded);
}

bool is_present_phrase(std::string_view folded_words) {
    static const auto phrases = set_of(present_table, ';');
    return phrases.contains(folded_words);
}

bool is_range_word(std::string_view folded) {
    return in_words(folded,
                    "to till until bis au a al hasta ate tot t til till do through thru "
                    "jusqu jusqua jusquau until");
}

bool is_since_word(std::string_view folded) {
    return in_words(folded, "since seit depuis desde dal sinds od sedan siden ab starting");
}

bool is_from_word(std::string_view folded) {
    return in_words(folded, "from von vom de du del da van od fra fran between zwischen entre");
}

bool is_until_word(std::string_view folded) {
    return in_words(folded, "until bis jusqu hasta ate tot fino");
}

bool is_filler_word(std::string_view folded) {
    return in_words(folded, "of de del do di d");
}

bool is_introduction_word(std::string_view folded) {
    return in_words(folded,
                    "expected anticipated graduated graduation graduating issued awarded obtained "
                    "completed completion earned conferred circa ca c voraussichtlich abschluss "
                    "class prevu prevista previsto obtenu date dates period zeitraum duration");
}

bool is_duration_word(std::string_view folded) {
    return in_words(
        folded,
        "year years yr yrs month months mo mos mth mths jahr jahre jahren monat "
        "monate monaten an ans annee annees mois ano anos mes meses anni anno mese mesi "
        "jaar maand maanden week weeks wks");
}

}  // namespace vouch::parse
