"""Documents beyond every limit: each is answered as it should be, in time, and does no harm."""
import unittest

import hostile_packages
import hostile_pdf
import hostile_texts
from reading import ReadingTest, read_files


class Limits(ReadingTest):
    def try_all(self, cases):
        expected = {}

        def files():
            for name, content, codes in cases:
                self.assertNotIn(name, expected)
                expected[name] = codes
                yield name, content
        answers, left, stray = read_files(files())
        self.assert_unharmed(answers, left, stray)
        wrong = [answer for answer in answers if answer.code not in expected[answer.name]]
        self.assertEqual(wrong, [])
        self.assertEqual(len(answers), len(expected))

    def test_pdf(self):
        self.try_all(hostile_pdf.all_cases())

    def test_packages(self):
        self.try_all(hostile_packages.all_cases())

    def test_texts(self):
        self.try_all(hostile_texts.all_cases())


if __name__ == "__main__":
    unittest.main()
