#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/posting/application.hpp"
#include "parse/posting/header.hpp"

namespace vouch::parse::posting {

namespace {

// "jobs@acme.example" anywhere in the text.
std::string first_email(std::string_view text) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_' || c == '+';
    };
    for (auto sign = text.find('@'); sign != std::string_view::npos;
         sign = text.find('@', sign + 1)) {
        auto begin = sign;
        auto end = sign + 1;
        while (begin > 0 && sign - begin < 64 && is_part(text[begin - 1])) {
            --begin;
        }
        while (end < text.size() && end - sign < 255 && is_part(text[end])) {
            ++end;
        }
        while (end > sign && text[end - 1] == '.') {
            --end;
        }
        const auto domain = text.substr(sign + 1, end - sign - 1);
        if (begin < sign && domain.find('.') != std::string_view::npos) {
            return std::string(text.substr(begin, end - begin));
        }
    }
    return {};
}

// "402-555-0147", "+49 (0)561 555-0131": seven to fifteen digits after a word that announces
// a number.
std::string phone_in(std::string_view text, Span sentence) {
    static constexpr auto openers = phrases<
        "call|ring|phone|tel|telephone|contact|telefon|text|whatsapp|at|on|unter|mobile|appelez|"
        "telefono|telefone|ligue|llama*">();
    const NormalText words(text, sentence);
    for (auto opener = find_phrase(words.text(), openers); opener;
         opener = find_phrase(words.text(), openers, opener->end)) {
        auto from = words.source(opener->end);
        constexpr std::size_t name_between_max = 20;  // "Call Dwayne at 402-…"
        const auto digit = text.find_first_of("+0123456789(", from);
        if (digit == std::string_view::npos || digit >= sentence.end ||
            digit - from > name_between_max) {
            continue;
        }
        const auto end = std::min(text.find_first_not_of("+0123456789()-./ ", digit), sentence.end);
        const auto number = text::trim(text.substr(digit, end - digit));
        const auto digits =
            std::ranges::count_if(number, [](char c) { return c >= '0' && c <= '9'; });
        // "on 12/04/2026" is a date.
        const bool date = digits == 8 && std::ranges::count(number, '/') == 2;
        if (digits >= 7 && digits <= 15 && !date) {
            const auto last = number.find_last_of("0123456789");
            return std::string(number.substr(0, last + 1));
        }
    }
    return {};
}

std::string url_in(std::string_view sentence) {
    for (const std::string_view scheme : {"https://", "http://", "www."}) {
        const auto begin = sentence.find(scheme);
        if (begin != std::string_view::npos) {
            auto url = sentence.substr(begin, sentence.find_first_of(" \t\n<>\"()", begin) - begin);
            while (url.ends_with('.') || url.ends_with(',') || url.ends_with(';')) {
                url.remove_suffix(1);
            }
            return url.size() > scheme.size() + 3 ? std::string(url) : std::string();
        }
    }
    return {};
}

bool is_name_word(std::string_view word) {
    static constexpr auto others = phrases<
        "cv|cvs|hr|human|resources|department|team|office|personnel|recruitment|talent|"
        "careers|board|manager|the|our|monday|tuesday|wednesday|thursday|friday|saturday|"
        "sunday|january|february|march|april|may|june|july|august|september|october|"
        "november|december|email|e-mail|word|pdf|linkedin|personalamt|personalabteilung|"
        "sie|ihre|ihr|recursos|humanos|rh|rrhh|school|university|company|apply|online|"
        "if|we|you|please">();
    const auto first = text::decode(word, 0).value;
    return text::is_upper(first) && !word.contains('@') && word.size() > 1 &&
           text::upper_case_share(word) < 1.0 &&
           !std::ranges::contains(others, std::string_view(text::fold(word)));
}

// The run of up to three name-like words at the start, and how many they are.
std::pair<std::string_view, std::size_t> name_at(std::string_view rest) {
    std::size_t end = 0;
    std::size_t count = 0;
    for (const auto& span : text::words(rest.substr(0, std::min<std::size_t>(rest.size(), 80)))) {
        const auto word = rest.substr(span.begin, span.end - span.begin);
        const auto between = rest.substr(end, span.begin - end);
        if (!text::trim(between).empty() || count == 3 || !is_name_word(word)) {
            break;
        }
        end = span.end;
        ++count;
    }
    return {text::trim(rest.substr(0, end)), count};
}

