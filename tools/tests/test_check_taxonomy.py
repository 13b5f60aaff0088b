"""Tests of tools/check_taxonomy: each rule is broken once in a small taxonomy of its own."""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parent.parent / "check_taxonomy"


def load_tool():
    loader = importlib.machinery.SourceFileLoader("check_taxonomy", str(TOOL))
    spec = importlib.util.spec_from_loader("check_taxonomy", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


GOOD = {
    "skills/data.tsv": "# name\tkind\n"
                       "Databases\tdomain\n"
                       "Go\ttechnology\t\tGolang;golang\t\tcase;context\n"
                       "PostgreSQL\ttechnology\tDatabases\tPostgres\tSQL\n"
                       "SQL\ttechnology\n",
    "titles.tsv": "Programmer\tSoftware Engineer\t\tSoftware\tCoder\t15\n"
                  "Software Engineer\tSoftware Engineer\t\tSoftware\t\t15\n",
    "title_words.tsv": "programmer\t15 9\t15 9\n",
    "verbs.tsv": "label\tlabeled\tlabeling\t2\toperate\tdoes\n"
                 "label\tlabelled\tlabelling\t2\toperate\tdoes\n"
                 "lead\tled\tleading\t3\tlead\tleads\n",
    "degrees.tsv": "Abitur\thigh-school\tDE\nLicenciatura\tbachelor\tES;PT\tLicenciado\n",
    "synonyms.tsv": "child;kid\tperson\nlower;cut;reduce\nreduce;shrink\nward\tunit\n",
    "ranks.tsv": "engineer\tcraft\nhead of\tdirector\n",
    "openings.tsv": "had\table;auxiliary\nresponsible for\tcharge\n",
    "work_nouns.tsv": "crew\t\tlead\tled\nsign\tlabel\n",
    "words.tsv": "engineering\tfield;head\nour\ttells\n",
    "claim_words.tsv": "all\tscope;points\ndeputy\trank;under\nvarious\tlight\n",
}


class CheckTaxonomy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tool = load_tool()

    def run_on(self, **changed):
        """Exit code and findings for GOOD with some files replaced (`__` stands for `/`)."""
        files = dict(GOOD)
        for name, text in changed.items():
            files[name.replace("__", "/") + ".tsv"] = text
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(text.encode("utf-8"))
            errors = io.StringIO()
            with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
                code = self.tool.main([folder, "--stats"])
        return code, errors.getvalue()

    def assert_found(self, what, **changed):
        code, findings = self.run_on(**changed)
        self.assertEqual(code, 1, findings)
        self.assertIn(what, findings)

    def test_a_sound_taxonomy_has_no_findings(self):
        self.assertEqual(self.run_on(), (0, ""))

    def test_the_committed_taxonomy_is_sound(self):
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors):
            code = self.tool.main([])
        self.assertEqual((code, errors.getvalue()), (0, ""))

    def test_skill_rows(self):
        data = GOOD["skills/data.tsv"]
        cases = {
            "unknown kind 'thing'": data.replace("Databases\tdomain", "Databases\tthing"),
            "unknown flag 'loud'": data.replace("case;context", "case;loud"),
            "parent 'Stores' of 'PostgreSQL' is no row":
                data.replace("\tDatabases\t", "\tStores\t"),
            "implied skill 'Tables'": data.replace("\tSQL\n", "\tTables\n"),
            "already belongs to": data.replace("Postgres\t", "Golang\t"),
            "out of order": data + "Ant\ttechnology\t\t\t\tcase\n",
            "white space at the end": data.replace("Databases\tdomain", "Databases\tdomain\t"),
            "ordinary word": data.replace("\t\tcase;context", ""),
            "in case only": data.replace("case;context", "context"),
            "is its own parent": data.replace("SQL\ttechnology\n", "SQL\ttechnology\tSQL\n"),
            "stray space": data.replace("PostgreSQL\t", "PostgreSQL \t"),
            "already a row": data + "SQL\ttechnology\n",
            "at most 6": data.replace("Postgres\tSQL", "Postgres\tSQL\t\t\tx"),
            "no line end": data.rstrip("\n"),
        }
        for what, text in cases.items():
            with self.subTest(what):
                self.assert_found(what, skills__data=text)

    def test_accents_do_not_make_another_name(self):
        text = "Maori\tlanguage\nZulu\tlanguage\t\tMāori\n"
        self.assert_found("already belongs to", skills__languages=text)

    def test_parents_in_a_circle(self):
        text = "A1\ttool\tB1\nB1\ttool\tC1\nC1\ttool\tA1\n"
        self.assert_found("parents in a circle", skills__circle=text)

    def test_a_diamond_is_no_circle(self):
        text = "A1\ttool\tB1;C1\nB1\ttool\tD1\nC1\ttool\tD1\nD1\ttool\n"
        self.assertEqual(self.run_on(skills__diamond=text), (0, ""))

    def test_relations(self):
        head = "Care\tdomain\t\t\t\tcontext\nNursing Care\tmethod\tCare\n"
        cases = {
            "'Apt' (technology) cannot be a kind of 'Patience' (soft)":
                "Apt\ttechnology\tPatience\n" + head + "Patience\tsoft\t\t\t\tweak\n",
            "'Bandaging' (physical) cannot be a kind of 'Card' (licence)":
                "Bandaging\tphysical\tCard\nCard\tlicence\n" + head.split("Nursing")[0],
            "'Zulu' (language) cannot be a kind of": head + "Zulu\tlanguage\tCare\n",
            "parent 'Care' of 'Tube Care' stands above": head
                + "Tube Care\tmethod\tNursing Care;Care\n",
            "implied skill 'Care' of 'Tube Care' is its parent": head
                + "Tube Care\tmethod\tNursing Care\t\tCare\n",
            "'Care' implies 'Nursing Care', a kind of it":
                head.replace("Care\tdomain\t\t\t\t", "Care\tdomain\t\t\tNursing Care\t"),
            "'L7' has more than 6 levels": "L1\tmethod\n" + "".join(
                f"L{level}\tmethod\tL{level - 1}\n" for level in range(2, 8)),
            "'NursingCare' is a spelling of 'Nursing Care'":
                head + "Tube Care\tmethod\t\tNursingCare\n",
        }
        for what, text in cases.items():
            with self.subTest(what):
                self.assert_found(what, skills__care=text)

    def test_letter_case_tells_near_spellings_apart(self):
        text = ("Voice Acting\tdomain\t\tvoice over\n"
                "VoiceOver\ttechnology\t\t\t\tcase\n")
        self.assertEqual(self.run_on(skills__voice=text), (0, ""))

    def test_identifiers(self):
        address = "http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742"
        good = f"SQL\tesco\t{address}\n"
        self.assertEqual(self.run_on(identifiers=good), (0, ""))
        self.assert_found("'Stores' is no row", identifiers=good.replace("SQL", "Stores"))
        self.assert_found("unknown scheme 'own'", identifiers=good.replace("\tesco", "\town"))
        self.assert_found("no identifier of esco", identifiers="SQL\tesco\t598de5b0\n")
        self.assert_found("has a row already", identifiers=f"Databases\tesco\t{address}\n" + good)

    def test_titles(self):
        self.assert_found("is no row of its own", titles="Cook\tChef\t\tKitchen\n")
        self.assert_found("unknown seniority", titles="Cook\tCook\tboss\tKitchen\n")
        self.assert_found("unknown SOC", titles="Cook\tCook\t\tKitchen\t\t36\n")

    def test_verbs(self):
        self.assert_found("strength '5'", verbs="lead\tled\tleading\t5\tlead\tleads\n")
        self.assert_found("no forms of 'lead'", verbs="lead\twent\tleading\t3\tlead\tleads\n")
        self.assert_found("no -ing form", verbs="lead\tled\tleads\t3\tlead\tleads\n")
        self.assert_found("unknown area", verbs="lead\tled\tleading\t3\tboss\tleads\n")
        self.assert_found("is already a row", verbs="lead\tled\tleading\t3\tlead\tleads\n" * 2)
        self.assert_found("unknown part 'boss'", verbs="lead\tled\tleading\t3\tlead\tboss\n")
        self.assert_found("unknown part ''", verbs="lead\tled\tleading\t3\tlead\n")
        self.assert_found("has the part 'does' above",
                          verbs="label\tlabeled\tlabeling\t2\toperate\tdoes\n"
                                "label\tlabelled\tlabelling\t2\toperate\thelps\n")

    def test_synonyms(self):
        cases = {
            "is out of order": "reduce;shrink\nchild;kid\n",
            "'Kid': lower case": "child;Kid\n",
            "at most 6 words": "child;one who is not yet grown up\n",
            "'child' is alone": "child\n",
            "repeated item": "child;kid;child\n",
            "empty or padded item": "child;;kid\n",
            "'kid' cannot be more general than itself": "child;kid\tkid\n",
            "'child' and 'kid' say the same elsewhere": "child;kid\nchild;minor\tkid\n",
            "'cut;reduce': other rows say all of it": "cut;reduce\nlower;cut;reduce\n",
            "'kid': other rows say all of it": "child;kid\tperson\nkid\tperson\n",
        }
        for what, synonyms in cases.items():
            with self.subTest(what):
                self.assert_found(what, synonyms=synonyms)

    def test_degrees(self):
        self.assert_found("unknown level", degrees="Abitur\tschool\tDE\n")
        self.assert_found("ISO 3166-1", degrees="Abitur\thigh-school\tGermany\n")

    def test_ranks(self):
        self.assert_found("unknown seniority 'boss'", ranks="head of\tboss\n")
        self.assert_found("one or two words", ranks="head of all cooks\tlead\n")
        self.assert_found("comes after", ranks="head of\tdirector\nchief\texecutive\n")
        self.assert_found("already a row", ranks="intern\tintern\nintern\tjunior\n")

    def test_openings(self):
        self.assert_found("'had' needs uses", openings="had\tloud\n")
        self.assert_found("'had' needs uses", openings="had\table;able\n")
        self.assert_found("small letters", openings="Had\table\n")
        self.assert_found("out of order", openings="was\table\nhad\table\n")

    def test_work_nouns(self):
        self.assert_found("'run' begins with no verb", work_nouns="crew\t\trun\n")
        self.assert_found("'lead' begins with no past form", work_nouns="crew\t\tlead\tlead\n")
        self.assert_found("'person' is no plural", work_nouns="crew\t\tlead\tled\tperson\n")
        self.assert_found("one row each", work_nouns="crew\t\tlead\ncrew\t\tlead\n")

    def test_words(self):
        self.assert_found("unknown use 'loud'", words="engineering\tloud\n")
        self.assert_found("'our' needs a use", words="our\n")
        self.assert_found("cannot both ask and tell", words="our\tasks;tells\n")
        self.assert_found("no single word", words="end-to-end\tpart\n")
        self.assert_found("already a row", words="our\ttells\nour\tasks\n")

    def test_claim_words(self):
        self.assert_found("unknown use 'loud'", claim_words="all\tloud\n")
        self.assert_found("'all' needs a use", claim_words="all\n")
        self.assert_found("never light", claim_words="all\tscope;light\n")
        self.assert_found("points without", claim_words="all\tpoints\n")
        self.assert_found("both kept", claim_words="team\tkept;body\n")
        self.assert_found("cannot both lead", claim_words="deputy\tleads;under\n")


if __name__ == "__main__":
    unittest.main()
