#include "parse/posting/salary.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/money_digits.hpp"
#include "parse/posting/money_words.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::SalaryPeriod;

// One amount in normal text.
struct Amount {
    Span place;  // with its currency and multiplier
    double value = 0;
    double multiplier = 1;  // 1000 for "k", 100000 for lakh
    std::string_view currency;
    bool is_pay = false;  // "LPA" says that it is
};

class SalaryReader {
public:
    enum class Currency : std::uint8_t { stated, any };

    SalaryReader(std::string_view normal, std::string_view country, Currency wanted)
        : text_(normal), country_(country), wanted_(wanted) {}

    struct Candidate {
        model::Salary salary;
        int score = 0;
        Span place;
    };

    std::optional<Candidate> best() {
        std::optional<Candidate> best;
        for (std::size_t at = 0; at < text_.size();) {
            const auto first = amount_at(at);
            if (!first) {
                ++at;
                continue;
            }
            at = first->place.end;
            const auto candidate = candidate_from(*first, at);
            if (candidate && (!best || candidate->score > best->score)) {
                best = candidate;
            }
        }
        return best;
    }

private:
    std::string_view currency_at(std::size_t at, std::size_t& size) const {
        for (const auto& [sign, code] : currencies) {
            if (text_.substr(at).starts_with(sign)) {
                const auto end = at + sign.size();
                const bool word = sign.back() >= 'a' && sign.back() <= 'z';
                const bool word_start = sign.front() >= 'a' && sign.front() <= 'z';
                const auto letter = [&](std::size_t i) {
                    return i < text_.size() && text_[i] >= 'a' && text_[i] <= 'z';
                };
                // "R12 000": the rand's letter stands at its number.
                const bool bare_letter = sign.size() == 1 && word;
                if (bare_letter && (end >= text_.size() || !is_digit(text_[end]))) {
                    continue;
                }
                if ((word && letter(end)) || (word_start && at > 0 && letter(at - 1))) {
                    continue;
                }
                size = sign.size();
                return code;
            }
        }
        return {};
    }

    std::optional<Amount> amount_at(std::size_t at) const {
        if (at > 0 && (is_digit(text_[at - 1]) || text_[at - 1] == '.' || text_[at - 1] == ',') &&
            is_digit(text_[at])) {
            return std::nullopt;
        }
        Amount amount;
        std::size_t size = 0;
        auto from = at;
        amount.currency = currency_at(at, size);
        if (!amount.currency.empty()) {
            from = skip_spaces(text_, at + size);
        }
        if (from >= text_.size() || !is_digit(text_[from]) ||
            (amount.currency.empty() && at > 0 && text_[at - 1] >= 'a' && text_[at - 1] <= 'z')) {
            return std::nullopt;
        }
        auto end = read_digits(text_, from, amount.value);
        auto next = skip_spaces(text_, end);
        if (next < text_.size() && text_[next] == 'k' &&
            (next + 1 >= text_.size() || text_[next + 1] < 'a' || text_[next + 1] > 'z')) {
            amount.multiplier = 1000;
            end = next + 1;
        } else if (text_.substr(next).starts_with("lpa") ||
                   text_.substr(next).starts_with("lakh") ||
                   text_.substr(next).starts_with("lac")) {
            amount.multiplier = 100000;
            amount.is_pay = text_.substr(next).starts_with("lpa");
            amount.currency = amount.currency.empty() ? std::string_view("INR") : amount.currency;
            end = next + (text_[next + 2] == 'k' ? 4U : 3U);
        } else if (next < text_.size() &&
                   (text_.substr(next).starts_with("million") ||
                    text_.substr(next).starts_with("m ") || text_.substr(next).starts_with("bn"))) {
            return std::nullopt;
        }
        next = skip_spaces(text_, end);
        if (amount.currency.empty() && next < text_.size()) {
            amount.currency = currency_at(next, size);
            if (!amount.currency.empty()) {
                end = next + size;
            }
        }
        amount.place = {at, end};
        return amount;
    }

    // The second side of a range, and where it ends.
    std::optional<Amount> second_amount(std::size_t at) const {
        auto next = skip_spaces(text_, at);
        // "$96k/yr - $118k/yr": the period of the first side.
        for (const auto period : side_periods) {
            const auto after = skip_spaces(text_, next + period.size());
            if (text_.substr(next).starts_with(period) && after < text_.size() &&
                (text_[after] == '-' || text_.substr(after).starts_with("to "))) {
                next = after;
                break;
            }
        }
        for (const Words joint :
             {"-", "to ", "bis ", "a ", "and ", "until ", "e ", "y ", "et ", "und "}) {
            if (text_.substr(next).starts_with(joint)) {
                next = skip_spaces(text_, next + joint.size());
                // "to - $94,317"
                next = joint != "-" && text_.substr(next).starts_with("- ") ? next + 2 : next;
                return amount_at(next);
            }
        }
        return std::nullopt;
    }

