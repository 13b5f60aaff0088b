#include "skills/taxonomy.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vouch::skills {
namespace {

const std::vector<DataFile>& small_files() {
    static const std::vector<DataFile> files = {
        {"skills/technology.tsv",
         "# name\tkind\tparents\taliases\timplies\tflags\n"
         "Databases\tdomain\n"
         "Relational Databases\tdomain\tDatabases\tRDBMS\n"
         "PostgreSQL\ttechnology\tRelational Databases\tPostgres;psql\tSQL\n"
         "SQL\ttechnology\tDatabases\n"
         "SQL Server\ttechnology\tRelational Databases\tMSSQL\tSQL\n"
         "Programming Languages\tdomain\n"
         "Go\ttechnology\tProgramming Languages\tGolang\t\tcase;context\n"
         "R\ttechnology\tProgramming Languages\tR programming\t\tcase;context\n"
         "C\ttechnology\tProgramming Languages\t\t\tcase;context\n"
         "C++\ttechnology\tProgramming Languages\tCPP\n"
         "C#\ttechnology\tProgramming Languages\tC sharp\n"
         ".NET\ttechnology\t\tdotnet\n"
         "Java\ttechnology\tProgramming Languages\n"
         "Python\ttechnology\tProgramming Languages\n"
         "JavaScript\ttechnology\tProgramming Languages\tJS\n"
         "HTML\ttechnology\n"
         "CSS\ttechnology\n"
         "Node.js\ttechnology\t\tNode\t\tcase\n"
         "Kubernetes\ttechnology\t\tk8s\n"
         "Terraform\ttechnology\n"
         "Spring\ttechnology\tJava\tSpring Framework\tJava\tcase;context\n"
         "Next.js\ttechnology\tJavaScript\tNext\tJavaScript\tcase;context\n"
         "Oracle Database\ttechnology\tRelational Databases\tOracle\tSQL\tcase;context\n"
         "A/B Testing\tmethod\n"
         "CI/CD\tmethod\n"
         "Back-End Development\tdomain\t\tback-end;backend development\n"
         "E-commerce\tdomain\n"
         "Agile\tmethod\t\tagile methodology\t\tcontext\n"
         "Lambda\ttechnology\t\tAWS Lambda\t\tcase\n"},
        {"skills/office.tsv",
         "Microsoft Excel\ttool\t\tExcel;MS Excel\t\tcase;context\n"
         "Microsoft Word\ttool\t\tWord\t\tcase;context\n"
         "Microsoft Access\ttool\t\tAccess;MS Access\t\tcase;context\n"
         "Communication\tsoft\t\tcommunication skills\t\tweak\n"
         "Intravenous Therapy\tphysical\t\tIV therapy\n"
         "Driver's License\tlicence\t\tdriving licence\n"
         "Organizational Design\tdomain\n"
         "ACT\tcertificate\n"},
        {"titles.tsv",
         "Software Engineer\tSoftware Engineer\t\tSoftware Development\tSoftware Developer\t15\n"
         "Engineer\tEngineer\t\tEngineering\t\t17\n"
         "Registered Nurse\tRegistered Nurse\t\tNursing\tRN;Staff Nurse\t29\n"
         "Warehouse Manager\tWarehouse Manager\tmanager\tLogistics\t\t11\n"
         "Marketing\tMarketing\t\tMarketing\t\t11\n"},
        {"ranks.tsv",
         "associate engineer\tjunior\nchief\texecutive\nco-founder\texecutive\nconfirmé\tmid\n"
         "director\tdirector\nengineer\tcraft\nhead nurse\tlead\nhead of\tdirector\nsr\tsenior\n"
         "intern\tintern\nmanaging director\texecutive\nsenior\tsenior\ntrainee\tjunior\n"},
        {"verbs.tsv",
         "# lemma\tpast\tgerund\tstrength\tarea\n"
         "lead\tled\tleading\t4\tlead\tleads\n"
         "carry\tcarried\tcarrying\t2\torganise\n"
         "coach\tcoached\tcoaching\t3\tteach\n"},
        {"synonyms.tsv",
         "# words\tmore general\n"
         "carry;bring along\ttransport\n"
         "lorry;heavy goods vehicle\tvehicle\n"},
        {"degrees.tsv",
         "# name\tlevel\tcountry\taliases\n"
         "Bachelor of Science\tbachelor\tGB;US\tBSc;BS;B.Sc.;Bachelor's degree\n"
         "Bachelor of Arts\tbachelor\tGB;US\tBA;B.A.\n"
         "Master of Science\tmaster\tGB;US\tMSc;MS;M.Sc.\n"
         "Associate of Science\tassociate\tUS\tAS\n"
         "Diplom-Ingenieur\tmaster\tDE;AT\tDipl.-Ing.\n"}};
    return files;
}

const Taxonomy& small() {
    static const Taxonomy taxonomy = [] {
        auto loaded = Taxonomy::from_files(small_files());
        EXPECT_TRUE(loaded) << (loaded ? "" : to_text(loaded.error()));
        return std::move(*loaded);
    }();
    return taxonomy;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    for (const auto& mention : small().find(text)) {
        if (!mention.negated) {
            names.push_back(mention.name);
        }
    }
    return names;
}

using Names = std::vector<std::string>;

std::string failure_of(std::vector<DataFile> files) {
    const auto loaded = Taxonomy::from_files(files);
    return loaded ? "" : to_text(loaded.error());
}

TEST(TaxonomyLoading, NamesFileAndLineOfABadRow) {
    const auto unknown_parent = failure_of({{"skills/a.tsv", "# c\n\nA1\ttool\nB1\ttool\tC1\n"}});
    EXPECT_TRUE(unknown_parent.contains("skills/a.tsv, line 4")) << unknown_parent;
    EXPECT_TRUE(unknown_parent.contains("unknown parent 'C1'"));
    EXPECT_TRUE(
        failure_of({{"skills/a.tsv", "A1\ttool\tB1\nB1\ttool\tA1\n"}}).contains("lead back to it"));
    EXPECT_TRUE(failure_of({{"skills/a.tsv", "A1\ttool\nB1\ttool\t\ta1\n"}})
                    .contains("line 2: 'a1' belongs to 'A1' already"));
    EXPECT_TRUE(failure_of({{"skills/a.tsv", "A1\tgadget\n"}}).contains("unknown kind 'gadget'"));
    EXPECT_TRUE(
        failure_of({{"skills/a.tsv", "A1\ttool\t\t\t\tloud\n"}}).contains("unknown flag 'loud'"));
    EXPECT_TRUE(
        failure_of({{"verbs.tsv", "lead\tled\tleading\t9\tlead\n"}}).contains("verbs.tsv, line 1"));
}

TEST(TaxonomyWords, TellTheVerbsPartAndWhatSaysTheSame) {
    EXPECT_EQ(small().verb("led")->part, Part::leads);
    EXPECT_EQ(small().verb("coach")->part, Part::does);
    EXPECT_TRUE(failure_of({{"verbs.tsv", "lead\tled\tleading\t3\tlead\tboss\n"}})
                    .contains("unknown part 'boss'"));
    const std::string_view words[] = {"carried", "heavy", "goods", "vehicles"};
    const auto found = small().meanings(words);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].group, 0U);
    EXPECT_FALSE(found[0].general);
    EXPECT_EQ(found[1].first, 1U);
    EXPECT_EQ(found[1].count, 3U);
    EXPECT_EQ(found[1].group, 1U);
    EXPECT_TRUE(found[2].general);  // "vehicles" alone is the wider word
    EXPECT_EQ(found[2].first, 3U);
}

