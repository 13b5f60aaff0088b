#include "document/readers/ocr/engine.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cmath>
#include <fstream>
#include <map>
#include <tuple>

#include "base/text.hpp"

namespace vouch::document::readers::ocr {

namespace {

constexpr const char* model_folders[] = {"/usr/share/tesseract-ocr/5/tessdata",
                                         "/usr/share/tessdata"};
constexpr const char* model_names[] = {"eng", "deu", "fra", "spa", "por"};

using Models = std::map<std::string, std::vector<char>, std::less<>>;

Models& models() {
    static Models loaded;
    return loaded;
}

// Tesseract asks for ".../eng.traineddata"; the sandbox lets no file be opened.
bool give_model(const char* path, std::vector<char>* bytes) {
    std::string_view name(path);
    name = name.substr(name.find_last_of('/') + 1);
    const auto found = models().find(name.substr(0, name.find('.')));
    if (found == models().end()) {
        return false;
    }
    *bytes = found->second;
    return true;
}

void load_models() {
    if (!models().empty()) {
        return;
    }
    for (const char* name : model_names) {
        for (const char* folder : model_folders) {
            std::ifstream file(std::string(folder) + '/' + name + ".traineddata",
                               std::ios::binary | std::ios::ate);
            std::vector<char> bytes(file ? static_cast<std::size_t>(file.tellg()) : 0);
            file.seekg(0);
            if (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
                models().emplace(name, std::move(bytes));
                break;
            }
        }
    }
}

}  // namespace

void warm_up_ocr() {
    // Where models are missing, whoever asks for a page is told.
    std::ignore = OcrEngine::of(usual_languages);
}

OcrEngine::OcrEngine(std::unique_ptr<tesseract::TessBaseAPI> program)
    : program_(std::move(program)) {}
OcrEngine::OcrEngine(OcrEngine&&) noexcept = default;
OcrEngine& OcrEngine::operator=(OcrEngine&&) noexcept = default;
OcrEngine::~OcrEngine() = default;

Result<OcrEngine*> OcrEngine::of(std::string_view languages) {
    // Never taken apart: Tesseract's own statics may be gone before it.
    static auto& engines = *new std::map<std::string, OcrEngine, std::less<>>();
    if (const auto found = engines.find(languages); found != engines.end()) {
        return &found->second;
    }
    load_models();
    std::string available;
    for (const auto language : text::split(languages, '+')) {
        if (models().contains(language)) {
            available += (available.empty() ? "" : "+") + std::string(language);
        }
    }
    auto program = std::make_unique<tesseract::TessBaseAPI>();
    // Dark grounds are turned light before; trying each line both ways would take half as long
    // again.
    const std::vector<std::string> names = {"tessedit_do_invert"};
    const std::vector<std::string> values = {"0"};
    if (available.empty() || program->Init(nullptr, 0, available.c_str(), tesseract::OEM_LSTM_ONLY,
                                           nullptr, 0, &names, &values, false, give_model) != 0) {
        return fail("ocr-unavailable", {{"language", std::string(languages.substr(0, 3))}});
    }
    program->SetPageSegMode(tesseract::PSM_AUTO);
    return &engines.emplace(languages, OcrEngine(std::move(program))).first->second;
}

std::vector<SeenWord> OcrEngine::read(Pix* grey, float dots_per_inch) {
    std::vector<SeenWord> words;
    program_->SetImage(grey);
    program_->SetSourceResolution(static_cast<int>(std::lround(dots_per_inch)));
    if (program_->Recognize(nullptr) != 0) {
        return words;
    }
    const std::unique_ptr<tesseract::ResultIterator> at(program_->GetIterator());
    if (at == nullptr) {
        return words;
    }
    int line = 0;
    do {
        if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
            ++line;
        }
        const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
        SeenWord word;
        if (text == nullptr ||
            !at->BoundingBox(tesseract::RIL_WORD, &word.x0, &word.y0, &word.x1, &word.y1)) {
            continue;
        }
        word.text = text.get();
        word.confidence = at->Confidence(tesseract::RIL_WORD);
        word.line = line;
        int x0 = 0;
        int y0 = 0;
        int x1 = 0;
        int y1 = 0;
        const bool based = at->Baseline(tesseract::RIL_TEXTLINE, &x0, &y0, &x1, &y1) && x1 > x0;
        const float middle = static_cast<float>(word.x0 + word.x1) / 2;
        const float slope = based ? static_cast<float>(y1 - y0) / static_cast<float>(x1 - x0) : 0;
        word.baseline = based ? static_cast<float>(y0) + slope * (middle - static_cast<float>(x0))
                              : static_cast<float>(word.y1);
        words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    return words;
}

}  // namespace vouch::document::readers::ocr
