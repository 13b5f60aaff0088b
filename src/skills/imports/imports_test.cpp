#include "skills/imports/imports.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Small files in the real formats: the same columns, quoting and line ends.
namespace vouch::skills::imports {
namespace {

const std::vector<DataFile>& own_files() {
    static const std::vector<DataFile> files = {
        {"skills/own.tsv",
         "Databases\tdomain\t\tdatabase\n"
         "Go\ttechnology\t\tGolang\t\tcase;context\n"
         "Microsoft Excel\ttechnology\t\tExcel;MS Excel\n"
         "Python\ttechnology\n"
         "Welding\tphysical\t\tweld\n"},
        {"titles.tsv", "Welder\tWelder\t\tMetal\twelding operative\t51\n"}};
    return files;
}

const Known& own() {
    static const auto known = Known::from_files(own_files());
    return *known;
}

std::string text_of(const Import& import, std::string_view name) {
    const auto found = std::ranges::find(import.files, name, &DataFile::name);
    return found == import.files.end() ? std::string() : found->text;
}

// The row that begins with the name, or nothing.
std::string row(const Import& import, std::string_view file, std::string_view name) {
    const auto text = "\n" + text_of(import, file);
    const auto begin = text.find("\n" + std::string(name) + "\t");
    return begin == std::string::npos
               ? ""
               : text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
}

Taxonomy load_with(const Import& import) {
    auto files = own_files();
    files.insert(files.end(), import.files.begin(), import.files.end());
    auto taxonomy = Taxonomy::from_files(files);
    EXPECT_TRUE(taxonomy) << (taxonomy ? "" : to_text(taxonomy.error()));
    return std::move(*taxonomy);
}

std::string error_of(const Result<Import>& result) {
    return result ? "no error" : to_text(result.error());
}

constexpr const char* esco_columns =
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\r\n";

DataFile esco(std::string rows) {
    return {"skills_en.csv", esco_columns + std::move(rows)};
}

Import import_of_esco(std::string rows) {
    const DataFile files[] = {esco(std::move(rows))};
    auto import = import_esco(files, own());
    EXPECT_TRUE(import) << error_of(import);
    return import ? std::move(*import) : Import{};
}

TEST(Esco, ReadsQuotesAndLineBreaksInsideCells) {
    const auto import = import_of_esco(
        "KnowledgeSkillCompetence,http://x/1,skill/competence,sector,\"cut \"\"soft\"\" stone, "
        "dry\",\"carve stone\r\nhew stone\",released\r\n"
        "KnowledgeSkillCompetence,http://x/2,knowledge,sector,kiln chemistry,,released\r\n");
    EXPECT_EQ(row(import, "skills/esco.tsv", "cut \"soft\" stone, dry"),
              "cut \"soft\" stone, dry\tmethod\t\tcarve stone;hew stone");
    EXPECT_EQ(row(import, "skills/esco.tsv", "kiln chemistry"), "kiln chemistry\tdomain");
    EXPECT_EQ(import.counts.added, 2U);
    EXPECT_EQ(import.counts.aliases, 2U);
    const auto taxonomy = load_with(import);
    EXPECT_EQ(taxonomy.canonical("hew stone"), "cut \"soft\" stone, dry");
}

TEST(Esco, KnownNamesAreNotDoubledAndKeepTheirAliases) {
    const auto import = import_of_esco(
        "K,http://x/1,knowledge,,Python (computer programming),snake language,released\n"
        "K,http://x/2,knowledge,,welding,joining metals,released\n"
        "K,http://x/3,skill/competence,,join pipes,\"weld\nbraze pipes\",released\n");
    EXPECT_EQ(row(import, "skills/esco.tsv", "Python (computer programming)"), "");
    EXPECT_EQ(row(import, "skills/esco.tsv", "welding"), "");
    EXPECT_EQ(row(import, "identifiers/esco.tsv", "Python"), "Python\tesco\thttp://x/1");
    EXPECT_EQ(row(import, "identifiers/esco.tsv", "Welding"), "Welding\tesco\thttp://x/2");
    EXPECT_EQ(row(import, "skills/esco.tsv", "join pipes"), "join pipes\tmethod\t\tbraze pipes");
    EXPECT_EQ(import.counts.merged, 2U);
    const auto taxonomy = load_with(import);
    EXPECT_EQ(taxonomy.canonical("weld"), "Welding");
    EXPECT_FALSE(taxonomy.lookup("joining metals"));
}

TEST(Esco, KnowsNamesThatNoTextIsSearchedFor) {
    auto files = own_files();
    files.push_back({"skills/more.tsv", "Dust, Noise and Heat\tdomain\n"});
    const auto known = Known::from_files(files);
    ASSERT_TRUE(known);
    const DataFile source[] = {esco("K,http://x/1,knowledge,,\"dust, noise and heat\",,\n")};
    const auto import = import_esco(source, *known);
    ASSERT_TRUE(import);
    EXPECT_EQ(import->counts.merged, 1U);
}

TEST(Esco, ABracketOfAnotherKindIsAnotherThing) {
    const auto import = import_of_esco("K,http://x/1,knowledge,,Go (board game),,released\n");
    EXPECT_EQ(row(import, "skills/esco.tsv", "Go (board game)"), "Go (board game)\tdomain");
}

TEST(Esco, NamesGoBeforeAliases) {
    const auto import = import_of_esco(
        "K,http://x/1,knowledge,,apple growing,pear growing,released\n"
        "K,http://x/2,knowledge,,pear growing,apple growing,released\n");
    EXPECT_EQ(row(import, "skills/esco.tsv", "apple growing"), "apple growing\tdomain");
    EXPECT_EQ(row(import, "skills/esco.tsv", "pear growing"), "pear growing\tdomain");
    EXPECT_EQ(import.counts.left_out, 2U);
}

TEST(Esco, OrdinaryWordsNeedAContext) {
    const auto import = import_of_esco(
        "K,http://x/1,knowledge,,balance,,released\n"
        "K,http://x/2,knowledge,,Squeak (computer programming),,released\n"
        "K,http://x/3,skill/competence,,keep the peace,calm,released\n");
    EXPECT_TRUE(row(import, "skills/esco.tsv", "balance").ends_with("\tcontext"));
    EXPECT_TRUE(row(import, "skills/esco.tsv", "keep the peace").ends_with("\tcontext"));
    EXPECT_TRUE(row(import, "skills/esco.tsv", "Squeak (computer programming)")
                    .ends_with("\tSqueak\t\tcase;context"));
    const auto taxonomy = load_with(import);
    EXPECT_TRUE(taxonomy.find("We hope for a good balance of work and life. Stay calm!").empty());
}

TEST(Esco, LeavesOutWhatIsNoLongerInUse) {
    const auto import = import_of_esco("K,http://x/1,knowledge,,phlogiston theory,,obsolete\n");
    EXPECT_EQ(import.counts.read, 0U);
}

TEST(Esco, OccupationsAreTitles) {
    const DataFile files[] = {
        esco(""),
        {"occupations_en.csv",
         "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,code\n"
         "Occupation,http://x/9,7211,bell founder,\"bell caster\nwelding operative\",7211.9\n"
         "Occupation,http://x/8,7212,welder,fuser,7212.9\n"}};
    const auto import = import_esco(files, own());
    ASSERT_TRUE(import);
    EXPECT_EQ(row(*import, "titles/esco.tsv", "bell founder"),
              "bell founder\tbell founder\t\tbell founder\tbell caster");
    EXPECT_EQ(row(*import, "titles/esco.tsv", "welder"), "");
    const auto taxonomy = load_with(*import);
    ASSERT_NE(taxonomy.title("Bell Caster").title, nullptr);
    EXPECT_EQ(taxonomy.title("Bell Caster").title->normal, "bell founder");
    EXPECT_EQ(taxonomy.title("Welding Operative").title->name, "Welder");
}

TEST(Esco, SaysWhereAFileIsBroken) {
    const auto fails = [](std::string rows) {
        const DataFile files[] = {esco(std::move(rows))};
        return error_of(import_esco(files, own()));
    };
    EXPECT_EQ(fails("K,http://x/1,knowledge,,a skill,,released\nK,http://x/2\n"),
              "skills_en.csv cannot be imported: line 3: 2 fields, but 7 columns.");
    EXPECT_EQ(fails("K,http://x/1,knowledge,,\"one\ntwo\",,released\nK,u,knowledge,,,,released\n"),
              "skills_en.csv cannot be imported: line 4: no preferredLabel.");
    EXPECT_EQ(fails("K,http://x/1,knowledge,,\"never closed,,released\n"),
              "skills_en.csv cannot be imported: line 2: a quote is not closed.");
    EXPECT_EQ(fails("K,http://x/1,knowledge,,\"one\" two,,released\n"),
              "skills_en.csv cannot be imported: line 2: text behind a closing quote.");
    EXPECT_EQ(fails("K,http://x/1,knowledge,,caf\xE9,,released\n"),
              "skills_en.csv cannot be imported: line 2: not UTF-8.");
    const DataFile other[] = {{"skills_en.csv", "code,label\n1,a\n"}};
    EXPECT_EQ(error_of(import_esco(other, own())),
              "skills_en.csv cannot be imported: line 1: no column 'conceptUri'.");
    const DataFile empty[] = {{"skills_en.csv", ""}};
    EXPECT_EQ(error_of(import_esco(empty, own())),
              "skills_en.csv cannot be imported: line 1: no line of column names.");
}

constexpr const char* technology_columns =
    "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n";

TEST(Onet, ExamplesHaveTheirClassAsParent) {
    const DataFile files[] = {
        {"Technology Skills.txt",
         technology_columns + std::string("51-4121.00\tSpatterTrack\t43230001\tJoint design "
                                          "software\tN\tN\n"
                                          "51-4121.00\tMicrosoft Excel\t43230002\tSpreadsheet "
                                          "software\tY\tN\n"
                                          "51-4122.00\tSpatterTrack\t43230001\tJoint design "
                                          "software\tN\tN\n")},
        {"Tools Used.txt",
         "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\n"
         "51-4121.00\tChipping hammers\t27110001\tHammers\n"
         "51-4121.00\tMultitools\t27110001\tHammers\n"
         "51-4121.00\tMultitools\t27110002\tPliers\n"}};
    const auto import = import_onet(files, own());
    ASSERT_TRUE(import) << error_of(import);
    EXPECT_EQ(row(*import, "skills/onet.tsv", "SpatterTrack"),
              "SpatterTrack\ttechnology\tJoint design software\t\t\tcase;context");
    EXPECT_EQ(row(*import, "skills/onet.tsv", "Microsoft Excel"), "");
    EXPECT_EQ(row(*import, "skills/onet.tsv", "Chipping hammers"),
              "Chipping hammers\ttool\tHammers");
    EXPECT_EQ(row(*import, "skills/onet.tsv", "Multitools"),
              "Multitools\ttool\t\t\t\tcase;context");
    EXPECT_EQ(row(*import, "identifiers/onet.tsv", "Hammers"), "Hammers\tonet\t27110001");
    const auto taxonomy = load_with(*import);
    EXPECT_TRUE(
        taxonomy.is_a(*taxonomy.lookup("SpatterTrack"), *taxonomy.lookup("Joint design software")));
}

TEST(Onet, TitlesKeepWhatTheirOccupationsAgreeIn) {
    const std::string alternates =
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
        "51-4121.00\tTorch Hand\tn/a\t08\n"
        "47-2221.00\tTorch Hand\tn/a\t08\n"
        "51-4121.00\tWelder\tn/a\t08\n"
        "51-4121.00\tSeam Closer\tn/a\t08\n";
    const DataFile occupations{"Occupation Data.txt",
                               "O*NET-SOC Code\tTitle\tDescription\n"
                               "51-4121.00\tWelders and Solderers\tJoin metal.\n"
                               "47-2221.00\tIronworkers\tRaise steel.\n"};
    const DataFile files[] = {occupations, {"Alternate Titles.txt", alternates}};
    const auto import = import_onet(files, own());
    ASSERT_TRUE(import) << error_of(import);
    EXPECT_EQ(row(*import, "titles/onet.tsv", "Seam Closer"),
              "Seam Closer\tWelders and Solderers\t\tWelders and Solderers\t\t51");
    EXPECT_EQ(row(*import, "titles/onet.tsv", "Torch Hand"),
              "Torch Hand\tTorch Hand\t\tTorch Hand");
    EXPECT_EQ(row(*import, "titles/onet.tsv", "Welder"), "");

    const DataFile lost[] = {occupations,
                             {"Alternate Titles.txt", alternates + "99-9999.00\tGhost\tn/a\t1\n"}};
    EXPECT_EQ(error_of(import_onet(lost, own())),
              "Alternate Titles.txt cannot be imported: line 6: no occupation has the code "
              "'99-9999.00'.");
}

TEST(Lightcast, ReadsNamesTypesAndIdentifiers) {
    const DataFile file{"skills.json",
                        R"json({"data":[
            {"id":"KS1","name":"Python (Programming Language)",
             "type":{"id":"ST1","name":"Specialized Skill"}},
            {"id":"KS2","name":"Tuyere Alignment","type":{"id":"ST1","name":"Specialized Skill"}},
            {"id":"KS3","name":"Certified Bell Founder",
             "type":{"id":"ST3","name":"Certification"}},
            {"id":"KS4","name":"Listening Well","type":{"id":"ST2","name":"Common Skill"}}]})json"};
    const auto import = import_lightcast(file, own());
    ASSERT_TRUE(import) << error_of(import);
    EXPECT_EQ(text_of(*import, "skills/lightcast.tsv"),
              "# Made from Lightcast Open Skills (lightcast.io).\n"
              "# name\tkind\tparents\taliases\timplies\tflags\n"
              "Certified Bell Founder\tcertificate\n"
              "Listening Well\tmethod\n"
              "Tuyere Alignment\tdomain\n");
    EXPECT_EQ(row(*import, "identifiers/lightcast.tsv", "Python"), "Python\tlightcast\tKS1");
    load_with(*import);
}

