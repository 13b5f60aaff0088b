#include "parse/resume/section_kind.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "parse/key.hpp"

namespace vouch::parse::resume {
namespace {

// Wordings by section, languages mixed; compared by key_of, so case, accents and spaces are free.
constexpr std::pair<SectionKind, std::string_view> wordings[] = {
    {SectionKind::contact,
     "reach me;how to reach me;say hello;where to find me;contact and links;"
     "contact;contacts;contactar;contatar;contatti;contact information;contact details;contact "
     "info;contact me;get in touch;"
     "personal information;personal details;personal data;personal info;personal particulars;"
     "personalia;bio data;details;location;address;links;profiles;online;social;social media;find "
     "me online;web;"
     "online profiles;social profiles;kontakt;kontaktdaten;personliche daten;persoenliche "
     "daten;personliche angaben;"
     "angaben zur person;zur person;coordonnees;contactez moi;informations personnelles;etat civil;"
     "donnees personnelles;contacto;datos personales;informacion personal;informacion de contacto;"
     "datos de contacto;contato;dados pessoais;informacoes pessoais;informacao pessoal;contatti;"
     "dati personali;informazioni personali;persoonlijke gegevens;contactgegevens;"
     "dane osobowe;dane kontaktowe;personuppgifter;kontaktuppgifter;personlige oplysninger"},
    {SectionKind::summary,
     "in a nutshell;about myself;my story;who am i;perfil personal;"
     "perfil profesional y personal;"
     "summary;professional summary;profile;professional profile;personal profile;about;about me;"
     "executive summary;career summary;technical experience summary;summary of experience;"
     "summary of qualifications;qualifications summary;overview;"
     "objective;career objective;professional objective;personal statement;statement;profile "
     "summary;"
     "introduction;bio;biography;in brief;at a glance;who i am;career profile;headline;"
     "summary statement;resume summary;career overview;professional overview;candidate profile;"
     "profil;kurzprofil;berufsprofil;personliches profil;uber mich;zusammenfassung;"
     "kurzzusammenfassung;kurzvorstellung;profil professionnel;a propos;a propos de moi;resume;"
     "objectif;objectif professionnel;presentation;accroche;perfil;perfil profesional;sobre mi;"
     "resumen;resumen profesional;objetivo;objetivo profesional;extracto;perfil profissional;"
     "sobre mim;resumo;resumo profissional;objetivo profissional;profilo;profilo professionale;"
     "chi sono;sommario;obiettivo;profiel;persoonlijk profiel;over mij;samenvatting;podsumowanie;"
     "podsumowanie zawodowe;o mnie;profil zawodowy;sammanfattning;om mig;profiltekst;om meg"},
    {SectionKind::work,
     "where i ve worked;where i have worked;where i worked;what i ve done;what i have done;"
     "roles;previous roles;professional career;work background;employment record;"
     "career path;professional activity;professional journey;work placements;trayectoria;"
     "experiencia en empresas;recorrido profesional;vie professionnelle;"
     "berufliche stationen;"
     "experience;work experience;professional experience;employment;employment history;"
     "work history;career history;career;relevant experience;relevant work experience;positions;"
     "employment experience;professional background;professional history;experience and projects;"
     "work;jobs;job history;industry experience;teaching experience;research experience;"
     "clinical experience;other experience;additional experience;additional work "
     "experience;previous experience;"
     "previous employment;earlier experience;earlier career;career experience;experience summary;"
     "experience highlights;selected experience;work and experience;appointments;positions held;"
     "academic appointments;academic positions;internships;internship experience;"
     "freelance experience;military experience;military service;professional employment;"
     "berufserfahrung;beruflicher werdegang;berufliche erfahrung;berufliche erfahrungen;"
     "berufspraxis;berufliche laufbahn;werdegang;praxiserfahrung;praktische erfahrung;praktika;"
     "arbeitserfahrung;tatigkeiten;berufstatigkeit;beruflicher hintergrund;"
     "experience professionnelle;experiences professionnelles;experiences;parcours professionnel;"
     "parcours;emplois;stages;experiencia;experiencia laboral;experiencia profesional;"
     "trayectoria profesional;historial laboral;experiencia de trabajo;practicas;"
     "experiencia profissional;experiencias profissionais;historico profissional;"
     "percurso profissional;atuacao profissional;esperienza;esperienza lavorativa;"
     "esperienze lavorative;esperienza professionale;esperienze professionali;esperienze;"
     "werkervaring;ervaring;loopbaan;stages en werkervaring;doswiadczenie;"
     "doswiadczenie zawodowe;przebieg kariery;pracovni zkusenosti;praxe;arbetslivserfarenhet;"
     "yrkeserfarenhet;erfarenhet;erhvervserfaring;arbejdserfaring;arbeidserfaring;yrkeserfaring"},
    {SectionKind::education,
     "where i studied;where i ve studied;where i learned;academic history;university;"
     "schul und berufsbildung;schulbildung und berufsausbildung;"
     "allgemeine und berufliche bildung;my studies;studium und schule;schule und "
     "ausbildung;schule;estudios realizados;"
     "scolarite;"
     "education;academic background;academic history;educational background;education and training;"
     "education training;academic qualifications;qualifications;educational qualifications;"
     "academic credentials;education history;studies;degrees;training and education;schooling;"
     "academics;education and qualifications;education and certifications;scholastics;"
     "education and credentials;educational history;academic record;formal "
     "education;academic;training;"
     "ausbildung;bildung;bildungsweg;studium;schulbildung;akademische ausbildung;hochschulbildung;"
     "schulische ausbildung;aus und weiterbildung;ausbildung und studium;bildungsgang;"
     "akademischer werdegang;studium und ausbildung;schule und studium;formation;formations;"
     "formation academique;etudes;diplomes;diplomes et formations;education et formation;"
     "parcours academique;parcours scolaire;cursus;educacion;formacion;formacion academica;"
     "estudios;educacion y formacion;titulacion;educacao;formacao;formacao academica;"
     "educacao e formacao;habilitacoes academicas;habilitacoes literarias;escolaridade;istruzione;"
     "istruzione e formazione;formazione;titoli di studio;studi;opleiding;opleidingen;"
     "onderwijs en opleiding;ksztalcenie i szkolenie;wyksztalcenie i szkolenia;"
     "educatie si formare;opleiding en "
     "training;scholing;wyksztalcenie;edukacja;vzdelani;utbildning;utbildningar;"
     "uddannelse;utdanning"},
    {SectionKind::skills,
     "what i m good at;what i am good at;things i m good at;what i can do;what i know;"
     "what i bring;toolbox;toolkit;tool belt;know how;superpowers;stack;skills overview;"
     "what i work with;conocimientos y habilidades;outils;werkzeuge;was ich kann;"
     "skills;technical skills;key skills;core skills;professional skills;skills summary;"
     "skills and tools;skills and tech;skills and technologies;skills and technology;expertise;"
     "areas of expertise;core competencies;competencies;competences;key competencies;technologies;"
     "technical expertise;technical proficiencies;technical proficiency;technical summary;tools;"
     "tools and technologies;tech stack;technology stack;skill set;skillset;hard skills;"
     "soft skills;computer skills;it skills;software skills;software;digital skills;"
     "programming skills;programming languages;skills and abilities;skills and expertise;"
     "skills highlights;skill highlights;highlights of skills;professional skills summary;"
     "additional skills;other skills;strengths;key strengths;specialties;specialities;"
     "top skills;top kenntnisse;aptitudes principales;principales competences;"
     "principais competencias;competenze principali;belangrijkste vaardigheden;"
     "capabilities;core capabilities;proficiencies;abilities;knowledge;practical skills;"
     "key skills and competencies;areas of strength;technical knowledge;technical competencies;"
     "technical;clinical skills;relevant skills;languages and technologies;"
     "kenntnisse;fahigkeiten;kompetenzen;fachkenntnisse;edv kenntnisse;it kenntnisse;"
     "personliche fahigkeiten;digitale kompetenzen;"
     "competences personnelles;competences numeriques;competencias personales;"
     "competencias digitales;competenze personali;competencias pessoais;"
     "personal skills;persoonlijke vaardigheden;digitale vaardigheden;kenntnisse und "
     "fahigkeiten;fahigkeiten und kenntnisse;besondere kenntnisse;"
     "technische kenntnisse;fachliche kompetenzen;qualifikationen;kernkompetenzen;"
     "weitere kenntnisse;technische fahigkeiten;competences techniques;competences cles;"
     "savoir faire;aptitudes;informatique;competences informatiques;"
     "competences professionnelles;domaines de competences;habilidades;competencias;aptitudes;"
     "conocimientos;habilidades tecnicas;conocimientos tecnicos;competencias clave;"
     "conocimientos informaticos;informatica;habilidades y competencias;conhecimentos;"
     "habilidades e competencias;competencias tecnicas;conhecimentos tecnicos;competenze;"
     "capacita e competenze;competenze tecniche;abilita;competenze digitali;"
     "conoscenze informatiche;vaardigheden;competenties;kennis;technische vaardigheden;"
     "umiejetnosci;kompetencje;umiejetnosci techniczne;dovednosti;kompetenser;fardigheter;"
     "kunskaper;kompetencer;faerdigheder;ferdigheter;kompetanse"},
    {SectionKind::languages,
     "languages;language;language skills;foreign languages;languages spoken;language proficiency;"
     "linguistic skills;spoken languages;sprachen;sprachkenntnisse;fremdsprachen;langues;"
     "langues vivantes;langues etrangeres;competences linguistiques;idiomas;lenguas;linguas;"
     "lingue;lingue straniere;competenze linguistiche;conoscenze linguistiche;talen;talenkennis;"
     "jezyki;jezyki obce;znajomosc jezykow;jazyky;sprak;sprakkunskaper;sprog;sprakkunnskaper"},
    {SectionKind::certificates,
     "certs;training and certificates;cursos y certificados;fortbildungen und zertifikate;"
     "certifications;certification;certificates;certificate;licenses;licences;"
     "licenses and certifications;certifications and licenses;certificates and licences;"
     "licences and certificates;certifications and licences;licences and certifications;"
     "certificates and licenses;professional certifications;registrations;"
     "professional registration;professional registrations;registration;accreditations;"
     "certifications and training;training and certifications;professional development;"
     "licensure;licensure and certification;licensure and certifications;credentials;"
     "professional qualifications;professional licenses;tickets and licences;tickets;"
     "certificates and training;continuing education;trainings;"
     "zertifikate;zertifizierungen;weiterbildung;weiterbildungen;fortbildung;fortbildungen;"
     "zertifikate und weiterbildungen;certificats;formations complementaires;habilitations;"
     "certificaciones;certificados;formacion complementaria;cursos y certificaciones;"
     "certificacoes;certificacoes e cursos;formacao complementar;certificazioni;certificati;"
     "attestati;certificaten;certificeringen;certyfikaty;szkolenia;certyfikaty i szkolenia;"
     "kursy i szkolenia;certifikat;certifieringar;certifikater;certifiseringer;sertifiseringer"},
    {SectionKind::awards,
     "awards;honors;honours;awards and honors;awards and honours;honors and awards;"
     "honours and awards;achievements;accomplishments;awards and achievements;prizes;"
     "awards and recognition;recognition;scholarships;awards and scholarships;"
     "scholarships and awards;fellowships;grants;fellowships and awards;grants and awards;"
     "key achievements;distinctions;awards and prizes;prizes and awards;notable achievements;"
     "honors awards;auszeichnungen;preise;ehrungen;stipendien;preise und auszeichnungen;"
     "auszeichnungen und preise;prix;recompenses;prix et distinctions;bourses;premios;"
     "reconocimientos;logros;premios y reconocimientos;premios e distincoes;conquistas;"
     "reconhecimentos;premi;riconoscimenti;premi e riconoscimenti;prijzen;onderscheidingen;"
     "nagrody;osiagniecia;nagrody i wyroznienia;utmarkelser;priser;priser og utmerkelser"},
    {SectionKind::publications,
     "published work;published works;published articles;published papers;scholarly work;"
     "scholarly publications;peer reviewed publications;list of publications;"
     "selected writing;"
     "publications;selected publications;papers;articles;research publications;patents;"
     "publications and patents;patents and publications;publications and talks;talks;"
     "publications and presentations;presentations;conference papers;journal articles;writing;"
     "selected papers;bibliography;books;talks and publications;speaking;speaking engagements;"
     "publikationen;veroffentlichungen;vortrage;vortraege;publikationen und vortrage;patente;"
     "publications scientifiques;conferences;publicaciones;articulos;publicacoes;artigos;"
     "pubblicazioni;publicaties;publikacje;publikace;publikationer;publikasjoner"},
    {SectionKind::projects,
     "projects;personal projects;side projects;selected projects;key projects;project experience;"
     "academic projects;project;open source;open source projects;open source contributions;"
     "portfolio;notable projects;relevant projects;research projects;university projects;"
     "independent projects;selected work;projects and portfolio;credits;"
     "projekte;projekterfahrung;eigene projekte;private projekte;ausgewahlte projekte;projets;"
     "projets personnels;realisations;proyectos;proyectos personales;proyectos destacados;"
     "projetos;projetos pessoais;progetti;progetti personali;projecten;projekty;"
     "wlasne projekty;projekt;projekter;prosjekter"},
    {SectionKind::volunteer,
     "giving back;community work;community engagement;volunteer service;pro bono;"
     "pro bono work;voluntary service;causes;"
     "volunteer;volunteering;volunteer experience;volunteer work;voluntary work;"
     "voluntary experience;community service;community involvement;community;social engagement;"
     "volunteer activities;volunteerism;leadership and volunteering;civic engagement;"
     "extracurricular activities;extracurriculars;leadership;leadership experience;"
     "volunteer and community;community and volunteering;charity work;service;outreach;"
     "ehrenamt;ehrenamtliche tatigkeit;ehrenamtliche tatigkeiten;ehrenamtliches engagement;"
     "engagement;soziales engagement;gesellschaftliches engagement;benevolat;"
     "experience benevole;experiences benevoles;engagement associatif;vie associative;"
     "engagements associatifs;voluntariado;experiencia de voluntariado;trabalho voluntario;"
     "volontariato;esperienze di volontariato;attivita di volontariato;vrijwilligerswerk;"
     "wolontariat;dobrovolnictvi;ideellt arbete;volontararbete;frivilligt arbejde;frivillig;"
     "frivillig arbeid;verv"},
    {SectionKind::other,
     "additional information;additional info;other information;additional details;"
     "further information;other details;weitere informationen;sonstiges;divers;otros;otros datos;"
     "informacion adicional;outros;informacoes adicionais;altre informazioni"},
    {SectionKind::interests,
     "outside of work;off duty;off the clock;free time;in my free time;spare time;"
     "away from work;fun facts;life outside work;when i m not working;"
     "interests;hobbies;hobbies and interests;interests and hobbies;personal interests;"
     "activities;activities and interests;interests and activities;other interests;outside work;"
     "leisure;leisure activities;pastimes;beyond work;extras;when not working;"
     "interessen;hobbys;hobbies und interessen;interessen und hobbys;freizeit;"
     "personliche interessen;centres d interet;centre d interet;interets;loisirs;"
     "loisirs et centres d interet;intereses;aficiones;hobbies e interesses;interesses;"
     "interessi;hobby;interessi personali;interesses en hobbys;hobby s;zainteresowania;"
     "zajmy;konicky;intressen;fritidsintressen;fritid;interesser"},
    {SectionKind::references,
     "references;referees;referee;professional references;reference;recommendations;testimonials;"
     "referenzen;references professionnelles;referencias;referenze;referenties;referencje;"
     "referenser;referencer;referanser"},
    {SectionKind::courses,
     "courses;coursework;relevant coursework;relevant courses;course work;selected courses;"
     "kurse;lehrveranstaltungen;cours;cursos;corsi;cursussen;kursy;kurser"},
};

constexpr std::string_view inner_labels =
    "highlights;responsibilities;key responsibilities;main responsibilities;duties;key duties;"
    "main duties;key achievements;achievements;accomplishments;key accomplishments;tasks;"
    "main activities;activities and responsibilities;main activities and responsibilities;courses;"
    "coursework;relevant coursework;relevant courses;selected courses;key courses;modules;"
    "relevant modules;key modules;selected modules;subjects;main subjects;kurse;facher;"
    "schwerpunktfacher;module;cours;matieres;cursos;asignaturas;disciplinas;corsi;vakken;"
    "selected achievements;tools;technologies;tech stack;"
    "technologies used;environment;stack;responsibilities include;description;role;"
    "selected highlights;notable achievements;results;impact;aufgaben;tatigkeiten;schwerpunkte;"
    "erfolge;aufgabenbereiche;verantwortlichkeiten;missions;realisations;taches;responsabilites;"
    "funciones;responsabilidades;logros;tareas;atividades;principais atividades;"
    "principais atividades e responsabilidades;principali attivita e responsabilita;mansioni;"
    "attivita;taken;verantwoordelijkheden;obowiazki;zakres obowiazkow";

// Without a number before ("3. Education") and a count after it ("Publications (12)").
std::string without_numbering(std::string_view heading) {
    const auto open = heading.rfind('(');
    if (open != std::string_view::npos && open > 0 && heading.ends_with(')') &&
        heading.find_first_not_of("0123456789", open + 1) == heading.size() - 1) {
        heading = heading.substr(0, open);
    }
    std::size_t at = 0;
    while (at < heading.size() &&
           (std::string_view("0123456789.)( ").find(heading[at]) != std::string_view::npos)) {
        ++at;
    }
    return key_of(heading.substr(at));
}

const std::map<std::string, SectionKind, std::less<>>& wording_table() {
    static const auto table = [] {
        std::map<std::string, SectionKind, std::less<>> out;
        for (const auto& [kind, list] : wordings) {
            for (const auto wording : text::split(list, ';')) {
                out.emplace(key_of(wording), kind);
            }
        }
        return out;
    }();
    return table;
}

// "Summary of skills" or "My key skills" say a known wording with a word of decoration around it.
constexpr std::string_view decorations =
    "my;the;our;selected;key;core;main;relevant;other;additional;further;recent;summary;details;"
    "professional;personal;general;section;history;wichtige;weitere;sonstige;mes;autres;otros;"
    "outras;altri;overige;information;"
    "complementares;complementarios;complementaires;adicionales;adicionais;weiterfuhrende;and;und;"
    "et;y;e;en;i;og;och";

}  // namespace

std::optional<SectionKind> section_of_wording(std::string_view heading) {
    constexpr std::size_t heading_bytes_max = 80;
    if (heading.size() > heading_bytes_max) {
        return std::nullopt;
    }
    const auto& table = wording_table();
    if (const auto found = table.find(without_numbering(heading)); found != table.end()) {
        return found->second;
    }
    // "Skills & Tools", "Education / Certifications": the first known part names the section
    const std::string words = words_key_of(heading);
    const auto parts = text::split(words, ' ');
    if (parts.size() > 6) {
        return std::nullopt;
    }
    static const auto decoration = [] {
        std::set<std::string, std::less<>> out;
        for (const auto word : text::split(decorations, ';')) {
            out.emplace(word);
        }
        return out;
    }();
    std::optional<SectionKind> kind;
    for (std::size_t begin = 0; begin < parts.size();) {
        std::size_t length = std::min<std::size_t>(4, parts.size() - begin);
        for (; length > 0; --length) {
            std::string key;
            for (std::size_t index = begin; index < begin + length; ++index) {
                key += parts[index];
            }
            const auto found = table.find(key);
            if (found != table.end()) {
                // "Courses and certifications" are certificates
                kind = kind && kind != SectionKind::courses ? kind : std::optional(found->second);
                break;
            }
        }
        if (length == 0) {
            if (!decoration.contains(parts[begin])) {
                return std::nullopt;
            }
            length = 1;
        }
        begin += length;
    }
    return kind;
}

bool is_inner_label(std::string_view value) {
    static const auto labels = [] {
        std::set<std::string, std::less<>> out;
        for (const auto label : text::split(inner_labels, ';')) {
            out.emplace(key_of(label));
        }
        return out;
    }();
    return value.size() < 60 && labels.contains(key_of(value));
}

std::string_view member_of(SectionKind kind) {
    switch (kind) {
        case SectionKind::summary:
            return "basics";
        case SectionKind::work:
            return "work";
        case SectionKind::education:
            return "education";
        case SectionKind::courses:
            return "education";
        case SectionKind::skills:
            return "skills";
        case SectionKind::languages:
            return "languages";
        case SectionKind::certificates:
            return "certificates";
        case SectionKind::awards:
            return "awards";
        case SectionKind::publications:
            return "publications";
        case SectionKind::projects:
            return "projects";
        case SectionKind::volunteer:
            return "volunteer";
        case SectionKind::interests:
            return "interests";
        case SectionKind::references:
            return "references";
        case SectionKind::other:
            return "otherSections";
        case SectionKind::head:
        case SectionKind::contact:
            break;
    }
    return "";
}

}  // namespace vouch::parse::resume