TEST(TaxonomyLookup, TakesWholeNamesInAnySpelling) {
    const auto name_of = [](std::string_view name) { return small().canonical(name); };
    EXPECT_EQ(name_of("k8s"), "Kubernetes");
    EXPECT_EQ(name_of("postgres"), "PostgreSQL");
    EXPECT_EQ(name_of("EXCEL"), "Microsoft Excel");
    EXPECT_EQ(name_of("Python 3.11"), "Python");
    EXPECT_EQ(name_of("Java 17+"), "Java");
    EXPECT_EQ(name_of("Kubernetes (k8s)"), "Kubernetes");
    EXPECT_EQ(name_of("C"), "C");
    EXPECT_EQ(name_of("C++"), "C++");
    EXPECT_EQ(name_of("c#"), "C#");
    EXPECT_EQ(name_of(".NET"), ".NET");
    EXPECT_EQ(name_of("NodeJS"), "Node.js");
    EXPECT_EQ(name_of("node js"), "Node.js");
    EXPECT_EQ(name_of("ecommerce"), "E-commerce");
    EXPECT_EQ(name_of("backend"), "Back-End Development");
    EXPECT_EQ(name_of("A/B tests"), "A/B tests");
    EXPECT_EQ(name_of("cicd"), "cicd");
    EXPECT_EQ(name_of("CI CD"), "CI/CD");
    EXPECT_EQ(name_of("relational database"), "Relational Databases");
    EXPECT_EQ(name_of("drivers licence"), "Driver's License");
    EXPECT_EQ(name_of("organisational design"), "Organizational Design");
    EXPECT_EQ(name_of("  underwater   basketry "), "underwater basketry");
    EXPECT_FALSE(small().lookup("Python programming for snakes"));
}

