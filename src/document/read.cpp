#include "document/read.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <utility>

#include "document/limits.hpp"
#include "document/reading_process.hpp"
#include "document/wire.hpp"

namespace vouch::document {

// The reading processes, one for each service.
class Reader::Pool {
public:
    explicit Pool(std::string program) : program_(std::move(program)) {}

    const std::string& program() const {
        return program_;
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
};

Reader::Reader(std::string program) : pool_(std::make_unique<Pool>(std::move(program))) {}
Reader::~Reader() = default;

void Reader::prepare(Service service) const {
    static_cast<void>(pool_->process(service));
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
    return wire::decode(answer);
}

Result<Document> Reader::recognise(std::span<const std::byte> bytes, std::string_view file_name,
                                   int page) const {
    TRY_INTO(const auto answer, ask({.operation = Operation::ocr, .page = page}, bytes, file_name));
    return wire::decode(answer);
}

Result<Picture> Reader::draw(std::span<const std::byte> bytes, std::string_view file_name, int page,
                             int dpi) const {
    TRY_INTO(const auto answer,
             ask({.operation = Operation::raster, .page = page, .dpi = dpi}, bytes, file_name));
    return wire::decode_picture(answer);
}

}  // namespace vouch::document
