#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "parse/dates.hpp"

// Every form of a date that entries are seen to carry, in the languages that are read. Each must
// be read as a whole.
namespace vouch::parse {
namespace {

struct Form {
    std::string_view text;
    std::string_view expected;  // "2019-03..2021-05", "2019-03..now", "2019", "..2019"
};

constexpr Form forms[] = {
    // years
    {"2014", "2014"},
    {"(2014)", "2014"},
    {"2014 – 2018", "2014..2018"},
    {"2014-2018", "2014..2018"},
    {"2014 — 2018", "2014..2018"},
    {"2014 to 2018", "2014..2018"},
    {"2014 through 2018", "2014..2018"},
    {"2014/2015", "2014..2015"},
    {"2019/20", "2019..2020"},
    {"2019-20", "2019..2020"},
    {"2019–20", "2019..2020"},
    {"1998-2002", "1998..2002"},
    {"2014 –", "2014..now"},
    {"2014 - now", "2014..now"},
    {"since 2020", "2020..now"},
    {"from 2016 to 2018", "2016..2018"},
    {"between 2016 and 2018", "2016..2018"},
    {"until 2019", "..2019"},
    {"'14 – '18", "2014..2018"},
    {"’98 – ’02", "1998..2002"},
    {"c. 2012", "2012"},
    {"ca. 2012", "2012"},
    {"2014 | 2018", "2014..2018"},
    {"2014 → 2018", "2014..2018"},
    // months in words, English
    {"March 2019", "2019-03"},
    {"Mar 2019", "2019-03"},
    {"Mar. 2019", "2019-03"},
    {"March, 2019", "2019-03"},
    {"Mar '19", "2019-03"},
    {"Mar ’19 – Apr ’21", "2019-03..2021-04"},
    {"Mar 19 – Apr 21", "2019-03..2021-04"},
    {"Sept 2019", "2019-09"},
    {"Sep. 2019", "2019-09"},
    {"SEPTEMBER 2019", "2019-09"},
    {"March 2019 – May 2021", "2019-03..2021-05"},
    {"Mar 2019 - May 2021", "2019-03..2021-05"},
    {"Mar 2019 to May 2021", "2019-03..2021-05"},
    {"Mar-2019 to May-2021", "2019-03..2021-05"},
    {"March 2019 until May 2021", "2019-03..2021-05"},
    {"March – May 2021", "2021-03..2021-05"},
    {"November – February 2016", "2015-11..2016-02"},
    {"Jun-Sep 2016", "2016-06..2016-09"},
    {"March 2019 – Present", "2019-03..now"},
    {"March 2019 – Current", "2019-03..now"},
    {"March 2019 – today", "2019-03..now"},
    {"March 2019 – to date", "2019-03..now"},
    {"March 2019 - till date", "2019-03..now"},
    {"March 2019 – ongoing", "2019-03..now"},
    {"March 2019 to the present", "2019-03..now"},
    {"since March 2019", "2019-03..now"},
    {"From March 2019", "2019-03"},
    {"Expected May 2027", "2027-05"},
    {"Graduated June 2012", "2012-06"},
    {"Issued Jan 2023", "2023-01"},
    {"Jan 2019 – Present · 2 yrs 3 mos", "2019-01..now"},
    {"Jan 2019 – Mar 2021 (2 years 3 months)", "2019-01..2021-03"},
    {"2019 March", "2019-03"},
    {"March of 2019", "2019-03"},
    // days
    {"1 March 2020", "2020-03-01"},
    {"1st March 2020", "2020-03-01"},
    {"March 1, 2020", "2020-03-01"},
    {"March 1st, 2020", "2020-03-01"},
    {"01 Mar 2020 – 31 May 2021", "2020-03-01..2021-05-31"},
    {"2020-03-01", "2020-03-01"},
    {"2020/03/01", "2020-03-01"},
    {"01.03.2020", "2020-03-01"},
    {"1.3.2020 – 31.12.2021", "2020-03-01..2021-12-31"},
    {"13/03/2020", "2020-03-13"},
    {"03/13/2020", "2020-03-13"},
    {"2020-03-01 – 2021-05-31", "2020-03-01..2021-05-31"},
    {"20200301", ""},
    // months in numbers
    {"03/2019", "2019-03"},
    {"3/2019", "2019-03"},
    {"03.2019", "2019-03"},
    {"03-2019", "2019-03"},
    {"2019-03", "2019-03"},
    {"2019/03", "2019-03"},
    {"2019.03", "2019-03"},
    {"03/2019–05/2021", "2019-03..2021-05"},
    {"03/2019 - 05/2021", "2019-03..2021-05"},
    {"03.2019 – 05.2021", "2019-03..2021-05"},
    {"03.2019-05.2021", "2019-03..2021-05"},
    {"05.2019 – heute", "2019-05..now"},
    {"2019-03 – 2021-05", "2019-03..2021-05"},
    {"2019-03 / 2021-05", "2019-03..2021-05"},
    {"2018.02 ~ 2019.11", "2018-02..2019-11"},
    {"03/19 – 05/21", "2019-03..2021-05"},
    {"03/2019 – present", "2019-03..now"},
    {"03/2019 bis 05/2021", "2019-03..2021-05"},
    {"03 / 2019 – 05 / 2021", "2019-03..2021-05"},
    // seasons, quarters, terms
    {"Summer 2021", "2021"},
    {"Fall 2018 – Spring 2020", "2018..2020"},
    {"Autumn 2018", "2018"},
    {"Spring/Summer 2021", "2021"},
    {"Q3 2020", "2020"},
    {"Q1 2019 – Q4 2020", "2019..2020"},
    {"H1 2022", "2022"},
    {"Winter 2019/20", "2019"},
    {"WS 2018/19", "2018"},
    {"Sommer 2021", "2021"},
    {"Été 2021", "2021"},
    {"Verano 2021", "2021"},
    {"Early 2017", "2017"},
    {"mid-2016", "2016"},
    {"Michaelmas 2016", "2016"},
    // German
    {"Sept. 2019 – heute", "2019-09..now"},
    {"März 2012 bis Dezember 2014", "2012-03..2014-12"},
    {"Jänner 2015", "2015-01"},
    {"Okt. 2016 – Mai 2018", "2016-10..2018-05"},
    {"seit Juli 2020", "2020-07..now"},
    {"seit 07/2020", "2020-07..now"},
    {"ab 10/2021", "2021-10..now"},
    {"von 2012 bis 2014", "2012..2014"},
    {"01/2018 – dato", "2018-01..now"},
    {"Dez. 2019 – laufend", "2019-12..now"},
    {"1. März 2020", "2020-03-01"},
    // French
    {"depuis janvier 2021", "2021-01..now"},
    {"de septembre 2018 à juin 2020", "2018-09..2020-06"},
    {"févr. 2017 – août 2019", "2017-02..2019-08"},
    {"Décembre 2019 – aujourd'hui", "2019-12..now"},
    {"juil. 2020 – en cours", "2020-07..now"},
    {"janvier 2020 à ce jour", "2020-01..now"},
    {"1er mars 2020", "2020-03-01"},
    {"de mars à juin 2018", "2018-03..2018-06"},
    {"2018 à 2020", "2018..2020"},
    // Spanish
    {"enero de 2017 - actualidad", "2017-01..now"},
    {"ene. 2017 – dic. 2019", "2017-01..2019-12"},
    {"desde marzo de 2020", "2020-03..now"},
    {"septiembre 2015 hasta junio 2017", "2015-09..2017-06"},
    {"setiembre de 2016", "2016-09"},
    {"2019 – a la fecha", "2019..now"},
    // Portuguese
    {"março de 2015 até atualmente", "2015-03..now"},
    {"fev. 2016 – out. 2018", "2016-02..2018-10"},
    {"desde maio de 2019", "2019-05..now"},
    {"janeiro/2018 – dezembro/2019", "2018-01..2019-12"},
    {"jan/2018 - atual", "2018-01..now"},
    {"2020 – o momento", "2020..now"},
    // Italian
    {"gennaio 2010 – oggi", "2010-01..now"},
    {"dal 2015 al 2018", "2015..2018"},
    {"settembre 2016 – luglio 2018", "2016-09..2018-07"},
    {"da marzo 2019 a maggio 2021", "2019-03..2021-05"},
    {"dal 2019 – in corso", "2019..now"},
    // Dutch
    {"mei 2011 - heden", "2011-05..now"},
    {"maart 2014 tot augustus 2016", "2014-03..2016-08"},
    {"sinds 2018", "2018..now"},
    {"okt 2019 – nu", "2019-10..now"},
    // Polish
    {"styczeń 2018 – obecnie", "2018-01..now"},
    {"od marca 2017 do czerwca 2019", "2017-03..2019-06"},
    {"wrz 2019 – gru 2020", "2019-09..2020-12"},
    {"październik 2020 – nadal", "2020-10..now"},
    // Swedish, Danish, Norwegian
    {"augusti 2016 – nuvarande", "2016-08..now"},
    {"sedan 2019", "2019..now"},
    {"maj 2015 – juni 2017", "2015-05..2017-06"},
    {"januar 2018 – nu", "2018-01..now"},
    {"desember 2019 – i dag", "2019-12..now"},
    {"siden 2020", "2020..now"},
    // Finnish
    {"tammikuu 2018 – nykyinen", "2018-01..now"},
    {"syyskuu 2019 – toukokuu 2021", "2019-09..2021-05"},
    {"heinäkuu 2020 alkaen", "2020-07..now"},
    // Czech
    {"leden 2018 – současnost", "2018-01..now"},
    {"od září 2017 do června 2019", "2017-09..2019-06"},
    {"říjen 2020 – dosud", "2020-10..now"},
    // Turkish
    {"Ocak 2018 – Halen", "2018-01..now"},
    {"Eylül 2016 – Haziran 2018", "2016-09..2018-06"},
    {"Şubat 2020 – Günümüz", "2020-02..now"},
    {"Ağustos 2021", "2021-08"},
    // Romanian
    {"ianuarie 2018 – prezent", "2018-01..now"},
    {"septembrie 2016 – iunie 2018", "2016-09..2018-06"},
    {"din mai 2019", "2019-05"},
    // Hungarian
    {"2018. január – 2020. június", "2018-01..2020-06"},
    {"2019. szeptember – jelenleg", "2019-09..now"},
    {"2020 március", "2020-03"},
    // Croatian, Serbian
    {"siječanj 2018 – danas", "2018-01..now"},
    {"ožujak 2019 – svibanj 2021", "2019-03..2021-05"},
    // Greek
    {"Ιανουάριος 2018 – σήμερα", "2018-01..now"},
    {"Σεπτέμβριος 2016 – Ιούνιος 2018", "2016-09..2018-06"},
    // Russian and Ukrainian
    {"январь 2018 – настоящее время", "2018-01..now"},
    {"сентябрь 2016 – июнь 2018", "2016-09..2018-06"},
    {"січень 2019 – дотепер", "2019-01..now"},
    // Chinese and Japanese
    {"2019年3月", "2019-03"},
    {"2019年3月 – 2021年5月", "2019-03..2021-05"},
    {"2019年3月 – 至今", "2019-03..now"},
    {"2019年3月～現在", "2019-03..now"},
    // letter-spaced
    {"2 0 2 2 - 0 9 t o P r e s e n t", "2022-09..now"},
    {"F E B R U A R Y 2 0 1 8", "2018-02"},
};

std::string in_short(const FoundDate& found) {
    std::string out = found.first ? to_iso(*found.first) : "";
    if (found.is_range) {
        out += "..";
        out += found.is_open ? "now" : found.last ? to_iso(*found.last) : "";
    }
    return out;
}

class DateForm : public ::testing::TestWithParam<Form> {};

TEST_P(DateForm, IsReadAsAWhole) {
    const auto found = whole_date(GetParam().text);
    EXPECT_EQ(found ? in_short(*found) : "", GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(All, DateForm, ::testing::ValuesIn(forms));

}  // namespace
}  // namespace vouch::parse
