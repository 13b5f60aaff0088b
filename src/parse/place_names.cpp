#include "parse/place_names.hpp"

namespace vouch::parse {
namespace {

constexpr std::string_view countries =
    R"(AE United Arab Emirates;UAE;U.A.E.;Vereinigte Arabische Emirate;Emiratos Árabes Unidos
AF Afghanistan
AL Albania;Albanien;Albanie
AM Armenia;Armenien
AO Angola
AR Argentina;Argentinien;Argentine
AT Austria;Österreich;Autriche;Oostenrijk;Áustria;AUT
AU Australia;Australien;Australie;AUS
AZ Azerbaijan
BA Bosnia and Herzegovina;Bosnia;Bosnien und Herzegowina
BB Barbados
BD Bangladesh
BE Belgium;Belgien;Belgique;Bélgica;Belgio;België;BEL
BG Bulgaria;Bulgarien;Bulgarie
BH Bahrain
BO Bolivia
BR Brazil;Brasil;Brasilien;Brésil;Brasile;BRA
BW Botswana
BY Belarus
CA Canada;Kanada;Canadá;CAN
CD Democratic Republic of the Congo;DR Congo
CH Switzerland;Schweiz;Suisse;Suiza;Svizzera;Suíça;Zwitserland;CHE
CI Côte d'Ivoire;Ivory Coast
CL Chile
CM Cameroon;Kamerun;Cameroun
CN China;PRC;People's Republic of China;Chine
CO Colombia;Kolumbien;Colombie
CR Costa Rica
CU Cuba
CY Cyprus;Zypern
CZ Czech Republic;Czechia;Tschechien;Česko;Česká republika;République tchèque
DE Germany;Deutschland;Allemagne;Alemania;Germania;Alemanha;Duitsland;Niemcy;Tyskland;DEU;GER
DK Denmark;Dänemark;Danemark;Dinamarca;Danmark;DNK
DO Dominican Republic
DZ Algeria;Algérie;Algerien
EC Ecuador
EE Estonia;Estland
EG Egypt;Ägypten;Égypte
ES Spain;Spanien;Espagne;España;Spagna;Espanha;Spanje;Hiszpania;ESP
ET Ethiopia;Äthiopien
FI Finland;Finnland;Finlande;Suomi
FR France;Frankreich;Francia;França;Frankrijk;Francja;FRA
GB United Kingdom;UK;U.K.;Great Britain;Britain;Vereinigtes Königreich;Großbritannien
GB Royaume-Uni;Reino Unido;Regno Unito;GBR
GE Georgia (country)
GH Ghana
GR Greece;Griechenland;Grèce;Grecia
GT Guatemala
HK Hong Kong
HN Honduras
HR Croatia;Kroatien;Hrvatska;Croatie
HT Haiti
HU Hungary;Ungarn;Hongrie;Magyarország
ID Indonesia;Indonesien;Indonésie
IE Ireland;Irland;Irlande;Irlanda;Éire;Republic of Ireland;IRL
IL Israel
IN India;Indien;Inde;IND
IQ Iraq;Irak
IR Iran
IS Iceland;Island
IT Italy;Italien;Italie;Italia;Itália;Italië;Włochy;ITA
JM Jamaica
JO Jordan;Jordanien
JP Japan;Japon;Japón
KE Kenya;Kenia
KG Kyrgyzstan
KH Cambodia
KR South Korea;Korea;Republic of Korea;Südkorea
KW Kuwait
KZ Kazakhstan
LB Lebanon;Libanon;Liban
LI Liechtenstein
LK Sri Lanka
LT Lithuania;Litauen
LU Luxembourg;Luxemburg
LV Latvia;Lettland
LY Libya
MA Morocco;Marokko;Maroc;Marruecos
MD Moldova
ME Montenegro
MG Madagascar
MK North Macedonia;Macedonia
MM Myanmar
MN Mongolia
MT Malta
MU Mauritius
MX Mexico;México;Mexiko;Mexique
MY Malaysia
MZ Mozambique;Moçambique
NA Namibia
NG Nigeria
NI Nicaragua
NL Netherlands;The Netherlands;Niederlande;Pays-Bas;Países Bajos;Paesi Bassi;Holland;Nederland
NL NLD
NO Norway;Norwegen;Norvège;Norge;Noruega
NP Nepal
NZ New Zealand;Neuseeland;Aotearoa
OM Oman
PA Panama
PE Peru;Perú
PH Philippines;Philippinen
PK Pakistan
PL Poland;Polen;Pologne;Polska;Polonia;POL
PR Puerto Rico
PT Portugal;PRT
PY Paraguay
QA Qatar;Katar
RO Romania;Rumänien;Roumanie;România
RS Serbia;Serbien;Srbija
RU Russia;Russian Federation;Russland;Russie
RW Rwanda
SA Saudi Arabia;Saudi-Arabien;KSA
SD Sudan
SE Sweden;Schweden;Suède;Sverige;Suecia;SWE
SG Singapore;Singapur
SI Slovenia;Slowenien;Slovenija
SK Slovakia;Slowakei;Slovensko
SN Senegal;Sénégal
SO Somalia
SV El Salvador
SY Syria;Syrien;Syrie
TH Thailand
TN Tunisia;Tunesien;Tunisie
TR Turkey;Türkei;Türkiye;Turquie
TT Trinidad and Tobago;Trinidad
TW Taiwan
TZ Tanzania
UA Ukraine;Ucrania
UG Uganda
US United States;United States of America;USA;U.S.A.;U.S.;Vereinigte Staaten;États-Unis
US Estados Unidos;Stati Uniti;America
UY Uruguay
UZ Uzbekistan
VE Venezuela
VN Vietnam;Viet Nam
XK Kosovo
YE Yemen
ZA South Africa;Südafrika;RSA
ZM Zambia
ZW Zimbabwe
)";

constexpr std::string_view regions =
    R"(US Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia
US Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts
US Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey
US New Mexico;New York State;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania
US Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia
US Wisconsin;Wyoming;District of Columbia;D.C.;Bay Area;AL;AK;AZ;AR;CA;CO;CT;DE;FL;GA;HI;ID;IL
US IN;IA;KS;KY;LA;ME;MD;MA;MI;MN;MS;MO;MT;NE;NV;NH;NJ;NM;NY;NC;ND;OH;OK;OR;PA;RI;SC;SD;TN;TX;UT
US VT;VA;WA;WV;WI;WY;DC
CA Ontario;Quebec;Québec;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia
CA New Brunswick;Newfoundland and Labrador;Prince Edward Island;Yukon;ON;QC;BC;AB;MB;SK;NS;NB;NL
CA PE
GB England;Scotland;Wales;Northern Ireland;Greater London;Greater Manchester;West Midlands
GB West Yorkshire;South Yorkshire;North Yorkshire;Merseyside;Tyne and Wear;Kent;Surrey;Essex
GB Sussex;East Sussex;West Sussex;Hampshire;Devon;Cornwall;Somerset;Dorset;Norfolk;Suffolk
GB Cambridgeshire;Oxfordshire;Berkshire;Buckinghamshire;Hertfordshire;Bedfordshire
GB Gloucestershire;Wiltshire;Lancashire;Cheshire;Cumbria;Derbyshire;Nottinghamshire
GB Leicestershire;Lincolnshire;Staffordshire;Shropshire;Warwickshire;Worcestershire
GB Northamptonshire;Herefordshire;Rutland;County Durham;Northumberland;Lothian;Fife;Highland
GB Strathclyde;Gwynedd;Powys;Dyfed;Antrim;Down;Tyrone
IE Leinster;Munster;Connacht;Ulster;Co. Dublin;Co. Cork;Co. Galway;Co. Kerry;Co. Clare;Co. Mayo
IE Co. Wicklow;Co. Kildare;Co. Meath;Co. Louth;County Cork;County Galway;County Dublin
DE Baden-Württemberg;Bayern;Bavaria;Brandenburg;Hessen;Hesse;Niedersachsen;Lower Saxony
DE Mecklenburg-Vorpommern;Nordrhein-Westfalen;North Rhine-Westphalia;NRW;Rheinland-Pfalz
DE Saarland;Sachsen;Saxony;Sachsen-Anhalt;Schleswig-Holstein;Thüringen;Thuringia
AT Steiermark;Styria;Kärnten;Carinthia;Tirol;Tyrol;Vorarlberg;Burgenland;Niederösterreich
AT Lower Austria;Oberösterreich;Upper Austria
CH Aargau;Graubünden;Ticino;Tessin;Vaud;Valais;Wallis;Thurgau;Zug;Schwyz
FR Île-de-France;Ile-de-France;Auvergne-Rhône-Alpes;Nouvelle-Aquitaine;Occitanie
FR Provence-Alpes-Côte d'Azur;PACA;Bretagne;Brittany;Normandie;Normandy;Hauts-de-France
FR Grand Est;Pays de la Loire;Bourgogne-Franche-Comté;Centre-Val de Loire;Corse;Alsace;Rhône
FR Isère;Gironde
ES Andalucía;Andalusia;Cataluña;Catalunya;Catalonia;Comunidad de Madrid;Comunidad Valenciana
ES Valencian Community;País Vasco;Euskadi;Basque Country;Galicia;Castilla y León
ES Castilla-La Mancha;Aragón;Asturias;Cantabria;Navarra;La Rioja;Extremadura;Murcia
ES Islas Baleares;Canarias
IT Lombardia;Lombardy;Lazio;Campania;Sicilia;Sicily;Veneto;Piemonte;Piedmont;Emilia-Romagna
IT Toscana;Tuscany;Puglia;Apulia;Liguria;Calabria;Sardegna;Sardinia;Marche;Abruzzo
IT Friuli-Venezia Giulia;Trentino-Alto Adige;Umbria;Basilicata;Molise
NL Noord-Holland;North Holland;Zuid-Holland;South Holland;Noord-Brabant;Gelderland;Overijssel
NL Limburg;Friesland;Zeeland;Drenthe;Flevoland
BE Vlaanderen;Flanders;Wallonie;Wallonia;Oost-Vlaanderen;West-Vlaanderen
PT Estremadura;Algarve;Alentejo;Minho;Distrito de Lisboa;Madeira;Açores
PL Mazowieckie;Małopolskie;Wielkopolskie;Dolnośląskie;Śląskie;Pomorskie;Masovia;Lesser Poland
SE Skåne;Västra Götaland;Uppland
NO Viken;Vestland;Rogaland;Trøndelag
DK Hovedstaden;Sjælland;Syddanmark;Midtjylland;Nordjylland;Jutland
FI Uusimaa;Pirkanmaa
IN Karnataka;Maharashtra;Tamil Nadu;Telangana;Kerala;Gujarat;Rajasthan;Uttar Pradesh;West Bengal
IN Punjab;Haryana;Andhra Pradesh;Madhya Pradesh;Bihar;Odisha;Assam;Jharkhand;Uttarakhand;Goa
IN Chhattisgarh
AU New South Wales;NSW;Victoria;VIC;Queensland;QLD;South Australia;Western Australia;Tasmania
AU TAS;ACT;Northern Territory
NZ Otago;Canterbury;Waikato;Bay of Plenty;Hawke's Bay
BR São Paulo State;SP;RJ;MG;RS;PR;BA;PE;CE;Minas Gerais;Rio Grande do Sul;Paraná;Bahia
BR Pernambuco;Ceará;Santa Catarina;Goiás;Distrito Federal
MX Jalisco;Nuevo León;CDMX;Estado de México;Puebla;Yucatán;Guanajuato;Querétaro;Baja California
MX Sonora;Chihuahua;Veracruz;Oaxaca;Sinaloa
AR Provincia de Buenos Aires;Santa Fe;Mendoza
CO Antioquia;Cundinamarca;Valle del Cauca
NG Lagos State;Ogun;Oyo;Rivers State;Kano State;Enugu State;Anambra;Delta State;Kaduna State
ZA Gauteng;Western Cape;Eastern Cape;KwaZulu-Natal;Free State;Limpopo;Mpumalanga
PH Metro Manila;Cebu;Luzon;Mindanao;NCR;Cavite;Laguna;Batangas;Pampanga;Bulacan
MY Selangor;Johor;Penang;Perak;Sabah;Sarawak
JP Kanto;Kansai;Hokkaido;Okinawa;Kanagawa;Saitama;Chiba;Hyogo;Aichi
CN Guangdong;Zhejiang;Jiangsu;Sichuan;Hubei;Shandong;Fujian
KE Nairobi County;Mombasa County;Kiambu
GH Greater Accra;Ashanti
)";