    std::string_view code_of(std::string_view sign) const {
        if (sign != "$") {
            return sign;
        }
        const auto* local = std::ranges::find(dollars, country_, &DollarOf::country);
        return local != dollars.end() ? local->code : std::string_view("USD");
    }

    std::optional<Candidate> candidate_from(Amount first, std::size_t& at) const {
        auto second = second_amount(first.place.end);
        if (second && second->multiplier > 1 && first.multiplier == 1 && first.value < 1000) {
            first.multiplier = second->multiplier;
        } else if (second && first.multiplier > 1 && second->multiplier == 1 &&
                   second->value < 1000) {
            second->multiplier = first.multiplier;
        }
        const auto currency = !first.currency.empty()               ? first.currency
                              : second && !second->currency.empty() ? second->currency
                                                                    : std::string_view();
        const double low = first.value * first.multiplier;
        const double high = second ? second->value * second->multiplier : low;
        const auto end = second ? second->place.end : first.place.end;
        const bool enough =
            !currency.empty() || (wanted_ == Currency::any && second && low >= bare_sum_min);
        if (!enough || low <= 0 || (second && (high < low || high > low * 6))) {
            return std::nullopt;
        }
        at = end;
        const auto before = text_.substr(first.place.begin > 140 ? first.place.begin - 140 : 0,
                                         std::min<std::size_t>(first.place.begin, 140));
        const auto after = text_.substr(end, 60);
        Candidate candidate;
        candidate.place = {first.place.begin, end};
        candidate.salary.currency = code_of(currency);
        // "$42 to $48/hr CAD"
        for (const auto& [sign, code] : currencies) {
            if (currency == "$" && sign.size() == 3 && sign.front() >= 'a' && sign.back() != '$' &&
                has_phrase(text_.substr(end, 12), std::array<Words, 1>{sign})) {
                candidate.salary.currency = code;
            }
        }
        // Only Australia pays "plus super".
        if (currency == "$" && has_phrase(after, phrases<"super|superannuation">())) {
            candidate.salary.currency = "AUD";
        }
        set_sides(candidate.salary, low, high, second.has_value(), before, after);
        candidate.score = (second ? 4 : 0) + (first.is_pay || (second && second->is_pay) ? 6 : 0);
        // A sentence's end, not the dot in "p.a." or "St.".
        const auto near_after = after.substr(0, after.find_first_of("!;\n"));
        const auto cut = before.find_last_of(".!;\n");
        const auto near_before = before.substr(cut == Words::npos ? 0 : cut + 1);
        candidate.score += has_phrase(near_before, pay_words) ? 3 : 0;
        candidate.score += has_phrase(near_after, pay_words) ? 2 : 0;
        // "£52k with a car allowance of £6,000": what is given besides is another sum's.
        static constexpr auto besides = phrases<"with|plus|and|zuzuglich|mais|mas|plus de">();
        const auto own = near_after.substr(0, std::min<std::size_t>(28, near_after.find(',')));
        const auto besides_at = find_phrase(own, besides);
        candidate.score -=
            has_phrase(own.substr(0, besides_at ? besides_at->begin : own.size()), other_money) ? 6
                                                                                                : 0;
        candidate.score -=
            has_phrase(near_before.substr(near_before.size() > 24 ? near_before.size() - 24 : 0),
                       other_money)
                ? 4
                : 0;
        const bool stated = set_period(candidate.salary, near_before, after, std::max(low, high));
        candidate.score += stated ? 2 : 0;
        candidate.score += has_period_at_once(after) ? 2 : 0;
        candidate.score += low >= yearly_sum_min && stands_alone(before, after) ? 4 : 0;
        candidate.score += low >= yearly_sum_min && text::trim(before).empty() ? 2 : 0;
        const bool plausible = fits(candidate.salary.period, std::max(low, high));
        // A range without a currency ("1998 - 2004") must be called pay.
        const int score_min = wanted_ == Currency::stated ? 4 : 7;
        if (!plausible || candidate.score < score_min) {
            return std::nullopt;
        }
        return candidate;
    }

