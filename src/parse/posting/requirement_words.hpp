#pragma once

#include "parse/posting/text.hpp"

// The words that tell what a posting asks, how strongly, and what it only says. Private to the
// posting_* sources.
namespace vouch::parse::posting {

inline constexpr auto nice_words = phrases<
    "ein plus|kein muss|valorizado|valorizados|valorizada|valorizadas|nice extra|nice "
    "extras|highly regarded|well regarded|viewed favourably|looked on "
    "favourably|schon ware|ware schon|toll ware|gerne kenntnisse|gerne auch|gerne mit|"
    "gerne erfahrung|"
    "maybe|perhaps|preferencial|nice to have|nice-to-have|would be nice|also be nice|be nice "
    "if|are nice but|"
    "is nice but|desirable|desired|preferred|prefered|preferable|preferably|a plus|"
    "big plus|a bonus|bonus|would help|helps if|helpful|an advantage|advantageous|"
    "added advantage|advantage|be an asset|is an asset|an asset|beneficial|"
    "would be great|would be lovely|would be very welcome|would be welcome|be welcome|"
    "welcome but|all the better|even better|so would|as would|ideally|not essential|"
    "not required but|hardly essential|good to have|great to have|great if|optional|"
    "would be useful|is useful|would suit|if you happen to|wed love|we would love|"
    "we like|bonus points|handy|is preferable|even better|appreciated|favourable|"
    "von vorteil|vorteilhaft|wunschenswert|idealerweise|erwunscht|vorzugsweise|gern gesehen|"
    "un plus|un atout|souhait*|apprecie*|idealement|de preference|"
    "seria un plus|sera un plus|se valora|se valorara|valorable|deseable|deseables|"
    "seria ideal|preferiblemente|preferible|"
    "desejavel|desejaveis|um diferencial|sera diferencial|preferencialmente|"
    "de preferencia|uma mais-valia|valoriza-se|sera valorizado">();
inline constexpr auto must_words = phrases<
    "must|required|require|requires|essential|mandatory|necessary|need|needed|needs|"
    "minimum|at least|have to|should|expect|expected|a given|prerequisite|"
    "only candidates|not negotiable|non-negotiable|is a must|"
    "zwingend|erforderlich|vorausgesetzt|notwendig|wir erwarten|"
    "obligatoire|exige*|requis|requise|imperatif|"
    "indispensable|imprescindible|necesario|se requiere|requerimos|"
    "obrigatorio|obrigatoria|necessario|exige-se">();
inline constexpr auto refusals = phrases<
    "not required|not a requirement|not needed|not necessary|isnt required|no need for|"
    "not a condition|none of the|is a condition|dont need a|do not need a|"
    "dont need any|do not need any|dont need an|do not need an|dont need to have|do not need to "
    "have|"
    "no experience necessary|no experience needed|no experience required|no degree|"
    "nobody has ever been asked|we do not ask for|we dont ask for|doesnt matter|"
    "does not matter|dont care whether|do not care whether|dont care if|do not care if|dont "
    "worry|please apply anyway|apply anyway|encourage you to apply|"
    "we wont|nicht erforderlich|nicht notwendig|keine voraussetzung|debutants acceptes|"
    "debutant accepte|pas necessaire|no es necesari*|no se requiere|nao e necessari*">();
// Ways to ask something of the person in running text, each plain enough to stand alone.
inline constexpr auto asking = phrases<
    "nice extras would be|nice extra would be|"
    "you must|you have|youve|you hold|if you have|if you bring|if you know|if you speak|"
    "if you also|if you happen|required|you should have|you should be|you should also be|"
    "you need|you will need|youll need|youd need|you bring|experience with|experience in|"
    "experience of|experience as|experience preferred|experience required|years of|"
    "years experience|yrs experience|year of|years in|knowledge of|proficien*|proven|fluent|"
    "fluency|degree in|certified|licence|license|certification|qualified as|"
    "qualification|is required|are required|is essential|are essential|is mandatory|"
    "is a must|is expected|we require|we expect|we ask|must have|must be|must hold|"
    "must possess|required to|are a given|would help|would be an advantage|is desirable|"
    "are desirable|desirable|would be a bonus|a plus|an advantage|preferred|prefered|"
    "is preferable|nice to have|ability to|familiar with|familiarity|background in|skills in|"
    "skilled|track record|eligible to|right to work|driving|bonus if|it would be nice|"
    "it would also be nice|be lovely if|be very welcome|be welcome|nice but|someone with|"
    "someone who has|people with|handy|"
    "erfahrung|berufserfahrung|kenntnisse|ausbildung|studium|fuhrerschein|"
    "deutschkenntnisse|englischkenntnisse|sie verfugen|du verfugst|du hast|sie haben|"
    "du bringst|sie bringen|von vorteil|wunschenswert|vorausgesetzt|erforderlich|"
    "vous avez|vous maitrisez|vous justifiez|vous preparez|vous possedez|vous disposez|"
    "vous etes titulaire|titulaire|maitrise|diplome|permis|connaissance*|atout|souhait*|"
    "apprecie*|exige|requis|requise|"
    "experiencia|conocimiento*|dominio|titulacion|carne de conducir|buscamos a una|"
    "buscamos a alguien|requerimos|nivel de|indispensable|imprescindible|se valora|"
    "se valorara|seria ideal|deseable|necesario|"
    "conhecimento*|experiencia|formacao|graduacao|carta de conducao|necessario|exige-se|"
    "procuramos alguem|desejavel|um diferencial">();
// These speak of the person too, but of the work or the company as well: they ask only beside a
// sentence that asks plainly.
inline constexpr auto asking_beside = phrases<
    "you can|you know|you speak|youre|you are|you write|your writing|if you can|experience|"
    "we need|able to|comfortable|strong|at ease|vetting|dbs check|advantage|qualified|"
    "you will be able|must|should">();
// What the work is, in running text.
inline constexpr auto working = phrases<
    "you will|youll|you would|youd|day to day|you are responsible|you develop|you lead|"
    "you manage|you work|you support|you write|you carry|you build|you own|you design|"
    "you run|we expect you to|responsible for|duties include|responsibilities include|"
    "the role involves|the job involves|tasks include|will be responsible|"
    "would be responsible|the successful candidate will|candidate will|postholder will|"
    "incumbent will|appointee is expected|appointee will|expected to conduct|"
    "person will|sie ubernehmen|du ubernimmst|zu ihren aufgaben|zu deinen aufgaben|"
    "du entwickelst|sie entwickeln|du arbeitest|sie arbeiten|umfasst|"
    "vous serez|vous assurez|vous assurerez|vous participerez|vous aurez|vous realisez|"
    "se encargara|te encargaras|sera responsable|seras responsable|tus responsabilidades|"
    "sera responsavel|ira|voce vai">();
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
