"""The file in which vectors of texts outlive a run: it changes the time, never a result."""
import unittest

from vouch_program import DATE, SAMPLES, CommandLineTest, run

MATCH = ("match", SAMPLES / "resume.json", SAMPLES / "job.txt", "--json", "--date", DATE)


class Cache(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.cache = self.folder / "cache"
        self.file = self.cache / "vectors.sqlite"

    def match(self, cache):
        done = run(*MATCH, env={"VOUCH_CACHE_DIR": str(cache)})
        self.assertEqual((done.returncode, done.err), (0, ""))
        return done.stdout

    def test_changes_no_result(self):
        without = self.match("")
        self.assertEqual(self.match(self.cache), without)
        self.assertGreater(self.file.stat().st_size, 10_000)
        self.assertEqual(self.match(self.cache), without)

    def test_may_be_damaged_or_out_of_reach(self):
        without = self.match("")
        self.match(self.cache)
        whole = self.file.read_bytes()
        for damaged in (b"", whole[:5000], b"no database" * 999,
                        whole[:8192] + b"\xff" * (len(whole) - 8192)):
            self.file.write_bytes(damaged)
            self.assertEqual(self.match(self.cache), without)
            self.assertEqual(self.match(self.cache), without)  # begun anew, and whole again
            self.assertGreater(self.file.read_bytes().count(b"minilm"), 50)
        self.assertEqual(self.match("/proc/nowhere"), without)

    def test_is_named_by_doctor(self):
        self.match(self.cache)
        text = run("doctor", env={"VOUCH_CACHE_DIR": str(self.cache)}).out
        self.assertIn(str(self.cache), text)
        self.assertIn("MB of vectors", text)


if __name__ == "__main__":
    unittest.main()