    static void set_sides(model::Salary& salary, double low, double high, bool range,
                          std::string_view before, std::string_view after) {
        static constexpr auto only_from = phrases<
            "from|minimum|starting at|at least|starts at|ab|min|mindestens|which is|"
            "a partir de|upwards of|starting from">();
        static constexpr auto only_to = phrases<"up to|to|bis zu|maximum|max|hasta|jusqua">();
        salary.min = low;
        salary.max = high;
        if (range) {
            return;
        }
        while (before.ends_with(' ') || before.ends_with(':')) {
            before.remove_suffix(1);
        }
        static constexpr auto floor_words = phrases<"minimum|mindestgehalt|at least|mindestens">();
        if (ends_with_phrase(before, only_to)) {
            salary.min = 0;
        } else if (ends_with_phrase(before, only_from) || after.starts_with("+") ||
                   has_phrase(before, floor_words)) {
            salary.max = 0;
        }
    }

    static bool set_period(model::Salary& salary, std::string_view before, std::string_view after,
                           double largest) {
        std::size_t nearest = std::string_view::npos;
        for (const auto& [value, words] : periods) {
            const std::array<Words, 1> phrase = {words};
            const auto place =
                words.front() == '/' ? std::optional<Span>() : find_phrase(after, phrase);
            auto at = words.front() == '/' ? after.find(words)
                      : place              ? place->begin
                                           : std::string_view::npos;
            // "21 hours per week" measures the work.
            static constexpr auto measures = phrases<"hours|hrs|days|shifts|h|stunden|horas">();
            if (at != std::string_view::npos && at > 0 &&
                ends_with_phrase(text::trim(after.substr(0, at)), measures)) {
                at = std::string_view::npos;
            }
            if (at != std::string_view::npos && at < nearest && at < 45 && fits(value, largest)) {
                nearest = at;
                salary.period = value;
            }
        }
        if (nearest != std::string_view::npos) {
            return true;
        }
        for (const auto& [value, words] : periods) {
            const std::array<Words, 1> phrase = {words};
            if (words.front() != '/' && has_phrase(before, phrase) && fits(value, largest)) {
                salary.period = value;
                return true;
            }
        }
        salary.period = largest < 200     ? SalaryPeriod::hour
                        : largest < 1500  ? SalaryPeriod::day
                        : largest < 12000 ? SalaryPeriod::month
                                          : SalaryPeriod::year;
        return false;
    }

    // "Team Leader | £31,500 | Leeds": a fact of its own.
    static bool stands_alone(std::string_view before, std::string_view after) {
        while (before.ends_with(' ')) {
            before.remove_suffix(1);
        }
        after = after.substr(std::min(after.find_first_not_of(' '), after.size()));
        const auto is_sign = [](Words text, auto has) {
            return text.empty() || has(text, "|") || has(text, "·") || has(text, "•");
        };
        return is_sign(before, [](Words text, Words sign) { return text.ends_with(sign); }) &&
               is_sign(after, [](Words text, Words sign) { return text.starts_with(sign); });
    }

    // "$19.50/hr", "£38,000 per annum"
    static bool has_period_at_once(std::string_view after) {
        while (after.starts_with(' ')) {
            after.remove_prefix(1);
        }
        return std::ranges::any_of(periods, [&](const PeriodWord& period) {
            return after.starts_with(period.words) && period.words.size() > 2;
        });
    }

    // "Three days a week" is no period of a yearly sum.
    static bool fits(SalaryPeriod period, double largest) {
        switch (period) {
            case SalaryPeriod::year:
                return largest >= 3000;
            case SalaryPeriod::month:
                return largest >= 200;
            case SalaryPeriod::week:
                return largest >= 50 && largest < 30000;
            case SalaryPeriod::day:
                return largest >= 20 && largest < 20000;
            case SalaryPeriod::hour:
                return largest >= 3 && largest < 2000;
        }
        return false;
    }

    static constexpr double bare_sum_min = 1000;  // "2 - 4" is no pay
    static constexpr double yearly_sum_min = 10000;

    std::string_view text_;
    std::string_view country_;
    Currency wanted_;
};

}  // namespace

Said<std::optional<model::Salary>> read_salary(std::string_view text,
                                               const std::vector<Block>& blocks,
                                               std::string_view country) {
    for (const auto wanted : {SalaryReader::Currency::stated, SalaryReader::Currency::any}) {
        std::optional<SalaryReader::Candidate> best;
        Span place;
        for (const auto& block : blocks) {
            const NormalText normal(text, block.line.whole);
            const auto candidate = SalaryReader(normal.text(), country, wanted).best();
            if (!candidate) {
                continue;
            }
            const auto score = candidate->score + (block.section == Section::header ? 3 : 0);
            if (!best || score > best->score) {
                best = candidate;
                best->score = score;
                place = normal.source(candidate->place);
            }
        }
        if (best) {
            return {best->salary, place};
        }
    }
    return {};
}

}  // namespace vouch::parse::posting
