"""Tests of tools/check_layers."""

from small_tree import SmallTree

TABLE = """\
| library | what | may use |
|---|---|---|
| base | text | |
| model | values | base |
| tailor | the run | base model |

After the table.
"""
LAYERS = """\
apps/cli:          *
document/readers:  base
only document/readers: zip.h
"""


class CheckLayers(SmallTree):
    def setUp(self):
        super().setUp()
        self.write("ARCHITECTURE.md", TABLE)
        self.write("tools/layers.txt", LAYERS)
        self.write("src/base/text.hpp", "#pragma once\n#include <string>\n")
        self.write("src/base/text.cpp", '#include "base/text.hpp"\n')
        self.write("src/model/resume.hpp", '#pragma once\n\n#include "base/text.hpp"\n')
        self.write("src/model/CMakeLists.txt", "vouch_module(model USES base ROOMS json)\n")
        self.write("apps/cli/main.cpp", '#include "model/resume.hpp"\n')

    def test_a_tree_that_keeps_the_layers(self):
        self.assert_clean("check_layers")

    def test_an_upward_include(self):
        self.write("src/base/date.hpp", '#pragma once\n// a date\n#include "model/resume.hpp"\n')
        self.assert_found("check_layers", "src/base/date.hpp:3:", "base may not include model")

    def test_an_upward_link(self):
        self.write("src/base/CMakeLists.txt", "vouch_module(base USES model)\n")
        self.assert_found("check_layers", "src/base/CMakeLists.txt", "base may not link model")

    def test_a_foreign_header_of_one_library(self):
        self.write("src/model/zip.hpp", "#pragma once\n#include <zip.h>\n")
        self.assert_found("check_layers", "src/model/zip.hpp:2:", "only document/readers")

    def test_the_library_that_may_include_it(self):
        self.write("src/document/readers/zip.hpp", "#pragma once\n#include <zip.h>\n")
        self.assert_clean("check_layers")

    def test_an_include_that_is_not_from_src(self):
        self.write("src/model/job.hpp", '#pragma once\n#include "resume.hpp"\n')
        self.assert_found("check_layers", "src/model/job.hpp:2:", "not a path from src/")

    def test_own_header_comes_first(self):
        self.write("src/base/text.cpp", '#include <vector>\n#include "base/text.hpp"\n')
        self.assert_found("check_layers", "src/base/text.cpp:1:", "own header")

    def test_a_header_without_pragma_once(self):
        self.write("src/base/date.hpp", "#include <string>\n")
        self.assert_found("check_layers", "src/base/date.hpp:1:", "#pragma once")

    def test_a_clock_in_a_library(self):
        self.write("src/model/now.cpp", "auto now = std::chrono::system_clock::now();\n")
        self.assert_found("check_layers", "src/model/now.cpp:1:", "system_clock")

    def test_a_folder_that_no_layer_names(self):
        self.write("src/extra/file.cpp", "int x;\n")
        self.assert_found("check_layers", "src/extra/file.cpp", "tools/layers.txt")