// "Renée at (918) 555-0143", "Gary on 01483 …"
bool is_reached(std::string_view after) {
    const auto digits = after.find_first_of("0123456789");
    return (after.starts_with(" at ") || after.starts_with(" on ")) &&
           (digits <= 5 || after.substr(0, 24).contains('@'));
}

// "Frau Beate Wiegand", "contact Sian Prosser", "ask for Marek", "an Herrn Dr. Kolb".
std::string name_in(std::string_view text, Span sentence, std::string_view company) {
    static constexpr auto titles =
        phrases<"frau|herr|herrn|mr|mrs|ms|mme|madame|monsieur|sra|sr|dona|professor|prof|dr">();
    static constexpr auto openers = phrases<
        "contact|ask for|to|write to|adresser a|attention|attn|att|call|ring|call or text|text|"
        "telephone|phone|speak to|talk to|get in touch with">();
    // "An Beate Wiegand", "à Lorraine Besnard": in other languages alone a person's.
    static constexpr auto to_openers = phrases<"an|a">();
    static constexpr auto sent_to = phrases<
        "bewerbung*|senden|richten|schick*|envoy*|adress*|enviar|envie|envia|candidature*">();
    const NormalText words(text, sentence);
    const Phrases others = has_phrase(words.text(), sent_to) ? Phrases(to_openers) : Phrases();
    for (const auto& list : {Phrases(titles), Phrases(openers), others}) {
        const bool titled = list.data() == titles.data();
        for (auto opener = find_phrase(words.text(), list); opener;
             opener = find_phrase(words.text(), list, opener->end)) {
            auto from = words.source(opener->end);
            while (from < sentence.end && (text[from] == '.' || text[from] == ' ' ||
                                           text[from] == ':' || text[from] == '\n')) {
                ++from;
            }
            const auto [name, count] = name_at(text.substr(from, sentence.end - from));
            const auto after = from + name.size() < sentence.end ? text[from + name.size()] : '.';
            const bool alone =
                count == 1 && (after == ',' || after == '.' || after == ' ') &&
                has_phrase(words.text(), phrases<"ask for|contact|ring|to|call|text">()) &&
                (after == ',' || opener->end - opener->begin > 4 ||
                 is_reached(text.substr(from + name.size())));
            if (!name.empty() && (count >= 2 || titled || alone) && !company.contains(name)) {
                return std::string(name);
            }
        }
    }
    return {};
}

// "Contact: Jane Roe"
std::string labelled_contact(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto keys = phrases<
        "contact|contact person|contact name|ansprechpartner|ansprechpartnerin|kontakt|"
        "hiring manager|recruiter|your contact|line manager|persona de contacto|"
        "contato|contacto|votre contact">();
    const auto value = text_of(text, labelled_value(text, blocks, keys));
    const auto name = text::trim(value.substr(0, value.find_first_of(",;(|@0123456789+")));
    const auto words = count_words(name);
    return words >= 2 && words <= 4 && !name.contains('@') ? std::string(name) : std::string();
}

// The line is a telephone number and nothing else but its label: "T: 0113 496 0321 | E: …".
std::string phone_line(std::string_view line) {
    static constexpr auto labels =
        phrases<"phone|telephone|tel|t|m|mobile|telefon|telefono|telefone|tel.|p">();
    const auto words = normal_form(line);
    const auto size = leading_phrase(words, labels);
    const auto begin = line.find_first_of("+(0123456789");
    if (begin == std::string_view::npos || begin > size + 3 || (size == 0 && begin > 0)) {
        return {};
    }
    const auto end = std::min(line.find_first_not_of("+0123456789()-./ ", begin), line.size());
    auto number = text::trim(line.substr(begin, end - begin));
    number = number.substr(0, number.find_last_of("0123456789") + 1);
    const auto digits = std::ranges::count_if(number, [](char c) { return c >= '0' && c <= '9'; });
    const bool whole = end == line.size() || line.substr(end).starts_with("|");
    // "12/04/2026" is a date.
    return digits >= 8 && digits <= 15 && whole && !number.contains('/') && !number.contains("- ")
               ? std::string(number)
               : std::string();
}

