#include "document/read.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <semaphore>
#include <thread>
#include <tuple>
#include <utility>

#include "base/in_parallel.hpp"
#include "document/assembly.hpp"
#include "document/limits.hpp"
#include "document/reading_process.hpp"
#include "document/wire.hpp"

namespace vouch::document {

namespace {

bool is_too_late(const Error& error) {
    return error.code == "document-too-slow" || error.code == "document-timed-out";
}

}  // namespace

// The reading processes, one for each service.
class Reader::Pool {
public:
    explicit Pool(std::string program) : program_(std::move(program)) {}

    const std::string& program() const {
        return program_;
    }

    // Held while a page is recognised: more at once than there are processors would only bring
    // each nearer to its limits of time.
    std::counting_semaphore<>& recognising() {
        return recognising_;
    }

    // The running process of the service, started where there is none or it died.
    Result<std::shared_ptr<ReadingProcess>> process(Service service) {
        auto& slot = slots_[static_cast<std::size_t>(service)];
        const std::lock_guard lock(slot.starting);
        if (slot.process == nullptr || slot.process->has_ended()) {
            slot.process.reset();
            TRY_INTO(slot.process, ReadingProcess::start(program_, service));
        }
        return slot.process;
    }

private:
    struct Slot {
        std::mutex starting;
        std::shared_ptr<ReadingProcess> process;
    };

    std::string program_;
    std::array<Slot, 2> slots_;
    std::counting_semaphore<> recognising_{
        std::max<std::ptrdiff_t>(1, std::thread::hardware_concurrency())};
};

Reader::Reader(std::string program) : pool_(std::make_unique<Pool>(std::move(program))) {}
Reader::~Reader() = default;

void Reader::prepare(Service service) const {
    std::ignore = pool_->process(service);
}

Result<std::string> Reader::ask(Request request, std::span<const std::byte> bytes,
                                std::string_view file_name) const {
    if (bytes.empty()) {
        return fail("document-empty");
    }
    if (bytes.size() > limits::input_bytes_max) {
        return fail("document-over-limit", {{"limit", "bytes"},
                                            {"value", std::to_string(bytes.size())},
                                            {"most", std::to_string(limits::input_bytes_max)}});
    }
    TRY_INTO(request.kind, detect_kind(bytes, file_name));
    return ask_kind(request, bytes);
}

Result<std::string> Reader::ask_kind(const Request& request,
                                     std::span<const std::byte> bytes) const {
    const auto document = sealed_file(bytes);
    if (!document.valid()) {
        return fail("reader-unavailable",
                    {{"path", pool_->program()}, {"detail", std::strerror(errno)}});
    }
    TRY_INTO(auto process, pool_->process(service_of(request.operation)));
    auto answer = process->ask(request, document);
    // Whatever a document does, it does to its child. Where the process itself is gone, the
    // request did not get its chance.
    if (!answer && process->has_ended() && process->has_served()) {
        TRY_INTO(process, pool_->process(service_of(request.operation)));
        answer = process->ask(request, document);
    }
    return answer;
}

Result<Document> Reader::read(std::span<const std::byte> bytes, std::string_view file_name) const {
    TRY_INTO(const auto answer, ask({.operation = Operation::read}, bytes, file_name));
    TRY_INTO(auto document, wire::decode(answer));
    if (pages_to_recognise(document).empty()) {
        return document;
    }
    return read_pictures(std::move(document), bytes, file_name);
}

// Pages are read side by side, which slows each. One that met a limit of time by that gets another
// chance alone.
std::vector<Result<Document>> Reader::recognise(std::span<const int> pages,
                                                std::span<const std::byte> bytes,
                                                std::string_view file_name) const {
    std::vector<Result<Document>> answers(pages.size(), Document());
    const auto recognise_one = [&](std::size_t at) {
        pool_->recognising().acquire();
        const auto answer = ask({.operation = Operation::ocr, .page = pages[at]}, bytes, file_name);
        pool_->recognising().release();
        answers[at] = answer ? wire::decode(*answer) : std::unexpected(answer.error());
    };
    in_parallel(pages.size(), recognise_one);
    int retries = 0;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        if (!answers[at] && is_too_late(answers[at].error()) &&
            retries++ < limits::ocr_retries_max) {
            recognise_one(at);
        }
    }
    return answers;
}

// Recognises the pages that are pictures and reads the document again with their words, so that
// lines, columns and page ends are found the same way as on pages of text. `document` is what there
// is without them, and stays the answer where not one can be recognised but others have text.
Result<Document> Reader::read_pictures(Document document, std::span<const std::byte> bytes,
                                       std::string_view file_name) const {
    const auto pages = pages_to_recognise(document);
    const auto count = std::min<std::size_t>(pages.size(), limits::ocr_pages_max);
    auto answers = recognise(std::span(pages).first(count), bytes, file_name);
    Assembly assembly;
    for (std::size_t i = 0; i < count; ++i) {
        // Another time the page can be read: half a document would pass for the whole.
        if (!answers[i] && answers[i].error().code == "document-timed-out") {
            return std::unexpected(answers[i].error());
        }
        if (answers[i]) {
            assembly.pages.push_back({pages[i], std::move(*answers[i])});
        }
    }
    if (assembly.pages.empty()) {
        const bool has_text = std::ranges::any_of(
            document.pages, [](const Page& page) { return !page.words.empty(); });
        return has_text ? Result<Document>(std::move(document))
                        : std::unexpected(answers.front().error());
    }
    assembly.document = std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    TRY_INTO(const auto kind, detect_kind(bytes, file_name));
    const auto whole = encode(assembly);
    TRY_INTO(const auto answer, ask_kind({.operation = Operation::assemble, .kind = kind},
                                         std::as_bytes(std::span(whole))));
    TRY_INTO(document, wire::decode(answer));
    const auto is_too_slow = [&](std::ptrdiff_t place) {
        const auto at = static_cast<std::size_t>(place);
        return at < count && !answers[at] && answers[at].error().code == "document-too-slow";
    };
    for (auto& notice : document.notices) {
        const auto place = std::ranges::find(pages, notice.page) - pages.begin();
        if (notice.code == "document.picture-page" && place >= limits::ocr_pages_max) {
            notice.code = "document.ocr-page-limit";
            notice.params = {{"most", std::to_string(limits::ocr_pages_max)}};
        } else if (notice.code == "document.picture-page" && is_too_slow(place)) {
            notice.code = "document.ocr-too-slow";
        }
    }
    const bool has_text =
        std::ranges::any_of(document.pages, [](const Page& page) { return !page.words.empty(); });
    return has_text ? Result<Document>(std::move(document)) : fail("document-without-text");
}

Result<Picture> Reader::draw(std::span<const std::byte> bytes, std::string_view file_name, int page,
                             int dpi) const {
    TRY_INTO(const auto answer,
             ask({.operation = Operation::raster, .page = page, .dpi = dpi}, bytes, file_name));
    return wire::decode_picture(answer);
}

}  // namespace vouch::document
