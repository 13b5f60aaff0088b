#include "write/first_look.hpp"

#include <gtest/gtest.h>

#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using test::Scene;

// What is asked for and proven at `pointer`.
void ask(Scene& scene, const std::string& skill, const std::string& pointer,
         model::Support how = model::Support::same_skill) {
    const model::Evidence evidence{pointer, how, 1, skill};
    scene.found.stated.push_back({skill, skill, model::RequirementKind::must, {evidence}});
    scene.found.requirements.push_back({"r" + skill,
                                        skill,
                                        model::RequirementKind::must,
                                        model::MatchStatus::met,
                                        1,
                                        {evidence},
                                        {}});
}

Scene nothing_asked() {
    Scene scene;
    scene.found = {};
    return scene;
}

std::string naming(const Scene& scene, std::size_t words_most = 30, std::string_view seen = "",
                   bool first_person = false) {
    const auto inputs = scene.inputs();
    const Drafting drafting(inputs);
    return name_asks(drafting, seen, words_most, first_person).text;
}

TEST(NameAsks, SaysHowThePersonHasIt) {
    auto scene = nothing_asked();
    scene.resume.certificates.push_back({.name = "First Aid at Work"});
    scene.resume.languages = {{.language = "German", .fluency = "Upper intermediate (B2)"},
                              {.language = "English", .fluency = "Native"}};
    ask(scene, "Apache Kafka", "/work/0/highlights/2", model::Support::alias);
    ask(scene, "Kubernetes", "/skills/1/keywords/0");  // a list alone is no experience
    ask(scene, "First Aid", "/certificates/0/name");
    ask(scene, "German", "/languages/0/language", model::Support::language);
    ask(scene, "English", "/languages/1/language", model::Support::language);
    EXPECT_EQ(naming(scene),
              "Experience with Apache Kafka. Holds First Aid at Work. Speaks German (B2) and "
              "English.");
    EXPECT_EQ(naming(scene, 30, "German, English and first aid", true),
              "I have experience with Apache Kafka.");
    EXPECT_EQ(naming(scene, 5), "Experience with Apache Kafka.");
    EXPECT_EQ(naming(scene, 1), "");
}

TEST(NameAsks, HoldsNoPaperThatIsNotFinishedAndSpeaksNoLanguageWithoutALevel) {
    auto scene = nothing_asked();
    ask(scene, "First Aid", "/certificates/0/name");
    for (const auto* name : {"First Aid \u2013 studying, exam booked", "First Aid (expired 2020)",
                             "First Aid, in progress"}) {
        scene.resume.certificates = {{.name = name}};
        EXPECT_EQ(naming(scene), "") << name;
    }
    scene.resume.languages = {{.language = "German", .fluency = "a little, from school"}};
    ask(scene, "German", "/languages/0/language", model::Support::language);
    EXPECT_EQ(naming(scene), "");
    scene.resume.languages[0].fluency = "Conversational";
    EXPECT_EQ(naming(scene), "Speaks German (conversational).");
}

TEST(NameAsks, KnowsWordsFromPartsOfThem) {
    auto scene = nothing_asked();
    scene.resume.work[0].highlights[0].text = "Own the Java services";
    ask(scene, "Java", "/work/0/highlights/0");
    EXPECT_EQ(naming(scene, 30, "wrote JavaScript"), "Experience with Java.");
    EXPECT_EQ(naming(scene, 30, "wrote Java, mostly"), "");
}

TEST(NameAsks, LeavesWhatOnlyAnotherSkillImplies) {
    auto scene = nothing_asked();
    ask(scene, "Relational Databases", "/work/0/highlights/0", model::Support::more_specific);
    EXPECT_EQ(naming(scene), "");
}

TEST(Draft, NamesBehindTheFirstSentenceWhatAFirstLookWouldMiss) {
    auto scene = nothing_asked();
    scene.resume.basics.label = "Engineer | Services";
    scene.resume.basics.summary =
        "Backend engineer who likes small services. I read other people's runbooks for fun.";
    scene.resume.skills.clear();
    std::swap(scene.resume.work[0].highlights[0], scene.resume.work[0].highlights[1]);
    ask(scene, "Apache Kafka", "/work/0/highlights/2", model::Support::alias);
    ask(scene, "Kotlin", "/work/0/highlights/1");
    auto draft = scene.draft();
    const auto after = apply(scene.resume, draft);
    EXPECT_TRUE(after.basics.summary.starts_with(
        "Backend engineer who likes small services. Experience with "))
        << after.basics.summary;
    EXPECT_TRUE(after.basics.summary.ends_with(" I read other people's runbooks for fun."));

    // A second sentence that leans on the first stays with it.
    scene.resume.basics.summary =
        "Backend engineer who likes small services. They are easy to replace.";
    EXPECT_TRUE(
        apply(scene.resume, scene.draft()).basics.summary.starts_with(scene.resume.basics.summary));
}

TEST(Draft, PutsNoSingleSkillIntoTheHeadlineButASinglePaper) {
    auto scene = nothing_asked();
    ask(scene, "Apache Kafka", "/work/0/highlights/2", model::Support::alias);
    EXPECT_EQ(apply(scene.resume, scene.draft()).basics.label, "Backend Engineer");
    scene = nothing_asked();
    scene.resume.certificates = {{.name = "First Aid at Work"}};
    ask(scene, "First Aid", "/certificates/0/name");
    EXPECT_EQ(apply(scene.resume, scene.draft()).basics.label,
              "Backend Engineer | First Aid at Work");
}

TEST(Draft, PutsTheWeightiestSkillsFirstAddedOnesToo) {
    auto scene = nothing_asked();
    ask(scene, "Docker", "/work/0/highlights/0");
    const auto after = apply(scene.resume, scene.draft());
    EXPECT_EQ(after.skills[0].name, "Platform");
    EXPECT_EQ(after.skills[0].keywords[0].text, "Docker");
}

}  // namespace
}  // namespace vouch::write