// A line of nothing but two or three names.
std::string name_line(std::string_view line) {
    line = text::trim(line.substr(0, line.find_first_of("|,(")));
    const auto [name, count] = name_at(line);
    return count >= 2 && name.size() == line.size() ? std::string(name) : std::string();
}

// The name over an address or a number that has a line of its own, and the one that signs a mail.
std::string name_beside_address(std::string_view text, const std::vector<Block>& blocks,
                                std::string_view company) {
    static constexpr auto regards = phrases<
        "all the best|with best wishes|speak soon|kind regards|best regards|regards|best "
        "wishes|many thanks|thanks|best|warm regards|"
        "cheers|sincerely|yours sincerely|mit freundlichen gruen|mit freundlichen grussen|"
        "viele grue|viele grusse|beste grue|beste grusse|cordialement|bien a vous|un saludo|"
        "saludos|atenciosamente|abracos">();
    constexpr std::size_t lines_before_max = 3;
    constexpr std::size_t lines_after_max = 4;
    const auto shown = [&](std::size_t i) { return text_of(text, blocks[i].line.content); };
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const auto words = normal_form(shown(i));
        const auto bare = std::string_view(words).substr(0, words.find_last_not_of(" ,.!") + 1);
        if (std::ranges::contains(regards, bare)) {
            for (auto at = i + 1; at < std::min(blocks.size(), i + lines_after_max); ++at) {
                if (auto name = name_line(shown(at)); !name.empty() && !company.contains(name)) {
                    return name;
                }
            }
        }
        const bool alone =
            count_words(shown(i)) <= 8 &&
            (!phone_line(shown(i)).empty() || (shown(i).contains('@') && !shown(i).contains(' ')));
        if (!alone || blocks[i].section == Section::header) {
            continue;
        }
        for (auto at = i; at > 0 && i - at < lines_before_max; --at) {
            if (auto name = name_line(shown(at - 1));
                !name.empty() && !company.contains(name) && !blocks[at - 1].line.fact) {
                return name;
            }
        }
    }
    return {};
}

}  // namespace

Contact read_contact(std::string_view text, const std::vector<Block>& blocks,
                     const std::vector<Span>& sentences, std::string_view company) {
    Contact contact;
    contact.name = labelled_contact(text, blocks);
    const auto take = [](std::string& field, std::string value) {
        if (field.empty()) {
            field = std::move(value);
        }
    };
    // "If you need an adjustment, write to …" is another address than the application's.
    static constexpr auto elsewhere =
        phrases<"accommodation*|adjustment*|privacy|datenschutz*|data protection">();
    for (const auto sentence : sentences) {
        const auto shown = text_of(text, sentence);
        if (has_phrase(normal_form(shown), elsewhere)) {
            continue;
        }
        take(contact.email, first_email(shown));
        take(contact.phone, phone_in(text, sentence));
        take(contact.url, url_in(shown));
        // "Sabine Kröger, 0561 555 0190"
        const auto [name, count] = name_at(shown);
        const auto number = shown.substr(name.size());
        if (count >= 2 && number.starts_with(", ") && !phone_line(number.substr(2)).empty()) {
            take(contact.name, std::string(name));
            take(contact.phone, phone_line(number.substr(2)));
        }
        take(contact.name, name_in(text, sentence, company));
    }
    for (const auto& block : blocks) {
        const auto shown = text_of(text, block.line.content);
        if (contact.email.empty() && !has_phrase(normal_form(shown), elsewhere)) {
            contact.email = first_email(shown);
        }
        take(contact.phone, phone_line(shown));
        static constexpr auto reaching =
            phrases<"get me on|reach me|call me|ring me|give me a call|give me a ring|call|ring">();
        if (contact.phone.empty() && block.section != Section::header &&
            has_phrase(normal_form(shown), reaching)) {
            contact.phone = phone_in(text, block.line.content);
        }
    }
    take(contact.name, name_beside_address(text, blocks, company));
    // The head of a mail names its sender.
    if (contact.email.empty() && text.starts_with("From:")) {
        contact.email = first_email(text.substr(0, text.find('\n')));
    }
    return contact;
}

}  // namespace vouch::parse::posting
