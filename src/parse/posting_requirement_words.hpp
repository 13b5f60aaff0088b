#pragma once

#include "parse/posting_text.hpp"

// The words that tell what a posting asks, how strongly, and what it only says. Private to
// posting_requirements.cpp.
namespace vouch::parse::posting {

inline constexpr auto nice_words = phrases<
    "nice to have|nice-to-have|would be nice|also be nice|be nice if|are nice but|"
    "is nice but|desirable|desired|preferred|prefered|preferable|preferably|a plus|"
    "big plus|a bonus|bonus|would help|helps if|helpful|an advantage|advantageous|"
    "added advantage|advantage|be an asset|is an asset|an asset|beneficial|"
    "would be great|would be lovely|would be very welcome|would be welcome|be welcome|"
    "welcome but|all the better|even better|so would|as would|ideally|not essential|"
    "not required but|hardly essential|good to have|great to have|great if|optional|"
    "would be useful|is useful|would suit|if you happen to|wed love|we would love|"
    "we like|von vorteil|wunschenswert|idealerweise|un plus|seria un plus|se valorara|"
    "valorable|desejavel|un atout|bonus points">();
inline constexpr auto must_words = phrases<
    "must|required|require|requires|essential|mandatory|necessary|need|needed|needs|"
    "minimum|at least|have to|should|expect|expected|a given|prerequisite|"
    "only candidates|not negotiable|non-negotiable|zwingend|erforderlich|indispensable|"
    "imprescindible|obligatoire|obrigatorio|exige|is a must">();
inline constexpr auto refusals = phrases<
    "not required|not a requirement|not needed|not necessary|isnt required|no need for|"
    "not a condition|none of the|is a condition|dont need a|do not need a|"
    "dont need any|do not need any|dont need to have|do not need to have|"
    "no experience necessary|no experience needed|no experience required|no degree|"
    "nobody has ever been asked|we do not ask for|we dont ask for|doesnt matter|"
    "does not matter|dont worry|training will be given|full training|"
    "please apply anyway|apply anyway|encourage you to apply|we wont">();
// Ways to ask something of the person in running text.
inline constexpr auto asking = phrases<
    "you must|you have|youve|you know|you can|you speak|you hold|youre|if you have|"
    "if you bring|if you know|if you speak|if you also|if you happen|if you can|"
    "required|preferred|you should have|you should be|you should also be|you need|"
    "you will need|youll need|youd need|you have experience|you have worked|"
    "you have built|youve worked|you bring|experience with|experience in|experience of|"
    "experience as|years of|years experience|yrs experience|knowledge of|proficien*|"
    "proven|fluent|fluency|degree in|certified|licence|license|certification|qualified|"
    "qualification|is required|are required|is essential|are essential|is mandatory|"
    "is a must|is expected|we need|we require|we expect|we ask|must have|must be|"
    "must hold|must possess|required to|are a given|would help|would be an advantage|"
    "is desirable|are desirable|would be a bonus|a plus|advantage|preferred|"
    "nice to have|ability to|able to|people with|someone who has|comfortable|"
    "familiar with|familiarity|background in|skills in|skilled|strong|track record|"
    "eligible to|right to work|vetting|dbs check|driving|bonus if|it would be nice|"
    "it would also be nice|at ease|be lovely if|be very welcome|be welcome|nice but|"
    "someone with">();
// What the work is, in running text.
inline constexpr auto working = phrases<
    "you will|youll|you would|youd|day to day|you are responsible|you develop|you lead|"
    "you manage|you work|you support|you write|you carry|you build|you own|you design|"
    "you run|we expect you to|responsible for|duties include|responsibilities include|"
    "the role involves|the job involves|tasks include|will be responsible|"
    "would be responsible|the successful candidate will|candidate will|postholder will|"
    "incumbent will">();
inline constexpr auto not_working = phrases<
    "candidate will have|candidate will be|candidate will need|candidate will hold|"
    "candidate will possess|candidate will bring|the successful candidate will have|"
    "the successful candidate will be|the successful candidate will need|"
    "the successful candidate will hold|the successful candidate will possess|"
    "the successful candidate will demonstrate|we expect you to have|"
    "we expect you to be|we expect you to hold|we expect you to know|you would need|"
    "you will need|youll need|you will have|youll have|you will receive|youll get|"
    "you will get|you would need|youd need|you will be able|you will join|youll join|"
    "you would join|youd join|you would report|you will report|youll report|"
    "youd report|you will know|you would be working on|would you|you will enjoy|"
    "youll enjoy|youll love|you will find|you will hear|we will|you will bring|"
    "youll bring|you will receive|youll receive|you will possess">();
// "You must be over 18" in a legal footer asks too, but what follows speaks of the process.
inline constexpr auto process_words = phrases<
    "apply|application|applications|send|cv|resume|cover letter|interview|closing date|"
    "shortlisted|agencies|equal opportunit*|discriminat*|recruiter|background check*|"
    "credit check*|drug screen*|drug test*|after offer|will be considered|"
    "will be contacted|e-verify|expression of interest">();

inline constexpr auto process_openers = phrases<
    "call|email|e-mail|send|apply|please|contact|to apply|for more information|"
    "interested|visit|click|only shortlisted|how to apply|deadline|closing date">();

}  // namespace vouch::parse::posting
