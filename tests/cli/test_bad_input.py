"""Bad input: one line on what happened and what to do, the exit code, nothing half-written."""
import pathlib
import subprocess
import unittest

from vouch_program import DATE, SAMPLES, CommandLineTest, run


def pdf_of_pages(count, content):
    """The smallest PDF with `count` pages that all show `content`."""
    kids = " ".join(f"{4 + i} 0 R" for i in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
               f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"] * count
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return body + (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
                   f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
                   f"startxref\n{len(body)}\n%%EOF\n").encode()


class BadInput(CommandLineTest):
    def tailor(self, resume=SAMPLES / "resume.docx", job=SAMPLES / "job.txt", *more, out=None):
        out = out or self.folder / "out"
        return run("tailor", resume, job, "--out", out, "--date", DATE, *more)

    def assert_nothing_written(self):
        out = self.folder / "out"
        self.assertTrue(not out.exists() or not list(out.iterdir()))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_missing_file(self):
        self.assert_refused(self.tailor(resume="no-such.pdf"), 3, "no-such.pdf", "Check")
        self.assert_nothing_written()

    def test_folder_instead_of_file(self):
        self.assert_refused(self.tailor(resume=self.folder), 3, "is a folder")

    def test_empty_file(self):
        self.assert_refused(self.tailor(resume=self.write("empty.pdf", b"")), 3, "no text")
        self.assert_refused(self.tailor(resume=self.write("blank.txt", " \n\n ")), 3, "no text")
        self.assert_nothing_written()

    def test_wrong_type(self):
        noise = bytes(range(256)) * 20
        self.assert_refused(self.tailor(resume=self.write("noise.bin", noise)), 3, "not known")
        self.assert_refused(self.tailor(resume=self.write("zip.docx", b"PK\x03\x04" + noise)), 3)

    def test_truncated_documents(self):
        for name in ("resume.pdf", "resume.docx"):
            whole = (SAMPLES / name).read_bytes()
            done = self.tailor(resume=self.write(name, whole[:len(whole) // 3]))
            self.assertEqual(done.returncode, 3, done.err)
        self.assert_nothing_written()

    def test_two_hundred_pages(self):
        long = self.write("long.pdf", pdf_of_pages(200, "0 0 m 9 9 l S"))
        self.assert_refused(self.tailor(resume=long), 3, "200", "50", "shorter")

    def test_pictures_without_text(self):
        picture = "q 400 0 0 600 90 90 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"
        scan = self.write("scan.pdf", pdf_of_pages(1, picture))
        self.assert_refused(self.tailor(resume=scan), 3, "scan")
        self.assert_nothing_written()

    def test_password(self):
        whole, locked = SAMPLES / "resume.pdf", self.folder / "locked.pdf"
        subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", whole, locked],
                       check=True)
        self.assert_refused(self.tailor(resume=locked), 3, "password", "without one")

    def test_too_large(self):
        big = self.write("big.txt", b"word " * (11 * 1024 * 1024 // 5))
        self.assert_refused(self.tailor(resume=big), 3, "10 MiB")

    def test_posting_of_three_words(self):
        self.assert_refused(self.tailor(job=self.write("job.txt", "Cook wanted now")), 3,
                            "3 words", "whole text")
        self.assert_nothing_written()

    def test_unknown_template_format_date_and_tone(self):
        self.assert_refused(self.tailor(SAMPLES / "resume.docx", SAMPLES / "job.txt",
                                        "--template", "baroque"), 2, "baroque", "Known:")
        self.assert_refused(self.tailor(SAMPLES / "resume.docx", SAMPLES / "job.txt",
                                        "--formats", "pdf,xls"), 2, "xls", "Known:")
        done = run("tailor", SAMPLES / "resume.docx", SAMPLES / "job.txt", "--out", self.folder,
                   "--date", "yesterday")
        self.assert_refused(done, 2, "yesterday", "2025-03-01")
        self.assertEqual(self.tailor(SAMPLES / "resume.docx", SAMPLES / "job.txt",
                                     "--tone", "cheeky").returncode, 2)
        self.assert_nothing_written()

    def test_wrong_usage(self):
        self.assertEqual(run().returncode, 2)
        self.assertEqual(run("dance").returncode, 2)
        self.assertEqual(run("tailor", SAMPLES / "resume.docx").returncode, 2)
        self.assertEqual(run("parse", "a", "b").returncode, 2)

    def test_unwritable_folder(self):
        blocker = self.write("file", "x")
        self.assert_refused(self.tailor(out=blocker / "out"), 3, "--out")

    def test_folder_that_nobody_may_make(self):
        self.assert_refused(self.tailor(out="/proc/no-such-folder/out"), 3, "--out")

    def test_somebody_elses_file_in_the_way(self):
        out = self.folder / "out"
        out.mkdir()
        (out / "resume.pdf").write_text("mine")
        self.assert_refused(self.tailor(), 3, "resume.pdf", "--force")
        self.assertEqual((out / "resume.pdf").read_text(), "mine")
        self.assertEqual([p.name for p in out.iterdir()], ["resume.pdf"])
        done = self.tailor(SAMPLES / "resume.docx", SAMPLES / "job.txt", "--force")
        self.assertEqual(done.returncode, 0, done.err)
        self.assertTrue((out / "resume.pdf").read_bytes().startswith(b"%PDF"))

    def test_somebody_elses_report_gives_no_right_to_replace(self):
        out = self.folder / "out"
        out.mkdir()
        (out / "report.json").write_text('{"files": ["resume.pdf"]}')
        self.assert_refused(self.tailor(), 3, "report.json")

    def test_bad_json(self):
        self.assert_refused(self.tailor(resume=self.write("r.json", "{nope")), 3, "JSON")
        self.assert_refused(self.tailor(resume=self.write("r.json", '{"work": 5}')), 3, "/work")
        self.assert_refused(self.tailor(resume=self.write("r.json", "{}")), 3, "No résumé")
        answers = self.write("answers.json", "[1]")
        self.assert_refused(self.tailor(SAMPLES / "resume.docx", SAMPLES / "job.txt",
                                        "--answers", answers), 3, "answers")

    def test_a_link_that_leads_nowhere(self):
        link = self.folder / "link.pdf"
        link.symlink_to(pathlib.Path("/no/such/place"))
        self.assert_refused(self.tailor(resume=link), 3, "link.pdf")


if __name__ == "__main__":
    unittest.main()
