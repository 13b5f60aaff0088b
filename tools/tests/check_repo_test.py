"""Tests of tools/check_repo: one small tree a rule."""

import json

from small_tree import SmallTree


class CheckRepo(SmallTree):
    def setUp(self):
        super().setUp()
        self.write("src/base/CMakeLists.txt", "vouch_module(base)\n")
        self.write("src/base/text.cpp", 'auto a = fail("usage");\nauto b = M{"base.known"};\n')
        self.write("api/errors.yaml", "usage: {exit: 2}\n")
        self.write("api/messages/en/base.yaml", 'base.known: "Known."\n')
        self.write("README.md", "See [the text](src/base/text.cpp), `src/base/` and `and/or`.\n")

    def assert_found(self, *words):
        super().assert_found("check_repo", *words)

    def test_a_tree_that_keeps_the_rules(self):
        self.assert_clean("check_repo")

    def test_a_long_function(self):
        self.write("src/base/text.cpp", "int f(int x) {\n" + "    x += 1;\n" * 69 + "}\n")
        self.assert_found("src/base/text.cpp:1:", "f has 71 lines", "[function-length]")

    def test_a_long_file(self):
        self.write("src/base/text.cpp", "int x;\n" * 401)
        self.assert_found("401 lines", "[file-length]")

    def test_a_long_line(self):
        self.write("src/base/text.cpp", "// " + "é" * 98 + "\n")
        self.assert_found("text.cpp:1:", "1 lines", "[line-length]")

    def test_banned_names(self):
        for path in ("src/base/string_utils.cpp", "src/common/CMakeLists.txt"):
            with self.subTest(path):
                self.write(path, "\n")
                self.assert_found(path, "[banned-name]")

    def test_a_banned_class(self):
        self.write("src/base/text.cpp", "class FontManager {\n};\n")
        self.assert_found("text.cpp:1:", "FontManager", "[banned-name]")

    def test_words_that_only_contain_a_banned_one(self):
        self.write("src/base/utilise.cpp", "class Commonwealth {\n};\n")
        self.assert_clean("check_repo")

    def test_blanks_at_the_end_of_a_line(self):
        self.write("src/base/text.cpp", "int x; \n")
        self.assert_found("text.cpp:1:", "[trailing-blanks]")

    def test_no_newline_at_the_end(self):
        self.write("src/base/text.cpp", "int x;")
        self.assert_found("text.cpp:1:", "[final-newline]")

    def test_a_path_of_one_machine(self):
        self.write("README.md", "cd /work/" + "main\n")
        self.assert_found("README.md:1:", "[machine-path]")

    def test_a_registry(self):
        self.write("README.md", "from deb." + "debian.org\n")
        self.assert_found("README.md:1:", "[registry-host]")

    def test_dead_paths_in_documents(self):
        for text in ("[x](src/gone.cpp)", "`src/gone.cpp`", "`./src/gone.cpp`"):
            with self.subTest(text):
                self.write("README.md", f"{text}\n")
                self.assert_found("README.md:1:", "src/gone.cpp", "[dead-path]")

    def test_an_error_without_text(self):
        self.write("src/base/text.cpp", 'return fail("unheard-of");\n')
        self.assert_found("text.cpp:1:", "unheard-of", "[code-without-text]")

    def test_a_message_without_text(self):
        self.write("src/base/text.cpp", 'note({"base.unheard-of", {}});\n')
        self.assert_found("text.cpp:1:", "base.unheard-of", "[code-without-text]")

    def test_the_beginning_of_codes(self):
        self.write("src/base/text.cpp", 'note({"base.kn-" + name, {}});\n')
        self.assert_found("text.cpp:1:", "base.kn-", "[code-without-text]")
        self.write("api/messages/en/base.yaml", 'base.kn-own: "Known."\n')
        self.assert_clean("check_repo")

    def test_a_source_without_target(self):
        self.write("src/lonely/text.cpp", "int x;\n")
        self.assert_found("src/lonely/text.cpp", "[no-target]")

    def test_a_source_that_the_build_description_lacks(self):
        entry = {"file": str(self.root / "src/base/text.cpp")}
        self.write("build/dev/compile_commands.json", json.dumps([entry]))
        self.assert_clean("check_repo")
        self.write("src/base/date.cpp", "int x;\n")
        self.assert_clean("check_repo")  # not described yet
        self.write("build/dev/compile_commands.json", json.dumps([entry]))
        self.assert_found("src/base/date.cpp", "[no-target]")


class Exceptions(SmallTree):
    def setUp(self):
        super().setUp()
        self.write("a.py", "x = 1 \n")
        self.write("tools/check_repo_exceptions.txt", "trailing-blanks a.py  # why\n")

    def test_a_listed_breach(self):
        self.assert_clean("check_repo")

    def test_an_entry_that_nothing_breaks_any_more(self):
        self.write("a.py", "x = 1\n")
        self.assert_found("check_repo", "trailing-blanks a.py", "remove it")

    def test_a_new_entry(self):
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-qm", "one")
        self.write("b.py", "y = 1 \n")
        self.write("tools/check_repo_exceptions.txt",
                   "trailing-blanks a.py  # why\ntrailing-blanks b.py  # no\n")
        self.git("add", ".")
        self.git("commit", "-qm", "two")
        self.assert_found("check_repo", "trailing-blanks b.py", "is new")
