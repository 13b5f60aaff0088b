#include "parse/web_address.hpp"

#include <gtest/gtest.h>

namespace vouch::parse {
namespace {

std::string cut_out(std::string_view text, const std::vector<TextRange>& found) {
    std::string out;
    for (const TextRange& range : found) {
        out += (out.empty() ? "" : "|") +
               std::string(text.substr(range.begin, range.end - range.begin));
    }
    return out;
}

std::string emails(std::string_view text) {
    return cut_out(text, find_emails(text));
}
std::string urls(std::string_view text) {
    return cut_out(text, find_urls(text));
}
std::string phones(std::string_view text) {
    return cut_out(text, find_phones(text));
}

TEST(FindEmails, ReadsCommonForms) {
    EXPECT_EQ(emails("ada.byron@example.org"), "ada.byron@example.org");
    EXPECT_EQ(emails("E: a_b+c@mail.example.co.uk, tel"), "a_b+c@mail.example.co.uk");
    EXPECT_EQ(emails("<x@y.example>"), "x@y.example");
    EXPECT_EQ(emails("at @ sign, a@b"), "");
}

TEST(FindUrls, ReadsAddressesAndNothingElse) {
    EXPECT_EQ(urls("see https://example.org/a?b=c."), "https://example.org/a?b=c");
    EXPECT_EQ(urls("github.com/ada | www.ada.example"), "github.com/ada|www.ada.example");
    EXPECT_EQ(urls("ada@example.org"), "");
    EXPECT_EQ(urls("Node.js, B.Com, e.g. M.Sc. 3.5"), "");
    EXPECT_EQ(urls("(ada.example.org)"), "ada.example.org");
}

TEST(FindPhones, ReadsCommonForms) {
    EXPECT_EQ(phones("+49 171 3920047"), "+49 171 3920047");
    EXPECT_EQ(phones("Tel (416) 555-0142 ext"), "(416) 555-0142");
    EXPECT_EQ(phones("+49 (0)152 28817386"), "+49 (0)152 28817386");
    EXPECT_EQ(phones("06 39 98 41 07"), "06 39 98 41 07");
    EXPECT_EQ(phones("207.555.0163"), "207.555.0163");
    EXPECT_EQ(phones("in 2019 with 120 people"), "");
    EXPECT_EQ(phones("id_12345678"), "");
}

TEST(IsMapAddress, KnowsMapsFromSites) {
    EXPECT_TRUE(is_map_address("https://www.google.com/maps?q=Leeds"));
    EXPECT_TRUE(is_map_address("https://maps.apple.com/?address=Leeds"));
    EXPECT_FALSE(is_map_address("https://maps.quill.example"));
    EXPECT_FALSE(is_map_address("https://scholar.google.com/citations?user=ada"));
}

TEST(ProfileOfUrl, NamesNetworkAndUser) {
    const auto show = [](std::string_view url) {
        const auto found = profile_of_url(url);
        return found ? found->network + ":" + found->username : "-";
    };
    EXPECT_EQ(show("https://www.linkedin.com/in/ada-byron/"), "LinkedIn:ada-byron");
    EXPECT_EQ(show("de.linkedin.com/in/ada"), "LinkedIn:ada");
    EXPECT_EQ(show("github.com/ada"), "GitHub:ada");
    EXPECT_EQ(show("github.com/ada/engine"), "-");
    EXPECT_EQ(show("https://social.example/@ada"), "Mastodon:@ada@social.example");
    EXPECT_EQ(show("https://ada.example.org"), "-");
    EXPECT_EQ(show("https://notlinkedin.com/in/ada"), "-");
}

}  // namespace
}  // namespace vouch::parse
