#include "parse/posting/boilerplate.hpp"

#include <array>

namespace vouch::parse::posting {

namespace {

// A sentence with any of these speaks of rights, checks and notices.
constexpr auto legal_words = phrases<
    "meets the minimum requirements|meet these requirements|meet the minimum requirements|"
    "equal opportunit*|equal employment|affirmative action|eeo|eoe|discriminat*|"
    "regardless of|without regard to|protected veteran|veteran status|e-verify|"
    "disability confident|reasonable accommodation*|reasonable adjustment*|"
    "safeguarding and promoting|committed to safeguarding|disclosure and barring|"
    "background check*|credit check*|police check|drug screen*|drug test*|"
    "employment agency|employment business|recruitment agenc*|no agencies|agencies please|from "
    "agencies|"
    "privacy policy|privacy notice|data protection notice|data protection policy|"
    "welcome applications|"
    "welcome applicants|welcomes applications|welcomes people|encouraged to apply|"
    "encourages women|encourage women|people of colour|come as you are|all backgrounds|"
    "under-represented|underrepresented|whom you love|who you love|value diversity|"
    "values diversity|promote equality|diversity and inclusion|inclusive workplace|"
    "sponsorship|sponsor visas|legally entitled to|authorized to work|"
    "authorised to work|hold a valid right to work|have the right to work|"
    "legal right to work|proof of right|evidence of right|canvassing|employment equity|"
    "all qualified applicants|participates in|apply anyway|"
    "schwerbehindert*|schwerbehinderung|gleicher eignung|gleichstellung|chancengleichheit|"
    "unabhangig von|ausdrucklich erwunscht|datenschutz*|vielfalt|erstattet|"
    "egalite des chances|egalite professionnelle|en situation de handicap|"
    "sans distinction|en faveur de la diversite|diversite|rgpd|"
    "igualdad de oportunidades|no discriminamos|igualdad entre|proteccion de datos|"
    "independentemente de|igualdade de oportunidades|valoriza a diversidade|"
    "pessoas com deficiencia|diversidade e inclusao">();

// A sentence with any of these speaks of the application.
constexpr auto apply_words = phrases<
    "closing date|closing dates|application deadline|shortlist*|short-listed|"
    "interviews will|interview process|applications should|applications must|"
    "applications, consisting|application should|application must|early applications|"
    "unsuccessful|will be contacted|we reply|we aim to reply|we answer|get in touch|"
    "online form|expression of interest|cover letter|covering letter|"
    "letter of application|letter of motivation|references taken up|"
    "letters of reference|two references|names of three referees|"
    "names of two referees|submitted through|may be addressed|informal visit|"
    "informal chat|informal discussion|trial shifts|first served|"
    "informal enquiries|enquiries to|cvs|no need for a cv|"
    "steht ihnen|stehen ihnen|fachliche fragen|fragen zur stelle|ruckfragen|"
    "enviar su cv|enviar tu cv|su cv a|tu cv a|enviar seu cv|"
    "bewerbung*|bewerben|lebenslauf|fragen beantwortet|"
    "candidature*|postulez|votre cv|entretien|envoyez*|"
    "curriculum|hoja de vida|inscribirse|candidatos preseleccionados|envia tu|enviar cv|"
    "envie seu|envie o seu|enviar curriculo|candidatar*|curriculo">();
constexpr auto apply_openers = phrases<
    "send|submit|email|e-mail|apply|upload|call|ring|write to|contact|click|phone|text|"
    "please send|please submit|please email|please apply|please call|please contact|"
    "ask for|hit apply|give us a call|drop us|drop me|want to know more|"
    "to apply|if you are interested|if youre interested|interested|apply now|apply today|"
    "if this sounds like you|sound like you|sounds like you|for more information|"
    "for further information|for an informal|by applying|no cv|ready|questions|"
    "if you have not been contacted|if you have not heard|only shortlisted|then upload|"
    "we thank all|bitte senden|bitte richten|bitte schicken|schick uns|senden sie|"
    "richten sie|merci dadresser|merci denvoyer|adressez|contactez|"
    "envia|envianos|manda|interesados|interesadas|para postular*|solo contactaremos|"
    "envie|enviar|mande|interessados|para se candidatar">();

// A sentence with any of these tells what one gets.
constexpr auto benefit_words = phrases<
    "we pay|we offer|we also offer|youll get|you will get|you get|youll receive|in return|"
    "bank holidays|annual leave|days leave|days holiday|days off|paid leave|paid holiday*|"
    "paid time off|pto|401k|401(k)|pension|health insurance|medical insurance|medical cover|"
    "dental and vision|dental, vision|life assurance|life insurance|stock options|"
    "profit share|employee discount|free parking|free meals|staff meals|"
    "car allowance|allowance of|sign-on bonus|sign on bonus|annual bonus|"
    "quarterly bonus|training budget|learning budget|tuition reimbursement|"
    "flexible working|wellbeing|gym membership|cycle to work|perks|boot allowance|"
    "package includes|competitive salary|overtime|meal vouchers|"
    "wir bieten|urlaubstage|tage urlaub|altersversorgung|altersvorsorge|jobticket|"
    "deutschlandticket|jobrad|gleitzeit|weiterbildungsbudget|arbeitsplatz|"
    "nous offrons|nous vous offrons|titres-restaurant|tickets restaurant|"
    "ticket restaurant|mutuelle|rtt|prime de|parking gratuit|conges payes|"
    "te ofrecemos|ofrecemos|dias de vacaciones|buen ambiente|seguro medico|plan de|"
    "oferecemos|vale-refeicao|vale refeicao|vale-transporte|vale transporte|"
    "plano de saude|seguro de saude|subsidio de">();
// What is said so plainly that it asks, whatever else the sentence speaks of.
constexpr auto plain_demands = phrases<
    "you must|you will need|youll need|you should|we require|is essential|are essential|"
    "is required|are required|is mandatory|you need|must have|must hold|must be able|"
    "years experience|years of experience|zwingend|erforderlich|imprescindible|exige|"
    "obligatoire|obrigatorio">();

constexpr auto work_words = phrases<
    "you will|youll|you would|youd|responsible for|experience|knowledge of|"
    "understanding of|skills">();
constexpr auto receiving = phrases<
    "youll get|you will get|youll receive|you will receive|youll have access|"
    "you will have access|youd get|youll enjoy|you will be contacted|we offer">();

}  // namespace

std::optional<Section> boilerplate_of(std::string_view normal) {
    // "Salary is £34k depending on experience" asks for none.
    static constexpr auto pay =
        phrases<"salary is|the salary|the pay is|pay is|the rate is|rate is|day rate is|we pay">();
    if (leading_phrase(normal, pay) > 0) {
        return Section::benefits;
    }
    if (leading_phrase(normal, apply_openers) > 0) {
        return Section::apply;
    }
    if (has_phrase(normal, legal_words)) {
        return Section::legal;
    }
    if (has_phrase(normal, plain_demands)) {
        return std::nullopt;
    }
    // "You will administer the pension scheme" is work.
    if (has_phrase(normal, work_words) && !has_phrase(normal, receiving)) {
        return std::nullopt;
    }
    if (has_phrase(normal, apply_words)) {
        return Section::apply;
    }
    return has_phrase(normal, benefit_words) ? std::optional(Section::benefits) : std::nullopt;
}

}  // namespace vouch::parse::posting
