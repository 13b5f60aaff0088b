#include "parse/date_words.hpp"

#include <map>
#include <set>
#include <string>

#include "base/text.hpp"

namespace vouch::parse {
namespace {

// One line a month. The main languages of Europe, where two cases are usual both of them; names and
// usual short forms. "Listopad" is November, as in Polish and Czech, not the Croatian October.
constexpr std::string_view month_table[12] = {
    "january jan januar janner jaenner jänner janvier janv enero ene janeiro gennaio gen "
    "januari styczen stycznia sty leden ledna tammikuu tammikuun ocak ianuarie január "
    "siječanj siječnja sijecanj ιανουάριος ιανουαρίου ιαν январь января янв січень січня "
    "януари jaanuar sausis janvāris gener",
    "february feb februar feber fevrier fevr fev febrero fevereiro febbraio februari luty "
    "lutego unor unora febr helmikuu helmikuun şubat şub februarie február veljača veljače "
    "φεβρουάριος φεβρουαρίου φεβ февраль февраля фев февр лютий лютого февруари veebruar "
    "vasaris februāris febrer",
    "march mar maerz marz mrz mars marzo março marco maart mrt marzec marca brezen brezna "
    "maaliskuu maaliskuun mart martie március márc marec ožujak ožujka μάρτιος μαρτίου μαρ "
    "март марта мар березень березня märts kovas marts març maret",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna huhtikuu "
    "huhtikuun nisan nis aprilie április ápr travanj travnja απρίλιος απριλίου απρ апрель "
    "апреля апр квітень квітня април aprill balandis aprīlis",
    "may mai mayo maio maggio mag mei maj maja kveten kvetna toukokuu toukokuun mayıs május "
    "máj svibanj svibnja μάιος μαΐου май мая травень травня gegužė maijs maig",
    "june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna kesäkuu "
    "kesäkuun haziran haz iunie iun június jún junij lipanj lipnja ιούνιος ιουνίου июнь июня "
    "июн червень червня юни juuni birželis jūnijs juny",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca lip cervenec cervence "
    "heinäkuu heinäkuun temmuz iulie iul július júl julij srpanj srpnja ιούλιος ιουλίου июль "
    "июля июл липень липня юли juuli liepa jūlijs juliol",
    "august aug aout agosto ago ag augustus augusti sierpien sierpnia sie srpen srpna elokuu "
    "elokuun ağustos ağu augusztus avgust kolovoz kolovoza αύγουστος αυγούστου αυγ август "
    "августа авг серпень серпня rugpjūtis augusts agost agustus",
    "september sept sep septembre septiembre setiembre set setembro settembre sett wrzesien "
    "wrzesnia wrz zari syyskuu syyskuun eylül eyl septembrie szeptember szept septembar rujan "
    "rujna σεπτέμβριος σεπτεμβρίου σεπ сентябрь сентября сен сент вересень вересня септември "
    "rugsėjis septembris",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika "
    "paz rijen rijna lokakuu lokakuun ekim eki octombrie október oktobar οκτώβριος οκτωβρίου "
    "οκτ октябрь октября окт жовтень жовтня октомври oktoober spalis oktobris",
    "november nov novembre noviembre novembro listopad listopada listopadu lis marraskuu "
    "marraskuun kasım noiembrie studeni studenog νοέμβριος νοεμβρίου νοε ноябрь ноября ноя "
    "нояб листопад листопада ноември lapkritis novembris novembar",
    "december dec dezember dez decembre diciembre dic dezembro dicembre desember des grudzien "
    "grudnia gru prosinec prosince joulukuu joulukuun aralık decembrie prosinac prosinca "
    "δεκέμβριος δεκεμβρίου δεκ декабрь декабря дек грудень грудня декември detsember gruodis "
    "decembris desembre",
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
    "nutid;tuttora;nykyinen;nykyhetki;nyt;talla hetkella;soucasnost;soucasnosti;dosud;nyni;doposud;"
    "sucasnost;sucasnosti;doteraz;halen;gunumuz;gunumuze;devam;devam ediyor;su an;bugun;simdi;"
    "prezent;in prezent;azi;jelenleg;jelen;napjainkig;most;danas;sada;trenutno;danes;σημερα;παρον;"
    "το παρον;τωρα;настоящее время;настоящее;наст время;н в;сеичас;сегодня;по настоящее время;"
    "дотепер;досі;теперішніи час;сьогодні;зараз;praegu;tanaseni;dabar;iki dabar;tagad;actualitat;"
    "l actualitat;avui;sekarang;saat ini;hien tai;nay;現在;现在;至今;今;현재;الان";

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
    if (word.empty()) {
        return false;
    }
    for (std::size_t at = table.find(word); at != std::string_view::npos;
         at = table.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || table[at - 1] == ' ') && (end == table.size() || table[end] == ' ')) {
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
                    "to till until bis au a al hasta ate tot t til do through thru e jusqu jusqua "
                    "jusquau and und et y aż az ile pana έως εως μεχρι по до fins 至 到 から");
}

bool is_since_word(std::string_view folded) {
    return in_words(
        folded,
        "since seit depuis desde dal sinds od sedan siden ab starting од από απο с від з des");
}

bool is_from_word(std::string_view folded) {
    return in_words(folded,
                    "from von vom de du del da van od fra fran between zwischen entre tra dal "
                    "din с з від από απο");
}

bool is_until_word(std::string_view folded) {
    return in_words(folded, "until bis jusqu hasta ate tot fino do до");
}

bool is_onward_word(std::string_view folded) {
    return in_words(folded, "onwards onward alkaen lahtien itibaren beri kezdve fremover");
}

bool is_filler_word(std::string_view folded) {
    return in_words(folded, "of de del do di d");
}

bool is_introduction_word(std::string_view folded) {
    return in_words(folded,
                    "expected anticipated graduated graduation graduating issued awarded obtained "
                    "completed completion earned conferred circa ca c voraussichtlich abschluss "
                    "published released received granted presented verliehen erhalten publie "
                    "class prevu prevista previsto obtenu date dates period zeitraum duration");
}

bool is_on_word(std::string_view folded) {
    return in_words(folded, "on in am im le el em op");
}

bool is_one_word(std::string_view folded) {
    return in_words(folded, "a an one ein eine einem un une uno una um uma een");
}

bool is_duration_word(std::string_view folded) {
    return in_words(
        folded,
        "year years yr yrs month months mo mos mth mths jahr jahre jahren monat "
        "monate monaten an ans annee annees mois ano anos mes meses anni anno mese mesi "
        "jaar maand maanden week weeks wks");
}

}  // namespace vouch::parse