TEST(TaxonomyRelations, FollowParentsAndImpliedSkills) {
    const auto index = [](std::string_view name) { return small().lookup(name).value(); };
    EXPECT_TRUE(small().is_a(index("PostgreSQL"), index("Databases")));
    EXPECT_TRUE(small().is_a(index("Go"), index("Go")));
    EXPECT_FALSE(small().is_a(index("Databases"), index("PostgreSQL")));
    EXPECT_FALSE(small().is_a(index("PostgreSQL"), index("SQL")));
    EXPECT_TRUE(small().implies(index("PostgreSQL"), index("SQL")));
    EXPECT_TRUE(small().implies(index("Spring"), index("Programming Languages")));
    EXPECT_FALSE(small().implies(index("Java"), index("Spring")));
}

TEST(TaxonomyFind, KnowsNamesFromOrdinaryWords) {
    EXPECT_EQ(names_in("We go live in spring 2020, next to Oracle Road, and excel at cake."),
              Names());
    EXPECT_EQ(names_in("Spring 2020 was wet. Next week we move. Access to the park is free."),
              Names());
    EXPECT_EQ(names_in("Word of mouth brought us here. Excel at what you do. Act now."), Names());
    EXPECT_EQ(names_in("The C-level talked to J. R. Smith about vitamin C and R&D."), Names());
    EXPECT_EQ(names_in("Go to the back and access the files."), Names());
    EXPECT_EQ(names_in("Programming in Go or Python beyond scripting"), (Names{"Go", "Python"}));
    EXPECT_EQ(names_in("Experience with R, C and C++."), (Names{"R", "C", "C++"}));
    EXPECT_EQ(names_in("5 years of embedded development in C for microcontrollers"), Names{"C"});
    EXPECT_EQ(names_in("Services in Java, Spring and Oracle"),
              (Names{"Java", "Spring", "Oracle Database"}));
    EXPECT_EQ(names_in("solid Excel skills"), Names{"Microsoft Excel"});
    EXPECT_EQ(names_in("All tests run in Node for each change"), Names{"Node.js"});
    EXPECT_EQ(names_in("A Node at the edge. Words in Spring of each year."), Names());
    EXPECT_EQ(names_in("Proficient in Word, Excel and Access"),
              (Names{"Microsoft Word", "Microsoft Excel", "Microsoft Access"}));
    EXPECT_EQ(names_in("SKILLS\n- Excel\n- Python"), (Names{"Microsoft Excel", "Python"}));
    EXPECT_EQ(names_in("the next step in an agile world"), Names());
    EXPECT_EQ(names_in("agile methodology"), Names{"Agile"});
}

TEST(TaxonomyFind, ReadsListsSlashesVersionsAndSpellings) {
    EXPECT_EQ(names_in("HTML/CSS/JS"), (Names{"HTML", "CSS", "JavaScript"}));
    EXPECT_EQ(names_in("CI / CD with Node.js on Kubernetes."),
              (Names{"CI/CD", "Node.js", "Kubernetes"}));
    EXPECT_EQ(names_in("A/B test results; back end and e-commerce"),
              (Names{"Back-End Development", "E-commerce"}));
    EXPECT_EQ(names_in("SQL Server and relational\ndatabases"),
              (Names{"SQL Server", "Relational Databases"}));
    const auto versions = small().find("Python 3.11, then Java 17; Java 5 years");
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0].end, 11U);
    EXPECT_EQ(versions[1].end, 25U);
    EXPECT_EQ(versions[2].end, 31U);
    EXPECT_EQ(names_in("write to jobs@java.example or see https://python.example/sql"), Names());
}

