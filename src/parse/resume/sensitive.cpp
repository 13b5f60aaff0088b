#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "parse/dates.hpp"
#include "parse/key.hpp"
#include "parse/resume/contact.hpp"

namespace vouch::parse::resume {
namespace {

enum class Particular : std::uint8_t { birth, nationality, marital, gender, photo, other };

struct Wordings {
    Particular particular;
    std::string_view list;
};

// Labels of particulars nobody may judge a person by, in the languages that are read.
constexpr Wordings labels[] = {
    {Particular::birth,
     "date of birth;birth date;birthdate;dob;d o b;born;born on;age;place of birth;birthplace;"
     "birthday;date and place of birth;date place of birth;geburtsdatum;geboren;geboren am;geb;"
     "geb am;geburtsort;geburtsdatum und ort;geburtsdatum ort;geburtstag;alter;date de naissance;"
     "date et lieu de naissance;ne le;nee le;lieu de naissance;fecha de nacimiento;"
     "lugar y fecha de nacimiento;lugar de nacimiento;nacido el;nacida el;edad;"
     "data de nascimento;local de nascimento;nascimento;nascido em;nascida em;idade;"
     "data di nascita;luogo e data di nascita;luogo di nascita;nato il;nata il;eta;geboortedatum;"
     "geboorteplaats;geboren op;leeftijd;data urodzenia;miejsce urodzenia;data i miejsce urodzenia;"
     "wiek;fodelsedatum;fodd;fodselsdato;fodt;fodselsdag;alder;syntymaaika;syntynyt;"
     "datum narozeni;datum narodenia;dogum tarihi;dogum yeri;data nasterii;locul nasterii;varsta;"
     "szuletesi datum;szuletesi ido;datum rodenja;datum rojstva;ημερομηνια γεννησης;"
     "дата рождения;возраст;дата народження;生年月日;出生日期;생년월일"},
    {Particular::nationality,
     "nationality;citizenship;nationalities;citizen of;staatsangehorigkeit;nationalitat;"
     "staatsburgerschaft;nationalite;citoyennete;nacionalidad;ciudadania;nacionalidade;cidadania;"
     "nazionalita;cittadinanza;nationaliteit;narodowosc;obywatelstwo;nationalitet;medborgarskap;"
     "statsborgerskap;statsborgerskab;kansalaisuus;statni prislusnost;obcanstvi;statna prislusnost;"
     "uyruk;uyrugu;nationalitate;cetatenie;allampolgarsag;drzavljanstvo;υπηκοοτητα;εθνικοτητα;"
     "гражданство;национальность;громадянство;国籍;국적"},
    {Particular::marital,
     "marital status;civil status;family status;marital state;children;number of children;"
     "dependents;familienstand;kinder;etat civil;situation familiale;situation de famille;enfants;"
     "estado civil;hijos;filhos;stato civile;figli;burgerlijke staat;kinderen;stan cywilny;dzieci;"
     "civilstand;civilstatus;sivilstatus;barn;siviilisaaty;rodinny stav;medeni durum;medeni hali;"
     "stare civila;csaladi allapot;bracni status;οικογενειακη κατασταση;семейное положение;"
     "сімейнии стан;婚姻状况;配偶者;결혼여부"},
    {Particular::gender,
     "gender;sex;geschlecht;sexe;genre;sexo;genero;sesso;genere;geslacht;plec;kon;kjonn;sukupuoli;"
     "pohlavi;pohlavie;cinsiyet;gen;nem;spol;φυλο;пол;стать;性别;性別;성별;pronouns;preferred "
     "pronouns;"
     "pronomen"},
    {Particular::photo, "photo;foto;photograph;lichtbild;passfoto;fotografia"},
    {Particular::other,
     "religion;religious affiliation;konfession;religionszugehorigkeit;religione;religiao;"
     "religia;uskonto;din;vallas;вероисповедание;height;weight;blood group;blood type;"
     "groesse;grosse;gewicht;father s name;fathers name;father name;mother s name;mothers name;"
     "husband s name;spouse name;passport no;passport number;passport;reisepass;reisepassnummer;"
     "personalausweis;numero de passeport;pasaporte;passaporte;passaporto;dni;nie;nif;cpf;rg;curp;"
     "caste;category;race;ethnicity;ethnie;disability;behinderung;grad der behinderung;aadhaar;"
     "aadhaar no;aadhar;aadhar no;pan;pan no;pan card;cnic;nric;ssn;social security number;"
     "national id;national insurance number;ni number;pesel;personnummer;codice fiscale;"
     "id number;identity number;military status;military service;wehrdienst;service militaire;"
     "servicio militar;askerlik durumu;political views;sexual orientation;visa status"},
};

using LabelMap = std::map<std::string, Particular, std::less<>>;

const LabelMap& label_map() {
    static const LabelMap map = [] {
        LabelMap out;
        for (const Wordings& wordings : labels) {
            for (const auto wording : text::split(wordings.list, ';')) {
                out.emplace(words_key_of(wording), wordings.particular);
            }
        }
        return out;
    }();
    return map;
}

// A label of two words or one that is never anything else: it needs no colon.
bool stands_alone(std::string_view label, Particular particular) {
    static constexpr std::string_view clear[] = {
        "geboren",     "geb",           "born",       "nationality", "nationalitat",
        "nationalite", "nacionalidad",  "fodd",       "fodt",        "syntynyt",
        "citizenship", "nationaliteit", "nazionalita"};
    return particular != Particular::other && (label.find(' ') != std::string_view::npos ||
                                               std::ranges::find(clear, label) != std::end(clear));
}

struct FoundLabel {
    Particular particular = Particular::other;
    std::size_t value = 0;  // where the value begins
};

// The label that begins the text, before a colon or a gap, or without one where it is clear.
std::optional<FoundLabel> find_label(std::string_view value) {
    constexpr std::size_t label_bytes_max = 60;
    const std::size_t sign = value.find_first_of(":\t");
    if (sign != std::string_view::npos && sign <= label_bytes_max) {
        const auto found = label_map().find(words_key_of(value.substr(0, sign)));
        if (found != label_map().end()) {
            return FoundLabel{found->second, sign + 1};
        }
    }
    const auto words = text::words(value);
    for (std::size_t count = std::min<std::size_t>(4, words.size()); count > 0; --count) {
        const std::size_t end = words[count - 1].end;
        const std::string label = words_key_of(value.substr(0, end));
        const auto found = label_map().find(label);
        if (found == label_map().end() || !stands_alone(label, found->second)) {
            continue;
        }
        // "Born in the hills" is no birth date
        const bool dated = found->second != Particular::birth ||
                           !find_dates(value.substr(end)).empty() ||
                           find_dates("1." + std::string(value.substr(end))).size() == 1;
        if (dated && words.size() <= count + 6) {
            return FoundLabel{found->second, end};
        }
    }
    // "* 12.03.1990"
    if (value.starts_with("* ") && whole_date(value.substr(2)) &&
        whole_date(value.substr(2))->first && whole_date(value.substr(2))->first->day > 0) {
        return FoundLabel{Particular::birth, 2};
    }
    return std::nullopt;
}

}  // namespace

bool read_sensitive(const TextLine& line, ResumeBuilder& builder) {
    const auto label = find_label(line.text);
    if (!label) {
        return false;
    }
    std::size_t begin = label->value;
    while (begin < line.text.size() && std::string_view(" .:").contains(line.text[begin])) {
        ++begin;
    }
    const Placed value = placed(line, begin, line.text.size());
    model::Sensitive& sensitive = builder.resume.sensitive;
    std::string pointer;  // of the leaf, where the model has one for it
    const auto keep = [&](std::string& field, std::string_view name) {
        if (field.empty() && !value.text.empty()) {
            pointer = "/sensitive/" + std::string(name);
        }
        field += field.empty() || value.text.empty() ? value.text : ", " + value.text;
    };
    switch (label->particular) {
        case Particular::birth:
            keep(sensitive.birth_date, "birthDate");
            break;
        case Particular::nationality:
            keep(sensitive.nationality, "nationality");
            break;
        case Particular::marital:
            keep(sensitive.marital_state, "maritalState");
            break;
        case Particular::gender:
            keep(sensitive.gender, "gender");
            break;
        case Particular::photo:
            sensitive.has_photo = true;
            break;
        case Particular::other:
            break;  // the remark's place is all that is kept
    }
    if (!pointer.empty()) {
        builder.note_source(pointer, value);
        builder.note_label(pointer, placed(line, 0, begin));
    }
    builder.remark("parse.sensitive-kept-apart", {}, pointer,
                   pointer.empty() ? placed(line) : value);
    return true;
}

bool is_sensitive(std::string_view text) {
    return find_label(text).has_value();
}

}  // namespace vouch::parse::resume
