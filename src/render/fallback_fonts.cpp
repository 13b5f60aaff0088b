#include "render/fallback_fonts.hpp"

#include <array>

namespace vouch::render {

namespace {

struct Script {
    char32_t first;
    char32_t last;
    std::array<std::string_view, 2> files;
};

// Unicode 15.1 blocks of living scripts. What no row names falls to the last lines.
constexpr auto scripts = std::to_array<Script>({
    {0x0530,
     0x058F,
     {"truetype/noto/NotoSansArmenian-Regular.ttf", "truetype/noto/NotoSansArmenian-Bold.ttf"}},
    {0x0590,
     0x05FF,
     {"truetype/noto/NotoSansHebrew-Regular.ttf", "truetype/noto/NotoSansHebrew-Bold.ttf"}},
    {0xFB1D,
     0xFB4F,
     {"truetype/noto/NotoSansHebrew-Regular.ttf", "truetype/noto/NotoSansHebrew-Bold.ttf"}},
    {0x0600,
     0x08FF,
     {"truetype/noto/NotoSansArabic-Regular.ttf", "truetype/noto/NotoSansArabic-Bold.ttf"}},
    {0xFB50,
     0xFDFF,
     {"truetype/noto/NotoSansArabic-Regular.ttf", "truetype/noto/NotoSansArabic-Bold.ttf"}},
    {0xFE70,
     0xFEFF,
     {"truetype/noto/NotoSansArabic-Regular.ttf", "truetype/noto/NotoSansArabic-Bold.ttf"}},
    {0x0900,
     0x097F,
     {"truetype/noto/NotoSansDevanagari-Regular.ttf", "truetype/noto/NotoSansDevanagari-Bold.ttf"}},
    {0x0980,
     0x09FF,
     {"truetype/noto/NotoSansBengali-Regular.ttf", "truetype/noto/NotoSansBengali-Bold.ttf"}},
    {0x0A00,
     0x0A7F,
     {"truetype/noto/NotoSansGurmukhi-Regular.ttf", "truetype/noto/NotoSansGurmukhi-Bold.ttf"}},
    {0x0A80,
     0x0AFF,
     {"truetype/noto/NotoSansGujarati-Regular.ttf", "truetype/noto/NotoSansGujarati-Bold.ttf"}},
    {0x0B00,
     0x0B7F,
     {"truetype/noto/NotoSansOriya-Regular.ttf", "truetype/noto/NotoSansOriya-Bold.ttf"}},
    {0x0B80,
     0x0BFF,
     {"truetype/noto/NotoSansTamil-Regular.ttf", "truetype/noto/NotoSansTamil-Bold.ttf"}},
    {0x0C00,
     0x0C7F,
     {"truetype/noto/NotoSansTelugu-Regular.ttf", "truetype/noto/NotoSansTelugu-Bold.ttf"}},
    {0x0C80,
     0x0CFF,
     {"truetype/noto/NotoSansKannada-Regular.ttf", "truetype/noto/NotoSansKannada-Bold.ttf"}},
    {0x0D00,
     0x0D7F,
     {"truetype/noto/NotoSansMalayalam-Regular.ttf", "truetype/noto/NotoSansMalayalam-Bold.ttf"}},
    {0x0D80,
     0x0DFF,
     {"truetype/noto/NotoSansSinhala-Regular.ttf", "truetype/noto/NotoSansSinhala-Bold.ttf"}},
    {0x0E00,
     0x0E7F,
     {"truetype/noto/NotoSansThai-Regular.ttf", "truetype/noto/NotoSansThai-Bold.ttf"}},
    {0x0E80,
     0x0EFF,
     {"truetype/noto/NotoSansLao-Regular.ttf", "truetype/noto/NotoSansLao-Bold.ttf"}},
    {0x1000,
     0x109F,
     {"truetype/noto/NotoSansMyanmar-Regular.ttf", "truetype/noto/NotoSansMyanmar-Bold.ttf"}},
    {0x10A0,
     0x10FF,
     {"truetype/noto/NotoSansGeorgian-Regular.ttf", "truetype/noto/NotoSansGeorgian-Bold.ttf"}},
    {0x1200,
     0x139F,
     {"truetype/noto/NotoSansEthiopic-Regular.ttf", "truetype/noto/NotoSansEthiopic-Bold.ttf"}},
    {0x1780,
     0x17FF,
     {"truetype/noto/NotoSansKhmer-Regular.ttf", "truetype/noto/NotoSansKhmer-Bold.ttf"}},
    {0x2190,
     0x23FF,
     {"truetype/noto/NotoSansMath-Regular.ttf", "truetype/noto/NotoSansSymbols-Regular.ttf"}},
    {0x2460,
     0x27BF,
     {"truetype/noto/NotoSansSymbols-Regular.ttf", "truetype/noto/NotoSansSymbols2-Regular.ttf"}},
    {0x2E80, 0x9FFF, {"truetype/wqy/wqy-microhei.ttc", ""}},
    {0xAC00, 0xD7AF, {"truetype/wqy/wqy-microhei.ttc", ""}},
    {0xF900, 0xFAFF, {"truetype/wqy/wqy-microhei.ttc", ""}},
    {0xFF00, 0xFFEF, {"truetype/wqy/wqy-microhei.ttc", ""}},
});

// Latin, Greek, Cyrillic, punctuation; then symbols.
constexpr auto last_resorts = std::to_array<std::string_view>(
    {"truetype/noto/NotoSans-Regular.ttf", "truetype/noto/NotoSans-Bold.ttf",
     "truetype/noto/NotoSansSymbols2-Regular.ttf", "truetype/noto/NotoSansMath-Regular.ttf"});

}  // namespace

std::vector<std::string_view> fallback_files(char32_t c) {
    std::vector<std::string_view> files;
    for (const auto& script : scripts) {
        if (c >= script.first && c <= script.last) {
            for (const auto file : script.files) {
                if (!file.empty()) {
                    files.push_back(file);
                }
            }
        }
    }
    files.insert(files.end(), last_resorts.begin(), last_resorts.end());
    return files;
}

}  // namespace vouch::render
