#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"
#include "write/telling.hpp"
#include "write/claim_rules.hpp"
#include "write/tone.hpp"

// The letter says why this role in the posting's own words, then what the person has done that the
// posting asks for, in the person's own words, then stops. Every sentence passes the claims check;
// one that does not is left out.
namespace vouch::write {
namespace {

constexpr std::size_t words_wanted = 205;
constexpr std::size_t words_most = 330;
constexpr std::size_t paragraphs_of_evidence_most = 3;

// A matched requirement with the bullets that can tell of it.
struct Theme {
    const model::RequirementMatch* match = nullptr;
    std::string ask;                  // follows "You ask for", or empty
    std::vector<std::string> skills;  // proven ones, as the posting spells them
    std::vector<const Told*> told;    // strongest first
};

class LetterWriter {
public:
    explicit LetterWriter(const Inputs& inputs)
        : inputs_(inputs),
          drafting_(inputs),
          check_(inputs.resume, &inputs.posting, inputs.taxonomy),
          told_(tellable(drafting_)) {}

    model::Letter write();

private:
    void frame();
    void open();
    void tell_of_themes();
    void show_credentials();
    void close();

    // Takes a sentence into the paragraph if its claims hold.
    bool say(std::string& paragraph, const std::string& sentence, const Bounds& bounds);
    bool say_told(std::string& paragraph, const Told& told, bool same_entry);
    void finish(std::string paragraph);
    std::vector<Theme> themes() const;
    bool is_used(const Told& told) const;
    std::string role() const;
    std::string opening_line() const;
    std::size_t words() const;