TEST(TaxonomyFind, SeesNegation) {
    for (const auto* text :
         {"No experience with Python needed.", "Python is not required.", "We do not use Java.",
          "without Kubernetes", "You don't need Terraform"}) {
        const auto mentions = small().find(text);
        ASSERT_EQ(mentions.size(), 1U) << text;
        EXPECT_TRUE(mentions[0].negated) << text;
    }
    for (const auto* text : {"Not only Python", "We do not rest, we write Python",
                             "No agencies. Python", "You must not only know Terraform"}) {
        const auto mentions = small().find(text);
        ASSERT_EQ(mentions.size(), 1U) << text;
        EXPECT_FALSE(mentions[0].negated) << text;
    }
}

TEST(TaxonomyFind, KeepsUnknownSkillsByShapeAndCompany) {
    const auto unknown_in = [](std::string_view text) {
        Names names;
        for (const auto& mention : small().find(text)) {
            if (!mention.skill) {
                EXPECT_LT(mention.confidence, 1.0F);
                names.push_back(mention.name);
            }
        }
        return names;
    };
    EXPECT_EQ(unknown_in("Python, Foozle and Kubernetes"), Names{"Foozle"});
    EXPECT_EQ(unknown_in("Terraform (Pulumi, Crossplane or similar)"),
              (Names{"Pulumi", "Crossplane"}));
    EXPECT_EQ(unknown_in("Working knowledge of ISO 14971 and IEC 62304"),
              (Names{"ISO 14971", "IEC 62304"}));
    EXPECT_EQ(unknown_in("You have experience with Blorgon at scale"), Names{"Blorgon"});
    EXPECT_EQ(unknown_in("You are Zettler-certified"), Names{"Zettler"});
    EXPECT_EQ(unknown_in("Python, SC-200 and S&OP"), (Names{"SC-200", "S&OP"}));
    // The capital of a sentence's first word is no name's.
    EXPECT_EQ(unknown_in("Python and Kubernetes\nThorough knowledge of Terraform"), Names());
    // In capitals a word has no shape of its own.
    EXPECT_EQ(unknown_in("VALID AND CURRENT PYTHON"), Names());
    EXPECT_EQ(unknown_in("We are in Berlin, Germany. Our team in London likes cake."), Names());
}

TEST(TaxonomyFind, KeepsEveryItemOfAList) {
    Names names;
    for (const auto& mention : small().find_in_list("Go, R, excel, pottery wheel; Java")) {
        names.push_back(mention.name);
    }
    EXPECT_EQ(names, (Names{"Go", "R", "Microsoft Excel", "pottery wheel", "Java"}));
}

// A short name all in capitals typed small is an item of its own or an ordinary word.
TEST(TaxonomyFind, TakesSmallLettersInAListForItemsOnly) {
    const auto named = [](std::string_view text) {
        return std::ranges::any_of(small().find_in_list(text), [](const Mention& mention) {
            return mention.skill && mention.name == "ACT";
        });
    };
    EXPECT_TRUE(named("python, act; java"));
    EXPECT_TRUE(named("python/act"));
    EXPECT_FALSE(named("readiness to act under pressure"));
}

// French joins article and name: "d'Excel".
TEST(TaxonomyFind, PartsElidedArticles) {
    EXPECT_EQ(names_in("Python, maîtrise d'Excel"), (Names{"Python", "Microsoft Excel"}));
    EXPECT_EQ(names_in("l’utilisation de Terraform"), Names{"Terraform"});
    EXPECT_EQ(names_in("a driver's license"), Names{"Driver's License"});
}

TEST(TaxonomyFind, GivesBytePlaces) {
    const std::string_view text = "Überall Kubernetes – und PostgreSQL";
    const auto mentions = small().find(text);
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_EQ(text.substr(mentions[1].begin, mentions[1].end - mentions[1].begin), "PostgreSQL");
    for (std::size_t size = 0; size < text.size(); ++size) {
        for (const auto& mention : small().find(text.substr(0, size))) {
            EXPECT_LE(mention.end, size);
        }
    }
}

