#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parse/parse_posting.hpp"

// Title, company and place of a posting, in the forms that heads of postings have.
namespace vouch::parse {
namespace {

const skills::Taxonomy& taxonomy() {
    static const skills::Taxonomy loaded = [] {
        const std::vector<skills::DataFile> files = {
            {"skills/a.tsv", "Python\ttechnology\n"},
            {"titles.tsv",
             "Accountant\tAccountant\t\tFinance\nAnalyst\tAnalyst\t\tData\n"
             "Nurse\tNurse\t\tHealth\nCook\tCook\t\tKitchen\n"}};
        return std::move(*skills::Taxonomy::from_files(files));
    }();
    return loaded;
}

struct Head {
    std::string text;
    std::string title;
    std::string company;
    std::string location;
};

void expect_heads(const std::vector<Head>& heads) {
    for (const auto& head : heads) {
        const auto posting = parse_posting_text(
            head.text +
                "\n\nRequirements\n- two years of work with people of every age and kind\n"
                "- patience with the old and the young, and with the weather on the coast\n",
            taxonomy());
        ASSERT_TRUE(posting) << head.text;
        EXPECT_EQ(posting->title, head.title) << head.text;
        EXPECT_EQ(posting->company, head.company) << head.text;
        EXPECT_EQ(posting->location, head.location) << head.text;
    }
}

TEST(PostingHeader, ReadsLabelsWithAnySign) {
    expect_heads({
        {"VACANCY ANNOUNCEMENT\n\nJob Title\tAccountant\nCompany\tKilima Foods Ltd\n"
         "Location\tNairobi, Kenya",
         "Accountant", "Kilima Foods Ltd", "Nairobi, Kenya"},
        {"Job title | Accountant\nEmployer | Kilima Foods Ltd\nLocation | Nairobi", "Accountant",
         "Kilima Foods Ltd", "Nairobi"},
        {"**Accountant**\n**Company:** Kilima Foods Ltd\n**Location:** Nairobi", "Accountant",
         "Kilima Foods Ltd", "Nairobi"},
        {"Accountant\nCompany\nKilima Foods Ltd\nLocation\nNairobi\nSalary\n£30,000", "Accountant",
         "Kilima Foods Ltd", "Nairobi"},
    });
}

TEST(PostingHeader, FindsTheJobInACall) {
    expect_heads({
        {"Hiring Senior Accountant || 3-5 yrs || Pune || Immediate joiners only\n"
         "Company: Meghna Systems Pvt Ltd",
         "Senior Accountant", "Meghna Systems Pvt Ltd", "Pune"},
        {"Quill & Co is hiring: Accountant, Tax and Trade\nLeeds", "Accountant, Tax and Trade",
         "Quill & Co", "Leeds"},
        {"Wir suchen Verstärkung! Koch (m/w/d) in Altenmünde\nHafenhof GmbH", "Koch (m/w/d)",
         "Hafenhof GmbH", "Altenmünde"},
        {"** Accountant - Payroll **\nEmployer: Corran Ltd\nLeeds", "Accountant - Payroll",
         "Corran Ltd", "Leeds"},
        {"Accountant (12-month maternity cover)\nCorran Ltd – Leeds", "Accountant", "Corran Ltd",
         "Leeds"},
    });
}

TEST(PostingHeader, FindsTheJobInASentence) {
    expect_heads({
        {"La Clinique du Phare (Nantua) recrute un·e infirmier·ère de bloc opératoire en CDI à "
         "temps plein.",
         "Infirmier·ère de bloc opératoire", "Clinique du Phare", "Nantua"},
        {"FRIGOMAR SERVICIOS busca Técnico/a de Mantenimiento para su delegación de Málaga",
         "Técnico/a de Mantenimiento", "FRIGOMAR SERVICIOS", "Málaga"},
        {"Die Stadt Ehrental (rund 48.000 Einwohner) sucht zum nächstmöglichen Zeitpunkt einen\n\n"
         "Bauingenieur (m/w/d) für Straßenbau",
         "Bauingenieur (m/w/d) für Straßenbau", "Stadt Ehrental", "Ehrental"},
        {"Lannerby Veterinary Centre, a mixed practice in Leeds, would love to hear from a "
         "Registered Nurse or a nurse about to qualify. We have four vets and a resident cat.",
         "Registered Nurse", "Lannerby Veterinary Centre", "Leeds"},
        {"About the role\nAs a Customer Insights Analyst at Halden Outdoor you'll help us "
         "understand who buys our tents, and why.\n\nThe role is based in Bristol.\n\nAbout "
         "Halden Outdoor\nWe have made outdoor gear since 1984.",
         "Customer Insights Analyst", "Halden Outdoor", "Bristol"},
    });
}

TEST(PostingHeader, PassesOverTheFactsOfABoardsPage) {
    expect_heads({
        {"Job details\nJob reference\nHBC/27/118\nDate posted\n04/01/2027\nLocation\nLeeds\n"
         "Hours\n37 hours per week\n\nJob description\n\nFamily Support Worker\n\nHarrowmere "
         "Borough Council is looking for a Family Support Worker to join the service.",
         "Family Support Worker", "Harrowmere Borough Council", "Leeds"},
        {"📣 Accountant (freelance, 9 months+)\n📍 100% remote within Portugal\n🏢 Kestrel Ledgers",
         "Accountant", "Kestrel Ledgers", "Portugal"},
        {"Clínica Foz, Porto\n\nEstamos a recrutar Assistente Administrativa (m/f) para a receção "
         "da nossa clínica.",
         "Assistente Administrativa (m/f)", "Clínica Foz", "Porto"},
    });
}

TEST(PostingHeader, FindsEmployersAndPlacesInSentences) {
    expect_heads({
        {"Studio Halma are on the hunt for a Junior Cook to join our Melbourne team.",
         "Junior Cook", "Studio Halma", "Melbourne"},
        {"Consultor/a SAP Senior - Madrid\n\nEn Nexo Consultores buscamos un/a Consultor/a SAP con "
         "ganas de crecer.",
         "Consultor/a SAP Senior", "Nexo Consultores", "Madrid"},
        {"Erzieher (m/w/d)\nEvangelischer Kirchenkreis Altenmünde\n\nUnsere Kita in Altenmünde "
         "betreut 68 Kinder in vier Gruppen.",
         "Erzieher (m/w/d)", "Evangelischer Kirchenkreis Altenmünde", "Altenmünde"},
        {"The Institute for Speech at the University of Brennau invites applications for a\n\n"
         "Research Assistant in Phonetics",
         "Research Assistant in Phonetics", "University of Brennau", "Brennau"},
        {"Sous Cook – The Copper Kettle, Galway\n\nWe are a small bistro by the harbour.",
         "Sous Cook", "The Copper Kettle", "Galway"},
        {"Aguamar Tech está buscando Desarrollador Full Stack\n\nCiudad: Bogotá",
         "Desarrollador Full Stack", "Aguamar Tech", "Bogotá"},
        {"STAGE – Chargé de recrutement (H/F) – Lyon\n\nCabinet Ormet est un cabinet de conseil.",
         "Chargé de recrutement (H/F)", "Cabinet Ormet", "Lyon"},
        {"Accountant\nZephyr | Remote (US or Canada) | Full-time", "Accountant", "Zephyr", "US"},
        {"Accountant @ Lattice & Loom\n\nLondon (Shoreditch) / hybrid 2-3 days", "Accountant",
         "Lattice & Loom", "London (Shoreditch)"},
    });
}

TEST(PostingHeader, TellsPlacesFromLegalForms) {
    expect_heads({
        {"Senior Accountant (m/f/d)\nNordwald Fördertechnik SE · Braunschweig · full-time",
         "Senior Accountant (m/f/d)", "Nordwald Fördertechnik SE", "Braunschweig"},
        {"Accountant\nCedar Ridge Health · Farmville, NM 87401", "Accountant", "Cedar Ridge Health",
         "Farmville, NM 87401"},
        {"Cook\nRestaurant Seehof, Altenmünde\nStart: 1 April", "Cook", "Restaurant Seehof",
         "Altenmünde"},
        {"Accountant\nAteliers Roux, PME industrielle de 140 salariés, fabrique du mobilier pour "
         "les bibliothèques et les écoles.\nLocation: Lyon",
         "Accountant", "Ateliers Roux", "Lyon"},
    });
}

TEST(PostingHeader, TellsTheEmployerFromOtherNames) {
    expect_heads({
        // The superior authority comes first; the addresses and the text name the employer.
        {"Accountant\nDepartment of the Coast\nPelican Island Park\nLocation: Leeds\n\n"
         "Pelican Island Park answers for the shore and the birds, all year long, in any wind.",
         "Accountant", "Pelican Island Park", "Leeds"},
        {"Quayside Kitchens\nWhitby YO21\nCook\n\nWrite to jobs@quaysidekitchens.example. "
         "Whitby YO21 is a windy place, and you will like it when the herring come in.",
         "Cook", "Quayside Kitchens", "Whitby YO21"},
        {"Cook\nThe Silver Herring\nLeeds", "Cook", "The Silver Herring", "Leeds"},
        {"Accountant\nEmployer name\nHarrow Vale Trust\nJob locations\nLeeds", "Accountant",
         "Harrow Vale Trust", "Leeds"},
    });
}

TEST(PostingHeader, FindsTheEmployerInAddressesOnly) {
    expect_heads({
        {"Cook\nLeeds\n\nIf this is you, send a note to jo@larkbank.example before the frost "
         "comes.\n\nJo Roe\nLarkbank Talent Partners",
         "Cook", "Larkbank Talent Partners", "Leeds"},
        {"Cook\nLeeds\n\nABOUT CEDAR BAY\nCedar Bay Regional Kitchens is an employer of "
         "cooks, bakers and waiters on the whole of the coast.",
         "Cook", "Cedar Bay Regional Kitchens", "Leeds"},
    });
}

TEST(PostingHeader, FindsTheJobByItsGenderMark) {
    expect_heads({
        {"Wir bewegen Menschen. Rauf und runter, seit 1978.\n\nLarkbank Aufzüge GmbH\nWir suchen "
         "in Vollzeit:\n\nLiftwart / Lotse (m/w/d)\nRegion Larkau",
         "Liftwart / Lotse (m/w/d)", "Larkbank Aufzüge GmbH", "Region Larkau"},
    });
}

TEST(PostingHeader, PassesWhatAPageSaysOfItself) {
    expect_heads({
        {"Careers at Fernlark\nTeams\nLocations\nBenefits\nCook\nLeeds, England • Kitchens", "Cook",
         "Fernlark", "Leeds, England"},
        {"Fernlark\nCook\nLeeds\nJob\nCompany\nRating\nSalary\n\nFernlark cooks for resorts "
         "and parks, and its guests know us by our names.\nType\nCompany - Private",
         "Cook", "Fernlark", "Leeds"},
        {"Crumb & Lark\nCook\nLarkden Bridge, full time, £34,000 a year\n\nWrite to "
         "hello@crumbandlark.example with a picture of your best loaf, please.",
         "Cook", "Crumb & Lark", "Larkden Bridge"},
    });
}

TEST(PostingHeader, FindsTheJobOfAMail) {
    expect_heads({
        {"From: Jo <jo@larkbank.example>\nSubject: Cook contract, Leeds - outside IR35\n\n"
         "Hi Tom,\n\nMy client needs a Cook for the first half of the year, when the boats are "
         "out and the town is full.\n\nKind regards,\nJo Roe\nLarkbank Talent",
         "Cook", "Larkbank Talent", "Leeds"},
    });
}

TEST(PostingHeader, FindsTheJobBelowTheFirstSections) {
    expect_heads({
        {"Job summary\n\nA chance has arisen for an enthusiastic Nurse to join us at the harbour "
         "clinic, where every day is another one.\n\nEmployer\nHarbour Clinics\n\n"
         "Nurse - Outpatients\nPlease see the list.",
         "Nurse - Outpatients", "Harbour Clinics", ""},
        {"Join our team\n\nLarkbank Kitchens is a family firm of nine cooks that serves the "
         "whole coast and the villages.\n\nNurse\nBased: Leeds",
         "Nurse", "Larkbank Kitchens", "Leeds"},
    });
}

TEST(PostingHeader, FindsTownsThatNoListHas) {
    expect_heads({
        {"Cook\nHotel Larkbank\nOberlarkau\nStart: May", "Cook", "Hotel Larkbank", "Oberlarkau"},
        {"Cook\nHotel Larkbank\n49 - Larkmur\nStart: May", "Cook", "Hotel Larkbank",
         "49 - Larkmur"},
        {"Cook\nHotel Larkbank\nRodlark - 12\nStart: May", "Cook", "Hotel Larkbank",
         "Rodlark - 12"},
        {"Hotel Larkbank\nCook\nOberlark · Part-time · £27,500 - £32,000", "Cook", "Hotel Larkbank",
         "Oberlark"},
        {"Cook\nHotel Larkbank\nLarkagem - MG\nStart: May", "Cook", "Hotel Larkbank",
         "Larkagem - MG"},
        {"Cook\nHotel Larkbank\nLarka del Mar (Costa Larka)\nStart: May", "Cook", "Hotel Larkbank",
         "Larka del Mar (Costa Larka)"},
        {"Cook\nLARKBANK SCHOOL\nnear Larkstaple, North Devon\nStart: May", "Cook",
         "LARKBANK SCHOOL", "near Larkstaple, North Devon"},
        {"Cook\nHotel Larkbank\nLocation: Harbour Offices, Larkfax, with up to three days a week "
         "from home",
         "Cook", "Hotel Larkbank", "Harbour Offices, Larkfax"},
        {"Cook\nHotel Larkbank\nLocation: Leeds, hybrid (3 days on site)", "Cook", "Hotel Larkbank",
         "Leeds"},
    });
}

}  // namespace
}  // namespace vouch::parse