    const Inputs& inputs_;
    Drafting drafting_;
    ClaimCheck check_;
    std::vector<Told> told_;
    std::vector<std::string> used_;        // pointers told already
    std::vector<std::string> last_entry_;  // entries told of, in order
    std::size_t frames_ = 0;               // how many evidence sentences stand
    model::Letter letter_;
};

std::string place_words(const model::Location& location) {
    std::string place = location.address;
    for (const auto& part : {location.city, location.region}) {
        if (!part.empty() && !place.contains(part)) {
            place += (place.empty() ? "" : ", ") + part;
        }
    }
    return place;
}

std::string american_date(const Date& date) {
    if (date.day == 0) {
        return to_words(date);
    }
    const auto words = to_words(date);  // "9 March 2024"
    const auto month = words.find(' ');
    const auto year = words.rfind(' ');
    return words.substr(month + 1, year - month - 1) + " " + words.substr(0, month) + "," +
           words.substr(year);
}

bool LetterWriter::is_used(const Told& told) const {
    return std::ranges::find(used_, told.pointer) != used_.end();
}

std::size_t LetterWriter::words() const {
    std::size_t count = 0;
    for (const auto& paragraph : letter_.paragraphs) {
        count += word_count(paragraph);
    }
    return count;
}

bool LetterWriter::say(std::string& paragraph, const std::string& sentence, const Bounds& bounds) {
    auto claims = check_.check(sentence, bounds);
    if (!all_hold(claims)) {
        return false;
    }
    letter_.claims.insert(letter_.claims.end(), claims.begin(), claims.end());
    paragraph += (paragraph.empty() ? "" : " ") + sentence;
    return true;
}

bool LetterWriter::say_told(std::string& paragraph, const Told& told, bool same_entry) {
    std::string sentence;
    if (same_entry) {
        constexpr std::array<std::string_view, 3> links = {"I also ", "There, I ",
                                                           "In the same post, I "};
        sentence = std::string(links[frames_ % links.size()]) + told.body + ".";
    } else if (!told.position.empty() && frames_ % 2 == 1) {
        sentence = "As " + with_article(told.position) +
                   (told.employer.empty() ? "" : " at " + told.employer) + ", I " + told.body + ".";
    } else if (!told.employer.empty()) {
        sentence = "At " + told.employer + ", I " + told.body + ".";
    } else {
        sentence = "Working for myself, I " + told.body + ".";
    }
    if (!say(paragraph, sentence, {.entry = told.entry, .line = told.line})) {
        return false;
    }
    used_.push_back(told.pointer);
    last_entry_.push_back(told.entry);
    ++frames_;
    return true;
}

void LetterWriter::finish(std::string paragraph) {
    if (!paragraph.empty()) {
        letter_.paragraphs.push_back(std::move(paragraph));
    }
}

std::string LetterWriter::role() const {
    const auto title = short_position(inputs_.posting.title);
    std::string words = title.empty() ? "this position" : "the " + title + " position";
    if (!inputs_.posting.company.empty()) {
        words += " at " + inputs_.posting.company;
    }
    return words;
}

std::string LetterWriter::opening_line() const {
    const auto& reference = inputs_.posting.application.reference_number;
    const auto behind = reference.empty() ? std::string() : " (reference " + reference + ")";
    switch (inputs_.tone) {
        case Tone::plain: return "I am applying for " + role() + behind + ".";
        case Tone::warm: return "I would like to apply for " + role() + behind + ".";
        case Tone::formal: return "I wish to apply for " + role() + behind + ".";
    }
    return {};
}

void LetterWriter::frame() {
    const auto& basics = inputs_.resume.basics;
    const auto& posting = inputs_.posting;
    const auto add = [](std::string& block, const std::string& line) {
        if (!line.empty()) {
            block += (block.empty() ? "" : "\n") + line;
        }
    };
    add(letter_.sender, basics.name);
    add(letter_.sender, place_words(basics.location));
    add(letter_.sender, basics.phone);
    add(letter_.sender, basics.email);
    add(letter_.recipient, posting.application.contact_name);
    add(letter_.recipient, posting.company);
    const bool american = drafting_.style.american;
    letter_.date = american ? american_date(inputs_.today) : to_words(inputs_.today);
    letter_.subject = posting.title.empty() ? "Application" : "Application: " + posting.title;
    if (!posting.application.reference_number.empty()) {
        letter_.subject += ", reference " + posting.application.reference_number;
    }
    const auto company = short_employer(posting.company);
    const auto& contact = posting.application.contact_name;
    const auto comma = std::string(",");
    if (!contact.empty()) {
        letter_.greeting = "Dear " + contact + comma;
    } else if (!company.empty() && inputs_.tone != Tone::formal) {
        letter_.greeting = "Dear " + company + " team" + comma;
    } else {
        letter_.greeting = american ? "Dear Hiring Manager," : "Dear Sir or Madam,";
    }
    switch (inputs_.tone) {
        case Tone::warm: letter_.closing = american ? "Best regards," : "Kind regards,"; break;
        case Tone::plain: letter_.closing = american ? "Sincerely," : "Yours sincerely,"; break;
        case Tone::formal:
            letter_.closing = american          ? "Sincerely,"
                              : contact.empty() ? "Yours faithfully,"
                                                : "Yours sincerely,";
            break;
    }
    letter_.signature = basics.name;
}

// The line of the posting and the bullet that have most in common.
struct Echo {
    std::string quote;
    const Told* told = nullptr;
    double likeness = 0;
};

double likeness(const Fact& line, const Fact& bullet, const skills::Taxonomy& taxonomy) {
    double sum = 0;
    for (const auto& asked : line.skills) {
        const bool shown = std::ranges::any_of(bullet.skills, [&](const skills::Mention& has) {
            return asked.skill && has.skill && taxonomy.implies(*has.skill, *asked.skill);
        });
        sum += shown ? 2 : 0;
    }
    for (const auto& token : line.tokens) {
        sum += is_content(token) && token.folded.size() > 3 && has_stem(bullet, token.stem) ? 1 : 0;
    }
    return sum;
}

Echo find_echo(const Inputs& inputs, const std::vector<Told>& told) {
    Echo best;
    for (const auto& responsibility : inputs.posting.responsibilities) {
        const auto quote = quotable(responsibility, 20);
        if (quote.empty() || !inputs.posting.text.contains(quote)) {
            continue;
        }
        const auto line = make_fact(quote, inputs.taxonomy);
        for (const auto& candidate : told) {
            const auto bullet = make_fact(candidate.body, inputs.taxonomy);
            const double found = likeness(line, bullet, inputs.taxonomy) + candidate.relevance / 8 +
                                 (candidate.current ? 0.6 : 0) - candidate.age_rank * 0.15;
            if (likeness(line, bullet, inputs.taxonomy) >= 2 && found > best.likeness) {
                best = {quote, &candidate, found};
            }
        }
    }
    return best;
}

void LetterWriter::open() {
    std::string paragraph;
    say(paragraph, opening_line(), {.letter = true});
    const auto echo = find_echo(inputs_, told_);
    if (echo.told != nullptr) {
        const auto& told = *echo.told;
        const auto where = told.employer.empty() ? std::string("my own business") : told.employer;
        say(paragraph, "One line of your posting describes the work well: \u201c" + echo.quote +
                           "\u201d.", {.letter = true});
        const std::string sentence =
            told.employer.empty()
                ? "That is close to my own work, in which I " + told.body + "."
                : std::string(told.current ? "That is close to my work at "
                                           : "That is close to my work at ") +
                      where + ", where I " + told.body + ".";
        if (say(paragraph, sentence, {.entry = told.entry, .line = told.line})) {
            used_.push_back(told.pointer);
            last_entry_.push_back(told.entry);
        }
    }
    finish(std::move(paragraph));
}

std::vector<Theme> LetterWriter::themes() const {
    std::vector<Theme> found;
    for (std::size_t i = 0; i < inputs_.match.requirements.size(); ++i) {
        const auto& match = inputs_.match.requirements[i];
        if (match.status == model::MatchStatus::missing) {
            continue;
        }
        Theme theme;
        theme.match = &match;
        for (const auto& requirement : inputs_.posting.requirements) {
            if (requirement.id == match.id) {
                theme.ask = ask_phrase(requirement, inputs_.taxonomy);
            }
        }
        for (const auto& evidence : match.evidence) {
            const auto told = std::ranges::find(told_, evidence.pointer, &Told::pointer);
            if (told != told_.end() && evidence.how != model::Support::broader) {
                theme.told.push_back(&*told);
            }
        }
        for (const auto& keyword : inputs_.match.stated) {
            const bool of_theme = match.text.contains(keyword.posting_spelling) &&
                                  !keyword.posting_spelling.empty();
            if (of_theme && theme.skills.size() < 3) {
                theme.skills.push_back(keyword.posting_spelling);
            }
        }
        if (!theme.told.empty() && (!theme.ask.empty() || !theme.skills.empty())) {
            found.push_back(std::move(theme));
        }
    }
    std::ranges::stable_sort(found, [](const Theme& a, const Theme& b) {
        const auto rank = [](const Theme& theme) {
            return (theme.match->kind == model::RequirementKind::must ? 0 : 2) +
                   (theme.match->status == model::MatchStatus::met ? 0 : 1);
        };
        return rank(a) < rank(b);
    });
    return found;
}

// How a paragraph names the requirement it answers; each form once.
std::string ask_sentence(const Theme& theme, std::size_t form) {
    const auto skills = join_and(theme.skills);
    switch (form % 3) {
        case 0: return theme.ask.empty() ? "Your posting names " + skills + "."
                                         : "You ask for " + theme.ask + ".";
        case 1: return theme.ask.empty() ? "Your list also has " + skills + "."
                                         : "Your list also has " + theme.ask + ".";
        default: return skills.empty() ? "Another of your points is " + theme.ask + "."
                                       : "You mention " + skills + " as well.";
    }
}

void LetterWriter::tell_of_themes() {
    std::size_t paragraphs = 0;
    for (const auto& theme : themes()) {
        if (paragraphs == paragraphs_of_evidence_most ||
            (paragraphs > 0 && words() >= words_wanted)) {
            break;
        }
        std::vector<const Told*> fresh;
        std::ranges::copy_if(theme.told, std::back_inserter(fresh),
                             [&](const Told* told) { return !is_used(*told); });
        if (fresh.empty()) {
            continue;
        }
        std::string paragraph;
        say(paragraph, ask_sentence(theme, paragraphs), {.letter = true});
        std::string evidence;
        for (const auto* told : fresh) {
            const bool same = !evidence.empty() && last_entry_.back() == told->entry;
            if (word_count(evidence) + words() < words_most - 80) {
                say_told(evidence, *told, same);
            }
            if (word_count(evidence) > 40) {
                break;
            }
        }
        // One piece of evidence may be short: the next best of the same post goes with it.
        for (const auto& told : told_) {
            if (!evidence.empty() && word_count(evidence) < 32 && !is_used(told) &&
                told.entry == last_entry_.back() && told.relevance > 0) {
                say_told(evidence, told, true);
            }
        }
        if (!evidence.empty()) {
            finish(paragraph + (paragraph.empty() ? "" : " ") + evidence);
            ++paragraphs;
        }
    }
    // A thin match still leaves the person's best work to tell of.
    std::string paragraph;
    for (const auto& told : told_) {
        if (words() + word_count(paragraph) >= words_wanted - 45) {
            break;
        }
        if (!is_used(told)) {
            const bool same = !last_entry_.empty() && last_entry_.back() == told.entry;
            say_told(paragraph, told, same);
        }
        if (word_count(paragraph) > 70) {
            finish(std::move(paragraph));
            paragraph.clear();
        }
    }
    finish(std::move(paragraph));
}

// Certificates, degrees and languages that the posting asks for and the person has.
void LetterWriter::show_credentials() {
    std::vector<std::string> held;
    std::vector<std::string> spoken;
    const auto& resume = inputs_.resume;
    for (const auto& match : inputs_.match.requirements) {
        if (match.status != model::MatchStatus::met) {
            continue;
        }
        for (const auto& evidence : match.evidence) {
            for (std::size_t i = 0; i < resume.certificates.size(); ++i) {
                const auto& name = resume.certificates[i].name;
                if (evidence.pointer.starts_with("/certificates/" + std::to_string(i) + "/") &&
                    std::ranges::find(held, name) == held.end() && held.size() < 3) {
                    held.push_back(name);
                }
            }
            for (std::size_t i = 0; i < resume.languages.size(); ++i) {
                const auto& language = resume.languages[i];
                const auto base = "/languages/" + std::to_string(i);
                if ((evidence.pointer == base || evidence.pointer.starts_with(base + "/")) &&
                    std::ranges::find(spoken, language.language) == spoken.end()) {
                    spoken.push_back(language.language);
                }
            }
        }
    }
    std::string paragraph;
    if (!held.empty()) {
        say(paragraph, "I hold " + join_and(held) + ".", {});
    }
    if (!spoken.empty()) {
        say(paragraph, "I speak " + join_and(spoken) + ".", {});
    }
    if (!paragraph.empty() && !letter_.paragraphs.empty() && letter_.paragraphs.size() > 1) {
        letter_.paragraphs.back() += " " + paragraph;
    } else {
        finish(std::move(paragraph));
    }
}

void LetterWriter::close() {
    std::string paragraph;
    const auto about = quotable(inputs_.posting.about_company, 24);
    if (!about.empty() && inputs_.posting.text.contains(about)) {
        say(paragraph, "You write of yourselves: \u201c" + about + "\u201d.", {.letter = true});
        say(paragraph, "I would like to hear more about that, and to tell you more about the work "
                       "above.", {.letter = true});
    } else {
        say(paragraph, "I would be glad to tell you more about any of this.", {.letter = true});
    }
    switch (inputs_.tone) {
        case Tone::plain: say(paragraph, "Thank you for reading.", {.letter = true}); break;
        case Tone::warm:
            say(paragraph, "Thank you for reading this far; a conversation would be welcome at "
                           "any time.", {.letter = true});
            break;
        case Tone::formal:
            say(paragraph, "I should be pleased to attend an interview.", {.letter = true});
            break;
    }
    finish(std::move(paragraph));
}

model::Letter LetterWriter::write() {
    frame();
    open();
    tell_of_themes();
    show_credentials();
    close();
    for (const auto& paragraph : letter_.paragraphs) {
        for (auto& finding : tone_findings(paragraph)) {
            letter_.remarks.push_back(std::move(finding.message));
        }
    }
    return std::move(letter_);
}

}  // namespace

model::Letter write_letter(const Inputs& inputs) {
    return LetterWriter(inputs).write();
}

}  // namespace vouch::write