TEST(TaxonomyTitle, FindsTheTitleAndItsSeniority) {
    const auto title = [](std::string_view text) {
        const auto match = small().title(text);
        return (match.title != nullptr ? match.title->name : "-") + "/" + match.seniority;
    };
    EXPECT_EQ(title("Sr. Software Engineer II (remote)"), "Software Engineer/senior");
    EXPECT_EQ(title("Software Developer III"), "Software Engineer/senior");
    EXPECT_EQ(title("Lead Engineer"), "Engineer/lead");
    EXPECT_EQ(title("Principal Drainage Engineer"), "Engineer/lead");
    EXPECT_EQ(title("School Principal"), "-/");
    EXPECT_EQ(title("Trainee, later Director"), "-/director");
    EXPECT_EQ(title("Staff Nurse"), "Registered Nurse/");
    EXPECT_EQ(title("Head of Marketing"), "Marketing/director");
    EXPECT_EQ(title("Warehouse Manager"), "Warehouse Manager/manager");
    EXPECT_EQ(title("Trainee Software Engineer"), "Software Engineer/junior");
    EXPECT_EQ(title("Software engineering intern"), "-/intern");
    EXPECT_EQ(title("Assistant to the Director"), "-/");
    EXPECT_EQ(title("Chief Engineer"), "Engineer/executive");
    EXPECT_EQ(title("lunch"), "-/");
    EXPECT_EQ(title("Engineer I"), "Engineer/junior");
    EXPECT_EQ(title("Associate Engineer"), "Engineer/junior");
    EXPECT_EQ(title("Senior Associate Engineer"), "Engineer/senior");
    EXPECT_EQ(title("Associate to the Managing Director"), "-/");
    EXPECT_EQ(title("Managing Director"), "-/executive");
    EXPECT_EQ(title("Head Nurse"), "-/lead");
    EXPECT_EQ(title("Développeur confirmé"), "-/mid");
    EXPECT_EQ(title("Co-Founder"), "-/executive");
}

TEST(TaxonomyVerb, KnowsEveryForm) {
    for (const auto* form : {"lead", "Led", "leading", "leads"}) {
        ASSERT_NE(small().verb(form), nullptr) << form;
        EXPECT_EQ(small().verb(form)->lemma, "lead");
    }
    EXPECT_EQ(small().verb("carries")->lemma, "carry");
    EXPECT_EQ(small().verb("coaches")->lemma, "coach");
    EXPECT_EQ(small().verb("leader"), nullptr);
}

TEST(TaxonomyDegree, ReadsDegreesAndNotWords) {
    const auto level = [](std::string_view text) {
        const auto* degree = small().degree(text);
        return degree != nullptr ? degree->level : std::string("-");
    };
    EXPECT_EQ(level("BSc (Hons) Physics"), "bachelor");
    EXPECT_EQ(level("B.Sc. in Physics"), "bachelor");
    EXPECT_EQ(level("a bachelor's degree in law"), "bachelor");
    EXPECT_EQ(level("M. Sc., Physics"), "master");
    EXPECT_EQ(level("Dipl.-Ing. Maschinenbau"), "master");
    EXPECT_EQ(level("MS in Statistics"), "master");
    EXPECT_EQ(level("MS Excel as a tool"), "-");
    EXPECT_EQ(level("worked as a cook"), "-");
}

// Plain prose that asks for nothing.
constexpr std::string_view plain_prose =
    "The bakery on Mill Lane opens at five. By then Nora has been up for two hours, and the first "
    "loaves are cooling on the rack behind the window. She likes the quiet. In spring the light "
    "comes early and the sparrows sit on the fence, waiting for crumbs; in winter she works with "
    "the radio on and the door shut. Her brother drives the van. He has a route of forty stops, "
    "from the school at the top of the hill to the harbour, and he knows which customer wants the "
    "dark crust and which one complains about it. Last year they lost the contract with the "
    "hotel. It was not a question of price. The new owner had a cousin with a factory, and that "
    "was that. Nora did not argue. She went home, slept for nine hours, and the next morning she "
    "wrote a letter to every cafe within walking distance. Most did not answer. Three did, and "
    "one of them now takes sixty rolls a day. Word of it went round. People in this town talk, "
    "and what they say over coffee matters more than any sign above a door. There was a time when "
    "she wanted to go away, to see the sea from the other side and learn how they make bread in "
    "places without an oven. She still reads about it. On Sundays, when the shop is closed, she "
    "puts her feet up and lets her mind travel. Then the telephone rings, somebody needs a cake "
    "for a christening, and she is back among the flour, the butter and the lists. Her brother "
    "says that she will never stop. He may be right. The act of kneading calms her, she says, and "
    "a person should have access to at least one thing that does. At night the street is still, "
    "the oven ticks as it cools, and the cat goes from room to room as if it owned the place.";

TEST(TaxonomyFind, LeavesPlainProseAlone) {
    EXPECT_LE(small().find(plain_prose).size(), 1U);
}

}  // namespace
}  // namespace vouch::skills