constexpr std::string_view cities = R"(AE Dubai;Abu Dhabi;Sharjah
AR Buenos Aires;Córdoba;Rosario
AT Wien;Vienna;Graz;Linz;Salzburg;Innsbruck;Klagenfurt;Villach;Wels;St. Pölten;Leoben;Dornbirn
AT Bregenz;Steyr
AU Sydney;Melbourne;Brisbane;Perth;Adelaide;Canberra;Hobart;Darwin;Gold Coast;Newcastle NSW
AU Geelong;Cairns
BE Brussels;Bruxelles;Brussel;Antwerp;Antwerpen;Ghent;Gent;Liège;Leuven;Bruges;Namur;Charleroi
BG Sofia;Plovdiv;Varna
BR São Paulo;Rio de Janeiro;Belo Horizonte;Porto Alegre;Curitiba;Salvador;Recife;Fortaleza
BR Brasília;Campinas;Florianópolis;Goiânia;Manaus
CA Toronto;Montreal;Montréal;Vancouver;Calgary;Ottawa;Edmonton;Winnipeg;Halifax;Québec City
CA Victoria BC;Waterloo;Mississauga;Hamilton;Kitchener;Saskatoon;Regina
CH Zürich;Zurich;Geneva;Genève;Genf;Basel;Bern;Lausanne;Luzern;Lucerne;St. Gallen;Winterthur
CH Lugano;Neuchâtel;Fribourg
CL Santiago;Santiago de Chile;Valparaíso;Concepción
CN Beijing;Shanghai;Shenzhen;Guangzhou;Hangzhou;Chengdu;Wuhan;Nanjing;Suzhou;Xi'an;Tianjin
CO Bogotá;Medellín;Cali;Barranquilla;Cartagena;Bucaramanga
CZ Prague;Praha;Prag;Brno;Ostrava;Plzeň;Olomouc
DE Berlin;Hamburg;München;Munich;Köln;Cologne;Frankfurt;Frankfurt am Main;Stuttgart;Düsseldorf
DE Dortmund;Essen;Leipzig;Bremen;Dresden;Hannover;Hanover;Nürnberg;Nuremberg;Duisburg;Bochum
DE Wuppertal;Bielefeld;Bonn;Münster;Karlsruhe;Mannheim;Augsburg;Wiesbaden;Mönchengladbach
DE Gelsenkirchen;Aachen;Braunschweig;Chemnitz;Kiel;Halle;Magdeburg;Freiburg;Krefeld;Mainz;Lübeck
DE Erfurt;Oberhausen;Rostock;Kassel;Hagen;Potsdam;Saarbrücken;Ludwigshafen;Oldenburg;Osnabrück
DE Heidelberg;Darmstadt;Regensburg;Würzburg;Ingolstadt;Ulm;Göttingen;Jena;Trier;Bamberg;Bayreuth
DE Konstanz;Tübingen;Erlangen;Fürth;Koblenz;Passau;Weimar;Cottbus;Schwerin
DK Copenhagen;København;Aarhus;Odense;Aalborg;Esbjerg
EE Tallinn;Tartu
EG Cairo;Alexandria;Giza
ES Madrid;Barcelona;Valencia;Sevilla;Seville;Zaragoza;Málaga;Murcia;Palma;Las Palmas;Bilbao
ES Alicante;Córdoba;Valladolid;Vigo;Gijón;A Coruña;Granada;Vitoria-Gasteiz;Oviedo;Pamplona
ES San Sebastián;Donostia;Santander;Salamanca;Burgos;Cádiz;Almería;León;Logroño;Badajoz;Toledo
ES Girona;Tarragona;Lleida
FI Helsinki;Espoo;Tampere;Turku;Oulu;Vantaa
FR Paris;Marseille;Lyon;Toulouse;Nice;Nantes;Strasbourg;Montpellier;Bordeaux;Lille;Rennes;Reims
FR Le Havre;Saint-Étienne;Toulon;Grenoble;Dijon;Angers;Nîmes;Villeurbanne;Clermont-Ferrand
FR Aix-en-Provence;Brest;Tours;Amiens;Limoges;Metz;Perpignan;Besançon;Orléans;Rouen;Mulhouse
FR Caen;Nancy;Avignon;Annecy;La Rochelle;Poitiers
GB London;Manchester;Birmingham;Leeds;Glasgow;Sheffield;Bradford;Liverpool;Edinburgh;Bristol
GB Cardiff;Belfast;Leicester;Coventry;Nottingham;Newcastle;Newcastle upon Tyne;Sunderland
GB Brighton;Hull;Plymouth;Southampton;Portsmouth;Derby;Stoke-on-Trent;Wolverhampton;Reading
GB Oxford;Cambridge;York;Bath;Exeter;Norwich;Aberdeen;Dundee;Inverness;Stirling;Perth;Swansea
GB Newport;Milton Keynes;Northampton;Luton;Ipswich;Peterborough;Gloucester;Cheltenham;Worcester
GB Lincoln;Chester;Preston;Blackpool;Bolton;Bournemouth;Poole;Swindon;Slough;Croydon;Watford
GB Canterbury;Colchester;Middlesbrough;Huddersfield;Durham;Lancaster;Salford;Stockport
GB Warrington;Wigan;Rochdale;Oldham;Derry;Lisburn;Bangor;Aberystwyth;Wrexham;Leith;Paisley
GB Falkirk;Hereford;Shrewsbury;Truro;St Andrews;Guildford;Crawley;Basingstoke;Doncaster
GB Rotherham;Barnsley;Wakefield;Grimsby;Telford;Solihull;Walsall;Dudley
GH Accra;Kumasi;Tamale
GR Athens;Thessaloniki;Patras;Heraklion
HK Hong Kong;Kowloon
HR Zagreb;Split;Rijeka
HU Budapest;Debrecen;Szeged;Pécs
ID Jakarta;Surabaya;Bandung;Yogyakarta;Medan
IE Dublin;Cork;Galway;Limerick;Waterford;Kilkenny;Sligo;Athlone;Drogheda;Dundalk;Tralee;Ennis
IE Letterkenny;Wexford
IL Tel Aviv;Jerusalem;Haifa
IN Bengaluru;Bangalore;Mumbai;Delhi;New Delhi;Hyderabad;Chennai;Kolkata;Pune;Ahmedabad;Jaipur
IN Lucknow;Mysuru;Mysore;Kochi;Coimbatore;Gurgaon;Gurugram;Noida;Chandigarh;Indore;Bhopal;Nagpur
IN Surat;Vadodara;Visakhapatnam;Thiruvananthapuram;Patna;Bhubaneswar;Madurai;Mangaluru
IT Roma;Rome;Milano;Milan;Napoli;Naples;Torino;Turin;Palermo;Genova;Genoa;Bologna;Firenze
IT Florence;Bari;Catania;Venezia;Venice;Verona;Padova;Padua;Trieste;Brescia;Parma;Modena;Pisa
IT Siena;Perugia;Cagliari;Trento;Bolzano;Udine;Bergamo;Salerno;Lecce;Ravenna;Rimini;Ferrara
IT Pavia
JP Tokyo;Osaka;Kyoto;Yokohama;Nagoya;Sapporo;Kobe;Fukuoka;Sendai;Hiroshima
KE Nairobi;Mombasa;Kisumu;Nakuru;Eldoret
KR Seoul;Busan;Incheon;Daegu;Daejeon
LB Beirut;Tripoli
LT Vilnius;Kaunas
LU Luxembourg City
LV Riga
MA Casablanca;Rabat;Marrakech;Fès;Tangier
MX Mexico City;Ciudad de México;Guadalajara;Monterrey;Puebla;Tijuana;Querétaro;Mérida;León
MY Kuala Lumpur;George Town;Johor Bahru;Petaling Jaya;Ipoh;Kuching
NG Lagos;Abuja;Ibadan;Kano;Port Harcourt;Abeokuta;Enugu;Benin City;Kaduna;Ilorin;Jos;Calabar
NG Owerri
NL Amsterdam;Rotterdam;Den Haag;The Hague;Utrecht;Eindhoven;Groningen;Tilburg;Almere;Breda
NL Nijmegen;Leiden;Delft;Haarlem;Arnhem;Maastricht;Enschede;Zwolle
NO Oslo;Bergen;Trondheim;Stavanger;Tromsø;Kristiansand;Drammen
NZ Auckland;Wellington;Christchurch;Dunedin;Tauranga;Napier;Nelson
PE Lima;Arequipa;Cusco;Trujillo
PH Manila;Quezon City;Cebu City;Davao City;Makati;Taguig;Pasig;Iloilo City;Baguio
PK Karachi;Lahore;Islamabad;Rawalpindi;Faisalabad;Peshawar
PL Warsaw;Warszawa;Warschau;Kraków;Krakow;Cracow;Łódź;Wrocław;Poznań;Gdańsk;Szczecin;Katowice
PL Lublin;Gdynia;Bydgoszcz;Białystok;Rzeszów;Toruń
PT Lisbon;Lisboa;Porto;Oporto;Braga;Coimbra;Aveiro;Faro;Funchal;Setúbal;Évora;Leiria
QA Doha
RO Bucharest;București;Cluj-Napoca;Timișoara;Iași;Brașov;Constanța
RS Belgrade;Beograd;Novi Sad;Niš
RU Moscow;Saint Petersburg;St. Petersburg;Novosibirsk;Kazan
SA Riyadh;Jeddah;Dammam
SE Stockholm;Göteborg;Gothenburg;Malmö;Uppsala;Lund;Linköping;Västerås;Örebro;Umeå;Norrköping
SE Helsingborg
SG Singapore
SI Ljubljana;Maribor
SK Bratislava;Košice
TH Bangkok;Chiang Mai;Phuket
TN Tunis;Sfax
TR Istanbul;İstanbul;Ankara;Izmir;İzmir;Bursa;Antalya
TW Taipei;Kaohsiung;Hsinchu
TZ Dar es Salaam;Dodoma;Arusha
UA Kyiv;Kiev;Lviv;Kharkiv;Odesa;Odessa;Dnipro
UG Kampala;Entebbe
US New York;New York City;NYC;Brooklyn;Los Angeles;Chicago;Houston;Phoenix;Philadelphia
US San Antonio;San Diego;Dallas;San Jose;Austin;Jacksonville;Fort Worth;Columbus;Charlotte
US San Francisco;Indianapolis;Seattle;Denver;Washington;Boston;El Paso;Nashville;Detroit
US Oklahoma City;Portland;Las Vegas;Memphis;Louisville;Baltimore;Milwaukee;Albuquerque;Tucson
US Fresno;Sacramento;Kansas City;Mesa;Atlanta;Omaha;Colorado Springs;Raleigh;Miami;Long Beach
US Virginia Beach;Oakland;Minneapolis;Tulsa;Tampa;Arlington;New Orleans;Wichita;Cleveland
US Bakersfield;Aurora;Anaheim;Honolulu;Santa Ana;Riverside;Corpus Christi;Lexington;Stockton
US Henderson;Saint Paul;St. Louis;Cincinnati;Pittsburgh;Greensboro;Anchorage;Plano;Lincoln
US Orlando;Irvine;Newark;Toledo;Durham;Chula Vista;Fort Wayne;Jersey City;St. Petersburg FL
US Laredo;Madison;Chandler;Buffalo;Lubbock;Scottsdale;Reno;Glendale;Gilbert;Winston-Salem
US Norfolk;Chesapeake;Fremont;Richmond;Boise;Baton Rouge;Des Moines;Spokane;Tacoma;Ann Arbor
US Palo Alto;Mountain View;Sunnyvale;Santa Clara;Cupertino;Menlo Park;Redmond;Bellevue;Boulder
US Salt Lake City;Provo;Hartford;New Haven;Providence;Rochester;Syracuse;Albany;Ithaca;Princeton
US Birmingham AL;Knoxville;Chattanooga;Charleston;Savannah;Tallahassee;Gainesville;Santa Fe
US Santa Monica;Pasadena;Berkeley
UY Montevideo
VN Hanoi;Ho Chi Minh City;Da Nang;Saigon
ZA Johannesburg;Cape Town;Durban;Pretoria;Port Elizabeth;Gqeberha;Bloemfontein;Stellenbosch
ZM Lusaka
ZW Harare;Bulawayo
)";

}  // namespace

std::string_view country_table() {
    return countries;
}
std::string_view region_table() {
    return regions;
}
std::string_view city_table() {
    return cities;
}

}  // namespace vouch::parse
