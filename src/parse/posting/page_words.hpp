#pragma once

#include "parse/posting/text.hpp"

// What pages of job boards and careers sites say besides the posting, in normal form. Private to
// posting/page_lines.cpp.
namespace vouch::parse::posting {

// Lines that are nothing but a button, a link or a notice of the page.
inline constexpr auto page_buttons = phrases<
    "skip to main content|skip to search|skip to content|main content|menu|sign in|log in|login|"
    "join now|register|sign up|my account|save|save job|save this job|saved|share|share job|"
    "share this job|show more|show more options|see more|show less|show all|read more|follow|"
    "following|message|easy apply|report job|report this job|report this ad|report abuse|print|"
    "print this page|print job|back|back to jobs|back to all jobs|back to results|back to search|"
    "back to search results|back to job search|all jobs|all vacancies|view all jobs|"
    "view all vacancies|see all jobs|see open jobs|search jobs|search for jobs|job search|home|"
    "promoted|new|urgently hiring|hiring multiple candidates|actively hiring|"
    "actively recruiting|actively reviewing applicants|be an early applicant|email this job|"
    "email to a friend|refer a friend|+ show more|- show less|job poster|set alert|create alert|"
    "create job alert|sign in to create job alert|am i a good fit for this job|"
    "tailor my resume to this job|show match details|accept all|accept cookies|"
    "cookie settings|privacy|privacy policy|terms of use|accepting applications|&nbsp|apply here|"
    "company logo|open in new tab|view company profile|view profile|submit application|"
    "jobsuche|merken|job merken|speichern|job speichern|teilen|drucken|anmelden|"
    "zuruck|zuruck zur suche|zuruck zur ubersicht|zuruck zur trefferliste|zur merkliste|"
    "alle jobs|alle stellen|weiterlesen|mehr anzeigen|weniger anzeigen|job melden|"
    "schnellbewerbung|unternehmensprofil|neu|"
    "retour|retour aux resultats|retour a la liste|partager|partager loffre|imprimer|"
    "sauvegarder|enregistrer|localiser avec mappy|signaler cette offre|connexion|se connecter|"
    "voir plus|voir loffre|voir toutes les offres|toutes les offres|nouveau|"
    "volver|volver a la lista|volver a resultados|compartir|guardar|guardar oferta|imprimir|"
    "ver ofertas de la empresa|ver todas las ofertas|ver mas|iniciar sesion|denunciar oferta|"
    "nuevo|voltar|voltar para vagas|compartilhar|partilhar|salvar|ver mais|entrar|"
    "denunciar vaga|ver todas as vagas|novo|nova">();

// The same, where the page's own head is read: further down they may head a part of the posting.
inline constexpr auto apply_buttons = phrases<
    "careers|career|vacancies|jobs|karriere|quick apply|1-click apply|"
    "apply|apply now|apply today|apply online|apply here|apply for this job|apply for job|"
    "apply on company site|apply with linkedin|apply with indeed|apply on company website|"
    "apply for this position|apply for this role|i'm interested|im interested|"
    "jetzt bewerben|bewerben|online bewerben|direkt bewerben|zur bewerbung|"
    "postuler|je postule|postuler maintenant|inscribirme|inscribirme en esta oferta|"
    "inscribirse|aplicar|aplicar ahora|postularme|candidatar-se|candidatar-se a vaga|"
    "candidate-se|candidatar-me|quero me candidatar">();

// Lines that begin so tell of the page: when it was made, who looks at it.
inline constexpr auto page_notices = phrases<
    "posted today|posted yesterday|reposted|promoted by|over 100 applicants|"
    "over 200 applicants|be among the first|responses managed off|matches your job preferences|"
    "heres how the job|pulled from the full job description|get ai-powered|get notified about|"
    "sign in to|you must create an|we use cookies|this site uses cookies|this website uses|"
    "by continuing to|powered by|jobs powered by|referrals increase your chances|"
    "save this job to|your browser|javascript is|0 notifications|notifications|"
    "image of|do you have this license|do you have this certification|"
    "do you have experience in|are you legally authorized|was this job|is this job a|"
    "sei unter den ersten|erschienen:|veroffentlicht:|wir verwenden cookies|diese website "
    "verwendet|ce site utilise|soyez parmi les premiers|publicada hace|publicado hace|"
    "publicada el|publicada em|publicado em|publicado el|este sitio utiliza|este site utiliza">();

// Lines that end so: "48,112 followers", "over 100 applicants".
inline constexpr auto page_counts = phrases<
    "followers|applicants|people clicked apply|out of 5 stars|reviews|inscritos|seguidores|"
    "abonnes|bewerber|candidats ont postule|candidatos|logo|days ago|day ago|weeks ago|"
    "week ago|hours ago|month ago|months ago">();

// From these to the description the page speaks of its reader or of the people behind it.
inline constexpr auto page_asides = phrases<
    "meet the hiring team|people you can reach out to|how your profile and resume fit|"
    "profile insights|how you match|school alumni|see how you compare|your profile matches">();
// From these on the page shows other postings or its own form.
inline constexpr auto page_tails = phrases<
    "set alert for similar jobs|similar jobs|people also viewed|people also searched|"
    "jobs you might|jobs you may|more jobs|related jobs|related searches|recommended jobs|"
    "recommended for you|get notified about new|looking for talent|similar searches|"
    "other jobs at|explore other jobs|job seekers also viewed|ahnliche jobs|"
    "recommended skills|employer questions|your application will include|be careful|"
    "already working at|career site by|"
    "ahnliche stellen*|weitere stellen*|offres similaires|autres offres|ofertas similares|"
    "otras ofertas|vagas similares|outras vagas|indicates a required field">();
inline constexpr auto form_fields = phrases<
    "first name|last name|full name|name|your name|email|e-mail|email address|phone|"
    "phone number|mobile|resume|resume/cv|cv|upload cv|upload resume|cover letter|attach|"
    "attach resume/cv|linkedin|linkedin profile|linkedin url|website|current company|"
    "vorname|nachname|prenom|nom|nombre|apellidos|sobrenome">();

// The heading of the posting's own text: what stands before it is the page's head.
inline constexpr auto body_headings = phrases<
    "about the job|full job description|job description|description|job details and "
    "description|stellenbeschreibung|description du poste|descriptif du poste|descripcion|"
    "descripcion de la oferta|descripcion del puesto|descricao|descricao da vaga|"
    "descricao do cargo|descriptif de loffre">();

// Words of a site's menu: a line of nothing else is one.
inline constexpr auto menu_words = phrases<
    "emploi|offres|empleos|stellen|vacatures|start|people|expertise|insights|connect|"
    "home|about|us|careers|career|jobs|job|news|contact|blog|services|products|team|search|"
    "vacancies|vacancy|all|menu|login|log|in|sign|events|press|investors|students|life|our|"
    "work|with|join|help|faq|en|de|fr|es|startseite|karriere|uber|uns|kontakt|stellenangebote|"
    "accueil|carrieres|emplois|inicio|empleo|ofertas|vagas|carreiras|details|>|>>|/|»|›|&">();

// Labels of facts that pages put on a line of their own, with the value on the next.
inline constexpr auto fact_labels = phrases<
    "job title|position title|job id|job reference|job ref|job requisition id|requisition id|"
    "requisition number|req id|req #|job number|reference|reference number|ref|ref no|vacancy id|"
    "reference id|vacancy reference|announcement number|control number|posting number|post "
    "number|"
    "date posted|posted|posted on|posting date|closing date|application closing date|deadline|"
    "office|branch|practice area|rating|ratings|job|application deadline|apply by|time left to "
    "apply|open & closing "
    "dates|location|locations|"
    "job location|job locations|work location|primary location|city|country|region|remote type|"
    "remote job|remote|telework eligible|workplace type|work type|work mode|work arrangement|"
    "location type|salary|pay|pay scheme|pay scale|pay scale & grade|pay range|salary range|"
    "pay rate|rate|band|grade|compensation|salary grade|job type|employment type|"
    "contract type|contract|type of contract|appointment type|time type|position type|"
    "work schedule|schedule|working pattern|shift|shift and schedule|hours|working hours|"
    "weekly hours|duration|start date|expected start date|interview date|reports to|department|"
    "category|job category|job family|job function|function|industry|industries|sector|team|"
    "division|business unit|seniority level|job level|experience level|career level|level|"
    "number of positions|positions|openings|number of openings|vacancies|travel required|"
    "relocation expenses reimbursed|promotion potential|supervisory status|security clearance|"
    "drug test|employer|employer name|company|company name|organisation|organization|"
    "hiring organization|hiring organisation|agency|address|website|employers website|"
    "company size|founded|headquarters|phone|telephone|tel|fax|email|e-mail|contact|"
    "contact name|contact person|this job is open to|work permit|"
    "ort|standort|arbeitsort|einsatzort|gehalt|vergutung|entgeltgruppe|eingruppierung|"
    "eintritt|eintrittsdatum|beginn|befristung|vertragsart|anstellungsart|beschaftigungsart|"
    "arbeitszeit|arbeitszeitmodell|umfang|branche|berufsfeld|kennziffer|referenznummer|"
    "bewerbungsschluss|bewerbungsfrist|arbeitgeber|firma|unternehmen|ansprechpartner|"
    "ansprechpartnerin|telefon|karrierestufe|"
    "lieu|lieu de travail|localisation|salaire|remuneration|type de contrat|contrat|"
    "contrat travail|duree du travail|duree|temps de travail|horaires|secteur|"
    "secteur dactivite|employeur|entreprise|reference de loffre|date de publication|"
    "date limite|niveau detudes|deplacements|qualification|teletravail|prise de poste|"
    "ubicacion|localidad|poblacion|provincia|salario|salario bruto|tipo de contrato|"
    "jornada|jornada laboral|tipo de oferta|tipo de jornada|horario|duracion|"
    "categoria|subcategoria|numero de vacantes|vacantes|empresa|fecha de publicacion|"
    "modalidad|nivel|sector|departamento|experiencia minima|estudios minimos|"
    "local|localizacao|cidade|faixa salarial|regime|regime de contratacao|tipo de vaga|"
    "modelo de trabalho|modalidade|horario de trabalho|area|quantidade de vagas">();

// Of these a list of links at the head of a page has one.
inline constexpr auto menu_items = phrases<
    "home|contact|contact us|about us|about|news|blog|connect|job openings|departments|"
    "people|expertise|insights|our work|teams|benefits|shop|visit|our "
    "story|services|locations|start|careers|log "
    "in|startseite|kontakt|uber uns|accueil|"
    "inicio|contacto|contato|sign in|log in">();

// How an e-mail begins and ends.
inline constexpr auto mail_heads = phrases<
    "from:|to:|cc:|bcc:|sent:|date:|reply-to:|von:|an:|"
    "gesendet:|de:|para:|a:|envoye:|enviado:|fecha:">();
inline constexpr auto mail_subjects =
    phrases<"subject:|re:|fwd:|fw:|aw:|wg:|betreff:|objet:|asunto:|assunto:|oggetto:">();
inline constexpr auto greetings = phrases<
    "hi|hello|hey|dear|good morning|good afternoon|good day|greetings|hallo|guten tag|"
    "liebe|lieber|sehr geehrte|sehr geehrter|bonjour|cher|chere|hola|buenos dias|ola|"
    "bom dia|prezado|prezada|hope youre well|hope you are well|hope youre doing well|"
    "hope this finds you well|i hope youre well|i hope this finds you well|"
    "i hope this email finds you well|i hope you are well|hope all is well">();

}  // namespace vouch::parse::posting
