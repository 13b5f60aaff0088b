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

}  // namespace
}  // namespace vouch::parse
