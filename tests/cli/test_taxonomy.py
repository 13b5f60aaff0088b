"""`vouch taxonomy import`: public lists of skills beside our own, in their real formats."""
from vouch_program import SAMPLES, CommandLineTest, run

TECHNOLOGIES = ("O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn "
                "Demand\n"
                "49-9064.00\tBellfounder Pro\t43232107\tCasting design software\tN\tN\n"
                "49-9064.00\tMicrosoft Excel\t43232110\tSpreadsheet software\tY\tY\n")
SKILLS = ("conceptType,conceptUri,skillType,preferredLabel,altLabels\n"
          "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,tune "
          "church bells,\"tune carillons\nadjust the pitch of bells\"\n")
LIGHTCAST = '{"data":[{"id":"KS1","name":"Campanology","type":{"id":"ST1","name":"Other"}}]}'


class TaxonomyImport(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "more"
        self.esco = self.folder / "esco"
        self.onet = self.folder / "onet"
        self.lightcast = self.folder / "skills.json"
        self.esco.mkdir()
        self.onet.mkdir()
        (self.esco / "skills_en.csv").write_text(SKILLS)
        (self.onet / "Technology Skills.txt").write_text(TECHNOLOGIES)
        self.lightcast.write_text(LIGHTCAST)

    def import_all(self, *more):
        return run("taxonomy", "import", "--esco", self.esco, "--onet", self.onet,
                   "--lightcast", self.lightcast, "--out", self.out, *more)

    def test_imported_skills_are_found_beside_our_own(self):
        done = self.import_all()
        self.assertEqual(done.returncode, 0, done.err)
        posting = self.folder / "posting.txt"
        posting.write_text("You tune carillons.\n\nSkills: Bellfounder Pro, Microsoft Excel\n")
        found = self.json_of("skills", posting, "--json", env={"VOUCH_TAXONOMY": str(self.out)})
        self.assertEqual([skill["skill"] for skill in found["skills"]],
                         ["tune church bells", "Bellfounder Pro", "Microsoft Excel"])

    def test_files_are_replaced_only_with_force(self):
        self.assertEqual(self.import_all().returncode, 0)
        self.assert_refused(self.import_all(), 3, "esco.tsv", "--force")
        self.assertEqual(self.import_all("--force").returncode, 0)

    def test_a_broken_line_is_named(self):
        (self.onet / "Technology Skills.txt").write_text(TECHNOLOGIES + "49-9064.00\tX\n")
        done = run("taxonomy", "import", "--onet", self.onet, "--out", self.out)
        self.assert_refused(done, 3, "Technology Skills.txt", "line 4")
        self.assertFalse(self.out.exists())

    def test_what_is_not_there_is_said(self):
        done = run("taxonomy", "import", "--esco", self.onet, "--out", self.out)
        self.assert_refused(done, 3, "skills_en.csv")
        done = run("taxonomy", "import", "--out", self.out)
        self.assert_refused(done, 2, "--esco", "--onet", "--lightcast")
        done = run("skills", SAMPLES / "job.txt", env={"VOUCH_TAXONOMY": str(self.out)})
        self.assert_refused(done, 3, "more")
