#include "parse/resume/phones.hpp"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "parse/dates.hpp"
#include "parse/key.hpp"
#include "parse/web_address.hpp"

namespace vouch::parse::resume {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The library's one object, told not to write to the standard output. Thread-safe.
const PhoneNumberUtil& phone_library() {
    static const PhoneNumberUtil& library = [] -> const PhoneNumberUtil& {
        PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
        util->SetLogger(new i18n::phonenumbers::NullLogger);  // the library owns it
        return *util;
    }();
    return library;
}

// What stands before numbers that are no phone numbers.
constexpr std::string_view id_labels =
    "id;id no;id number;passport;passport no;passport number;licence;license;licence"
    "no;license"
    "no;iban;ssn;aadhaar;aadhar;pan;nif;dni;nie;cpf;rg;pesel;personnummer;vat;ust"
    "id;steuernummer;matrikelnummer;personalausweis;reg no;registration;registration"
    "no;registration number;membership no;roll no;credential"
    "id;isbn;issn;orcid;doi;zip;plz;postcode;postal"
    "code;cep;curp;rfc;bsn;ahv;nino;pin;licence number;license number;certificate"
    "no;personal id;national id;cnic;nric;codice fiscale;fax;telefax;";

bool is_id_label(std::string_view before) {
    static const auto labels = [] {
        std::set<std::string, std::less<>> out;
        for (const auto name : text::split(id_labels, ';')) {
            out.emplace(name);
        }
        return out;
    }();
    std::string_view label = text::trim(before);
    while (!label.empty() &&
           std::string_view(":.#=-").find(label.back()) != std::string_view::npos) {
        label = text::trim(label.substr(0, label.size() - 1));
    }
    const auto words = text::words(label);
    for (std::size_t count = 1; count <= 3 && count <= words.size(); ++count) {
        const std::size_t begin = words[words.size() - count].begin;
        if (labels.contains(words_key_of(label.substr(begin)))) {
            return true;
        }
    }
    return false;
}

// Digits alone, without a sign that phone numbers have: it must be sure to count.
bool is_bare_number(std::string_view value) {
    return value.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_dated(std::string_view value, const std::vector<FoundDate>& dates, std::size_t begin,
              std::size_t end) {
    return !value.starts_with('+') && std::ranges::any_of(dates, [&](const FoundDate& date) {
        return date.begin < end && date.end > begin;
    });
}

FoundPhone checked(std::string_view value, const TextRange range, std::string_view country) {
    FoundPhone out{
        .begin = range.begin, .end = range.end, .fit = PhoneFit::shape, .international = ""};
    const std::string written(value.substr(range.begin, range.end - range.begin));
    PhoneNumber number;
    const PhoneNumberUtil& library = phone_library();
    const std::string region = country.empty() ? "ZZ" : std::string(country);
    if (library.Parse(written, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return out;
    }
    if (library.IsPossibleNumber(number)) {
        out.fit = library.IsValidNumber(number) ? PhoneFit::valid : PhoneFit::possible;
        library.Format(number, PhoneNumberUtil::E164, &out.international);
    }
    return out;
}

}  // namespace

std::vector<FoundPhone> find_phone_numbers(std::string_view value, std::string_view country) {
    std::vector<FoundPhone> out;
    const auto candidates = find_phones(value);
    if (candidates.empty()) {
        return out;
    }
    const auto dates = find_dates(value);
    for (const TextRange range : candidates) {
        const auto written = value.substr(range.begin, range.end - range.begin);
        if (is_dated(written, dates, range.begin, range.end) ||
            is_id_label(value.substr(0, range.begin))) {
            continue;
        }
        FoundPhone found = checked(value, range, country);
        if (found.fit != PhoneFit::shape || !is_bare_number(written)) {
            out.push_back(std::move(found));
        }
    }
    return out;
}

}  // namespace vouch::parse::resume
