#include "llm/settings.hpp"

#include <gtest/gtest.h>

namespace vouch::llm {
namespace {

std::string url_of(const std::string& url, ProtocolName protocol = ProtocolName::openai) {
    const auto endpoint = endpoint_of({.protocol = protocol, .url = url, .model = "m"});
    return endpoint ? endpoint->url : endpoint.error().code;
}

TEST(Settings, FindTheOneAddressThatIsUsed) {
    EXPECT_EQ(url_of("http://127.0.0.1:11434/v1"), "http://127.0.0.1:11434/v1/chat/completions");
    EXPECT_EQ(url_of("http://localhost:8080"), "http://localhost:8080/v1/chat/completions");
    EXPECT_EQ(url_of("https://models.example/openai/v1/"),
              "https://models.example/openai/v1/chat/completions");
    EXPECT_EQ(url_of("https://api.anthropic.com", ProtocolName::anthropic),
              "https://api.anthropic.com/v1/messages");
    EXPECT_EQ(url_of("https://API.anthropic.com/v1/", ProtocolName::anthropic),
              "https://api.anthropic.com/v1/messages");
    EXPECT_EQ(url_of("http://[::1]:9/v1"), "http://[::1]:9/v1/chat/completions");
}

TEST(Settings, RefuseWhatIsNoAddressOrLeaks) {
    for (const auto* url :
         {"", "nonsense at all", "ftp://models.example", "file:///etc/passwd", "//models.example",
          "https://user:word@models.example", "https://models.example/?key=1",
          "https://models.example/#a", "http://models.example/v1", "http://10.0.0.7:8000",
          "http://127.0.0.1.evil.example/v1", "https://models.example/\r\nX: y"}) {
        EXPECT_EQ(url_of(url), "llm-settings-invalid") << url;
    }
    Settings own{.url = "http://models.example/v1", .model = "m", .may_send_unencrypted = true};
    EXPECT_TRUE(endpoint_of(own));
    own.key = "two words";
    EXPECT_FALSE(endpoint_of(own));
    own.key = "line\r\nX-Other: 1";
    EXPECT_FALSE(endpoint_of(own));
    own.key.clear();
    own.model.clear();
    EXPECT_FALSE(endpoint_of(own));
}

TEST(Settings, KnowThisMachine) {
    const auto here = endpoint_of({.url = "http://127.1.2.3:1/v1", .model = "m"});
    ASSERT_TRUE(here);
    EXPECT_TRUE(here->loopback);
    EXPECT_EQ(here->host, "127.1.2.3:1");
    const auto there = endpoint_of({.url = "https://models.example/v1", .model = "m"});
    ASSERT_TRUE(there);
    EXPECT_FALSE(there->loopback);
    EXPECT_TRUE(there->encrypted);
}

}  // namespace
}  // namespace vouch::llm
