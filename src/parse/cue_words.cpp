#include "parse/cue_words.hpp"

#include "base/text.hpp"
#include "parse/key.hpp"

namespace vouch::parse {
namespace {

constexpr std::string_view titles =
    "engineer;developer;programmer;architect;manager;director;officer;analyst;scientist;"
    "consultant;specialist;coordinator;administrator;assistant;associate;supervisor;lead;leader;"
    "head;chief;president;founder;cofounder;owner;partner;intern;trainee;apprentice;student;"
    "researcher;professor;lecturer;teacher;tutor;instructor;trainer;coach;mentor;educator;"
    "nurse;midwife;doctor;physician;surgeon;therapist;physiotherapist;pharmacist;dentist;"
    "paramedic;caregiver;carer;sister;matron;technician;mechanic;electrician;plumber;welder;"
    "carpenter;joiner;mason;painter;roofer;fitter;machinist;operator;driver;courier;"
    "picker;packer;warehouseman;storekeeper;loader;labourer;laborer;foreman;inspector;surveyor;"
    "chef;cook;baker;butcher;waiter;waitress;bartender;barista;host;hostess;server;receptionist;"
    "concierge;housekeeper;cleaner;porter;steward;stewardess;clerk;cashier;secretary;bookkeeper;"
    "accountant;auditor;controller;treasurer;banker;broker;trader;underwriter;actuary;adviser;"
    "advisor;agent;representative;salesperson;seller;merchandiser;buyer;planner;designer;"
    "illustrator;photographer;videographer;artist;editor;writer;copywriter;journalist;reporter;"
    "author;translator;interpreter;producer;presenter;broadcaster;librarian;curator;archivist;"
    "lawyer;attorney;solicitor;barrister;paralegal;judge;notary;counsel;police;guard;firefighter;"
    "soldier;sergeant;captain;lieutenant;pilot;postdoc;fellow;postdoctoral;dean;principal;"
    "headteacher;executive;strategist;marketer;recruiter;scrum master;product owner;ceo;cto;cfo;"
    "coo;cio;vp;svp;evp;avp;md;gm;sre;dba;swe;sdet;qa;volunteer;member;chair;chairman;"
    "chairwoman;chairperson;ambassador;organiser;organizer;facilitator;moderator;gardener;farmer;"
    "biologist;chemist;physicist;mathematician;statistician;economist;psychologist;sociologist;"
    "geologist;veterinarian;nutritionist;dietitian;radiographer;optician;hairdresser;stylist;"
    "beautician;tailor;seamstress;florist;janitor;caretaker;handyman;estimator;scheduler;"
    "dispatcher;expediter;tester;freelancer;contractor;entrepreneur;ingenieur;entwickler;"
    "leiter;leiterin;berater;beraterin;mitarbeiter;mitarbeiterin;assistent;assistentin;"
    "praktikant;praktikantin;werkstudent;werkstudentin;auszubildende;auszubildender;azubi;"
    "lehrer;lehrerin;pfleger;pflegerin;krankenschwester;arzt;arztin;kaufmann;kauffrau;"
    "geschaftsfuhrer;geschaftsfuhrerin;sachbearbeiter;sachbearbeiterin;techniker;mechaniker;"
    "elektriker;meister;geselle;koch;kochin;kellner;kellnerin;verkaufer;verkauferin;fahrer;"
    "buchhalter;buchhalterin;referent;referentin;redakteur;redakteurin;dozent;dozentin;"
    "erzieher;erzieherin;ubersetzer;ubersetzerin;steuerberater;rechtsanwalt;architekt;"
    "ingenieure;developpeur;developpeuse;responsable;directeur;directrice;chargé;chargee;charge;"
    "chef de projet;assistante;technicien;technicienne;infirmier;infirmiere;enseignant;"
    "enseignante;professeur;vendeur;vendeuse;comptable;stagiaire;alternant;alternante;"
    "conseiller;conseillere;gestionnaire;coordinateur;coordinatrice;redacteur;redactrice;avocat;"
    "juriste;cuisinier;cuisiniere;serveur;serveuse;animateur;animatrice;formateur;formatrice;"
    "ingeniero;ingeniera;desarrollador;desarrolladora;gerente;director;directora;jefe;jefa;"
    "analista;consultor;consultora;tecnico;tecnica;administrativo;administrativa;auxiliar;"
    "enfermero;enfermera;profesor;profesora;maestro;maestra;becario;becaria;coordinador;"
    "coordinadora;contable;abogado;abogada;cocinero;cocinera;camarero;camarera;dependiente;"
    "vendedor;vendedora;encargado;encargada;engenheiro;engenheira;desenvolvedor;desenvolvedora;"
    "programador;programadora;diretor;diretora;gestor;gestora;professora;enfermeiro;enfermeira;"
    "estagiario;estagiaria;coordenador;coordenadora;advogado;advogada;contador;contadora;"
    "assistente;ingegnere;sviluppatore;sviluppatrice;responsabile;direttore;direttrice;"
    "consulente;tecnico;impiegato;impiegata;infermiere;infermiera;insegnante;tirocinante;"
    "ragioniere;avvocato;cuoco;cuoca;cameriere;cameriera;commesso;commessa;medewerker;"
    "ontwikkelaar;adviseur;stagiair;stagiaire;verpleegkundige;docent;docente;leraar;"
    "directeur;hoofd;teamleider;projectleider;inzynier;programista;kierownik;dyrektor;specjalista;"
    "asystent;asystentka;nauczyciel;nauczycielka;stazysta;ksiegowy;ksiegowa;sprzedawca;"
    "utvecklare;ingenjor;chef;larare;sjukskoterska;konsult;saljare;udvikler;ingenior;laerer;"
    "sygeplejerske;konsulent;leder;utvikler;foreman;rigger;scaffolder;bricklayer;plasterer;tiler;"
    "groundworker;millwright;toolmaker;boilermaker;sommelier;pastry;commis;sous;partie;"
    "demi;bar;kitchen;registrar;houseman;resident;consultant;warden;usher;teller;postman;"
    "sorter;handler;checker;assembler;fabricator;tutor;demonstrator;examiner;assessor;"
    "apprenticeship;internship;placement;praktikum;traineeship;ward;deckhand;sailor;skipper;"
    "referee;umpire;invigilator;proofreader;typesetter;printer;cataloguer;caster;crew;"
    "stagehand;rigger;gaffer;grip;colourist;animator;modeller;storyteller;blogger;vlogger;"
    "influencer;podcaster;webmaster;sysadmin;hacker;maintainer;committer;evangelist;advocate;"
    "treasurer;trustee;governor;councillor;minister;clerk;envoy;diplomat;attache;"
    "it support;tech support;technical support;desktop support";

constexpr std::string_view modifiers =
    "senior;junior;lead;principal;staff;chief;head;deputy;vice;assistant;associate;acting;interim;"
    "sr;jr;graduate;trainee;freelance;independent;self employed;part time;full time;executive;"
    "regional;national;global;area;general;night;day;shift;duty;charge;team;leitender;leitende;"
    "stellvertretender;stellvertretende;freiberuflicher;freiberufliche;selbststandiger;adjoint;"
    "adjointe;principal;independant;autonomo;autonoma;research;teaching;visiting;adjunct;volunteer";

constexpr std::string_view endings =
    "ingenieur;ingenieurin;entwickler;entwicklerin;leiter;leiterin;berater;beraterin;techniker;"
    "technikerin;mechaniker;mechatroniker;pfleger;pflegerin;lehrer;lehrerin;assistent;assistentin;"
    "mitarbeiter;mitarbeiterin;schwester;kaufmann;kauffrau;meister;meisterin;fachangestellte;"
    "sachbearbeiter;hilfe;helfer;verkaufer;praktikant;werker;bauer;macher;fuhrer;fuhrerin;"
    "mason;monteur;wissenschaftler;wissenschaftlerin;designer;manager;arzt;anwalt;anwaltin;trainer;"
    "redakteur;ontwikkelaar;medewerker;leider;utvecklare;ingenjor;man;woman;keeper;worker;smith;"
    "wright;maker;ologist;grapher;iatrist;ographer;person";

constexpr std::string_view organisations =
    "parliament;commission;senate;embassy;government;assembly;chamber of commerce;parlament;"
    "parlement;parlamento;botschaft;ambassade;embajada;group;holding;holdings;company;corporation;"
    "corp;technologies;technology;systems;solutions;"
    "services;consulting;partners;associates;bank;insurance;assurance;hospital;clinic;klinik;"
    "klinikum;krankenhaus;hopital;clinique;university;universitat;universite;universidad;college;"
    "school;institute;institut;instituto;istituto;academy;foundation;stiftung;fondation;fundacion;"
    "council;trust;nhs;ministry;department;agency;authority;association;society;union;federation;"
    "club;church;museum;library;theatre;theater;hotel;restaurant;cafe;bakery;brewery;farm;studio;"
    "studios;labs;laboratories;laboratory;media;press;publishing;publishers;news;radio;"
    "television;software;digital;energy;power;oil;gas;water;steel;motors;automotive;airlines;"
    "airways;logistics;transport;freight;shipping;haulage;rail;railway;construction;builders;"
    "engineering;industries;manufacturing;works;factory;foods;food;stores;store;supermarket;"
    "market;retail;pharmacy;pharma;pharmaceuticals;biotech;medical;healthcare;care;home;homes;"
    "hospice;practice;surgery;dental;law;legal;chambers;llp;advisors;capital;ventures;"
    "investments;finance;financial;network;networks;telecom;communications;mobile;startup;"
    "international;global;national;enterprises;products;brothers;sons;bros;verein;werk;werke;"
    "verlag;versicherung;sparkasse;kanzlei;praxis;schule;gymnasium;agentur;amt;stadt;gemeinde;"
    "county;city of;town of;state of;province;police;army;navy;force;kitchen;inn;"
    "lodge;resort;spa;gym;centre;center;zentrum;centro;nursery;kindergarten;kita;feuerwehr;"
    "societe;groupe;cabinet;mairie;banque;banco;banca;grupo;gruppo;ayuntamiento;hospitalet";

constexpr std::string_view legal =
    "gmbh;ggmbh;ag;kg;ohg;ug;mbh;gbr;ev;eg;se;kgaa;ltd;limited;llc;llp;plc;inc;incorporated;corp;"
    "pvt;pty;pte;sa;sas;sarl;eurl;sasu;sl;slu;srl;spa;snc;bv;nv;vof;ab;as;asa;aps;oy;oyj;sro;"
    "spzoo;zoo;kft;zrt;doo;dd;ltda;eireli;sab;cv;lda;kk;jsc;pjsc;ojsc;ooo;tbk;nyrt;"
    "bhd;sdn;cic;gesmbh;sarl;scop;hf;ehf";

constexpr std::string_view schools =
    "university;universitat;universitaet;universite;universidad;universidade;universita;"
    "universiteit;uniwersytet;univerzita;universitet;universitetet;college;school;institute;"
    "institut;instituto;istituto;academy;akademie;academie;academia;accademia;hochschule;"
    "fachhochschule;polytechnic;polytechnique;politecnico;politecnica;politechnika;polytechnikum;"
    "gymnasium;lycee;lyceum;liceo;liceum;ecole;escuela;escola;scuola;schule;realschule;"
    "gesamtschule;berufsschule;berufskolleg;volksschule;hauptschule;oberschule;htl;hak;"
    "htlbla;bbs;iut;insa;ens;hec;mit;eth;epfl;tu;fh;iit;nit;iiit;facultad;faculty;fakultat;"
    "faculte;conservatory;conservatoire;conservatorio;konservatorium;seminary;kolleg;kollegium;"
    "colegio;collegio;centre;center;dhbw;secondary;high school;grammar;sixth form;bootcamp;"
    "colaiste;scoil;ysgol;coleg;faculdade;facolta;fakulta;fachschule;"
    "unibersidad;language school;"
    "ucl;lse;ucla;nyu;uni;technion;handelsschule;musikschule;szkola;technikum;skola;hogskola;"
    "hogeschool;hojskole;ollscoil;campus;cfa;greta;ipsia;itis;iscte;ies;cegep;tafe;"
    "vidyalaya;vidyapeeth;madrasa;daigaku;universiti;universitas;universitesi;lisesi";

constexpr std::string_view degrees =
    "phd;ph d;dphil;doctorate;doctor;doctor of philosophy;dr;dr ing;dr rer nat;dr med;md;jd;llm;"
    "llb;mba;emba;mbbs;mb bs;mb chb;bds;dds;dvm;pharmd;edd;dnp;promotion;doktor;doctorat;doctorado;"
    "doutorado;doutoramento;dottorato;dottorato di ricerca;"
    "master;masters;master of science;master of arts;master of engineering;master of education;"
    "master of business administration;master of laws;master of public health;msc;m sc;ms;m s;ma;"
    "m a;meng;m eng;mtech;m tech;mphil;m phil;mres;mfa;mpa;mph;med;m ed;mcom;m com;mca;msci;"
    "mmath;mchem;mphys;march;m arch;mst;msw;mlitt;mlis;mim;mestrado;mestrado integrado;maestria;"
    "magister;mgr;mgr inz;mag;laurea magistrale;laurea;laurea triennale;"
    "bachelor;bachelors;bachelor of science;bachelor of arts;bachelor of engineering;"
    "bachelor of technology;bachelor of laws;bachelor of education;bachelor of commerce;"
    "bachelor of nursing;bachelor of business administration;bachelor of fine arts;"
    "bachelor of medicine;bsc;b sc;bs;b s;ba;b a;beng;b eng;btech;b tech;be;b e;bcom;b com;bba;"
    "bca;bfa;bed;b ed;bn;bsn;barch;b arch;bmus;b mus;llb;bds;bpharm;b pharm;bsocsc;blitt;bnurs;"
    "bvsc;bmedsci;bsba;bse;licence;licence professionnelle;licenciatura;licenciado;licenciada;"
    "licenciatura em;grado;grado en;graduado;bacharelado;bacharel;licencjat;inz;inzynier;"
    "diplom;diplome;diploma;dipling;diplinf;diplkfm;diplpsych;diplphys;dipl ing;dipl inf;dipl "
    "kfm;dipl kffr;dipl psych;dipl phys;dipl bw;"
    "dipl ing fh;dipl;diplom ingenieur;diplomingenieur;advanced diploma;national diploma;"
    "higher national diploma;hnd;hnc;pgdip;pg dip;pgcert;pg cert;pgce;pgde;postgraduate diploma;"
    "postgraduate certificate;post graduate diploma;post graduate program;"
    "post graduate programme;postgraduate program;postgraduate programme;thanaweya amma;thanawiya "
    "amma;"
    "thanaweya;thanawiya;tawjihi;ncea;cu nhan;thac si;tien si;ky su;arsstudium;sqa highers;"
    "ontario graduate certificate;ontario college diploma;ontario college certificate;"
    "ontario college advanced diploma;ontario secondary school diploma;"
    "pgdm;pgdbm;pgdba;pgdca;"
    "graduate diploma;graduate certificate;staatsexamen;"
    "erstes staatsexamen;zweites staatsexamen;magister artium;"
    "associate;associate of arts;associate of science;associate of applied science;"
    "associate degree;associates degree;aas;a a s;aa;a a;as;a s;foundation degree;fdsc;fda;"
    "technical certificate;nvq level 1;nvq level 2;nvq level 3;nvq level 4;svq level 3;"
    "level 2 diploma;level 3 diploma;level 4 diploma;graduate certificate;leaving certificate;"
    "certificate;cert;certificate of higher education;city and guilds;nvq;svq;btec;gcse;gcses;"
    "a level;a levels;as level;o level;o levels;igcse;ib;international baccalaureate;ib diploma;"
    "abitur;fachabitur;allgemeine hochschulreife;fachhochschulreife;hochschulreife;matura;"
    "reifeprufung;matur;maturita;mittlere reife;realschulabschluss;hauptschulabschluss;"
    "baccalaureat;bac;bac s;bac es;bac l;bac pro;bts;dut;but;deug;dea;dess;cap;bep;"
    "diplome d ingenieur;brevet;brevet de technicien superieur;bachillerato;bachiller;"
    "ensino medio;ensino secundario;tecnico superior;tecnico;ciclo formativo;fp;"
    "formacion profesional;tecnologo;maturita scientifica;maturita classica;diploma di maturita;"
    "vwo;havo;mbo;hbo;sslc;plus two;junior certificate;high school diploma;ged;hsc;ssc;"
    "high school equivalency;secondary school diploma;higher secondary;senior secondary;"
    "secondary education;senior secondary education;higher secondary education;"
    "senior school certificate;higher secondary certificate;waec;wassce;"
    "national certificate;trade certificate;apprenticeship;modern apprenticeship;ausbildung;"
    "berufsausbildung;fortbildung;umschulung;lehre;gesellenbrief;meisterbrief;meister;"
    "lehrabschluss;"
    "lehrabschlussprufung;ihk;fachwirt;higher certificate;higher diploma;fellowship;"
    "lisans;on lisans;yuksek lisans;doktora;"
    "residency;matric;national senior certificate;svidetelstvo;kandidat;cand;candidatus;"
    "civilingenjor;hogskoleingenjor;sivilingenior;maitrise;agregation;capes;prepa;"
    "classes preparatoires;cursus;highers;advanced highers;scottish highers;bachelor s;master s;"
    "bachelor s degree;master s degree;bachelors degree;masters degree;bachelor degree;"
    "master degree;minor;major;double degree;undergraduate;postgraduate";

constexpr std::string_view scores =
    "gpa;cgpa;cum gpa;grade;final grade;overall grade;result;score;marks;percentage;average;"
    "note;abschlussnote;gesamtnote;notendurchschnitt;mention;moyenne;media;nota;nota media;"
    "nota final;voto;voto finale;cijfer;eindcijfer;ocena;betyg;karakter;classification;"
    "honours classification;distinction;first class;first class honours;"
    "upper second class;lower second class;second class;upper second class honours;"
    "second class honours;third class;2 1;2 2;2i;2ii;magna cum laude;summa cum laude;"
    "cum laude;mit auszeichnung;sehr gut;gut;merit;pass;with distinction;with honours;"
    "with honors;with merit;mention bien;mention tres bien;mention assez bien;tres bien;bien;"
    "very good;excellent;pass with "
    "distinction;outstanding;commendation;credit;sobresaliente;matricula de honor;notable;dean s "
    "list;first;bestanden;cum laude approbatur";

constexpr std::string_view languages =
    "english;german;french;spanish;portuguese;brazilian portuguese;italian;dutch;flemish;polish;"
    "russian;ukrainian;czech;slovak;slovenian;slovene;croatian;serbian;bosnian;macedonian;"
    "bulgarian;romanian;hungarian;greek;turkish;kurdish;arabic;hebrew;persian;farsi;dari;pashto;"
    "urdu;hindi;bengali;bangla;punjabi;panjabi;gujarati;marathi;tamil;telugu;kannada;malayalam;"
    "odia;assamese;konkani;sinhala;sinhalese;nepali;tibetan;burmese;thai;lao;khmer;vietnamese;"
    "indonesian;malay;bahasa;bahasa indonesia;bahasa melayu;tagalog;filipino;cebuano;ilocano;"
    "javanese;chinese;"
    "mandarin;mandarin chinese;cantonese;hokkien;hakka;shanghainese;taiwanese;japanese;korean;"
    "mongolian;kazakh;uzbek;georgian;armenian;azerbaijani;azeri;swedish;danish;norwegian;finnish;"
    "icelandic;faroese;estonian;latvian;lithuanian;irish;irish gaelic;gaelic;scottish gaelic;"
    "welsh;breton;"
    "basque;catalan;galician;valencian;latin;ancient greek;esperanto;luxembourgish;maltese;"
    "albanian;yiddish;swahili;kiswahili;amharic;tigrinya;somali;oromo;hausa;igbo;yoruba;fula;"
    "wolof;twi;akan;ewe;ga;lingala;kinyarwanda;kirundi;shona;ndebele;zulu;xhosa;sotho;sesotho;"
    "tswana;setswana;afrikaans;chichewa;bemba;luganda;malagasy;berber;tamazight;haitian creole;"
    "creole;krio;pidgin;nigerian pidgin;patois;quechua;aymara;guarani;nahuatl;maori;te reo maori;"
    "samoan;tongan;fijian;"
    "hawaiian;british sign language;bsl;american sign language;asl;sign language;lsf;"
    "irish sign language;auslan;deutsch;englisch;franzosisch;spanisch;italienisch;"
    "portugiesisch;niederlandisch;polnisch;russisch;turkisch;arabisch;chinesisch;japanisch;"
    "tschechisch;ungarisch;schwedisch;danisch;griechisch;kroatisch;serbisch;rumanisch;"
    "ukrainisch;slowenisch;slowakisch;finnisch;norwegisch;hebraisch;koreanisch;latein;"
    "anglais;allemand;francais;espagnol;italien;portugais;neerlandais;polonais;russe;arabe;"
    "chinois;japonais;turc;grec;roumain;ingles;aleman;frances;espanol;castellano;italiano;"
    "portugues;ruso;chino;catala;euskera;gallego;alemao;espanhol;frances;mandarim;russo;"
    "inglese;tedesco;francese;spagnolo;portoghese;cinese;arabo;engels;duits;frans;spaans;"
    "italiaans;nederlands;angielski;niemiecki;francuski;hiszpanski;rosyjski;polski;wloski;"
    "engelska;tyska;franska;spanska;svenska;engelsk;tysk;fransk;spansk;dansk;norsk;svensk;"
    "romani;sorbian;frisian;ladin;romansh;lombard;sicilian;corsican;occitan;pular;bambara;"
    "sranan;papiamento;sylheti;saraiki;sindhi;balochi;kashmiri;maithili;bhojpuri;tulu;uyghur;"
    "turkmen;tajik;kyrgyz;tatar;chechen;belarusian;moldovan;montenegrin;hmong;karen";

constexpr std::string_view fluencies =
    "native;native speaker;native or bilingual;native or bilingual proficiency;mother tongue;"
    "bilingual;first language;near native;fluent;fluency;full professional;"
    "full professional proficiency;professional;professional working;"
    "professional working proficiency;working proficiency;limited working;"
    "limited working proficiency;elementary;elementary proficiency;proficient;advanced;upper;"
    "upper intermediate;intermediate;lower intermediate;pre intermediate;conversational;"
    "conversant;basic;basics;beginner;business;business fluent;working knowledge;good;very good;"
    "excellent;reading;reading knowledge;spoken;written;rusty;a1;a2;b1;b2;c1;c2;muttersprache;"
    "muttersprachlich;verhandlungssicher;fliessend;fliessend in wort und schrift;sehr gut;gut;"
    "grundkenntnisse;gute kenntnisse;sehr gute kenntnisse;konversationssicher;langue maternelle;"
    "maternelle;courant;couramment;bilingue;intermediaire;notions;scolaire;avance;"
    "professionnel;lu ecrit parle;lengua materna;nativo;nativa;fluido;avanzado;intermedio;"
    "basico;nivel alto;nivel medio;nivel basico;fluente;avancado;intermediario;intermedio;"
    "lingua materna;lingua madre;madrelingua;fluente;ottimo;buono;scolastico;discreto;avanzato;"
    "moedertaal;vloeiend;goed;basis;ojczysty;biegly;biegle;zaawansowany;sredniozaawansowany;"
    "podstawowy;komunikatywny;modersmal;flytande;grundlaggande;modersmaal;flydende;"
    "heritage;heritage speaker;everyday;survival;social;technical;passive;some;little;school;"
    "jlpt n1;jlpt n2;jlpt n3;jlpt n4;jlpt n5;hsk;signing";

WordSet set_of(std::string_view list) {
    WordSet out;
    for (const auto item : text::split(list, ';')) {
        if (!item.empty()) {
            out.insert(words_key_of(item));
        }
    }
    return out;
}

}  // namespace

const WordSet& title_words() {
    static const WordSet set = set_of(titles);
    return set;
}
const WordSet& title_modifiers() {
    static const WordSet set = set_of(modifiers);
    return set;
}
const WordSet& title_endings() {
    static const WordSet set = set_of(endings);
    return set;
}
const WordSet& organisation_words() {
    static const WordSet set = set_of(organisations);
    return set;
}
const WordSet& legal_forms() {
    static const WordSet set = set_of(legal);
    return set;
}
const WordSet& school_words() {
    static const WordSet set = set_of(schools);
    return set;
}
const WordSet& degree_phrases() {
    static const WordSet set = set_of(degrees);
    return set;
}
const WordSet& score_phrases() {
    static const WordSet set = set_of(scores);
    return set;
}
const WordSet& language_names() {
    static const WordSet set = set_of(languages);
    return set;
}
const WordSet& fluency_words() {
    static const WordSet set = set_of(fluencies);
    return set;
}

}  // namespace vouch::parse
