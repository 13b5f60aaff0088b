#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

// An invented person and a small taxonomy for the tests of this folder.
namespace vouch::write::test {

inline skills::DataFile openings() {
    return {"openings.tsv",
            "also\taside\ncurrently\taside\nclerk\tperson\ndid\table\nduties\tduty\nhad\table\n"
            "i\tauxiliary\nin charge of\tcharge\nincluded\tlists\nis\tauxiliary\n"
            "material\tcompound\nmy\trank\n"
            "prepared\tpassive\nchecked\tpassive\nresponsible for\tcharge\nrole\tduty\n"
            "session\tcompound\nstaff\tperson\nstationery\tmass\nsuccessfully\tpraise\n"
            "tasked with\tcharge\nwas\tauxiliary;lists\nexperience\tthing\nmanage\tverb\n"
            "maintain\tverb\nprepare\tverb\nprovide\tverb\nexecute\tverb\nwrite\tverb\n"
            "training\ttrade;deed\nplanning\ttrade;deed\nmarketing\ttrade\n"
            "meeting\ttrade\nreporting\ttrade\ntesting\ttrade;deed\nordering\ttrade;deed\n"
            "troubleshooting\ttrade;deed\nwriting\ttrade;deed\n"};
}

inline skills::DataFile work_nouns() {
    return {"work_nouns.tsv",
            "accuracy\t\t\tcounted;checked\nassessment\t\tcarry out\ncare\tcare for\tprovide\n"
            "close\t\thandle\tprepared;checked\ncontrol\t\tcarry out\n"
            "design\tdesign\thandle\ninterview\t\tcarry out\ninventory\t\tmanage\n"
            "ordering\t\thandle\nplanning\t\thandle\nreport\t\tprepare\nreporting\t\thandle\n"
            "review\t\tcarry out\nteam\t\tmanage\t\tpeople\ntill\t\trun\nupgrade\t\tcarry out\n"};
}

inline constexpr const char* claim_words =
    "all\tscope;points\nevery\tscope;points\nengineer\ttitle\nfirst\tscope;"
    "points\nglobal\tscope\n"
    "director\ttitle;leads;partner\nsenior\trank\nprincipal\trank\nsingle-"
    "handedly\tscope\n"
    "caseload\tkept\nteam\tbody\ntest\tact\nwork\tlight\nexperience\tlight;"
    "opens\nuse\tlight\npart\tlight\ndeputy\trank;under\n"
    "section\tportion\napplication\tattempt\nstarted\tunfinished\nlowest\tscope;points\n";

inline constexpr const char* verbs_beside_nouns =
    "experience\texperienced\texperiencing\t1\tsupport\n"
    "gain\tgained\tgaining\t2\timprove\n"
    "troubleshoot\ttroubleshot\ttroubleshooting\t2\tanalyse\n";

inline const skills::Taxonomy& taxonomy() {
    static const auto made = [] {
        const std::vector<skills::DataFile> files = {
            {"skills/all.tsv",
             "Programming Languages\tdomain\n"
             "Relational Databases\tdomain\t\tRDBMS;relational database\n"
             "PostgreSQL\ttechnology\tRelational Databases\tPostgres\n"
             "MySQL\ttechnology\tRelational Databases\n"
             "Java\ttechnology\tProgramming Languages\t\t\tcase\n"
             "Kotlin\ttechnology\tProgramming Languages\t\tJava\n"
             "Apache Kafka\ttechnology\t\tKafka\n"
             "Container Orchestration\tdomain\n"
             "Kubernetes\ttechnology\tContainer Orchestration\tk8s\n"
             "Docker\ttechnology\nTerraform\ttechnology\n"
             "Contract Testing\tmethod\n"
             "Code Review\tmethod\t\tcode reviews\n"
             "Microsoft Excel\ttool\t\tExcel\n"
             "Communication\tsoft\t\tcommunication skills\t\tweak\n"
             "German\tlanguage\nEnglish\tlanguage\nFirst Aid\tcertificate\n"},
            {"verbs.tsv",
             "lead\tled\tleading\t3\tlead\tleads\nmanage\tmanaged\tmanaging\t3\tlead\tleads\n"
             "direct\tdirected\tdirecting\t4\tlead\tleads\nown\towned\towning\t4\tlead\towns\n"
             "spearhead\tspearheaded\tspearheading\t4\tlead\towns\n"
             "pioneer\tpioneered\tpioneering\t4\tbuild\towns\n"
             "architect\tarchitected\tarchitecting\t3\tbuild\tmakes\n"
             "build\tbuilt\tbuilding\t2\tbuild\tmakes\nwrite\twrote\twriting\t2\tcommunicate\n"
             "design\tdesigned\tdesigning\t3\tbuild\tmakes\ndevelop\tdeveloped\tdeveloping\t3\tbuil"
             "d\tmakes\n"
             "port\tported\tporting\t2\tbuild\nreplace\treplaced\treplacing\t2\tbuild\n"
             "introduce\tintroduced\tintroducing\t3\tcreate\nlaunch\tlaunched\tlaunching\t3\tcreate"
             "\n"
             "help\thelped\thelping\t1\tsupport\nassist\tassisted\tassisting\t1\tsupport\n"
             "support\tsupported\tsupporting\t1\tsupport\ncontribute\tcontributed\tcontributing\t1"
             "\tsupport\n"
             "work\tworked\tworking\t1\tsupport\nuse\tused\tusing\t1\tsupport\n"
             "mentor\tmentored\tmentoring\t2\tteach\ntrain\ttrained\ttraining\t2\tteach\n"
             "provide\tprovided\tproviding\t2\tsupport\n"
             "charge\tcharged\tcharging\t2\toperate\ncare\tcared\tcaring\t2\tcare\n"
             "run\tran\trunning\t2\toperate\nhandle\thandled\thandling\t2\toperate\n"
             "maintain\tmaintained\tmaintaining\t2\toperate\nanswer\tanswered\tanswering\t2\toperat"
             "e\n"
             "plan\tplanned\tplanning\t2\torganise\norganise\torganised\torganising\t2\torganise\n"
             "prepare\tprepared\tpreparing\t2\toperate\ncheck\tchecked\tchecking\t2\tanalyse\n"
             "test\ttested\ttesting\t2\tanalyse\nexecute\texecuted\texecuting\t2\toperate\n"
             "review\treviewed\treviewing\t2\tanalyse\nadvise\tadvised\tadvising\t2\tcommunicate\n"
             "reduce\treduced\treducing\t3\timprove\nincrease\tincreased\tincreasing\t3\timprove\n"
             "improve\timproved\timproving\t3\timprove\ncut\tcut\tcutting\t3\timprove\n"
             "raise\traised\traising\t3\timprove\nmigrate\tmigrated\tmigrating\t2\tbuild\n"
             "move\tmoved\tmoving\t2\toperate\nteach\ttaught\tteaching\t2\tteach\n"
             "proofread\tproofread\tproofreading\t2\tcommunicate\n"
             "supervise\tsupervised\tsupervising\t3\tlead\ncook\tcooked\tcooking\t2\toperate\n"
             "order\tordered\tordering\t2\toperate\nserve\tserved\tserving\t2\toperate\n"
             "report\treported\treporting\t2\tcommunicate\ninstall\tinstalled\tinstalling\t2\tbuild"
             "\n"},
            {"verbs.tsv", verbs_beside_nouns},
            {"titles.tsv",
             "Backend Engineer\tBackend Engineer\t\tSoftware Development\n"
             "Charge Nurse\tCharge Nurse\t\tNursing\n"},
            openings(),
            work_nouns(),
            {"claim_words.tsv", claim_words},
            {"degrees.tsv", "Bachelor of Science\tbachelor\t\tBSc;B.Sc.\n"}};
        auto built = skills::Taxonomy::from_files(files);
        if (!built) {
            throw std::runtime_error(to_text(built.error()));
        }
        return std::move(*built);
    }();
    return made;
}

inline model::Work post(std::string name, std::string position, std::optional<Date> start,
                        std::optional<Date> end, std::vector<std::string> bullets) {
    model::Work work;
    work.name = std::move(name);
    work.position = std::move(position);
    work.start = start;
    work.end = end;
    for (auto& bullet : bullets) {
        work.highlights.push_back({"", std::move(bullet)});
    }
    return work;
}

// w1.b1 … are the ids of the bullets below, in order.
inline model::Resume person() {
    model::Resume resume;
    resume.basics.name = "Ines Valtonen";
    resume.basics.label = "Backend Engineer";
    resume.basics.email = "ines@valtonen.example";
    resume.basics.location.city = "Turku";
    resume.basics.location.country_code = "FI";
    resume.basics.summary =
        "Backend engineer who likes small services. I read other people's runbooks for fun.";
    resume.work = {
        post("Lumikki Payments Oy", "Senior Backend Engineer", Date{2021, 3, 0}, std::nullopt,
             {"Own the ledger service (Kotlin, PostgreSQL) that books about 4.2 million entries a "
              "day",
              "Cut p99 posting latency from 840 ms to 190 ms by batching writes",
              "Led the move from nightly files to Kafka for nine downstream consumers",
              "Mentor two juniors and a working student",
              "Worked with the compliance team on the instant payment launch, live three weeks "
              "early",
              "Advise on data retention; I do not manage anyone"}),
        post("Harbour & Sons, Ltd.", "Software Engineer", Date{2017, 6, 0}, Date{2021, 2, 0},
             {"Helped port the stock system from Access to a Java service",
              "Responsible for code reviews and campus interviews", "Trained new clerks",
              "Wrote 48 tests for the stock system after an outage of 42 minutes",
              "Complaints fell by 38% in the first quarter after I replaced the pricing class",
              "Bug fixing for customer support, roughly 200 tickets in the first year"}),
    };
    model::Education degree;
    degree.institution = "University of Vaasa";
    degree.study_type = "BSc";
    degree.area = "Computer Science";
    degree.start = Date{2013, 9, 0};
    degree.end = Date{2017, 5, 0};
    resume.education = {degree};
    model::SkillGroup group;
    group.name = "Data";
    group.keywords = {{"", "PostgreSQL"}, {"", "Apache Kafka"}, {"", "Microsoft Excel"}};
    model::SkillGroup platform;
    platform.name = "Platform";
    platform.keywords = {{"", "Kubernetes"}, {"", "Docker"}};
    resume.skills = {group, platform};
    model::assign_ids(resume);
    return resume;
}

}  // namespace vouch::write::test
