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
            model::Sensitive& sensitive = builder.resume.sensitive;
            switch (particular) {
                case Particular::birth:
                    sensitive.birth_date = value.text;
                    break;
                case Particular::nationality:
                    sensitive.nationality = value.text;
                    break;
                case Particular::marital:
                    sensitive.marital_state = value.text;
                    break;
                case Particular::gender:
                    sensitive.gender = value.text;
                    break;
                case Particular::photo:
                    break;
                case Particular::other:
                    break;
            }
            builder.remark("parse.sensitive-kept-apart", {}, "", value);
            return true;
        }
    }
    return false;
}

}  // namespace vouch::parse