TEST(Lightcast, SaysWhereAFileIsBroken) {
    const auto fails = [](std::string text) {
        return error_of(import_lightcast({"skills.json", std::move(text)}, own()));
    };
    EXPECT_TRUE(fails("{\"data\":[\n{\"id\":\"KS1\",]}")
                    .contains("skills.json cannot be imported: line 2"));
    EXPECT_TRUE(fails("{\"data\":[{\"id\":\"KS1\",\"name\":\"A b\"},{\"id\":\"KS2\"}]}")
                    .contains("item 1 of 'data' has no id or no name"));
    EXPECT_TRUE(fails("[]").contains("no list 'data'"));
    EXPECT_TRUE(fails(std::string(100, '[')).contains("line 1"));
}

TEST(Import, LaterImportsKnowEarlierOnes) {
    const auto first = import_of_esco("K,http://x/1,knowledge,,kiln chemistry,,released\n");
    auto files = own_files();
    files.insert(files.end(), first.files.begin(), first.files.end());
    const auto known = Known::from_files(files);
    ASSERT_TRUE(known);
    const auto second = import_lightcast(
        {"skills.json", R"({"data":[{"id":"KS1","name":"Kiln Chemistry"}]})"}, *known);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->counts.added, 0U);
    EXPECT_EQ(row(*second, "identifiers/lightcast.tsv", "kiln chemistry"),
              "kiln chemistry\tlightcast\tKS1");
}

TEST(Import, SpellingsThatOurFilesCannotHoldAreChangedOrLeftOut) {
    const auto import =
        import_of_esco("K,http://x/1,knowledge,,\"stone;  lime\",\"#mortar\n" +
                       std::string(200, 'x') + "\na b c d e f g h i j k l m\",released\n");
    EXPECT_EQ(row(import, "skills/esco.tsv", "stone, lime"), "stone, lime\tdomain");
    EXPECT_EQ(import.counts.left_out, 3U);
}

}  // namespace
}  // namespace vouch::skills::imports
