"""Tests of the brace reader behind the function-length rule."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from repo_rules.cpp_functions import find_functions  # noqa: E402

CODE = r'''
#define OPEN {
namespace a::b {
// a comment with { and "quotes
struct [[nodiscard]] Point : Base<int> {
    int x = 0;
    std::vector<int> list{1, 2};
    int sum(int a = f(3)) const { return a; }
    bool operator==(const Point&) const {
        return true;
    }
};
enum class Kind : int { one, two };
constexpr std::array table = {
    1,
    2,
};
template <typename T, std::size_t N = (1)>
Point::Point(int a)
    : x_(a), y_{2} {
    const auto text = R"(} not a brace)";
    for (int i = 0; i < 3; ++i) {
        use('}', 1'000, [&] { return 1; });
    }
}
TEST(Point, Adds) {
    EXPECT_EQ(1, 1);
}
}  // namespace a::b
extern "C" {
int entry(void) {
    return 0;
}
}
'''


class FindFunctions(unittest.TestCase):
    def test_finds_every_function_and_nothing_else(self):
        found = {name: (first, last) for name, first, last in find_functions(CODE)}
        self.assertEqual(found["sum"], (8, 8))
        self.assertEqual(found["operator=="], (9, 11))
        self.assertEqual(found["TEST"], (26, 28))
        self.assertEqual(found["entry"], (31, 33))
        self.assertEqual(found["Point::Point"], (18, 25))
        self.assertEqual(len(found), 5, found)


if __name__ == "__main__":
    unittest.main()
