#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "parse/contact.hpp"
#include "parse/key.hpp"

namespace vouch::parse {
namespace {

enum class Particular { birth, nationality, marital, gender, photo, other };

// Labels of particulars nobody may judge a person by.
constexpr std::pair<Particular, std::string_view> labels[] = {
    {Particular::birth,
     "date of birth;birth date;birthdate;dob;d o b;born;age;place of birth;birthday;"
     "date and place of birth;geburtsdatum;geboren;geboren am;geburtsort;geburtsdatum und "
     "ort;alter;"
     "date de naissance;ne le;nee le;lieu de naissance;age;fecha de nacimiento;lugar de nacimiento;"
     "edad;data de nascimento;nascimento;idade;data di nascita;luogo e data di nascita;eta;"
     "geboortedatum;data urodzenia;fodelsedatum;fodselsdato"},
    {Particular::nationality,
     "nationality;citizenship;nationalities;staatsangehorigkeit;nationalitat;staatsburgerschaft;"
     "nationalite;nacionalidad;nacionalidade;nazionalita;cittadinanza;nationaliteit;narodowosc;"
     "obywatelstwo;nationalitet;medborgarskap"},
    {Particular::marital,
     "marital status;civil status;family status;children;familienstand;kinder;etat civil;"
     "situation familiale;estado civil;stato civile;burgerlijke staat;stan cywilny;civilstand"},
    {Particular::gender, "gender;sex;geschlecht;sexe;sexo;sesso;geslacht;plec;kon;pronouns"},
    {Particular::other,
     "religion;konfession;height;weight;blood group;father s name;fathers name;mother s name;"
     "passport no;passport number;passport;caste;race;ethnicity;disability;aadhaar;pan"},
};

// Gives the JSON Pointer of the leaf, or nothing where the model has none for it.
std::string set_particular(model::Sensitive& sensitive, Particular particular,
                           const Placed& value) {
    switch (particular) {
        case Particular::birth:
            sensitive.birth_date = value.text;
            return "/sensitive/birthDate";
        case Particular::nationality:
            sensitive.nationality = value.text;
            return "/sensitive/nationality";
        case Particular::marital:
            sensitive.marital_state = value.text;
            return "/sensitive/maritalState";
        case Particular::gender:
            sensitive.gender = value.text;
            return "/sensitive/gender";
        case Particular::photo:
        case Particular::other:
            break;
    }
    return "";
}

}  // namespace

bool read_sensitive(const TextLine& line, ResumeBuilder& builder) {
    std::size_t end = line.text.find(':');
    if (end == std::string::npos) {
        end = line.text.find('\t');
    }
    constexpr std::size_t label_bytes_max = 40;
    if (end == std::string::npos || end > label_bytes_max) {
        return false;
    }
    const std::string label = words_key_of(std::string_view(line.text).substr(0, end));
    const Placed value = placed(line, end + 1, line.text.size());
    for (const auto& [particular, list] : labels) {
        for (const auto wording : text::split(list, ';')) {
            if (words_key_of(wording) != label) {
                continue;
            }
            const std::string pointer = set_particular(builder.resume.sensitive, particular, value);
            if (!pointer.empty()) {
                builder.note_source(pointer, value);
                builder.note_label(pointer, placed(line, 0, end));
            }
            builder.remark("parse.sensitive-kept-apart", {}, pointer, value);
            return true;
        }
    }
    return false;
}

}  // namespace vouch::parse
