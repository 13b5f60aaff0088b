#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parse/parse_posting.hpp"

// What a posting's lists ask and tell: labels, headings without telling words, wishes, skills.
namespace vouch::parse {
namespace {

using Texts = std::vector<std::string>;
constexpr auto must = model::RequirementKind::must;
constexpr auto nice = model::RequirementKind::nice;

const skills::Taxonomy& taxonomy() {
    static const skills::Taxonomy loaded = [] {
        const std::vector<skills::DataFile> files = {
            {"skills/a.tsv",
             "D3.js\ttechnology\t\tD3\nAuditing\tdomain\nTriage\tmethod\n"
             "Purchase Ledger\tdomain\nJira\ttool\nAttention to Detail\tsoft\nDevOps\tdomain\n"
             "Site Reliability Engineering\tdomain\tDevOps\tSRE\n"
             "Manufacturing Execution Systems\ttechnology\t\tMES\t\tcase\n"
             "Microsoft Excel\ttool\t\tExcel\t\tcase;context\n"},
            {"titles.tsv", "Cook\tCook\t\tKitchen\n"},
            {"degrees.tsv",
             "Maîtrise\tmaster\tFR\nBTS\tassociate\tFR\tBrevet de technicien supérieur\n"}};
        return std::move(*skills::Taxonomy::from_files(files));
    }();
    return loaded;
}

model::Posting read(const std::string& lists) {
    auto posting = parse_posting_text(
        "Cook\nMill Lane Foods Ltd\nLeeds\n\nAbout us\nMill Lane Foods bakes bread and rolls for "
        "forty small shops along the coast and has done so for many quiet years.\n\n" +
            lists,
        taxonomy());
    EXPECT_TRUE(posting);
    return posting ? *posting : model::Posting{};
}

Texts texts(const model::Posting& posting, model::RequirementKind kind) {
    Texts found;
    for (const auto& requirement : posting.requirements) {
        if (requirement.kind == kind) {
            found.push_back(requirement.text);
        }
    }
    return found;
}

TEST(PostingLists, DropLabelsThatCountOn) {
    const auto posting = read(
        "Essential criteria\nE1 A record of clean kitchens\nE2 Two years at a stove\n\n"
        "Desirable criteria\nD1 Fish\nD2 Pastry\nD3 Bread\n");
    EXPECT_EQ(texts(posting, must), (Texts{"A record of clean kitchens", "Two years at a stove"}));
    EXPECT_EQ(texts(posting, nice), (Texts{"Fish", "Pastry", "Bread"}));
    EXPECT_EQ(posting.skills, Texts());
    // A level of a language counts nothing on.
    EXPECT_EQ(texts(read("Requirements\nB2 English\nA clean licence\n"), must),
              (Texts{"B2 English", "A clean licence"}));
}

TEST(PostingLists, EndAtAShortLineBetweenTwoLists) {
    const auto posting = read(
        "Requirements\n- Two years at a stove\n- A clean licence\n\nHow we spoil people\n"
        "- A room of your own\n- Soup\n");
    EXPECT_EQ(texts(posting, must), (Texts{"Two years at a stove", "A clean licence"}));
    EXPECT_EQ(
        texts(read("Requirements\n- A clean licence\n\nWhat sets you apart\n- You sew\n"), nice),
        Texts{"You sew"});
}

TEST(PostingLists, TakeItemsForHeadingsNeither) {
    const auto posting = read(
        "About you\nTwo years at a stove\nGood communication skills as the kitchen is open\n"
        "Bread would be a bonus\nIf you love the sea, even better\n");
    EXPECT_EQ(texts(posting, must),
              (Texts{"Two years at a stove", "Good communication skills as the kitchen is open"}));
    EXPECT_EQ(texts(posting, nice),
              (Texts{"Bread would be a bonus", "If you love the sea, even better"}));
}

TEST(PostingLists, TellWishesWhereverTheyStand) {
    const auto posting = read(
        "Requirements\n- Staplerschein von Vorteil, kann aber nachgeholt werden\n"
        "- A second language, preferably Dutch, is an advantage\n"
        "- Kitchen work, preferably at sea, for two years\n");
    EXPECT_EQ(texts(posting, nice),
              (Texts{"Staplerschein von Vorteil, kann aber nachgeholt werden",
                     "A second language, preferably Dutch, is an advantage"}));
    EXPECT_EQ(texts(posting, must), Texts{"Kitchen work, preferably at sea, for two years"});
}

TEST(PostingLists, KeepWhatASofterRefusalWishes) {
    const auto posting = read(
        "The role\nYou must hold a clean licence. Experience of cold larders would be useful but "
        "is not "
        "required. A degree is not required.\n");
    EXPECT_EQ(texts(posting, nice),
              Texts{"Experience of cold larders would be useful but is not required"});
}

// Ordinary words and virtues of a duty tell the work, names and terms what one must know.
TEST(PostingLists, TakeNamesAndTermsFromDuties) {
    const auto posting = read(
        "Responsibilities\n- Auditing the till and triage of complaints, with attention to detail\n"
        "- Keeping the purchase ledger and tickets in Jira\n");
    EXPECT_EQ(posting.skills, (Texts{"Purchase Ledger", "Jira"}));
}

TEST(PostingLists, KeepNamesBesideWhatIsAKindOfThem) {
    EXPECT_EQ(read("Requirements\n- Five years in an SRE or DevOps role\n").skills,
              (Texts{"Site Reliability Engineering", "DevOps"}));
}

TEST(PostingLists, ReadForeignWordsAsWords) {
    const auto posting = read(
        "Requisitos\n- Disponibilidad un fin de semana al mes\n\nProfil\n"
        "- Titulaire d'un BTS\n- Bonne maîtrise d'Excel\n");
    EXPECT_EQ(posting.skills, Texts{"Microsoft Excel"});
    EXPECT_EQ(posting.education_min, model::EducationLevel::associate);
}

TEST(PostingLists, KnowHeadingsThatLeaveTheItemsToEndThem) {
    const auto posting = read(
        "We imagine that you\n- are a strong user of spreadsheets\n- maybe sail\n\nNice:\n"
        "- Fish\n\n## Process\n- Call with our recruiter\n");
    EXPECT_EQ(texts(posting, must), Texts{"are a strong user of spreadsheets"});
    EXPECT_EQ(texts(posting, nice), (Texts{"maybe sail", "Fish"}));
}

// What only looks like a term of the job is none.
TEST(PostingLists, InventNoTermsFromTasksAndStudies) {
    const auto posting = read(
        "O que vai fazer:\n- Atendimento presencial e telefónico\n\nRequirements\n- A degree from "
        "a four-year college\n- two years of related work\n");
    EXPECT_EQ(posting.workplace, model::Workplace::unknown);
    EXPECT_EQ(posting.years_experience_min, 2.0);
}

TEST(PostingLists, ReadTermsInOddForms) {
    const auto posting =
        read("Budget: 12-18 LPA\n\nWir bieten\n- Bis zu zwei Tage mobiles Arbeiten\n");
    ASSERT_TRUE(posting.salary);
    EXPECT_EQ(posting.salary->min, 1200000);
    EXPECT_EQ(posting.salary->max, 1800000);
    EXPECT_EQ(posting.workplace, model::Workplace::hybrid);
    const auto rand = read("R12 000 - R16 000 per month depending on experience\n");
    ASSERT_TRUE(rand.salary);
    EXPECT_EQ(rand.salary->currency, "ZAR");
    EXPECT_EQ(rand.salary->max, 16000);
    const auto monthly = read("Stage de 6 mois, 900 € par mois, tickets restaurant.\n");
    ASSERT_TRUE(monthly.salary);
    EXPECT_EQ(monthly.salary->min, 900);
    EXPECT_EQ(monthly.salary->period, model::SalaryPeriod::month);
    const auto gross = read("Jahresbruttogehalt ab € 48.000, Überzahlung möglich\n");
    ASSERT_TRUE(gross.salary);
    EXPECT_EQ(gross.salary->min, 48000);
    const auto alone = read("DAYS | £31,500 | MONDAY TO FRIDAY\n");
    ASSERT_TRUE(alone.salary);
    EXPECT_EQ(alone.salary->min, 31500);
    EXPECT_EQ(read("The role\nContract: open-ended, full time (1.0 FTE)\n").employment_type,
              model::EmploymentType::full_time);
}

}  // namespace
}  // namespace vouch::parse
