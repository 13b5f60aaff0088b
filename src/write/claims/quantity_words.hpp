#pragma once

#include <array>
#include <string_view>

// The words and signs of numbers, multipliers, units and currencies.
namespace vouch::write::claims {

struct NamedValue {
    std::string_view name;
    double value;
};

inline constexpr auto number_names = std::to_array<NamedValue>(
    {{"one", 1},          {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},          {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},      {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16},     {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},      {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},      {"ninety", 90},    {"dozen", 12},    {"dozens", 24},   {"hundreds", 200},
     {"thousands", 2000}, {"millions", 2e6}});

inline constexpr auto multipliers = std::to_array<NamedValue>({{"hundred", 1e2},
                                                               {"thousand", 1e3},
                                                               {"k", 1e3},
                                                               {"million", 1e6},
                                                               {"mn", 1e6},
                                                               {"mi", 1e6},
                                                               {"mio", 1e6},
                                                               {"m", 1e6},
                                                               {"billion", 1e9},
                                                               {"bn", 1e9},
                                                               {"b", 1e9},
                                                               {"crore", 1e7},
                                                               {"lakh", 1e5},
                                                               {"lakhs", 1e5},
                                                               {"dozen", 12}});

// "halved costs": a factor without a number.
inline constexpr auto factors = std::to_array<NamedValue>({{"halved", 0.5},
                                                           {"halving", 0.5},
                                                           {"half", 0.5},
                                                           {"doubled", 2},
                                                           {"doubling", 2},
                                                           {"double", 2},
                                                           {"twice", 2},
                                                           {"twofold", 2},
                                                           {"tripled", 3},
                                                           {"tripling", 3},
                                                           {"triple", 3},
                                                           {"threefold", 3},
                                                           {"quadrupled", 4},
                                                           {"quadruple", 4},
                                                           {"fourfold", 4},
                                                           {"tenfold", 10}});

inline constexpr auto fractions = std::to_array<NamedValue>({{"third", 1.0 / 3},
                                                             {"thirds", 1.0 / 3},
                                                             {"quarter", 0.25},
                                                             {"quarters", 0.25},
                                                             {"fifth", 0.2},
                                                             {"fifths", 0.2},
                                                             {"tenth", 0.1},
                                                             {"tenths", 0.1}});

// Of one dimension all in one unit: `factor` of them.
struct NamedUnit {
    std::string_view name;
    std::string_view unit;
    double factor = 1;
};

inline constexpr auto units = std::to_array<NamedUnit>({{"%", "%"},
                                                        {"percent", "%"},
                                                        {"pct", "%"},
                                                        {"percentage", "%"},
                                                        {"h", "min", 60},
                                                        {"hr", "min", 60},
                                                        {"hrs", "min", 60},
                                                        {"hour", "min", 60},
                                                        {"hours", "min", 60},
                                                        {"min", "min"},
                                                        {"mins", "min"},
                                                        {"minute", "min"},
                                                        {"minutes", "min"},
                                                        {"s", "s"},
                                                        {"sec", "s"},
                                                        {"secs", "s"},
                                                        {"second", "s"},
                                                        {"seconds", "s"},
                                                        {"ms", "s", 1e-3},
                                                        {"millisecond", "s", 1e-3},
                                                        {"milliseconds", "s", 1e-3},
                                                        {"day", "day"},
                                                        {"days", "day"},
                                                        {"week", "week"},
                                                        {"weeks", "week"},
                                                        {"wk", "week"},
                                                        {"wks", "week"},
                                                        {"month", "month"},
                                                        {"months", "month"},
                                                        {"year", "month", 12},
                                                        {"years", "month", 12},
                                                        {"yr", "month", 12},
                                                        {"yrs", "month", 12},
                                                        {"mg", "g", 1e-3},
                                                        {"g", "g"},
                                                        {"gram", "g"},
                                                        {"grams", "g"},
                                                        {"kg", "g", 1e3},
                                                        {"kilo", "g", 1e3},
                                                        {"kilos", "g", 1e3},
                                                        {"kilogram", "g", 1e3},
                                                        {"kilograms", "g", 1e3},
                                                        {"t", "g", 1e6},
                                                        {"tonne", "g", 1e6},
                                                        {"tonnes", "g", 1e6},
                                                        {"ton", "ton"},
                                                        {"tons", "ton"},
                                                        {"lb", "lb"},
                                                        {"lbs", "lb"},
                                                        {"pounds", "GBP"},
                                                        {"mm", "metre", 1e-3},
                                                        {"millimetre", "metre", 1e-3},
                                                        {"millimetres", "metre", 1e-3},
                                                        {"millimeters", "metre", 1e-3},
                                                        {"cm", "metre", 1e-2},
                                                        {"centimetres", "metre", 1e-2},
                                                        {"centimeters", "metre", 1e-2},
                                                        {"m", "metre"},
                                                        {"meters", "metre"},
                                                        {"metres", "metre"},
                                                        {"meter", "metre"},
                                                        {"metre", "metre"},
                                                        {"km", "metre", 1e3},
                                                        {"kms", "metre", 1e3},
                                                        {"kilometre", "metre", 1e3},
                                                        {"kilometres", "metre", 1e3},
                                                        {"kilometer", "metre", 1e3},
                                                        {"kilometers", "metre", 1e3},
                                                        {"miles", "mile"},
                                                        {"mile", "mile"},
                                                        {"mi.", "mile"},
                                                        {"foot", "ft"},
                                                        {"feet", "ft"},
                                                        {"ft", "ft"},
                                                        {"inch", "inch"},
                                                        {"inches", "inch"},
                                                        {"sqm", "metre2"},
                                                        {"sqft", "ft2"},
                                                        {"ha", "metre2", 1e4},
                                                        {"hectare", "metre2", 1e4},
                                                        {"hectares", "metre2", 1e4},
                                                        {"acre", "acre"},
                                                        {"acres", "acre"},
                                                        {"ml", "l", 1e-3},
                                                        {"millilitres", "l", 1e-3},
                                                        {"l", "l"},
                                                        {"litre", "l"},
                                                        {"litres", "l"},
                                                        {"liter", "l"},
                                                        {"liters", "l"},
                                                        {"gallon", "gallon"},
                                                        {"gallons", "gallon"},
                                                        {"gb", "B", 1e9},
                                                        {"tb", "B", 1e12},
                                                        {"pb", "B", 1e15},
                                                        {"mb", "B", 1e6},
                                                        {"kb", "B", 1e3},
                                                        {"w", "W"},
                                                        {"kw", "W", 1e3},
                                                        {"mw", "W", 1e6},
                                                        {"kwh", "Wh", 1e3},
                                                        {"mwh", "Wh", 1e6},
                                                        {"kva", "VA", 1e3},
                                                        {"v", "V"},
                                                        {"kv", "V", 1e3},
                                                        {"ma", "A", 1e-3},
                                                        {"\u03bca", "A", 1e-6},
                                                        {"\u00b5a", "A", 1e-6},
                                                        {"hz", "Hz"},
                                                        {"khz", "Hz", 1e3},
                                                        {"mhz", "Hz", 1e6},
                                                        {"ghz", "Hz", 1e9},
                                                        {"microamps", "A", 1e-6},
                                                        {"milliamps", "A", 1e-3},
                                                        {"occasions", "times"},
                                                        {"occasion", "times"},
                                                        {"x", "times"},
                                                        {"times", "times"},
                                                        {"euro", "EUR"},
                                                        {"euros", "EUR"},
                                                        {"eur", "EUR"},
                                                        {"dollars", "USD"},
                                                        {"usd", "USD"},
                                                        {"gbp", "GBP"},
                                                        {"sterling", "GBP"},
                                                        {"francs", "CHF"},
                                                        {"points", "points"},
                                                        {"point", "points"},
                                                        {"pp", "points"}});

// What may stand between a number and its unit ("five working days").
inline constexpr auto unit_adjectives = std::to_array<std::string_view>(
    {"additional", "billable", "business", "calendar", "consecutive", "extra", "flight", "full",
     "more", "overtime", "solid", "successive", "teaching", "whole", "working"});

inline constexpr auto currencies = std::to_array<NamedUnit>(
    {{"R$", "BRL"},     {"US$", "USD"},    {"CA$", "CAD"},    {"A$", "AUD"},     {"$", "USD"},
     {"\u20ac", "EUR"}, {"\u00a3", "GBP"}, {"\u00a5", "JPY"}, {"\u20b9", "INR"}, {"EUR", "EUR"},
     {"USD", "USD"},    {"GBP", "GBP"},    {"CHF", "CHF"},    {"INR", "INR"},    {"Rs", "INR"},
     {"EGP", "EGP"},    {"\u20a6", "NGN"}, {"AED", "AED"},    {"AUD", "AUD"},    {"CAD", "CAD"},
     {"CZK", "CZK"},    {"DKK", "DKK"},    {"HKD", "HKD"},    {"JPY", "JPY"},    {"KES", "KES"},
     {"NGN", "NGN"},    {"NOK", "NOK"},    {"NZD", "NZD"},    {"PLN", "PLN"},    {"SEK", "SEK"},
     {"SGD", "SGD"},    {"ZAR", "ZAR"}});

// What a rate is per, where the word alone says it.
struct NamedRate {
    std::string_view name;
    std::string_view per;
};
inline constexpr auto rate_adverbs = std::to_array<NamedRate>({{"annual", "year"},
                                                               {"annually", "year"},
                                                               {"daily", "day"},
                                                               {"fortnightly", "fortnight"},
                                                               {"hourly", "hour"},
                                                               {"monthly", "month"},
                                                               {"nightly", "night"},
                                                               {"quarterly", "quarter"},
                                                               {"weekly", "week"},
                                                               {"yearly", "year"}});
inline constexpr auto rate_nouns = std::to_array<std::string_view>(
    {"annum",  "autumn",  "day",   "evening", "fortnight", "hour",   "minute",
     "month",  "morning", "night", "quarter", "season",    "second", "shift",
     "spring", "summer",  "term",  "week",    "weekend",   "winter", "year"});

}  // namespace vouch::write::claims
