"""What each command prints and writes, for people and for machines."""
import html
import json
import unittest
import zipfile

import jsonschema

from vouch_program import DATE, REPOSITORY, SAMPLES, CommandLineTest, run


def schema(name):
    return json.loads((REPOSITORY / "api" / f"{name}.schema.json").read_text())


class Help(CommandLineTest):
    def test_help_of_every_command_has_an_example(self):
        for command in ([], ["tailor"], ["check"], ["match"], ["parse"], ["job"], ["skills"],
                        ["render"], ["doctor"], ["taxonomy"], ["taxonomy", "import"]):
            done = run(*command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn("Example", done.out, command)

    def test_version(self):
        self.assertRegex(run("--version").out, r"^vouch \d+\.\d+\.\d+\n$")


class Reading(CommandLineTest):
    def test_parse_gives_the_published_schema(self):
        for name in ("resume.pdf", "resume.docx"):
            resume = self.json_of("parse", SAMPLES / name, "--json", "--date", DATE)
            jsonschema.validate(resume, schema("resume"))
            truth = json.loads((SAMPLES / "resume.json").read_text())
            self.assertEqual(resume["basics"]["name"], truth["basics"]["name"])
            self.assertEqual(resume["basics"]["email"], truth["basics"]["email"])
            self.assertEqual([w["name"] for w in resume["work"]],
                             [w["name"] for w in truth["work"]])

    def test_parse_many_writes_a_file_each(self):
        out = self.folder / "parsed"
        done = run("parse", SAMPLES / "resume.pdf", SAMPLES / "resume.docx", "--out", out)
        self.assertEqual(done.returncode, 0, done.err)
        self.assertEqual(sorted(p.name for p in out.iterdir()),
                         ["resume.docx.json", "resume.pdf.json"])
        self.assertIn("2 files", done.err)

    def test_parse_many_names_the_bad_one_and_goes_on(self):
        out = self.folder / "parsed"
        bad = self.folder / "bad.pdf"
        bad.write_bytes(b"%PDF-1.4 nothing")
        done = run("parse", bad, SAMPLES / "resume.docx", "--out", out)
        self.assertEqual(done.returncode, 3)
        self.assertIn("bad.pdf", done.err)
        self.assertEqual([p.name for p in out.iterdir()], ["resume.docx.json"])

    def test_json_resume_goes_through_unchanged(self):
        truth = json.loads((SAMPLES / "resume.json").read_text())
        read = self.json_of("parse", SAMPLES / "resume.json", "--json")
        for key, value in truth.items():
            self.assertEqual(read[key], value)

    def test_job_gives_the_published_schema_and_verbatim_spans(self):
        posting = self.json_of("job", SAMPLES / "job.txt", "--json")
        jsonschema.validate(posting, schema("posting"))
        text = (SAMPLES / "job.txt").read_text()
        self.assertGreaterEqual(len(posting["requirements"]), 4)
        for requirement in posting["requirements"]:
            self.assertIn(requirement["text"], text)

    def test_standard_input(self):
        text = (SAMPLES / "job.txt").read_bytes()
        self.assertEqual(self.json_of("job", "-", "--json", stdin=text)["requirements"],
                         self.json_of("job", SAMPLES / "job.txt", "--json")["requirements"])

    def test_skills_have_code_point_offsets(self):
        text = "Für die Küche: Python und Kubernetes".encode()
        found = self.json_of("skills", "-", "--json", stdin=text)["skills"]
        self.assertIn("Python", [s["skill"] for s in found])
        for skill in found:
            self.assertEqual(text.decode()[skill["start"]:skill["end"]], skill["text"])


class MatchAndCheck(CommandLineTest):
    def jobs_folder(self):
        jobs = self.folder / "jobs"
        jobs.mkdir()
        (jobs / "b-sample.txt").write_bytes((SAMPLES / "job.txt").read_bytes())
        (jobs / "a-other.txt").write_text(
            "Beekeeper at Clover & Heath\n\nWe keep two hundred hives on the moor and look for a "
            "beekeeper who takes care of them through the year and of the honey in autumn.\n\n"
            "Requirements\n- Five years of beekeeping\n- A degree in veterinary medicine\n")
        return jobs

    def test_match_ranks_a_folder_of_postings(self):
        jobs = self.jobs_folder()
        resume = SAMPLES / "resume.json"
        ranking = self.json_of("match", resume, jobs, "--json", "--date", DATE)
        self.assertEqual([entry["file"] for entry in ranking], ["b-sample.txt", "a-other.txt"])
        self.assertGreater(ranking[0]["fit"], ranking[1]["fit"])
        alone = self.json_of("match", resume, jobs / "b-sample.txt", "--json", "--date", DATE)
        self.assertEqual({key: ranking[0][key] for key in alone}, alone)
        self.assertIn("must-have", ranking[1]["reason"]["text"])
        shown = run("match", resume, jobs, "--date", DATE).out
        self.assertLess(shown.index("b-sample.txt"), shown.index("a-other.txt"))

    def test_match_ranks_a_folder_of_resumes(self):
        people = self.folder / "people"
        people.mkdir()
        (people / "one.pdf").write_bytes((SAMPLES / "resume.pdf").read_bytes())
        (people / "two.json").write_text('{"basics": {"name": "Ada Nobody"}}')
        ranking = self.json_of("match", people, SAMPLES / "job.txt", "--json", "--date", DATE)
        self.assertEqual([entry["file"] for entry in ranking], ["one.pdf", "two.json"])
        self.assertEqual(ranking[1]["name"], "Ada Nobody")

    def test_match_goes_on_past_broken_files(self):
        jobs = self.jobs_folder()
        (jobs / "c-broken.pdf").write_bytes(b"%PDF-1.7 no more")
        done = run("match", SAMPLES / "resume.json", jobs, "--json", "--date", DATE)
        self.assertEqual(done.returncode, 3)
        self.assertIn("c-broken.pdf", done.err)
        self.assertEqual(len(json.loads(done.out)), 2)
        empty = self.folder / "empty"
        empty.mkdir()
        self.assert_refused(run("match", SAMPLES / "resume.json", empty), 3, "no files")
        self.assert_refused(run("match", jobs, jobs), 2, "folder")

    def test_match_points_into_the_resume(self):
        match = self.json_of("match", SAMPLES / "resume.json", SAMPLES / "job.txt", "--json",
                             "--date", DATE)
        resume = json.loads((SAMPLES / "resume.json").read_text())
        self.assertTrue(0 <= match["fit"] <= 100)
        statuses = {r["status"] for r in match["requirements"]}
        self.assertLessEqual(statuses, {"met", "partial", "missing"})
        for requirement in match["requirements"]:
            self.assertEqual(requirement["status"] == "missing", requirement["evidence"] == [])
            for evidence in requirement["evidence"]:
                value = resume
                for step in evidence["pointer"].split("/")[1:]:
                    value = value[int(step)] if isinstance(value, list) else value[step]

    def test_hidden_text_meets_nothing(self):
        stuffing = "".join((SAMPLES / "job.txt").read_text().splitlines()[-12:])
        plain = self.folder / "plain.docx"
        plain.write_bytes((SAMPLES / "resume.docx").read_bytes())
        fields = ("fit", "requirements", "keywordsMissing", "keywordsUnstated")
        for look in ('<w:vanish/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', ""):
            stuffed = self.folder / "stuffed.docx"
            with zipfile.ZipFile(plain) as source, zipfile.ZipFile(stuffed, "w") as target:
                for name in source.namelist():
                    data = source.read(name)
                    if name == "word/document.xml":
                        at = data.rindex(b"<w:sectPr")
                        run_of = (f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{html.escape(stuffing)}"
                                  "</w:t></w:r></w:p>")
                        data = data[:at] + run_of.encode() + data[at:]
                    target.writestr(name, data)
            one, other = (self.json_of("match", file, SAMPLES / "job.txt", "--json",
                                       "--date", DATE) for file in (plain, stuffed))
            same = [one[field] == other[field] for field in fields]
            self.assertEqual(all(same), bool(look), look)  # seen, it does change the match

    def test_check_scores_and_shows_what_is_seen(self):
        check = self.json_of("check", SAMPLES / "resume.pdf", "--job", SAMPLES / "job.txt",
                             "--json", "--date", DATE)
        self.assert_weights_add_up(check["score"])
        self.assertIn("@", check["seen"]["text"])
        alone = self.json_of("check", SAMPLES / "resume.pdf", "--json", "--date", DATE)
        self.assertIsNone(alone["match"])
        self.assert_weights_add_up(alone["score"])

    def assert_weights_add_up(self, score):
        weights = sum(category["weight"] for category in score["categories"])
        self.assertAlmostEqual(weights, 100, delta=0.1)  # each is rounded to two decimals


class Tailor(CommandLineTest):
    def tailor(self, *more, resume="resume.pdf", out="out", **kw):
        return run("tailor", SAMPLES / resume, SAMPLES / "job.txt", "--out", self.folder / out,
                   "--date", DATE, *more, **kw)

    def test_writes_every_format_and_a_report_of_the_published_schema(self):
        done = self.tailor()
        self.assertEqual(done.returncode, 0, done.err)
        out = self.folder / "out"
        report = json.loads((out / "report.json").read_text())
        jsonschema.validate(report, schema("report"))
        self.assertEqual(sorted(report["files"]), sorted(p.name for p in out.iterdir()))
        self.assertEqual(sorted(report["files"]),
                         ["letter.docx", "letter.md", "letter.pdf", "report.json", "resume.docx",
                          "resume.md", "resume.pdf"])
        self.assertTrue((out / "resume.pdf").read_bytes().startswith(b"%PDF"))
        self.assertTrue((out / "resume.docx").read_bytes().startswith(b"PK"))
        self.assertGreaterEqual(report["score"]["after"]["total"],
                                report["score"]["before"]["total"])
        for claim in report["claims"]:
            self.assertIn(claim["verdict"], ("proven", "attested"))
        self.assertEqual({gap["requirement"] for gap in report["gaps"]},
                         {asked["id"] for asked in report["match"]["after"]["requirements"]
                          if asked["status"] != "met"})
        open_questions = {question["id"] for question in report["questions"]}
        named = {question for gap in report["gaps"] for question in gap["questions"]}
        self.assertTrue(named and named <= open_questions, named)
        self.assertGreater(report["letter"]["readability"]["flesch"], 20)
        for back in report["readBack"]:
            self.assertGreaterEqual(back["fidelity"], 0.99, back)

    def test_the_summary_names_what_a_person_wants_to_know(self):
        done = self.tailor()
        name = json.loads((SAMPLES / "resume.json").read_text())["basics"]["name"]
        for word in (name, "Score", "Requirements", "met", "Edits", "Files", "report.json"):
            self.assertIn(word, done.out)
        self.assertNotIn("\x1b[", done.out)

    def test_same_input_and_date_give_the_same_bytes_also_in_the_same_folder(self):
        self.assertEqual(self.tailor(out="a").returncode, 0)
        self.assertEqual(self.tailor(out="b").returncode, 0)
        first = {p.name: p.read_bytes() for p in (self.folder / "a").iterdir()}
        self.assertEqual(first, {p.name: p.read_bytes() for p in (self.folder / "b").iterdir()})
        self.assertEqual(self.tailor(out="a").returncode, 0)
        self.assertEqual(first, {p.name: p.read_bytes() for p in (self.folder / "a").iterdir()})

    def test_an_earlier_runs_files_are_replaced_and_kept_known(self):
        self.assertEqual(self.tailor().returncode, 0)
        self.assertEqual(self.tailor("--formats", "md", "--no-letter").returncode, 0)
        report = json.loads((self.folder / "out" / "report.json").read_text())
        self.assertEqual(sorted(report["files"]), ["report.json", "resume.md"])
        self.assertIn("resume.pdf", report["earlierFiles"])
        self.assertEqual(self.tailor().returncode, 0)

    def test_json_prints_the_report(self):
        done = self.tailor("--json")
        self.assertEqual(done.out, (self.folder / "out" / "report.json").read_text())

    def test_no_letter(self):
        self.assertEqual(self.tailor("--no-letter").returncode, 0)
        self.assertFalse([p for p in (self.folder / "out").iterdir() if "letter" in p.name])

    def test_rejected_edits_are_not_made(self):
        self.tailor()
        before = self.report()
        rewords = [e for e in before["edits"] if e["kind"] == "reword"][:2]
        self.assertEqual(len(rewords), 2)
        done = self.tailor("--reject", rewords[0]["id"], "--reject", rewords[1]["id"])
        self.assertEqual(done.returncode, 0, done.err)
        after = self.report()
        shown = json.dumps(after["resume"], ensure_ascii=False)
        for edit in rewords:
            self.assertNotIn(edit["after"], shown)
            self.assertIn(edit["before"], shown)
        rejected = {e["id"]: e["decision"] for e in after["edits"] if e["state"] == "rejected"}
        self.assertEqual(rejected, {e["id"]: {"by": "person", "at": DATE} for e in rewords})
        self.assertEqual([e["id"] for e in after["edits"]], [e["id"] for e in before["edits"]])

    def report(self):
        return json.loads((self.folder / "out" / "report.json").read_text())

    def answers(self, answers):
        path = self.folder / "answers.json"
        path.write_text(json.dumps(answers))
        return "--answers", path

    def test_an_answer_closes_its_question_and_is_cited_as_the_persons_word(self):
        self.tailor()
        before = self.report()
        certificate = next(q for q in before["questions"]
                           if q["question"]["code"] == "write.ask-certificate")
        skill = next(q for q in before["questions"]
                     if q["question"]["code"] == "write.ask-requirement")
        done = self.tailor(*self.answers({certificate["id"]: "Yes, since 2022", skill["id"]: "No"}))
        self.assertEqual(done.returncode, 0, done.err)
        after = self.report()
        jsonschema.validate(after, schema("report"))
        self.assertEqual(after["remarks"], [])
        self.assertEqual([q["id"] for q in after["questions"]],
                         [q["id"] for q in before["questions"]
                          if q["id"] not in (certificate["id"], skill["id"])])
        self.assertEqual({a["id"]: (a["answer"], a["negative"], a["decision"])
                          for a in after["answers"]},
                         {certificate["id"]: ("Yes, since 2022", False,
                                              {"by": "person", "at": DATE}),
                          skill["id"]: ("No", True, {"by": "person", "at": DATE})})
        added = [e for e in after["edits"] if e["state"] == "attested"]
        self.assertEqual([e["evidence"] for e in added], [[f"answer:{certificate['id']}"]])
        for claim in after["claims"]:
            told = any(e.startswith("answer:") for e in claim["evidence"])
            self.assertEqual(claim["verdict"] == "attested", told, claim)
        kept = {e["id"] for e in before["edits"]} - {e["id"] for e in after["edits"]}
        self.assertEqual(kept, set())

    def test_a_decision_that_meets_nothing_is_told(self):
        done = self.tailor("--reject", "edit-1", "--attest", "refused-w1.b1-00000",
                           *self.answers({"ask-1": "28"}))
        self.assertEqual(done.returncode, 0, done.err)
        self.assertEqual([r["code"] for r in self.report()["remarks"]],
                         ["write.answer-unknown", "write.attest-unknown", "write.reject-unknown"])
        for word in ("Remarks", "edit-1", "refused-w1.b1-00000", "ask-1"):
            self.assertIn(word, done.out)

    def test_an_answer_that_says_nothing_is_refused_before_anything_is_written(self):
        for answer in ("???", "x" * 500, "28\u202ebeds", "28\x1b[31m"):
            done = self.tailor(*self.answers({"ask-w1.b1-00000": answer}))
            self.assert_refused(done, 3, "ask-w1.b1-00000")
            self.assertFalse((self.folder / "out").exists())

    def test_strict_tells_by_its_exit_code_and_still_writes(self):
        done = self.tailor("--strict")
        report = json.loads((self.folder / "out" / "report.json").read_text())
        open_points = report["refused"] or report["questions"]
        self.assertEqual(done.returncode, 4 if open_points else 0)

    def test_a_folder_of_postings_gives_a_folder_each_and_a_ranking(self):
        jobs = self.folder / "jobs"
        jobs.mkdir()
        text = (SAMPLES / "job.txt").read_text()
        (jobs / "good.txt").write_text(text)
        (jobs / "other.txt").write_text(
            "Pastry Chef\nSugar & Salt, Lyon\n\nRequirements:\n- Five years as a pastry chef in a "
            "restaurant kitchen\n- Chocolate work and laminated dough\n- HACCP certificate\n"
            "- Fluent French\nYou will run the pastry section of a forty-seat dining room.\n")
        done = run("tailor", SAMPLES / "resume.pdf", jobs, "--out", self.folder / "out",
                   "--date", DATE)
        self.assertEqual(done.returncode, 0, done.err)
        ranking = json.loads((self.folder / "out" / "ranking.json").read_text())["ranking"]
        self.assertEqual([row["file"] for row in ranking], ["good.txt", "other.txt"])
        self.assertTrue((self.folder / "out" / "other" / "report.json").exists())

    def test_a_decision_that_meets_nothing_in_any_posting_is_told_once(self):
        jobs = self.folder / "jobs"
        jobs.mkdir()
        for name in ("one.txt", "two.txt"):
            (jobs / name).write_text((SAMPLES / "job.txt").read_text())
        done = run("tailor", SAMPLES / "resume.pdf", jobs, "--out", self.folder / "out",
                   "--date", DATE, "--formats", "md", "--no-letter", "--reject", "edit-1")
        self.assertEqual(done.returncode, 0, done.err)
        self.assertEqual(done.err.count("edit-1"), 1)

    def test_a_graduate_without_work_is_no_bad_input(self):
        resume = {"basics": {"name": "Ines Calder", "email": "ines@example.org"},
                  "education": [{"institution": "Tern University", "studyType": "BSc",
                                 "area": "Biology", "endDate": "2025-06"}],
                  "projects": [{"name": "Tide pool survey",
                                "highlights": ["Counted 1,200 limpets on 14 transects"]}]}
        path = self.folder / "graduate.json"
        path.write_text(json.dumps(resume))
        done = run("tailor", path, SAMPLES / "job.txt", "--out", self.folder / "out",
                   "--date", DATE)
        self.assertEqual(done.returncode, 0, done.err)
        report = json.loads((self.folder / "out" / "report.json").read_text())
        self.assertEqual(report["resume"].get("work", []), [])
        self.assertIn("1,200", (self.folder / "out" / "resume.md").read_text())

    def test_render_sets_json_resume(self):
        for ending in ("pdf", "docx", "md"):
            path = self.folder / f"r.{ending}"
            done = run("render", SAMPLES / "resume.json", "--out", path, "--date", DATE)
            self.assertEqual(done.returncode, 0, done.err)
            self.assertGreater(path.stat().st_size, 500)
        self.assert_refused(run("render", SAMPLES / "resume.json", "--out", path), 3, "--force")


if __name__ == "__main__":
    unittest.main()
