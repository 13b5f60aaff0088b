#pragma once

#include <array>
#include <string_view>

#include "model/posting.hpp"
#include "parse/posting/text.hpp"

// How postings write currencies and periods of pay. Private to posting_salary.cpp.
namespace vouch::parse::posting {

inline constexpr auto pay_words = phrases<
    "pro "
    "rata|fte|salary|salaries|pay|pays|compensation|remuneration|wage|wages|gross|base|ctc|rate|"
    "package|per year|per annum|p.a|pa|annually|a year|per hour|an hour|hourly|"
    "per month|earn|doe|ote|stipend|lpa|per week|a week|weekly pay|"
    "gehalt|bruttogehalt|jahresbruttogehalt|bruttojahresgehalt|monatsgehalt|monatsbruttogehalt|"
    "mindestgehalt|kollektivvertrag*|entlohnung|bezahlung|gratification|gratificacion|"
    "aufwandsentschadigung|"
    "brutto|vergutung|lohn|stundenlohn|jahresgehalt|"
    "salaire|brut|remuneration|brut annuel|brut mensuel|par mois|par an|"
    "salario|bruto|brutos|sueldo|retribucion|mensuales|anuales|"
    "ordenado|vencimento|remuneracao|mensais|por mes|anuais">();
// Money that is not the pay.
inline constexpr auto other_money = phrases<
    "for learning|for your|learning|training budget|budget|home office|bonus of|"
    "allowance of|stipend of|turnover|revenue|funding|million|raised|per person|"
    "referral|relocation|towards|equipment|voucher*|desk|discount|sign-on|signing|fee|"
    "worth|subsid*|deductible|loan|pension|insurance|weiterbildungsbudget|"
    "weiterbildung|vale-*|vale refeicao|auxilio|subsidio de|prime de|ticket*">();

struct PeriodWord {
    model::SalaryPeriod value;
    std::string_view words;
};
inline constexpr std::array periods = {PeriodWord{model::SalaryPeriod::year, "jahresgehalt"},
                                       PeriodWord{model::SalaryPeriod::year, "jahresbruttogehalt"},
                                       PeriodWord{model::SalaryPeriod::year, "bruttojahresgehalt"},
                                       PeriodWord{model::SalaryPeriod::month, "monatsgehalt"},
                                       PeriodWord{model::SalaryPeriod::month, "monatsbruttogehalt"},
                                       PeriodWord{model::SalaryPeriod::hour, "stundenlohn"},
                                       PeriodWord{model::SalaryPeriod::month, "por mes"},
                                       PeriodWord{model::SalaryPeriod::month, "mensual*"},
                                       PeriodWord{model::SalaryPeriod::month, "mensuel*"},
                                       PeriodWord{model::SalaryPeriod::month, "mensais"},
                                       PeriodWord{model::SalaryPeriod::month, "mensal"},
                                       PeriodWord{model::SalaryPeriod::month, "/monat"},
                                       PeriodWord{model::SalaryPeriod::month, "/mois"},
                                       PeriodWord{model::SalaryPeriod::month, "/mes"},
                                       PeriodWord{model::SalaryPeriod::month, "al mes"},
                                       PeriodWord{model::SalaryPeriod::month, "ao mes"},
                                       PeriodWord{model::SalaryPeriod::year, "anual*"},
                                       PeriodWord{model::SalaryPeriod::year, "anuais"},
                                       PeriodWord{model::SalaryPeriod::year, "por ano"},
                                       PeriodWord{model::SalaryPeriod::year, "ao ano"},
                                       PeriodWord{model::SalaryPeriod::year, "/jahr"},
                                       PeriodWord{model::SalaryPeriod::year, "/an"},
                                       PeriodWord{model::SalaryPeriod::year, "p. a"},
                                       PeriodWord{model::SalaryPeriod::hour, "por hora"},
                                       PeriodWord{model::SalaryPeriod::hour, "la hora"},
                                       PeriodWord{model::SalaryPeriod::hour, "de lheure"},
                                       PeriodWord{model::SalaryPeriod::hour, "par heure"},
                                       PeriodWord{model::SalaryPeriod::hour, "die stunde"},
                                       PeriodWord{model::SalaryPeriod::hour, "/std"},
                                       PeriodWord{model::SalaryPeriod::hour, "/stunde"},
                                       PeriodWord{model::SalaryPeriod::day, "par jour"},
                                       PeriodWord{model::SalaryPeriod::hour, "per hour"},
                                       PeriodWord{model::SalaryPeriod::hour, "an hour"},
                                       PeriodWord{model::SalaryPeriod::hour, "/hr"},
                                       PeriodWord{model::SalaryPeriod::hour, "/hour"},
                                       PeriodWord{model::SalaryPeriod::hour, "/ hour"},
                                       PeriodWord{model::SalaryPeriod::hour, "/ hr"},
                                       PeriodWord{model::SalaryPeriod::hour, "hourly"},
                                       PeriodWord{model::SalaryPeriod::hour, "ph"},
                                       PeriodWord{model::SalaryPeriod::hour, "/h"},
                                       PeriodWord{model::SalaryPeriod::hour, "pro stunde"},
                                       PeriodWord{model::SalaryPeriod::hour, "p/h"},
                                       PeriodWord{model::SalaryPeriod::day, "per day"},
                                       PeriodWord{model::SalaryPeriod::day, "a day"},
                                       PeriodWord{model::SalaryPeriod::day, "/day"},
                                       PeriodWord{model::SalaryPeriod::day, "daily"},
                                       PeriodWord{model::SalaryPeriod::day, "day rate"},
                                       PeriodWord{model::SalaryPeriod::day, "pro tag"},
                                       PeriodWord{model::SalaryPeriod::day, "p/d"},
                                       PeriodWord{model::SalaryPeriod::week, "per week"},
                                       PeriodWord{model::SalaryPeriod::week, "a week"},
                                       PeriodWord{model::SalaryPeriod::week, "/week"},
                                       PeriodWord{model::SalaryPeriod::week, "weekly"},
                                       PeriodWord{model::SalaryPeriod::week, "/wk"},
                                       PeriodWord{model::SalaryPeriod::week, "p/w"},
                                       PeriodWord{model::SalaryPeriod::month, "per month"},
                                       PeriodWord{model::SalaryPeriod::month, "a month"},
                                       PeriodWord{model::SalaryPeriod::month, "/month"},
                                       PeriodWord{model::SalaryPeriod::month, "monthly"},
                                       PeriodWord{model::SalaryPeriod::month, "/mo"},
                                       PeriodWord{model::SalaryPeriod::month, "pcm"},
                                       PeriodWord{model::SalaryPeriod::month, "pro monat"},
                                       PeriodWord{model::SalaryPeriod::month, "monatlich"},
                                       PeriodWord{model::SalaryPeriod::month, "par mois"},
                                       PeriodWord{model::SalaryPeriod::month, "al mes"},
                                       PeriodWord{model::SalaryPeriod::month, "p.m"},
                                       PeriodWord{model::SalaryPeriod::year, "per year"},
                                       PeriodWord{model::SalaryPeriod::year, "im jahr"},
                                       PeriodWord{model::SalaryPeriod::year, "im jahre"},
                                       PeriodWord{model::SalaryPeriod::month, "im monat"},
                                       PeriodWord{model::SalaryPeriod::year, "per annum"},
                                       PeriodWord{model::SalaryPeriod::year, "a year"},
                                       PeriodWord{model::SalaryPeriod::year, "/year"},
                                       PeriodWord{model::SalaryPeriod::year, "/yr"},
                                       PeriodWord{model::SalaryPeriod::year, "p.a"},
                                       PeriodWord{model::SalaryPeriod::year, "annual"},
                                       PeriodWord{model::SalaryPeriod::year, "annually"},
                                       PeriodWord{model::SalaryPeriod::year, "annum"},
                                       PeriodWord{model::SalaryPeriod::year, "yearly"},
                                       PeriodWord{model::SalaryPeriod::year, "pa"},
                                       PeriodWord{model::SalaryPeriod::year, "lpa"},
                                       PeriodWord{model::SalaryPeriod::year, "jahrlich"},
                                       PeriodWord{model::SalaryPeriod::year, "pro jahr"},
                                       PeriodWord{model::SalaryPeriod::year, "par an"},
                                       PeriodWord{model::SalaryPeriod::year, "al ano"},
                                       PeriodWord{model::SalaryPeriod::year, "annuel*"}};

struct Currency {
    std::string_view sign;
    std::string_view code;
};
// Longer signs first: "us$" before "$".
inline constexpr std::array currencies = {
    Currency{"us$", "USD"},   Currency{"usd", "USD"}, Currency{"ca$", "CAD"},
    Currency{"cad", "CAD"},   Currency{"c$", "CAD"},  Currency{"au$", "AUD"},
    Currency{"aud", "AUD"},   Currency{"a$", "AUD"},  Currency{"nz$", "NZD"},
    Currency{"nzd", "NZD"},   Currency{"s$", "SGD"},  Currency{"sgd", "SGD"},
    Currency{"hk$", "HKD"},   Currency{"hkd", "HKD"}, Currency{"r$", "BRL"},
    Currency{"brl", "BRL"},   Currency{"mx$", "MXN"}, Currency{"mxn", "MXN"},
    Currency{"€", "EUR"},     Currency{"eur", "EUR"}, Currency{"euro", "EUR"},
    Currency{"euros", "EUR"}, Currency{"£", "GBP"},   Currency{"gbp", "GBP"},
    Currency{"chf", "CHF"},   Currency{"sfr", "CHF"}, Currency{"₹", "INR"},
    Currency{"inr", "INR"},   Currency{"rs.", "INR"}, Currency{"rs", "INR"},
    Currency{"pln", "PLN"},   Currency{"zł", "PLN"},  Currency{"zl", "PLN"},
    Currency{"sek", "SEK"},   Currency{"nok", "NOK"}, Currency{"dkk", "DKK"},
    Currency{"kr", "SEK"},    Currency{"¥", "JPY"},   Currency{"jpy", "JPY"},
    Currency{"aed", "AED"},   Currency{"zar", "ZAR"}, Currency{"ngn", "NGN"},
    Currency{"₦", "NGN"},     Currency{"kes", "KES"}, Currency{"egp", "EGP"},
    Currency{"php", "PHP"},   Currency{"₱", "PHP"},   Currency{"czk", "CZK"},
    Currency{"kč", "CZK"},    Currency{"huf", "HUF"}, Currency{"ils", "ILS"},
    Currency{"₪", "ILS"},     Currency{"cop", "COP"}, Currency{"clp", "CLP"},
    Currency{"ars", "ARS"},   Currency{"s/", "PEN"},  Currency{"reais", "BRL"},
    Currency{"pesos", "$"},   Currency{"$", "$"},     Currency{"r", "ZAR"}};

struct DollarOf {
    std::string_view country;
    std::string_view code;
};
inline constexpr std::array dollars = {
    DollarOf{"CA", "CAD"}, DollarOf{"AU", "AUD"}, DollarOf{"NZ", "NZD"},
    DollarOf{"SG", "SGD"}, DollarOf{"HK", "HKD"}, DollarOf{"MX", "MXN"},
    DollarOf{"CO", "COP"}, DollarOf{"CL", "CLP"}, DollarOf{"AR", "ARS"}};

// "$96k/yr - $118k/yr": after the first side of a range.
inline constexpr auto side_periods =
    phrases<"/yr|/hr|/year|/hour|/mo|/month|/day|/week|per hour|per year|an hour|a year">();

}  // namespace vouch::parse::posting
