"""vouch doctor, and what commands do where the embedding model is missing or broken."""
import json
import shutil
import unittest

from vouch_program import DATE, SAMPLES, CommandLineTest, run

PAIR = (SAMPLES / "resume.json", SAMPLES / "job.txt")


class ModelTest(CommandLineTest):
    def model(self):
        """A copy of the model beside the program under test."""
        text = [item["text"] for item in self.json_of("doctor", "--json")
                if item["part"] == "model"][0]
        source = text.split(" in ", 1)[1].split(": whole")[0]
        return shutil.copytree(source, self.folder / "model")


class Doctor(ModelTest):
    def test_finds_all_in_order(self):
        done = run("doctor")
        self.assertEqual(done.returncode, 0, done.out)
        self.assertIn("minilm-l6-v2-int8-", done.out)
        self.assertIn("its sandbox closes", done.out)
        findings = self.json_of("doctor", "--json")
        self.assertEqual([item["part"] for item in findings],
                         ["version", "data", "reader", "model", "cache", "spelling", "writer"])
        self.assertTrue(all(item["well"] for item in findings))

    def test_names_what_is_missing(self):
        done = run("doctor", env={"VOUCH_MODEL_DIR": "/nowhere", "VOUCH_READER": "/nowhere/too"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("/nowhere/int8.ort", done.out)
        self.assertIn("/nowhere/too", done.out)

    def test_names_the_dictionaries_that_are_missing(self):
        done = run("doctor", env={"VOUCH_DICTIONARIES": "/nowhere"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("install hunspell-en-gb", done.out)
        check = self.json_of("check", SAMPLES / "resume.json", "--json", "--date", DATE,
                             env={"VOUCH_DICTIONARIES": "/nowhere"})
        spelling = [category for category in check["score"]["categories"]
                    if category["name"] == "spelling"]
        self.assertEqual([(finding["check"], finding["level"], finding["pointsLost"])
                          for finding in spelling[0]["findings"]], [("spelling-none", "hint", 0)])

    def test_finds_a_changed_model(self):
        model = self.model()
        with open(model / "vocab.txt", "a", encoding="utf-8") as vocabulary:
            vocabulary.write("changed\n")
        done = run("doctor", env={"VOUCH_MODEL_DIR": str(model)})
        self.assertEqual(done.returncode, 1)
        self.assertIn("vocab.txt", done.out)


class Model(ModelTest):
    def test_is_used_and_named(self):
        match = self.json_of("match", *PAIR, "--json", "--date", DATE)
        self.assertTrue(match["embedder"].startswith("minilm-l6-v2-int8-"), match["embedder"])

    def test_can_be_done_without(self):
        done = run("match", *PAIR, "--json", "--date", DATE, env={"VOUCH_EMBEDDER": "lexical"})
        self.assertEqual((done.returncode, done.err), (0, ""))
        self.assertEqual(json.loads(done.out)["embedder"], "lexical-1")

    def test_missing_or_broken_costs_a_warning(self):
        broken = self.model()
        graph = (broken / "int8.ort").read_bytes()
        for bytes_left in (0, 100, len(graph) // 2):
            (broken / "int8.ort").write_bytes(graph[:bytes_left])
            done = run("match", *PAIR, "--json", "--date", DATE,
                       env={"VOUCH_MODEL_DIR": str(broken)})
            self.assertEqual(done.returncode, 0, done.err)
            self.assertIn("by words alone", done.err)
            self.assertEqual(json.loads(done.out)["embedder"], "lexical-1")


if __name__ == "__main__":
    unittest.main()
